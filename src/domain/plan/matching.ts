// Which commitment of the older text is which of the newer: best pairs first over the whole, candidates from an index of word pairs.
import { ENOUGH, likeness, type Profiled } from './likeness.ts'

const POSTINGS = 60
const CANDIDATES = 24

/** Pairs of indexes (older → newer), one to one; near-linear in the number of commitments. */
export function match(before: readonly Profiled[], after: readonly Profiled[]): Map<number, number> {
  const out = identical(before, after)
  const used = new Set(out.values())
  const index = indexOf(after, used)
  const pairs: { a: number; b: number; score: number }[] = []
  before.forEach((mine, a) => {
    if (out.has(a)) return
    for (const b of candidates(mine, index)) {
      const theirs = after[b] as Profiled
      const score = likeness(mine, theirs)
      if (score >= ENOUGH[mine.content.kind]) pairs.push({ a, b, score })
    }
  })
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const { a, b } of pairs) {
    if (out.has(a) || used.has(b)) continue
    out.set(a, b)
    used.add(b)
  }
  return out
}

interface Index {
  readonly grams: ReadonlyMap<number, readonly number[]>
  readonly names: ReadonlyMap<string, readonly number[]>
}

/** Those that are the same to the letter, in order: no other pair can be better. */
function identical(before: readonly Profiled[], after: readonly Profiled[]): Map<number, number> {
  const waiting = new Map<string, number[]>()
  after.forEach((theirs, b) => {
    put(waiting, letterOf(theirs), b)
  })
  for (const list of waiting.values()) list.reverse()
  const out = new Map<number, number>()
  before.forEach((mine, a) => {
    const b = waiting.get(letterOf(mine))?.pop()
    if (b !== undefined) out.set(a, b)
  })
  return out
}

function letterOf({ content, name, words }: Profiled): string {
  if (content.kind === 'task') return JSON.stringify([name, words, content.task.path])
  const { form, op, value, value2, unit, stance, role } = content.statement
  return JSON.stringify([name, words, form, op, value, value2, unit, stance, role])
}

function indexOf(items: readonly Profiled[], used: ReadonlySet<number>): Index {
  const grams = new Map<number, number[]>()
  const names = new Map<string, number[]>()
  items.forEach((item, i) => {
    if (used.has(i)) return
    put(names, item.name, i)
    for (const gram of new Set([...item.nameGrams, ...item.wordGrams])) put(grams, gram, i)
  })
  return { grams, names }
}

function put<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Those of the same name (the nearest ones when there are many), then those that share the rarest word pairs. */
function candidates(mine: Profiled, index: Index): Set<number> {
  const out = new Set<number>()
  const named = index.names.get(mine.name) ?? []
  const from = Math.max(0, lower(named, mine.index) - CANDIDATES / 2)
  for (const i of named.slice(from, from + CANDIDATES)) out.add(i)
  const shared = [...new Set([...mine.nameGrams, ...mine.wordGrams])]
    .map((gram) => index.grams.get(gram) ?? [])
    .filter((list) => list.length > 0 && list.length <= POSTINGS)
    .sort((x, y) => x.length - y.length)
  for (const list of shared) {
    if (out.size >= CANDIDATES * 2) break
    for (const i of list) out.add(i)
  }
  return out
}

function lower(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((sorted[mid] as number) < value) low = mid + 1
    else high = mid
  }
  return low
}
