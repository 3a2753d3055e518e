// How likely two statements speak of the same thing: by their names, by what they compare with, by what was done to it.
import { type Name, sameName } from './names.ts'
import type { Side } from './side.ts'

/** Finds, for a name, the places of those that share a word pair with it or are equally short; all others are something else. */
export function indexNames(names: readonly Name[]): (name: Name) => Iterable<number> {
  const places = new Map<string, number[]>()
  for (const [at, { bare, grams }] of names.entries()) {
    for (const key of grams.size > 0 ? grams : [bare]) {
      const list = places.get(key)
      if (list) list.push(at)
      else places.set(key, [at])
    }
  }
  return ({ bare, grams }) => {
    const found = new Set<number>()
    for (const key of grams.size > 0 ? grams : [bare]) for (const at of places.get(key) ?? []) found.add(at)
    return [...found].sort((a, b) => a - b)
  }
}

/** Names that are nearly alike are taken for the same when unit and amount agree to the last digit. */
export function likeness(promise: Side, later: Side): number {
  const { form, value, unit } = promise.statement
  const things = form === 'level' && unit !== '%' && unit !== '元' && promise.unit === later.unit
  const names = sameName(promise.name, later.name, things)
  if (names > 0 && promise.other && later.other) return names * (0.5 + 0.5 * sameName(promise.other, later.other))
  if (things && apart(promise, later)) return names - APART
  const equal = value !== null && value === later.statement.value && unit === later.statement.unit
  return equal && names >= 0.4 ? Math.min(1, names + 0.2) : names
}

/** What 新开工 costs against 基本建成: one is not the other. */
const APART = 0.3
const BEGINS = /新?开工|启动/
const ENDS = /建成|竣工|完工|投用/

function apart(promise: Side, later: Side): boolean {
  const [before, after] = [promise, later].map(({ lead, words }) => `${lead.slice(-8)}${words}`) as [string, string]
  return (
    (only(BEGINS, ENDS, before) && only(ENDS, BEGINS, after)) ||
    (only(ENDS, BEGINS, before) && only(BEGINS, ENDS, after))
  )
}
const only = (one: RegExp, other: RegExp, words: string): boolean => one.test(words) && !other.test(words)
