// From glyph runs to lines, and from lines to paragraphs: how the body stands on the page tells a broken line from one that ends.

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

/** Where a page lies in its own coordinates. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A line of a page. */
export interface Line {
  text: string
  readonly x: number
  readonly y: number
  end: number
  size: number
}

/** Two lines of one paragraph as one: between Chinese characters nothing, elsewhere a space. */
export const joinLines = (above: string, below: string) =>
  above === '' || below === '' || endsHan.test(above) || startsHan.test(below) ? above + below : `${above} ${below}`

/** One text of the runs in a cell. */
export function textOfCell(runs: readonly Run[]): string {
  return makeLines(runs)
    .map((line) => line.text)
    .reduce(joinLines, '')
}

/** Groups runs into lines as they were drawn. */
export function makeLines(runs: readonly Run[]): Line[] {
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
export interface Frame {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly step: number
}

/** A frame for every page, shared by pages of one width and one side of the sheet (books mirror their margins). */
export function framesOf(pages: readonly Box[], kept: readonly (readonly Line[])[]): Frame[] {
  const groups = new Map<string, { page: Box; lines: Line[] }>()
  const keys = pages.map((page, index) => {
    const width = `${Math.round(page.right - page.left)}`
    const names = [width, `${width}|${index % 2}`] as const
    for (const name of names) {
      const group = groups.get(name) ?? { page, lines: [] }
      groups.set(name, group)
      group.lines.push(...(kept[index] ?? []))
    }
    return names
  })
  const frames = new Map([...groups].map(([name, { page, lines }]) => [name, frameOf(lines, page)]))
  return keys.map(([both, side]) => frames.get((groups.get(side)?.lines.length ?? 0) < 12 ? both : side) as Frame)
}

function frameOf(lines: readonly Line[], page: Box): Frame {
  const size = common(lines.map((line) => line.size)) || 12
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1)
  const left = common(body.map((line) => line.x))
  const reached = body.map((line) => line.end).sort((a, b) => a - b)[Math.floor(body.length * 0.9)] ?? 0
  // Where no line comes near the right margin, none was broken there.
  const mirrored = page.right - (left - page.left)
  const right = reached < mirrored - (page.right - page.left) * 0.2 ? mirrored : reached
  return { size, left, right, step: stepOf([lines]) }
}

/** The usual distance of two lines of the body. */
export function stepOf(pages: readonly (readonly Line[])[]): number {
  const size = common(pages.flatMap((lines) => lines.map((line) => line.size))) || 12
  const steps = pages.flatMap((lines) => {
    const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1)
    return body.slice(1).map((line, i) => (body[i]?.y ?? 0) - line.y)
  })
  return common(steps.filter((step) => step > size * 0.9)) || size * 1.5
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

/** A line within the frame of its page. */
export interface Placed {
  readonly line: Line
  readonly frame: Frame
}

/** The text so far, ready for the next line: with a line feed, a space or nothing, and without a hyphen that only the line break put there. */
export function join(text: string, above: Placed, next: Placed, newPage: boolean, words: ReadonlySet<string>): string {
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
export function wordsOf(kept: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>()
  for (const lines of kept) {
    for (const line of lines)
      for (const word of line.text.match(/(?<![\w-])[a-z]+(?![\w-])/gi) ?? []) words.add(word.toLowerCase())
  }
  return words
}

const heading =
  /^(第[一二三四五六七八九十百\d]+[章节節篇条條]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]\D)/
