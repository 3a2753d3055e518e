// faster than economic growth, in step with GDP, above the national average: measured against something named.
import type { Span } from '../../../base/diagnostic.ts'
import type { Op } from '../../commitment.ts'
import type { Found, Spot } from '../../patterns/pattern.ts'
import { otherSide, runBefore } from './spot.ts'

/** Comparatives with "than", and above or below an average. */
export const than: Spot = {
  kind: 'spot',
  name: 'relation/than',
  trigger:
    /\b(?:(?:slightly|much|significantly|well|generally|considerably|far|a little|markedly) )?(?:(no less|no lower|not lower|no higher|no more|no slower|higher|faster|greater|better|more quickly|more rapidly|larger|quicker|lower|slower|less|smaller|more slowly) than (?!expected|ever|anticipated)|(above|below|outpac(?:e|es|ed|ing)|outstrip(?:s|ped|ping)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?) |(reach(?:es|ed|ing)?) (?=the [a-z ]{0,24}(?:average|mean)\b))(?=[a-z' ]{3})/gi,
  read: (s, match, sentence) => {
    const word = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
    return related(s, match, sentence, opOf(word))
  },
}

/** in step with, in line with, on par with, keep pace with. */
export const alongside: Spot = {
  kind: 'spot',
  name: 'relation/alongside',
  trigger:
    /\b(?:(?:that is|which is|remains?|stays?|kept|keeps?|be|is|are) )?(?:(?:basically|generally|largely|broadly|roughly) )?(?:in step|in line|in tandem|in pace|in parallel|on par|on a par|keep(?:s|ing)? (?:pace|up)|kept (?:pace|up)|commensurate|at the same pace|synchronized|in sync|parity|consistent|keep(?:s|ing)? abreast)(?: basically| generally| broadly)? (?:with|as) /gi,
  read: (s, match, sentence) => related(s, match, sentence, '='),
}

const opOf = (word: string): Op =>
  /^(?:no(?:t)? (?:less|lower|slower)|reach)/.test(word)
    ? '>='
    : /^no (?:higher|more)/.test(word)
      ? '<='
      : /^(?:lower|slower|less|smaller|below|more slowly)/.test(word)
        ? '<'
        : '>'

const SIDES =
  /\b(?:economic development|averages?|growth|rates?|inflation|economy|economic|gdp|levels?|income|national|last year|previous year|year before|year earlier|same period|productivity|cpi|nominal|revenue|wages?|urban|rural|counterparts?|world|global|peers?|baseline|money supply)\b/i
const NOT_SIDES =
  /\b(?:targets?|laws?|regulations?|requirements?|strateg|plans?|principles?|goals?|the times|conditions|needs|standards|expectations|redline|prefecture|county-level|and above|designated|rules|practices|agenda|reality|trends?|path|(?<!economic )developments?)\b/i

const AVERAGE = /\b(?:average|mean|median|growth|rate|inflation|last year|previous year|same period|baseline|trend)\b/i

function related(s: string, match: RegExpExecArray, sentence: Span, op: Op): readonly Found[] {
  const end = match.index + match[0].length
  const other = otherSide(s, end, sentence)
  const words = s.slice(other.start, other.end)
  if (!SIDES.test(words) || NOT_SIDES.test(words) || /\d/.test(words)) return []
  const clause = runBefore(s, match.index, sentence)
  if (/^(?:above|below)/i.test(match[2] ?? '') && !AVERAGE.test(words)) return []
  if (/(?:\d|percent|points?|%)\s*$/.test(s.slice(clause.start, clause.end))) return []
  if (!/[a-z]{3}/i.test(s.slice(clause.start, clause.end)) && s[clause.start - 1] !== ',') return []
  return [
    {
      form: 'relation',
      op,
      value: null,
      value2: null,
      unit: null,
      span: { start: Math.min(clause.start, match.index), end: other.end },
      clause,
      other,
    },
  ]
}
