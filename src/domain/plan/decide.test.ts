import { describe, expect, it } from 'vitest'
import {
  change,
  codes,
  having,
  itemAt,
  LI,
  READING,
  readingOf,
  start,
  statementAt,
} from '../../../test/plan/samples.ts'
import { changedSince, decide } from './decide.ts'
import type { Content, Decision, Item } from './item.ts'
import { spanOf } from './proposal.ts'

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
