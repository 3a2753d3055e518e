// Which files may be evidence: recognised by their bytes, and refused when the ending of their name says something else.
import { fileTypeFromBuffer } from 'file-type'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { FileIn, FileKind } from './decoded.ts'
import { MAX_BYTES, megabytes, sniff } from './sniff.ts'
import { openZip } from './zip.ts'

/** Formats of evidence. */
export type EvidenceFormat = FileKind | 'jpg' | 'png' | 'webp' | 'heic'

/** Endings that a name of each format may have; the first is given to a name that has none. */
const ENDINGS: Readonly<Record<EvidenceFormat, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  csv: ['csv', 'tsv', 'txt'],
  txt: ['txt', 'md', 'text', 'log', 'csv'],
  html: ['html', 'htm'],
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  png: ['png'],
  webp: ['webp'],
  heic: ['heic', 'heif', 'hif'],
}

const PICTURES: Readonly<Record<string, EvidenceFormat>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/apng': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heic',
  'image/heic-sequence': 'heic',
  'image/heif-sequence': 'heic',
}

/** Programs, whatever they are called: Windows, Linux, macOS, Java, Android, WebAssembly, installers, shortcuts. */
const PROGRAMS =
  /^(application\/(x-msdownload|x-elf|x-mach-binary|java-vm|java-archive|vnd\.android\.package-archive|wasm|x-msi|x\.ms\.shortcut|vnd\.microsoft\.portable-executable|x-deb|x-rpm|x-apple-diskimage|vnd\.ms-cab-compressed))$/
const RUNS = /\.(exe|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|mjs|jse|wsf|hta|jar|sh|lnk|reg|dll|apk|app|dmg|iso)$/i

/** What a file is and the name that it is kept under, or why it can be no evidence. */
export async function sniffEvidence(file: FileIn): Promise<Result<{ kind: EvidenceFormat; name: string }>> {
  const { name, bytes } = file
  if (bytes.length === 0) return refuse('files.empty', { name })
  if (bytes.length > MAX_BYTES)
    return refuse('files.too-large', { name, size: megabytes(bytes.length), limit: megabytes(MAX_BYTES) })
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (PROGRAMS.test(found?.mime ?? '') || RUNS.test(name) || isScript(bytes)) return refuse('files.program', { name })
  const picture = PICTURES[found?.mime ?? '']
  if (picture) return named(name, picture)
  if (/^(image|audio|video|font)\//.test(found?.mime ?? ''))
    return refuse('files.not-evidence', { name, format: found?.ext ?? '' })
  const kind = sniff(file)
  if (!kind.ok) return kind
  if ((kind.value === 'docx' || kind.value === 'xlsx') && holdsMacros(bytes)) return refuse('files.macros', { name })
  return named(name, kind.value)
}

function named(name: string, kind: EvidenceFormat): Result<{ kind: EvidenceFormat; name: string }> {
  const ending = /\.([^.\s]{1,8})$/.exec(name)?.[1]?.toLowerCase()
  const [first = ''] = ENDINGS[kind]
  if (ending === undefined) return ok({ kind, name: `${name}.${first}` })
  if (ENDINGS[kind].includes(ending)) return ok({ kind, name })
  // 报告2026.3月 ends in no ending: what follows the dot is part of the name.
  const known = Object.values(ENDINGS).flat().includes(ending) || /^[a-z][a-z0-9]{1,4}$/.test(ending)
  if (!known) return ok({ kind, name: `${name}.${first}` })
  return refuse('files.ending-differs', { name, format: kind, ending, fitting: first })
}

/** A first line that names an interpreter. */
const isScript = ([a, b]: Uint8Array) => a === 0x23 && b === 0x21

function holdsMacros(bytes: Uint8Array): boolean {
  const zip = openZip(bytes)
  return zip.ok && zip.value.names.some((name) => /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/)/i.test(name))
}
