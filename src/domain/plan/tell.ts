// One quantity in its surroundings becomes drafts: what it says, whose it is, and what it leaves for those after it.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import type { Chunk } from '../text/segment.ts'
import { readLeft } from './left.ts'
import { aboveMark, leadOf, meaningOf, opOf, sourceMark } from './meaning.ts'
import { namesFor } from './names.ts'
import { unspoken } from './patterns/index.ts'
import type { Meaning } from './patterns/pattern.ts'
import { bareListAfter, type Draft, type Names, type Place, type Scene, type Told } from './scene.ts'
import { isGeneric, type Name, nameIn, spell } from './subject.ts'
import { isModifier, worthTelling } from './worth.ts'

/** Tells the quantities of one chunk; false when none makes a statement of its own. */
export function tellChunk(scene: Scene, part: Chunk, all: readonly Quantity[]): boolean {
  const own = kept(scene, part, all)
  let from = part.start
  let told = false
  own.forEach((q, k) => {
    const place = placeOf(scene, part, q, from, own[k + 1]?.start ?? part.end)
    if (tellQuantity(scene, place)) {
      told = true
      from = q.end
    }
  })
  return told
}

/** The quantities of a chunk that make statements; ages, durations and names of digits stay in the words around them. */
function kept(scene: Scene, part: Chunk, all: readonly Quantity[]): Quantity[] {
  let from = part.start
  return all.filter((q) => {
    const place = placeOf(scene, part, q, from, part.end)
    const worth = worthTelling({ s: scene.s, q, left: place.left, from, to: part.end })
    if (worth) from = q.end
    return worth
  })
}

const placeOf = (scene: Scene, part: Chunk, q: Quantity, from: number, to: number): Place => ({
  part,
  q,
  from,
  to,
  left: readLeft(scene.s, from, q.start, scene.lexicon),
})

/** False for a number inside an attribute: what follows reads on from before it. */
function tellQuantity(scene: Scene, place: Place): boolean {
  const { s } = scene
  const { q, from } = place
  const alone = /^(?:和|与|及|以及|，)?(?:约|近|超过|超)?$/.test(s.slice(from, q.start).trim())
  const carried = alone && scene.last !== null && (scene.queue.length > 0 || follows(scene, place))
  if (carried) tellQueued(scene, place, scene.last as Told)
  else tell(scene, place)
  return !scene.drafts.at(-1)?.modifier
}

function tell(scene: Scene, place: Place): void {
  const { s } = scene
  const { q, left, from } = place
  const source = sourceMark(s, from, q.start)
  const end = source ?? aboveMark(s, q, from, left.subjectEnd) ?? left.subjectEnd
  const led = scene.group.length > 0 && /^[^，、]{0,6}(?:到|至|为|成)[^，、]{0,10}$/.test(s.slice(from, q.start))
  const whole = led ? null : nameIn(s, from, end)
  const aside = whole && asideIn(s, whole, q)
  const subject = aside?.inner ?? whole
  const meaning = meaningOf(scene, place, subject, end)
  if (!meaning) return
  const names = namesFor(scene, place, subject, meaning, source !== null)
  const put = { meaning, names, source: source !== null }
  const drafts = names.indicators.map((indicator) => draft(scene, place, indicator, put))
  scene.drafts.push(...drafts)
  if (drafts[0]?.modifier) return
  scene.group = source !== null ? [...names.indicators, ...names.queue] : []
  if (names.queue.length > 0) scene.spread = [...names.indicators, ...names.queue]
  scene.queue = [...names.queue]
  const indicator = names.indicators[0] ?? []
  const rest = aside && { name: aside.outer, indicator: [aside.outer], owner: [aside.outer] }
  scene.last = {
    name: names.span,
    indicator,
    start: names.start,
    left,
    lead: leadOf(scene, place),
    owner: subject && isGeneric(s, subject) ? (scene.last?.owner ?? indicator) : indicator,
    source: source !== null,
    plain: drafts[0]?.plain ?? false,
    ...rest,
  }
}

