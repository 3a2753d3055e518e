// The shapes that the interface for programs takes and gives, as JSON Schema; TypeScript proves that what is sent has them.
import { Type } from 'typebox'
import type { Json } from '../../domain/base/digest.ts'

type Schema = Parameters<typeof Type.Array>[0]

/** Any text. */
export const text = Type.String()
/** An instant, ISO 8601 in UTC. */
export const instant = Type.String({ format: 'date-time' })
/** A truth. */
export const flag = Type.Boolean()
/** A whole number. */
export const whole = Type.Integer()
/** Any JSON. */
export const json = Type.Unsafe<Json>(Type.Unknown())
/** Or null. */
export const orNull = <T extends Schema>(type: T) => Type.Union([type, Type.Null()])
/** One of some words. */
export const some = <const V extends readonly string[]>(...values: V) => Type.Unsafe<V[number]>(Type.Enum([...values]))
/** Members, and no others. */
export const object = <P extends Parameters<typeof Type.Object>[0]>(members: P) =>
  Type.Object(members, { additionalProperties: false })

/** Nothing: no parameters, no query. */
export const nothing = object({})
/** Words in both languages. */
export const words = object({ zh: text, en: text })
/** Something declared. */
const named = object({ name: text, words })
/** A unit by its id. */
export const unit = object({ id: text, name: text, region: text })

/** The query of a list that comes in pages. */
export const page = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: 'from `next` of the page before' })),
}

/** A page of a list. */
export const pageOf = <T extends Schema>(row: T) => object({ rows: Type.Array(row), next: orNull(text) })

const dated = { openedAt: instant, lastAt: instant, ended: flag, late: flag, due: orNull(instant) }

/** A matter as lists show it. `ref` is its address: region, dot, id. */
export const matterLine = object({
  ref: text,
  service: text,
  title: text,
  state: named,
  opener: unit,
  ...dated,
  progress: orNull(Type.Number()),
  plan: orNull(text),
  item: orNull(text),
})

const clock = object({
  clock: text,
  words,
  status: some('running', 'paused', 'stopped'),
  due: instant,
  provisional: flag,
  overdue: flag,
  lates: whole,
})

/** The matter itself (`main`) or one of its legs, with its state, fields and deadlines. */
const branch = object({
  id: text,
  kind: text,
  words: orNull(words),
  owner: orNull(unit),
  parent: orNull(text),
  phase: some('waiting', 'live', 'cut'),
  state: named,
  fields: Type.Record(text, json),
  clocks: Type.Array(clock),
})

/** A matter whole. */
export const matter = object({
  ref: text,
  service: text,
  version: text,
  title: text,
  seq: whole,
  opener: unit,
  parties: Type.Array(unit),
  ...dated,
  progress: orNull(Type.Number()),
  plan: orNull(text),
  item: orNull(text),
  branches: Type.Array(branch),
})

/** A line of a matter's log; `hash` ties it to the line before. */
export const entry = object({
  seq: whole,
  at: instant,
  actor: text,
  unit: orNull(text),
  event: text,
  payload: json,
  documents: Type.Array(object({ sha256: text, name: text })),
  prev: text,
  hash: text,
})

/** Something that can be done now: its form as JSON Schema, and what rule tables propose for its fields. */
export const action = object({
  event: text,
  words,
  leg: orNull(text),
  /** True when the unit is expected to do it now. */
  due: flag,
  stopped: Type.Array(object({ code: text, params: Type.Record(text, json) })),
  schema: Type.Unsafe<{ readonly [member: string]: Json }>(
    Type.Object({}, { description: 'JSON Schema 2020-12 of `fields`' }),
  ),
  documents: Type.Array(text),
  evidence: Type.Array(object({ kind: text, atLeast: whole })),
  proposes: Type.Array(object({ field: text, value: json, rule: text, row: whole, source: text })),
})

/** A line of what a unit is expected to do. */
export const todo = object({
  ref: text,
  title: text,
  branch: text,
  kind: some('do', 'verify', 'decide'),
  state: named,
  events: Type.Array(named),
  since: instant,
  due: orNull(instant),
  late: flag,
})

/** How many lines there are of a kind, and how many of them are late. */
export const tally = object({ kind: some('do', 'verify', 'decide'), n: whole, late: whole })

/** A piece of evidence: a file that was handed in before, a figure with its source, or an address. */
export const evidence = Type.Union([
  object({ file: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of a file that was handed in' }) }),
  object({ figure: Type.String({ minLength: 1 }), source: Type.String({ minLength: 1 }) }),
  object({ link: Type.String({ pattern: '^https?://' }) }),
])

/** A document as lists show it. */
export const documentLine = object({
  id: text,
  title: text,
  kind: some('plan', 'report', 'interview'),
  date: orNull(text),
  chars: whole,
  fileName: text,
  sha256: text,
  addedAt: instant,
  addedBy: text,
  statements: whole,
  tasks: whole,
  open: whole,
  supersedes: orNull(text),
})

/** A refusal (RFC 9457). */
export const problem = object({
  type: text,
  title: text,
  status: whole,
  detail: text,
  instance: text,
  diagnostics: Type.Optional(Type.Array(object({ code: text, params: Type.Record(text, json), message: text }))),
})
