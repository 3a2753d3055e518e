// From a stored text and what was read in it to the blocks a page shows: headings, paragraphs, tables and folded parts, cut into runs at every mark.
import type { DocumentView } from '../app/views.ts'
import type { Span } from '../domain/base/diagnostic.ts'
import type { Heading, LeftOut, Table } from '../domain/plan/commitment.ts'
import { spanOf } from '../domain/plan/proposal.ts'

/** A run of text under the same marks, innermost item first; `out` when it is left out of the plan. */
export interface Run extends Span {
  readonly items: readonly string[]
  readonly out: LeftOut['why'] | null
  /** True inside a heading that shares its line with the text under it. */
  readonly lead: boolean
}

/** A cell or line with its runs. */
export interface Line extends Span {
  readonly runs: readonly Run[]
}

/** What stands on the page, in text order; `page` is the number of the page that begins there. */
export type Block = Span & { readonly page: number | null } & (
    | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
    | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
    | { readonly kind: 'table'; readonly rows: readonly (readonly Line[])[] }
    | { readonly kind: 'left-out'; readonly why: LeftOut['why']; readonly lines: readonly Line[] }
  )

interface Mark extends Span {
  readonly id: string
}

/** Cuts the document's text into blocks. Linear in text and marks. */
export function blocksOf(view: Pick<DocumentView, 'text' | 'tables' | 'pages' | 'reading' | 'items'>): Block[] {
  const marks = view.items
    .map((item): Mark => ({ id: item.id, ...spanOf(item.content) }))
    .sort((a, b) => a.start - b.start)
  const outline = flatten(view.reading.outline)
  const cut = runCutter(marks, view.reading.leftOut, outline)
  const headings = new Map(outline.map((heading) => [heading.start, heading]))
  const blocks: Block[] = []
  let at = 0
  let table = 0
  while (at < view.text.length) {
    const next = view.tables[table]
    if (next && at >= next.start) {
      blocks.push(tableBlock(next, cut))
      at = Math.max(next.end, at + 1)
      table += 1
      continue
    }
    const feed = view.text.indexOf('\n', at)
    const end = Math.min(feed < 0 ? view.text.length : feed, next ? Math.max(next.start, at) : view.text.length)
    addLine(blocks, trimmed(view.text, at, end), view, headings, cut)
    at = end === feed ? end + 1 : Math.max(end, at + (end === at ? 1 : 0))
  }
  return withPages(blocks, view.pages)
}

function addLine(
  blocks: Block[],
  line: Span,
  view: Pick<DocumentView, 'reading'>,
  headings: ReadonlyMap<number, Heading>,
  cut: (span: Span) => Run[],
): void {
  if (line.end <= line.start) return
  const out = view.reading.leftOut.find((part) => part.start <= line.start && part.end >= line.end)
  const runs = cut(line)
  if (out) {
    const last = blocks.at(-1)
    if (last?.kind === 'left-out' && last.why === out.why) {
      blocks[blocks.length - 1] = { ...last, end: line.end, lines: [...last.lines, { ...line, runs }] }
    } else {
      blocks.push({ kind: 'left-out', why: out.why, ...line, page: null, lines: [{ ...line, runs }] })
    }
    return
  }
  const heading = headings.get(line.start)
  if (heading && heading.end >= line.end - 1) {
    blocks.push({
      kind: 'heading',
      level: heading.level,
      ...line,
      page: null,
      runs: runs.map((run) => ({ ...run, lead: false })),
    })
  } else {
    blocks.push({ kind: 'paragraph', ...line, page: null, runs })
  }
}

function tableBlock(table: Table, cut: (span: Span) => Run[]): Block {
  const rows = table.rows.map((row) => row.map((cell) => ({ ...cell, runs: cut(cell) })))
  return { kind: 'table', start: table.start, end: table.end, page: null, rows }
}

/** Gives each block the page that begins at or just before it. */
function withPages(blocks: Block[], pages: readonly number[]): Block[] {
  let page = 0
  return blocks.map((block) => {
    let begins: number | null = null
    while (page < pages.length && (pages[page] ?? 0) <= block.start) {
      page += 1
      begins = page
    }
    return begins === null ? block : { ...block, page: begins }
  })
}

/** A function that cuts a span at the edges of every mark that touches it; spans must be asked for in text order. */
function runCutter(
  marks: readonly Mark[],
  leftOut: readonly LeftOut[],
  headings: readonly Heading[],
): (span: Span) => Run[] {
  let from = 0
  let open: Mark[] = []
  return (span) => {
    open = open.filter((mark) => mark.end > span.start)
    while (from < marks.length && (marks[from]?.start ?? 0) < span.end) {
      const mark = marks[from]
      if (mark && mark.end > span.start) open.push(mark)
      from += 1
    }
    const outs = leftOut.filter((part) => part.start < span.end && part.end > span.start)
    const edges = new Set([span.start, span.end])
    const leads = headings.filter((part) => part.start < span.end && part.end > span.start)
    for (const part of [...open, ...outs, ...leads]) {
      if (part.start > span.start && part.start < span.end) edges.add(part.start)
      if (part.end > span.start && part.end < span.end) edges.add(part.end)
    }
    const sorted = [...edges].sort((a, b) => a - b)
    return sorted.slice(0, -1).map((start, i) => runOf(start, sorted[i + 1] ?? span.end, open, outs, leads))
  }
}

function runOf(
  start: number,
  end: number,
  open: readonly Mark[],
  outs: readonly LeftOut[],
  leads: readonly Heading[],
): Run {
  const over = open.filter((mark) => mark.start <= start && mark.end >= end)
  over.sort((a, b) => a.end - a.start - (b.end - b.start))
  return {
    start,
    end,
    items: over.map((mark) => mark.id),
    lead: leads.some((part) => part.start <= start && part.end >= end),
    out: outs.find((part) => part.start <= start && part.end >= end)?.why ?? null,
  }
}

/** All headings, outer before inner. */
function flatten(outline: readonly Heading[]): Heading[] {
  return outline.flatMap((heading) => [heading, ...flatten(heading.children)])
}

function trimmed(text: string, start: number, end: number): Span {
  let [a, b] = [start, end]
  while (a < b && /\s/.test(text[a] ?? '')) a += 1
  while (b > a && /\s/.test(text[b - 1] ?? '')) b -= 1
  return { start: a, end: b }
}
