// What must hold whatever was killed: everything acknowledged is there once, all of it verifies, and time did its work once.
import { expect } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import type { StepPayload } from '../../src/app/matter-step.ts'
import { verifyAll } from '../../src/app/verify-all.ts'
import { wakeAtOf } from '../../src/domain/matter/summary.ts'
import type { MatterState } from '../../src/domain/procedure/state.ts'
import { begin, step } from '../../src/domain/procedure/step.ts'
import type { Connection } from '../../src/store/pool.ts'
import { once } from '../store/database.ts'

/** A form that was acknowledged, and as which line. */
export interface Ack {
  readonly matter: string
  readonly key: string
  readonly seq: number
}

/** Every form that was acknowledged is there as the line that was said, and no form twice. */
export async function auditAcks(owner: Connection, acks: readonly Ack[]): Promise<void> {
  const lines = await once<Ack>(
    owner,
    'select matter, key, seq::int from gangmu.entry where key = any ($1) order by key',
    [acks.map(({ key }) => key)],
  )
  const told = new Map(acks.map(({ matter, key, seq }) => [key, { matter, key, seq }]))
  const sorted = [...told.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  expect(lines).toEqual(sorted)
}

/** Everything that is kept agrees with itself. */
export async function auditAll(ctx: Context, owner: Connection): Promise<void> {
  const { broken } = await verifyAll(ctx, () => undefined)
  expect(broken).toEqual([])
  const wakes = await once<{ id: string; body: MatterState; at: Date | null }>(
    owner,
    'select m.id, m.body, w.at from gangmu.matter m left join gangmu.wake w on w.region = m.region and w.matter = m.id',
  )
  const wrong = wakes.filter(({ body, at }) => wakeAtOf(body) !== (at?.toISOString() ?? null))
  expect(wrong.map(({ id }) => id)).toEqual([])
  const tallies = `
    select unit, kind, sum(n)::int as n, sum(late)::int as late
    from (
      select unit, kind, n, late from gangmu.tally
      union all
      select unit, kind, -1, -(late::int) from gangmu.todo
    ) as both_of_them
    group by unit, kind
    having sum(n) <> 0 or sum(late) <> 0`
  expect(await once(owner, tallies)).toEqual([])
  const numbers = `
    select document, year, count(*)::int as n, count(distinct number)::int as different, max(number)::int as highest
    from gangmu.issued
    group by region, document, year`
  for (const { n, different, highest } of await once<Record<'n' | 'different' | 'highest', number>>(owner, numbers))
    expect([n, different]).toEqual([highest, highest])
}

/** No clock fired early or for nothing, and each deadline that was missed stands once; gives how often clocks fired. */
export async function auditClocks(ctx: Context, owner: Connection): Promise<number> {
  const [declaration] = ctx.services[0]?.versions.slice(-1) ?? []
  if (!declaration) throw new Error('no service')
  const basis = { declaration, calendar: ctx.calendar }
  const lines = await once<{ matter: string; at: Date; payload: StepPayload }>(
    owner,
    "select matter, at, payload from gangmu.entry where of = 'matter' order by matter, seq",
  )
  const states = new Map<string, MatterState>()
  let fired = 0
  for (const { matter, at, payload } of lines) {
    const before = states.get(matter) ?? begin(basis, payload.opened?.at ?? '').state
    if (payload.what.kind === 'wake') {
      fired += 1
      expect(at.toISOString() >= (wakeAtOf(before) ?? '9'), `${matter} was woken early`).toBe(true)
    }
    const stepped = step(basis, before, payload.what, at.toISOString())
    if (!stepped.ok) throw new Error(`${matter}: ${JSON.stringify(stepped.diagnostics)}`)
    states.set(matter, stepped.state)
    for (const { clocks } of [stepped.state, ...stepped.state.legs])
      for (const { lates } of clocks) expect(new Set(lates.map(({ due }) => due)).size).toBe(lates.length)
  }
  return fired
}

/** Nothing that is due at `now` was left undone. */
export async function auditDone(owner: Connection, now: Date): Promise<void> {
  const due = await once(owner, 'select matter from gangmu.wake where at <= $1', [now.toISOString()])
  expect(due).toEqual([])
}
