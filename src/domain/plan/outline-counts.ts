// Announced counts: “六个显著提升”：, 以下八项工作：, 力争在七个方面…： must be followed by as many items.
import type { Diagnostic, Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { Heading } from './commitment.ts'
import { isItem, ordinalOf } from './marker.ts'

const ANNOUNCED =
  /(两|[二三四五六七八九十]{1,3}|\d{1,2})(?:个方面|大方面|方面|个|项|大|点|条|类|件|步)(?!全会|月|小时|百分点|工作日|年)/g
const CUE = /以下|重点|抓好|做好|把握|突出|抓住|着力|努力|坚持|实施|强化|实现|力争|工作|要/

/** One diagnostic for every announcement that its list does not keep. */
export function countDiagnostics(source: Source, headings: readonly Heading[]): Diagnostic[] {
  const out: Diagnostic[] = []
  const starts = new Set<number>()
  const visit = (children: readonly Heading[]): void => {
    for (const list of listsOf(children)) {
      const first = list[0] as Heading
      starts.add(first.start)
      const said = announcement(source, first.start)
      if (said && list.length > 1 && said.count !== list.length) out.push(differs(said, list.length))
    }
    for (const child of children) visit(child.children)
  }
  visit(headings)
  out.push(...unkept(source, starts))
  return out.toSorted((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0))
}

interface Said extends Span {
  readonly words: string
  readonly count: number
}

const differs = (said: Said, found: number): Diagnostic => ({
  code: 'reading.count-differs',
  params: { words: said.words, announced: said.count, found },
  place: { start: said.start, end: said.end },
})

/** Under a heading with several lists, a list that is announced by name (四个更好服务：) gets that name as its heading. */
export function groupAnnounced(
  source: Source,
  headings: readonly Heading[],
  level = 1,
  parent: Heading | null = null,
): Heading[] {
  const lists = listsOf(headings)
  const out: Heading[] = []
  for (const list of lists) {
    const first = list[0] as Heading
    const said = lists.length > 1 && list.length > 1 && isItem(first) ? announcement(source, first.start) : null
    const named = said && parent && said.start >= parent.end && !folded(parent.title).includes(folded(said.words))
    const depth = named ? level + 1 : level
    const members = list.map((h) => ({
      ...h,
      level: depth,
      children: groupAnnounced(source, h.children, depth + 1, h),
    }))
    if (named) {
      const last = members.at(-1) as Heading
      out.push({
        start: said.start,
        end: said.start + said.words.length,
        level,
        marker: '',
        title: said.words,
        close: last.close,
        children: members,
      })
    } else out.push(...members)
  }
  return out
}

const folded = (words: string): string => words.replace(/[\s“”「」]/g, '')

function listsOf(headings: readonly Heading[]): Heading[][] {
  const out: Heading[][] = []
  for (const h of headings) {
    const last = out.at(-1)?.at(-1)
    if (last && follows(last, h)) out.at(-1)?.push(h)
    else out.push([h])
  }
  return out
}

/** Two members of one list: the same kind of marker, the next number. */
function follows(a: Heading, b: Heading): boolean {
  const x = numberOf(a.marker)
  const y = numberOf(b.marker)
  if (shape(a.marker) !== shape(b.marker)) return false
  return x === 0 ? y === 0 : y === x + 1
}

const shape = (marker: string): string =>
  marker
    .replace(/[一二三四五六七八九十百零〇]+|\d+/, 'n')
    .replace(/[①-⑳]/, 'o')
    .replace(/[是要]/, '是')
    .replace(/[(（]/, '（')
    .replace(/[)）]/, '）')

/** The number in a marker, whatever stands around it. */
function numberOf(marker: string): number {
  const m = /[一二三四五六七八九十百零〇]+|\d+|[①-⒛㈠-㈩]/.exec(marker)
  return m ? ordinalOf(m[0]) : 0
}

/** What the sentence right before a list says of its length. */
function announcement(source: Source, listStart: number): Said | null {
  const from = Math.max(0, listStart - 160)
  const before = source.folded.slice(from, listStart).trimEnd()
  const colon = /[：:]$/.test(before)
  const body = before.replace(/[。：:，！；]$/, '')
  const cut = Math.max(body.lastIndexOf('。'), body.lastIndexOf('\n'), body.lastIndexOf('！'), body.lastIndexOf('；'))
  const sentence = body.slice(cut + 1)
  let last: RegExpExecArray | null = null
  for (const m of sentence.matchAll(ANNOUNCED)) last = m
  if (!last) return null
  const count = ordinalOf(last[1] === '两' ? '二' : (last[1] as string))
  const tail = sentence.length - last.index - last[0].length
  if (tail === 0 && !/(?:方面|点)$/.test(last[0])) return null
  if (count < 2 || tail > 14 || (!colon && (tail > 8 || !CUE.test(sentence)))) return null
  const start = from + cut + 1 + last.index
  const end = from + cut + 1 + sentence.length
  return { start, end, count, words: source.raw.slice(start, end).replace(/[”」’]$/, '') }
}

const STRONG = /以下(两|[二三四五六七八九十]{1,3}|\d{1,2})(?:个方面|方面|个|项|大|点|条)[^。：\n]{0,12}[：。]\s{0,6}/g

/** 以下七项工作： with no list at all behind it. */
function unkept(source: Source, starts: ReadonlySet<number>): Diagnostic[] {
  const out: Diagnostic[] = []
  for (const m of source.folded.matchAll(STRONG)) {
    const after = m.index + m[0].length
    let met = false
    for (let i = after - 6; i <= after + 6; i++) if (starts.has(i)) met = true
    if (met) continue
    const end = m.index + m[0].trimEnd().length - 1
    const count = ordinalOf(m[1] === '两' ? '二' : (m[1] as string))
    out.push(differs({ start: m.index, end, count, words: source.raw.slice(m.index, end) }, 0))
  }
  return out
}
