// Whose value a quantity is: the subject before it, the noun after it, several coordinated names, or what was told before.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import { trim } from '../text/segment.ts'
import type { Place, Scene } from './draft.ts'
import type { Meaning } from './patterns/pattern.ts'
import { split } from './patterns/spot.ts'
import { type Name, shareHead } from './subject.ts'

/** The names that share the quantity, those that wait for the next bare values, and the run that holds name and value. */
export interface Names extends Span {
  readonly indicators: readonly Name[]
  readonly queue: readonly Name[]
  readonly span: Span
}

/** Finds the names for one quantity. */
export function namesFor(scene: Scene, place: Place, subject: Span | null, meaning: Meaning, source: boolean): Names {
  const { s } = scene
  const { q, left } = place
  const spread = coordination(scene, place, subject, meaning)
  if (spread) return spread
  const noun = source ? null : nounAfter(scene, place)
  if (subject && noun && (composes(q) || /等$/.test(s.slice(place.from, q.start))))
    return composed(scene, place, subject, noun)
  if (subject) return single(subject, generic(scene, subject), subject.start, q.end)
  if (noun && (composes(q) || !left.predicate)) return composed(scene, place, null, noun)
  const group = !subject && (left.to || scene.last?.lead === 0) && scene.group.length > 1 ? scene.group : null
  if (group && scene.last)
    return { indicators: group, queue: [], span: scene.last.name, start: scene.last.start, end: q.end }
  const heir = heirOf(scene)
  if (heir) return single(heir.span, heir.indicator, Math.min(heir.span.start, q.start), q.end)
  if (noun) return composed(scene, place, null, noun)
  const words = trim(s, place.from, left.subjectEnd)
  return single({ start: q.start, end: q.end }, [words], words.start, q.end)
}

const single = (span: Span, indicator: Name, start: number, end: number): Names => ({
  indicators: [indicator],
  queue: [],
  span,
  start,
  end,
})

/** Counts and sizes take the noun after them into the name. */
const composes = (q: Quantity): boolean =>
  q.kind === 'count' || q.kind === 'person' || q.kind === 'physical' || q.kind === 'none' || q.kind === 'time'

function composed(scene: Scene, place: Place, subject: Span | null, noun: Span): Names {
  const { s } = scene
  const listed = /等$/.test(s.slice(place.from, place.q.start))
  const head = subject && !listed && subject.end - subject.start <= 24 ? subject : newness(s, place.from, place.q.start)
  return single(noun, head ? [head, noun] : [noun], head?.start ?? place.q.start, noun.end)
}

function newness(s: string, from: number, at: number): Span | null {
  const found = /(?:新增|新建|新开工|新设立?|新签|新改建|新创建|新培育|新认定|净增)$/.exec(
    s.slice(Math.max(from, at - 6), at),
  )
  return found ? { start: at - found[0].length, end: at } : null
}

/** Names that say nothing without what was told before. */
export const GENERIC =
  /^(?:投资|总投资|年度投资|总量|总额|总?规模|数量|增速|增幅|总里程|总?面积|占比|比重|总数|余额|总值)$/

/** 总量, 增速 and the like say nothing without what was told before. */
function generic(scene: Scene, subject: Span): Name {
  const before = scene.last?.indicator
  const name = scene.s.slice(subject.start, subject.end)
  return before && GENERIC.test(name) ? [...before, subject] : [subject]
}

function heirOf(scene: Scene): { span: Span; indicator: Name } | null {
  const topic = scene.pending.at(-1) ?? scene.topics.at(-1)
  const { last } = scene
  if (last && (!topic || last.name.start > topic.start || last.start > topic.start))
    return { span: last.name, indicator: last.indicator }
  return topic ? { span: topic, indicator: [topic] } : null
}

