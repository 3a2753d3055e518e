// From what a text promises to targets: the right kind with its period and base. What the text leaves open is assumed openly or stays unknown.
import { Decimal } from '../base/decimal.ts'
import type { Bound } from '../indicator/bound.ts'
import type { Aim, Base, Target } from '../indicator/target.ts'
import { yearOf } from '../indicator/time.ts'
import type { Reading, Statement } from '../plan/commitment.ts'
import { openSource } from '../text/source.ts'
import { tolerance } from './promise/judge.ts'
import { type Side, sidesOf } from './promise/side.ts'

/** What the rules took for granted because the text does not say it; a person confirms it. */
export type Assumption = 'due' | 'base' | 'tolerance' | 'more-is-better' | 'less-is-better'
/** What the text does not say and nobody may guess. */
export type Unknown = 'due' | 'place' | 'criteria' | 'scale'

/** A target as the rules would set it; a person decides. */
export interface Proposal {
  readonly statement: Statement
  readonly target: Target
  readonly assumed: readonly Assumption[]
  readonly unknown: readonly Unknown[]
}

/** A target for every commitment of a text, in text order; series that one sentence doubles together are one target. */
export function proposeTargets({ document, statements }: Reading, text: string): readonly Proposal[] {
  const main = statements.filter(({ role }) => role === 'main')
  const sides = sidesOf(main, openSource(text).folded).filter(({ statement }) => statement.stance === 'commitment')
  const groups: Side[][] = []
  for (const side of sides) {
    const last = groups.at(-1)
    if (last?.[0] && together(last[0].statement, side.statement)) last.push(side)
    else groups.push([side])
  }
  return groups.flatMap((group) => propose(group, { document, statements, text }))
}

/** "A and B shall double" is kept when both do. */
const together = (a: Statement, b: Statement): boolean =>
  a.form === 'multiple' && b.form === 'multiple' && a.end === b.end && a.value === b.value && a.op === b.op

type Within = Pick<Reading, 'document' | 'statements'> & { readonly text: string }

function propose(group: readonly Side[], within: Within): readonly Proposal[] {
  const [side] = group
  if (!side) return []
  const { statement } = side
  const due = dueOf(statement, within.document)
  const aim = aimOf(side, due)
  const base = due && BASED.has(aim.kind) ? baseOf(side, due, within.statements) : null
  const { start, end, quote } = statement
  const target: Target = {
    commitment: { start, end, quote },
    indicators: group.map((one) => one.statement.indicator),
    region: null,
    unit: seriesUnit(aim, statement.unit),
    due,
    base: base && { day: base.day, value: base.value },
    path: aim.kind === 'share' || aim.kind === 'band' || AS_AMOUNTS.test(statement.unit ?? '') ? 'linear' : 'geometric',
    binding: bindingOf(statement, within.text),
    owner: null,
    earlier: [],
    aim,
  }
  return [{ statement, target, assumed: assumedIn(target, side, base?.told ?? true), unknown: unknownIn(target) }]
}

const BASED: ReadonlySet<Aim['kind']> = new Set(['level', 'share', 'average-growth', 'change', 'multiple'])
/** Percentages, days and places move by equal amounts; money, people and things by equal rates. */
const AS_AMOUNTS = /^(?:%|pp|天|日|分|分钟|小时|年|岁|days?|years?|minutes?|hours?)$/

/** The window of a commitment; a report that names no period speaks of its own year, any other text leaves it open. */
function dueOf({ period }: Statement, { date, kind }: Reading['document']): Target['due'] {
  const year = date ? yearOf(date) : null
  if (period?.to) {
    const from = period.from ?? `${Math.min(year ?? yearOf(period.to), yearOf(period.to))}-01-01`
    return { from, to: period.to }
  }
  return kind === 'report' && year !== null ? { from: `${year}-01-01`, to: `${year}-12-31` } : null
}

const GROWS = /增[长速幅]|涨幅|grow/i
const DEEDS = /新[增建开]|建成|改造|开工|完成|筹集|培育|引进|发放|投用|\b(?:new|build|built|create|complete|deliver)\b/i
const CLASSES: readonly string[] = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ']

