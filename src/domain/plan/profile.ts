// What a document is: its title, its kind, its date and its script.
import type { Diagnostic, Span } from '../base/diagnostic.ts'
import { traditionalShare } from '../text/script.ts'
import type { Source } from '../text/source.ts'
import type { DocumentKind, Reading } from './commitment.ts'
import { englishKind } from './english/profile.ts'
import { type Line, linesOf } from './lines.ts'
import { type HeadRole, headRole, opensBody } from './page-lines.ts'
import { dateOf } from './profile-date.ts'

/** Title, kind, date and script of a document; `titleSpan` is where the title stands (null when it had to be inferred). */
export interface Profile {
  readonly title: string
  readonly kind: DocumentKind
  readonly date: string | null
  readonly lang: Reading['document']['lang']
  readonly titleSpan: Span | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A line before the body with its role. */
export interface HeadLine extends Line {
  readonly role: HeadRole
}

const HEAD_LINES = 40
const TITLE_END =
  /(?:报告|方案|规划|计划|意见|通知|纲要|办法|措施|要点|决定|行动|清单|公报|讲话|总结|汇报|公告|批复|细则|规定|条例|REPORT.{0,30}|Report.{0,30})(?:[（(].{1,24}[）)])?[》〉]{0,2}$/

/** Finds out what a document is; what a person gave (`kind`, `date`) stands above what the text says. */
export function profile(source: Source, given: { readonly kind?: DocumentKind; readonly date?: string } = {}): Profile {
  const lines = linesOf(source)
  const head = headLines(lines)
  const lang = langOf(source)
  const kind = given.kind ?? (lang === 'en' ? englishKindOf(source, lines, head) : kindOf(source, lines, head))
  const found = titleOf(source, head, kind)
  const title = found?.title ?? inferredTitle(source, lines, head, kind)
  const { date, exact } = given.date ? { date: given.date, exact: true } : dateOf(lines, head, title, kind)
  const diagnostics: Diagnostic[] = []
  if (date === null) diagnostics.push({ code: 'reading.no-date', params: {} })
  else if (!exact) diagnostics.push({ code: 'reading.only-year', params: { year: date.slice(0, 4) } })
  if (!found) diagnostics.push({ code: 'reading.no-title', params: { title } })
  return { title, kind, date, lang, titleSpan: found?.span ?? null, diagnostics }
}

/** The lines before the text proper, each with its role. */
export function headLines(lines: readonly Line[]): HeadLine[] {
  const out: HeadLine[] = []
  let previous: HeadLine | null = null
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (opensBody(line)) return out
    const role: HeadRole = headRole(line, previous?.role ?? null, previous?.text ?? '')
    previous = { ...line, role }
    out.push(previous)
  }
  // No body within reach: only the first lines can be called a head.
  return out.slice(0, 3)
}

function langOf({ raw }: Source): Profile['lang'] {
  let han = 0
  let latin = 0
  for (let i = 0; i < Math.min(raw.length, 6_000); i++) {
    const c = raw.charCodeAt(i)
    if (c >= 0x4e00 && c <= 0x9fff) han++
    else if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)) latin++
  }
  if (latin > han * 4) return 'en'
  return traditionalShare(raw.slice(0, 6_000)) > 0.5 ? 'zh-Hant' : 'zh-Hans'
}

function kindOf(source: Source, lines: readonly Line[], head: readonly HeadLine[]): DocumentKind {
  const questions = lines.filter((l) => /^(?:记者|问|主持人|人民网记者|.{2,6}记者)[：:]/.test(l.text)).length
  if (questions >= 2 || head.some((l) => /^[—-]{2,}(?:访|专访|对话)|专访|答记者问/.test(l.text))) return 'interview'
  const opening = source.folded.slice(0, 3000)
  if (
    /各位代表|各位委员|政府工作报告|政府 工作 报告|向大会(?:作)?报告|Fellow Deputies|REPORT ON THE WORK/.test(opening)
  )
    return 'report'
  const titles = head.filter((l) => l.role === 'title').map((l) => l.text.replace(/ /g, ''))
  if (
    titles.some((t) =>
      /(?:工作报告|情况报告|执行情况|完成情况|进展情况|年度报告|情况的报告|统计公报|公报|总结|情况通报|评估报告|回顾)/.test(
        t,
      ),
    )
  )
    return 'report'
  return 'plan'
}

function englishKindOf(source: Source, lines: readonly Line[], head: readonly HeadLine[]): DocumentKind {
  const titles = head.filter((l) => l.role === 'title' || l.role === 'subtitle').map((l) => l.text)
  return englishKind(
    lines.map((l) => l.text),
    titles.length > 0 ? titles : [lines[0]?.text ?? ''],
    source.raw.slice(0, 3000),
  )
}

function titleOf(source: Source, head: readonly HeadLine[], kind: DocumentKind): { title: string; span: Span } | null {
  const titles = head.filter((l) => l.role === 'title')
  if (titles.length === 0) return null
  const subtitle = head.findIndex((l) => l.role === 'subtitle')
  const above = head.slice(0, Math.max(subtitle, 0)).filter((l) => l.role === 'title')
  const named = titles.filter((l) => TITLE_END.test(l.text.replace(/ /g, '')) || /政府工作报$/.test(l.text))
  const longest = named.toSorted((a, b) => b.text.length - a.text.length)[0]
  const chosen = (kind === 'interview' ? above.at(-1) : undefined) ?? longest ?? above.at(-1) ?? titles[0]
  if (!chosen || chosen.text.length < 2) return null
  const span = wrapped(head, chosen)
  const words = source.raw
    .slice(span.start, span.end)
    .replace(/[\s\u3000]*\n[\s\u3000]*/g, '')
    .trim()
  return { title: /^(?:\S ){2,}\S$/.test(words) ? words.replace(/ /g, '') : words, span }
}

/** A title that its page broke over lines: joined upwards to 关于印发… and downwards over a stray end. */
function wrapped(head: readonly HeadLine[], chosen: HeadLine): Span {
  const at = head.indexOf(chosen)
  let first = at
  let last = at
  while (
    first > 0 &&
    head[first - 1]?.role === 'title' &&
    !head[first]?.gapBefore &&
    broken(head[first - 1] as HeadLine)
  )
    first--
  const next = head[at + 1]
  if (
    next?.role === 'title' &&
    !next.gapBefore &&
    (next.text.length <= 3 || (!TITLE_END.test(chosen.text) && TITLE_END.test(next.text)))
  )
    last++
  return { start: (head[first] as HeadLine).start, end: (head[last] as HeadLine).end }
}

const broken = (line: HeadLine): boolean =>
  (/关于/.test(line.text) && !TITLE_END.test(line.text)) ||
  /(?:关于|印发|人民政府|办公厅|办公室|委员会|的|和|与|、|《[^》]*)$/.test(line.text)

function inferredTitle(source: Source, lines: readonly Line[], head: readonly HeadLine[], kind: DocumentKind): string {
  if (kind === 'report' && /政府工作|报告/.test(source.folded.slice(0, 800))) return '政府工作报告'
  const number = head.find((l) => l.role === 'number')
  if (number) return source.raw.slice(number.start, number.end)
  const first = lines[head.length] ?? lines[0]
  if (!first) return ''
  const words = source.raw.slice(first.start, first.end)
  if (!/[\u4e00-\u9fff]/.test(words)) return words.slice(0, 120).replace(/[.:;].*$/, '')
  const stop = first.text.search(/[，。：；]/)
  return words.slice(0, stop > 3 && stop < 40 ? stop : 30)
}
