// The second wall: what the database itself shows of matters, whatever the program asks for.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/domain/matter/party.ts'
import type { Player } from '../matter/people.ts'
import { DISPATCH, openStage, REGISTER, type Stage } from '../matter/stage.ts'
import { once, testServers } from '../store/database.ts'

/** Tables that hold something of matters, with the column that names the matter. */
const TABLES = {
  matter: 'id',
  party: 'matter',
  todo: 'matter',
  issued: 'matter',
  notice: 'matter',
  measure: 'matter',
  entry: 'matter',
}

describe.each(testServers().map((server) => [server.name, server] as const))(
  'rows of matters on %s',
  (_name, server) => {
    let stage: Stage
    const players: Player[] = ['office', 'lead', 'other', 'sub', 'verifier', 'leader', 'support', 'outsider']
    /** Matters with the units that have a part in them. */
    const parties = new Map<string, readonly string[]>()
    beforeAll(async () => {
      stage = await openStage(server)
      stage.at('2026-03-02 09:00')
      for (let n = 0; n < 24; n += 1) {
        const [lead, support, verifier] = [
          players[1 + (n % 3)],
          n % 2 ? 'support' : 'sub',
          n % 4 ? 'verifier' : 'leader',
        ]
        const matter = await stage.open({ ...REGISTER, title: `任务${n}` })
        const fields = {
          ...DISPATCH,
          lead: `u-${lead}`,
          supports: [`u-${support}`],
          verifier: `u-${verifier}`,
          leader: 'u-leader',
        }
        const done = await stage.does('office', matter, 'dispatch', { fields })
        expect(done.ok).toBe(true)
        parties.set(matter, ['u-office', `u-${lead}`, `u-${support}`, `u-${verifier}`, 'u-leader'])
      }
    })
    afterAll(() => stage.close())

    const seen = (viewer: Seat | undefined, table: string, column: string) =>
      stage.ctx.db.read(async (tx) => {
        const rows = await tx.query<{ id: string }>(`select distinct ${column} as id from ${table} where region = $1`, [
          '50',
        ])
        return rows.map(({ id }) => id)
      }, viewer)

    it.each(Object.entries(TABLES))(
      '%s shows each person the matters of their own unit and no other',
      async (table, column) => {
        for (const player of players) {
          const seat = stage.seats[player]
          const mine = [...parties].filter(([, units]) => units.includes(seat.unit)).map(([id]) => id)
          const found = await seen(seat, table, column)
          expect(
            found.filter((id) => !mine.includes(id)),
            player,
          ).toEqual([])
          if (['matter', 'party', 'entry', 'issued'].includes(table)) expect(found.sort(), player).toEqual(mine.sort())
        }
      },
    )

    it('nothing is shown before it is said for whom', async () => {
      for (const [table, column] of Object.entries(TABLES))
        expect(await seen(undefined, table, column), table).toEqual([])
    })

    it('a deputy sees what the person sees whom they stand in for, as long as the absence lasts', async () => {
      const { outsider, support } = stage.seats
      const [mine] = [...parties].filter(([, units]) => units.includes(support.unit)).map(([id]) => id)
      expect(await seen(outsider, 'matter', 'id')).toEqual([])
      const stand = (from: string, to: string) =>
        once(
          stage.database.owner,
          `insert into deputy (region, person, deputy, deputy_region, from_on, to_on) values ('51', $1, $2, '51', '2026-03-02'::date + $3::integer, '2026-03-02'::date + $4::integer)`,
          [support.person, outsider.person, from, to],
        )
      await stand('-9', '-2')
      expect(await seen(outsider, 'matter', 'id')).toEqual([])
      await stand('-1', '3')
      expect(await seen(outsider, 'matter', 'id')).toContain(mine)
      await once(stage.database.owner, "delete from deputy where region = '51'")
    })

    it("a unit whose term has ended shows nothing any more, from midnight in the country's time", async () => {
      const { lead } = stage.seats
      const end = (day: string | null) =>
        once(stage.database.owner, 'update unit set to_on = $2 where id = $1', [lead.unit, day])
      await end('2026-03-02')
      stage.at('2026-03-02 23:59')
      expect(await seen(lead, 'matter', 'id')).not.toEqual([])
      const [matter = ''] = await seen(lead, 'matter', 'id')
      stage.at('2026-03-03 00:01')
      for (const [table, column] of Object.entries(TABLES)) expect(await seen(lead, table, column), table).toEqual([])
      expect(await stage.does('lead', matter, 'accept', { leg: 'lead-1' })).toMatchObject({
        diagnostics: [{ code: 'matter.unknown' }],
      })
      await end(null)
      stage.at('2026-03-02 09:00')
    })

    it('the role that serves requests can neither write around the log nor see past the wall', async () => {
      const attempt = (text: string) =>
        once(stage.database.server, text).then(
          () => 'done',
          (error: { code: string }) => error.code,
        )
      for (const table of ['matter', 'party', 'todo', 'tally', 'wake', 'issued', 'notice', 'measure', 'entry'])
        for (const text of [`delete from ${table}`, `update ${table} set region = region`])
          expect(await attempt(text), text).toBe('42501')
      const forged = 'insert into entry (region, matter, seq, at, actor, event, payload, documents, prev, hash, of)'
      expect(
        await attempt(`${forged} values ('50', gen_random_uuid(), 1, now(), 'x', 'x', '{}', '[]', '', '', 'matter')`),
      ).toBe('42501')
      expect(await attempt("select work_steps('50', '[]')")).toBe('42501')
      expect(await attempt("select write_step('50', gen_random_uuid(), 0, '{}', '{}', '{}', '{}')")).toBe('42501')
      expect(await attempt("select lease_wakes('50', now(), now(), 1)")).toBe('42501')
      expect(await attempt('set row_security = off; select id from matter')).toBe('42501')
      expect(await attempt('alter table matter disable row level security')).toBe('42501')
    })

    it('a step of somebody without a part is not written, even when the program lets it through', async () => {
      const [matter = ''] = parties.keys()
      const { outsider } = stage.seats
      const step = [{ matter, expected: 2, entry: {}, row: {}, body: {}, lists: {} }]
      const rows = await stage.ctx.db.write(
        (tx) =>
          tx.query<{ outcome: string }>('select outcome from take_steps($1, $2, $3, $4, $5)', [
            '50',
            outsider.region,
            outsider.person,
            tx.today,
            JSON.stringify(step),
          ]),
        outsider,
      )
      expect(rows).toEqual([{ outcome: 'absent' }])
    })
  },
)
