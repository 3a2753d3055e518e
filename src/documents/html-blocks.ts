// From the elements of a page to lines and tables: what a browser would show, a line per block.
import type { GridCell, Lines } from './lines.ts'

const unseen = new Set(
  'script style noscript template iframe object embed svg canvas video audio select button input textarea head nav footer'.split(
    ' ',
  ),
)
const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Deeper nesting than any honest page has. */
const MAX_DEPTH = 400

/** Writes the visible text below `root`. */
export function writeBlocks(root: Element, lines: Lines): void {
  let line = ''
  const counters = new Map<Element, number>()
  const end = () => {
    lines.add(clean(line))
    line = ''
  }
  const walk = (node: Node, depth: number): void => {
    if (node.nodeType === 3) line += (node.textContent ?? '').replace(/\s+/g, ' ')
    if (node.nodeType !== 1 || depth > MAX_DEPTH) return
    const element = node as Element
    const name = element.localName.toLowerCase()
    if (isUnseen(element, name)) return
    if (name === 'br') {
      end()
      return
    }
    const block = blocks.has(name)
    if (block) end()
    if (name === 'table') {
      const grid = readGrid(element)
      if (grid) {
        lines.table(grid)
        return
      }
    }
    if (name === 'li') line += listMarker(element, counters)
    for (const child of element.childNodes) walk(child, depth + 1)
    if (block) end()
  }
  walk(root, 0)
  end()
}

/** Blanks as a browser collapses them; the indent of full-width blanks goes, too. */
const clean = (line: string) =>
  line.replace(/[ \t\r\n\u00a0\u200b\ufeff]+/g, ' ').replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

function isUnseen(element: Element, name: string): boolean {
  if (unseen.has(name) || element.hasAttribute('hidden')) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

/** The number that an ordered list shows; bullets are not part of the text. */
function listMarker(item: Element, counters: Map<Element, number>): string {
  const list = item.parentElement
  if (list?.localName !== 'ol' || /list-style(-type)?\s*:\s*none/i.test(list.getAttribute('style') ?? '')) return ''
  const number = counters.get(list) ?? (Number(list.getAttribute('start') ?? 1) || 1)
  counters.set(list, number + 1)
  return `${number}. `
}

/** The grid of a table that holds data; null for one that lays out a page. */
function readGrid(table: Element): GridCell[][] | null {
  if (/presentation|none/.test(table.getAttribute('role') ?? '') || table.querySelector('table')) return null
  const grid: GridCell[][] = []
  let open: { column: number; left: number; wide: number }[] = []
  let longest = 0
  for (const tr of table.querySelectorAll('tr')) {
    const row: GridCell[] = []
    for (const span of open) fill(row, span.column, span.wide, 'above')
    open = open.map((span) => ({ ...span, left: span.left - 1 })).filter((span) => span.left > 0)
    for (const cell of tr.children) {
      let column = 0
      while (row[column] !== undefined) column++
      const wide = spanOf(cell, 'colspan', 100)
      const text = cellText(cell)
      longest = Math.max(longest, text.length)
      fill(row, column, wide, 'left')
      row[column] = text
      const left = spanOf(cell, 'rowspan', 5000) - 1
      if (left > 0) open.push({ column, left, wide })
    }
    grid.push(Array.from(row, (cell) => cell ?? ''))
  }
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return grid.length >= 2 && width >= 2 && longest <= 3000 ? grid : null
}

function fill(row: GridCell[], column: number, wide: number, merged: 'above' | 'left'): void {
  for (let i = 0; i < wide; i++) row[column + i] = { merged: i === 0 ? merged : 'left' }
}

const spanOf = (cell: Element, name: string, most: number) =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1))

function cellText(cell: Element): string {
  const parts: string[] = []
  writeBlocks(cell, {
    add: (text) => text && parts.push(text),
    table: () => [],
    length: () => 0,
    done: () => ({ text: '', tables: [] }),
  })
  return parts.join(' ')
}
