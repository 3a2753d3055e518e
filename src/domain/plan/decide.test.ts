import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../base/diagnostic.ts'
import type { Reading, Statement, Task } from './commitment.ts'
import { changedSince, decide, type PlanState, stateOf } from './decide.ts'
import type { Step } from './fold.ts'
import type { Content, Decision, Item } from './item.ts'
import { spanOf } from './proposal.ts'

const TEXT = '到二〇二七年地区生产总值达到四万亿元，城镇化率达到百分之七十五，建设一百六十个项目，建成十六个服务站。'
const LI = { name: '李雷', unit: null }

const statementAt = (start: number, end: number, indicator: string, value: string): Statement => ({
  start,
  end,
  quote: TEXT.slice(start, end),
  indicator,
  form: 'level',
  op: '>=',
  value,
  value2: null,
  unit: '',
  per: null,
  stance: 'commitment',
  role: 'main',
  other: null,
  period: null,
  rule: 'test/level',
})

const taskAt = (start: number, end: number, title: string, quantities: readonly number[] = []): Task => ({
  start,
  end,
  quote: TEXT.slice(start, end),
  title,
  path: [],
  lead: [],
  support: [],
  due: [],
  quantities,
  marker: null,
})

const readingOf = (statements: readonly Statement[], tasks: readonly Task[] = [], engine = '1'): Reading => ({
  engine,
  document: { title: '', kind: 'plan', date: null, lang: 'zh-Hans', chars: TEXT.length },
  outline: [],
  statements,
  tasks,
  leftOut: [],
  diagnostics: [],
})

const READING = readingOf(
  [
    statementAt(6, 18, '地区生产总值', '4000000000000'),
    statementAt(19, 31, '城镇化率', '75'),
    statementAt(32, 41, '项目', '160'),
    statementAt(42, 50, '服务站', '16'),
  ],
  [taskAt(32, 41, '建设项目', [2]), taskAt(42, 50, '建成服务站', [3])],
)

const read = (seq: number, reading: Reading): Step => ({
  seq,
  at: `2026-01-01T00:00:${String(seq % 60).padStart(2, '0')}.000Z`,
  actor: LI,
  event: { kind: 'read', reading },
})

const start = (reading = READING): PlanState => stateOf(TEXT, [read(1, reading)])

/** The state after a decision that must be let through. */
function having(state: PlanState, decision: Decision): PlanState {
  const decided = decide(state, decision)
  if (!decided.ok) throw new Error(JSON.stringify(decided.diagnostics))
  const seq = (state.steps.at(-1)?.seq ?? 0) + 1
  const at = `2026-01-01T00:01:${String(seq % 60).padStart(2, '0')}.000Z`
  return stateOf(TEXT, [...state.steps, { seq, at, actor: LI, event: { kind: 'decision', decision: decided.value } }])
}

const reread = (state: PlanState, reading: Reading): PlanState =>
  stateOf(TEXT, [...state.steps, read((state.steps.at(-1)?.seq ?? 0) + 1, reading)])

const itemAt = (state: PlanState, kind: Content['kind'], from: number): Item => {
  const item = state.folded.items.find((one) => one.content.kind === kind && spanOf(one.content).start === from)
  if (!item) throw new Error(`no ${kind} at ${from}`)
  return item
}

const codes = (state: PlanState, decision: Decision) => {
  const decided = decide(state, decision)
  return decided.ok ? [] : decided.diagnostics.map(({ code, params }) => `${code} ${params.field}`)
}

const change = (item: Item, fields: Partial<Statement>): Content => {
  if (item.content.kind !== 'statement') throw new Error('not a statement')
  return { kind: 'statement', statement: { ...item.content.statement, ...fields } }
}

