// Short title lines without a marker, and headings that a page broke over two lines.
import type { Line } from './lines.ts'
import { ITEM_STYLES, type Marker } from './marker.ts'

type Markers = readonly (Marker | null)[]

/** Indexes of lines that are titles although nothing marks them. */
export function plainTitles(
  lines: readonly Line[],
  markers: Markers,
  except: ReadonlySet<number> = new Set(),
): Set<number> {
  const gaps = lines.filter((l) => l.gapBefore).length
  const gapped = gaps > lines.length * 0.5
  const out = new Set<number>()
  lines.forEach((line, i) => {
    if (markers[i] || except.has(i) || !looksLikeTitle(line.text)) return
    if (gapped && !(line.gapBefore && line.gapAfter)) return
    const before = lines[i - 1]
    if (
      before &&
      !/[。！？”）…」；;]$/.test(before.text) &&
      !isHeadingLine(before, markers[i - 1] ?? null) &&
      !out.has(i - 1)
    )
      return
    const next = lines[i + 1]
    if (!next || !(markers[i + 1] || next.text.length >= 25 || /[。：；！]$/.test(next.text))) return
    out.add(i)
  })
  return out
}

/** Indexes of heading lines that go on in the next line. */
export function continuations(lines: readonly Line[], markers: Markers, plain: Set<number>): Set<number> {
  const below = (i: number): boolean => {
    const marker = markers[i - 1]
    return (
      plain.has(i) && !lines[i]?.gapBefore && marker !== null && marker !== undefined && !ITEM_STYLES.has(marker.style)
    )
  }
  const free = [...plain].filter((i) => !below(i)).length
  const out = new Set<number>()
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (!next || next.gapBefore || markers[i + 1] || next.text.length > 30 || /[。：；！？]$/.test(next.text)) return
    const open =
      isHeadingLine(line, markers[i] ?? null) || plain.has(i) || (looksLikeTitle(line.text) && /的$/.test(line.text))
    if (!open) return
    const unfinished = /[的和与及、，：（“《]$|(?:以及|关于|推进|加快)$/.test(line.text) || unbalanced(line.text)
    if (unfinished || (free === 0 && plain.size === 1 && below(i + 1))) {
      out.add(i)
      plain.delete(i + 1)
      if (!markers[i]) plain.add(i)
    }
  })
  return out
}

const unbalanced = (text: string): boolean =>
  text.split('（').length > text.split('）').length || text.split('“').length > text.split('”').length

function looksLikeTitle(text: string): boolean {
  if (text.length < 4 || text.length > 42) return false
  if (/[。；！？…\t|]|[，、：:,]$/.test(text) || /^[，、。”）》」』：的]/.test(text) || /[：:]/.test(text)) return false
  if (/^[\d\s年月日.—-]+$/.test(text) || /^(?:各位|同志们|谢谢)/.test(text)) return false
  return (text.match(/[\u4e00-\u9fff]/g) ?? []).length >= Math.max(3, text.length * 0.5)
}

function isHeadingLine(line: Line, marker: Marker | null): boolean {
  return marker !== null && !ITEM_STYLES.has(marker.style) && line.text.length <= 60
}
