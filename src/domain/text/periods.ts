// Periods in words (今年, 到2027年, 未来五年, 前三季度) and their dates, given the year the document speaks from.
import type { Span } from '../base/diagnostic.ts'
import { COUNT, countOf, type Ends, isoDay, PART, partOf, planOf, years } from './dates.ts'

/** A period where it stands; dates are ISO, null where the words or the unknown year leave an end open. */
export interface PeriodAt extends Span, Ends {}

const PERIOD = new RegExp(
  [
    '(?<first>20\\d\\d)年?[-—~至到]+(?<last>20\\d\\d)年',
    '(?:到|至|截至)?(?<monthYear>20\\d\\d)年(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日|底|末)?(?:底?前)?',
    `(?<by>到|至|截至|力争到)?(?<year>20\\d\\d)年(?:(?<yearPart>${PART})|(?<edge>底前|底|末|年底|内|前))?`,
    `(?:未来|今后|接下来)(?<ahead>${COUNT})年`,
    `(?:过去(?:的)?|近|这)(?<behind>${COUNT})年(?:来|间)?|(?<since>${COUNT})年来`,
    '(?<until>到)?“?十(?<plan>[一二三四五六])五”?(?<stretch>期间|时期|末|期末|以来)?',
    `(?<whose>今年|全年|去年|上年|明年)?(?:(?<part>${PART})|前(?<months>\\d{1,2})个月|1[-—至](?<till>\\d{1,2})月)`,
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

const OPEN: Ends = { from: null, to: null }

function datesOf(m: RegExpExecArray | RegExpMatchArray, now: number | null, back: boolean): Ends | null {
  const g = m.groups ?? {}
  if (g.first) return years(Number(g.first), Number(g.last))
  if (g.month) return { from: null, to: isoDay(Number(g.monthYear), Number(g.month), g.day ? Number(g.day) : null) }
  if (g.year) return yearDates(Number(g.year), g)
  if (g.plan) return planDates(planOf(g.plan), g)
  if (now === null) return OPEN
  if (g.ahead) return years(now, now + countOf(g.ahead) - 1)
  const behind = g.behind ?? g.since
  if (behind) return years(now - countOf(behind), now - 1)
  if (g.named) return namedDates(g.named, now, back)
  const year = shifted(g.whose ?? '', now, back)
  return g.part ? partOf(year, g.part) : { from: `${year}-01-01`, to: isoDay(year, Number(g.months ?? g.till), null) }
}

type Groups = Readonly<Record<string, string | undefined>>

/** 到2027年 and 2025年底 name an end only. */
function yearDates(year: number, g: Groups): Ends {
  const whole = g.yearPart ? partOf(year, g.yearPart) : years(year, year)
  return g.by || (g.edge && g.edge !== '内') ? { ...whole, from: null } : whole
}

function planDates(plan: Ends, g: Groups): Ends {
  if (g.stretch === '以来') return { ...plan, to: null }
  return g.until || /末/.test(g.stretch ?? '') ? { ...plan, from: null } : plan
}

function namedDates(word: string, now: number, back: boolean): Ends {
  const year = shifted(word, now, back)
  return { from: /底|末/.test(word) ? null : `${year}-01-01`, to: `${year}-12-31` }
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
