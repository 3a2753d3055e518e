// What stands before a heading: 第一章, 一、, （一）, 1., （1）, ①, 一是, 第一，, ——, I. … ; one reader for all styles.

/** The families of markers; a heading's level comes from the order in which its document uses them. */
export type Style =
  | 'part'
  | 'chapter'
  | 'section'
  | 'annex'
  | 'cn'
  | 'cn-bracket'
  | 'number'
  | 'decimal'
  | 'number-bracket'
  | 'circle'
  | 'roman'
  | 'is'
  | 'first'
  | 'dash'
  | 'plain'

/** A marker at a place: its own characters, its family and its number (0 for one that does not count). */
export interface Marker {
  readonly style: Style
  readonly ordinal: number
  /** Characters that belong to the marker, white space after it included. */
  readonly length: number
  /** Characters of the marker proper. */
  readonly shown: number
}

/** Families whose members are items of a list: they hold no heading of another family that counts chapters. */
export const ITEM_STYLES: ReadonlySet<Style> = new Set<Style>(['is', 'first', 'dash', 'circle'])

/** True for a heading that is an item of a list: 一是, 第一，, ——, ①. */
export function isItem(h: { readonly marker: string }): boolean {
  const marker = h.marker === '' ? null : lineMarker(`${h.marker}一`, 0)
  return marker !== null && ITEM_STYLES.has(marker.style)
}

/** The usual order from the outermost to the innermost; used only where a document has not yet shown its own. */
export const USUAL: Readonly<Record<Style, number>> = {
  annex: 0,
  part: 0,
  chapter: 1,
  section: 2,
  roman: 3,
  cn: 3,
  plain: 3.5,
  'cn-bracket': 4,
  number: 5,
  decimal: 6,
  'number-bracket': 7,
  circle: 8,
  first: 9,
  dash: 9,
  is: 10,
}

const CN = '[一二三四五六七八九十百零〇]'

type Rule = readonly [Style, RegExp]

/** Sticky patterns with bounded repeats: each looks at a few characters only. Group 1 is the number. */
const LINE_RULES: readonly Rule[] = [
  ['part', new RegExp(`第(${CN}{1,5}|\\d{1,3})(?:部分|编|篇)[ \\t、：]{0,4}`, 'y')],
  ['chapter', new RegExp(`第(${CN}{1,5}|\\d{1,3})章[ \\t、：]{0,4}`, 'y')],
  ['section', new RegExp(`第(${CN}{1,5}|\\d{1,3})节[ \\t、：]{0,4}`, 'y')],
  ['annex', new RegExp(`附(?:件|录|表)(${CN}{1,3}|\\d{0,2})[ \\t：、.]{0,4}`, 'y')],
  ['cn', new RegExp(`(${CN}{1,4})(?:、|[.．](?!\\d))[ \\t]{0,4}`, 'y')],
  ['cn-bracket', new RegExp(`[（(](${CN}{1,4})[）)][ \\t、]{0,4}`, 'y')],
  ['cn-bracket', /([㈠-㈩])[ \t、]{0,4}/y],
  ['number-bracket', /[（(](\d{1,3})[）)][ \t、.]{0,4}/y],
  ['number-bracket', /([⑴-⒇])[ \t、]{0,4}/y],
  ['number-bracket', /(\d{1,2})[）)][ \t、]{0,4}/y],
  ['circle', /([①-⑳])[ \t、]{0,4}/y],
  ['number', /(\d{1,3})(?:[.．](?!\d)|、)[ \t]{0,4}/y],
  ['number', /([⒈-⒛])[ \t]{0,4}/y],
  ['number', /(?:任务|工程|行动|专栏)(\d{1,2}|[一二三四五六七八九十]{1,3})[：:、. \t]{1,4}/y],
  [
    'decimal',
    /\d{1,2}\.(\d{1,2})(?:\.\d{1,2})?(?:[ \t]{1,4}|[.、]|(?=[\u4e00-\u9fff])(?![万亿个项家元倍公平吨米千百至到人次户件年月天分度亩]))/y,
  ],
  ['roman', /([IVX]{1,5})\.[ \t]{1,4}/y],
  ['is', new RegExp(`(${CN}{1,3})[是要](?![否素点求害])`, 'y')],
  ['first', new RegExp(`第(${CN}{1,3})[，、：,]`, 'y')],
  ['dash', /(?:——|—(?!—)|--+|[●■◆•▪★▲◎])[ \t]{0,4}/y],
]

const RUN_RULES: readonly Rule[] = [
  ['is', new RegExp(`(${CN}{1,3})[是要](?![否素点求害])`, 'y')],
  ['first', new RegExp(`第(${CN}{1,3})[，、：]`, 'y')],
  ['circle', /([①-⑳])/y],
  ['number-bracket', /[（(](\d{1,2})[）)]/y],
  ['cn-bracket', new RegExp(`[（(](${CN}{1,3})[）)]`, 'y')],
]

/** The marker that a line opens with, or null. `at` is the offset of the line's first character. */
export function lineMarker(text: string, at: number): Marker | null {
  return read(LINE_RULES, text, at)
}

/** A marker of a list that runs on inside a paragraph; the caller checks that a clause begins at `at`. */
export function runMarker(text: string, at: number): Marker | null {
  return read(RUN_RULES, text, at)
}

function read(rules: readonly Rule[], text: string, at: number): Marker | null {
  for (const [style, pattern] of rules) {
    pattern.lastIndex = at
    const m = pattern.exec(text)
    if (!m) continue
    // 一、二、三产业 is a list of names, not the first heading.
    if (
      style === 'cn' &&
      /^[一二三四五六七八九十两][、级次产]/.test(text.slice(at + m[0].length, at + m[0].length + 2))
    )
      return null
    return { style, ordinal: ordinalOf(m[1] ?? ''), length: m[0].length, shown: m[0].trimEnd().length }
  }
  return null
}

const RINGS: readonly [number, number][] = [
  [0x2460, 0x2473], // ①
  [0x2474, 0x2487], // ⑴
  [0x2488, 0x249b], // ⒈
  [0x3220, 0x3229], // ㈠
]

/** The number that a marker writes, in any of its scripts; 0 when there is none. */
export function ordinalOf(words: string): number {
  if (words === '') return 0
  if (/^\d+$/.test(words)) return Number(words)
  const c = words.charCodeAt(0)
  for (const [from, to] of RINGS) if (words.length === 1 && c >= from && c <= to) return c - from + 1
  if (/^[IVX]+$/.test(words)) return roman(words)
  return chinese(words)
}

function chinese(words: string): number {
  let total = 0
  let digit = 0
  for (const c of words) {
    if (c === '百') {
      total += (digit || 1) * 100
      digit = 0
    } else if (c === '十') {
      total += (digit || 1) * 10
      digit = 0
    } else digit = '零一二三四五六七八九'.indexOf(c === '〇' ? '零' : c === '两' ? '二' : c)
  }
  return total + Math.max(digit, 0)
}

function roman(words: string): number {
  const value = (c: string | undefined): number => (c === 'X' ? 10 : c === 'V' ? 5 : c === 'I' ? 1 : 0)
  let total = 0
  for (let i = 0; i < words.length; i++)
    total += value(words[i]) < value(words[i + 1]) ? -value(words[i]) : value(words[i])
  return total
}
