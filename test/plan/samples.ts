// A small text with readings of it, and states that decisions lead to: what the tests of deciding share.
import type { Reading, Statement, Task } from '../../src/domain/plan/commitment.ts'
import { decide, type PlanState, stateOf } from '../../src/domain/plan/decide.ts'
import type { Step } from '../../src/domain/plan/fold.ts'
import type { Content, Decision, Item } from '../../src/domain/plan/item.ts'
import { spanOf } from '../../src/domain/plan/proposal.ts'

/** The text that all samples stand in. */
export const TEXT =
  '到二〇二七年地区生产总值达到四万亿元，城镇化率达到百分之七十五，建设一百六十个项目，建成十六个服务站。'
/** Who decides. */
export const LI = { name: '李雷', unit: null }

/** A statement over a run of the text. */
export const statementAt = (start: number, end: number, indicator: string, value: string): Statement => ({
  start,
  end,
  quote: TEXT.slice(start, end),
  indicator,
  form: 'level',
  op: '>=',
  value,
  value2: null,
  unit: '',
  per: null,
  stance: 'commitment',
  role: 'main',
  other: null,
  period: null,
  rule: 'test/level',
})

/** A task over a run of the text. */
export const taskAt = (start: number, end: number, title: string, quantities: readonly number[] = []): Task => ({
  start,
  end,
  quote: TEXT.slice(start, end),
  title,
  path: [],
  lead: [],
  support: [],
  due: [],
  quantities,
  marker: null,
})

/** A reading with these statements and tasks. */
export const readingOf = (statements: readonly Statement[], tasks: readonly Task[] = [], engine = '1'): Reading => ({
  engine,
  document: { title: '', kind: 'plan', date: null, lang: 'zh-Hans', chars: TEXT.length },
  outline: [],
  statements,
  tasks,
  leftOut: [],
  diagnostics: [],
})

/** Four statements and two tasks. */
export const READING = readingOf(
  [
    statementAt(6, 18, '地区生产总值', '4000000000000'),
    statementAt(19, 31, '城镇化率', '75'),
    statementAt(32, 41, '项目', '160'),
    statementAt(42, 50, '服务站', '16'),
  ],
  [taskAt(32, 41, '建设项目', [2]), taskAt(42, 50, '建成服务站', [3])],
)

const read = (seq: number, reading: Reading): Step => ({
  seq,
  at: `2026-01-01T00:00:${String(seq % 60).padStart(2, '0')}.000Z`,
  actor: LI,
  event: { kind: 'read', reading },
})

/** The state after the first reading. */
export const start = (reading = READING): PlanState => stateOf(TEXT, [read(1, reading)])

/** The state after a decision that must be let through. */
export function having(state: PlanState, decision: Decision): PlanState {
  const decided = decide(state, decision)
  if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics))
  const seq = (state.steps.at(-1)?.seq ?? 0) + 1
  const at = `2026-01-01T00:01:${String(seq % 60).padStart(2, '0')}.000Z`
  return stateOf(TEXT, [...state.steps, { seq, at, actor: LI, event: { kind: 'decision', decision: decided.value } }])
}

/** The state after reading again. */
export const reread = (state: PlanState, reading: Reading): PlanState =>
  stateOf(TEXT, [...state.steps, read((state.steps.at(-1)?.seq ?? 0) + 1, reading)])

/** The item of a kind that begins at an offset. */
export const itemAt = (state: PlanState, kind: Content['kind'], from: number): Item => {
  const item = state.folded.items.find((one) => one.content.kind === kind && spanOf(one.content).start === from)
  if (!item) throw new Error(`no ${kind} at ${from}`)
  return item
}

/** Code and field of every fault. */
export const codes = (state: PlanState, decision: Decision) => {
  const decided = decide(state, decision)
  return decided.ok ? [] : decided.diagnostics.map(({ code, params }) => `${code} ${params.field}`)
}

/** An item's statement with other fields. */
export const change = (item: Item, fields: Partial<Statement>): Content => {
  if (item.content.kind !== 'statement') throw new Error('not a statement')
  return { kind: 'statement', statement: { ...item.content.statement, ...fields } }
}
