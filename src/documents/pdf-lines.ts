// From glyph runs on pages to paragraphs: lines, without running heads, feet and page numbers, broken lines mended, also across pages.

/** A run of glyphs as PDF places it; y grows upwards, `size` is the font's. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** True when the text runs up or down the page. */
  readonly upright: boolean
}

/** One page with its box. */
export interface PdfPage {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  readonly runs: readonly Run[]
}

interface Line {
  text: string
  readonly x: number
  readonly y: number
  end: number
  size: number
}

/** The text of all pages and the offset at which each page begins. */
export function joinPages(pages: readonly PdfPage[]): { text: string; starts: number[] } {
  const sheets = pages.map((page) => ({ page, lines: makeLines(page.runs) }))
  const running = findRunning(sheets)
  const kept = sheets.map(({ page, lines }) => lines.filter((line) => !isFurniture(line, page, lines, running)))
  const frames = framesOf(pages, kept)
  const words = wordsOf(kept)
  const starts: number[] = []
  let text = ''
  let last: { line: Line; frame: Frame } | undefined
  kept.forEach((lines, index) => {
    const frame = frames[index] as Frame
    // A page begins at its own first character: the mark between two paragraphs still belongs to the page before.
    lines.forEach((line, i) => {
      if (last) text = join(text, last, { line, frame }, i === 0, words)
      if (i === 0) starts.push(text.length)
      text += line.text
      last = { line, frame }
    })
    if (lines.length === 0) starts.push(text.length)
  })
  return { text: text === '' ? '' : `${text}\n`, starts }
}

/** Groups the runs of a page into lines in the order in which they were drawn, which is that of reading. */
function makeLines(runs: readonly Run[]): Line[] {
  const lines: Line[] = []
  let line: Line | undefined
  for (const run of runs) {
    if (run.upright) continue
    if (line && Math.abs(run.y - line.y) <= Math.max(line.size, run.size) * 0.4 && run.x >= line.end - run.size * 2) {
      line.text += gap(line, run) + run.text
      line.end = Math.max(line.end, run.x + run.width)
      if (run.text.trim() !== '') line.size = Math.max(line.size, run.size)
    } else if (run.text.trim() !== '') {
      line = { text: run.text, x: run.x + indent(run), y: run.y, end: run.x + run.width, size: run.size }
      lines.push(line)
    }
  }
  for (const each of lines) each.text = tidy(each.text)
  return lines.filter((each) => each.text !== '')
}

/** Blanks in front of a line are its indent. */
function indent(run: Run): number {
  const blanks = /^\s*/.exec(run.text)?.[0] ?? ''
  return [...blanks].reduce((sum, blank) => sum + run.size * (blank === '\u3000' ? 1 : 0.5), 0)
}

const gap = (line: Line, run: Run) =>
  run.x - line.end > Math.min(line.size, run.size) * 0.8 && !/\s$/.test(line.text) && !/^\s/.test(run.text) ? ' ' : ''

const han = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\u3000-\\u303f'
const quote = '\\u2018-\\u201d\\u2026\\u2014'
const endsHan = new RegExp(`[${han}]$`)
const startsHan = new RegExp(`^[${han}]`)
const betweenHan = new RegExp(`(?<=[${han}]) (?=[${han}${quote}])|(?<=[${quote}]) (?=[${han}])`, 'g')
const chapter = /^第[一二三四五六七八九十百零〇\d]+[章节節篇条條编編部分]+ /

/** Blanks that justification put between Chinese characters go; one after 第一章 stays. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const head = chapter.exec(line)?.[0] ?? ''
  return head + line.slice(head.length).replace(betweenHan, '')
}

/** How the body text stands: the left edge, the right edge, the size of its letters and the distance of its lines. */
interface Frame {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly step: number
}

/** A frame for every page, shared by pages of one width and one side of the sheet (books mirror their margins). */
function framesOf(pages: readonly PdfPage[], kept: readonly (readonly Line[])[]): Frame[] {
  const groups = new Map<string, Line[]>()
  const keys = pages.map((page, index) => {
    const width = `${Math.round(page.right - page.left)}`
    return [width, `${width}|${index % 2}`] as const
  })
  keys.forEach((names, index) => {
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), ...(kept[index] ?? [])])
  })
  const frames = new Map([...groups].map(([name, lines]) => [name, frameOf(lines)]))
  return keys.map(([both, side]) => frames.get((groups.get(side)?.length ?? 0) < 12 ? both : side) as Frame)
}

