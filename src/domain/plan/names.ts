// Whose value a quantity is: the subject before it, the noun after it, several coordinated names, or what was told before.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import { trim } from '../text/segment.ts'
import { coordination } from './coordinate.ts'
import type { Meaning } from './patterns/pattern.ts'
import { bareListAfter, type Names, type Place, type Scene } from './scene.ts'
import { isGeneric, type Name, spell } from './subject.ts'

/** Finds the names for one quantity; `source` is true for the X of 从X提高到Y. */
export function namesFor(scene: Scene, place: Place, subject: Span | null, meaning: Meaning, source: boolean): Names {
  const { s } = scene
  const { q, left, from } = place
  const spread = coordination(scene, place, subject, meaning)
  if (spread) return spread
  const noun = source ? null : nounAfter(scene, place)
  if (subject && noun && (composes(q) || /等$/.test(s.slice(from, q.start))))
    return composed(scene, place, subject, noun)
  if (subject) return single(subject, generic(scene, subject), subject.start, q.end)
  if (noun && (composes(q) || !left.predicate)) return composed(scene, place, null, noun)
  const heir = groupOf(scene, place) ?? heirOf(scene, place)
  if (heir) return heir
  if (noun) return composed(scene, place, null, noun)
  const words = trim(s, from, left.subjectEnd)
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
const COMPOSING = new Set(['count', 'person', 'physical', 'none', 'time'])
const composes = (q: Quantity): boolean => COMPOSING.has(q.kind)

/** The end value of 从50%、75%提高至100% belongs to every name of the list. */
function groupOf(scene: Scene, place: Place): Names | null {
  const { group, last } = scene
  if (group.length < 2 || !last) return null
  const paired = bareListAfter(scene, place.q).length + 1 === group.length
  if (paired)
    return {
      indicators: group.slice(0, 1),
      queue: group.slice(1),
      span: last.name,
      start: last.start,
      end: place.q.end,
    }
  return { indicators: group, queue: [], span: last.name, start: last.start, end: place.q.end }
}

function composed(scene: Scene, place: Place, subject: Span | null, noun: Span): Names {
  const { s } = scene
  const { q, from } = place
  const listed = /等$|的$/.test(s.slice(from, q.start))
  const verb =
    subject !== null &&
    /^(?:联手|共同|合力|加快|着力)?(?:建设|打造|支持|推动|升级|改造)$/.test(s.slice(subject.start, subject.end))
  const head = subject && !listed && !verb && subject.end - subject.start <= 24 ? subject : newness(s, from, q.start)
  return single(noun, head ? [head, noun] : [noun], head?.start ?? q.start, noun.end)
}

function newness(s: string, from: number, at: number): Span | null {
  const found = NEW.exec(s.slice(Math.max(from, at - 6), at))
  return found ? { start: at - found[0].length, end: at } : null
}

const NEW = /(?:新增|新建|新开工|新设立?|新签|新改建|新创建|新培育|新认定|净增)$/

function generic(scene: Scene, subject: Span): Name {
  const owner = scene.last?.owner
  if (!owner || owner.length === 0 || !isGeneric(scene.s, subject)) return [subject]
  const name = scene.s.slice(subject.start, subject.end)
  return spell(scene.s, owner).endsWith(name) ? [subject] : [...owner, subject]
}

function heirOf(scene: Scene, place: Place): Names | null {
  const topic = scene.pending.at(-1) ?? scene.topics.at(-1)
  const { last } = scene
  const heir =
    last && (!topic || last.name.start > topic.start || last.start > topic.start)
      ? { span: last.name, indicator: last.indicator }
      : topic
        ? { span: topic, indicator: [topic] }
        : null
  const found =
    heir ?? (scene.earlier && { span: { start: place.q.start, end: place.q.end }, indicator: scene.earlier.owner })
  return found && single(found.span, found.indicator, Math.min(found.span.start, place.q.start), place.q.end)
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
  /[，。；、：]|(?:和|与|及|以及)$|(?<=..)(?:有序|顺利|全部|全面(?=建|完|启|投|开|推)|正式|陆续|相继|成功|年内|建成|投产|投用|开工|竣工|完工|落地|通车|上线|启用|免费|实现(?!跨|异)|开展|有了|接种|加快|扎实|稳步|滚动|已[有经]|迈入|达到|突破|位列|跻身)/

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
