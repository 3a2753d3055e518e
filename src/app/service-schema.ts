// The shape of a service written as JSON: what a folder of data must look like before its rules can be looked at.
// TypeScript proves that whatever has this shape is a ServiceFolder.
import { Type } from 'typebox'
import type { Json } from '../domain/base/digest.ts'

type Schema = Parameters<typeof Type.Array>[0]

const text = Type.String()
const texts = Type.Array(text)
const json = Type.Unsafe<Json>(Type.Unknown())
const some = <const V extends readonly string[]>(...values: V) => Type.Unsafe<V[number]>(Type.Enum([...values]))
const opt = <T extends Schema>(type: T) => Type.Optional(type)
const object = <P extends Parameters<typeof Type.Object>[0]>(members: P) =>
  Type.Object(members, { additionalProperties: false })

const words = object({ zh: text, en: text })
const named = { name: text, words }
const unit = some('minute', 'hour', 'workday', 'day', 'month')
const span = object({ n: Type.Number(), unit })
const evidenceKind = some('document', 'photo', 'figure', 'link')
const who = object({ role: text, right: text })
const slip = object({ document: text, colour: text })
const kind = <K extends string>(name: K) => ({ kind: Type.Literal(name) })

const holder = Type.Union([
  object({ from: Type.Literal('opener') }),
  object({ from: Type.Literal('field'), field: text }),
])

const field = object({
  ...named,
  kind: some('text', 'date', 'number', 'choice', 'unit', 'units', 'parts'),
  optional: opt(Type.Boolean()),
  choices: opt(Type.Array(object({ value: text, words }))),
  min: opt(Type.Number()),
  max: opt(Type.Number()),
  default: opt(object({ rule: text, output: text })),
})

const asks = object({
  fields: opt(Type.Array(field)),
  documents: opt(texts),
  evidence: opt(Type.Array(object({ kind: evidenceKind, atLeast: Type.Number() }))),
})

const guard = Type.Union([
  object({ ...kind('other-than'), event: text, as: some('person', 'unit') }),
  object({ ...kind('before-due'), clock: text }),
  object({ ...kind('later-than-now'), field: text }),
  object({ ...kind('within'), field: text, clock: text }),
  object({ ...kind('legs-in'), leg: text, states: texts, atLeast: opt(Type.Number()), of: opt(texts) }),
  object({ ...kind('evidence'), of: evidenceKind, atLeast: Type.Number() }),
  object({ ...kind('done'), event: text, times: Type.Number() }),
])

const event = object({
  ...named,
  from: texts,
  to: opt(text),
  by: Type.Array(who),
  asks: opt(asks),
  guards: opt(Type.Array(guard)),
  opens: opt(Type.Array(object({ leg: text, each: text, within: opt(text) }))),
  issues: opt(texts),
  starts: opt(texts),
  stops: opt(texts),
  meets: opt(texts),
  slip: opt(slip),
  duty: opt(some('do', 'verify', 'decide')),
  notifies: opt(texts),
  measures: opt(Type.Array(object({ series: text, field: opt(text) }))),
})

const length = Type.Union([
  object({ ...kind('span'), n: Type.Number(), unit }),
  object({ ...kind('date'), field: text }),
  object({
    ...kind('rhythm'),
    every: Type.Union([Type.Literal('month'), Type.Literal('quarter'), object({ field: text })]),
    day: Type.Number(),
  }),
])

const told = { tells: texts, slip: opt(slip) }

const expiry = Type.Union([
  object({ ...kind('fire'), event: text, dated: some('start', 'due') }),
  object({ ...kind('ladder'), rungs: Type.Array(object({ after: span, ...told })) }),
  object(kind('flag')),
])

const extension = object({
  request: opt(object({ event: text, reason: text, progress: text, until: text })),
  grant: text,
  refuse: opt(text),
  times: Type.Number(),
  to: Type.Union([object({ ...kind('field'), field: text }), object({ ...kind('span'), n: Type.Number(), unit })]),
})

const clock = object({
  ...named,
  length,
  day1: opt(some('next', 'same')),
  rolls: opt(Type.Boolean()),
  pausedIn: opt(texts),
  remind: opt(Type.Array(object({ before: span, ...told }))),
  extension: opt(extension),
  expiry,
  source: opt(text),
})