/** 外贸在对某地贸易下降三成的情况下…: the figure of the circumstance is Y's of X在Y, and what follows goes on with X. */
function asideIn(s: string, { start, end }: Span, q: Quantity): { readonly outer: Span; readonly inner: Span } | null {
  if (!/^(?:以上|左右)?的(?:情况|背景|形势|条件)下/.test(s.slice(q.end, q.end + 8))) return null
  const at = s.slice(start, end).indexOf('在')
  const inner = at >= 2 ? nameIn(s, start + at + 1, end) : null
  return inner && { outer: { start, end: start + at }, inner }
}

/** A bare value after another one of its kind, as in 分别提高13.1%和17.7%: told by the same verb. */
function follows(scene: Scene, place: Place): boolean {
  const { q } = place
  const before = scene.numbers[scene.numbers.indexOf(q) - 1]
  return before !== undefined && before.unit === q.unit && before.kind !== 'count' && q.start - before.end <= 1
}

function tellQueued(scene: Scene, place: Place, told: Told): void {
  const indicator = scene.queue.shift() ?? told.indicator
  const carried: Place = { ...place, left: { ...told.left, bound: place.left.bound ?? told.left.bound } }
  const meaning = meaningOf(scene, carried, told.name, told.left.subjectEnd)
  if (!meaning) return
  const names = { indicators: [indicator], queue: [], span: told.name, start: told.start, end: place.q.end }
  const next = draft(scene, carried, indicator, { meaning, names, source: told.source })
  scene.drafts.push({ ...next, plain: next.plain || told.plain })
}

interface Put {
  readonly meaning: Meaning
  readonly names: Names
  readonly source: boolean
}

function draft(scene: Scene, place: Place, indicator: Name, { meaning, names, source }: Put): Draft {
  const { q, left, from, to } = place
  const { s } = scene
  const yearly = /(?:每年|年均)[^，。、]{0,8}$/.test(s.slice(Math.max(scene.sentence.start, q.start - 12), q.start))
  const summed = /累计[^，。、\d]{0,8}$/.test(s.slice(Math.max(scene.sentence.start, q.start - 12), q.start))
  return {
    start: Math.min(names.start, q.start),
    end: Math.max(names.end, q.end),
    at: q.start,
    sentence: scene.sentence,
    indicator,
    form: meaning.form,
    op: opOf(scene, place, meaning),
    value: meaning.value,
    value2: meaning.value2,
    unit: meaning.unit === '' ? unitOf(scene, place, indicator) : meaning.unit,
    per: left.per ?? (yearly ? 'year' : summed ? 'cumulative' : null),
    role: source ? 'from' : 'main',
    other: null,
    plain: /达到?$/.test(s.slice(Math.max(from, q.start - 2), q.start)),
    modifier: isModifier({ s, q, left, from, to }),
    rule: (left.predicate ?? unspoken).name,
  }
}

const PEOPLE =
  /(?:儿童|学生|群体|女生|男生|妇女|孩子|考生|市民|村民|孕妇|新生儿|学员|人员|职工|群众|劳动力|人口|居民|老人|老年人|青年|毕业生|农民|农民工|患者|师生|游客|党员|干部|教师|人才|对象|旅客|者|员|人)(?:$|[^口民大均才]|就业|受益|参与|参加)/

/** A number without a measure word: people and families are counted by their own words; a list shares the last unit. */
function unitOf(scene: Scene, place: Place, indicator: Name): string {
  const shared = bareListAfter(scene, place.q).find((q) => q.unit !== '')
  if (shared) return shared.unit
  const noun = scene.s.slice(place.q.end, Math.min(place.to, place.q.end + 16))
  if (/^的?[^，、]{0,10}?(?:家庭|农户|用户)/.test(noun)) return '户'
  const name = spell(scene.s, indicator)
  if (/人次$/.test(name)) return '人次'
  return PEOPLE.test(noun) || /人数$/.test(name) ? '人' : ''
}