describe('deciding', () => {
  it('names items after what they say, whatever order a reading lists them in', () => {
    const turned = readingOf([...READING.statements].reverse(), [...READING.tasks].reverse())
    expect(start(turned).folded.items.map((item) => item.id)).toEqual(start().folded.items.map((item) => item.id))
    const twins = start(readingOf([statementAt(6, 18, 'a', '1'), statementAt(6, 18, 'a', '1')])).folded.items
    expect(new Set(twins.map((item) => item.id)).size).toBe(2)
  })

  it('corrects, and remembers what the reader had proposed', () => {
    const item = itemAt(start(), 'statement', 19)
    const state = having(start(), { kind: 'correct', item: item.id, content: change(item, { value: '76' }) })
    expect(itemAt(state, 'statement', 19)).toMatchObject({
      id: item.id,
      standing: 'corrected',
      content: { statement: { value: '76' } },
      proposal: { statement: { value: '75' } },
      by: LI,
    })
  })

  it('splits one statement in two and merges two into one, and undo brings the originals back', () => {
    const item = itemAt(start(), 'statement', 6)
    const parts = [change(item, { value: '1' }), change(item, { value: '2' })]
    const split = having(start(), { kind: 'split', item: item.id, into: parts })
    expect(split.folded.items.filter((one) => spanOf(one.content).start === 6).map((one) => one.id)).toEqual([
      'd2-0',
      'd2-1',
    ])
    const merged = having(split, { kind: 'merge', items: ['d2-0', 'd2-1'], into: parts[0] as Content })
    expect(merged.folded.items).toHaveLength(start().folded.items.length)
    const undone = having(having(merged, { kind: 'undo', seq: 3 }), { kind: 'undo', seq: 2 })
    expect(undone.folded.items).toEqual(start().folded.items)
  })

  it('does not undo a decision that a later one builds on, and says whose', () => {
    const item = itemAt(start(), 'statement', 6)
    const parts = [change(item, { value: '1' }), change(item, { value: '2' })]
    const state = having(having(start(), { kind: 'split', item: item.id, into: parts }), {
      kind: 'accept',
      items: [itemAt(start(), 'statement', 19).id],
    })
    const corrected = having(state, { kind: 'reject', item: 'd2-1', reason: '重复' })
    expect(decide(corrected, { kind: 'undo', seq: 2 })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'system.undo-blocked', params: { seq: 2, by: 4, who: '李雷' } }],
    })
    expect(decide(corrected, { kind: 'undo', seq: 3 }).ok).toBe(true)
  })

  it.each<[string, (item: Item) => Decision, string]>([
    [
      'a quote that is not in the text',
      (item) => ({ kind: 'correct', item: item.id, content: change(item, { quote: '改过' }) }),
      'system.quote-differs quote',
    ],
    [
      'a place outside the text',
      (item) => ({ kind: 'add', content: change(item, { start: 5, end: 9999 }) }),
      'system.quote-outside quote',
    ],
    [
      'a place that is no number',
      (item) => ({ kind: 'add', content: change(item, { start: Number.NaN }) }),
      'system.quote-outside quote',
    ],
    [
      'a value in words',
      (item) => ({ kind: 'add', content: change(item, { value: '四万亿' }) }),
      'system.value-not-decimal value',
    ],
    [
      'a value with separators',
      (item) => ({ kind: 'add', content: change(item, { value: '4,000' }) }),
      'system.value-not-decimal value',
    ],
    [
      'a level without a value',
      (item) => ({ kind: 'add', content: change(item, { value: null }) }),
      'system.value-missing value',
    ],
    [
      'an unknown form',
      (item) => ({ kind: 'add', content: change(item, { form: 'guess' as 'level' }) }),
      'system.unknown-choice form',
    ],
    [
      'an unknown stance',
      (item) => ({ kind: 'add', content: change(item, { stance: 'hope' as 'result' }) }),
      'system.unknown-choice stance',
    ],
    [
      'a range without its end',
      (item) => ({ kind: 'add', content: change(item, { op: 'range' }) }),
      'system.value-missing value2',
    ],
    [
      'a range from more to less',
      (item) => ({ kind: 'add', content: change(item, { op: 'range', value: '10', value2: '9' }) }),
      'system.range-reversed value2',
    ],
    [
      'a second value without a range',
      (item) => ({ kind: 'add', content: change(item, { value2: '9' }) }),
      'system.value2-unwanted value2',
    ],
    [
      'a relation to nothing',
      (item) => ({ kind: 'add', content: change(item, { form: 'relation', value: null }) }),
      'system.field-empty other',
    ],
    [
      'an indicator without a name',
      (item) => ({ kind: 'add', content: change(item, { indicator: ' ' }) }),
      'system.field-empty indicator',
    ],
    [
      'a day that does not exist',
      (item) => ({ kind: 'add', content: change(item, { period: { words: '', from: '2023-02-30', to: null } }) }),
      'system.date-unreadable period',
    ],
    [
      'a period that ends before it begins',
      (item) => ({
        kind: 'add',
        content: change(item, { period: { words: '', from: '2027-01-01', to: '2023-01-01' } }),
      }),
      'system.period-reversed period',
    ],
    [
      'a rejection without a reason',
      (item) => ({ kind: 'reject', item: item.id, reason: ' \n' }),
      'system.reason-missing reason',
    ],
    [
      'a split into one',
      (item) => ({ kind: 'split', item: item.id, into: [item.content] }),
      'system.split-needs-two into',
    ],
    [
      'a merge of one with itself',
      (item) => ({ kind: 'merge', items: [item.id, item.id], into: item.content }),
      'system.merge-needs-two items',
    ],
    ['accepting nothing', () => ({ kind: 'accept', items: [] }), 'system.nothing-chosen items'],
    ['an item that is not there', () => ({ kind: 'accept', items: ['s0'] }), 'system.unknown-item item'],
    ['undoing what never happened', () => ({ kind: 'undo', seq: 99 }), 'system.unknown-decision seq'],
  ])('refuses %s and names the field', (_what, decision, code) => {
    const state = start()
    expect(codes(state, decision(itemAt(state, 'statement', 6)))).toEqual([code])
  })

  it('refuses a task without a title, with a nameless body or with quantities that are not there', () => {
    const { content } = itemAt(start(), 'task', 32)
    if (content.kind !== 'task') throw new Error('not a task')
    const task = { ...content.task, title: '', lead: [' '], quantities: [7] }
    expect(codes(start(), { kind: 'add', content: { kind: 'task', task } })).toEqual([
      'system.field-empty title',
      'system.field-empty lead',
      'system.unknown-quantity quantities',
    ])
  })

  it('refuses to accept twice, to merge unlike things, to touch a rejected item, to undo twice', () => {
    const state = start()
    const one = itemAt(state, 'statement', 32)
    const accepted = having(state, { kind: 'accept', items: [one.id] })
    expect(codes(accepted, { kind: 'accept', items: [one.id] })).toEqual(['system.already-decided item'])
    const mixed: Decision = { kind: 'merge', items: [one.id, itemAt(state, 'task', 32).id], into: one.content }
    expect(codes(state, mixed)).toEqual(['system.merge-mixes items'])
    const rejected = having(state, { kind: 'reject', item: one.id, reason: '不算' })
    expect(codes(rejected, { kind: 'correct', item: one.id, content: one.content })).toHaveLength(1)
    const undone = having(rejected, { kind: 'undo', seq: 2 })
    expect(codes(undone, { kind: 'undo', seq: 2 })).toEqual(['system.already-undone seq'])
  })

  it('tells who touched the same item since, and nobody when others touched other items', () => {
    const state = having(start(), { kind: 'accept', items: [itemAt(start(), 'statement', 6).id] })
    const same: Decision = { kind: 'reject', item: itemAt(state, 'statement', 6).id, reason: '不算' }
    const other: Decision = { kind: 'accept', items: [itemAt(state, 'statement', 19).id] }
    expect(changedSince(state.folded, same, 1)?.seq).toBe(2)
    expect(changedSince(state.folded, same, 2)).toBeNull()
    expect(changedSince(state.folded, other, 1)).toBeNull()
    const undone = having(state, { kind: 'undo', seq: 2 })
    expect(changedSince(undone.folded, same, 2)?.seq).toBe(3)
  })
})

