// Runs the spot patterns over one sentence and turns what they find into drafts, one for each coordinated name.
import type { Span } from '../base/diagnostic.ts'
import type { Draft } from './draft.ts'
import type { Found, Spot } from './patterns/pattern.ts'
import { clauseBefore, split } from './patterns/spot.ts'
import { nameIn, shareHead } from './subject.ts'

/** Drafts of every spot pattern in the sentence. */
export function readSpots(s: string, sentence: Span, spots: readonly Spot[]): Draft[] {
  const drafts: Draft[] = []
  const text = s.slice(sentence.start, sentence.end)
  for (const spot of spots) {
    spot.trigger.lastIndex = 0
    for (let m = spot.trigger.exec(text); m; m = spot.trigger.exec(text)) {
      const moved = Object.assign([...m], { index: m.index + sentence.start, input: s }) as unknown as RegExpExecArray
      for (const found of spot.read(s, moved, sentence)) drafts.push(...draftsOf(s, sentence, spot.name, found))
    }
  }
  return drafts.filter((d, i) => !drafts.some((o, k) => k < i && o.form === d.form && o.start < d.end && d.start < o.end && o.indicator === d.indicator))
}

function draftsOf(s: string, sentence: Span, rule: string, found: Found): Draft[] {
  const clause = found.names[0] as Span
  let name = nameIn(s, clause.start, clause.end)
  let start = name?.start ?? found.span.start
  if (!name) {
    const earlier = clauseBefore(s, clause, sentence)
    name = earlier && nameIn(s, earlier.start, earlier.end)
    start = found.span.start
  }
  const parts = name ? split(s, name) : []
  const names = found.form === 'grade' || parts.length < 2 ? (name ? [s.slice(name.start, name.end)] : ['']) : shareHead(parts.map((p) => s.slice(p.start, p.end)))
  return names.map((indicator) => ({
    start: Math.min(start, found.span.end - 1),
    end: found.span.end,
    at: clause.end,
    name: name ?? clause,
    indicator,
    form: found.form,
    op: found.op ?? null,
    value: found.value,
    value2: found.value2,
    unit: found.unit,
    per: null,
    role: 'main' as const,
    other: found.other ? s.slice(found.other.start, found.other.end) : null,
    plain: false,
    modifier: false,
    rule,
  }))
}
