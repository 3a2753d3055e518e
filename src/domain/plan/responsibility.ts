// Who is responsible: reads 责任单位：A、B · 牵头单位：A；配合单位：B · A牵头，B、C配合 · A、B按职责分工负责 into bodies by role.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { looksLikeBody, splitBodies } from './bodies.ts'
import { type Clause, clausesOf, endsInVerb, firstAsLead, fromVerbs, type Role } from './responsibility-verbs.ts'

/** Bodies by role, and the runs that name a deadline. */
export interface Responsibility {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due: readonly Span[]
}

const UNIT = '(?:单位|部门|主体|机关|机构|地区|县区|区县|处室|科室|领导|市领导|省领导|人|负责人)'
const LABEL = new RegExp(
  `(?:(完成|时间|办结|推进|实施|建设|整改|工作|启动|起止)?(时限|期限|节点|进度|时间|日期)(?:要求|安排|节点)?|(牵头|责任|配合|主办|协办|会办|承办|负责|参与|参加|主责|主管|实施|落实|协同|协助|支持|完成|督办|督导|分管|联系|第一)(?:和|及|、)?(?:责任|配合|参与|实施|落实)?(${UNIT}(?:及(?:人员|责任人|负责人))?)?)(?:（[^（）]{1,10}）)?(?:】[：:]?|[：:])`,
  'g',
)
const BARE = /^(?:牵头|责任|配合|负责|主办|协办|会办|承办)$/

/** A label with the run that it names. */
interface Labelled extends Span {
  readonly role: Role
  readonly at: number
}

/** The labels inside a run, in order. */
export function labelsIn(source: Source, start: number, end: number): Labelled[] {
  const found: { role: Role; at: number; start: number; end: number }[] = []
  for (const m of source.folded.slice(start, end).matchAll(LABEL)) {
    const [, , time, verb = '', unit] = m
    if (!time && !unit && !BARE.test(verb)) continue
    const previous = found.at(-1)
    if (previous) previous.end = start + m.index
    found.push({
      role: time ? 'time' : roleOf(verb, unit ?? ''),
      at: start + m.index,
      start: start + m.index + m[0].length,
      end,
    })
  }
  return found
}

function roleOf(verb: string, unit: string): Role {
  if (/领导|人$|科室|人员/.test(unit) || /督办|督导|分管|联系|第一/.test(verb)) return 'other'
  if (/配合|协办|会办|参与|参加|协同|协助|支持/.test(verb)) return 'support'
  return /牵头|主办|主责/.test(verb) ? 'head' : 'lead'
}

/** Reads a run that says who is responsible; `firstLeads` when the text declares that the body named first leads. */
export function readResponsibility(source: Source, start: number, end: number, firstLeads: boolean): Responsibility {
  const labels = labelsIn(source, start, end)
  const clauses = ordered(
    labels.length > 0 ? labels.flatMap((l) => fromLabel(source, l)) : fromVerbs(source, start, end),
    firstLeads,
  )
  const headed = clauses.some((c) => c.role === 'head')
  const lead: string[] = []
  const support: string[] = []
  for (const c of clauses) {
    if (c.role !== 'head' && c.role !== 'lead' && c.role !== 'support') continue
    const into = c.role === 'support' || (headed && c.role === 'lead') ? support : lead
    for (const body of c.bodies) if (!lead.includes(body) && !support.includes(body)) into.push(body)
  }
  const times =
    labels.length > 0
      ? labels.filter((l) => l.role === 'time')
      : clausesOf(source.folded, start, end).filter((c) => TERM.test(source.folded.slice(c.start, c.end)))
  return { lead, support, due: times.map(({ start: s, end: e }) => ({ start: s, end: e })) }
}

/** A clause that is nothing but a term: 长期坚持, 2024年12月底前完成. */
const TERM =
  /^\s*(?:长期坚持|长期推进|持续推进|长期|全年|年内|(?:20\d\d年|\d{1,2}月)[^，；。]{0,10}|年底前)(?:完成|落实)?\s*$/

function fromLabel(source: Source, label: Labelled): Clause[] {
  if (label.role === 'time' || label.role === 'other') return []
  const words = source.folded.slice(label.start, label.end)
  if (label.role !== 'support' && endsInVerb(words)) {
    const spoken = fromVerbs(source, label.start, label.end)
    if (spoken.length > 0) return spoken
  }
  return [{ role: label.role, bodies: splitBodies(source, label.start, label.end) }]
}

/** True when the words of a bracket say who is responsible. */
export function saysWho(source: Source, start: number, end: number): boolean {
  const words = source.folded.slice(start, end)
  if (words.length < 3 || /简称|以下称/.test(words)) return false
  if (labelsIn(source, start, end).some((l) => l.role !== 'time' || l.end - l.start > 1)) return true
  const clauses = fromVerbs(source, start, end)
  const first = clauses[0]?.bodies[0]
  return first !== undefined && looksLikeBody(first)
}

const ordered = (clauses: readonly Clause[], firstLeads: boolean): readonly Clause[] =>
  firstLeads && !clauses.some((c) => c.role === 'head') ? firstAsLead(clauses) : clauses
