// Walks through a warning: what a newcomer reads, what the documentation shows, and what the tests take.
import type { Walk, WalkLine } from '../../domain/matter/service.ts'
import { say } from './shared.ts'

type Deed = Extract<WalkLine, { do: string }>

const people = {
  office: { as: 'office', person: '周敏', unit: '市政府督查室' },
  owner: { as: 'owner', person: '罗强', unit: '市住房城乡建委' },
} as const

const instant = (when: string) => new Date(`${when.replace(' ', 'T')}:00.000+08:00`).toISOString()

/** At a time of Beijing somebody does something. */
const does = (
  who: keyof typeof people,
  when: string,
  what: string,
  fields: NonNullable<Deed['fields']> = {},
  more: Pick<Deed, 'evidence' | 'refused'> = {},
): WalkLine => ({ at: instant(when), do: what, ...people[who], fields, ...more })

const openedAt = instant('2026-03-02 08:30')

const raised = (level: string) => [
  does('office', '2026-03-02 09:00', 'raise', {
    title: '常住人口城镇化率 2027年达到75%',
    level,
    reason: '滞后：已走的路占应走的78.1%，比时序进度落后4.4个百分点',
  }),
]

const issued = (level: string, signBy: string, assessBy: string) => [
  ...raised(level),
  does('office', '2026-03-02 09:10', 'issue', {
    owner: people.owner.unit,
    'sign-by': signBy,
    'assess-by': assessBy,
  }),
]

const accepted = does('owner', '2026-03-03 09:00', 'acknowledge', { handler: '罗强' })
const assessed = does('owner', '2026-03-06 09:00', 'assess', {
  cause: '人口流入放缓',
  outlook: '按目前速度2027年为73.9%',
  measures: '放宽落户条件，加快农业转移人口市民化',
  'measures-by': '2026-06-30',
})
const paper = { kind: 'document' as const, name: '处置情况报告.pdf', sha256: '1'.padStart(64, '0') }
const finished = (when: string) => does('owner', when, 'finish', { result: '政策已出台并实施' }, { evidence: [paper] })

const lifted: Walk = {
  name: 'lifted-after-review',
  words: say('按时签收、研判、处置，退回一次，复盘后解除', 'Answered in time, sent back once, reviewed and lifted'),
  openedAt,
  lines: [
    ...issued('yellow', '2026-03-04', '2026-03-16'),
    does('office', '2026-03-02 10:00', 'lift', { review: '无' }, { refused: 'procedure.not-in-state' }),
    accepted,
    assessed,
    does('owner', '2026-04-30 09:00', 'report', { news: '文件已会签' }),
    finished('2026-06-10 09:00'),
    does('office', '2026-06-12 09:00', 'return', { 'return-reason': '没有实施数据', 'measures-by': '2026-07-10' }),
    finished('2026-07-01 09:00'),
    does('office', '2026-07-06 09:00', 'verify', { finding: '属实' }),
    does('office', '2026-07-10 09:00', 'lift', { review: '年初即应按季监测落户人数' }),
  ],
  ends: [{ branch: 'main', state: 'lifted', late: 0, slips: [] }],
}

const late: Walk = {
  name: 'late-answers',
  words: say('逾期未签收由系统发督办单；升级为红色', 'Slips come by themselves when nobody accepts; it grows to red'),
  openedAt,
  lines: [
    ...issued('orange', '2026-03-03', '2026-03-09'),
    { at: instant('2026-03-06 08:00'), wake: true },
    does('office', '2026-03-06 09:00', 'renew', { level: 'red', reason: '到期未达成' }),
    does('owner', '2026-03-06 10:00', 'acknowledge', { handler: '罗强' }),
  ],
  ends: [
    {
      ...{ branch: 'main', state: 'acknowledged', late: 1, slips: ['blue', 'orange'] },
      light: { set: 'level', light: 'level', colour: 'red' },
      due: { clock: 'assess', day: '2026-03-09', provisional: false },
    },
  ],
}

const gone: Walk = {
  name: 'cause-gone',
  words: say('新数据公布后条件消除，仍须由人解除', 'New figures end the cause; a person still lifts it'),
  openedAt,
  lines: [
    ...issued('blue', '2026-03-05', '2026-03-23'),
    does('office', '2026-03-09 09:00', 'note-end', { 'ended-on': '2026-03-09' }),
    does('office', '2026-03-16 09:00', 'recur', {
      ...{ level: 'blue', reason: '数据修订后又落后' },
      ...{ 'sign-by': '2026-03-18', 'assess-by': '2026-03-30' },
    }),
    does('owner', '2026-03-17 09:00', 'acknowledge', { handler: '罗强' }),
    does('office', '2026-03-20 09:00', 'note-end', { 'ended-on': '2026-03-20' }),
    does('office', '2026-03-23 09:00', 'lift', { review: '新公布的数据已回到时序进度' }),
  ],
  ends: [{ branch: 'main', state: 'lifted', late: 1 }],
}

const mistaken: Walk = {
  name: 'mistaken',
  words: say('责任单位申报误报，先维持、后撤销', 'The unit says that it is mistaken: first upheld, then withdrawn'),
  openedAt,
  lines: [
    ...issued('yellow', '2026-03-04', '2026-03-16'),
    does('owner', '2026-03-03 09:00', 'dispute', { 'dispute-reason': '数据是修订前的' }),
    does('office', '2026-03-04 09:00', 'uphold', { 'uphold-reason': '修订后仍落后', 'assess-by': '2026-03-20' }),
    does('owner', '2026-03-05 09:00', 'dispute', { 'dispute-reason': '统计公报已更正' }),
    does('office', '2026-03-06 09:00', 'dismiss', { 'dismiss-reason': '更正后不落后' }),
  ],
  ends: [{ branch: 'main', state: 'dismissed', late: 0 }],
}

const dated: Walk = {
  name: 'days-by-level',
  words: say('时限按等级给出', 'The level gives the days'),
  openedAt,
  lines: raised('red'),
  ends: [
    {
      branch: 'main',
      proposes: { event: 'issue', field: 'assess-by', value: '2026-03-05', row: 1 },
    },
  ],
}

/** The walks of this service. */
export const examples: readonly Walk[] = [lifted, late, gone, mistaken, dated]