function aimOf(side: Side, due: Target['due']): Aim {
  const { statement, words } = side
  const { form, op, value, unit } = statement
  if (form === 'relation') return relative(statement, words)
  if (form === 'rank') return { kind: 'rank', place: value, fraction: null, peers: null }
  if (value === null) return { kind: 'qualitative', criteria: [] }
  if (form === 'grade') return { kind: 'grade', place: value, scale: unit === '类' ? CLASSES : [] }
  const bound = boundOf(side, value)
  const several = due !== null && yearOf(due.from) !== yearOf(due.to)
  if (form === 'growth') return { kind: several || statement.per === 'year' ? 'average-growth' : 'growth', bound }
  if (form === 'multiple' || form === 'change') return { kind: form, bound }
  if (several && statement.rule.startsWith('hold/')) return { kind: 'band', bound }
  if (unit === '%' || unit === 'pp') return { kind: 'share', bound, of: /占(.+?)的?比[重例]/.exec(words)?.[1] ?? null }
  return { kind: op !== '<' && op !== '<=' && DEEDS.test(words) ? 'count' : 'level', bound }
}

function relative({ op, other }: Statement, words: string): Aim {
  const shared = { op, other: other ?? '' }
  if (GROWS.test(words))
    return { kind: 'relative-growth', ...shared, tolerance: op === '=' || op === '~' ? IN_STEP : '0' }
  return { kind: 'relative-level', ...shared, tolerance: '0' }
}

/** "In step" allows to fall behind by so many points, as in the comparison of texts. */
const IN_STEP = '0.2'

function boundOf({ statement, lower }: Side, value: string): Bound {
  const { op, value2, unit } = statement
  const slack = op === '~' ? tolerance({ unit }, new Decimal(value)).toFixed() : null
  return { op, value, value2, tolerance: slack, better: lower ? 'lower' : 'higher' }
}

/** The base: as the quote names it, else the year before the window; its value where the sentence says "from X to Y". */
function baseOf(
  side: Side,
  due: NonNullable<Target['due']>,
  statements: readonly Statement[],
): Base & { readonly told: boolean } {
  const { statement, words } = side
  const named = /比(20\d\d)年/.exec(words)?.[1] ?? /(?:from|over|of) (20\d\d)\b/.exec(words)?.[1]
  const day = `${named ?? yearOf(due.from) - 1}-12-31`
  const from = statements.find(
    (one) =>
      one.role === 'from' &&
      one.indicator === statement.indicator &&
      one.start < statement.end &&
      one.end > statement.start,
  )
  return { day, value: from?.value ?? null, told: named !== undefined }
}

/** The unit that the target's series has; null where any will do. */
function seriesUnit({ kind }: Aim, unit: string | null): string | null {
  if (kind === 'level' || kind === 'share' || kind === 'band' || kind === 'count') return unit
  return kind === 'change' ? (unit === 'pp' ? '%' : unit) : null
}

/** 约束性 or 预期性, where the line says one of the two. */
function bindingOf({ start, end }: Statement, text: string): Target['binding'] {
  const close = text.indexOf('\n', end)
  const line = text.slice(text.lastIndexOf('\n', start) + 1, close < 0 ? text.length : close)
  const [binding, expected] = [/约束性|約束性/.test(line), /预期性|預期性/.test(line)]
  return binding === expected ? null : binding ? 'binding' : 'expected'
}

function assumedIn({ aim, due, base }: Target, { statement }: Side, told: boolean): readonly Assumption[] {
  const bound = 'bound' in aim ? aim.bound : null
  const open = bound !== null && (bound.op === '~' || bound.op === '=' || bound.op === 'range')
  const all: readonly (readonly [Assumption, boolean])[] = [
    ['due', due !== null && !statement.period?.to],
    ['base', base !== null && !told],
    ['tolerance', bound?.tolerance != null || (aim.kind === 'relative-growth' && aim.tolerance !== '0')],
    ['more-is-better', open && bound.better === 'higher'],
    ['less-is-better', open && bound.better === 'lower'],
  ]
  return all.flatMap(([what, is]) => (is ? [what] : []))
}

function unknownIn({ aim, due }: Target): readonly Unknown[] {
  const all: readonly (readonly [Unknown, boolean])[] = [
    ['due', due === null],
    ['place', aim.kind === 'rank' && aim.place === null],
    ['criteria', aim.kind === 'qualitative'],
    ['scale', aim.kind === 'grade' && aim.scale.length === 0],
  ]
  return all.flatMap(([what, is]) => (is ? [what] : []))
}
