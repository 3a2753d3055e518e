// The shape of a decision that a program sends as JSON; what it says is checked by the app.
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import type { Decision } from '../domain/plan/item.ts'

const text = Type.String({ maxLength: 20_000 })
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()])
const some = (...values: string[]) => Type.Union(values.map((value) => Type.Literal(value)))
const period = Type.Object({ words: text, from: orNull(text), to: orNull(text) })
const span = { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }), quote: text }
const names = Type.Array(text, { maxItems: 100 })

const statement = Type.Object({
  ...span,
  indicator: text,
  form: some('level', 'growth', 'change', 'multiple', 'rank', 'grade', 'relation'),
  op: some('>=', '>', '<=', '<', '~', '=', 'range'),
  value: orNull(text),
  value2: orNull(text),
  unit: orNull(text),
  per: orNull(some('year', 'cumulative')),
  stance: some('commitment', 'result', 'context'),
  role: some('main', 'from'),
  other: orNull(text),
  period: orNull(period),
  rule: text,
})
const task = Type.Object({
  ...span,
  title: text,
  path: names,
  lead: names,
  support: names,
  due: Type.Array(period, { maxItems: 20 }),
  quantities: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 1000 }),
  marker: orNull(text),
})
const content = Type.Union([
  Type.Object({ kind: Type.Literal('statement'), statement }),
  Type.Object({ kind: Type.Literal('task'), task }),
])
const ids = Type.Array(text, { minItems: 1, maxItems: 10_000 })

const decision = Type.Union([
  Type.Object({ kind: Type.Literal('accept'), items: ids }),
  Type.Object({ kind: Type.Literal('correct'), item: text, content }),
  Type.Object({ kind: Type.Literal('reject'), item: text, reason: text }),
  Type.Object({ kind: Type.Literal('split'), item: text, into: Type.Array(content, { maxItems: 50 }) }),
  Type.Object({ kind: Type.Literal('merge'), items: ids, into: content }),
  Type.Object({ kind: Type.Literal('add'), content }),
  Type.Object({ kind: Type.Literal('undo'), seq: Type.Integer({ minimum: 0 }) }),
])

/** True when the value has the shape of a decision. */
export const isDecision = (value: unknown): value is Decision => Check(decision, value)
