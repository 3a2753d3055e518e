// The deadlines that stand in a run of text: 到2023年, 2024年底前, 6月底前, 年内, 2025年12月31日前, 长期坚持.
import { COUNT, countOf, type Ends, isoDay, PART, partOf, planOf } from '../text/dates.ts'
import type { Source } from '../text/source.ts'
import type { Period } from './commitment.ts'

const BEFORE = '(?:之前|前|以前)'
const DUE = new RegExp(
  [
    // 2019年1月1日至12月31日
    '(?<sy>20\\d\\d)年(?<sm>\\d{1,2})月(?:(?<sd>\\d{1,2})日)?(?:起)?[至到—~-](?:(?<ty>20\\d\\d)年)?(?<tm>\\d{1,2})月(?:(?<td>\\d{1,2})日)?',
    // 2024—2026年
    '(?<fy>20\\d\\d)年?[至到—~-]{1,2}(?<ly>20\\d\\d)年',
    // 从2019年1月1日起
    '(?:从|自)(?<oy>20\\d\\d)年(?:(?<om>\\d{1,2})月(?:(?<od>\\d{1,2})日)?)?(?:起|开始)',
    // 到2025年底, 2025年12月31日前, 2025年6月底前, 2025年上半年, 2025年内
    `(?<lead>到|至|于|在|截至|力争到?|争取到?|确保到?)?(?<y>20\\d\\d)年(?:(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?|(?<p>${PART}))?(?<edge>年?底|年?末|初|中旬|上旬|下旬|内)?(?<bf>${BEFORE})?`,
    // 6月底前, 12月31日前, 今年10月前
    `(?:到|至|于)?(?<my>今年|本年|当年|明年|次年)?(?<mm>\\d{1,2})月(?:(?<md>\\d{1,2})日|份)?(?:(?:底|末|初|中旬|上旬|下旬)${BEFORE}?|${BEFORE})`,
    // 年底前, 年内, 今年上半年, 三季度前
    `(?:到|至|于)?(?:(?<ny>今年|本年|当年|明年|次年)(?<np>年?底|年?末|内|${PART})${BEFORE}?|(?<ye>年(?:底|末)${BEFORE}?|年内)|(?<qp>${PART})(?:(?:末|底)?${BEFORE}|末|底|内))`,
    // 未来五年, 三年内
    `(?:未来|今后)(?<fut>${COUNT})年|(?<within>${COUNT})年之?内`,
    // 到“十四五”末
    '(?:到|至)?“?十(?<plan>[三四五六])五”?(?:期|规划期)?末',
    // 印发之日起30日内
    '(?:印发|发布|施行|实施|公布)之日起(?:\\d{1,3}|[一二三四五六七八九十]{1,3})(?:个工作日|日|天|个月|年)之?内',
  ].join('|'),
  'g',
)
const STANDING = /长期坚持|长期推进|长期|持续推进|持续|常态化|按季度|每季度|按月|每月|每年|全年/
const ACHIEVED = /^(?:前|完成|建成|竣工|启动|投产|开工|通车|投用|投入|实现|达到|力争|基本|全面)/

type Groups = Readonly<Record<string, string | undefined>>

/** The deadlines between two offsets, in text order, each once; `date` is the document's day. `loose` is for cells that hold nothing but a deadline. */
export function findDue(source: Source, start: number, end: number, date: string | null, loose = false): Period[] {
  const text = source.folded.slice(start, end)
  const out: Period[] = []
  for (const m of text.matchAll(DUE)) {
    const found = resolve(m, text, date ? Number(date.slice(0, 4)) : null, loose)
    const words = source.raw.slice(start + m.index, start + m.index + m[0].length)
    if (found && !out.some((p) => p.words === words)) out.push({ ...found, words })
  }
  return loose && out.length === 0 ? looseDue(source, start, end, date) : out
}

