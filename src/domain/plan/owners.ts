// Whose a spot is (居首位, 高于全国): the names before it, or those of the figures told before it.
import type { Span } from '../base/diagnostic.ts'
import { scanQuantities } from '../text/quantities.ts'
import { listNames } from './coordinate.ts'
import { type Lexicon, readLeft } from './left.ts'
import { clauseBefore, split } from './patterns/spot.ts'
import { isGeneric, type Name, nameIn } from './subject.ts'

/** The names that own what stands at the end of `clause`, and the run they stand in. */
export interface Owners {
  readonly span: Span | null
  readonly names: readonly Name[]
}

/** Finds the owners: the last parts of the clause that hold no figure, else the subject of the figure told there, else those of the clauses before. */
export function ownersOf(s: string, sentence: Span, clause: Span, lexicon: Lexicon, told: Name | null): Owners {
  const left = readLeft(s, clause.start, clause.end, lexicon)
  const parts = split(s, { start: clause.start, end: left.subjectEnd }, /、/y)
  const free = figureless(s, parts)
  const name = free.length > 0 ? nameIn(s, (free[0] as Span).start, (free.at(-1) as Span).end) : null
  if (name && !isGeneric(s, name)) return { span: name, names: listNames(s, split(s, name)) }
  if (told && told.length > 0 && parts.length === free.length)
    return { span: name, names: [name ? [...told, name] : told] }
  const before = parts.slice(0, parts.length - free.length)
  const figure = before.length > 0 ? figured(s, before.at(-1) as Span, lexicon) : null
  if (figure) return { span: name ?? figure, names: [name ? [figure, name] : [figure]] }
  if (!name && left.each) return eachBefore(s, sentence, clause, lexicon)
  const earlier = clauseBefore(s, clause, sentence)
  const owner = earlier && (figured(s, lastPart(s, earlier), lexicon) ?? nameIn(s, earlier.start, earlier.end))
  if (!owner) return { span: name, names: [name ? [name] : []] }
  return { span: name ?? owner, names: [name ? [owner, name] : [owner]] }
}

/** The trailing parts without a figure. */
function figureless(s: string, parts: readonly Span[]): Span[] {
  const free: Span[] = []
  for (const part of parts.toReversed()) {
    if (/\d/.test(s.slice(part.start, part.end))) break
    free.unshift(part)
  }
  return free
}

/** A增长7.7%，B增长6.5%，均高于全国: the owners of the figures in the clauses before, back to the first clause without one. */
function eachBefore(s: string, sentence: Span, clause: Span, lexicon: Lexicon): Owners {
  const names: Span[] = []
  let at: Span | null = clauseBefore(s, clause, sentence)
  while (at && names.length < 12 && /\d/.test(s.slice(at.start, at.end))) {
    const owners = split(s, at, /、/y)
      .map((p) => figured(s, p, lexicon))
      .filter((n) => n !== null)
    names.unshift(...owners)
    at = clauseBefore(s, at, sentence)
  }
  return { span: names[0] ?? null, names: names.map((n) => [n]) }
}

const lastPart = (s: string, span: Span): Span => split(s, span, /、/y).at(-1) ?? span

/** 57个县（市）整体经济增速 → 整体经济增速; 总里程达909公里 → 总里程; 4个一类创新药获批 → 一类创新药获批. */
function figured(s: string, span: Span, lexicon: Lexicon): Span | null {
  const numbers = scanQuantities(s, span.start, span.end)
  const first = numbers[0]
  const last = numbers.at(-1)
  if (!first || !last) return null
  const rest = s.slice(last.end, span.end)
  const noun = rest.length >= 2 && !/^(?:新?台阶|大关|关口|以上)/.test(rest) ? nameIn(s, last.end, span.end) : null
  return noun ?? nameIn(s, span.start, readLeft(s, span.start, first.start, lexicon).subjectEnd)
}