function frameOf(lines: readonly Line[]): Frame {
  const size = common(lines.map((line) => line.size)) || 12
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1)
  const steps = body.slice(1).map((line, i) => (body[i]?.y ?? 0) - line.y)
  return {
    size,
    left: common(body.map((line) => line.x)),
    right: body.map((line) => line.end).sort((a, b) => a - b)[Math.floor(body.length * 0.9)] ?? 0,
    step: common(steps.filter((step) => step > size * 0.9)) || size * 1.5,
  }
}

/** The value that most of the numbers have, to half a point. */
function common(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    const half = Math.round(number * 2) / 2
    counts.set(half, (counts.get(half) ?? 0) + 1)
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

interface Placed {
  readonly line: Line
  readonly frame: Frame
}

/** The text so far, ready for the next line: with a line feed, a space or nothing, and without a hyphen that only the line break put there. */
function join(text: string, above: Placed, next: Placed, newPage: boolean, words: ReadonlySet<string>): string {
  if (endsParagraph(above, next, newPage)) return `${text}\n`
  const broken = /([a-z]+)-$/i.exec(above.line.text)
  const rest = /^[a-z]+/.exec(next.line.text)
  if (broken && rest) return words.has(`${broken[1]}${rest[0]}`.toLowerCase()) ? text.slice(0, -1) : text
  return endsHan.test(above.line.text) || startsHan.test(next.line.text) ? text : `${text} `
}

function endsParagraph(above: Placed, next: Placed, newPage: boolean): boolean {
  const { line } = next
  if (Math.abs(above.line.size - line.size) > above.frame.size * 0.12) return true
  const step = above.line.y - line.y
  if (!newPage && (step < 0 || step > above.frame.step * 1.6)) return true
  const isShort = above.line.end < above.frame.right - above.frame.size * 2.5
  const isIndented = line.x > next.frame.left + next.frame.size * 1.2
  if (isShort || isIndented) return true
  return /[。！？；：.!?;:]["”』」）)]?$/.test(above.line.text) && heading.test(line.text)
}

/** The words that stand whole somewhere in the text: they tell a broken word from one with a hyphen of its own. */
function wordsOf(kept: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>()
  for (const lines of kept) {
    for (const line of lines)
      for (const word of line.text.match(/(?<![\w-])[a-z]+(?![\w-])/gi) ?? []) words.add(word.toLowerCase())
  }
  return words
}

const heading =
  /^(第[一二三四五六七八九十百\d]+[章节節篇条條]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]\D)/

interface Sheet {
  readonly page: PdfPage
  readonly lines: readonly Line[]
}

/** Lines that come back at the same height in the margins of several pages. */
function findRunning(sheets: readonly Sheet[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { page, lines } of sheets) {
    for (const key of new Set(lines.filter((line) => inMargin(line, page)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(3, Math.min(8, sheets.length * 0.3))
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

const keyOf = (line: Line) => `${Math.round(line.y / 4)}|${line.text.replace(/\d+/g, '#')}`

function inMargin(line: Line, page: PdfPage): boolean {
  const share = (line.y - page.bottom) / Math.max(1, page.top - page.bottom)
  return share < 0.13 || share > 0.87
}

const pageNumber =
  /^[—–\-_·•.\s]*(第\s*)?([0-9０-９]{1,4}|[ivxlIVXL]{1,6})(\s*页)?(\s*[/／,，共of]+\s*(共\s*)?\d{1,4}\s*页?)?[—–\-_·•.\s]*$/

function isFurniture(line: Line, page: PdfPage, lines: readonly Line[], running: ReadonlySet<string>): boolean {
  if (!inMargin(line, page)) return false
  if (running.has(keyOf(line))) return true
  const isOutermost =
    lines.every((other) => other === line || other.y > line.y) ||
    lines.every((other) => other === line || other.y < line.y)
  return isOutermost && pageNumber.test(line.text)
}
