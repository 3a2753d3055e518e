// An English text opened for reading.
import { foldEnglish } from '../../text/english-source.ts'
import type { Source } from '../../text/source.ts'
import type { DocumentKind, Heading } from '../commitment.ts'
import type { Tongue } from '../tongue.ts'
import { extractEnglish } from './extract.ts'
import { spellEnglish } from './nouns.ts'
import { englishCourse, englishStance } from './stance.ts'
import { englishPeriodOf, openEnglishTimes } from './when.ts'

/** Opens an English text as it is stored. */
export function openEnglish(
  { raw }: Source,
  headings: readonly Heading[],
  kind: DocumentKind,
  year: number | null,
): Tongue {
  const s = foldEnglish(raw)
  const course = englishCourse(s, kind, year)
  const times = openEnglishTimes(raw, s, headings, year)
  return {
    extract: (start, end) => extractEnglish(s, start, end),
    stanceOf: (d) => (d.modifier ? 'context' : englishStance(s, d.sentence, d.at, d.end, course, year)),
    periodOf: (d, back) => englishPeriodOf(times, d, back),
    spell: (name) => spellEnglish(raw, name),
  }
}
