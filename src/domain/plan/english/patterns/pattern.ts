// What an English pattern is: the Chinese ones' kinds, with verbs that may take an object before the number, nouns of moving, and prepositions.
import type { Adverbs, BoundWords, Meaning, Predicate, Spot } from '../../patterns/pattern.ts'

/** Verbs or nouns that say what a number means. `as: 'noun'` stands before "of" (growth of 5 percent); `object` allows its object before the number (raise the rate to 5 percent). */
export interface EnglishPredicate extends Predicate {
  readonly as: 'verb' | 'noun'
  readonly object: boolean
  /** False where a number right behind the verb is its own object: placed 2 trillion yuan under one mechanism. */
  readonly direct: boolean
}

/** A preposition between a verb or noun and its number. */
export interface Preposition {
  readonly kind: 'preposition'
  readonly name: string
  readonly words: readonly string[]
  readonly role: 'by' | 'to' | 'at' | 'of' | 'from' | 'in'
}

/** One way in which an English text says how much. */
export type EnglishPattern = EnglishPredicate | BoundWords | Adverbs | Preposition | Spot

/** Phrases written with bars between them. */
export const phrases = (text: string): readonly string[] =>
  text
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** All forms of regular and irregular verbs: "grow grew grown" gives grows and growing too. */
export const verbs = (text: string): readonly string[] => [...new Set(text.trim().split(/\s+/).flatMap(formsOf))]

function formsOf(word: string): string[] {
  const [base = '', ...irregular] = word.split('/')
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const soft = base.endsWith('y') && !/[aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : null
  const twice = DOUBLES.has(base) ? `${base}${base.at(-1)}` : stem
  const third = soft ? `${soft}es` : /(?:s|sh|ch|x|o)$/.test(base) ? `${base}es` : `${base}s`
  const past = irregular.length > 0 ? irregular : [soft ? `${soft}ed` : `${twice}ed`]
  return [base, third, `${twice}ing`, ...past]
}

/** Verbs that double their last letter. */
const DOUBLES = new Set('control cut trim drop slip hit top dip set get put let run shed plan ship slim'.split(' '))

/** The meaning with its unit in English: doubling counts times. */
export const inEnglish = (meaning: Meaning | null): Meaning | null =>
  meaning?.unit === '倍' ? { ...meaning, unit: 'times' } : meaning