const procedure = object({
  start: text,
  starts: opt(texts),
  states: Type.Array(object({ ...named, final: opt(Type.Boolean()) })),
  events: Type.Array(event),
  clocks: Type.Array(clock),
})

const leg = object({
  ...named,
  owner: text,
  lives: texts,
  sleeps: opt(texts),
  inherits: opt(texts),
  after: opt(object({ leg: text, document: text })),
  procedure,
})

const declaration = object({
  version: text,
  roles: Type.Array(object({ ...named, rights: texts, holder: opt(holder) })),
  documents: Type.Array(object({ ...named, number: text, template: text })),
  series: Type.Array(object(named)),
  main: procedure,
  legs: Type.Array(leg),
})

const source = Type.Union([
  object({ from: Type.Literal('clock'), clock: text, as: some('days-left', 'days-late', 'months-late', 'overdue') }),
  object({ from: Type.Literal('behind'), clock: text, field: text }),
  object({ from: Type.Literal('missed'), clock: text }),
  object({ from: Type.Literal('field'), field: text }),
  object({ from: Type.Literal('given'), field: text }),
  object({ from: Type.Literal('slip') }),
])

const reading = Type.Union([
  object({ ...named, source, ...kind('number'), min: opt(Type.Number()), max: opt(Type.Number()) }),
  object({ ...named, source, ...kind('choice'), values: texts }),
])

const bound = opt(Type.Number())
const condition = object({ reading: text, from: bound, above: bound, to: bound, below: bound, is: opt(texts) })

const light = object({
  ...named,
  readings: Type.Array(reading),
  hit: some('unique', 'first'),
  rows: Type.Array(object({ colour: text, when: Type.Array(condition), note: opt(words) })),
})

const column = {
  ...named,
  kind: some('text', 'number', 'date', 'choice', 'boolean', 'list'),
  values: opt(texts),
}

const ruleValue = Type.Union([text, Type.Number(), Type.Boolean(), Type.Null(), texts])

const rules = object({
  ...named,
  inputs: Type.Array(
    object({
      ...column,
      min: opt(Type.Number()),
      max: opt(Type.Number()),
      optional: opt(Type.Boolean()),
      reads: opt(source),
    }),
  ),
  outputs: Type.Array(object({ ...column, unit: opt(unit) })),
  hit: some('unique', 'first', 'collect'),
  rows: Type.Array(
    object({ when: Type.Record(text, text), gives: Type.Record(text, ruleValue), source: text, note: opt(words) }),
  ),
})

const warning = object({
  ...{ raise: text, follow: texts, renew: text, end: text, again: text },
  fields: object({ title: text, level: text, reason: text, owner: text, ended: text }),
})

const plan = object({
  follow: texts,
  fields: object({
    title: text,
    basis: opt(text),
    lead: text,
    supports: opt(text),
    due: text,
    milestones: opt(text),
  }),
  each: opt(texts),
})

/** service.json of a folder. */
export const serviceSchema = object({
  id: text,
  words,
  about: words,
  sources: texts,
  versions: Type.Array(declaration),
  lights: Type.Array(object({ ...named, source: text, branch: text, lights: Type.Array(light) })),
  rules: opt(Type.Array(rules)),
  plan: opt(plan),
  warning: opt(warning),
})

const line = Type.Union([
  object({ at: text, wake: Type.Literal(true) }),
  object({
    at: text,
    do: text,
    leg: opt(text),
    as: text,
    person: text,
    unit: text,
    fields: opt(Type.Record(text, json)),
    documents: opt(texts),
    evidence: opt(Type.Array(object({ kind: evidenceKind, name: text, sha256: text, source: opt(text) }))),
    refused: opt(text),
  }),
])

const outcome = object({
  branch: text,
  state: opt(text),
  late: opt(Type.Number()),
  slips: opt(texts),
  due: opt(object({ clock: text, day: text, provisional: Type.Boolean() })),
  light: opt(object({ set: text, light: text, colour: text })),
  proposes: opt(object({ event: text, field: text, value: json, row: Type.Number() })),
})

/** examples.json of a folder. */
export const examplesSchema = Type.Array(
  object({ ...named, openedAt: text, lines: Type.Array(line), ends: Type.Array(outcome) }),
)
