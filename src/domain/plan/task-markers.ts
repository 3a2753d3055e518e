// The responsibility markers of a text: brackets behind a sentence, lines of their own, words at the end of a paragraph.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { splitBodies, surelyBody } from './bodies.ts'
import { inside, type Line, linesOf } from './lines.ts'
import { labelsIn, type Responsibility, readResponsibility, saysWho } from './responsibility.ts'

/** A marker: `start`/`end` cover its own characters with its brackets. */
export interface TaskMarker extends Span {
  readonly who: Responsibility
  /** True when it stands on lines of its own. */
  readonly alone: boolean
}

const LONGEST = 600
const FIRST_LEADS = /(?:列|排)(?:名|序)?(?:在)?(?:第一位?|首位)(?:的|者)?(?:责任)?(?:单位|部门)?为牵头/

/** Every marker outside `skip`, in text order; linear in the text's length. */
export function findMarkers(source: Source, skip: readonly Span[]): TaskMarker[] {
  const firstLeads = FIRST_LEADS.test(source.folded)
  const lines = linesOf(source)
  const brackets = bracketMarkers(source, skip, firstLeads)
  const out: TaskMarker[] = brackets.map((b) => ({ ...b, alone: standsAlone(source, b) }))
  for (const line of lines) {
    if (inside(skip, line.start) || !line.text.includes('：')) continue
    const tail = tailMarker(source, line, brackets)
    if (!tail) continue
    const who = readResponsibility(source, tail.start, tail.end, firstLeads)
    if (who.lead.length + who.support.length + who.due.length > 0)
      out.push({ ...tail, who, alone: tail.start === line.start })
  }
  return united(
    source,
    out.toSorted((a, b) => a.start - b.start),
  )
}

const OPEN = new Set([...'（([【［'])
const CLOSE = new Set([...'）)]】］'])

function bracketMarkers(
  source: Source,
  skip: readonly Span[],
  firstLeads: boolean,
): (Span & { who: Responsibility })[] {
  const { folded } = source
  const out: (Span & { who: Responsibility })[] = []
  let stack: number[] = []
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i] as string
    if (c === '\n') {
      if (folded[i + 1] === '\n' || i - (stack[0] ?? i) > LONGEST) stack = []
    } else if (OPEN.has(c)) {
      stack.push(i)
      if (stack.length > 6) stack.shift()
    } else if (CLOSE.has(c)) {
      const start = stack.pop()
      if (start === undefined || i - start < 4 || i - start > LONGEST || inside(skip, start)) continue
      if (!saysWho(source, start + 1, i) && !onlyBodies(source, start, i)) continue
      const said = readResponsibility(source, start + 1, i, firstLeads)
      const who =
        said.lead.length + said.support.length + said.due.length > 0
          ? said
          : { ...said, lead: splitBodies(source, start + 1, i) }
      while (out.length > 0 && (out.at(-1) as Span).start > start) out.pop()
      out.push({ start, end: i + 1, who })
    }
  }
  return out
}

/** （市发展改革委、市财政局） with nothing but bodies, at the end of a sentence. */
function onlyBodies(source: Source, start: number, close: number): boolean {
  const { folded } = source
  const before = folded[start - 1] ?? '\n'
  const after = folded[close + 1] ?? '\n'
  if (!/[。；]/.test(before) && !(/[。；\n]/.test(after) && /[\u4e00-\u9fff”）]/.test(before))) return false
  if (!/[。；]/.test(before) && !/[\n]/.test(after) && !/、/.test(folded.slice(start, close))) return false
  const names = splitBodies(source, start + 1, close)
  return names.length > 0 && names.every(surelyBody)
}

/** A label at the start of a line or behind a full stop, up to the end of the line. */
function tailMarker(source: Source, line: Line, brackets: readonly Span[]): Span | null {
  for (const label of labelsIn(source, line.start, line.end)) {
    if (inside(brackets, label.at)) continue
    const before = label.at === line.start ? '\n' : (source.folded[label.at - 1] as string)
    if (!/[\n。；！\s）]/.test(before)) continue
    if (label.role === 'time' && label.at !== line.start) continue
    if (label.role === 'time' && label.end - label.start > 40) continue
    return { start: label.at, end: line.end }
  }
  return null
}

function standsAlone(source: Source, span: Span): boolean {
  const { folded } = source
  let before = span.start - 1
  while (before >= 0 && /[ \t]/.test(folded[before] as string)) before--
  let after = span.end
  while (after < folded.length && /[ \t。]/.test(folded[after] as string)) after++
  return (before < 0 || folded[before] === '\n') && (after >= folded.length || folded[after] === '\n')
}

/** Markers with nothing but white space and stops between them are one: （牵头单位：A）（完成时限：…）, or line after line. */
function united(source: Source, markers: readonly TaskMarker[]): TaskMarker[] {
  const out: TaskMarker[] = []
  for (const m of markers) {
    const last = out.at(-1)
    const gap = last ? source.folded.slice(last.end, m.start) : 'x'
    if (last && m.start < last.end) continue
    if (last && gap.length < 12 && /^[\s。；，]*$/.test(gap)) out[out.length - 1] = together(source, last, m)
    else out.push(m)
  }
  return out
}

function together(source: Source, a: TaskMarker, b: TaskMarker): TaskMarker {
  const text = { start: a.start, end: b.end }
  const lead = [...a.who.lead]
  const support = [...a.who.support]
  const headed = /牵头|主办|主责/.test(source.folded.slice(a.start, a.end))
  const plain = !/牵头|主办|主责/.test(source.folded.slice(b.start, b.end))
  for (const name of b.who.lead) if (!lead.includes(name)) (headed && plain ? support : lead).push(name)
  for (const name of b.who.support) if (!lead.includes(name) && !support.includes(name)) support.push(name)
  return { ...text, who: { lead, support, due: [...a.who.due, ...b.who.due] }, alone: a.alone && b.alone }
}
