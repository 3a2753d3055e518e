// Which runs of a text are not the plan: navigation, bylines, teasers, glossaries, footnotes, contents. Nothing of the plan may be lost.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { DocumentKind, LeftOut } from './commitment.ts'
import { type Line, linesOf } from './lines.ts'
import { lineMarker } from './marker.ts'
import { closesArticle, GLOSSARY_TITLE } from './page-lines.ts'
import { type HeadLine, headLines } from './profile.ts'

type Why = LeftOut['why']

/** Finds what stands around the plan; runs are in order, do not overlap, and cover whole lines. */
export function leaveOut(
  source: Source,
  about: { readonly kind: DocumentKind; readonly titleSpan: Span | null },
): LeftOut[] {
  const lines = linesOf(source)
  const why: (Why | null)[] = lines.map(() => null)
  const head = headLines(lines)
  markHead(head, about.titleSpan, why)
  markContents(lines, head.length, why)
  markGlossary(lines, why)
  markTail(lines, head.length, about.kind, why)
  markSingles(lines, why)
  return joined(lines, why)
}

function markHead(head: readonly HeadLine[], title: Span | null, why: (Why | null)[]): void {
  head.forEach((line, i) => {
    if (title && line.start >= title.start && line.end <= title.end) return
    if (line.role === 'navigation') why[i] = 'navigation'
    else if (line.role === 'title')
      why[i] = title && line.end <= title.start && line.text.length <= 30 ? 'navigation' : null
    else if (line.role !== 'subtitle') why[i] = 'byline'
  })
}

/** 目录 and its entries, up to where the first entry comes again as a heading. */
function markContents(lines: readonly Line[], from: number, why: (Why | null)[]): void {
  const at = lines.findIndex((l, i) => i < from + 12 && /^(?:目 {0,6}录|目 {0,6}次|Contents|CONTENTS)$/.test(l.text))
  if (at < 0) return
  const entry = (text: string): string => text.replace(/[.…·\s\d-]+$/, '').replace(/ /g, '')
  const first = entry(lines[at + 1]?.text ?? '')
  let stop = lines.findIndex((l, i) => i > at + 1 && first !== '' && entry(l.text) === first)
  if (stop < 0)
    for (stop = at + 1; stop < lines.length && /[.…·]{3,}.{0,4}\d+$/.test((lines[stop] as Line).text); ) stop++
  for (let i = at; i < stop; i++) why[i] = 'contents'
}

/** From a glossary's title to the next annex or the end; the annex line right above it goes with it. */
function markGlossary(lines: readonly Line[], why: (Why | null)[]): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (why[i] || line.text.length > 40 || !GLOSSARY_TITLE.test(line.text)) continue
    const above = lines[i - 1]
    if (above && /^附(?:件|录|表) ?.{0,3}[：:]?$/.test(above.text)) why[i - 1] = 'glossary'
    why[i] = 'glossary'
    for (i++; i < lines.length && !/^附(?:件|录|表)/.test((lines[i] as Line).text); i++) why[i] = 'glossary'
    i--
  }
}

/** What a page puts after the article; kept when something that looks like the plan's own headings follows. */
function markTail(lines: readonly Line[], from: number, kind: DocumentKind, why: (Why | null)[]): void {
  let at = lines.length
  for (let i = from; i < lines.length; i++) {
    if (why[i] || !closesArticle((lines[i] as Line).text)) continue
    at = i
    break
  }
  if (at < lines.length && (kind === 'interview' || !planFollows(lines, at + 1))) {
    let teaser = false
    for (let i = at; i < lines.length; i++) {
      const line = lines[i] as Line
      const role = closesArticle(line.text)
      if (/^本作品是/.test((lines[at] as Line).text)) why[i] ??= 'navigation'
      teaser = role === 'teaser' || (teaser && role === null) || (role === null && line.text.length > 40)
      why[i] ??= teaser ? 'teaser' : (role ?? 'navigation')
    }
  }
  markSignature(lines, at, why)
}

function planFollows(lines: readonly Line[], from: number): boolean {
  for (let i = from; i < lines.length; i++) {
    const { text } = lines[i] as Line
    const marker = lineMarker(text, 0)
    if (marker && marker.ordinal > 0 && /^(?:cn|cn-bracket|chapter|section|part|annex)$/.test(marker.style)) return true
    if (/责任单位|牵头单位|责任部门/.test(text)) return true
  }
  return false
}

/** Copy lists, issuer and date below the text. */
function markSignature(lines: readonly Line[], end: number, why: (Why | null)[]): void {
  for (let i = end - 1, seen = 0; i >= 0 && seen < 8; i--, seen++) {
    if (why[i]) continue
    const { text } = lines[i] as Line
    const flat = text.replace(/ /g, '')
    if (/^（?此件.{0,12}公开(?:发布)?）?$/.test(flat)) why[i] = 'byline'
    else if (/^(?:抄送|抄报|主送|分送)[：:]/.test(flat)) why[i] = 'byline'
    else if (flat.length <= 60 && /\d{4}年\d{1,2}月\d{1,2}日(?:印发|发布)?$/.test(flat) && !/[。，；]/.test(flat))
      why[i] = 'byline'
    else if (
      flat.length <= 30 &&
      /(?:人民政府|办公厅|办公室|委员会|国务院|局|厅|部|委)$/.test(flat) &&
      why[i + 1] === 'byline'
    )
      why[i] = 'byline'
    else if (!lineIsFurniture(flat)) return
  }
}

/** Page numbers, notes and print marks wherever they stand. */
function markSingles(lines: readonly Line[], why: (Why | null)[]): void {
  lines.forEach((line, i) => {
    if (why[i]) return
    const flat = line.text.replace(/ /g, '')
    if (lineIsFurniture(flat)) why[i] = 'navigation'
    else if (/^[[［]\d{1,3}[\]］]/.test(flat) || /^(?:脚注|尾注|编者注|编者按)[：:]/.test(flat)) why[i] = 'footnote'
  })
}

const lineIsFurniture = (flat: string): boolean =>
  /^[—-]{1,2}\d{1,4}[—-]{1,2}$/.test(flat) || /^第\d{1,4}页(?:[，/]?共\d{1,4}页)?$/.test(flat) || /^扫一扫/.test(flat)

function joined(lines: readonly Line[], why: readonly (Why | null)[]): LeftOut[] {
  const out: { start: number; end: number; why: Why }[] = []
  lines.forEach((line, i) => {
    const reason = why[i]
    if (!reason) return
    const last = out.at(-1)
    if (last && last.why === reason && why[i - 1] === reason) last.end = line.end
    else out.push({ start: line.start, end: line.end, why: reason })
  })
  return out
}
