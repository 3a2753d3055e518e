// Word documents: paragraphs with the numbers that Word would show, tables as tables; deleted text, field codes and notes left out.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Decoded, FileIn } from './decoded.ts'
import { type GridCell, type Lines, startLines } from './lines.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { walkXml, type XmlVisitor } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

interface Cell {
  readonly parts: string[]
  wide: number
  above: boolean
}

interface OpenTable {
  readonly grid: GridCell[][]
  row: GridCell[]
  cell: Cell | null
}

interface OpenParagraph {
  text: string
  style: string
  list: string | null
  level: number | null
}

/** Decodes a docx; refuses `files.broken`, `files.bomb`, `files.encrypted`, `files.no-text`. */
export function decodeDocx(file: FileIn): Result<Decoded> {
  const zip = openZip(file.bytes)
  if (!zip.ok) return zip
  const main = zip.value.read(mainPart(zip.value))
  if (!main.ok) return main
  if (!main.value) return refuse('files.broken')
  const numbering = readNumbering(part(zip.value, 'word/numbering.xml'), part(zip.value, 'word/styles.xml'))
  const lines = startLines()
  walkXml(main.value, bodyVisitor(lines, numbering))
  const content = lines.done()
  if (content.text.trim() === '') return refuse('files.no-text')
  return ok({
    kind: 'docx',
    ...content,
    pages: [],
    encoding: '',
    title: readTitle(part(zip.value, 'docProps/core.xml')),
  })
}

const mainPart = (zip: Zip) =>
  zip.names.includes('word/document.xml')
    ? 'word/document.xml'
    : (zip.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml')

function part(zip: Zip, name: string): Uint8Array | null {
  const read = zip.read(name)
  return read.ok ? read.value : null
}

/** What is in the file but not in the text: deletions, the old place of what was moved, older drawings of the same box, and ruby above characters. */
const unseen = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText'])
const marks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

function bodyVisitor(lines: Lines, numbering: Numbering): XmlVisitor {
  const tables: OpenTable[] = []
  const paragraphs: OpenParagraph[] = []
  let hidden = 0
  let inText = false
  let inProperties = 0
  /** Run properties may hide a run: `w:vanish`. */
  let vanished = false
  const say = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && hidden === 0 && !vanished) paragraph.text += text
  }
  const open: XmlVisitor['open'] = (name, attributes) => {
    if (unseen.has(name)) hidden++
    if (hidden > 0) return
    if (name === 'pPr' || name === 'rPr' || name === 'tblPr') inProperties++
    if (name === 'p') paragraphs.push({ text: '', style: '', list: null, level: null })
    else if (name === 't') inText = true
    else if (name === 'r') vanished = false
    else if (name === 'vanish' && attributes['w:val'] !== '0' && attributes['w:val'] !== 'false') vanished = true
    else if (inProperties === 0 && name in marks) say(attributes['w:type'] === 'page' ? '' : (marks[name] ?? ''))
    else openProperty(name, attributes['w:val'] ?? '', paragraphs.at(-1))
    openTable(name, attributes['w:val'], tables)
  }
  const close: XmlVisitor['close'] = (name) => {
    if (unseen.has(name)) hidden = Math.max(0, hidden - 1)
    else if (hidden > 0) return
    if (name === 'pPr' || name === 'rPr' || name === 'tblPr') inProperties = Math.max(0, inProperties - 1)
    if (name === 't') inText = false
    if (name === 'p') {
      const paragraph = paragraphs.pop()
      if (paragraph) place(numbered(paragraph, numbering), tables, lines)
      vanished = false
    }
    closeTable(name, tables, lines)
  }
  return { open, close, text: (text) => inText && say(text) }
}

function openProperty(name: string, value: string, paragraph: OpenParagraph | undefined): void {
  if (!paragraph) return
  if (name === 'pStyle') paragraph.style = value
  if (name === 'numId') paragraph.list = value
  if (name === 'ilvl') paragraph.level = Number(value) || 0
}

/** A paragraph behind its number; a paragraph without text counts no number. */
function numbered(paragraph: OpenParagraph, numbering: Numbering): string {
  const text = paragraph.text.replace(/[ \t]+$/gm, '')
  if (text.trim() === '') return ''
  return numbering.mark(paragraph.style, paragraph.list, paragraph.level) + text
}

function place(text: string, tables: readonly OpenTable[], lines: Lines): void {
  const cell = tables.at(-1)?.cell
  if (!cell) lines.add(text)
  else if (text.trim() !== '') cell.parts.push(text)
}

function openTable(name: string, value: string | undefined, tables: OpenTable[]): void {
  const table = tables.at(-1)
  if (name === 'tbl') tables.push({ grid: [], row: [], cell: null })
  if (!table) return
  if (name === 'tr') table.row = []
  if (name === 'tc') table.cell = { parts: [], wide: 1, above: false }
  if (name === 'gridBefore') for (let i = 0; i < Math.min(64, Number(value) || 0); i++) table.row.push('')
  if (name === 'gridSpan' && table.cell) table.cell.wide = Math.min(64, Math.max(1, Number(value) || 1))
  if (name === 'vMerge' && table.cell) table.cell.above = value !== 'restart'
}

function closeTable(name: string, tables: OpenTable[], lines: Lines): void {
  const table = tables.at(-1)
  if (!table) return
  if (name === 'tc' && table.cell) {
    const { parts, wide, above } = table.cell
    table.row.push(above ? { merged: 'above' } : parts.join(' '))
    for (let i = 1; i < wide; i++) table.row.push({ merged: 'left' })
    table.cell = null
  }
  if (name === 'tr') table.grid.push(table.row)
  if (name !== 'tbl') return
  tables.pop()
  const outer = tables.at(-1)?.cell
  // A table inside a cell is part of that cell's text; a frame of one cell around text is no table.
  if (outer) outer.parts.push(...table.grid.flat().filter((cell) => typeof cell === 'string'))
  else if (table.grid.length === 1 && table.grid[0]?.length === 1) lines.add(String(table.grid[0][0]))
  else lines.table(table.grid)
}

function readTitle(core: Uint8Array | null): string | null {
  if (!core) return null
  let title = ''
  let within = false
  walkXml(core, {
    open: (name) => {
      within = name === 'title'
    },
    text: (text) => {
      if (within) title += text
    },
    close: () => {
      within = false
    },
  })
  return title.trim() || null
}
