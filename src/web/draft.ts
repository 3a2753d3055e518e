// What a person typed about an item, on its way to and from the domain's content; nothing typed is ever lost on an error.
import type { DocumentView } from '../app/views.ts'
import type { Span } from '../domain/base/diagnostic.ts'
import type { Period, Statement, Task } from '../domain/plan/commitment.ts'
import type { Content } from '../domain/plan/item.ts'
import { sayNumber } from '../words/amount.ts'
import { typedNumber } from './amount.ts'
import type { FieldErrors } from './components/field.tsx'
import { FORMS } from './items.ts'
import type { Voice } from './voice.ts'

/** One statement or task as typed. */
export interface Part {
  readonly kind: 'statement' | 'task'
  readonly fields: Readonly<Record<string, string>>
}

/** A whole form as typed, with what must be mended. */
export interface Draft {
  readonly parts: readonly Part[]
  readonly reason: string
  /** By field name: `p0.value`, `reason`. */
  readonly errors: FieldErrors
  /** Sentences from the app that belong to no field. */
  readonly trouble: readonly string[]
  /** Where else a quote stands, when it stands in several places; by part. */
  readonly places: Readonly<Record<number, readonly Span[]>>
}

/** A form in which nothing was typed yet. */
export const EMPTY_DRAFT: Draft = { parts: [], reason: '', errors: {}, trouble: [], places: {} }

/** Every way in which a value binds, in the order of the form. */
export const OPS: readonly Statement['op'][] = ['>=', '>', '<=', '<', '~', '=', 'range']
/** Every stance, in the order of the form. */
export const STANCES: readonly Statement['stance'][] = ['commitment', 'result', 'context']

/** How many deadlines a task's form offers beyond those it has. */
const SPARE_DUE = 1

/** A content as fields to type in. */
export function partOf(v: Pick<Voice, 'lang'>, content: Content): Part {
  return content.kind === 'task' ? taskPart(content.task) : statementPart(v, content.statement)
}

function statementPart(v: Pick<Voice, 'lang'>, s: Statement): Part {
  const amount = (value: string | null): string => {
    if (value === null) return ''
    const { number, scale } = sayNumber(value, v.lang)
    return scale ? `${number.replace('−', '-')}${v.lang === 'en' ? ' ' : ''}${scale}` : value
  }
  return {
    kind: 'statement',
    fields: {
      quote: s.quote,
      start: String(s.start),
      indicator: s.indicator,
      form: s.form,
      op: s.op,
      value: amount(s.value),
      value2: amount(s.value2),
      unit: s.unit ?? '',
      per: s.per ?? '',
      stance: s.stance,
      role: s.role,
      other: s.other ?? '',
      words: s.period?.words ?? '',
      from: s.period?.from ?? '',
      to: s.period?.to ?? '',
    },
  }
}

function taskPart(task: Task): Part {
  const fields: Record<string, string> = {
    quote: task.quote,
    start: String(task.start),
    title: task.title,
    lead: task.lead.join('、'),
    support: task.support.join('、'),
    marker: task.marker ?? '',
    dues: String(task.due.length + SPARE_DUE),
  }
  task.due.forEach((due, i) => {
    fields[`due${i}.words`] = due.words
    fields[`due${i}.from`] = due.from ?? ''
    fields[`due${i}.to`] = due.to ?? ''
  })
  return { kind: 'task', fields }
}

/** An empty part over a run of the text. */
export function blankPart(kind: Part['kind'], span: Span | null, text: string): Part {
  const place = span ? { quote: text.slice(span.start, span.end), start: String(span.start) } : { quote: '', start: '' }
  return kind === 'task'
    ? { kind, fields: { ...place, title: place.quote.split(/[。；;\n]/)[0] ?? '', dues: String(SPARE_DUE) } }
    : { kind, fields: { ...place, form: 'level', op: '>=', stance: 'commitment', role: 'main' } }
}

