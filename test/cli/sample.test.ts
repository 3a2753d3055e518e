// What a newcomer finds: the sample's matters, made by real steps of the sample's people, at every stage of the loop.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countInbox } from '../../src/app/list-inbox.ts'
import { listMatters } from '../../src/app/list-matters.ts'
import { addSamples } from '../../src/cli/sample.ts'
import { longAgo, playSampleMatters } from '../../src/cli/sample-matters.ts'
import { sampleMatters } from '../../src/cli/sample-matters-data.ts'
import { samplePeople, seatsOfSample } from '../../src/cli/sample-people.ts'
import { openWorkshop } from '../../src/documents/workshop.ts'
import { verifyChain } from '../../src/domain/evidence/chain.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { loadEntries } from '../../src/store/log.ts'
import { openContext, type TestContext } from '../app/context.ts'

describe.each(['2026-11-24', '2026-02-12', '2027-01-04'])('the sample, started on %s', (day) => {
  let test: TestContext
  const refused: unknown[] = []
  beforeAll(async () => {
    const workshop = openWorkshop({ timeoutMs: 60_000, memoryMb: 512, threads: 1 })
    const opened = await openContext(undefined, { workshop })
    const log = { ...opened.ctx.log, error: (fields: unknown) => refused.push(fields) }
    test = { ...opened, ctx: { ...opened.ctx, log, clock: () => new Date(`${day}T02:00:00.000Z`) } }
    await addSamples(longAgo(test.ctx))
    await samplePeople(test.ctx, true)
  })
  afterAll(() => test.close())
  const seat = (login: string) => seatsOfSample().get(login) as Seat

  it('takes every step of every matter', async () => {
    const begun = performance.now()
    const taken = await playSampleMatters(test.ctx)
    console.info(`${taken} steps of the sample in ${Math.round(performance.now() - begun)} ms`)
    expect(refused).toEqual([])
    expect(taken).toBe(sampleMatters.flatMap(({ steps }) => steps).length)
  })

  it('shows both provinces matters at every stage, some late', async () => {
    const { rows } = await listMatters(test.ctx, seat('zhoumin'), { limit: 50 })
    expect(rows).toHaveLength(10)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['registered', 'running', 'archived']))
    expect(rows.filter(({ late }) => late).length).toBeGreaterThanOrEqual(2)
    const across = await listMatters(test.ctx, seat('jiangning'), { limit: 50 })
    expect(across.rows.map(({ region, state }) => `${region} ${state}`).sort()).toEqual(['51 closed', '51 running'])
    const ofSupport = await listMatters(test.ctx, seat('hechuan'), { limit: 50 })
    expect(new Set(ofSupport.rows.map(({ region }) => region))).toEqual(new Set(['50', '51']))
    for (const login of ['zhoumin', 'chenli', 'luoqiang', 'wutong', 'hechuan'])
      expect((await countInbox(test.ctx, seat(login))).length, login).toBeGreaterThan(0)
  })

  it('keeps a chain of each matter that holds', async () => {
    const { rows } = await listMatters(test.ctx, seat('zhoumin'), { limit: 50 })
    for (const { region, id } of rows) {
      const entries = await test.ctx.db.read((tx) => loadEntries(tx, region, id), seat('zhoumin'))
      expect(verifyChain(entries)).toMatchObject({ ok: true })
      expect(entries.every(({ at }, i) => i === 0 || at >= (entries[i - 1]?.at ?? ''))).toBe(true)
    }
  })
})
