// Coordinated names: A、B分别, A和B均, A、B、C等…: one statement for each name, the last one's head lent to the others.
import type { Span } from '../base/diagnostic.ts'
import type { Meaning } from './patterns/pattern.ts'
import { split } from './patterns/spot.ts'
import { bareListAfter, type Names, type Place, type Scene } from './scene.ts'
import { endsInHead, type Name, shareHead } from './subject.ts'

/** The names of a coordination that owns the quantity, or null when one name (or a sum) owns it. */
export function coordination(scene: Scene, place: Place, subject: Span | null, meaning: Meaning): Names | null {
  const { s } = scene
  const { q, left } = place
  const bare = bareListAfter(scene, q)
  const again = left.each && !subject ? repeated(scene, place, bare.length) : null
  if (again) return again
  const own = subject ? split(s, subject) : []
  const parts = topicsFor(scene, place, subject, bare.length + 1) ?? [...scene.pending, ...own]
  if (parts.length < 2) return null
  const fits = bare.length + 1 === parts.length && bare.length > 0
  if (!(left.each || fits || shares(scene, place, meaning, own))) return null
  const names = listNames(s, parts)
  const span = { start: (parts[0] as Span).start, end: (parts.at(-1) as Span).end }
  const base = { span, start: span.start, end: q.end }
  if (bare.length === 0) return { ...base, indicators: names, queue: [] }
  return { ...base, indicators: names.slice(0, 1), queue: names.slice(1) }
}

/** 累计分别达到1016家和591家: the names of the list told just before. */
function repeated(scene: Scene, place: Place, bare: number): Names | null {
  const { last, spread } = scene
  if (!last || bare === 0 || spread.length !== bare + 1 || scene.pending.length > 0) return null
  return {
    indicators: spread.slice(0, 1),
    queue: spread.slice(1),
    span: last.name,
    start: last.start,
    end: place.q.end,
  }
}

/** A、B、C再次提高，月人均分别提高…: the names stand in the clause before. */
function topicsFor(scene: Scene, place: Place, subject: Span | null, count: number): Span[] | null {
  if (!place.left.each || scene.pending.length > 0 || scene.topics.length < 2) return null
  if (subject && subject.end - subject.start > 4) return null
  const topics = scene.topics.flatMap((t) => split(scene.s, t))
  return topics.length === count ? topics : null
}

/** A relative change, or a rate, of several names is each one's own; an amount may be their sum. */
function shares(scene: Scene, place: Place, meaning: Meaning, own: readonly Span[]): boolean {
  const { s, pending } = scene
  const relative = meaning.form === 'growth'
  if (pending.length === 0) return relative && own.length > 1 && own.every((p) => endsInHead(s, p))
  const nouns = pending.every((p) => p.end - p.start <= 16 && !VERBS.test(s.slice(p.start, p.end)))
  const rates =
    place.q.kind === 'percent' && pending.every((p) => /(?:率|比重|占比|比例)$/.test(s.slice(p.start, p.end)))
  const places = meaning.op === '>' && pending.every((p) => p.end - p.start <= 4)
  return (nouns && relative) || rates || places
}

const VERBS = /增加|减少|增长|提高|提升|完成|推进|加快|加强|下降|建成|实现|深化|优化|改善|改造|升级|恢复|扩大|压减|保持/

/** Names for coordinated spans; after A、B等 the noun behind 等 belongs to each (计算机通信、航空航天等新兴产业税收). */
export function listNames(s: string, parts: readonly Span[]): readonly Name[] {
  const last = parts.at(-1)
  if (!last) return []
  const etc = /等(?:[\d一二三四五六七八九十]+[大个项类家])?/.exec(s.slice(last.start, last.end))
  if (!etc || etc.index === 0) return shareHead(s, parts)
  const tail = { start: last.start + etc.index + etc[0].length, end: last.end }
  const named = [...parts.slice(0, -1), { start: last.start, end: last.start + etc.index }]
  return tail.end > tail.start ? named.map((n) => [n, tail]) : named.map((n) => [n])
}
