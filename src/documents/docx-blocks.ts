// The blocks of a briefing as paragraphs, tables and pictures of a Word file.
import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, Line, Part, Picture } from '../domain/score/briefing.ts'
import { INK, STYLES, TEXT_WIDE } from './docx-look.ts'
import { bookmarkOf, type Making, runsOf } from './docx-words.ts'

type Drawn = Block<readonly DrawnPicture[]>
type Of<K extends Drawn['kind']> = Extract<Drawn, { readonly kind: K }>

/** A picture with its points. */
export interface DrawnPicture extends Picture {
  readonly png: Uint8Array
}

/** What stands around a block: the parts of the whole, and whether it is kept with what follows. */
interface Around extends Making {
  readonly parts: readonly Part<readonly DrawnPicture[]>[]
  readonly keepNext: boolean
}

/** All blocks, in their order. */
export const childrenOf = (blocks: readonly Drawn[], making: Making): readonly FileChild[] =>
  blocks.flatMap((block) => children(block, { ...making, parts: partsIn(blocks), keepNext: false }))

const partsIn = (blocks: readonly Drawn[]): readonly Part<readonly DrawnPicture[]>[] =>
  blocks.flatMap((block) => (block.kind === 'part' ? [block] : []))

function children(block: Drawn, around: Around): readonly FileChild[] {
  const words = (style: string, line: Line, more: IParagraphOptions = {}) =>
    new Paragraph({ style, keepNext: around.keepNext, ...more, children: runsOf(line, around) })
  switch (block.kind) {
    case 'part':
      return [headingOf(block, around), ...inside(block, around)]
    case 'paragraph':
      return [words(STYLES[block.tone], block.line)]
    case 'quote':
      return [words('Quote', block.line, { keepNext: true }), words(STYLES.dim, block.from)]
    case 'list':
      return block.items.map((line) =>
        block.tone === 'detail'
          ? words(STYLES.detail, line)
          : words('ListParagraph', line, { numbering: { reference: 'points', level: 0 } }),
      )
    case 'table':
      return tableOf(block, around)
    case 'facts':
      return [factsOf(block, around), new Paragraph({ style: 'Gap' })]
    case 'contents':
      return contentsOf(block.title, around)
    case 'figure':
      return block.figure.flatMap((picture) => pictureOf(picture, around))
  }
}

/** What stands before the figure of a part that is whole is kept with it. */
function inside({ blocks, whole }: Part<readonly DrawnPicture[]>, around: Around): readonly FileChild[] {
  const figure = whole ? blocks.findIndex(({ kind }) => kind === 'figure') : -1
  return blocks.flatMap((block, at) => children(block, { ...around, keepNext: at < figure }))
}

const HEADINGS = {
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
} as const

function headingOf({ id, level, head, fresh = false }: Part<readonly DrawnPicture[]>, making: Making): Paragraph {
  const name = bookmarkOf(id)
  const number = making.marks.size + 1
  making.marks.set(name, number)
  const children = [new BookmarkStart(name, number), ...runsOf(head, making), new BookmarkEnd(number)]
  return new Paragraph({ heading: HEADINGS[level], pageBreakBefore: fresh, children })
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const hair = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
/** Lines between rows, a firmer one above and below. */
const BORDERS: ITableBordersOptions = {
  top: hair(8, INK.ink),
  bottom: hair(8, INK.ink),
  left: NONE,
  right: NONE,
  insideVertical: NONE,
  insideHorizontal: hair(4, INK.line),
}
const MARGINS = { top: 30, bottom: 30, left: 60, right: 60 } as const

/** So few rows stand together on one page. */
const SMALL = 6

/** A table whose head comes again on every page, and whose rows are never torn. */
function tableOf({ caption, columns, rows }: Of<'table'>, making: Making): readonly FileChild[] {
  const whole = columns.reduce((sum, { wide }) => sum + wide, 0)
  const widths = columns.map(({ wide }) => Math.floor((TEXT_WIDE * wide) / whole))
  const head = columns.map(({ title }, at) => cellOf([{ text: title }], widths[at] ?? 0, STYLES.head, making))
  const body = rows.map(({ cells, old }, nth) => {
    const line = (cell: Line): Line => (old ? cell.map((run) => ({ ...run, tone: 'dim' as const })) : cell)
    const keepNext = rows.length <= SMALL && nth < rows.length - 1
    const made = cells.map((cell, at) => cellOf(line(cell), widths[at] ?? 0, STYLES.cell, making, keepNext))
    return new TableRow({ cantSplit: true, children: made })
  })
  const above = caption === '' ? [] : [new Paragraph({ style: 'Caption', text: caption })]
  const table = new Table({
    ...{ columnWidths: widths, layout: TableLayoutType.FIXED, borders: BORDERS, margins: MARGINS },
    width: { size: TEXT_WIDE, type: WidthType.DXA },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
  })
  return [...above, table, new Paragraph({ style: 'Gap' })]
}

const cellOf = (line: Line, wide: number, style: string, making: Making, keepNext = false): TableCell =>
  new TableCell({
    width: { size: wide, type: WidthType.DXA },
    children: [new Paragraph({ style, children: runsOf(line, making), ...(keepNext ? { keepNext } : {}) })],
  })

/** Names on the left, what they are on the right. */
function factsOf({ rows }: Of<'facts'>, making: Making): FileChild {
  const widths = [Math.floor(TEXT_WIDE * 0.26), TEXT_WIDE - Math.floor(TEXT_WIDE * 0.26)]
  return new Table({
    ...{ columnWidths: widths, layout: TableLayoutType.FIXED, borders: BORDERS, margins: MARGINS },
    width: { size: TEXT_WIDE, type: WidthType.DXA },
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf([{ text: name }], widths[0] ?? 0, STYLES.head, making),
            cellOf(value, widths[1] ?? 0, STYLES.cell, making),
          ],
        }),
    ),
  })
}

/** Parts with what is numbered in them, each a link; no numbers of pages, which only Word itself can know. */
function contentsOf(title: string, around: Around): readonly FileChild[] {
  const numbered = (one: Part<readonly DrawnPicture[]>): readonly Part<readonly DrawnPicture[]>[] =>
    partsIn(one.blocks).flatMap((inner) => (inner.level === 4 ? [inner] : numbered(inner)))
  const entry = ({ id, head }: Part<readonly DrawnPicture[]>, style: string) => {
    const text = head.map((run) => run.text).join('')
    return new Paragraph({ style, children: runsOf([{ text, href: `#${id}` }], around) })
  }
  return [
    new Paragraph({ style: 'ContentsHead', text: title }),
    ...around.parts.flatMap((one) => [
      entry(one, 'Contents1'),
      ...numbered(one).map((inner) => entry(inner, 'Contents2')),
    ]),
  ]
}

/** Pixels of a picture over the width of the text, at 96 to the inch. */
const PIXELS = (TEXT_WIDE / 1440) * 96

function pictureOf(
  { svg, png, wide, high, title, words, caption }: DrawnPicture,
  making: Making,
): readonly FileChild[] {
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: { width: PIXELS, height: (PIXELS * high) / wide },
    fallback: { type: 'png', data: Buffer.from(png) },
    altText: { name: title, title, description: words },
  })
  return [
    new Paragraph({ style: STYLES.figure, keepNext: true, spacing: { before: 120 }, children: [image] }),
    new Paragraph({ style: STYLES.figure, children: runsOf(caption, making) }),
  ]
}
