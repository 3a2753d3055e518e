// The table of patterns for English texts; the engine takes them from here and names none.
import { bounds, cumulative, plain, prepositions, yearly } from './bounds.ts'
import { fold, growthInWords, halve, manyfold } from './fold.ts'
import { fall, fallNoun, growthNoun, rise } from './growth.ts'
import type { EnglishPattern } from './pattern.ts'
import { front, place } from './rank.ts'
import { arrive, bare, be, keep, pass, stay } from './reach.ts'
import { alongside, than } from './relation.ts'

/** Every pattern for English texts. */
export const englishPatterns: readonly EnglishPattern[] = [
  rise,
  fall,
  growthNoun,
  fallNoun,
  arrive,
  be,
  pass,
  keep,
  stay,
  ...bounds,
  plain,
  yearly,
  cumulative,
  ...prepositions,
  place,
  front,
  than,
  alongside,
  fold,
  halve,
  manyfold,
  growthInWords,
]

/** What a quantity means when no verb stands before it. */
export const unspoken = bare
