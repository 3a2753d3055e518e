// Every file that cannot be read is refused with its reason, and with what to do.
import { Paragraph } from 'docx'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { decode } from '../../src/documents/decode.ts'
import { files as en } from '../../src/words/en/files.ts'
import { files as zh } from '../../src/words/zh/files.ts'
import { makeDocx, makeLyingZip, makeOle, makePdf } from './make.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function refusal(name: string, bytes: Uint8Array) {
  const decoded = await decode({ name, bytes })
  if (decoded.ok) throw new Error(`${name} was read: ${decoded.value.text.slice(0, 80)}`)
  const [reason] = decoded.diagnostics
  return reason
}

/** A real encryption dictionary (RC4, 40 bits) whose user password is not empty. */
const encrypted =
  '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 ' +
  `/O <${'28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a'}> /U <${'ab'.repeat(32)}> >>`

describe('a file that cannot be read is refused with its reason', () => {
  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['an empty file', 'files.empty', () => new Uint8Array()],
    ['a text of blanks', 'files.empty', () => bytesOf(' \r\n\t ')],
    ['a file of 51 MB', 'files.too-large', () => new Uint8Array(51 * 1024 * 1024)],
    ['a Word file with a password', 'files.encrypted', () => makeOle('EncryptionInfo', 'EncryptedPackage')],
    ['a PDF with a password', 'files.encrypted', () => makePdf([[{ x: 72, y: 700, text: 'secret' }]], encrypted)],
    ['an old Word or WPS file', 'files.old-word', () => makeOle('Root Entry', 'WordDocument')],
    ['an old Excel file', 'files.old-excel', () => makeOle('Root Entry', 'Workbook')],
    ['an old PowerPoint file', 'files.other-format', () => makeOle('Root Entry', 'PowerPoint Document')],
    ['a PNG', 'files.image', () => latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['a JPEG', 'files.image', () => latin('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['a WebP', 'files.image', () => latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['a photo of a phone', 'files.image', () => latin('\0\0\0\x18ftypheic')],
    ['an RTF', 'files.other-format', () => bytesOf('{\\rtf1\\ansi plan}')],
    ['an OFD', 'files.other-format', () => zipSync({ 'OFD.xml': bytesOf('<OFD/>') })],
    [
      'an OpenDocument text',
      'files.other-format',
      () => zipSync({ mimetype: bytesOf('application/vnd.oasis.opendocument.text'), 'content.xml': bytesOf('<a/>') }),
    ],
    [
      'slides',
      'files.other-format',
      () => zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'ppt/presentation.xml': bytesOf('<p/>') }),
    ],
    ['an archive', 'files.archive', () => zipSync({ 'plan.txt': bytesOf('到2027年') })],
    ['a RAR', 'files.archive', () => latin('Rar!\x1a\x07\0')],
    ['a program', 'files.unknown', () => latin('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0')],
    ['half a Word file', 'files.broken', async () => (await makeDocx([new Paragraph('计划')])).subarray(0, 3000)],
    ['a PDF that is only a head', 'files.broken', () => latin('%PDF-1.7\nnothing else')],
    ['a Word file without text', 'files.no-text', () => makeDocx([new Paragraph('')])],
    ['a page without text', 'files.no-text', () => bytesOf('<html><body><img src="scan.jpg"></body></html>')],
    ['a workbook without cells', 'files.no-text', async () => new Uint8Array(await writeXlsxFile([]).toBuffer())],
  ])('%s: %s', async (name, code, make) => {
    const reason = await refusal(name, await make())
    expect(reason).toMatchObject({ code, params: { name } })
    // Both languages have the sentence, and every name in braces is filled.
    for (const words of [zh, en]) {
      expect(words[code]).toBeTruthy()
      for (const [, param] of words[code]?.matchAll(/\{(\w+)\}/g) ?? [])
        expect(reason?.params).toHaveProperty(param ?? '')
    }
  })

  it('a PDF of scanned pages names their number', async () => {
    const pdf = await PDFDocument.create()
    for (let i = 0; i < 3; i++) pdf.addPage().drawRectangle({ x: 50, y: 50, width: 300, height: 500 })
    expect(await refusal('扫描.pdf', await pdf.save())).toMatchObject({
      code: 'files.scanned',
      params: { name: '扫描.pdf', pages: 3 },
    })
  })

  it('the name of a file counts for nothing against its bytes', async () => {
    expect(await refusal('计划.docx', latin('\x89PNG\r\n\x1a\n'))).toMatchObject({ code: 'files.image' })
    const decoded = await decode({ name: '计划.pdf', bytes: bytesOf('到2027年，地区生产总值超过4万亿元。') })
    expect(decoded).toMatchObject({ ok: true, value: { kind: 'txt' } })
  })
})

describe('a zip bomb is not unpacked', () => {
  it('when its header owns up to the size', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(150 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await refusal('炸弹.docx', bomb)).toMatchObject({ code: 'files.bomb' })
  })

  it('when its header lies about the size', async () => {
    expect(
      await refusal('炸弹.docx', makeLyingZip('word/document.xml', new Uint8Array(100 * 1024 * 1024), 500)),
    ).toMatchObject({ code: 'files.bomb' })
  })
})

describe('damaged files', () => {
  const whole: Record<string, Uint8Array> = {}
  beforeAll(async () => {
    whole.docx = await makeDocx([new Paragraph('到2027年，地区生产总值超过4万亿元。')])
    whole.xlsx = new Uint8Array(await writeXlsxFile([[{ value: '任务', type: String }]]).toBuffer())
    whole.pdf = makePdf([[{ x: 72, y: 700, text: 'GDP shall exceed 4 trillion yuan by 2027.' }]])
    whole.html = bytesOf('<html><body><table><tr><td>任务</td></tr></table><p>到2027年</p></body></html>')
    whole.txt = bytesOf('到2027年，地区生产总值超过4万亿元。')
  })

  const settles = async (bytes: Uint8Array) => {
    const decoded = await decode({ name: '文件', bytes })
    if (decoded.ok) {
      expect(decoded.value.text).not.toContain('\0')
      for (const table of decoded.value.tables) expect(table.end).toBeLessThanOrEqual(decoded.value.text.length)
    } else expect(decoded.diagnostics[0]?.code).toMatch(/^files\./)
  }

  it('cut off anywhere are read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('docx', 'xlsx', 'pdf', 'html', 'txt'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (kind, share) => {
          const bytes = whole[kind] ?? new Uint8Array()
          await settles(bytes.subarray(0, Math.floor(bytes.length * share)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('with some bytes changed are read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('docx', 'xlsx', 'pdf', 'html', 'txt'),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 12,
        }),
        async (kind, changes) => {
          const bytes = Uint8Array.from(whole[kind] ?? [])
          for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte
          await settles(bytes)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('that are nothing but noise are read or refused, never thrown at', async () => {
    const heads = ['', 'PK\x03\x04', '%PDF-1.4\n', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '<html>', '\xff\xfe'].map(latin)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), (head, noise) =>
        settles(new Uint8Array([...head, ...noise])),
      ),
      { numRuns: 150 },
    )
  })
})
