// The day a document was given or issued: from its session, its signature, its number or its headings.
import type { DocumentKind } from './commitment.ts'
import { englishYear } from './english/profile.ts'
import type { Line } from './lines.ts'

/** A line with the role it has before the body. */
interface RoledLine extends Line {
  readonly role: string
}

/** The ISO date of a document and whether the day itself is known; a year alone gives its first day. */
export interface FoundDate {
  readonly date: string | null
  readonly exact: boolean
}

const DAY = /(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?/
const ENGLISH_DAY =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)? )?(January|February|March|April|May|June|July|August|September|October|November|December)(?: (\d{1,2}))?[,，]? ?(\d{4})\b/
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Looks in the order in which the places can be trusted; never guesses a day. */
export function dateOf(
  lines: readonly Line[],
  head: readonly RoledLine[],
  title: string,
  kind: DocumentKind,
): FoundDate {
  const meeting = first(head.filter((l) => l.role === 'meeting'))
  if (meeting) return { date: meeting, exact: true }
  const labelled = first(head.filter((l) => /成文日期|发文日期|印发日期/.test(l.text.replace(/ /g, ''))))
  const signed = labelled ?? signature(lines)
  if (signed) return { date: signed, exact: true }
  const byline = first(head.filter((l) => l.role === 'byline'))
  const spoken = byline ?? first(lines.slice(0, head.length + 3).filter((l) => /会议上|人民代表大会/.test(l.text)))
  if (spoken) return { date: spoken, exact: true }
  const year = yearOf(lines, head, title, kind)
  return { date: year ? `${year}-01-01` : null, exact: false }
}

function first(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const day = dayIn(line.text)
    if (day) return day
  }
  return null
}

function dayIn(text: string): string | null {
  const m = DAY.exec(text)
  if (m) return iso(Number(m[1]), Number(m[2]), Number(m[3]))
  const e = ENGLISH_DAY.exec(text)
  const day = e && (e[1] ?? e[3])
  return day ? iso(Number(e[4]), MONTHS.indexOf(e[2] as string) + 1, Number(day)) : null
}

function iso(year: number, month: number, day: number): string | null {
  if (year < 1949 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The date below the text: a line of its own, or …印发. */
function signature(lines: readonly Line[]): string | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const { text } = lines[i] as Line
    const flat = text.replace(/ /g, '')
    if (flat.length <= 60 && /\d{4}年\d{1,2}月\d{1,2}日(?:印发|发布)$/.test(flat)) return dayIn(flat)
    if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(flat)) return dayIn(flat)
    if (/^[二〇零○一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/.test(flat))
      return chineseDay(flat)
  }
  return null
}

function chineseDay(text: string): string | null {
  const [y = '', rest = ''] = text.split('年')
  const [m = '', d = ''] = rest.split('月')
  const year = [...y].map((c) => '〇一二三四五六七八九'.indexOf(c === '零' || c === '○' ? '〇' : c)).join('')
  return iso(Number(year), small(m), small(d.replace('日', '')))
}

/** 一 to 三十一. */
function small(words: string): number {
  const digit = (c: string): number => '零一二三四五六七八九'.indexOf(c)
  const ten = words.indexOf('十')
  if (ten < 0) return digit(words)
  return (
    (ten === 0 ? 1 : digit(words[0] as string)) * 10 + (ten === words.length - 1 ? 0 : digit(words.at(-1) as string))
  )
}

const texts = (lines: readonly Line[]): string[] => lines.map((l) => l.text)

/** A year from the issue number, the title, or a report's headings (2024年工作回顾 is given a year later). */
function yearOf(lines: readonly Line[], head: readonly RoledLine[], title: string, kind: DocumentKind): number | null {
  for (const line of lines.slice(0, head.length + 6)) {
    const m = /[〔（([](\d{4})[〕）)\]]\d{1,4}号/.exec(line.text.replace(/ /g, ''))
    if (m) return Number(m[1])
  }
  const english = /[\u4e00-\u9fff]/.test(title) ? null : englishYear(texts(lines), title, kind)
  if (english) return english
  const named = /[（(](20\d\d)[-—~至](?:20)?\d\d年?[）)]/.exec(title) ?? /(20\d\d)年/.exec(title)
  if (named) return Number(named[1])
  if (kind !== 'report') return null
  for (const { text } of lines) {
    if (text.length > 40) continue
    const ahead = /^[一二三四五六]、(?:关于)?(20\d\d)年.{0,16}(?:任务|安排|部署|重点|总体要求|的工作|建议|思路)/.exec(
      text,
    )
    if (ahead) return Number(ahead[1])
    const back = /^一、(20\d\d)年.{0,10}回顾/.exec(text)
    if (back) return Number(back[1]) + 1
  }
  // A report that names no year in its headings: the year its look back ends in comes first in the text.
  const today = lines
    .slice(0, 400)
    .map((l) => /^(20\d\d)年(?:，|是.{0,30}(?:之年|一年))/.exec(l.text)?.[1])
    .find(Boolean)
  return today ? Number(today) : null
}
