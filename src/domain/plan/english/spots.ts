// Runs the English spot patterns over one sentence and turns what they find into drafts.
import type { Span } from '../../base/diagnostic.ts'
import { wordsOf } from '../../text/english-words.ts'
import type { Found, Spot } from '../patterns/pattern.ts'
import type { Draft } from '../scene.ts'
import { spotDraft } from '../spot-draft.ts'
import type { Name } from '../subject.ts'
import { AUXILIARY, FINITE } from './lists.ts'
import { clauseStart, nameFrom } from './nouns.ts'

/** Drafts of every spot pattern in the sentence; `before` is the name told last, for "this figure". */
export function readEnglishSpots(
  s: string,
  sentence: Span,
  spots: readonly Spot[],
  told: readonly Draft[],
  before: Name | null,
): Draft[] {
  const drafts: Draft[] = []
  const text = s.slice(sentence.start, sentence.end)
  for (const spot of spots) {
    spot.trigger.lastIndex = 0
    for (let m = spot.trigger.exec(text); m; m = spot.trigger.exec(text)) {
      const moved = Object.assign([...m], { index: m.index + sentence.start, input: s }) as unknown as RegExpExecArray
      for (const found of spot.read(s, moved, sentence)) {
        const draft = draftOf(s, sentence, spot.name, found, told, before)
        if (
          draft &&
          !drafts.some(
            (d) => d.form === draft.form && d.at < found.span.end && found.span.start < d.end && d.at === draft.at,
          )
        )
          drafts.push(draft)
      }
    }
  }
  return drafts
}

function draftOf(
  s: string,
  sentence: Span,
  rule: string,
  found: Found,
  told: readonly Draft[],
  before: Name | null,
): Draft | null {
  const name = owner(s, sentence, found, told) ?? before
  if (!name) return null
  const first = name[0] as Span
  const inside = first.start >= sentence.start
  const start = inside ? Math.min(first.start, found.clause.end) : found.span.start
  const at = Math.max(found.clause.end, found.span.start)
  return spotDraft({ sentence, rule, start, at, indicator: name }, found)
}

/** The name in the clause of a spot, else the subject of the clauses before it. */
function owner(s: string, sentence: Span, found: Found, told: readonly Draft[]): Name | null {
  const inside = told.filter((d) => d.at >= found.clause.start && d.end <= found.clause.end && !d.modifier).at(-1)
  if (inside) return inside.indicator
  const words = wordsOf(s, { start: Math.max(sentence.start, found.clause.start - 400), end: found.clause.end })
  let end = words.length
  const inClause = words.findIndex((w) => w.start >= found.clause.start)
  const lo = Math.max(inClause, 0)
  while (end > lo && (AUXILIARY.has(words[end - 1]?.text ?? '') || VERBAL.test(words[end - 1]?.text ?? ''))) end--
  const own = nameFrom(s, words, { from: clauseStart(words, lo, end), to: end })
  if (own) return [growthless(s, own)]
  const last = told.filter((d) => d.at < found.span.end && !d.modifier).at(-1)
  if (last) return last.indicator
  for (let k = lo - 1; k > 0; k--) {
    if (!FINITE.has(words[k]?.text ?? '')) continue
    const subject = nameFrom(s, words, { from: clauseStart(words, 0, k), to: k })
    if (subject) return [subject]
  }
  return null
}

const VERBAL =
  /^(?:grow|grew|grown|growing|grows|rise|rises|rose|rising|risen|increase|increases|increased|increasing|that|which|register|registered|generally|basically|maintain|maintained|rank|ranked|keep|kept|a|an|at|growth|,|set|stay|stayed|remain|remained|slightly|even|expand|expanded|to|continues?|record|recorded|annual|also)$/

/** growth in personal income, in step with …: the income is compared. */
function growthless(s: string, name: Span): Span {
  const lead = /^(?:growth|increases?|the growth|rises?) (?:in|of) (?:the )?/i.exec(s.slice(name.start, name.end))
  return lead ? { start: name.start + lead[0].length, end: name.end } : name
}
