// The cells of an xlsx as its readers see them: shared strings, dates and per cents as shown, merged cells, hidden sheets left out.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { formatCell, readFormats } from './cell-format.ts'
import type { GridCell } from './lines.ts'
import { walkXml } from './xml.ts'
import { openZip, type Zip } from './zip.ts'

/** A sheet as a grid of texts. */
export interface SheetIn {
  readonly name: string
  readonly rows: readonly (readonly GridCell[])[]
}

/** What a grid may hold; the rest of a larger sheet is empty formatting or not meant for people. */
const MAX_CELLS = 2_000_000
const MAX_COLUMN = 1000

/** Reads all visible sheets; refuses `files.broken`, `files.bomb`, `files.encrypted`. */
export function readWorkbook(bytes: Uint8Array): Result<readonly SheetIn[]> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const get = (name: string) => zip.value.read(name)
  const book = get('xl/workbook.xml')
  if (!book.ok) return book
  const strings = get(nameLike(zip.value, 'xl/sharedStrings.xml'))
  if (!strings.ok) return strings
  const styles = get('xl/styles.xml')
  if (!book.value) return refuse('files.broken')
  const targets = readTargets(zip.value)
  const { sheets, epoch1904 } = readSheets(book.value)
  const shared = strings.value ? readStrings(strings.value) : []
  const formats = readFormats(styles.ok ? styles.value : null)
  const found: SheetIn[] = []
  for (const { name, id } of sheets) {
    const sheet = get(targets.get(id) ?? '')
    if (!sheet.ok) return sheet
    if (sheet.value)
      found.push({
        name,
        rows: readRows(sheet.value, shared, (value, style) => formatCell(value, formats[style] ?? '', epoch1904)),
      })
  }
  return found.length > 0 ? ok(found) : refuse('files.broken')
}

/** Some writers spell parts in another case. */
const nameLike = (zip: Zip, name: string) =>
  zip.names.find((entry) => entry.toLowerCase() === name.toLowerCase()) ?? name

function readTargets(zip: Zip): Map<string, string> {
  const targets = new Map<string, string>()
  const relations = zip.read('xl/_rels/workbook.xml.rels')
  if (relations.ok && relations.value) {
    walkXml(relations.value, {
      open(name, { Id, Target }) {
        if (name !== 'Relationship' || !Id || !Target) return
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`)
      },
    })
  }
  return targets
}

function readSheets(bytes: Uint8Array): { sheets: { name: string; id: string }[]; epoch1904: boolean } {
  const sheets: { name: string; id: string }[] = []
  let epoch1904 = false
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name === 'sheet' && !attributes.state?.includes('idden')) {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
        sheets.push({ name: attributes.name ?? '', id })
      }
    },
  })
  return { sheets, epoch1904 }
}

/** xl/sharedStrings.xml; the reading aids above characters (rPh) are not part of a string. */
function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  let inText = false
  let inPhonetic = false
  walkXml(bytes, {
    open(name) {
      if (name === 'si') strings.push('')
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = true
    },
    text(text) {
      if (inText && !inPhonetic && strings.length > 0) strings[strings.length - 1] += text
    },
    close(name) {
      if (name === 'rPh') inPhonetic = false
      if (name === 't') inText = false
    },
  })
  return strings
}

type Show = (value: string, style: number) => string

function readRows(bytes: Uint8Array, shared: readonly string[], show: Show): GridCell[][] {
  const rows: GridCell[][] = []
  const merges: string[] = []
  let at = { row: -1, column: -1 }
  let cell = { type: '', style: 0, value: '' }
  let count = 0
  let reading = false
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'row') at = { row: Number(attributes.r ?? at.row + 2) - 1, column: -1 }
      if (name === 'c') {
        at = placeOf(attributes.r) ?? { row: at.row, column: at.column + 1 }
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s) || 0, value: '' }
      }
      reading = name === 'v' || (name === 't' && cell.type === 'inlineStr')
      if (name === 'mergeCell' && attributes.ref && merges.length < 50_000) merges.push(attributes.ref)
    },
    text(text) {
      if (reading) cell.value += text
    },
    close(name) {
      reading = false
      if (name !== 'c' || cell.value === '' || at.column > MAX_COLUMN || ++count > MAX_CELLS) return
      const text =
        cell.type === 's'
          ? (shared[Number(cell.value)] ?? '')
          : cell.type === 'n'
            ? show(cell.value, cell.style)
            : cell.value
      setCell(rows, at.row, at.column, cell.type === 'b' ? (cell.value === '1' ? 'TRUE' : 'FALSE') : unescaped(text))
    },
  })
  for (const ref of merges) merge(rows, ref)
  return Array.from(rows, (row) => Array.from(row ?? [], (each) => each ?? ''))
}

function setCell(rows: GridCell[][], row: number, column: number, cell: GridCell): void {
  if (!(row >= 0 && row < 1_048_576 && column >= 0)) return
  rows[row] ??= []
  ;(rows[row] as GridCell[])[column] = cell
}

/** The cells of a merged range below its first row look up, those beside the first column look left; never beyond the rows that say something. */
function merge(rows: GridCell[][], ref: string): void {
  const [from, to] = ref.split(':').map(placeOf)
  if (!from || !to) return
  for (let row = from.row; row <= Math.min(to.row, rows.length - 1); row++) {
    for (let column = from.column; column <= Math.min(to.column, MAX_COLUMN); column++) {
      if (row === from.row && column === from.column) continue
      setCell(rows, row, column, { merged: column === from.column ? 'above' : 'left' })
    }
  }
}

/** `AB12` as zero-based row and column. */
function placeOf(ref: string | undefined): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref ?? '')
  if (!found?.[1] || !found[2]) return null
  const column = [...found[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(found[2]) - 1, column }
}

/** ECMA-376 part 1, 22.9.2.19: `_x000D_` stands for a character that XML cannot hold. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
