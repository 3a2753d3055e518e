// Many people at the same moment: their steps go through together, and what stands in the way of one hinders no other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declarationOf, rowOf, sceneOf } from '../../src/app/matter-step.ts'
import { signature } from '../../src/app/submit-event.ts'
import { verifyChain } from '../../src/domain/evidence/chain.ts'
import { actorIn, type Seat } from '../../src/domain/matter/party.ts'
import { step } from '../../src/domain/procedure/step.ts'
import { takeEach } from '../../src/store/log.ts'
import { readToStep, type Steppable } from '../../src/store/matters.ts'
import type { PersonStep } from '../../src/store/pack-steps.ts'
import { once, testServers } from '../store/database.ts'
import { DISPATCH, openStage, type Stage } from './stage.ts'

describe.each(testServers().map((server) => [server.name, server] as const))('a crowd on %s', (_name, server) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(server)
  })
  afterAll(() => stage.close())

  /** Matters that their lead unit is at work on. */
  const handled = async (count: number) => {
    const ids: string[] = []
    for (let n = 0; n < count; n += 1) {
      stage.at('2026-03-02 09:00')
      const id = await stage.open()
      await stage.does('office', id, 'dispatch', { fields: DISPATCH })
      stage.at('2026-03-04 09:00')
      await stage.does('lead', id, 'accept', { leg: 'lead-1', fields: { handler: '陈立' } })
      ids.push(id)
    }
    return ids
  }
  const told = (progress: number) => ({ leg: 'lead-1', fields: { progress, news: '路基施工' } })
  const read = (seat: Seat, ids: readonly string[]) =>
    stage.ctx.db.each((tx) =>
      readToStep(
        tx,
        '50',
        ids.map((matter) => ({ person: seat, matter })),
      ),
    )
  /** A progress report of the lead unit on a matter as it was read, taken by `person`. */
  const report = (
    found: Steppable | null | undefined,
    progress: number,
    key: string | null,
    person: Seat,
  ): PersonStep => {
    const declaration = found ? declarationOf(stage.ctx, found.service, found.version) : null
    if (!found || !declaration) throw new Error('no matter')
    const seat = stage.seats.lead
    const basis = { declaration, calendar: stage.ctx.calendar }
    const by = actorIn(sceneOf(declaration, found, found.state), seat, 'report')
    const what = { kind: 'event', event: 'report', by, ...told(progress) } as const
    const at = stage.ctx.clock().toISOString()
    const stepped = step(basis, found.state, what, at)
    if (!stepped.ok) throw new Error(JSON.stringify(stepped.diagnostics))
    const stepping = { what, by: signature(seat), at, state: stepped.state, effects: stepped.effects, key }
    return { person, step: rowOf(basis, found, stepping).row }
  }
  const counts = async () => ({
    tally: await once(
      stage.database.owner,
      'select unit, kind, sum(n)::int as n, sum(late)::int as late from tally group by 1, 2 having sum(n) <> 0 order by 1, 2',
    ),
    todo: await once(
      stage.database.owner,
      'select unit, kind, count(*)::int as n, count(*) filter (where late)::int as late from todo group by 1, 2 order by 1, 2',
    ),
  })

  it('reads for everybody what is theirs, in the order of asking', async () => {
    const [a = '', b = ''] = await handled(2)
    const nobody = '00000000-0000-7000-8000-000000000000'
    const found = await read(stage.seats.lead, [b, nobody, a])
    expect(found.map((one) => one?.id ?? null)).toEqual([b, null, a])
    expect((await read(stage.seats.outsider, [a, b])).map((one) => one?.id ?? null)).toEqual([null, null])
  })

  it('writes of one batch what can be written, and says of the rest why not', async () => {
    const ids = await handled(5)
    const [fresh, moved, again, foreign, twice] = await read(stage.seats.lead, ids)
    await stage.does('lead', ids[1] ?? '', 'report', told(10))
    await stage.does('lead', ids[2] ?? '', 'report', { ...told(20), key: 'form' })
    const { lead, outsider } = stage.seats
    const batch = [
      report(fresh, 30, 'a', lead),
      report(moved, 31, 'b', lead),
      report(again, 32, 'form', lead),
      report(foreign, 33, 'c', outsider),
      report(twice, 34, null, lead),
    ]
    const before = fresh?.seq ?? 0
    const taken = await stage.ctx.db.each((tx) => takeEach(tx, '50', batch))
    expect(taken.map(({ outcome }) => outcome)).toEqual(['done', 'moved', 'again', 'absent', 'done'])
    expect(taken.map(({ seq }) => seq)).toEqual([before + 1, before + 1, before + 1, taken[3]?.seq, before + 1])
    const progress = await Promise.all(ids.map(async (id) => (await stage.matter(id))?.progress))
    expect(progress).toEqual([30, 10, 20, null, 34])
    for (const id of ids) expect(verifyChain(await stage.entries(id))).toMatchObject({ ok: true })
    const measured = await once<{ n: number }>(
      stage.database.owner,
      `select count(*)::int as n from measure where series = 'progress' and matter in (${ids.map((id) => `'${id}'`).join(', ')})`,
    )
    expect(measured).toEqual([{ n: 4 }])
  })

  it('counts, wakes and lists as if one had come after the other', async () => {
    const ids = await handled(6)
    const sent = await Promise.all(
      ids.flatMap((id, n) => [
        stage.does('lead', id, 'report', { ...told(n), key: `${id} report` }),
        stage.does('lead', id, 'report', { ...told(n), key: `${id} report` }),
        stage.does('support', id, 'accept', { leg: 'support-1', fields: { handler: '何川' } }),
        stage.does('outsider', id, 'report', told(99)),
      ]),
    )
    const said = sent.map((one) => (one.ok ? (one.value.again ? 'again' : 'done') : one.diagnostics[0]?.code))
    for (let n = 0; n < said.length; n += 4) {
      expect(said.slice(n, n + 2).sort()).toEqual(['again', 'done'])
      expect(said.slice(n + 2, n + 4)).toEqual(['done', 'matter.unknown'])
    }
    const { tally, todo } = await counts()
    expect(tally).toEqual(todo)
    for (const id of ids) {
      const entries = await stage.entries(id)
      expect(verifyChain(entries)).toMatchObject({ ok: true })
      expect(entries.filter(({ event }) => event === 'report')).toHaveLength(1)
    }
  })

  it('lets forty people write of one matter in the same instant and loses nobody', async () => {
    const [id = ''] = await handled(1)
    const before = (await stage.matter(id))?.seq ?? 0
    const sent = await Promise.all(Array.from({ length: 40 }, (_, n) => stage.does('lead', id, 'report', told(n))))
    expect(sent.map((one) => (one.ok ? 'ok' : one.diagnostics[0]?.code))).toEqual(sent.map(() => 'ok'))
    expect((await stage.matter(id))?.seq).toBe(before + 40)
    expect(verifyChain(await stage.entries(id))).toMatchObject({ ok: true })
  })
})
