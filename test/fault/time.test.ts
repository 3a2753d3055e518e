// What time and the network do to matters when they misbehave: workers side by side who wait for each other, clocks set back and forth,
// forms that come twice or in the wrong order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDue } from '../../src/app/run-due.ts'
import { DISPATCH, openStage, type Stage } from '../matter/stage.ts'
import { once } from '../store/database.ts'
import { auditAll, auditClocks, auditDone } from './audit.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

const accept = { leg: 'lead-1', fields: { handler: '陈立' } }
const report = (progress: number) => ({ leg: 'lead-1', fields: { progress, news: `${progress}%` } })

async function dispatched(): Promise<string> {
  stage.at('2026-03-02 09:00')
  const id = await stage.open()
  const done = await stage.does('office', id, 'dispatch', { fields: DISPATCH })
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
  return id
}

const linesOf = async (id: string) => (await stage.entries(id)).map(({ event }) => event)
const slipsOf = async (id: string) => {
  const legs = (await stage.matter(id))?.state.legs ?? []
  return legs.find((leg) => leg.id === 'lead-1')?.slips.map(({ colour }) => colour)
}
const audit = async () => {
  await auditAll(stage.ctx, stage.database.owner)
  await auditClocks(stage.ctx, stage.database.owner)
}

describe('workers', () => {
  it('side by side fire every clock once', async () => {
    const ids: string[] = []
    for (let n = 0; n < 60; n += 1) ids.push(await dispatched())
    stage.at('2026-03-11 08:00')
    const turns = Array.from({ length: 4 }, async () => {
      let sum = 0
      for (let { leased, done } = await runDue(stage.ctx, { limit: 7 }); leased > 0; ) {
        sum += done
        ;({ leased, done } = await runDue(stage.ctx, { limit: 7 }))
      }
      return sum
    })
    const done = await Promise.all(turns)
    expect(done.filter((sum) => sum > 0).length).toBeGreaterThan(1)
    await stage.passes()
    for (const id of ids) expect(await slipsOf(id)).toEqual(['blue', 'orange'])
    await auditDone(stage.database.owner, stage.ctx.clock())
    await audit()
  })
})

describe('a clock of the machine', () => {
  it('that jumps ahead lets everything that passed fire once, and one that is set back fires nothing again', async () => {
    const id = await dispatched()
    stage.at('2026-04-20 08:00')
    await stage.passes()
    const after = await linesOf(id)
    expect(await slipsOf(id)).toEqual(['blue', 'orange'])
    stage.at('2026-03-05 08:00')
    expect(await stage.passes()).toBe(0)
    expect(await linesOf(id)).toEqual(after)
    const accepted = await stage.does('lead', id, 'accept', accept)
    expect(accepted.ok).toBe(true)
    const entries = await stage.entries(id)
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort())
    stage.at('2026-04-20 08:30')
    await stage.passes()
    expect(await slipsOf(id)).toEqual(['blue', 'orange'])
    await audit()
  })

  it('that is set back lets nothing fire before its time', async () => {
    const id = await dispatched()
    stage.at('2026-03-01 00:00')
    expect(await stage.passes()).toBe(0)
    expect(await linesOf(id)).toEqual(['register', 'dispatch'])
  })
})

describe('forms', () => {
  it('that come twice, late or in the wrong order leave what they would have left in order', async () => {
    const id = await dispatched()
    stage.at('2026-03-03 09:00')
    const early = await stage.does('lead', id, 'report', { ...report(10), key: 'r1' })
    expect(early.ok).toBe(false)
    const sent = [1, 2, 3].map(() => stage.does('lead', id, 'accept', { ...accept, key: 'a' }))
    await Promise.all(sent)
    for (const key of ['r1', 'r2', 'r1', 'r2', 'r1'])
      expect((await stage.does('lead', id, 'report', { ...report(10), key })).ok).toBe(true)
    const again = await stage.does('lead', id, 'accept', { ...accept, key: 'a' })
    expect(again).toMatchObject({ ok: true, value: { again: true } })
    expect(await linesOf(id)).toEqual(['register', 'dispatch', 'accept', 'report', 'report'])
    const keys = await once(
      stage.database.owner,
      'select key from gangmu.entry where matter = $1 and key is not null',
      [id],
    )
    expect(keys).toHaveLength(4)
    await audit()
  })
})
