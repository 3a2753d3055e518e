// What is known while a sentence is read: its quantities, what was told so far, and the drafts that come of it.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import type { Chunk } from '../text/segment.ts'
import type { Form, Op } from './commitment.ts'
import type { Left, Lexicon } from './left.ts'
import type { Name } from './subject.ts'

/** A statement before stance and period are known. `at` is where its value stands; `plain` marks 达到X without a bound; `modifier` a number inside an attribute. */
export interface Draft extends Span {
  readonly at: number
  readonly sentence: Span
  readonly indicator: Name
  readonly form: Form
  readonly op: Op | null
  readonly value: string | null
  readonly value2: string | null
  readonly unit: string | null
  readonly per: 'year' | 'cumulative' | null
  readonly role: 'main' | 'from'
  readonly other: Span | null
  readonly plain: boolean
  readonly modifier: boolean
  readonly rule: string
}

/** A verb at the head of a run that moves what follows: 压减法人1191户 is -1. */
export type Lead = 1 | -1 | 0

/** The last quantity that was told, for those after it that lean on it. */
export interface Told {
  readonly name: Span
  readonly indicator: Name
  readonly start: number
  readonly left: Left
  readonly lead: Lead
  /** Its name without a general word such as 总量 behind it. */
  readonly owner: Name
  /** It was the X of 从X. */
  readonly source: boolean
  /** 达到 stood before it without a bound. */
  readonly plain: boolean
}

/** What a sentence has told so far. */
export interface Scene {
  readonly s: string
  readonly sentence: Span
  readonly lexicon: Lexicon
  readonly numbers: readonly Quantity[]
  readonly drafts: Draft[]
  /** Names of a coordination that still wait for their value. */
  pending: Span[]
  /** The last coordination that ended without a value. */
  topics: Span[]
  /** Names to which the next bare values of a 分别 belong. */
  queue: Name[]
  last: Told | null
  /** What the sentence before told, in the same paragraph. */
  readonly earlier: Told | null
  /** The names of the last list of starting values (从50%、75%), to which one end value belongs. */
  group: readonly Name[]
  /** The names of the last list that was spread over several values. */
  spread: readonly Name[]
  /** Where the list of names before the present chunk began. */
  listStart: number | null
}

/** A quantity where it stands: its chunk, and the run `from`..`to` that is its own. */
export interface Place {
  readonly part: Chunk
  readonly q: Quantity
  readonly from: number
  readonly to: number
  readonly left: Left
}

/** The names that share a quantity, those that wait for the next bare values, and the run that holds name and value. */
export interface Names extends Span {
  readonly indicators: readonly Name[]
  readonly queue: readonly Name[]
  readonly span: Span
}

/** A scene with nothing told. */
export const openScene = (given: Pick<Scene, 's' | 'sentence' | 'lexicon' | 'numbers' | 'earlier'>): Scene => ({
  ...given,
  drafts: [],
  pending: [],
  topics: [],
  queue: [],
  last: null,
  group: [],
  spread: [],
  listStart: null,
})

/** The bare values that follow a quantity in the same list (9.4%、9.1%). */
export function bareListAfter(scene: Scene, q: Quantity): Quantity[] {
  const list: Quantity[] = []
  let last = q
  for (let k = scene.numbers.indexOf(q) + 1; k < scene.numbers.length && list.length < LONGEST_LIST; k++) {
    const next = scene.numbers[k] as Quantity
    const between = scene.s.slice(last.end, next.start)
    const fused = between === '' && (q.unit === '' || next.unit === '')
    if (fused || !/^(?:、|和|与|及|以及)?(?:近|约|超过|超)?$/.test(between)) break
    list.push(next)
    last = next
  }
  return list
}

const LONGEST_LIST = 24
