// The branches beside the lead: support units, sub-units that the lead split work to, and the milestones that show how far it is.
import type { Event, Leg } from '../../domain/procedure/declaration.ts'
import {
  accept,
  acceptClock,
  answerClock,
  date,
  dueClock,
  extensibleDueClock,
  extensionEvents,
  plainClock,
  refuse,
  report,
  reportClock,
  say,
  text,
  urgingEvents,
} from './shared.ts'

/** Handing in, and the lead unit's word on it; `running` are the clocks that rest with the work. */
const handingIn = (owner: string, done: string, running: readonly string[]): readonly Event[] => [
  {
    name: 'hand-in',
    words: say('提交成果', 'hand in'),
    duty: 'do',
    from: ['handling'],
    to: 'to-confirm',
    by: [{ role: owner, right: 'request' }],
    asks: { fields: [text('summary', '完成情况', 'what was achieved')] },
    guards: [{ kind: 'evidence', of: 'document', atLeast: 1 }],
    stops: running,
    starts: ['confirm'],
    notifies: ['lead'],
  },
  {
    name: 'confirm',
    words: say('确认完成', 'confirm'),
    duty: 'verify',
    from: ['to-confirm'],
    to: done,
    by: [{ role: 'lead', right: 'confirm' }],
    guards: [{ kind: 'other-than', event: 'hand-in', as: 'person' }],
    stops: ['confirm', 'due'],
    notifies: [owner],
  },
  {
    name: 'send-back',
    words: say('退回', 'send back'),
    duty: 'verify',
    from: ['to-confirm'],
    to: 'handling',
    by: [{ role: 'lead', right: 'confirm' }],
    asks: { fields: [text('return-reason', '退回理由', 'why it is sent back')] },
    stops: ['confirm'],
    starts: running,
    notifies: [owner],
    measures: [{ series: 'returned' }],
  },
]

const confirmClock = plainClock('confirm', say('确认时限', 'time to confirm'), 5, ['lead', 'office'])

/** The branch of a support unit. */
export const support: Leg = {
  name: 'support',
  words: say('配合', 'support'),
  owner: 'support',
  lives: ['running'],
  sleeps: ['suspended'],
  inherits: ['title', 'urgency', 'due', 'rhythm'],
  procedure: {
    start: 'waiting',
    starts: ['accept', 'due'],
    states: [
      { name: 'waiting', words: say('待签收', 'to be accepted') },
      { name: 'handling', words: say('配合办理中', 'being handled') },
      { name: 'to-confirm', words: say('待牵头单位确认', 'to be confirmed by the lead') },
      { name: 'confirmed', words: say('已确认', 'confirmed'), final: true },
      { name: 'refused', words: say('已拒签', 'refused'), final: true },
      { name: 'released', words: say('已解除', 'released'), final: true },
    ],
    events: [
      accept('support', { starts: ['report'] }),
      refuse('support', ['office', 'lead']),
      {
        name: 'release',
        words: say('解除配合', 'release'),
        from: ['waiting', 'handling'],
        to: 'released',
        by: [{ role: 'office', right: 'dispatch' }],
        asks: { fields: [text('reason', '理由', 'reason')] },
        stops: ['accept', 'due', 'report', 'answer'],
        notifies: ['support', 'lead'],
      },
      report('support'),
      ...extensionEvents('support'),
      ...urgingEvents('support'),
      ...handingIn('support', 'confirmed', ['report']),
    ],
    clocks: [
      acceptClock('support'),
      extensibleDueClock('support', ['to-confirm']),
      reportClock('support'),
      answerClock,
      confirmClock,
    ],
  },
}

/** The branch of a sub-unit that got a part from the lead; its deadline is never later than the lead's. */
export const sub: Leg = {
  name: 'sub',
  words: say('分解任务', 'part'),
  owner: 'subunit',
  lives: ['running'],
  sleeps: ['suspended'],
  inherits: ['due'],
  procedure: {
    start: 'waiting',
    starts: ['accept', 'due'],
    states: [
      { name: 'waiting', words: say('待签收', 'to be accepted') },
      { name: 'handling', words: say('承办中', 'being handled') },
      { name: 'to-confirm', words: say('待确认', 'to be confirmed') },
      { name: 'done', words: say('已完成', 'done'), final: true },
      { name: 'withdrawn', words: say('已撤回', 'withdrawn'), final: true },
    ],
    events: [
      accept('subunit', { notifies: ['lead'] }),
      {
        name: 'withdraw',
        words: say('撤回分解', 'withdraw'),
        from: ['waiting', 'handling'],
        to: 'withdrawn',
        by: [{ role: 'lead', right: 'split' }],
        asks: { fields: [text('reason', '理由', 'reason')] },
        stops: ['accept', 'due'],
        notifies: ['subunit'],
      },
      report('subunit', { meets: [] }),
      ...handingIn('subunit', 'done', []),
    ],
    clocks: [acceptClock('subunit'), dueClock('subunit', ['to-confirm']), confirmClock],
  },
}

/** One milestone of the lead's work: reached with a picture of it, moved or dropped by the office. */
export const milestone: Leg = {
  name: 'milestone',
  words: say('形象进度节点', 'milestone'),
  owner: 'lead',
  lives: ['running'],
  sleeps: ['suspended'],
  inherits: ['due'],
  procedure: {
    start: 'planned',
    starts: ['due'],
    states: [
      { name: 'planned', words: say('计划中', 'planned') },
      { name: 'reached', words: say('已达到', 'reached'), final: true },
      { name: 'dropped', words: say('已取消', 'dropped'), final: true },
    ],
    events: [
      {
        name: 'reach',
        words: say('节点完成', 'reach'),
        duty: 'do',
        from: ['planned'],
        to: 'reached',
        by: [{ role: 'lead', right: 'report' }],
        asks: { fields: [text('news', '完成情况', 'what was done')], evidence: [{ kind: 'photo', atLeast: 1 }] },
        stops: ['due'],
        notifies: ['office'],
        measures: [{ series: 'milestones-reached' }],
      },
      {
        name: 'move',
        words: say('调整节点', 'move'),
        from: ['planned'],
        by: [{ role: 'office', right: 'decide' }],
        asks: { fields: [date('moved-to', '调整到', 'moved to'), text('reason', '理由', 'reason')] },
        notifies: ['lead'],
      },
      {
        name: 'drop',
        words: say('取消节点', 'drop'),
        from: ['planned'],
        to: 'dropped',
        by: [{ role: 'office', right: 'decide' }],
        asks: { fields: [text('reason', '理由', 'reason')] },
        stops: ['due'],
        notifies: ['lead'],
      },
    ],
    clocks: [
      {
        ...dueClock('lead', []),
        extension: { grant: 'move', times: 3, to: { kind: 'field', field: 'moved-to' } },
      },
    ],
  },
}
