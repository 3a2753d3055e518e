// Bytes of files for the tests of evidence: the smallest that are what they say.
import { zipSync } from 'fflate'

/** A JPEG with an Exif segment that names a camera. */
export const PHOTO = Buffer.concat([
  Buffer.from('ffd8ffe1001c457869660000', 'hex'),
  Buffer.from('Camera 2026:05:01 08:00', 'latin1'),
  Buffer.from('ffdb0043', 'hex'),
  Buffer.alloc(64, 1),
  Buffer.from('ffd9', 'hex'),
])

/** A PDF of a given length. */
export const pdfOf = (size: number, fill = 'a') =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, fill)])

/** A Windows program. */
export const PROGRAM = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(200)])

/** A Word file; further entries may be put into it. */
export const wordOf = (more: Readonly<Record<string, Uint8Array>> = {}) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': Buffer.from('<w:document/>'),
      ...more,
    }),
  )
