// Makes the files that the tests of src/documents read: real containers, made by other people's writers.
import { deflateRawSync, deflateSync } from 'node:zlib'
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx'

/** A cell of a table to make; `down` continues the cell above. */
export type MadeCell = string | { readonly text: string; readonly wide: number } | 'down'

const cell = (made: MadeCell, start: boolean) =>
  new TableCell({
    children: (made === 'down' ? '' : typeof made === 'string' ? made : made.text)
      .split('\n')
      .map((line) => new Paragraph(line)),
    ...(typeof made === 'object' ? { columnSpan: made.wide } : {}),
    ...(made === 'down'
      ? { verticalMerge: VerticalMergeType.CONTINUE }
      : start
        ? { verticalMerge: VerticalMergeType.RESTART }
        : {}),
  })

/** A Word table. */
export const madeTable = (rows: readonly (readonly MadeCell[])[]) =>
  new Table({
    rows: rows.map(
      (row, r) => new TableRow({ children: row.map((made, c) => cell(made, rows[r + 1]?.[c] === 'down')) }),
    ),
  })

/** A Word file whose headings are numbered by Word: 一、 on the first level, （一） on the second, 1. on the third. */
export async function makeDocx(children: readonly (Paragraph | Table)[], title = ''): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  })
  const document = new Document({
    title,
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
            level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
            level(2, LevelFormat.DECIMAL, '%3.'),
          ],
        },
      ],
    },
    sections: [{ children: [...children] }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** A paragraph that Word numbers on the given level. */
export const numbered = (text: string, level: number) =>
  new Paragraph({ text, numbering: { reference: 'outline', level } })

/** An OLE compound file as far as a reader of first bytes goes: the magic number and a directory that names the streams. */
export function makeOle(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(2048)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  for (const [i, stream] of streams.entries()) bytes.write(stream, 1024 + i * 128, 'utf16le')
  return new Uint8Array(bytes)
}

/** A PDF of pages that hold the given lines in Latin letters, 14 points apart, written by hand. */
export function makePdf(
  pages: readonly (readonly { x: number; y: number; text: string }[])[],
  trailer = '',
): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>']
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  pages.forEach((lines, i) => {
    const content = lines
      .map(({ x, y, text }) => `BT /F1 12 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`)
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  })
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** A small PDF whose page draws the same stream eight times, each unpacking to so many megabytes. */
export function makeSwellingPdf(megabytes: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, ' '))
  const head =
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n' +
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${'4 0 R '.repeat(8)}] >>\nendobj\n` +
    `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`
  const tail = '\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF'
  return new Uint8Array(Buffer.concat([Buffer.from(head), packed, Buffer.from(tail)]))
}

/** A zip with one deflated entry whose header may lie about the size it unpacks to. */
export function makeLyingZip(name: string, content: Uint8Array, declared: number): Uint8Array {
  const packed = deflateRawSync(content)
  const label = Buffer.from(name)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  const shared = (header: Buffer, at: number) => {
    header.writeUInt16LE(8, at)
    header.writeUInt32LE(packed.length, at + 10)
    header.writeUInt32LE(declared, at + 14)
    header.writeUInt16LE(label.length, at + 18)
  }
  shared(local, 8)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  shared(central, 10)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + label.length, 12)
  end.writeUInt32LE(30 + label.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, label, packed, central, label, end]))
}
