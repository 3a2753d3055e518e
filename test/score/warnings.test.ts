// Warnings of the sample's real figures become matters: one each whoever asks, told when they change, end and come back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkNow, checkWarnings, watchRegions } from '../../src/app/check-warnings.ts'
import type { Context } from '../../src/app/context.ts'
import { keepFigures, moveFigures } from '../../src/app/keep-figures.ts'
import { submitEvent } from '../../src/app/submit-event.ts'
import { tellWarnings } from '../../src/app/tell-warnings.ts'
import { verifyAll } from '../../src/app/verify-all.ts'
import { keepRule, openRules } from '../../src/app/warning-rules.ts'
import { seatsOfSample } from '../../src/cli/sample-people.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { settingsOf } from '../../src/domain/score/warning/rule.ts'
import { loadEntries } from '../../src/store/log.ts'
import { loadMatter } from '../../src/store/matters.ts'
import { loadLasting, loadWarning, type WarningWithMatter } from '../../src/store/warnings.ts'
import { openScored, type Scored } from '../web/scored.ts'
import { figureOf } from './figures.ts'

describe('early warnings', () => {
  let site: Scored
  let ctx: Context
  let now = new Date('2026-11-24T02:00:00.000Z')
  const seat = (login: string) => seatsOfSample().get(login) as Seat
  const office = () => seat('zhoumin')
  const lasting = () => ctx.worker.read((tx) => loadLasting(tx, '50'))
  const about = async (words: string): Promise<WarningWithMatter> => {
    const all = await lasting()
    const found = all.find(({ content }) => JSON.stringify(content.subject).includes(words))
    if (!found) throw new Error(`no warning of ${words}: ${all.map(({ subject }) => subject)}`)
    return found
  }
  const entriesOf = (matter: string) => ctx.worker.read((tx) => loadEntries(tx, '50', matter))
  const eventsOf = async (matter: string) => (await entriesOf(matter)).map(({ event }) => event)
  const ask = async () => {
    const asked = await checkWarnings(ctx, office())
    await tellWarnings(ctx)
    return asked
  }
  const set = async (rule: string, more: { on?: boolean; level?: string; values?: Record<string, string> }) => {
    const found = (await openRules(ctx, office())).find((one) => one.rule.id === rule)
    if (!found) throw new Error(rule)
    const typed = { ...settingsOf(found.rule), reason: '试行一个季度', ...more }
    return keepRule(ctx, office(), rule, typed, ctx.newId())
  }
  const does = (login: string, matter: string, event: string, fields: Record<string, string> = {}) =>
    submitEvent(ctx, seat(login), { region: '50', matter, event, fields })

  beforeAll(async () => {
    site = await openScored()
    ctx = { ...site.ctx, clock: () => now }
  }, 120_000)
  afterAll(() => site?.close())

  it('asks once a day, and opens one matter for each warning, though four workers do it at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => watchRegions(ctx, new Map())))
    const all = await lasting()
    expect(all.length).toBeGreaterThan(4)
    expect(new Set(all.map(({ subject }) => subject)).size).toBe(all.length)
    for (const { matter, pending, state } of all) {
      expect([pending, state?.service, state?.state]).toEqual([false, 'early-warning', 'issued'])
      expect(await eventsOf(matter)).toEqual(['raise', 'issue'])
    }
    expect(await checkWarnings(ctx, null)).toBeNull()
  })

  it('says what, how grave, why with the numbers, whose it is and until when', async () => {
    const { level, matter, unit, content } = await about('地区生产总值超过4万亿元')
    expect([level, unit]).toEqual(['yellow', null])
    expect(content.reasons.map(({ rule }) => rule)).toEqual([
      'target-behind',
      'behind-schedule',
      'promise-changed',
      'forecast-misses',
    ])
    const stored = await ctx.db.read((tx) => loadMatter(tx, '50', matter), office())
    expect(stored).toMatchObject({
      title: '全市地区生产总值超过4万亿元',
      opener: '50-ducha',
      due: '2026-11-26T15:59:59.999Z',
    })
    expect(stored?.state.fields).toMatchObject({ owner: '50-ducha', level: 'yellow', 'sign-by': '2026-11-26' })
    expect(stored?.state.fields.reason).toContain('比时序进度落后 13.5个百分点：时间已过 60%，路只走了 46.5%')
    const owed = await about('常住人口城镇化率 ·')
    expect([owed.level, owed.unit]).toEqual(['yellow', '50-bangong'])
    expect(owed.parties).toContain('50-bangong')
  })

  it('says nothing of figures that came, of gaps long ago, or of targets on schedule', async () => {
    const subjects = (await lasting()).map(({ content }) => content.subject)
    const names = subjects.map((one) => ('name' in one ? one.name : ''))
    expect(names).not.toContain('地区生产总值 · 重庆市')
    expect(names).not.toContain('居民人均可支配收入 · 重庆市')
    expect(subjects.filter(({ kind }) => kind === 'target').length).toBeLessThan(site.items.length)
  })

  it('is issued to the unit that owes the figure, who answers; when the figure comes it has ended by itself', async () => {
    const { matter, id } = await about('研发投入强度 ·')
    expect((await does('zhenglan', matter, 'acknowledge', { handler: '郑岚' })).ok).toBe(true)
    now = new Date('2026-11-25T02:00:00.000Z')
    const figures = [
      figureOf(2025, '2.7', { indicator: '研发投入强度', region: '重庆市', unit: '%', source: '统计公报' }),
    ]
    const batch = { id: ctx.newId(), title: '2025年', origin: 'entry' as const, figures, submit: true }
    const kept = await keepFigures(ctx, seat('zhenglan'), batch)
    if (!kept.ok) throw new Error(JSON.stringify(kept.diagnostics))
    await moveFigures(ctx, seat('wutong'), kept.value.id, { move: 'approve', note: '', key: ctx.newId() })
    await watchRegions(ctx, new Map())
    expect(await ctx.worker.read((tx) => loadWarning(tx, '50', id))).toMatchObject({
      endedAt: '2026-11-25T02:00:00.000Z',
      pending: false,
    })
    expect(await eventsOf(matter)).toEqual(['raise', 'issue', 'acknowledge', 'note-end'])
    const stored = await ctx.db.read((tx) => loadMatter(tx, '50', matter), office())
    expect(stored).toMatchObject({ ended: false, state: { state: 'eased', fields: { 'ended-on': '2026-11-25' } } })
    expect((await does('zhoumin', matter, 'lift', { review: '今后按月催报' })).ok).toBe(true)
  })

  it('comes back as a new warning: in the same matter while nobody has lifted it, else in a new one', async () => {
    const first = await about('常住人口城镇化率 ·')
    for (const rule of ['figure-long-overdue', 'figure-overdue'])
      expect(await set(rule, { on: false })).toMatchObject({ ok: true })
    expect(await ask()).toMatchObject({ raised: 0, ended: 1 })
    expect(await set('figure-overdue', { on: true })).toMatchObject({ ok: true })
    expect(await ask()).toMatchObject({ raised: 1, ended: 0 })
    const second = await about('常住人口城镇化率 ·')
    expect(second.id).not.toBe(first.id)
    expect(second).toMatchObject({ matter: first.matter, level: 'blue', rules: ['figure-overdue 1.2'] })
    expect(await eventsOf(first.matter)).toEqual(['raise', 'issue', 'note-end', 'recur'])
    await set('figure-overdue', { on: false })
    await ask()
    expect((await does('zhoumin', first.matter, 'lift', { review: '已补报' })).ok).toBe(true)
    await set('figure-overdue', { on: true })
    await ask()
    const third = await about('常住人口城镇化率 ·')
    expect(third.matter).not.toBe(first.matter)
    expect(await eventsOf(third.matter)).toEqual(['raise', 'issue'])
  })

  it('tells the matter of another level, and opens another when it gets graver after it was lifted', async () => {
    const { matter } = await about('地区生产总值超过')
    await set('target-behind', { level: 'orange' })
    expect(await ask()).toMatchObject({ changed: 1 })
    expect((await about('地区生产总值超过')).matter).toBe(matter)
    expect(await eventsOf(matter)).toEqual(['raise', 'issue', 'renew'])
    await does('zhoumin', matter, 'withdraw', { 'dismiss-reason': '口径已调整' })
    await ask()
    expect((await about('地区生产总值超过')).state).toMatchObject({ state: 'dismissed', ended: true })
    await set('forecast-misses', { level: 'red' })
    await ask()
    const graver = await about('地区生产总值超过')
    expect(graver).toMatchObject({ level: 'red', state: { state: 'issued', ended: false } })
    expect(graver.matter).not.toBe(matter)
  })

  it('goes on where a worker died between finding and telling', async () => {
    await set('promise-silent', { on: true })
    const asked = await checkWarnings(ctx, office())
    const untold = (await lasting()).filter(({ state, pending }) => pending && state === null)
    expect(untold.length).toBe(asked?.raised)
    expect(untold.length).toBeGreaterThan(0)
    await Promise.all([1, 2, 3].map(() => tellWarnings(ctx)))
    for (const { matter } of untold) expect(await eventsOf(matter)).toEqual(['raise', 'issue'])
    expect((await lasting()).filter(({ pending }) => pending)).toEqual([])
  })

  it('writes nothing by facts that are older than those of the last time', async () => {
    const before = await lasting()
    const old = { ...ctx, clock: () => new Date(now.getTime() - 1) }
    expect(await checkWarnings(old, office())).toBeNull()
    expect(await lasting()).toEqual(before)
  })

  it('keeps each setting of a rule with its reason, and refuses what cannot be', async () => {
    const faults = async (rule: string, more: Parameters<typeof set>[1] & { reason?: string }) => {
      const done = await set(rule, more)
      return done.ok
        ? []
        : done.diagnostics.map(({ code, params }) => `${code.replace('score.warning-rule-', '')} ${params.field}`)
    }
    expect(await faults('growth-needed', { values: { times: '两倍' } })).toEqual(['number times'])
    expect(await faults('growth-needed', { values: { times: '0.5' }, reason: ' ' })).toEqual([
      'range times',
      'why reason',
    ])
    expect(await faults('far-behind-schedule', { level: 'blue', values: { points: '20' } })).toEqual(['covered level'])
    expect(await faults('figure-crosses', { on: true })).toEqual(['indicator indicator'])
    expect(await faults('growth-needed', {})).toEqual(['same level'])
    expect(await faults('growth-needed', { values: { times: '2.5' } })).toEqual([])
    const { rule, versions } = (await openRules(ctx, office())).find((one) => one.rule.id === 'figure-overdue') ?? {}
    expect(rule).toMatchObject({ version: '1.4', on: true })
    expect(versions?.map(({ version, on, reason, setBy }) => [version, on, reason, setBy])).toEqual([
      [4, true, '试行一个季度', '周敏'],
      [3, false, '试行一个季度', '周敏'],
      [2, true, '试行一个季度', '周敏'],
      [1, false, '试行一个季度', '周敏'],
    ])
  })

  it('lets nobody set rules or have them asked but publishers', async () => {
    const typed = { on: false, level: 'blue', values: {}, reason: '不想要' }
    for (const done of [
      await keepRule(ctx, seat('chenli'), 'target-missed', typed, ctx.newId()),
      await keepRule(ctx, seat('wutong'), 'target-missed', typed, ctx.newId()),
      await checkNow(ctx, seat('chenli')),
    ])
      expect(done).toMatchObject({ diagnostics: [{ code: 'score.not-yours' }] })
    expect(await checkNow(ctx, office())).toMatchObject({ ok: true, value: { on: '2026-11-25' } })
  })

  it('leaves a log that verifies, and a changed row is found', async () => {
    const whole = await verifyAll(ctx, () => undefined)
    expect(whole.broken).toEqual([])
    const { id, level } = await about('空气质量优良天数')
    const put = (to: string) =>
      ctx.worker.write((tx) => tx.query('update warning set level = $2 where region = $1 and id = $3', ['50', to, id]))
    await put('blue')
    expect((await verifyAll(ctx, () => undefined)).broken).toMatchObject([
      { of: 'score', matter: id, why: 'state', detail: 'level' },
    ])
    await put(level)
  })
})
