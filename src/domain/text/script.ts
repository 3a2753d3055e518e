// Traditional script to simplified, one character to one character, so that offsets stay where they are.
import TSCharacters from 'opencc-js/dict/TSCharacters'

/** Characters that simplified texts use in their own right: mapping them would spoil 显著, 乾隆, 瞭望. */
const KEPT = new Set(['著', '乾', '瞭', '麼', '夥', '藉', '幺', '薴'])

/** Pairs [traditional, simplified], both of one UTF-16 unit (OpenCC's character table). */
export function scriptPairs(): [string, string][] {
  const pairs: [string, string][] = []
  for (const entry of TSCharacters.split('|')) {
    const [from, to] = entry.split(' ')
    if (from?.length === 1 && to?.length === 1 && from !== to && !KEPT.has(from)) pairs.push([from, to])
  }
  return pairs
}

/** Share of the characters that only traditional script has, among those that differ between the scripts at all (0 to 1). */
export function traditionalShare(text: string): number {
  let traditional = 0
  let simplified = 0
  const sample = text.length > 20_000 ? text.slice(0, 20_000) : text
  for (const c of sample) {
    if (TRADITIONAL.has(c)) traditional++
    else if (SIMPLIFIED.has(c)) simplified++
  }
  return traditional + simplified === 0 ? 0 : traditional / (traditional + simplified)
}

const PAIRS = scriptPairs()
const TRADITIONAL = new Set(PAIRS.map(([t]) => t))
const SIMPLIFIED = new Set(PAIRS.map(([, s]) => s).filter((s) => !TRADITIONAL.has(s)))
