// What several branches of a major task have in common: fields, deadlines, and the slips that go with them.
import type { Clock, Event, Field, Words } from '../../domain/procedure/declaration.ts'

/** Words in both languages, in short. */
export const say = (zh: string, en: string): Words => ({ zh, en })

/** A text field. */
export const text = (name: string, zh: string, en: string): Field => ({ name, kind: 'text', words: say(zh, en) })

/** A date field. */
export const date = (name: string, zh: string, en: string): Field => ({ name, kind: 'date', words: say(zh, en) })

/** The same field, not required. */
export const optional = (field: Field): Field => ({ ...field, optional: true })

/** How far the work is, in percent. */
export const progress: Field = {
  name: 'progress',
  kind: 'number',
  min: 0,
  max: 100,
  words: say('完成进度（%）', 'progress (%)'),
}

const slip = (colour: 'blue' | 'orange' | 'red') => ({ document: 'order-slip', colour })

/** Accepting a task has its own deadline: three working days, then a blue slip, two days later an orange one and the leader. */
export const acceptClock = (owner: string): Clock => ({
  name: 'accept',
  words: say('签收时限', 'time to accept'),
  length: { kind: 'span', n: 3, unit: 'workday' },
  remind: [{ before: { n: 1, unit: 'workday' }, tells: [owner] }],
  expiry: {
    kind: 'ladder',
    rungs: [
      { after: { n: 0, unit: 'day' }, tells: [owner, 'office'], slip: slip('blue') },
      { after: { n: 2, unit: 'workday' }, tells: [owner, 'office', 'leader'], slip: slip('orange') },
    ],
  },
})

/** The deadline of the work: blue slip ten working days before, orange when it is over, red after five working days of grace. */
export const dueClock = (owner: string, pausedIn: readonly string[]): Clock => ({
  name: 'due',
  words: say('完成时限', 'due'),
  length: { kind: 'date', field: 'due' },
  pausedIn,
  remind: [{ before: { n: 10, unit: 'workday' }, tells: [owner], slip: slip('blue') }],
  expiry: {
    kind: 'ladder',
    rungs: [
      { after: { n: 0, unit: 'day' }, tells: [owner, 'office'], slip: slip('orange') },
      { after: { n: 5, unit: 'workday' }, tells: [owner, 'office', 'leader'], slip: slip('red') },
    ],
  },
})

/** The due clock of branches that may ask for more time, twice. */
export const extensibleDueClock = (owner: string, pausedIn: readonly string[]): Clock => ({
  ...dueClock(owner, pausedIn),
  extension: {
    request: { event: 'ask-extension', reason: 'extension-reason', progress: 'progress', until: 'until' },
    grant: 'grant-extension',
    refuse: 'refuse-extension',
    times: 2,
    to: { kind: 'field', field: 'granted-until' },
  },
  source: 'creditsailing.com 295240-3, arts. 18-22',
})

/** Progress is reported by the 28th of every month, or of the last month of every quarter; misses in a row weigh more. */
export const reportClock = (owner: string): Clock => ({
  name: 'report',
  words: say('进展报送', 'progress report'),
  length: { kind: 'rhythm', every: { field: 'rhythm' }, day: 28 },
  remind: [{ before: { n: 3, unit: 'workday' }, tells: [owner] }],
  expiry: {
    kind: 'ladder',
    rungs: [
      { after: { n: 0, unit: 'day' }, tells: [owner, 'office'] },
      { after: { n: 0, unit: 'day' }, tells: [owner, 'office'], slip: slip('blue') },
      { after: { n: 0, unit: 'day' }, tells: [owner, 'office', 'leader'], slip: slip('orange') },
    ],
  },
  source: 'Panjin 2021: monthly report by the 28th',
})

/** A deadline of some working days that tells some roles when it is over. */
export const plainClock = (name: string, words: Words, days: number, tells: readonly string[]): Clock => ({
  name,
  words,
  length: { kind: 'span', n: days, unit: 'workday' },
  expiry: { kind: 'ladder', rungs: [{ after: { n: 0, unit: 'day' }, tells }] },
})

