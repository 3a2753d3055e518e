// A PDF with text: opens it, takes the glyph runs of every page, and lets pdf-pages.ts make paragraphs of them.
import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { mapRadicals } from '../domain/text/radicals.ts'
import type { Decoded, FileIn } from './decoded.ts'
import { type Run, textOfCell } from './pdf-lines.ts'
import { joinPages, type PdfPage } from './pdf-pages.ts'
import { readRules } from './pdf-rules.ts'
import { findTables } from './pdf-tables.ts'

const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string) => `${path.join(root, name)}${path.sep}`

/** Decodes a PDF; refuses `files.encrypted`, `files.scanned`, `files.broken`. */
export async function decodePdf(file: FileIn): Promise<Result<Decoded>> {
  const task = getDocument({
    // pdfjs takes the bytes over; the caller keeps its own.
    data: new Uint8Array(file.bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    // Pictures are not looked at: none is decoded.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS - 1,
  })
  try {
    return await readDocument(await task.promise, file.name)
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    return refuse(encrypted ? 'files.encrypted' : 'files.broken', { name: file.name })
  } finally {
    await task.destroy()
  }
}

async function readDocument(document: PDFDocumentProxy, name: string): Promise<Result<Decoded>> {
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number))
  const silent = pages.flatMap((page, index) => (page.runs.length === 0 ? [index] : []))
  if (isScanned(pages)) return refuse('files.scanned', { name, pages: pages.length })
  const { text, tables, starts } = joinPages(pages)
  if (text.trim() === '') return refuse('files.scanned', { name, pages: pages.length })
  const [first] = silent
  const notes =
    first === undefined
      ? []
      : [
          {
            code: 'files.pages-without-text',
            params: { pages: silent.map((index) => index + 1).join(', ') },
            place: placeOf(starts[first] ?? 0),
          },
        ]
  return ok({ kind: 'pdf', text, tables, pages: starts, encoding: '', title: await readTitle(document), notes })
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const content = await page.getTextContent({ includeMarkedContent: false })
  const runs = content.items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str === '') return []
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    const size = Math.hypot(a, b) || item.height
    return [
      {
        text: mapRadicals(item.str).replaceAll('⸺', '——'),
        x,
        y,
        width: item.width,
        size,
        upright: Math.abs(b) > Math.abs(a),
      },
    ]
  })
  const tables = mayHoldTable(runs, top - bottom)
    ? findTables(readRules(await page.getOperatorList()), runs, textOfCell)
    : []
  page.cleanup()
  return { left, bottom, right, top, runs: runs.some((run) => run.text.trim() !== '') ? runs : [], tables }
}

/** Text that goes on higher up or after a wide gap may stand in cells; only then are the page's rules worth reading. */
function mayHoldTable(runs: readonly Run[], height: number): boolean {
  let signs = 0
  let last: Run | undefined
  for (const run of runs) {
    if (run.text.trim() === '') continue
    if (last && run.y > last.y + run.size * 0.4 && run.y - last.y < height * 0.6) signs++
    if (last && Math.abs(run.y - last.y) < run.size * 0.4 && run.x - last.x - last.width > run.size) signs++
    last = run
  }
  return signs >= 2
}

/** Pictures of pages: hardly a letter on most of them. */
function isScanned(pages: readonly PdfPage[]): boolean {
  const letters = pages.map((page) => page.runs.reduce((sum, run) => sum + run.text.trim().length, 0))
  const spoken = letters.filter((count) => count >= 20).length
  return letters.reduce((sum, count) => sum + count, 0) < 40 * pages.length && spoken < pages.length / 4
}

async function readTitle(document: PDFDocumentProxy): Promise<string | null> {
  const { info } = await document.getMetadata().catch(() => ({ info: null }))
  const title = info && 'Title' in info && typeof info.Title === 'string' ? mapRadicals(info.Title).trim() : ''
  // Word processors leave names of files and of themselves there.
  return title === '' || /^(microsoft|untitled|无标题|幻灯片|.*\.(docx?|wps|pdf|html?|xlsx?)$)/i.test(title)
    ? null
    : title
}

const placeOf = (start: number) => ({ start, end: start })
