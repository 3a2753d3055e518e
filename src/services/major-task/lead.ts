// The lead unit's branch: accept or refuse, split, report, ask for the end, be verified by another body or sent back.
import type { Event, Leg } from '../../domain/procedure/declaration.ts'
import {
  accept,
  acceptClock,
  answerClock,
  date,
  extensibleDueClock,
  extensionEvents,
  optional,
  plainClock,
  progress,
  refuse,
  report,
  reportClock,
  say,
  text,
  urgingEvents,
} from './shared.ts'

const verifying: readonly Event[] = [
  {
    name: 'request-close',
    words: say('请求办结', 'ask for the end'),
    duty: 'do',
    from: ['handling'],
    to: 'to-verify',
    by: [{ role: 'lead', right: 'request' }],
    asks: { fields: [progress, text('summary', '完成情况', 'what was achieved')] },
    guards: [
      { kind: 'evidence', of: 'document', atLeast: 1 },
      { kind: 'legs-in', leg: 'sub', states: ['done', 'withdrawn'] },
      { kind: 'legs-in', leg: 'milestone', states: ['reached', 'dropped'] },
    ],
    stops: ['report', 'rework', 'answer'],
    starts: ['verify'],
    notifies: ['verifier', 'office'],
  },
  {
    name: 'pass',
    words: say('核查通过', 'verify'),
    duty: 'verify',
    from: ['to-verify'],
    to: 'verified',
    by: [{ role: 'verifier', right: 'verify' }],
    asks: { fields: [text('finding', '核查结论', 'finding')] },
    guards: [{ kind: 'other-than', event: 'request-close', as: 'unit' }],
    issues: ['verification-report'],
    stops: ['verify', 'due'],
    notifies: ['lead', 'office'],
    measures: [{ series: 'verified' }],
  },
  {
    name: 'return',
    words: say('退回重办', 'send back'),
    duty: 'verify',
    from: ['to-verify'],
    to: 'handling',
    by: [{ role: 'verifier', right: 'verify' }],
    asks: {
      fields: [
        text('return-reason', '退回理由', 'why it is sent back'),
        date('rework-by', '整改时限', 'to be mended by'),
      ],
    },
    guards: [
      { kind: 'other-than', event: 'request-close', as: 'unit' },
      { kind: 'later-than-now', field: 'rework-by' },
    ],
    issues: ['verification-report'],
    stops: ['verify'],
    starts: ['rework', 'report'],
    notifies: ['lead', 'office'],
    measures: [{ series: 'returned' }],
  },
]

const events: readonly Event[] = [
  accept('lead', {
    starts: ['report'],
    opens: [{ leg: 'milestone', each: 'milestones', within: 'due' }],
    measures: [{ series: 'accepted' }],
  }),
  refuse('lead', ['office']),
  {
    name: 'split',
    words: say('分解', 'split'),
    from: ['handling'],
    by: [{ role: 'lead', right: 'split' }],
    asks: { fields: [{ name: 'parts', kind: 'parts', words: say('分解任务', 'parts') }] },
    opens: [{ leg: 'sub', each: 'parts', within: 'due' }],
    notifies: ['subunit'],
  },
  report('lead', {
    asks: {
      fields: [
        progress,
        text('news', '进展情况', 'what was done'),
        optional(text('lag-reason', '滞后原因', 'why it lags')),
        optional({
          name: 'payment-behind',
          kind: 'number',
          words: say('资金支付落后（百分点）', 'payment behind (percentage points)'),
        }),
      ],
    },
  }),
  ...extensionEvents('lead'),
  ...urgingEvents('lead'),
  ...verifying,
]

/** The branch of the lead unit. */
export const lead: Leg = {
  name: 'lead',
  words: say('牵头', 'lead'),
  owner: 'lead',
  lives: ['running'],
  sleeps: ['suspended'],
  inherits: ['title', 'urgency', 'due', 'rhythm', 'milestones'],
  procedure: {
    start: 'waiting',
    starts: ['accept', 'due'],
    states: [
      { name: 'waiting', words: say('待签收', 'to be accepted') },
      { name: 'handling', words: say('承办中', 'being handled') },
      { name: 'to-verify', words: say('待核查', 'to be verified') },
      { name: 'verified', words: say('核查通过', 'verified'), final: true },
      { name: 'refused', words: say('已拒签', 'refused'), final: true },
    ],
    events,
    clocks: [
      acceptClock('lead'),
      extensibleDueClock('lead', ['to-verify']),
      reportClock('lead'),
      answerClock,
      plainClock('verify', say('核查时限', 'time to verify'), 10, ['verifier', 'leader']),
      {
        name: 'rework',
        words: say('整改时限', 'time to mend'),
        length: { kind: 'date', field: 'rework-by' },
        expiry: {
          kind: 'ladder',
          rungs: [
            {
              after: { n: 0, unit: 'day' },
              tells: ['lead', 'office', 'leader'],
              slip: { document: 'order-slip', colour: 'red' },
            },
          ],
        },
      },
    ],
  },
}
