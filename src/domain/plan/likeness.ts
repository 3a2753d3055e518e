// How alike two commitments are: by what they measure or do, by their words, by where they stand.
import { openSource } from '../text/source.ts'
import type { Content } from './item.ts'

/** A commitment prepared for matching. */
export interface Profiled {
  readonly content: Content
  readonly index: number
  /** Where it stands among its kind, 0 to 1. */
  readonly place: number
  readonly name: string
  readonly words: string
  readonly nameGrams: ReadonlySet<number>
  readonly wordGrams: ReadonlySet<number>
  readonly pathGrams: ReadonlySet<number>
}

const WORDS = 200

/** Prepares a commitment: folded, without white space and punctuation. */
export function prepare(content: Content, index: number, count: number): Profiled {
  const name = plain(content.kind === 'statement' ? content.statement.indicator : bareTitle(content.task.title))
  const words = plain(
    (content.kind === 'statement' ? content.statement.quote : content.task.quote).slice(0, WORDS * 2),
  ).slice(0, WORDS)
  const path = content.kind === 'task' ? plain(content.task.path.join('')) : ''
  return {
    content,
    index,
    place: index / Math.max(1, count),
    name,
    words,
    nameGrams: grams(name),
    wordGrams: grams(words),
    pathGrams: grams(path),
  }
}

/** 0 (something else) to 1 (the same words of the same thing). */
export function likeness(a: Profiled, b: Profiled): number {
  const near = 0.02 * (1 - Math.abs(a.place - b.place))
  if (a.content.kind === 'statement' && b.content.kind === 'statement') {
    const x = a.content.statement
    const y = b.content.statement
    if (x.form !== y.form || x.role !== y.role) return 0
    const names = sameName(a.name, b.name) ? 1 : dice(a.nameGrams, b.nameGrams)
    const unit = plain(x.unit ?? '') === plain(y.unit ?? '') ? 0.1 : 0
    const stance = x.stance === y.stance ? 0.05 : 0
    const value = x.value === y.value && x.value2 === y.value2 ? 0.08 : 0
    return names < 0.5 ? 0 : 0.5 * names + 0.25 * dice(a.wordGrams, b.wordGrams) + unit + stance + value + near
  }
  if (a.content.kind !== 'task' || b.content.kind !== 'task') return 0
  const names = a.name === b.name ? 1 : dice(a.nameGrams, b.nameGrams)
  const words = a.words === b.words ? 1 : dice(a.wordGrams, b.wordGrams)
  if (names < 0.3 && words < 0.5) return 0
  return 0.48 * names + 0.4 * words + 0.1 * dice(a.pathGrams, b.pathGrams) + near
}

/** The least likeness at which two commitments are taken for one. */
export const ENOUGH = { statement: 0.6, task: 0.5 }

/** Words without white space and punctuation, in one script and width. */
export function plain(words: string): string {
  return openSource(words).folded.replace(/[\s，。、；：！？“”"'（）()《》·,.;:—-]/g, '')
}

/** A title without its marker: the same task under another number is the same task. */
export const bareTitle = (title: string): string =>
  title.replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）).、．]\s*/, '')

const sameName = (a: string, b: string): boolean => a === b && a !== ''

/** Pairs of neighbouring characters, each as one number. */
function grams(words: string): Set<number> {
  const out = new Set<number>()
  if (words.length === 1) out.add(words.charCodeAt(0))
  for (let i = 0; i + 1 < words.length; i++) out.add(words.charCodeAt(i) * 0x10000 + words.charCodeAt(i + 1))
  return out
}

function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const gram of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(gram)) shared++
  return (2 * shared) / (a.size + b.size)
}
