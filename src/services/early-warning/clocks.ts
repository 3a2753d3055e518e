// The deadlines of a warning: what each step may take, who is told when it has not come, and the slips that urge by themselves.
import type { Clock } from '../../domain/procedure/declaration.ts'
import { say } from './shared.ts'

const slip = (colour: 'blue' | 'orange' | 'red') => ({ document: 'warning-slip', colour })
const at = (n: number) => ({ n, unit: 'workday' }) as const

/** A deadline that stands in a field: a word before, a slip when it is over, a sharper one two working days later. */
const answerClock = (name: string, field: string, words: Clock['words']): Clock => ({
  name,
  words,
  length: { kind: 'date', field },
  remind: [{ before: at(1), tells: ['owner'] }],
  expiry: {
    kind: 'ladder',
    rungs: [
      { after: at(0), tells: ['owner', 'office'], slip: slip('blue') },
      { after: at(2), tells: ['owner', 'office'], slip: slip('orange') },
    ],
  },
})

/** What the delivery unit owes: so many working days, then it is told. */
const officeClock = (name: string, days: number, words: Clock['words']): Clock => ({
  name,
  words,
  length: { kind: 'span', ...at(days) },
  expiry: { kind: 'ladder', rungs: [{ after: at(0), tells: ['office'] }] },
})

/** The clocks, in the order of the steps. */
export const clocks: readonly Clock[] = [
  officeClock('issue', 1, say('下达时限', 'time to issue')),
  answerClock('sign', 'sign-by', say('签收时限', 'time to accept')),
  answerClock('assess', 'assess-by', say('研判时限', 'time to assess')),
  {
    name: 'measures',
    words: say('处置时限', 'time for measures'),
    length: { kind: 'date', field: 'measures-by' },
    remind: [{ before: at(5), tells: ['owner'], slip: slip('blue') }],
    extension: { grant: 'extend', times: 2, to: { kind: 'field', field: 'extended-to' } },
    expiry: {
      kind: 'ladder',
      rungs: [
        { after: at(0), tells: ['owner', 'office'], slip: slip('orange') },
        { after: at(5), tells: ['owner', 'office'], slip: slip('red') },
      ],
    },
  },
  officeClock('ruling', 3, say('裁定时限', 'time to rule')),
  officeClock('verify', 10, say('核查时限', 'time to verify')),
  officeClock('review', 20, say('复盘时限', 'time to review')),
]
