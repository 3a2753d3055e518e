// Where every target of a plan stands on a day, by what people confirmed, the figures that are known and what later texts say.
import { judgeTarget } from '../indicator/judge.ts'
import type { Series } from '../indicator/series.ts'
import type { Heading, Reading, Statement } from '../plan/commitment.ts'
import type { Item } from '../plan/item.ts'
import { findFacts } from './find-facts.ts'
import { judgePromises } from './promise/promise.ts'
import { type Proposal, proposeTargets } from './propose.ts'
import type { DecidedVerdict, LaterVerdict, ScoredPlan, ScoredTarget } from './release.ts'

/** A text as people left its reading. */
export interface ScoredText {
  readonly plan: ScoredPlan
  readonly text: string
  readonly reading: Reading
  readonly items: readonly Item[]
}

/** A target with its place in the plan, as proposed or as a person confirmed it. */
export interface PlacedTarget extends Pick<Proposal, 'target' | 'assumed' | 'unknown'> {
  readonly item: string
  /** Where its statement begins. */
  readonly place: number
  readonly goal: string
}

/** A target at work: `confirmed` once a person stands behind it. */
export interface BoardTarget extends ScoredTarget {
  readonly confirmed: boolean
}

/** Everything that a board is made of; `decided` is kept by `verdictKey`. */
export interface Board {
  readonly plan: ScoredText
  readonly area: string | null
  readonly confirmed: readonly PlacedTarget[]
  readonly later: readonly ScoredText[]
  readonly decided: ReadonlyMap<string, DecidedVerdict>
  readonly series: readonly Series[]
  readonly on: string
}

/** Names a verdict: which promise, by which later text. */
export const verdictKey = (item: string, later: string): string => `${item} ${later}`

/** Targets that the rules find in a plan, in text order, each with its item and heading; statements that people rejected give none. */
function placedTargets({ text, reading, items }: ScoredText): readonly PlacedTarget[] {
  const named = itemsByStatement(items)
  return proposeTargets(reading, text).flatMap(({ statement, target, assumed, unknown }) => {
    const item = named.get(spell(statement))
    const { start } = statement
    return item ? [{ item, place: start, goal: headingAt(reading.outline, start), target, assumed, unknown }] : []
  })
}

/** The items of statements that stand, by what tells statements of one text apart. */
const itemsByStatement = (items: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(
    items.flatMap(({ id, standing, content }) =>
      content.kind === 'statement' && standing !== 'rejected' ? [[spell(content.statement), id] as const] : [],
    ),
  )

const spell = ({ start, end, indicator, value }: Statement): string => [start, end, indicator, value].join(' ')

/** The title of the innermost heading whose section holds a place; empty where there is none. */
function headingAt(outline: readonly Heading[], at: number): string {
  const inside = outline.find(({ start, close }) => start <= at && at < close)
  return inside ? headingAt(inside.children, at) || inside.title : ''
}

/** Every target of a plan: those that people confirmed as they confirmed them, all others as proposed. */
export function scoreBoard(board: Board): readonly BoardTarget[] {
  const { plan, confirmed, later, series, area, on } = board
  const known = new Set(confirmed.map(({ item }) => item))
  const proposed = placedTargets(plan).filter(({ item }) => !known.has(item))
  const all = [...confirmed, ...proposed].sort((a, b) => a.place - b.place || (a.item < b.item ? -1 : 1))
  const told = later.map((text) => ({ text, verdicts: verdictsBy(plan, text) }))
  return all.map(({ item, goal, target, assumed, unknown }) => {
    const facts = findFacts(target, series, area ?? '')
    const verdicts = told.flatMap(({ text, verdicts }): readonly LaterVerdict[] => {
      const verdict = verdicts.get(item)
      if (!verdict) return []
      const { document, title, date } = text.plan
      return [
        {
          ...verdict,
          later: { document, title, date },
          decided: board.decided.get(verdictKey(item, document)) ?? null,
        },
      ]
    })
    const judgement = judgeTarget(target, facts, on)
    return { item, goal, target, assumed, unknown, facts, judgement, verdicts, confirmed: known.has(item) }
  })
}

/** What a later text makes of every promise of a plan, by its item. */
function verdictsBy(plan: ScoredText, later: ScoredText): ReadonlyMap<string, Omit<LaterVerdict, 'later' | 'decided'>> {
  const named = itemsByStatement(plan.items)
  return new Map(
    judgePromises(plan, later).map(({ promise, verdict, of, turn, reason, outcome }) => [
      named.get(spell(promise)) ?? '',
      { verdict, of, turn, reason, outcome },
    ]),
  )
}
