// Two readings side by side: what became of each commitment in the newer text.
import type { Reading } from './commitment.ts'
import type { Change, ChangeKind } from './comparison.ts'
import type { Content } from './item.ts'
import { bareTitle, plain, prepare } from './likeness.ts'
import { match } from './matching.ts'
import { spanOf } from './proposal.ts'
import { requoter } from './requote.ts'
import { turnOfDates, turnOfOp, turnOfValue, turnOfWords } from './strength.ts'

/** The texts themselves: with them, what a person marked in the older text is found again in the newer one even where no reader proposes it. */
export interface Texts {
  readonly before: string
  readonly after: string
}

/** What was added, dropped, re-worded, re-dated, softened or hardened between two readings, in the order of the newer text. */
export function compareReadings(before: Reading, after: Reading, texts?: Texts): readonly Change[] {
  const rows: { readonly at: number; readonly change: Change }[] = []
  for (const kind of ['statement', 'task'] as const) {
    const mine = contentsOf(before, kind)
    const theirs = contentsOf(after, kind)
    const pairs = match(
      mine.map((c, i) => prepare(c, i, mine.length)),
      theirs.map((c, i) => prepare(c, i, theirs.length)),
    )
    rows.push(...changesOf(mine, theirs, pairs, texts))
  }
  return rows.sort((a, b) => a.at - b.at).map((row) => row.change)
}

function contentsOf(reading: Reading, kind: Content['kind']): Content[] {
  const contents: Content[] =
    kind === 'statement'
      ? reading.statements.map((statement) => ({ kind: 'statement', statement }))
      : reading.tasks.map((task) => ({ kind: 'task', task }))
  return contents.sort((a, b) => startOf(a) - startOf(b))
}

function changesOf(
  mine: readonly Content[],
  theirs: readonly Content[],
  pairs: ReadonlyMap<number, number>,
  texts: Texts | undefined,
): { at: number; change: Change }[] {
  const out: { at: number; change: Change }[] = []
  const moved = outOfOrder(pairs)
  const quotes = texts ? requoter(texts.before, texts.after) : null
  let at = -1
  mine.forEach((before, a) => {
    const b = pairs.get(a)
    const again = b === undefined ? quotes?.find(spanOf(before)) : null
    if (b !== undefined) at = startOf(theirs[b] as Content)
    const after = b !== undefined ? (theirs[b] as Content) : again && texts ? movedTo(before, again, texts.after) : null
    const kinds: ChangeKind[] = after ? kindsOf(before, after, moved.has(a)) : ['dropped']
    out.push({ at: after ? startOf(after) : at + 0.5, change: { kinds, before, after } })
  })
  const used = new Set(pairs.values())
  theirs.forEach((after, b) => {
    if (!used.has(b)) out.push({ at: startOf(after), change: { kinds: ['added'], before: null, after } })
  })
  return out
}

const startOf = (c: Content): number => spanOf(c).start

function movedTo(c: Content, span: { start: number; end: number }, text: string): Content {
  const place = { ...span, quote: text.slice(span.start, span.end) }
  return c.kind === 'statement'
    ? { kind: 'statement', statement: { ...c.statement, ...place } }
    : { kind: 'task', task: { ...c.task, ...place } }
}

/** Everything that holds of a pair, the gravest first. */
function kindsOf(before: Content, after: Content, moved: boolean): ChangeKind[] {
  const kinds = new Set<ChangeKind>()
  const turns: number[] = []
  const reworded = plain(wordsOf(before)) !== plain(wordsOf(after))
  const words = reworded ? turnOfWords(wordsOf(before), wordsOf(after)) : 0
  if (before.kind === 'statement' && after.kind === 'statement') {
    const [x, y] = [before.statement, after.statement]
    const dates = turnOfDates(x.period ? [x.period] : [], y.period ? [y.period] : [])
    const revalued = x.value !== y.value || x.value2 !== y.value2
    const op = turnOfOp(x.op, y.op)
    if (dates.changed) kinds.add('redated')
    if (revalued) kinds.add('revalued')
    const promised = x.stance === 'commitment' && y.stance === 'commitment'
    if (promised) turns.push(revalued ? turnOfValue(x, y) : 0, op, dates.turn, op === 0 ? words : 0)
  } else if (before.kind === 'task' && after.kind === 'task') {
    const dates = turnOfDates(before.task.due, after.task.due)
    if (dates.changed) kinds.add('redated')
    if (!sameBodies(before.task.lead, after.task.lead) || !sameBodies(before.task.support, after.task.support))
      kinds.add('reworded')
    if (pathOf(before.task.path) !== pathOf(after.task.path)) kinds.add('moved')
    turns.push(dates.turn, words)
  }
  if (turns.includes(-1)) kinds.add('softened')
  if (turns.includes(1)) kinds.add('hardened')
  if (reworded && !kinds.has('revalued') && !kinds.has('redated')) kinds.add('reworded')
  if (moved) kinds.add('moved')
  const all = GRAVITY.filter((kind) => kinds.has(kind))
  return all.length > 0 ? all : ['same']
}

const GRAVITY: readonly ChangeKind[] = ['softened', 'redated', 'revalued', 'hardened', 'reworded', 'moved']

const wordsOf = (c: Content): string => (c.kind === 'statement' ? c.statement.quote : c.task.quote)

const pathOf = (path: readonly string[]): string => path.map((h) => plain(bareTitle(h))).join('/')

const sameBodies = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(plain).sort().join('|') === b.map(plain).sort().join('|')

/** The older items of those pairs that do not keep the order of the rest (outside the longest run that does). */
function outOfOrder(pairs: ReadonlyMap<number, number>): Set<number> {
  const order = [...pairs].sort(([a], [b]) => a - b)
  const tails: number[] = []
  const previous: number[] = []
  order.forEach(([, b], i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((order[tails[mid] as number] as [number, number])[1] < b) low = mid + 1
      else high = mid
    }
    previous[i] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = i
  })
  const kept = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) kept.add(i)
  return new Set(order.flatMap(([a], i) => (kept.has(i) ? [] : [a])))
}
