// Time at work: two workers at once, leases that ran out, clocks that step, years whose working days are published later.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { openMatter } from '../../src/app/open-matter.ts'
import { renewDeadlines } from '../../src/app/renew-deadlines.ts'
import { runDue } from '../../src/app/run-due.ts'
import { knownUntil } from '../../src/domain/base/calendar.ts'
import { verifyChain } from '../../src/domain/evidence/chain.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import { leaseDue } from '../../src/store/due.ts'
import { DISPATCH, openStage, REGISTER, type Stage } from './stage.ts'

describe('the worker', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  const dispatched = async (count: number) => {
    stage.at('2026-03-03 10:00')
    const ids: string[] = []
    for (let n = 0; n < count; n += 1) {
      const id = await stage.open(REGISTER)
      await stage.does('office', id, 'dispatch', { fields: { ...DISPATCH, supports: [] } })
      ids.push(id)
    }
    return ids
  }
  const slipsOf = async (id: string) => (await stage.matter(id))?.state.legs[0]?.slips.map(({ colour }) => colour)

  it('does each thing once, though four of them work at once', async () => {
    const ids = await dispatched(20)
    stage.at('2026-03-11 08:00')
    await Promise.all([1, 2, 3, 4].map(() => runDue(stage.ctx, { limit: 7 })))
    await stage.passes()
    for (const id of ids) {
      expect(await slipsOf(id)).toEqual(['blue', 'orange'])
      const entries = await stage.entries(id)
      expect(entries.filter(({ event }) => event === 'wake')).toHaveLength(1)
      expect(verifyChain(entries)).toMatchObject({ ok: true })
    }
  })

  it('that lost its lease while it slept writes nothing', async () => {
    const [id = ''] = await dispatched(1)
    stage.at('2026-03-11 08:00')
    const now = stage.ctx.clock().toISOString()
    const old = await stage.ctx.worker.each((tx) => leaseDue(tx, '50', { now, until: now, limit: 50 }))
    expect(old.map(({ matter }) => matter)).toContain(id)
    await stage.passes()
    const entries = await stage.entries(id)
    const again = await stage.ctx.worker.each((tx) => leaseDue(tx, '50', { now, until: now, limit: 50 }))
    expect(again.map(({ matter }) => matter)).not.toContain(id)
    expect(await stage.entries(id)).toEqual(entries)
  })

  it('takes over what another began and never finished, when the lease has run out', async () => {
    const [id = ''] = await dispatched(1)
    stage.at('2026-03-11 08:00')
    const now = stage.ctx.clock().toISOString()
    await stage.ctx.worker.each((tx) => leaseDue(tx, '50', { now, until: '2026-03-11T00:05:00.000Z', limit: 50 }))
    expect(await stage.passes()).toBe(0)
    stage.at('2026-03-11 08:06')
    expect(await stage.passes()).toBe(1)
    expect(await slipsOf(id)).toEqual(['blue', 'orange'])
  })

  it('fires no clock early, nor again when the machine’s clock is set back', async () => {
    const [id = ''] = await dispatched(1)
    stage.at('2026-03-06 23:00')
    await stage.passes()
    expect(await slipsOf(id)).toEqual([])
    stage.at('2026-03-07 08:00')
    await stage.passes()
    expect(await slipsOf(id)).toEqual(['blue'])
    stage.at('2026-03-05 08:00')
    await stage.passes()
    const accepted = await stage.does('lead', id, 'accept', { leg: 'lead-1', fields: { handler: '陈立' } })
    expect(accepted.ok).toBe(true)
    const matter = await stage.matter(id)
    expect(matter?.state.legs[0]?.slips).toHaveLength(1)
    const times = (await stage.entries(id)).map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
  })

  it('reckons deadlines anew when the working days of another year are published', async () => {
    const before: Context = { ...stage.ctx, calendar: knownUntil(stage.ctx.calendar, 2025) }
    stage.at('2026-03-03 10:00')
    const id = await stage.open(REGISTER)
    const early = await openAs(before)
    expect((await stage.matter(early))?.state).toMatchObject({ known: 2025 })
    expect(await renewDeadlines(stage.ctx)).toBe(1)
    expect(await renewDeadlines(stage.ctx)).toBe(0)
    expect((await stage.matter(early))?.state.known).toBeGreaterThan(2025)
    expect((await stage.entries(early)).at(-1)?.event).toBe('notice')
    expect((await stage.entries(id)).map(({ event }) => event)).toEqual(['register'])
  })

  it('runs beside the server and ends when it is told to', async () => {
    const [id = ''] = await dispatched(1)
    stage.at('2026-03-11 08:00')
    const worker = startWorker(stage.ctx, { everyMs: 20 })
    for (let tries = 0; tries < 200 && (await slipsOf(id))?.length !== 2; tries += 1)
      await new Promise((done) => setTimeout(done, 25))
    await worker.stop()
    expect(await slipsOf(id)).toEqual(['blue', 'orange'])
  })

  async function openAs(ctx: Context): Promise<string> {
    const opened = await openMatter(ctx, stage.seats.office, { service: 'major-task', fields: REGISTER })
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    return opened.value.matter
  }
})
