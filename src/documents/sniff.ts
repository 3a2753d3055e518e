// Recognises what a file is by its first bytes and its inner names; the file's name only decides between text formats.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { FileIn, FileKind } from './decoded.ts'
import { decodeText } from './text.ts'
import { openZip } from './zip.ts'

/** The largest file that is opened, in bytes. */
export const MAX_BYTES = 50 * 1024 * 1024

/** The kind of a file, or a refusal that names the reason. */
export function sniff(file: FileIn): Result<FileKind> {
  const { name, bytes } = file
  if (bytes.length === 0) return refuse('files.empty', { name })
  if (bytes.length > MAX_BYTES)
    return refuse('files.too-large', { name, size: megabytes(bytes.length), limit: megabytes(MAX_BYTES) })
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseOle(file)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(file)
  if (head.includes('%PDF-')) return ok('pdf')
  const known = signatures.find(({ starts }) =>
    starts.some((start) => head.startsWith(start) || head.startsWith(start, 4)),
  )
  if (known || isPicture(head)) return refuse(known?.code ?? 'files.image', { name, ...known?.params })
  return sniffText(file)
}

/** How files that are no texts begin; `ftyp…` stands behind four bytes of length. */
const signatures: readonly { starts: readonly string[]; code: string; params?: Record<string, string> }[] = [
  {
    starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'ftyphei', 'ftypmif1', 'ftypavif'],
    code: 'files.image',
  },
  { starts: ['{\\rtf'], code: 'files.other-format', params: { format: 'RTF' } },
  { starts: ['MIME-Version:', 'From: <Saved by'], code: 'files.other-format', params: { format: 'MHT' } },
  { starts: ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ'], code: 'files.archive' },
]

const isPicture = (head: string) =>
  (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) || (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0')

/** Compound files: encrypted office files and the binary formats of before 2007. */
function refuseOle({ name, bytes }: FileIn): Result<FileKind> {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return refuse('files.encrypted', { name })
  if (holds('Workbook') || holds('Book\0') || /\.(xls|et)$/i.test(name)) return refuse('files.old-excel', { name })
  if (holds('PowerPoint Document') || /\.(ppt|dps)$/i.test(name))
    return refuse('files.other-format', { name, format: 'PowerPoint' })
  return refuse('files.old-word', { name })
}

function sniffZip({ name, bytes }: FileIn): Result<FileKind> {
  const zip = openZip(bytes)
  if (!zip.ok) return refuse(zip.diagnostics[0]?.code ?? 'files.broken', { name })
  const has = (entry: string) => zip.value.names.includes(entry)
  if (has('word/document.xml')) return ok('docx')
  if (has('xl/workbook.xml')) return ok('xlsx')
  const other = otherOffice(zip.value.names)
  if (other) return refuse('files.other-format', { name, format: other })
  if (has('[Content_Types].xml')) {
    const types = zip.value.read('[Content_Types].xml')
    const text = types.ok && types.value ? latin1(types.value) : ''
    if (text.includes('wordprocessingml.document.main')) return ok('docx')
    if (text.includes('spreadsheetml.sheet.main')) return ok('xlsx')
  }
  return refuse('files.archive', { name })
}

function otherOffice(names: readonly string[]): string | null {
  if (names.includes('OFD.xml')) return 'OFD'
  if (names.some((entry) => entry.startsWith('ppt/'))) return 'PowerPoint'
  if (names.includes('xl/workbook.bin')) return 'XLSB'
  if (names.includes('content.xml') && names.includes('mimetype')) return 'OpenDocument'
  return names.includes('META-INF/container.xml') ? 'EPUB' : null
}

function sniffText({ name, bytes }: FileIn): Result<FileKind> {
  const text = decodeText(bytes)?.text
  if (text === undefined) return refuse('files.unknown', { name })
  if (text.trim() === '') return refuse('files.empty', { name })
  const head = text.slice(0, 4096)
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(head)) return ok('html')
  if (/\.(html?|xhtml|shtml)$/i.test(name) && /<[a-z][^>]*>/i.test(text)) return ok('html')
  if (/^\s*<(div|p|table|article|section|h[1-6]|meta|title)\b[^>]*>/i.test(head) && /<\/\w+>/.test(head))
    return ok('html')
  return ok(/\.(csv|tsv)$/i.test(name) || isTabular(name, head) ? 'csv' : 'txt')
}

/** Rows of at least three cells, all of one width, in a file whose name does not say otherwise. */
function isTabular(name: string, head: string): boolean {
  if (/\.(txt|md|text)$/i.test(name)) return false
  const rows = head
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((row) => row !== '')
  const width = rows[0]?.split('\t').length ?? 0
  return rows.length >= 2 && width >= 3 && rows.every((row) => row.split('\t').length === width)
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** Bytes as whole megabytes, rounded up. */
export const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
