// Who is responsible: reads 责任单位：A、B · 牵头单位：A；配合单位：B · A牵头，B、C配合 · A、B按职责分工负责 into bodies by role.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { looksLikeBody, splitBodies } from './bodies.ts'

/** Bodies by role, and the runs that name a deadline. */
export interface Responsibility {
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due: readonly Span[]
}

type Role = 'head' | 'lead' | 'support' | 'time' | 'other'

const UNIT = '(?:单位|部门|主体|机关|机构|地区|县区|区县|处室|科室|领导|市领导|省领导|人|负责人)'
const LABEL = new RegExp(
  `(?:(完成|时间|办结|推进|实施|建设|整改|工作|启动|起止)?(时限|期限|节点|进度|时间|日期)(?:要求|安排|节点)?|(牵头|责任|配合|主办|协办|会办|承办|负责|参与|参加|主责|主管|实施|落实|协同|协助|支持|完成|督办|督导|分管|联系|第一)(?:和|及|、)?(?:责任|配合|参与|实施|落实)?(${UNIT}(?:及(?:人员|责任人|负责人))?)?)(?:（[^（）]{1,10}）)?[：:]`,
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
  const clauses =
    labels.length > 0 ? labels.flatMap((l) => fromLabel(source, l)) : fromVerbs(source, start, end, firstLeads)
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

interface Clause {
  readonly role: Role
  readonly bodies: readonly string[]
}

function fromLabel(source: Source, label: Labelled): Clause[] {
  if (label.role === 'time' || label.role === 'other') return []
  const words = source.folded.slice(label.start, label.end)
  if (label.role !== 'support' && VERB.test(words.replace(/[。；\s]+$/, ''))) {
    const spoken = fromVerbs(source, label.start, label.end, false)
    if (spoken.length > 0) return spoken
  }
  return [{ role: label.role, bodies: splitBodies(source, label.start, label.end) }]
}

const DUTY =
  '(?:(?:按照?|根据|依据|依|结合)(?:各自|有关|部门|单位)?(?:工作)?(?:职责权限|职责|职能|权限)?(?:和)?(?:任务)?(?:分工|范围|要求)?|分工|职责分工)?'
const VERB = new RegExp(
  `(?:${DUTY}(?:分别|共同|具体|统筹|联合|协同|分头|分级|抓好)?(?:负责|牵头负责|牵头|落实|组织落实|组织实施|实施|承担|主办|承办|推进|配合|参与|参加|协助|协同|协办|会办|支持)(?:落实|实施|推进|做好|组织)?)$`,
)
const SUPPORT = /(?:配合|参与|参加|协助|协同|协办|会办|支持)(?:落实|实施|推进|做好|组织)?$/
const ASIDE = /^(?:列|排|以下|下同|不再|均需|其他|并|同时|.{0,8}为牵头)/

/** A牵头，B、C配合，D按职责分工负责: names wait for the verb that gives them their role. */
function fromVerbs(source: Source, start: number, end: number, firstLeads: boolean): Clause[] {
  const out: Clause[] = []
  let from = start
  let at = start
  for (const clause of clausesOf(source.folded, start, end)) {
    const words = source.folded.slice(clause.start, clause.end)
    const verb = VERB.exec(words)
    if (verb && !(ASIDE.test(words) && out.length > 0)) {
      const role: Role = SUPPORT.test(words) ? 'support' : /牵头|主办/.test(verb[0]) ? 'head' : 'lead'
      out.push(
        ...withAssistants(
          role,
          splitBodies(source, from, clause.start + verb.index),
          source,
          from,
          clause.start + verb.index,
        ),
      )
      from = clause.end + 1
    } else if (/[。；]/.test(source.folded[clause.end] ?? '') && from < clause.start && out.length === 0) {
      from = clause.end + 1
    }
    at = clause.end
  }
  void at
  return firstLeads && !out.some((c) => c.role === 'head') ? firstAsLead(out) : out
}

/** A会同B负责: B supports. */
function withAssistants(role: Role, bodies: readonly string[], source: Source, from: number, to: number): Clause[] {
  const words = source.folded.slice(from, to)
  const cut = words.search(/会同|协同/)
  if (cut < 1 || role === 'support') return [{ role, bodies }]
  return [
    { role: 'head', bodies: splitBodies(source, from, from + cut) },
    { role: 'support', bodies: splitBodies(source, from + cut + 2, to) },
  ]
}

function firstAsLead(clauses: readonly Clause[]): Clause[] {
  const all = clauses.filter((c) => c.role === 'lead').flatMap((c) => c.bodies)
  if (all.length < 2) return [...clauses]
  return [
    { role: 'head', bodies: all.slice(0, 1) },
    { role: 'support', bodies: all.slice(1) },
    ...clauses.filter((c) => c.role !== 'lead'),
  ]
}

function clausesOf(text: string, start: number, end: number): Span[] {
  const out: Span[] = []
  let from = start
  let depth = 0
  for (let i = start; i <= end; i++) {
    const c = text[i] as string
    if (i < end && (c === '（' || c === '“')) depth++
    else if (i < end && (c === '）' || c === '”')) depth--
    else if (i === end || (depth <= 0 && /[，；。,;\n]/.test(c))) {
      if (i > from) out.push({ start: from, end: i })
      from = i + 1
    }
  }
  return out
}

/** True when the words of a bracket say who is responsible. */
export function saysWho(source: Source, start: number, end: number): boolean {
  const words = source.folded.slice(start, end)
  if (words.length < 3 || /简称|以下称/.test(words)) return false
  if (labelsIn(source, start, end).some((l) => l.role !== 'time' || l.end - l.start > 1)) return true
  const clauses = fromVerbs(source, start, end, false)
  const first = clauses[0]?.bodies[0]
  return first !== undefined && looksLikeBody(first)
}
