// Announced counts: “六个显著提升”：, 以下八项工作：, 力争在七个方面…： must be followed by as many items.
import type { Diagnostic, Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { Heading } from './commitment.ts'
import { ordinalOf } from './marker.ts'

const ANNOUNCED =
  /(两|[二三四五六七八九十]{1,3}|\d{1,2})(?:个方面|大方面|方面|个|项|大|点|条|类|件|步)(?!全会|月|小时|百分点|工作日|年)/g
const CUE = /以下|重点|抓好|做好|把握|突出|抓住|着力|努力|坚持|实施|强化|实现|力争|工作|要/

/** One diagnostic for every announcement that its list does not keep. */
export function countDiagnostics(source: Source, headings: readonly Heading[]): Diagnostic[] {
  const out: Diagnostic[] = []
  const starts = new Set<number>()
  const visit = (children: readonly Heading[]): void => {
    for (let i = 0; i < children.length; ) {
      let j = i + 1
      while (j < children.length && follows(children[j - 1] as Heading, children[j] as Heading)) j++
      starts.add((children[i] as Heading).start)
      const said = announcement(source, (children[i] as Heading).start)
      if (said && j - i > 1 && said.count !== j - i) out.push(differs(said, j - i))
      i = j
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
