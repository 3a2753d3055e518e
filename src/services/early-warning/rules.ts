// How soon a warning of a level must be answered. The law names the levels; the numbers of days are ours and say so.
import type { RuleTable } from '../../domain/matter/rules.ts'
import { LAW, levels, say } from './shared.ts'

const note = say(
  '法律只规定等级和颜色；天数由本系统给定。',
  'The law names levels and colours only; the days are ours.',
)

const row = (level: string, sign: number, assess: number) => ({
  when: { level: JSON.stringify(level) },
  gives: { sign, assess },
  source: LAW,
  note,
})

const answerTime: RuleTable = {
  name: 'answer-time',
  words: say('按预警等级的办理时限', 'time to answer by level'),
  inputs: [
    { name: 'level', words: say('预警等级', 'level'), kind: 'choice', values: levels.map(({ value }) => value) },
  ],
  outputs: [
    { name: 'sign', words: say('签收（工作日）', 'to accept (working days)'), kind: 'number', unit: 'workday' },
    { name: 'assess', words: say('研判（工作日）', 'to assess (working days)'), kind: 'number', unit: 'workday' },
  ],
  hit: 'unique',
  rows: [row('red', 1, 3), row('orange', 1, 5), row('yellow', 2, 10), row('blue', 3, 15)],
}

/** The tables that the forms of early warnings go by. */
export const rules: readonly RuleTable[] = [answerTime]