/** A unit takes a task on, and names who handles it. */
export const accept = (owner: string, more: Partial<Event> = {}): Event => ({
  name: 'accept',
  words: say('签收', 'accept'),
  duty: 'do',
  from: ['waiting'],
  to: 'handling',
  by: [{ role: owner, right: 'accept' }],
  asks: { fields: [text('handler', '承办人', 'handler')] },
  stops: ['accept'],
  notifies: ['office'],
  ...more,
})

/** A unit does not take a task on, and says why; who is told reads the reason. */
export const refuse = (owner: string, notifies: readonly string[]): Event => ({
  name: 'refuse',
  words: say('拒签', 'refuse'),
  duty: 'do',
  from: ['waiting'],
  to: 'refused',
  by: [{ role: owner, right: 'accept' }],
  asks: { fields: [text('refuse-reason', '拒签理由', 'why it is refused')] },
  stops: ['accept', 'due', 'answer'],
  notifies,
})

/** A unit says how far things are, and what stands in the way. */
export const report = (owner: string, more: Partial<Event> = {}): Event => ({
  name: 'report',
  words: say('报送进展', 'report progress'),
  duty: 'do',
  from: ['handling'],
  by: [{ role: owner, right: 'report' }],
  asks: {
    fields: [
      progress,
      text('news', '进展情况', 'what was done'),
      optional(text('lag-reason', '滞后原因', 'why it lags')),
    ],
  },
  meets: ['report'],
  measures: [{ series: 'progress', field: 'progress' }],
  ...more,
})

/** More time: asked for with reason, progress and date; granted with a date; or refused with a reason. */
export const extensionEvents = (owner: string): readonly Event[] => [
  {
    name: 'ask-extension',
    words: say('申请延期', 'ask for more time'),
    from: ['handling'],
    by: [{ role: owner, right: 'request' }],
    asks: {
      fields: [
        text('extension-reason', '延期理由', 'why more time is needed'),
        progress,
        date('until', '拟延至', 'until'),
      ],
    },
    notifies: ['office'],
  },
  {
    name: 'grant-extension',
    words: say('同意延期', 'grant more time'),
    duty: 'decide',
    from: ['handling'],
    by: [{ role: 'office', right: 'decide' }],
    asks: { fields: [date('granted-until', '同意延至', 'granted until')] },
    issues: ['extension-decision'],
    notifies: [owner],
    measures: [{ series: 'extended' }],
  },
  {
    name: 'refuse-extension',
    words: say('不同意延期', 'refuse more time'),
    duty: 'decide',
    from: ['handling'],
    by: [{ role: 'office', right: 'decide' }],
    asks: { fields: [text('refusal-reason', '不同意的理由', 'why not')] },
    notifies: [owner],
  },
]

/** Urging by hand: a numbered slip of a colour, to be answered within five working days. */
export const urgingEvents = (owner: string): readonly Event[] => [
  {
    name: 'urge',
    words: say('催办', 'urge'),
    from: ['waiting', 'handling'],
    by: [{ role: 'office', right: 'urge' }],
    asks: {
      fields: [
        {
          name: 'colour',
          kind: 'choice',
          words: say('督办单颜色', 'colour of the slip'),
          default: { rule: 'slip-colour', output: 'colour' },
          choices: [
            { value: 'blue', words: say('蓝色（提醒）', 'blue (reminder)') },
            { value: 'orange', words: say('橙色（警示）', 'orange (warning)') },
            { value: 'red', words: say('红色（问责提示）', 'red (last warning)') },
          ],
        },
        text('demand', '督办要求', 'what is demanded'),
      ],
    },
    slip: { document: 'order-slip', colour: 'colour' },
    starts: ['answer'],
    notifies: [owner, 'leader'],
    measures: [{ series: 'urged' }],
  },
  {
    name: 'answer',
    words: say('回复督办单', 'answer the slip'),
    duty: 'do',
    from: ['waiting', 'handling'],
    by: [{ role: owner, right: 'report' }],
    asks: { fields: [text('answer', '回复内容', 'answer')] },
    stops: ['answer'],
    notifies: ['office'],
  },
]

/** The deadline for answering a slip. */
export const answerClock = plainClock('answer', say('督办单回复时限', 'time to answer a slip'), 5, ['office', 'leader'])
