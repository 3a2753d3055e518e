// Rule tables of major tasks, row by row from published rules: what the forms propose when work is given out or urged.
import type { RuleTable } from '../../domain/matter/rules.ts'
import { say } from './shared.ts'

const limits = 'fymate.net …16834225_2'
const slips = 'm.mnw.cn/news/sm/1855869.html'

/** Where a matter comes from, as the published time limits tell matters apart. */
export const origins = [
  { value: 'document', words: say('上级文件', 'document from above') },
  { value: 'minutes', words: say('会议纪要', 'minutes of a meeting') },
  { value: 'instruction-urgent', words: say('领导批示（急办）', 'instruction, urgent') },
  { value: 'instruction', words: say('领导批示（一般）', 'instruction, ordinary') },
  { value: 'instruction-hard', words: say('领导批示（难度较大）', 'instruction, hard') },
  { value: 'other', words: say('其他交办（未定时限）', 'other, without a time limit') },
]

const limit = (origin: string, days: number, source = limits) => ({
  when: { origin: JSON.stringify(origin) },
  gives: { days },
  source,
})

const timeLimit: RuleTable = {
  name: 'time-limit',
  words: say('办理时限', 'time limits'),
  inputs: [{ name: 'origin', words: say('来源', 'origin'), kind: 'choice', values: origins.map(({ value }) => value) }],
  outputs: [{ name: 'days', words: say('办理天数', 'days'), kind: 'number', unit: 'day' }],
  hit: 'unique',
  rows: [
    limit('document', 30),
    limit('minutes', 20),
    {
      ...limit('instruction-urgent', 5),
      note: say('原文为1至5日，这里取5日。', 'The page says 1 to 5 days; here 5.'),
    },
    limit('instruction', 15),
    limit('instruction-hard', 30),
    limit('other', 15, 'fymate.com …17342111_1'),
  ],
}

const slip = (colour: string, when: Readonly<Record<string, string>>) => ({ when, gives: { colour }, source: slips })

const slipColour: RuleTable = {
  name: 'slip-colour',
  words: say('督办单颜色', 'colour of the next slip'),
  inputs: [
    {
      name: 'urgency',
      words: say('类别', 'class'),
      kind: 'choice',
      values: ['ordinary', 'urgent', 'instruction', 'special'],
    },
    {
      name: 'last',
      words: say('上一张督办单', 'last slip'),
      kind: 'choice',
      values: ['none', 'blue', 'orange', 'red'],
      reads: { from: 'slip' },
    },
  ],
  outputs: [{ name: 'colour', words: say('颜色', 'colour'), kind: 'choice', values: ['blue', 'orange', 'red'] }],
  hit: 'first',
  rows: [
    slip('red', { urgency: '"special"' }),
    {
      ...slip('red', { last: '"orange", "red"' }),
      note: say('原文到红色为止；红色之后仍发红色。', 'The page ends at red; after red comes red again.'),
    },
    slip('orange', { urgency: '"urgent", "instruction"' }),
    slip('orange', { last: '"blue"' }),
    slip('blue', {}),
  ],
}

/** The tables that the forms of major tasks go by. */
export const rules: readonly RuleTable[] = [timeLimit, slipColour]
