// From drafts to statements: the stance of their place, the op that their stance makes of 达到, quotes cut from the stored text.
import type { Source } from '../text/source.ts'
import type { DocumentKind, Heading, LeftOut, Op, Statement } from './commitment.ts'
import { extract } from './extract.ts'
import type { Draft } from './scene.ts'
import { type Course, course, stanceAt } from './stance.ts'
import { spell } from './subject.ts'
import { openTimes, periodOf, type Times } from './when.ts'

/** All statements of a text outside the parts left out. */
export function findStatements(
  source: Source,
  leftOut: readonly LeftOut[],
  headings: readonly Heading[],
  kind: DocumentKind,
  date: string | null,
): Statement[] {
  const s = source.folded
  const year = date ? Number(date.slice(0, 4)) : null
  const view: View = { source, way: course(s, kind, year), year, times: openTimes(source, headings, year) }
  const found: Statement[] = []
  for (const [start, end] of kept(s.length, leftOut)) {
    for (const d of extract(s, start, end)) found.push(statement(view, d))
  }
  return found
}

interface View {
  readonly source: Source
  readonly way: Course
  readonly year: number | null
  readonly times: Times
}

function statement(view: View, d: Draft): Statement {
  const { raw, folded } = view.source
  const stance = d.modifier ? 'context' : stanceAt(folded, d.sentence.start, d.at, d.sentence.end, view.way, view.year)
  return {
    start: d.start,
    end: d.end,
    quote: raw.slice(d.start, d.end),
    indicator: spell(raw, d.indicator),
    form: d.form,
    op: opOf(d, stance),
    value: d.value,
    value2: d.value2,
    unit: d.unit,
    per: d.per,
    stance,
    role: d.role,
    other: d.other && raw.slice(d.other.start, d.other.end),
    period: periodOf(view.times, d, stance === 'result'),
    rule: d.rule,
  }
}

/** 达到X and 翻番 bind from below when they are promised. */
function opOf(d: Draft, stance: Statement['stance']): Op {
  if (d.op !== null) return d.op
  const binds = (d.plain && d.form === 'level') || d.form === 'multiple'
  return binds && stance === 'commitment' ? '>=' : '='
}

function kept(length: number, leftOut: readonly LeftOut[]): [number, number][] {
  const spans: [number, number][] = []
  let at = 0
  for (const out of leftOut.toSorted((a, b) => a.start - b.start)) {
    if (out.start > at) spans.push([at, out.start])
    at = Math.max(at, out.end)
  }
  if (at < length) spans.push([at, length])
  return spans
}
