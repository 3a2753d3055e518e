// From drafts to statements: the stance of their place, the op that their stance makes of 达到, quotes cut from the stored text.
import { findPeriods } from '../text/periods.ts'
import type { Source } from '../text/source.ts'
import type { DocumentKind, LeftOut, Op, Period, Statement } from './commitment.ts'
import { extract } from './extract.ts'
import type { Draft } from './scene.ts'
import { type Course, course, stanceAt, turnAt } from './stance.ts'
import { spell } from './subject.ts'

/** All statements of a text outside the parts left out. */
export function findStatements(
  source: Source,
  leftOut: readonly LeftOut[],
  kind: DocumentKind,
  date: string | null,
): Statement[] {
  const s = source.folded
  const year = date ? Number(date.slice(0, 4)) : null
  const view: View = { source, way: course(s, kind, year), year }
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
    period: periodOf(view, d, stance),
    rule: d.rule,
  }
}

/** 达到X and 翻番 bind from below when they are promised. */
function opOf(d: Draft, stance: Statement['stance']): Op {
  if (d.op !== null) return d.op
  const binds = (d.plain && d.form === 'level') || d.form === 'multiple'
  return binds && stance === 'commitment' ? '>=' : '='
}

/** The nearest period before the value in its sentence, else after it, else a wide one earlier in the paragraph, else the heading's year. */
function periodOf(view: View, d: Draft, stance: Statement['stance']): Period | null {
  const { raw, folded } = view.source
  const back = stance === 'result'
  const inside = findPeriods(folded, d.sentence.start, d.sentence.end, view.year, back)
  const near = inside.filter((p) => p.end <= d.at).at(-1) ?? inside.find((p) => p.start >= d.end)
  if (near) return { words: raw.slice(near.start, near.end), from: near.from, to: near.to }
  const line = Math.max(folded.lastIndexOf('\n', d.sentence.start - 1) + 1, d.sentence.start - 600)
  const wide = findPeriods(folded, line, d.sentence.start, view.year, back).filter((p) =>
    /未来|今后|过去|五”?|今年|到/.test(folded.slice(p.start, p.end)),
  )
  const last = wide.at(-1)
  if (last) return { words: raw.slice(last.start, last.end), from: last.from, to: last.to }
  return headingPeriod(view, d.at, back)
}

function headingPeriod(view: View, at: number, back: boolean): Period | null {
  const { raw, folded } = view.source
  const turn = turnAt(view.way, at)
  if (!turn) return null
  const end = folded.indexOf('\n', turn.at)
  const named = findPeriods(folded, turn.at, end < 0 ? folded.length : end, view.year, back)
  const only = named.length === 1 ? named[0] : undefined
  return only ? { words: raw.slice(only.start, only.end), from: only.from, to: only.to } : null
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
