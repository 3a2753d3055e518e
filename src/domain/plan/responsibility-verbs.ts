// Roles that come from verbs: A牵头，B、C配合，D按职责分工负责; A会同B负责.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { looksLikeBody, splitBodies } from './bodies.ts'

/** `head` leads before all others; `lead` leads where nobody is named to head; `time` and `other` name no body. */
export type Role = 'head' | 'lead' | 'support' | 'time' | 'other'

/** Bodies with the role that one clause gives them. */
export interface Clause {
  readonly role: Role
  readonly bodies: readonly string[]
}

const DUTY =
  '(?:(?:按照?|根据|依据|依|结合)(?:各自|有关|部门|单位)?(?:工作)?(?:职责权限|职责|职能|权限)?(?:和)?(?:任务)?(?:分工|范围|要求)?|分工|职责分工)?'
const VERB = new RegExp(
  `(?:${DUTY}(?:分别|共同|具体|统筹|联合|协同|分头|分级|抓好)?(?:负责|牵头负责|牵头|落实|组织落实|组织实施|实施|承担|主办|承办|推进|配合|参与|参加|协助|协同|协办|会办|支持)(?:落实|实施|推进|做好|组织)?)$`,
)
const SUPPORT = /(?:配合|参与|参加|协助|协同|协办|会办|支持)(?:落实|实施|推进|做好|组织)?$/
const ASIDE = /^(?:列|排|以下|下同|不再|均需|其他|并|同时|.{0,8}为牵头)/

/** True when the words end in a verb that gives a role. */
export const endsInVerb = (words: string): boolean => VERB.test(words.replace(/[。；\s]+$/, ''))

/** Reads clause by clause: names wait for the verb that gives them their role. */
export function fromVerbs(source: Source, start: number, end: number): Clause[] {
  const out: Clause[] = []
  let from = start
  for (const clause of clausesOf(source.folded, start, end)) {
    const words = source.folded.slice(clause.start, clause.end)
    const verb = VERB.exec(words)
    if (!verb || (ASIDE.test(words) && out.length > 0)) {
      if (/[。；]/.test(source.folded[clause.end] ?? '') && from < clause.start && out.length === 0)
        from = clause.end + 1
      continue
    }
    const stop = clause.start + verb.index
    const role: Role = SUPPORT.test(words) ? 'support' : /牵头|主办/.test(verb[0]) ? 'head' : 'lead'
    // A，B配合 with nobody named to lead: A leads.
    if (role === 'support' && out.length === 0 && from < clause.start) {
      out.push({ role: 'lead', bodies: splitBodies(source, from, clause.start) })
      from = clause.start
    }
    out.push(...withAssistants(source, role, from, stop))
    from = clause.end + 1
  }
  return [...out, ...leftOver(source, out, from, end)]
}

/** A会同B负责: B supports. */
function withAssistants(source: Source, role: Role, from: number, to: number): Clause[] {
  const cut = source.folded.slice(from, to).search(/会同|协同/)
  if (cut < 1 || role === 'support') return [{ role, bodies: splitBodies(source, from, to) }]
  return [
    { role: 'head', bodies: splitBodies(source, from, from + cut) },
    { role: 'support', bodies: splitBodies(source, from + cut + 2, to) },
  ]
}

/** Bodies behind the last verb, as in A牵头，会同B; A会同B with no verb at all. */
function leftOver(source: Source, found: readonly Clause[], from: number, end: number): Clause[] {
  const rest = source.folded.slice(from, end)
  const joint = rest.indexOf('会同')
  if (found.length === 0) return joint > 1 ? withAssistants(source, 'head', from, end) : []
  if (rest.trim() === '' || ASIDE.test(rest)) return []
  const bodies = splitBodies(source, joint === 0 ? from + 2 : from, end)
  return bodies.length > 0 && bodies.every(looksLikeBody) ? [{ role: 'support', bodies }] : []
}

/** The text declares that the body named first leads: the others support. */
export function firstAsLead(clauses: readonly Clause[]): readonly Clause[] {
  const all = clauses.filter((c) => c.role === 'lead').flatMap((c) => c.bodies)
  if (all.length < 2) return clauses
  return [
    { role: 'head', bodies: all.slice(0, 1) },
    { role: 'support', bodies: all.slice(1) },
    ...clauses.filter((c) => c.role !== 'lead'),
  ]
}

/** A run cut at commas, semicolons and stops outside brackets and quotes. */
export function clausesOf(text: string, start: number, end: number): Span[] {
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
