// The matter itself: registered, dispatched, running in its branches, closed, struck off, archived; or suspended, or ended.
import type { Event, Field, Procedure } from '../../domain/procedure/declaration.ts'
import { origins } from './rules.ts'
import { date, optional, plainClock, say, text } from './shared.ts'

const office = (right: string) => [{ role: 'office', right }] as const

const dueField: Field = { ...date('due', '完成时限', 'due'), default: { rule: 'time-limit', output: 'days' } }

const opening: readonly Event[] = [
  {
    name: 'register',
    words: say('立项', 'register'),
    duty: 'do',
    from: ['draft'],
    to: 'registered',
    by: office('register'),
    asks: {
      fields: [
        text('title', '事项名称', 'title'),
        text('basis', '立项依据', 'basis'),
        {
          name: 'urgency',
          kind: 'choice',
          words: say('类别', 'class'),
          choices: [
            { value: 'ordinary', words: say('一般', 'ordinary') },
            { value: 'urgent', words: say('紧急', 'urgent') },
            { value: 'instruction', words: say('领导批示', 'instruction of a leader') },
            { value: 'special', words: say('特殊情况', 'special') },
          ],
        },
        { name: 'origin', kind: 'choice', optional: true, words: say('来源', 'origin'), choices: origins },
      ],
    },
    starts: ['dispatch'],
    measures: [{ series: 'registered' }],
  },
  {
    name: 'dispatch',
    words: say('交办', 'dispatch'),
    duty: 'do',
    from: ['registered'],
    to: 'running',
    by: office('dispatch'),
    asks: {
      fields: [
        { name: 'lead', kind: 'unit', words: say('牵头单位', 'lead unit') },
        { name: 'supports', kind: 'units', optional: true, words: say('配合单位', 'support units') },
        { name: 'verifier', kind: 'unit', optional: true, words: say('核查单位', 'verifier') },
        {
          name: 'leader',
          kind: 'unit',
          optional: true,
          words: say('牵头领导（所在单位）', 'leader in charge (office)'),
        },
        dueField,
        {
          name: 'rhythm',
          kind: 'choice',
          words: say('报送周期', 'rhythm of reports'),
          choices: [
            { value: 'month', words: say('每月', 'monthly') },
            { value: 'quarter', words: say('每季度', 'quarterly') },
          ],
        },
        text('criteria', '办结标准', 'when it counts as done'),
        { name: 'milestones', kind: 'parts', optional: true, words: say('形象进度节点', 'milestones') },
      ],
    },
    guards: [{ kind: 'later-than-now', field: 'due' }],
    opens: [
      { leg: 'lead', each: 'lead' },
      { leg: 'support', each: 'supports' },
    ],
    issues: ['task-notice'],
    stops: ['dispatch'],
    notifies: ['lead', 'support', 'leader'],
    measures: [{ series: 'dispatched' }],
  },
  {
    name: 'reassign',
    words: say('改派牵头单位', 'give the lead to another unit'),
    duty: 'decide',
    from: ['running'],
    by: office('dispatch'),
    asks: { fields: [{ name: 'lead', kind: 'unit', words: say('新的牵头单位', 'new lead unit') }, dueField] },
    guards: [
      { kind: 'legs-in', leg: 'lead', states: ['refused'] },
      { kind: 'later-than-now', field: 'due' },
    ],
    opens: [{ leg: 'lead', each: 'lead' }],
    issues: ['task-notice'],
    notifies: ['lead'],
  },
]

const pausing: readonly Event[] = [
  {
    name: 'suspend',
    words: say('中止', 'suspend'),
    from: ['running'],
    to: 'suspended',
    by: office('decide'),
    asks: { fields: [text('reason', '理由', 'reason'), date('review-on', '拟复查日期', 'to be reviewed on')] },
    guards: [{ kind: 'later-than-now', field: 'review-on' }],
    issues: ['suspension-notice'],
    starts: ['review'],
    notifies: ['lead', 'support', 'leader'],
  },
  {
    name: 'resume',
    words: say('恢复', 'resume'),
    duty: 'decide',
    from: ['suspended'],
    to: 'running',
    by: office('decide'),
    asks: { fields: [text('reason', '理由', 'reason')] },
    stops: ['review'],
    notifies: ['lead', 'support'],
  },
  {
    name: 'terminate',
    words: say('终止', 'end without completion'),
    from: ['registered', 'running', 'suspended'],
    to: 'terminated',
    by: office('decide'),
    asks: { fields: [text('reason', '理由', 'reason')], evidence: [{ kind: 'document', atLeast: 1 }] },
    issues: ['termination-notice'],
    stops: ['dispatch', 'review'],
    starts: ['archive'],
    notifies: ['lead', 'support', 'leader'],
    measures: [{ series: 'terminated' }],
  },
]

const ending: readonly Event[] = [
  {
    name: 'close',
    words: say('办结', 'close'),
    duty: 'decide',
    from: ['running'],
    to: 'closed',
    by: office('close'),
    asks: { fields: [text('conclusion', '办结结论', 'conclusion')] },
    guards: [
      { kind: 'legs-in', leg: 'lead', states: ['verified', 'refused'], atLeast: 1, of: ['verified'] },
      { kind: 'legs-in', leg: 'support', states: ['confirmed', 'refused', 'released'] },
    ],
    issues: ['closing-notice'],
    starts: ['strike-off'],
    notifies: ['lead', 'support', 'leader'],
    measures: [{ series: 'closed' }],
  },
  {
    name: 'strike-off',
    words: say('销号', 'strike off the list'),
    duty: 'do',
    from: ['closed'],
    to: 'struck-off',
    by: office('close'),
    stops: ['strike-off'],
    starts: ['archive'],
  },
  {
    name: 'archive',
    words: say('归档', 'archive'),
    duty: 'do',
    from: ['struck-off', 'terminated'],
    to: 'archived',
    by: office('archive'),
    asks: { fields: [optional(text('shelf', '档号', 'shelf mark'))] },
    stops: ['archive'],
  },
]

/** States, events and clocks of the matter itself. */
export const main: Procedure = {
  start: 'draft',
  states: [
    { name: 'draft', words: say('拟立项', 'draft') },
    { name: 'registered', words: say('已立项', 'registered') },
    { name: 'running', words: say('办理中', 'running') },
    { name: 'suspended', words: say('已中止', 'suspended') },
    { name: 'terminated', words: say('已终止', 'ended without completion') },
    { name: 'closed', words: say('已办结', 'closed') },
    { name: 'struck-off', words: say('已销号', 'struck off') },
    { name: 'archived', words: say('已归档', 'archived'), final: true },
  ],
  events: [...opening, ...pausing, ...ending],
  clocks: [
    plainClock('dispatch', say('交办时限', 'time to dispatch'), 5, ['office', 'leader']),
    {
      name: 'review',
      words: say('中止复查', 'review of the suspension'),
      length: { kind: 'date', field: 'review-on' },
      rolls: true,
      expiry: { kind: 'ladder', rungs: [{ after: { n: 0, unit: 'day' }, tells: ['office', 'leader'] }] },
    },
    plainClock('strike-off', say('销号时限', 'time to strike off'), 10, ['office']),
    plainClock('archive', say('归档时限', 'time to archive'), 30, ['office']),
  ],
}
