// A newer reading of the same text: what people decided stays and is tied to what the newer reader proposes for the same run.
import type { Reading, Statement } from './commitment.ts'
import type { Content, Item } from './item.ts'
import { proposalsOf, spanOf } from './proposal.ts'

/** Items that stand, and originals that a split or a merge replaced: the latter are never proposed again. */
export interface Standing {
  readonly items: readonly Item[]
  readonly retired: readonly Item[]
}

/** Puts a newer reading under what was decided over the older one: decided items keep id and content and take the matching proposal; undecided ones give way. */
export function reanchor(before: Standing, older: Reading, newer: Reading): Standing {
  const proposals = proposalsOf(newer)
  const decided = before.items.filter((item) => item.standing !== 'proposed')
  const known = [...decided, ...before.retired]
  const waiting = new Set(before.items.filter((item) => item.standing === 'proposed').map((item) => item.id))
  const taken = pair(
    known,
    proposals.filter((proposal) => !waiting.has(proposal.id)), // proposed before beside what was decided: it stays
  )
  const renew = (item: Item): Item => {
    const match = taken.get(item.id)
    const proposal = item.standing === 'added' ? null : (match?.proposal ?? item.proposal)
    return { ...item, content: renumber(item.content, older.statements, newer.statements), proposal }
  }
  const used = new Set([...taken.values()].map((proposal) => proposal.id))
  const fresh = proposals.filter((proposal) => !used.has(proposal.id))
  return { items: [...decided.map(renew), ...fresh], retired: before.retired.map(renew) }
}

/** How sure a pair is whose proposal is what it was. */
const SAME = 9

/** Which proposal goes with which known item, one to one, the surest pairs first. */
function pair(known: readonly Item[], proposals: readonly Item[]): Map<string, Item> {
  const sorted = [...proposals].sort((one, two) => spanOf(one.content).start - spanOf(two.content).start)
  const longest = sorted.reduce((most, { content }) => Math.max(most, spanOf(content).end - spanOf(content).start), 0)
  const candidates: { item: Item; proposal: Item; sure: number }[] = []
  for (const item of known) {
    for (const proposal of near(item, sorted, longest)) {
      const sure =
        item.id === proposal.id
          ? SAME
          : Math.max(likeness(item.content, proposal.content), likeness(item.proposal, proposal.content))
      if (sure > 0) candidates.push({ item, proposal, sure })
    }
  }
  candidates.sort((one, two) => two.sure - one.sure)
  const taken = new Map<string, Item>()
  const used = new Set<string>()
  for (const { item, proposal } of candidates) {
    if (taken.has(item.id) || used.has(proposal.id)) continue
    taken.set(item.id, proposal)
    used.add(proposal.id)
  }
  return taken
}

/** Proposals whose run may overlap the item's, by their start: none begins further back than the longest is long. */
function* near(item: Item, sorted: readonly Item[], longest: number): Generator<Item> {
  const spans = [spanOf(item.content), ...(item.proposal ? [spanOf(item.proposal)] : [])]
  const from = Math.min(...spans.map((span) => span.start)) - longest
  const to = Math.max(...spans.map((span) => span.end))
  for (let index = lowerBound(sorted, from); index < sorted.length; index += 1) {
    const proposal = sorted[index] as Item
    if (spanOf(proposal.content).start >= to) return
    yield proposal
  }
}

function lowerBound(sorted: readonly Item[], start: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spanOf((sorted[middle] as Item).content).start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** 0: something else; else the surer the larger: same value and unit before same name, the nearer span first. */
function likeness(mine: Content | null, theirs: Content): number {
  if (!mine || mine.kind !== theirs.kind) return 0
  const [a, b] = [spanOf(mine), spanOf(theirs)]
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (shared <= 0) return 0
  const closeness = shared / Math.max(a.end - a.start, b.end - b.start)
  if (mine.kind === 'task' && theirs.kind === 'task') {
    if (mine.task.title === theirs.task.title) return 3 + closeness
    return shared * 2 >= Math.min(a.end - a.start, b.end - b.start) ? 1 + closeness : 0
  }
  return mine.kind === 'statement' && theirs.kind === 'statement'
    ? alike(mine.statement, theirs.statement, closeness)
    : 0
}

function alike(mine: Statement, theirs: Statement, closeness: number): number {
  if (mine.role !== theirs.role) return 0
  const sameName = mine.indicator === theirs.indicator
  const sameValue = mine.value === theirs.value && mine.unit === theirs.unit
  if (sameValue && (mine.value !== null || sameName)) return 2 + closeness + (sameName ? 1 : 0)
  return sameName ? 1 + closeness : 0
}

/** A reading as people left it: the items that stand instead of what the reader proposed. */
export function asDecided(reading: Reading, items: readonly Item[]): Reading {
  const contents = items.filter((item) => item.standing !== 'rejected').map((item) => item.content)
  const statements = contents.flatMap((content) => (content.kind === 'statement' ? [content.statement] : []))
  const tasks = contents.flatMap((content) => {
    const renumbered = renumber(content, reading.statements, statements)
    return renumbered.kind === 'task' ? [renumbered.task] : []
  })
  return { ...reading, statements, tasks }
}

/** A task's quantities point into the reading's statements: point them at the same statements of the newer one. */
function renumber(content: Content, older: readonly Statement[], newer: readonly Statement[]): Content {
  if (content.kind !== 'task' || content.task.quantities.length === 0) return content
  const quantities = content.task.quantities.flatMap((index) => {
    const mine = older[index]
    const found = mine ? newer.findIndex((theirs) => overlaps(mine, theirs) && alike(mine, theirs, 1) > 2) : -1
    return found < 0 ? [] : [found]
  })
  return { kind: 'task', task: { ...content.task, quantities } }
}

const overlaps = (one: Statement, two: Statement) => one.start < two.end && two.start < one.end