/** A cell: 12月, 2025.6, 长期坚持, or whatever words it has. */
function looseDue(source: Source, start: number, end: number, date: string | null): Period[] {
  const text = source.folded.slice(start, end).trim()
  const words = source.raw.slice(start, end).trim()
  if (text === '' || text.length > 40) return []
  const dotted = /^(20\d\d)[./-](\d{1,2})(?:[./-](\d{1,2}))?月?日?前?$/.exec(text)
  if (dotted) {
    const [, y, m, d] = dotted.map(Number)
    return [{ words, from: null, to: isoDay(y as number, m as number, d || null) }]
  }
  const month = /^(\d{1,2})月份?$/.exec(text)
  if (month && date) return [{ words, from: null, to: isoDay(Number(date.slice(0, 4)), Number(month[1]), null) }]
  const year = date?.slice(0, 4)
  if (text === '全年' && year) return [{ words, from: `${year}-01-01`, to: `${year}-12-31` }]
  const standing = STANDING.exec(text)
  return [{ words: standing && text.length > 12 ? standing[0] : words, from: null, to: null }]
}

function resolve(m: RegExpExecArray, text: string, now: number | null, loose: boolean): Ends | null {
  const g: Groups = m.groups ?? {}
  if (g.sy) return spanOf(g)
  if (g.fy) return { from: `${g.fy}-01-01`, to: `${g.ly}-12-31` }
  if (g.oy) return { from: isoDay(Number(g.oy), Number(g.om ?? 1), Number(g.od ?? 1)), to: null }
  if (g.y) return yearOf(g, m, text, loose)
  if (g.mm) return monthOf(g, m, text, now)
  if (g.plan) return { from: null, to: planOf(g.plan).to }
  if (now === null) return { from: null, to: null }
  if (g.fut || g.within) return someOf(g, now)
  if (!g.ny && !g.ye && !g.qp) return { from: null, to: null }
  const year = now + (/明年|次年/.test(g.ny ?? '') ? 1 : 0)
  const part = g.qp ?? (g.np && /季度|半年/.test(g.np) ? g.np : null)
  return { from: null, to: part ? partOf(year, part).to : `${year}-12-31` }
}

function spanOf(g: Groups): Ends {
  const from = isoDay(Number(g.sy), Number(g.sm), Number(g.sd ?? 1))
  return { from, to: isoDay(Number(g.ty ?? g.sy), Number(g.tm), dayIn(g.td)) }
}

function yearOf(g: Groups, m: RegExpExecArray, text: string, loose: boolean): Ends | null {
  const year = Number(g.y)
  const rest = text.slice(m.index + m[0].length, m.index + m[0].length + 4)
  const bare = (!g.lead || g.lead === '在' || g.lead === '于') && !g.edge && !g.bf
  // A bare year is a deadline only where it opens a clause or what follows says that something is done by then.
  const opens = /^[，,、]/.test(rest) && /(?:^|[。；，\n])$/.test(text.slice(0, m.index))
  if (bare && !loose && !opens && !ACHIEVED.test(rest)) return null
  if (/^(?:起|以来|度|版|的|[（(])/.test(rest) && !g.bf) return null
  const part = g.p ? partOf(year, g.p) : null
  const month = g.m ? Number(g.m) : g.edge === '初' ? 1 : null
  const to = month ? isoDay(year, month, dayIn(g.d)) : (part?.to ?? `${year}-12-31`)
  if (!bare && g.edge !== '内') return { from: null, to }
  return { from: g.d ? null : g.m ? isoDay(year, Number(g.m), 1) : (part?.from ?? `${year}-01-01`), to }
}

function monthOf(g: Groups, m: RegExpExecArray, text: string, now: number | null): Ends | null {
  if (/[\d年.]$/.test(text.slice(Math.max(0, m.index - 1), m.index))) return null
  if (now === null) return { from: null, to: null }
  const year = now + (/明年|次年/.test(g.my ?? '') ? 1 : 0)
  return { from: null, to: isoDay(year, Number(g.mm), dayIn(g.md)) }
}

function someOf(g: Groups, now: number): Ends {
  const n = countOf((g.fut ?? g.within) as string)
  return { from: null, to: n < 1 ? null : `${now + n - (g.fut ? 1 : 0)}-12-31` }
}

const dayIn = (words: string | undefined): number | null => (words ? Number(words) : null)