/** Several items as one: the first's fields over the run that covers all. */
export function mergedPart(v: Pick<Voice, 'lang'>, contents: readonly Content[], text: string): Part | null {
  const [first] = contents
  if (!first) return null
  const spans = contents.map((content) => (content.kind === 'task' ? content.task : content.statement))
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const part = partOf(v, first)
  const tasks = contents.flatMap((content) => (content.kind === 'task' ? [content.task] : []))
  const union = (lists: readonly (readonly string[])[]): string => [...new Set(lists.flat())].join('、')
  const more =
    first.kind === 'task'
      ? { lead: union(tasks.map((task) => task.lead)), support: union(tasks.map((task) => task.support)) }
      : {}
  return { kind: part.kind, fields: { ...part.fields, ...more, quote: text.slice(start, end), start: String(start) } }
}

/** The parts of a posted form: `parts`, then `p0.kind`, `p0.quote` and so on. */
export function readParts(body: Readonly<Record<string, string>>): Part[] {
  const count = Math.min(Math.max(Number(body.parts) || 1, 1), 20)
  return Array.from({ length: count }, (_, i) => {
    const head = `p${i}.`
    const fields: Record<string, string> = {}
    for (const [name, value] of Object.entries(body)) {
      if (name.startsWith(head)) fields[name.slice(head.length)] = value.replaceAll('\r\n', '\n')
    }
    return { kind: fields.kind === 'task' ? 'task' : 'statement', fields }
  })
}

/** What reading the parts gave: contents, or what must be mended. */
export interface Understood {
  readonly contents: readonly Content[]
  readonly errors: FieldErrors
  readonly places: Draft['places']
}

type Errors = Record<string, FieldErrors[string]>

/** Turns typed parts into contents; `originals` are the contents they correct, whose unseen fields are kept. */
export function understand(
  parts: readonly Part[],
  view: Pick<DocumentView, 'text' | 'reading'>,
  originals: readonly Content[],
): Understood {
  const errors: Errors = {}
  const places: Record<number, readonly Span[]> = {}
  const contents = parts.map((part, i): Content => {
    const original = originals[i] ?? originals[0] ?? null
    const fail = (name: string, code: string, params: Readonly<Record<string, string | number>> = {}): void => {
      errors[`p${i}.${name}`] ??= { code, params }
    }
    const span = locate(part, view.text, original, fail, (found) => {
      places[i] = found
    })
    return part.kind === 'task'
      ? { kind: 'task', task: readTask(part, span, view, original, fail) }
      : { kind: 'statement', statement: readStatement(part, span, view.text, original, fail) }
  })
  return { contents, errors, places }
}

type Fail = (name: string, code: string, params?: Readonly<Record<string, string | number>>) => void

/** Finds the quote in the text: where it was said to start, else nearest to what it corrects, else in its only place. */
function locate(part: Part, text: string, original: Content | null, fail: Fail, many: (spans: Span[]) => void): Span {
  const typed = part.fields.quote ?? ''
  const quote = text.includes(typed) ? typed : typed.trim()
  if (!quote) {
    fail('quote', 'error-quote-empty')
    return { start: 0, end: 0 }
  }
  const said = Number(part.fields.start || Number.NaN)
  if (Number.isInteger(said) && text.startsWith(quote, said)) return { start: said, end: said + quote.length }
  const starts: number[] = []
  for (let at = text.indexOf(quote); at >= 0 && starts.length < 50; at = text.indexOf(quote, at + 1)) starts.push(at)
  if (starts.length === 0) fail('quote', 'error-quote-missing')
  const near = original ? (original.kind === 'task' ? original.task : original.statement).start : Number.NaN
  if (starts.length > 1 && Number.isNaN(near)) {
    fail('quote', 'error-quote-many', { n: starts.length })
    many(starts.map((start) => ({ start, end: start + quote.length })))
  }
  const start = starts.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best), starts[0] ?? 0)
  return { start, end: start + quote.length }
}

