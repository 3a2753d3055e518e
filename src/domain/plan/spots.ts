// Runs the spot patterns over one sentence and turns what they find into drafts, one for each coordinated name.
import type { Span } from '../base/diagnostic.ts'
import { scanQuantities } from '../text/quantities.ts'
import type { Draft } from './draft.ts'
import { type Lexicon, readLeft } from './left.ts'
import { GENERIC } from './names.ts'
import type { Found, Spot } from './patterns/pattern.ts'
import { clauseBefore, split } from './patterns/spot.ts'
import { type Name, nameIn, shareHead } from './subject.ts'

/** Drafts of every spot pattern in the sentence; `found.names` of a spot is the clause before it. */
export function readSpots(s: string, sentence: Span, spots: readonly Spot[], lexicon: Lexicon): Draft[] {
  const drafts: Draft[] = []
  const text = s.slice(sentence.start, sentence.end)
  for (const spot of spots) {
    spot.trigger.lastIndex = 0
    for (let m = spot.trigger.exec(text); m; m = spot.trigger.exec(text)) {
      const moved = Object.assign([...m], { index: m.index + sentence.start, input: s }) as unknown as RegExpExecArray
      for (const found of spot.read(s, moved, sentence)) {
        const clear = !drafts.some((d) => d.form === found.form && d.at < found.span.end && found.span.end <= d.end)
        if (clear) drafts.push(...draftsOf(s, sentence, spot.name, found, lexicon))
      }
    }
  }
  return drafts
}

function draftsOf(s: string, sentence: Span, rule: string, found: Found, lexicon: Lexicon): Draft[] {
  const clause = found.clause
  const { span, names } = owners(s, sentence, clause, lexicon)
  return names.map((indicator) => ({
    start: Math.min(span?.start ?? found.span.start, clause.end),
    end: found.span.end,
    at: clause.end,
    sentence,
    indicator,
    form: found.form,
    op: found.op ?? null,
    value: found.value,
    value2: found.value2,
    unit: found.unit,
    per: null,
    role: 'main' as const,
    other: found.other,
    plain: false,
    modifier: false,
    rule,
  }))
}

/** The names before a spot: the last parts of its clause that hold no figure, else the subject of the figure told there, else the clause before. */
function owners(
  s: string,
  sentence: Span,
  clause: Span,
  lexicon: Lexicon,
): { span: Span | null; names: readonly Name[] } {
  const end = readLeft(s, clause.start, clause.end, lexicon).subjectEnd
  const parts = split(s, { start: clause.start, end }, /、/y)
  const free: Span[] = []
  for (let i = parts.length - 1; i >= 0 && !/\d/.test(s.slice((parts[i] as Span).start, (parts[i] as Span).end)); i--)
    free.unshift(parts[i] as Span)
  const name = free.length > 0 ? nameIn(s, (free[0] as Span).start, (free.at(-1) as Span).end) : null
  if (name && GENERIC.test(s.slice(name.start, name.end))) {
    const earlier = clauseBefore(s, clause, sentence)
    const owner = earlier && (figureOwner(s, earlier, lexicon) ?? nameIn(s, earlier.start, earlier.end))
    if (owner) return { span: name, names: [[owner, name]] }
  }
  if (name) return { span: name, names: coordinated(s, name) }
  const run = parts.at(-1)
  const told = run ? (afterFigure(s, run) ?? figureOwner(s, run, lexicon)) : null
  if (told) return { span: told, names: [[told]] }
  const earlier = clauseBefore(s, clause, sentence)
  if (!earlier) return { span: null, names: [[]] }
  const owner = figureOwner(s, earlier, lexicon) ?? nameIn(s, earlier.start, earlier.end)
  return { span: owner, names: [owner ? [owner] : []] }
}

function coordinated(s: string, name: Span): readonly Name[] {
  const parts = split(s, name)
  const whole = s.slice(name.start, name.end)
  return parts.length < 2 || /等/.test(whole) ? [[name]] : shareHead(s, parts)
}

/** 57个县（市）整体经济增速 → 整体经济增速: what stands between the last figure of the run and the spot. */
function afterFigure(s: string, span: Span): Span | null {
  const last = scanQuantities(s, span.start, span.end).at(-1)
  return last && span.end - last.end >= 2 && !/^(?:新?台阶|大关|关口|以上)/.test(s.slice(last.end, last.end + 3)) ? nameIn(s, last.end, span.end) : null
}

/** 总里程达909公里 → 总里程: the subject of the first figure in the run. */
function figureOwner(s: string, span: Span, lexicon: Lexicon): Span | null {
  const digit = s.slice(span.start, span.end).search(/\d/)
  return digit < 0 ? null : nameIn(s, span.start, readLeft(s, span.start, span.start + digit, lexicon).subjectEnd)
}
