// Scoring a plan from end to end: figures are handed in and reviewed, targets confirmed, texts held against it, scores released.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chooseLaterText, confirmTargets, decideVerdict, dropTarget } from '../../src/app/keep-board.ts'
import { keepFigures, moveFigures, openBatch } from '../../src/app/keep-figures.ts'
import { listDocuments } from '../../src/app/list-documents.ts'
import { listReleases, listReleasesOf, openRelease, previewRelease, releaseBoard } from '../../src/app/release-board.ts'
import { openBoardView } from '../../src/app/score-board.ts'
import { verifyAll } from '../../src/app/verify-all.ts'
import { addSamples } from '../../src/cli/sample.ts'
import { longAgo } from '../../src/cli/sample-matters.ts'
import { samplePeople, seatsOfSample } from '../../src/cli/sample-people.ts'
import { playSampleScore } from '../../src/cli/sample-score.ts'
import { openWorkshop } from '../../src/documents/workshop.ts'
import type { Observation } from '../../src/domain/indicator/observation.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { openContext, type TestContext } from '../app/context.ts'
import { once } from '../store/database.ts'

const DAY = '2026-11-24'

describe('the score of the sample plan', () => {
  let test: TestContext
  let plan = ''
  let report = ''
  let made = 0
  const seat = (login: string) => seatsOfSample().get(login) as Seat
  const key = () => `01920000-0000-7000-8000-${String(++made).padStart(12, '0')}`
  const view = async () => {
    const opened = await openBoardView(test.ctx, plan)
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    return opened.value
  }
  const targetOf = async (words: string) => {
    const found = (await view()).targets.find(({ target }) => target.commitment?.quote.includes(words))
    if (!found) throw new Error(`no target ${words}`)
    return found
  }

  beforeAll(async () => {
    const workshop = openWorkshop({ timeoutMs: 60_000, memoryMb: 512, threads: 1 })
    const opened = await openContext(undefined, { workshop })
    test = { ...opened, ctx: { ...opened.ctx, region: '50', clock: () => new Date(`${DAY}T02:00:00.000Z`) } }
    await addSamples(longAgo(test.ctx))
    await samplePeople(test.ctx, true)
    const { rows } = await listDocuments(test.ctx, { limit: 50 })
    plan = rows.find(({ fileName }) => fileName === 'plan.zh.txt')?.id ?? ''
    report = rows.find(({ fileName }) => fileName === 'report.zh.txt')?.id ?? ''
  })
  afterAll(() => test.close())

  it('is played by its people and published twice', async () => {
    expect(await playSampleScore(test.ctx)).toEqual({ ok: true, value: null })
    const [published] = await listReleases(test.ctx)
    expect(published?.release).toMatchObject({ number: 2, by: '周敏', area: '重庆市', on: '2026-03-02' })
    expect(published?.release.targets).toHaveLength(13)
    const counts = new Map<string, number>()
    for (const { judgement } of published?.release.targets ?? [])
      counts.set(judgement.status, (counts.get(judgement.status) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toMatchObject({ 'on-track': 2, behind: 2, missed: 1 })
    expect((await listReleasesOf(test.ctx, plan)).map(({ number }) => number)).toEqual([2, 1])
    const first = await openRelease(test.ctx, plan, 1)
    expect(first).toMatchObject({ latest: 2, release: { on: '2025-03-03', previous: null } })
    expect(published?.release.previous).toBe(first?.sha256)
  })

  it('says of the first target where it stands, why, and that its date was moved', async () => {
    const gdp = await targetOf('超过4万亿元')
    expect(gdp).toMatchObject({
      confirmed: true,
      goal: expect.stringContaining('经济实力'),
      judgement: { status: 'behind' },
    })
    expect(gdp.verdicts.map(({ verdict, later }) => [later.date, verdict])).toEqual([
      ['2025-01-25', 'in-progress'],
      ['2026-02-10', 'restated'],
    ])
  })

  it('whoever holds no role about scores can do nothing', async () => {
    const { item } = await targetOf('超过4万亿元')
    for (const login of ['chenli', 'jiangning']) {
      const refused = { ok: false, diagnostics: [{ code: 'score.not-yours' }] }
      expect(await confirmTargets(test.ctx, seat(login), plan, [item])).toMatchObject(refused)
      expect(await releaseBoard(test.ctx, seat(login), plan, { note: '', key: key() })).toMatchObject(refused)
    }
  })

  it('a target is confirmed with what the text left open, every wrong field named', async () => {
    const { item } = await targetOf('16个')
    const typed = { from: '2023-01-01', to: '2023-02-30', tolerance: 'x' }
    expect(await confirmTargets(test.ctx, seat('zhoumin'), plan, [item], typed)).toMatchObject({
      ok: false,
      diagnostics: [
        { code: 'score.not-a-day', params: { field: 'to' } },
        { code: 'score.no-due', params: { field: 'to' } },
        { code: 'score.not-a-number', params: { field: 'tolerance' } },
      ],
    })
    const right = { from: '2023-01-01', to: '2023-01-21', owner: '50-jiaotong' }
    expect(await confirmTargets(test.ctx, seat('zhoumin'), plan, [item], right)).toMatchObject({ ok: true })
    const now = await targetOf('16个')
    expect(now).toMatchObject({ confirmed: true, target: { due: { to: '2023-01-21' }, owner: '50-jiaotong' } })
    expect(now.unknown).toEqual([])
    expect(await dropTarget(test.ctx, seat('zhoumin'), plan, item)).toMatchObject({ ok: true })
    expect((await targetOf('16个')).confirmed).toBe(false)
  })

  it('a person who sees another verdict says why; both are kept', async () => {
    const { item } = await targetOf('超过4万亿元')
    const said = { item, later: report, verdict: 'missed', why: '' } as const
    expect(await decideVerdict(test.ctx, seat('zhoumin'), plan, said)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'score.why-missing' }],
    })
    await decideVerdict(test.ctx, seat('zhoumin'), plan, { ...said, why: '期限内已不可能达到' })
    const verdict = (await targetOf('超过4万亿元')).verdicts.find(({ later }) => later.document === report)
    expect(verdict).toMatchObject({
      verdict: 'restated',
      decided: { verdict: 'missed', why: '期限内已不可能达到', by: '周敏' },
    })
  })

  it('only a text that is dated later can be held against the plan', async () => {
    expect(await chooseLaterText(test.ctx, seat('zhoumin'), plan, plan, true)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'score.not-later' }],
    })
  })

  it('figures count once somebody else has approved them, and change what is released next', async () => {
    const figure: Observation = {
      ...{ indicator: '常住人口城镇化率', measure: 'level', region: '重庆市', unit: '%', set: null, base: null },
      period: { kind: 'year', from: '2024-01-01', to: '2024-12-31' },
      figure: { kind: 'value', value: '72.5', op: '=' },
      vintage: { on: null, words: '' },
      source: '测试用数据',
    }
    const id = key()
    const batch = { id, title: '城镇化率', origin: 'entry', figures: [figure], submit: true } as const
    for (const _ of [1, 2]) expect(await keepFigures(test.ctx, seat('wutong'), batch)).toMatchObject({ ok: true })
    const approve = { move: 'approve', note: '', key: key() } as const
    expect(await moveFigures(test.ctx, seat('wutong'), id, approve)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'score.move-closed' }],
    })
    expect((await targetOf('城镇化率')).facts.series[0]?.observations.at(-1)?.period.to).toBe('2023-12-31')
    expect(await openBatch(test.ctx, seat('hechuan'), id)).toMatchObject({ ok: false })
    const handed = { ...batch, id: key() }
    await keepFigures(test.ctx, seat('zhenglan'), handed)
    const back = { move: 'return', note: '', key: key() } as const
    expect(await moveFigures(test.ctx, seat('wutong'), handed.id, back)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'score.note-missing' }],
    })
    for (const _ of [1, 2])
      expect(await moveFigures(test.ctx, seat('wutong'), handed.id, approve)).toMatchObject({
        ok: true,
        value: { batch: { state: 'approved' }, figures: [{ counts: true }] },
      })
    expect((await targetOf('城镇化率')).facts.series[0]?.observations.at(-1)?.period.to).toBe('2024-12-31')
    const preview = await previewRelease(test.ctx, plan)
    expect(preview.ok && preview.value.changes?.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['figures', 'verdicts']),
    )
  })

  it('two releases sent at once become one after the other, the same form twice acts once', async () => {
    const form = { note: '同一表单', key: key() }
    await Promise.all([
      releaseBoard(test.ctx, seat('zhoumin'), plan, form),
      releaseBoard(test.ctx, seat('zhoumin'), plan, form),
      releaseBoard(test.ctx, seat('zhoumin'), plan, { note: '另一表单', key: key() }),
    ])
    expect((await listReleasesOf(test.ctx, plan)).map(({ number }) => number)).toEqual([4, 3, 2, 1])
  })

  it('every chain holds, and a publication that was tampered with is found', async () => {
    expect((await verifyAll(test.ctx, () => undefined)).broken).toEqual([])
    await once(
      test.database.owner,
      `update gangmu.publication set content = jsonb_set(content, '{by}', '"x"') where number = 3`,
    )
    expect((await verifyAll(test.ctx, () => undefined)).broken).toMatchObject([{ of: 'score', why: 'publication' }])
  })
})