const one = <T extends string>(value: string | undefined, known: readonly T[], otherwise: T): T =>
  known.find((candidate) => candidate === value) ?? otherwise

function readStatement(part: Part, span: Span, text: string, original: Content | null, fail: Fail): Statement {
  const { fields } = part
  const get = (name: string): string => (fields[name] ?? '').trim()
  const form = one(fields.form, FORMS, 'level')
  const op = one(fields.op, OPS, '=')
  if (!get('indicator')) fail('indicator', 'error-indicator')
  const number = (name: string): string | null => {
    const value = get(name) ? typedNumber(get(name)) : null
    if (get(name) && value === null) fail(name, 'error-number')
    return value
  }
  const value = form === 'relation' ? null : number('value')
  const value2 = op === 'range' && form !== 'relation' ? number('value2') : null
  if (value === null && !['relation', 'rank'].includes(form)) fail('value', 'error-value')
  if (op === 'range' && value2 === null) fail('value2', 'error-value2')
  if (form === 'relation' && !get('other')) fail('other', 'error-other')
  return {
    ...span,
    quote: text.slice(span.start, span.end),
    indicator: get('indicator'),
    form,
    op,
    value,
    value2,
    unit: form === 'relation' || form === 'rank' ? null : get('unit'),
    per: fields.per === 'year' || fields.per === 'cumulative' ? fields.per : null,
    stance: one(fields.stance, STANCES, 'commitment'),
    role: fields.role === 'from' ? 'from' : 'main',
    other: get('other') || null,
    period: readPeriod('', fields, fail),
    rule: original?.kind === 'statement' ? original.statement.rule : 'person/added',
  }
}

function readPeriod(head: string, fields: Part['fields'], fail: Fail): Period | null {
  const get = (name: string): string => (fields[`${head}${name}`] ?? '').trim()
  const date = (name: string, short: string): string | null => {
    const typed = get(name).replaceAll('/', '-')
    if (!typed) return null
    const full = /^\d{4}$/.test(typed) ? `${typed}-${short}` : typed
    const at = new Date(`${full}T00:00:00Z`)
    if (/^\d{4}-\d\d-\d\d$/.test(full) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(full)) return full
    fail(`${head}${name}`, 'error-date')
    return null
  }
  const [from, to] = [date('from', '01-01'), date('to', '12-31')]
  if (from && to && from > to) fail(`${head}to`, 'error-date-order')
  return get('words') || from || to ? { words: get('words'), from, to } : null
}

function readTask(
  part: Part,
  span: Span,
  view: Pick<DocumentView, 'text' | 'reading'>,
  original: Content | null,
  fail: Fail,
): Task {
  const { fields } = part
  const get = (name: string): string => (fields[name] ?? '').trim()
  const names = (name: string): string[] =>
    get(name)
      .split(/[、,，;；\n]+/)
      .map((unit) => unit.trim())
      .filter(Boolean)
  if (!get('title')) fail('title', 'error-title')
  const before = original?.kind === 'task' ? original.task : null
  const dues = Math.min(Number(fields.dues) || 0, 20)
  const due = Array.from({ length: dues }, (_, i) => readPeriod(`due${i}.`, fields, fail)).filter((x) => x !== null)
  return {
    ...span,
    title: get('title'),
    quote: view.text.slice(span.start, span.end),
    path: before && before.start === span.start ? before.path : pathTo(span.start, view),
    lead: names('lead'),
    support: names('support'),
    due,
    quantities: before?.quantities ?? [],
    marker: get('marker') || null,
  }
}

function pathTo(start: number, view: Pick<DocumentView, 'text' | 'reading'>): string[] {
  const path: string[] = []
  let level = view.reading.outline
  for (;;) {
    const over = level.find((heading) => heading.start <= start && start < heading.close)
    if (!over) return path
    path.push(view.text.slice(over.start, over.end))
    level = over.children
  }
}
