// From drafts to statements: the stance of their place, the op that their stance makes of 达到, quotes cut from the stored text.
import type { Source } from '../text/source.ts'
import type { DocumentKind, Heading, LeftOut, Op, Reading, Statement } from './commitment.ts'
import { openEnglish } from './english/tongue.ts'
import { extract } from './extract.ts'
import type { Draft } from './scene.ts'
import { course, stanceAt } from './stance.ts'
import { spell } from './subject.ts'
import type { Tongue } from './tongue.ts'
import { openTimes, periodOf } from './when.ts'

/** All statements of a text outside the parts left out. */
export function findStatements(
  source: Source,
  leftOut: readonly LeftOut[],
  headings: readonly Heading[],
  kind: DocumentKind,
  date: string | null,
  lang: Reading['document']['lang'],
): Statement[] {
  const year = date ? Number(date.slice(0, 4)) : null
  const open = lang === 'en' ? openEnglish : openChinese
  const tongue = open(source, headings, kind, year)
  const found: Statement[] = []
  for (const [start, end] of kept(source.raw.length, leftOut)) {
    for (const d of tongue.extract(start, end)) found.push(statement(source.raw, tongue, d))
  }
  return found
}

/** Opens a Chinese text. */
function openChinese(source: Source, headings: readonly Heading[], kind: DocumentKind, year: number | null): Tongue {
  const { raw, folded } = source
  const way = course(folded, kind, year)
  const times = openTimes(source, headings, year)
  return {
    extract: (start, end) => extract(folded, start, end),
    stanceOf: (d) => (d.modifier ? 'context' : stanceAt(folded, d.sentence.start, d.at, d.sentence.end, way, year)),
    periodOf: (d, back) => periodOf(times, d, back),
    spell: (name) => spell(raw, name),
  }
}

function statement(raw: string, tongue: Tongue, d: Draft): Statement {
  const stance = tongue.stanceOf(d)
  return {
    start: d.start,
    end: d.end,
    quote: raw.slice(d.start, d.end),
    indicator: tongue.spell(d.indicator),
    form: d.form,
    op: opOf(d, stance),
    value: d.value,
    value2: d.value2,
    unit: d.unit,
    per: d.per,
    stance,
    role: d.role,
    other: d.other && raw.slice(d.other.start, d.other.end),
    period: tongue.periodOf(d, stance === 'result'),
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
