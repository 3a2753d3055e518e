// From drafts to statements: the stance of their place, the op that their stance makes of 达到, quotes cut from the stored text.
import type { Source } from '../text/source.ts'
import type { DocumentKind, LeftOut, Op, Statement } from './commitment.ts'
import { extract } from './extract.ts'
import type { Draft } from './draft.ts'
import { course, stanceAt } from './stance.ts'

/** All statements of a text outside the parts left out. */
export function findStatements(source: Source, leftOut: readonly LeftOut[], kind: DocumentKind, date: string | null): Statement[] {
  const s = source.folded
  const year = date ? Number(date.slice(0, 4)) : null
  const way = course(s, kind, year)
  const found: Statement[] = []
  for (const [start, end] of kept(s.length, leftOut)) {
    for (const d of extract(s, start, end)) found.push(statement(source, d, way, year))
  }
  return found
}

function statement(source: Source, d: Draft, way: ReturnType<typeof course>, year: number | null): Statement {
  const sentenceStart = Math.max(source.folded.lastIndexOf('。', d.start - 1), source.folded.lastIndexOf('\n', d.start - 1)) + 1
  const told = stanceAt(source.folded, sentenceStart, d.at, d.end, way, year)
  const stance = d.modifier ? 'context' : told
  const op: Op = d.op ?? (d.plain && stance === 'commitment' && d.form === 'level' ? '>=' : '=')
  const doubled = d.form === 'multiple' && d.op === null && stance === 'commitment' ? '>=' : op
  return {
    start: d.start,
    end: d.end,
    quote: source.raw.slice(d.start, d.end),
    indicator: d.indicator,
    form: d.form,
    op: doubled,
    value: d.value,
    value2: d.value2,
    unit: d.unit,
    per: d.per,
    stance,
    role: d.role,
    other: d.other,
    period: null,
    rule: d.rule,
  }
}

function kept(length: number, leftOut: readonly LeftOut[]): [number, number][] {
  const spans: [number, number][] = []
  let at = 0
  for (const out of [...leftOut].sort((a, b) => a.start - b.start)) {
    if (out.start > at) spans.push([at, out.start])
    at = Math.max(at, out.end)
  }
  if (at < length) spans.push([at, length])
  return spans
}
