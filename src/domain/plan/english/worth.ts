// Which English figures are statements at all: durations, small counts in words and sizes are told only where they carry weight.
import type { Figure } from '../../text/english-quantities.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { EnglishLeft } from './left.ts'
import { isPlural, nounAfter } from './nouns.ts'

const BUILT =
  /^(?:added|built|opened|established|created|launched|completed|held|hosted|signed|set|approved|issued|adopted|designated|formulated|revised|new|add|build|open|establish|create|launch|complete|hold|sign|expanded)$/

/** True when the figure makes a statement. */
export function isWorthTelling(words: readonly Word[], q: Figure, left: EnglishLeft): boolean {
  if (isWhole(words, q)) return false
  if (q.kind === 'time') return timeTold(words, q, left)
  if (q.kind === 'times')
    return (
      left.verb !== null || /^(?:that|those|the|as|higher|more|larger|increase|rise|growth)$/.test(wordAt(words, q.to))
    )
  if (q.kind !== 'none') return !(q.joined && q.kind === 'physical')
  const noun = nounAfter(words, q.to)
  const plural = noun !== null && isPlural(wordAt(words, noun.head))
  if (q.spelled && Number(q.value) < 100)
    return plural && (BUILT.test(wordAt(words, left.verbAt - 1)) || (left.verb !== null && left.role !== 'in'))
  if (/^(?:mark|threshold|milestone|level|barrier)$/.test(wordAt(words, q.to)) || wordAt(words, q.to) === '-')
    return left.verb !== null
  if (plural || wordAt(words, left.verbAt - 1) === ':') return true
  return left.bound !== null || left.verb !== null || left.role === 'of'
}

/** The 15 of 12 of the 15 targets. */
const isWhole = (words: readonly Word[], q: Figure): boolean =>
  /^(?:the|its|these|all)$/.test(wordAt(words, q.from - 1)) &&
  wordAt(words, q.from - 2) === 'of' &&
  (words[q.from - 3]?.kind === 'number' || /^(?:percent|%)$/.test(wordAt(words, q.from - 3)))

/** extended by 30 years, shortened to 5 days, life expectancy of 78 years; not for three years, within five years. */
function timeTold(words: readonly Word[], q: Figure, left: EnglishLeft): boolean {
  if (q.joined) return false
  if (/^(?:ago|earlier|later|before|after|old|running|in|now|and)$/.test(wordAt(words, q.to))) return false
  if (/^(?:past|last|next|first|these|coming|for|recent)$/.test(wordAt(words, q.from - 1))) return false
  if (left.verb !== null)
    return left.role === 'by' || left.role === 'to' || left.role === 'from' || /^reach|^growth/.test(left.verb.name)
  return (
    left.role === 'of' &&
    /^(?:expectancy|period|time|term|age|days|duration|schooling|education|length|lifespan)$/.test(
      wordAt(words, left.subjectEnd - 1),
    )
  )
}

/** A threshold inside a policy: enterprises with annual revenue of over 20 million yuan, taxable income of between 1 and 3 million. */
export function isThreshold(words: readonly Word[], q: Figure, left: EnglishLeft): boolean {
  if (left.verb !== null || left.role !== 'of' || (left.bound === null && q.value2 === null)) return false
  for (let k = left.subjectEnd - 1; k >= Math.max(0, left.subjectEnd - 6); k--) {
    const text = wordAt(words, k)
    if (/^(?:with|on|earning)$/.test(text))
      return /^(?:will|is|are|was|were|shall|and|to|or|,|)$/.test(wordAt(words, q.to)) || text === 'with'
    if (words[k]?.kind === 'mark') return false
  }
  return false
}
