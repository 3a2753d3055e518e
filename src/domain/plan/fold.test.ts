import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { change, having, readingOf, reread, start, statementAt, TEXT, taskAt } from '../../../test/plan/samples.ts'
import type { Span } from '../base/diagnostic.ts'
import type { Reading } from './commitment.ts'
import { decide, type PlanState } from './decide.ts'
import type { Decision, Item } from './item.ts'
import { spanOf } from './proposal.ts'

describe('whatever people decide, in whatever order', () => {
  type Act = { readonly what: number; readonly pick: number; readonly other: number; readonly value: number }
  const acts = fc.array(
    fc.record({ what: fc.nat(7), pick: fc.nat(), other: fc.nat(), value: fc.integer({ min: -9, max: 9 }) }),
    { maxLength: 14 },
  )
  const spans = fc.uniqueArray(fc.nat(TEXT.length - 4), { minLength: 1, maxLength: 8 })
  const readings = spans.chain((starts) =>
    fc
      .tuple(fc.constant(starts), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }))
      .map(([from, lengths]) =>
        readingOf(
          from.map((at, index) => statementAt(at, at + (lengths[index] ?? 1), `i${at % 3}`, String(at % 5))),
          from.slice(0, 2).map((at) => taskAt(at, at + 4, `t${at % 2}`, [0])),
        ),
      ),
  )

  function toDecision(state: PlanState, { what, pick, other, value }: Act): Decision {
    const { items, history } = state.folded
    const item = items[pick % Math.max(1, items.length)] as Item
    const second = items[other % Math.max(1, items.length)] as Item
    const made = history[other % Math.max(1, history.length)]
    const content = item.content.kind === 'statement' ? change(item, { value: String(value) }) : item.content
    const decisions: Decision[] = [
      { kind: 'accept', items: [item.id, second.id] },
      { kind: 'correct', item: item.id, content },
      { kind: 'reject', item: item.id, reason: `第${value}条` },
      { kind: 'split', item: item.id, into: [content, second.content] },
      { kind: 'merge', items: [item.id, second.id], into: content },
      { kind: 'add', content },
      { kind: 'undo', seq: made?.seq ?? 0 },
      { kind: 'undo', seq: history.at(-1)?.seq ?? 0 },
    ]
    return decisions[what] as Decision
  }

  /** Plays the acts, leaving out those that are refused; every `4th` act reads again with the next reading. */
  function play(first: Reading, others: readonly Reading[], list: readonly Act[]): PlanState[] {
    const states = [start(first)]
    let next = 0
    for (const [index, act] of list.entries()) {
      const state = states.at(-1) as PlanState
      const reading = index % 4 === 3 ? others[next++] : undefined
      if (reading) states.push(reread(state, reading))
      else if (state.folded.items.length > 0) {
        const decision = toDecision(state, act)
        if (decide(state, decision).ok) states.push(having(state, decision))
      }
    }
    return states
  }

  const games = fc.tuple(readings, fc.array(readings, { maxLength: 3 }), acts)

  it('every item has a name of its own', () => {
    fc.assert(
      fc.property(games, ([first, others, list]) => {
        for (const { folded } of play(first, others, list)) {
          expect(new Set(folded.items.map((item) => item.id)).size).toBe(folded.items.length)
          expect(folded.lost).toEqual([])
        }
      }),
    )
  })

  it('an undo leads back to exactly what was before, and its undo to what was after', () => {
    fc.assert(
      fc.property(games, ([first, others, list]) => {
        const states = play(first, others, list)
        const last = states.at(-1) as PlanState
        const step = last.steps.at(-1)
        if (step?.event.kind !== 'decision') return
        const undone = having(last, { kind: 'undo', seq: step.seq })
        expect(undone.folded.items).toEqual((states.at(-2) as PlanState).folded.items)
        const redone = having(undone, { kind: 'undo', seq: step.seq + 1 })
        expect(redone.folded.items).toEqual(last.folded.items)
      }),
    )
  })

  it('no decided item is lost or changed by reading again', () => {
    fc.assert(
      fc.property(games, readings, ([first, others, list], reading) => {
        const before = play(first, others, list).at(-1) as PlanState
        const now = reread(before, reading).folded.items
        for (const item of before.folded.items.filter((one) => one.standing !== 'proposed')) {
          const kept = now.find((one) => one.id === item.id)
          expect(kept).toMatchObject({ standing: item.standing, by: item.by, at: item.at, reason: item.reason })
          const place = ({ start, end }: Span) => [start, end]
          expect(place(spanOf((kept as Item).content))).toEqual(place(spanOf(item.content)))
        }
      }),
    )
  })

  it('reading again with the same reader changes nothing', () => {
    fc.assert(
      fc.property(readings, acts, (reading, list) => {
        const before = play(reading, [], list).at(-1) as PlanState
        const ids = (state: PlanState) => state.folded.items.map((item) => [item.id, item.standing])
        expect(ids(reread(before, reading))).toEqual(ids(before))
      }),
    )
  })
})
