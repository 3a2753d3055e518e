// The stack that turns markers in text order into nested headings; levels come from the order in which a document uses its styles.
import type { Heading } from './commitment.ts'
import { ITEM_STYLES, type Style, USUAL } from './marker.ts'

/** A heading found in the text, not yet placed. */
export interface Token {
  readonly style: Style
  readonly ordinal: number
  readonly start: number
  /** End of the heading's own characters. */
  readonly end: number
  readonly marker: string
  readonly title: string
  /** True for a member of a list that runs on inside a paragraph. */
  readonly run: boolean
  /** End of the paragraph that it opens or stands in. */
  readonly paragraphEnd: number
  /** True when nothing but this heading stands between it and the heading before it. */
  readonly adjacent: boolean
}

interface Node extends Token {
  readonly level: number
  readonly children: Node[]
  close: number
  /** True when another paragraph followed before the next sibling. */
  long: boolean
  /** Lists that ended with their paragraph and may go on: style → last number. */
  readonly ended: Map<Style, number>
}

/** An outline being built: what is open, what has been placed, and which style the document has put above which. */
export interface Building {
  readonly roots: Node[]
  readonly rootEnded: Map<Style, number>
  readonly stack: Node[]
  readonly above: Set<string>
}

/** An outline with nothing in it. */
export const newOutline = (): Building => ({ roots: [], rootEnded: new Map(), stack: [], above: new Set() })

/** Places a heading: ends what it ends and goes below what stays open. */
export function placeHeading(b: Building, t: Token): void {
  const depth = depthFor(b, t)
  while (b.stack.length > depth) pop(b, t.start)
  const node: Node = { ...t, level: depth + 1, children: [], close: t.paragraphEnd, long: false, ended: new Map() }
  const siblings = b.stack.at(-1)?.children ?? b.roots
  siblings.push(node)
  for (const f of b.stack) b.above.add(`${f.style}>${t.style}`)
  b.stack.push(node)
}

/** Passes a paragraph that opens with no marker: a list whose members are single paragraphs ends before it. */
export function passParagraph(b: Building): void {
  for (let top = b.stack.at(-1); top && ITEM_STYLES.has(top.style); top = b.stack.at(-1)) {
    const before = (b.stack.at(-2)?.children ?? b.roots).at(-2)
    if (!before || before.style !== top.style || before.long) {
      top.long = true
      return
    }
    pop(b, top.paragraphEnd)
  }
}

/** Ends a paragraph, and with it the lists that run on inside it. */
export function endParagraph(b: Building, end: number): void {
  const first = b.stack.findIndex((f) => f.run)
  if (first >= 0) while (b.stack.length > first) pop(b, end)
}

/** Passes a new address (各位代表！): it ends everything but the outermost section. */
export function passAddress(b: Building, start: number): void {
  while (b.stack.length > 1) pop(b, start)
}

/** Ends every section: what follows (a list of annexes) belongs to none. */
export function passEnd(b: Building, start: number): void {
  while (b.stack.length > 0) pop(b, start)
}

/** The last number of a list of this style that may still go on, or 0. */
export function lastOf(b: Building, style: Style): number {
  for (let d = b.stack.length; d >= 0; d--) {
    const open = b.stack[d]
    const n = endedAt(b, d).get(style) ?? (open?.style === style ? open.ordinal : 0)
    if (n > 0) return n
  }
  return 0
}

/** Ends everything and gives the tree. */
export function finishOutline(b: Building, end: number): Heading[] {
  while (b.stack.length > 0) pop(b, end)
  return b.roots.map(heading)
}

function pop(b: Building, close: number): void {
  const node = b.stack.pop() as Node
  node.close = Math.max(close, node.end)
  if (ITEM_STYLES.has(node.style) || node.run) endedAt(b, b.stack.length).set(node.style, node.ordinal)
}

const endedAt = (b: Building, depth: number): Map<Style, number> =>
  depth > 0 ? (b.stack[depth - 1] as Node).ended : b.rootEnded

/** How many frames stay open below a heading. */
function depthFor(b: Building, t: Token): number {
  for (let d = b.stack.length - 1; d >= 0; d--) {
    const frame = b.stack[d] as Node
    if (frame.style === t.style && (frame.run === t.run || t.ordinal === frame.ordinal + 1)) return d
    if (t.ordinal > 1 && frame.ended.get(t.style) === t.ordinal - 1) return d + 1
  }
  if (t.ordinal > 1 && b.rootEnded.get(t.style) === t.ordinal - 1) return 0
  let d = b.stack.length
  while (d > 0 && leaves(b, b.stack[d - 1] as Node, t)) d--
  return d
}

/** True when an open heading ends where this one begins. */
function leaves(b: Building, open: Node, t: Token): boolean {
  if (open.style === 'annex') return USUAL[t.style] === 0
  if (USUAL[t.style] === 0) return true
  if (isItem(open) && !isItem(t)) return true
  if (b.above.has(`${t.style}>${open.style}`)) return true
  if (b.above.has(`${open.style}>${t.style}`) || t.adjacent) return false
  return USUAL[t.style] < USUAL[open.style]
}

const isItem = (x: Token): boolean => x.run || ITEM_STYLES.has(x.style)

function heading(n: Node): Heading {
  const { start, end, level, marker, title, close } = n
  return { start, end, level, marker, title, close, children: n.children.map(heading) }
}
