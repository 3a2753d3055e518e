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
    if (inside(skip, line.start) || !/[：】]/.test(line.text)) continue
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

const BRACKET = /[（([【［）)\]】］]|\n/g
const OPEN = new Set([...'（([【［'])

function bracketMarkers(
  source: Source,
  skip: readonly Span[],
  firstLeads: boolean,
): (Span & { who: Responsibility })[] {
  const { folded } = source
  const out: (Span & { who: Responsibility })[] = []
  let stack: number[] = []
  for (const m of folded.matchAll(BRACKET)) {
    const [c] = m
    const i = m.index
    if (c === '\n') {
      if (folded[i + 1] === '\n' || i - (stack[0] ?? i) > LONGEST) stack = []
    } else if (OPEN.has(c)) {
      stack.push(i)
      if (stack.length > 6) stack.shift()
    } else {
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
    const at = source.folded[label.at - 1] === '【' ? label.at - 1 : label.at
    const before = at === line.start ? '\n' : (source.folded[at - 1] as string)
    if (!/[\n。；！\s）]/.test(before)) continue
    if (label.role === 'time' && at !== line.start) continue
    if (label.role === 'time' && label.end - label.start > 40) continue
    let end = line.end
    while (end > label.end - 1 && /[。；\s]/.test(source.folded[end - 1] as string)) end--
    return { start: at, end: Math.max(end, label.start) }
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
  const groups: TaskMarker[][] = []
  let end = 0
  for (const m of markers) {
    if (m.start < end) continue
    const gap = m.start - end < 12 ? source.folded.slice(end, m.start) : 'x'
    if (groups.length > 0 && /^[\s。；，]*$/.test(gap)) groups.at(-1)?.push(m)
    else groups.push([m])
    end = m.end
  }
  return groups.map((group) => together(source, group))
}

function together(source: Source, group: readonly TaskMarker[]): TaskMarker {
  const [first] = group as [TaskMarker]
  if (group.length === 1) return first
  const heads = (m: TaskMarker): boolean => /牵头|主办|主责/.test(source.folded.slice(m.start, m.end))
  const headed = group.some(heads)
  const lead = new Set<string>()
  const support = new Set<string>()
  for (const m of group) {
    const into = headed && !heads(m) ? support : lead
    for (const name of m.who.lead) into.add(name)
    for (const name of m.who.support) support.add(name)
  }
  for (const name of lead) support.delete(name)
  const due = group.flatMap((m) => m.who.due)
  const last = group.at(-1) as TaskMarker
  return {
    start: first.start,
    end: last.end,
    who: { lead: [...lead], support: [...support], due },
    alone: group.every((m) => m.alone),
  }
}
