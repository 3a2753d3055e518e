// Fills the bench's database: one real matter brought to the state to measure, copied as often as asked, spread over units of 5,000.
import { randomBytes } from 'node:crypto'
import type { Context } from '../../src/app/context.ts'
import { openMatter } from '../../src/app/open-matter.ts'
import { submitEvent } from '../../src/app/submit-event.ts'
import { uuidv7 } from '../../src/domain/base/ids.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { openPool } from '../../src/store/pool.ts'
import { settings, todayBy } from '../../test/app/settings.ts'
import type { BenchServer } from './server.ts'

/** How many matters a unit leads. */
export const UNIT_SIZE = 5_000

const REGION = '50'
const SERVICE = 'major-task'

/** Id of the nth matter. */
export const idOf = (n: number): string => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** The seat of the person who leads the nth matter. */
export const leadOf = (n: number): Seat => seatOf(`u${Math.floor(n / UNIT_SIZE)}`)

/** The seat of the office that opens matters. */
export const office: Seat = seatOf('office')

function seatOf(unit: string): Seat {
  const number = unit === 'office' ? 0xffff : unit === 'lead' ? 0xfffe : Number(unit.slice(1))
  return {
    region: REGION,
    person: `00000000-0000-7000-9000-${number.toString(16).padStart(12, '0')}`,
    name: `人员 ${unit}`,
    unit,
    unitName: `单位 ${unit}`,
    unitRegion: REGION,
    rights: ['*'],
    holds: unit === 'office' ? [{ service: SERVICE, role: 'office' }] : [],
    standsFor: null,
    admin: false,
  }
}

/** A context on the bench's server, with a clock that tests set by hand. */
export function contextOn(server: BenchServer, clock: () => Date, max: number): Context {
  return {
    db: openPool(server.server, { today: todayBy(clock), max }),
    worker: openPool(server.worker, { today: todayBy(clock), max: 4 }),
    workshop: { close: async () => undefined } as unknown as Context['workshop'],
    clock,
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    ...settings,
    region: REGION,
  }
}

/** Units and people for `matters` matters. */
export async function addPeople({ query }: BenchServer, matters: number): Promise<void> {
  await query("insert into region (region, name, hosted) values ('50', '50', true) on conflict do nothing")
  const seats = [
    office,
    seatOf('lead'),
    ...Array.from({ length: Math.ceil(matters / UNIT_SIZE) }, (_, n) => seatOf(`u${n}`)),
  ]
  for (const { region, person, name, unit, unitName } of seats) {
    await query('insert into unit (region, id, name) values ($1, $2, $3) on conflict do nothing', [
      region,
      unit,
      unitName,
    ])
    await query('insert into person (region, id, login, name) values ($1, $2, $3, $4) on conflict do nothing', [
      region,
      person,
      unit,
      name,
    ])
    await query(
      "insert into membership (region, person, unit, unit_region, rights) values ($1, $2, $3, $1, '{*}') on conflict do nothing",
      [region, person, unit],
    )
  }
  await query(
    "insert into holding (region, unit, service, role) values ('50', 'office', 'major-task', 'office') on conflict do nothing",
  )
}

/** What registering asks for. */
export const REGISTER = { title: '省际公路瓶颈路段改造', basis: '行动方案第三部分', urgency: 'ordinary' }

/** What dispatching asks for. */
export const DISPATCH = { lead: 'lead', due: '2026-12-30', rhythm: 'quarter', criteria: '建成通车并通过验收' }

/** Copies a real matter, accepted by its lead unit, until there are `count` of them. */
export async function stock(server: BenchServer, ctx: Context, from: number, count: number): Promise<void> {
  const { query } = server
  const opened = await openMatter(ctx, office, {
    service: SERVICE,
    fields: REGISTER,
    steps: [{ event: 'dispatch', fields: DISPATCH }],
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  const { matter } = opened.value
  const done = await submitEvent(ctx, seatOf('lead'), {
    region: REGION,
    matter,
    event: 'accept',
    leg: 'lead-1',
    fields: { handler: '陈立' },
  })
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
  const ids = `select n, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, 'u' || n / ${UNIT_SIZE} as unit
    from generate_series($2::bigint, $3::bigint - 1) as n`
  const values = [matter, from, count]
  await query(
    `insert into matter select m.region, i.id, m.service, m.version, m.title, m.state, m.opener, array['office', i.unit], m.plan, m.item,
       m.opened_at, m.last_at, m.ended, m.late, m.due, m.progress, m.seq, m.head,
       replace(replace(replace(m.body::text, '"lead": "lead"', '"lead": "' || i.unit || '"'), '"owner": "lead"',
         '"owner": "' || i.unit || '"'), '"unit": "lead"', '"unit": "' || i.unit || '"')::jsonb
     from matter m, (${ids}) as i where m.id = $1`,
    values,
  )
  await query(
    `insert into party select '50', u.unit, i.id from (${ids}) as i, lateral (values ('office'), (i.unit)) as u (unit) where $1::uuid is not null`,
    values,
  )
  await query(
    `insert into todo select t.region, i.id, t.branch, case t.unit when 'lead' then i.unit else t.unit end, t.kind, t.state, t.events, t.since, t.due, t.late
     from todo t, (${ids}) as i where t.matter = $1`,
    values,
  )
  await query(`insert into wake select w.region, i.id, w.at from wake w, (${ids}) as i where w.matter = $1`, values)
  await query(
    `insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
     select e.region, i.id, e.seq, e.at, e.actor, e.unit, e.event, e.payload, e.documents, e.prev, e.hash, e.key, e.of
     from entry e, (${ids}) as i where e.matter = $1 and e.seq = (select max(seq) from entry where matter = $1)`,
    values,
  )
  await query('delete from tally')
  await query(
    `insert into tally select region, unit, kind, ('x' || right(matter::text, 1))::bit(4)::integer, count(*), count(*) filter (where late)
     from todo group by 1, 2, 3, 4`,
  )
  for (const table of ['matter', 'party', 'todo', 'wake', 'entry', 'tally']) await query(`vacuum (analyze) ${table}`)
  await query('checkpoint')
}
