// Periods in words (今年, 到2027年, 未来五年, 前三季度) and their dates, given the year the document speaks from.
import type { Span } from '../base/diagnostic.ts'

/** A period where it stands; dates are ISO, null where the words or the unknown year leave an end open. */
export interface PeriodAt extends Span {
  readonly from: string | null
  readonly to: string | null
}

const N = '[一二两三四五六七八九十]|\\d{1,2}'
const PERIOD = new RegExp(
  [
    '(?<range>(20\\d\\d)年?[-—~至到]+(20\\d\\d)年)',
    '(?<month>(?:到|至|截至)?(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日|底|末)?(?:底?前)?)',
    '(?<year>(到|至|截至|力争到)?(20\\d\\d)年(底前|底|末|年底|内|前)?)',
    `(?<ahead>(?:未来|今后|接下来)(${N})年)`,
    `(?<behind>(?:过去(?:的)?|近|这)(${N})年(?:来|间)?|(${N})年来)`,
    '(?<plan>(到)?“?十([一二三四五六])五”?(期间|时期|末|期末|以来)?)',
    '(?<part>(今年|全年|去年|上年|明年)?(?:第?([一二三四])季度|前([一二三])季度|(上|下)半年|前(\\d{1,2})个月|1[-—至](\\d{1,2})月))',
    '(?<named>今年|全年|(?<![一二三四五六七八九十两\\d])年内|本年度|当年|年底|年末|去年|(?<!础)上年(?!均)|明年|前年)',
  ].join('|'),
  'g',
)

/** The periods that stand in `s[start,end)` of folded text; `year` is the document's own, `back` true where it tells of the year before. */
export function findPeriods(s: string, start: number, end: number, year: number | null, back: boolean): PeriodAt[] {
  const found: PeriodAt[] = []
  const text = s.slice(start, end)
  for (const m of text.matchAll(PERIOD)) {
    if (/[比较同与]$|恢复$|恢复[到至]$|相当于$/.test(text.slice(Math.max(0, m.index - 4), m.index))) continue
    const dates = datesOf(m, year, back)
    if (dates) found.push({ start: start + m.index, end: start + m.index + m[0].length, ...dates })
  }
  return found
}

type Dates = { from: string | null; to: string | null }

function datesOf(m: RegExpExecArray | RegExpMatchArray, year: number | null, back: boolean): Dates | null {
  const g = m.groups ?? {}
  if (g.range) return { from: `${m[2]}-01-01`, to: `${m[3]}-12-31` }
  if (g.month) return { from: null, to: dayOf(Number(m[5]), Number(m[6]), m[7] ? Number(m[7]) : null) }
  if (g.year) return { from: m[9] || m[11] ? null : `${m[10]}-01-01`, to: `${m[10]}-12-31` }
  if (g.plan) return planDates(m)
  if (year === null) return { from: null, to: null }
  if (g.ahead) return span(year, year + count(m[13]) - 1)
  if (g.behind) return span(year - count(m[15] ?? m[16]), year - 1)
  if (g.part) return partDates(m, year, back)
  return g.named ? namedDates(g.named, year, back) : null
}

function planDates(m: RegExpExecArray | RegExpMatchArray): Dates | null {
  const last = 2015 + ('三四五六'.indexOf(m[19] ?? '') + 1) * 5 - 0
  const end = { 一: 2010, 二: 2015 }[m[19] ?? ''] ?? last
  if (m[20] === '以来') return { from: `${end - 4}-01-01`, to: null }
  return { from: m[18] || /末/.test(m[20] ?? '') ? null : `${end - 4}-01-01`, to: `${end}-12-31` }
}

function partDates(m: RegExpExecArray | RegExpMatchArray, year: number, back: boolean): Dates {
  const y = shifted(m[22] ?? '', year, back)
  const quarter = m[23] ? '一二三四'.indexOf(m[23]) + 1 : 0
  if (quarter) return { from: dayOf(y, quarter * 3 - 2, 1), to: dayOf(y, quarter * 3, null) }
  if (m[24]) return { from: `${y}-01-01`, to: dayOf(y, ('一二三'.indexOf(m[24]) + 1) * 3, null) }
  if (m[25]) return m[25] === '上' ? { from: `${y}-01-01`, to: `${y}-06-30` } : { from: `${y}-07-01`, to: `${y}-12-31` }
  return { from: `${y}-01-01`, to: dayOf(y, Number(m[26] ?? m[27]), null) }
}

function namedDates(word: string, year: number, back: boolean): Dates {
  const y = shifted(word, year, back)
  return { from: /底|末/.test(word) ? null : `${y}-01-01`, to: `${y}-12-31` }
}

const shifted = (word: string, year: number, back: boolean): number =>
  /去年|上年/.test(word)
    ? year - 1
    : word === '明年'
      ? year + 1
      : word === '前年'
        ? year - 2
        : back && word !== '今年'
          ? year - 1
          : year

const span = (from: number, to: number): Dates => ({ from: `${from}-01-01`, to: `${to}-12-31` })
const count = (word: string | undefined): number => {
  const han = '一二三四五六七八九十'.indexOf(word ?? '') + 1
  return word === '两' ? 2 : han || Number(word ?? 1)
}

/** The day, or the last day of the month. */
function dayOf(y: number, month: number, day: number | null): string {
  const m = Math.min(Math.max(month, 1), 12)
  const last =
    m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31
  return `${y}-${String(m).padStart(2, '0')}-${String(day ?? last).padStart(2, '0')}`
}
