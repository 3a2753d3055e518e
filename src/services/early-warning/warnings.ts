// The warning rules that come with Gangmu. Where a page or a standard gives the number it is named; every other rule is ours.
import type { WarningRule } from '../../domain/score/warning/rule.ts'
import { say } from './shared.ts'

/** Ways gone against the straight path: 0.95 and 0.60. */
const PATH = 'Eurostat / Open SDG: sdg-build, ProgressMeasure.py (0.95, 0.60)'
/** Ten to thirty points behind yellow, more than thirty red. */
const POINTS = 'm.qlbk.net/news/3Ww4l7bw75.html（银川：红黄绿灯）'

type Rule = Pick<WarningRule, 'level' | 'when'> & Partial<Pick<WarningRule, 'on' | 'source'>>

const rule = (id: string, zh: string, en: string, { level, when, on = true, source = null }: Rule): WarningRule => ({
  ...{ id, version: '1', words: say(zh, en), source },
  ...{ level, on, when },
})

const ofTargets: readonly WarningRule[] = [
  rule('target-missed', '目标到期未达成', 'Target missed when due', {
    level: 'red',
    when: { kind: 'status', statuses: ['missed'] },
  }),
  rule('target-off-track', '目标严重滞后', 'Target far behind its path', {
    ...{ level: 'orange', source: PATH },
    when: { kind: 'status', statuses: ['off-track'] },
  }),
  rule('target-behind', '目标滞后', 'Target behind its path', {
    ...{ level: 'yellow', source: PATH },
    when: { kind: 'status', statuses: ['behind'] },
  }),
  rule('far-behind-schedule', '远远落后于时序进度', 'Far behind the calendar', {
    ...{ level: 'red', source: POINTS },
    when: { kind: 'behind-schedule', points: '30' },
  }),
  rule('behind-schedule', '落后于时序进度', 'Behind the calendar', {
    ...{ level: 'yellow', source: POINTS },
    when: { kind: 'behind-schedule', points: '10' },
  }),
  rule('growth-needed', '此后所需增速远高于至今', 'Much more growth is needed than was gained', {
    level: 'blue',
    when: { kind: 'growth-needed', times: '2' },
  }),
  rule('forecast-misses', '照最近的速度达不到', 'The present pace misses the aim', {
    level: 'blue',
    when: { kind: 'forecast-misses', sure: true },
  }),
  rule('wrong-way', '连续走向反方向', 'The wrong way several times in a row', {
    level: 'blue',
    when: { kind: 'wrong-way', periods: '2' },
  }),
  rule('promise-changed', '后来的文件放低、推后或弱化了目标', 'A later text made the promise softer or later', {
    level: 'yellow',
    when: { kind: 'later-text', verdicts: ['weakened', 'restated'] },
  }),
  rule('promise-silent', '最近的文件不再提这个目标', 'The latest text no longer speaks of the promise', {
    ...{ level: 'blue', on: false },
    when: { kind: 'later-text', verdicts: ['not-reported'] },
  }),
]

const ofFigures: readonly WarningRule[] = [
  rule('figure-long-overdue', '数据长期逾期未报', 'A figure is long overdue', {
    level: 'yellow',
    when: { kind: 'figure-overdue', days: '90' },
  }),
  rule('figure-overdue', '数据逾期未报', 'A figure is overdue', {
    level: 'blue',
    when: { kind: 'figure-overdue', days: '7' },
  }),
  rule('figure-crosses', '指标越过警戒值', 'An indicator crosses a value', {
    ...{ level: 'yellow', on: false },
    when: { kind: 'figure-crosses', indicator: '', op: '<', value: '0' },
  }),
]

const ofMatters: readonly WarningRule[] = [
  rule('clock-near', '事项临近时限还没有请求办结', 'A deadline is near and the end was not asked for', {
    ...{ level: 'blue', on: false },
    when: { kind: 'clock-near', clock: 'due', days: '5', unless: 'request-close' },
  }),
  rule('unit-late', '一个单位多个事项逾期', 'Several matters of one unit are late', {
    level: 'yellow',
    when: { kind: 'unit-late', matters: '3' },
  }),
  rule('returned-often', '事项多次退回', 'A matter was sent back several times', {
    level: 'yellow',
    when: { kind: 'event-often', event: 'return', times: '2' },
  }),
  rule('extended-often', '事项多次延期', 'A matter was extended several times', {
    level: 'yellow',
    when: { kind: 'extended', times: '2' },
  }),
]

/** The rules, in the order in which they are shown. */
export const warnings: readonly WarningRule[] = [...ofTargets, ...ofFigures, ...ofMatters]
