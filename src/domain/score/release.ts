// What is published of a plan's targets: complete in itself, so that every page and every file is made from it alone.
import { canonical, type Json } from '../base/digest.ts'
import type { Judgement as Standing, Status } from '../indicator/judgement.ts'
import type { Facts, Target } from '../indicator/target.ts'
import type { DocumentKind, Reading } from '../plan/commitment.ts'
import type { Judgement, Verdict } from './promise/judge.ts'
import type { Outcome } from './promise/words.ts'
import type { Assumption, Unknown } from './propose.ts'

/** The plan that is scored. */
export interface ScoredPlan {
  readonly region: string
  readonly document: string
  readonly title: string
  readonly date: string | null
  readonly kind: DocumentKind
  readonly lang: Reading['document']['lang']
  /** SHA-256 of the file that was read. */
  readonly sha256: string
}

/** What a person said of a verdict: theirs stands beside what the rules proposed. */
export interface DecidedVerdict {
  readonly verdict: Verdict
  readonly why: string
  readonly by: string
  readonly at: string
}

/** What one later text makes of a promise. */
export interface LaterVerdict extends Judgement {
  readonly later: { readonly document: string; readonly title: string; readonly date: string | null }
  readonly outcome: Outcome | null
  readonly decided: DecidedVerdict | null
}

/** A target with where it stands and everything that says so. */
export interface ScoredTarget {
  /** Statement of the plan. */
  readonly item: string
  /** Heading that it stands under. */
  readonly goal: string
  readonly target: Target
  readonly assumed: readonly Assumption[]
  readonly unknown: readonly Unknown[]
  readonly facts: Facts
  readonly judgement: Standing
  /** In the order of the later texts' dates. */
  readonly verdicts: readonly LaterVerdict[]
}

/** The targets of a plan as they stand on a day. */
export interface Score {
  readonly plan: ScoredPlan
  /** Place whose figures count. */
  readonly area: string | null
  /** Day of the question. */
  readonly on: string
  readonly targets: readonly ScoredTarget[]
}

/** A score that was released; `previous` is the SHA-256 of the release before it. */
export interface Release extends Score {
  readonly number: number
  readonly releasedAt: string
  readonly by: string
  readonly unit: string
  readonly note: string
  readonly previous: string | null
}

/** One thing that is not as it was published before. */
export type Change =
  | { readonly kind: 'added' | 'dropped'; readonly item: string; readonly quote: string }
  | {
      readonly kind: 'status'
      readonly item: string
      readonly quote: string
      readonly from: Status
      readonly to: Status
    }
  | { readonly kind: 'figures' | 'terms' | 'verdicts'; readonly item: string; readonly quote: string }

/** What differs between two scores of a plan, in the order of the text; a status first, what led to it after. */
export function changesBetween(before: Score, after: Score): readonly Change[] {
  const old = new Map(before.targets.map((one) => [one.item, one]))
  const kept = new Set(after.targets.map(({ item }) => item))
  const changes = after.targets.flatMap((now): readonly Change[] => {
    const was = old.get(now.item)
    const quote = quoteOf(now)
    if (!was) return [{ kind: 'added', item: now.item, quote }]
    const parts = (['facts', 'target', 'verdicts'] as const).filter((part) => spell(was[part]) !== spell(now[part]))
    const [from, to] = [was.judgement.status, now.judgement.status]
    return [
      ...(from === to ? [] : [{ kind: 'status' as const, item: now.item, quote, from, to }]),
      ...parts.map((part) => ({ kind: KINDS[part], item: now.item, quote })),
    ]
  })
  const gone = before.targets.filter(({ item }) => !kept.has(item))
  return [...changes, ...gone.map((one) => ({ kind: 'dropped' as const, item: one.item, quote: quoteOf(one) }))]
}

/** The same in one spelling, however its members are ordered. */
const spell = (part: unknown): string => canonical(part as Json)

const KINDS = { facts: 'figures', target: 'terms', verdicts: 'verdicts' } as const

const quoteOf = ({ target }: ScoredTarget): string => target.commitment?.quote ?? ''
