// From the pages of a PDF to its text: without running heads, feet and page numbers, paragraphs and tables mended across pages.
import type { Table } from '../domain/plan/commitment.ts'
import { type GridCell, type Lines, startLines } from './lines.ts'
import {
  type Box,
  type Frame,
  framesOf,
  join,
  joinLines,
  type Line,
  makeLines,
  type Placed,
  type Run,
  stepOf,
  wordsOf,
} from './pdf-lines.ts'
import type { PageTable } from './pdf-tables.ts'

/** One page: its box, its runs, and the ruled tables among them. */
export interface PdfPage extends Box {
  readonly runs: readonly Run[]
  readonly tables: readonly PageTable[]
}

type Block = Line | PageTable

const isTable = (block: Block): block is PageTable => 'grid' in block

const linesOf = (blocks: readonly Block[]) => blocks.filter((block): block is Line => !isTable(block))

/** The text of all pages with its tables, and the offset at which each page begins. */
export function joinPages(pages: readonly PdfPage[]): { text: string; tables: readonly Table[]; starts: number[] } {
  const drawn = pages.map(makeBlocks)
  const step = stepOf(drawn.map(linesOf))
  const sheets = pages.map((page, i): Sheet => {
    const blocks = drawn[i] ?? []
    return { blocks, detached: findDetached(page, linesOf(blocks), step) }
  })
  const running = findRunning(sheets)
  const kept = sheets.map((sheet) =>
    sheet.blocks.filter((block) => isTable(block) || !isFurniture(block, sheet, running)),
  )
  const keptLines = kept.map(linesOf)
  const frames = framesOf(pages, keptLines)
  const pen = startPen(wordsOf(keptLines))
  kept.forEach((blocks, page) => {
    const frame = frames[page] as Frame
    blocks.forEach((block, i) => {
      if (isTable(block)) pen.table(block, page, i === 0)
      else pen.line({ line: block, frame }, page, i === 0)
    })
  })
  return pen.done(pages.length)
}

interface Pen {
  line(next: Placed, page: number, isFirst: boolean): void
  table(table: PageTable, page: number, isFirst: boolean): void
  done(pages: number): { text: string; tables: readonly Table[]; starts: number[] }
}

/** Writes lines and tables, and remembers where pages begin: at their own first character, so the mark between two paragraphs still belongs to the page before. */
function startPen(words: ReadonlySet<string>): Pen {
  const lines = startLines()
  const starts: number[] = []
  let text = ''
  let last: Placed | undefined
  let open: { columns: readonly number[]; grid: GridCell[][]; pages: { page: number; row: number }[] } | undefined
  const endText = () => {
    lines.add(text)
    text = ''
    last = undefined
  }
  const endTable = () => {
    if (open) putRows(lines, open.grid, open.pages, starts)
    open = undefined
  }
  return {
    line(next, page, isFirst) {
      endTable()
      if (last) text = join(text, last, next, isFirst, words)
      if (isFirst) starts[page] = lines.length() + text.length
      text += next.line.text
      last = next
    },
    table(table, page, isFirst) {
      endText()
      if (!open || !isFirst || !goesOn(open.columns, table.columns)) {
        endTable()
        open = { columns: table.columns, grid: [], pages: [] }
      }
      if (isFirst) open.pages.push({ page, row: Math.max(0, open.grid.length) })
      addRows(open.grid, table.grid)
    },
    done(pages) {
      endText()
      endTable()
      const end = lines.length()
      for (let page = pages - 1; page >= 0; page--) starts[page] ??= starts[page + 1] ?? end
      return { ...lines.done(), starts }
    },
  }
}

function putRows(
  lines: Lines,
  grid: readonly GridCell[][],
  pages: readonly { page: number; row: number }[],
  starts: number[],
): void {
  const rows = lines.table(grid)
  for (const { page, row } of pages) starts[page] = rows[row] ?? lines.length()
}

/** A table goes on over the page when its columns stand where they stood. */
const goesOn = (above: readonly number[], below: readonly number[]) =>
  above.length === below.length && above.every((at, i) => Math.abs(at - (below[i] ?? 0)) < 6)

/** Adds the rows of the next page: its repeated head goes, and a row without its number goes on from the row above. */
function addRows(grid: GridCell[][], rows: PageTable['grid']): void {
  const [head] = grid
  let repeated = 0
  while (grid[repeated] && JSON.stringify(grid[repeated]) === JSON.stringify(rows[repeated])) repeated++
  const [first, ...rest] = rows.slice(repeated)
  const above = grid.at(-1)
  const isNumbered = typeof head?.[0] === 'string' && /^(序号?|编号|No\.?)$/i.test(head[0])
  if (first && above && isNumbered && first[0] === '' && grid.length > 1) {
    first.forEach((cell, i) => {
      const upper = above[i]
      if (typeof cell === 'string' && typeof upper === 'string') above[i] = joinLines(upper, cell)
    })
  } else if (first) grid.push([...first])
  for (const row of rest) grid.push([...row])
}

/** The lines and tables of a page in the order in which they were drawn, which is that of reading. */
function makeBlocks(page: PdfPage): Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  for (const run of page.runs) {
    const table = page.tables.find((each) => each.runs.has(run))
    if (!table) runs.push(run)
    else if (!blocks.includes(table)) {
      blocks.push(...makeLines(runs), table)
      runs = []
    }
  }
  return [...blocks, ...makeLines(runs)]
}

/** A page with what stands on it; `detached` are the lines apart from its body. */
interface Sheet {
  readonly blocks: readonly Block[]
  readonly detached: ReadonlySet<Line>
}

/** Lines that come back at the same height in the margins of several pages. */
function findRunning(sheets: readonly Sheet[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { detached } of sheets) {
    for (const key of new Set([...detached].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(3, Math.min(8, sheets.length * 0.3))
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

const keyOf = (line: Line) => `${Math.round(line.y / 4)}|${line.text.replace(/\d+/g, '#')}`

/** The lines in the margins that stand apart from the body: only they can be heads, feet and page numbers. */
function findDetached(page: PdfPage, lines: readonly Line[], step: number): ReadonlySet<Line> {
  const height = Math.max(1, page.top - page.bottom)
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const found = new Set<Line>()
  for (const list of [sorted, sorted.toReversed()]) {
    const apart = list.findIndex(
      (line, i) => Math.abs((list[i + 1]?.y ?? Number.POSITIVE_INFINITY) - line.y) > step * 1.35,
    )
    for (const line of apart < MOST_FURNITURE ? list.slice(0, apart + 1) : []) {
      const share = (line.y - page.bottom) / height
      if (share < MARGIN || share > 1 - MARGIN) found.add(line)
    }
  }
  return found
}

/** How much of a page its head and foot may take, and in how many lines. */
const MARGIN = 0.13
const MOST_FURNITURE = 4

const pageNumber =
  /^[—–\-_·•.\s]*(第\s*)?([0-9０-９]{1,4}|[ivxlIVXL]{1,6})(\s*页)?(\s*[/／,，共of]+\s*(共\s*)?\d{1,4}\s*页?)?[—–\-_·•.\s]*$/

const isFurniture = (line: Line, { detached }: Sheet, running: ReadonlySet<string>) =>
  detached.has(line) && (running.has(keyOf(line)) || pageNumber.test(line.text))