/** A、B分别, A和B均, and relative changes of A、B: one statement for each name. */
function coordination(scene: Scene, place: Place, subject: Span | null, meaning: Meaning): Names | null {
  const { s } = scene
  const { q, left } = place
  const bare = bareListAfter(scene, q)
  const own = subject ? split(s, subject) : []
  let parts = [...scene.pending, ...own]
  if (
    left.each &&
    !subject &&
    scene.pending.length === 0 &&
    scene.spread.length === bare.length + 1 &&
    bare.length > 0
  ) {
    const last = scene.last
    if (last)
      return {
        indicators: scene.spread.slice(0, 1),
        queue: scene.spread.slice(1),
        span: last.name,
        start: last.start,
        end: q.end,
      }
  }
  if (
    left.each &&
    (!subject || subject.end - subject.start <= 4) &&
    scene.pending.length === 0 &&
    scene.topics.length > 1
  ) {
    const topics = scene.topics.flatMap((t) => split(s, t))
    if (topics.length === bare.length + 1) parts = topics
  }
  if (parts.length < 2 || /等/.test(s.slice((parts[0] as Span).start, subject?.end ?? q.start))) return null
  const fits = bare.length + 1 === parts.length
  const relative =
    meaning.form === 'growth' &&
    scene.pending.length > 0 &&
    scene.pending.every((p) => p.end - p.start <= 14 && !VERBS.test(s.slice(p.start, p.end)))
  if (!(left.each || (fits && bare.length > 0) || relative)) return null
  const names = shareHead(s, parts)
  const span = { start: (parts[0] as Span).start, end: (parts.at(-1) as Span).end }
  const base = { span, start: span.start, end: q.end }
  return bare.length === 0
    ? { ...base, indicators: names, queue: [] }
    : { ...base, indicators: names.slice(0, 1), queue: names.slice(1) }
}

const VERBS = /增加|减少|增长|提高|提升|完成|推进|加快|加强|下降|建成|实现|深化|优化|改善|改造|升级|恢复|扩大|压减|保持/

/** The bare values that follow in the same list. */
export function bareListAfter(scene: Scene, q: Quantity): Quantity[] {
  const list: Quantity[] = []
  let end = q.end
  for (const next of scene.numbers) {
    if (next.start <= q.start) continue
    if (
      !/^(?:、|和|与|及|以及)?(?:近|约|超过|超)?$/.test(scene.s.slice(end, next.start)) ||
      (next.start === end && (q.unit === '' || next.unit === ''))
    )
      break
    list.push(next)
    end = next.end
  }
  return list
}

/** The noun that a count stands before (152个跨境电商综试区); a list of counts shares the last one's. */
function nounAfter(scene: Scene, place: Place): Span | null {
  const { s } = scene
  const own = nounAt(s, place.q, place.to)
  if (own) return own
  const last = bareListAfter(scene, place.q).at(-1)
  if (!last || place.left.predicate) return null
  const stop = s.slice(last.end, scene.sentence.end).search(/[，。；、：]/)
  return nounAt(s, last, stop < 0 ? scene.sentence.end : last.end + stop)
}

const NO_NOUN =
  /^(?:和|与|及|或|以上|左右|以内|并|且|至|到|是|在|由|等|大关|台阶|安排|增长|增速|增幅|较|速度|水平|目标|的水平|的增长|的速度|的较|的目标|关口|之间|为|占|达|提高|增加|上升|下降|降|减|升|增至|左右的|上下|比)/

/** Where the noun after a count ends: at a separator, or at the verb that follows it. */
const NOUN_STOP =
  /[，。；、：]|(?:和|与|及|以及)$|(?<=..)(?:有序|顺利|全部|全面(?=建|完|启|投|开|推)|正式|陆续|相继|成功|年内|建成|投产|投用|开工|竣工|完工|落地|通车|上线|启用|免费|实现(?!跨|异)|开展|有了|接种|加快|扎实|稳步)/

function nounAt(s: string, q: Quantity, to: number): Span | null {
  let start = q.end
  if (NO_NOUN.test(s.slice(start, start + 4))) return null
  if (s[start] === '的') start++
  const text = s.slice(start, Math.min(to, start + 40))
  if (!/^[\u4e00-\u9fffA-Za-z0-9“《]/.test(text)) return null
  const stop = text.search(NOUN_STOP)
  const end = start + (stop < 0 ? text.length : stop)
  return end > start ? { start, end } : null
}
