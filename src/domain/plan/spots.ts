// Runs the spot patterns over one sentence and turns what they find into drafts, one for each name that owns it.
import type { Span } from '../base/diagnostic.ts'
import type { Lexicon } from './left.ts'
import { ownersOf } from './owners.ts'
import type { Found, Spot } from './patterns/pattern.ts'
import type { Draft } from './scene.ts'
import { spotDraft } from './spot-draft.ts'
import type { Name } from './subject.ts'

/** Drafts of every spot pattern in the sentence; the clause of a spot begins after the spot before it. */
export function readSpots(s: string, sentence: Span, spots: readonly Spot[], lexicon: Lexicon): Draft[] {
  const drafts: Draft[] = []
  const text = s.slice(sentence.start, sentence.end)
  for (const spot of spots) {
    let done = sentence.start
    spot.trigger.lastIndex = 0
    for (let m = spot.trigger.exec(text); m; m = spot.trigger.exec(text)) {
      const moved = Object.assign([...m], { index: m.index + sentence.start, input: s }) as unknown as RegExpExecArray
      for (const found of spot.read(s, moved, sentence)) {
        const taken = drafts.some((d) => d.form === found.form && d.at < found.span.end && found.span.end <= d.end)
        if (taken) continue
        const last = drafts.at(-1)
        const told =
          last && found.clause.start - last.end <= 1 && last.end <= found.clause.start ? last.indicator : null
        drafts.push(...draftsOf(s, sentence, { rule: spot.name, found: startingAt(found, done), told }, lexicon))
        done = found.span.end
      }
    }
  }
  return drafts
}

const startingAt = (found: Found, at: number): Found =>
  found.clause.start >= at || at >= found.clause.end
    ? found
    : { ...found, clause: { start: at, end: found.clause.end }, span: { start: at, end: found.span.end } }

/** A spot that fired; `told` is the name of the spot right before it. */
interface Fired {
  readonly rule: string
  readonly found: Found
  readonly told: Name | null
}

function draftsOf(s: string, sentence: Span, { rule, found, told }: Fired, lexicon: Lexicon): Draft[] {
  const { clause } = found
  const { span, names } = ownersOf(s, sentence, clause, lexicon, told)
  const start = Math.min(span?.start ?? found.span.start, clause.end)
  return names.map((indicator) => spotDraft({ sentence, rule, start, at: clause.end, indicator }, found))
}