describe('reading again', () => {
  const newer = readingOf(
    [
      { ...statementAt(0, 18, '地区生产总值', '4000000000000'), rule: 'test/better' },
      statementAt(19, 31, '常住人口城镇化率', '75'),
      statementAt(42, 50, '服务站', '16'),
    ],
    [taskAt(32, 50, '建设项目并建成服务站', [2])],
    '2',
  )

  it('keeps a decided item under its id with what was decided, and takes the newer proposal', () => {
    const item = itemAt(start(), 'statement', 6)
    const state = having(start(), { kind: 'correct', item: item.id, content: change(item, { value: '5' }) })
    const again = reread(state, newer)
    expect(again.folded.items.find((one) => one.id === item.id)).toMatchObject({
      standing: 'corrected',
      content: { statement: { start: 6, value: '5' } },
      proposal: { statement: { start: 0, rule: 'test/better' } },
    })
    expect(again.folded.items.filter((one) => spanOf(one.content).start === 0)).toEqual([])
  })

  it('replaces what nobody had decided', () => {
    const again = reread(start(), newer)
    expect(again.folded.items.map((one) => one.content)).toHaveLength(4)
    expect(again.folded.items.every((one) => one.standing === 'proposed')).toBe(true)
  })

  it('does not propose again what was rejected, split or merged', () => {
    const first = itemAt(start(), 'statement', 6)
    const second = itemAt(start(), 'statement', 19)
    const rejected = having(start(), { kind: 'reject', item: first.id, reason: '不算' })
    const parts = [change(second, { value: '70' }), change(second, { value: '80' })]
    const again = reread(having(rejected, { kind: 'split', item: second.id, into: parts }), newer)
    const statements = again.folded.items.filter((one) => one.content.kind === 'statement')
    expect(statements.map((one) => [one.id, one.standing])).toEqual([
      [first.id, 'rejected'],
      ['d3-0', 'corrected'],
      ['d3-1', 'corrected'],
      [itemAt(again, 'statement', 42).id, 'proposed'],
    ])
  })

  it('points a kept task at the same quantities of the newer reading', () => {
    const task = itemAt(start(), 'task', 42)
    const again = reread(having(start(), { kind: 'accept', items: [task.id] }), newer)
    expect(again.folded.items.find((one) => one.id === task.id)?.content).toMatchObject({ task: { quantities: [2] } })
  })

  it('undoes a decision that was taken before it: the newer proposal stands', () => {
    const item = itemAt(start(), 'statement', 6)
    const again = reread(having(start(), { kind: 'accept', items: [item.id] }), newer)
    const undone = having(again, { kind: 'undo', seq: 2 })
    expect(undone.folded.items).toEqual(reread(start(), newer).folded.items)
    expect(having(undone, { kind: 'undo', seq: 4 }).folded.items).toEqual(again.folded.items)
  })
})

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
