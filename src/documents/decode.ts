// From a file to its text: recognises the kind by content and calls that format's reader; whatever goes wrong is a refusal.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Decoded, FileIn, FileKind } from './decoded.ts'
import { sniff } from './sniff.ts'
import { decodeText } from './text.ts'

type Reader = (file: FileIn) => Result<Decoded> | Promise<Result<Decoded>>

/** Formats are loaded when they are first met: a plain text needs no PDF engine. */
const readers: Readonly<Record<FileKind, () => Promise<Reader>>> = {
  txt: async () => decodeTxt,
  html: async () => (await import('./html.ts')).decodeHtml,
  docx: async () => (await import('./docx.ts')).decodeDocx,
  pdf: async () => (await import('./pdf.ts')).decodePdf,
  xlsx: async () => (await import('./sheet.ts')).decodeXlsx,
  csv: async () => (await import('./sheet.ts')).decodeCsv,
}

/** Decodes a file; a refusal's code names the reason and its params carry the file's name. Never throws. */
export async function decode(file: FileIn): Promise<Result<Decoded>> {
  try {
    const kind = sniff(file)
    if (!kind.ok) return kind
    const read = await readers[kind.value]()
    const decoded = await read(file)
    if (!decoded.ok)
      return {
        ok: false,
        diagnostics: decoded.diagnostics.map((each) => ({ ...each, params: { name: file.name, ...each.params } })),
      }
    return ok({ ...decoded.value, text: storable(decoded.value.text) })
  } catch {
    return refuse('files.broken', { name: file.name })
  }
}

function decodeTxt(file: FileIn): Result<Decoded> {
  const source = decodeText(file.bytes)
  if (!source) return refuse('files.unknown')
  return ok({ kind: 'txt', text: source.text, tables: [], pages: [], encoding: source.encoding, title: null })
}

/** NUL and halves of surrogate pairs cannot be stored as UTF-8: each becomes U+FFFD, so that no offset moves. */
const storable = (text: string) =>
  text
    .replaceAll('\0', '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
