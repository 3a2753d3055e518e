// One quantity in its surroundings becomes a draft: meaning by the verb before it, name by what stands around it, values of a list by their order.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import type { Chunk } from '../text/segment.ts'
import type { Form, Op } from './commitment.ts'
import { type Left, type Lexicon, readLeft } from './left.ts'
import { bareListAfter, type Names, namesFor } from './names.ts'
import { unspoken } from './patterns/index.ts'
import type { Meaning } from './patterns/pattern.ts'
import { type Name, nameIn, spell } from './subject.ts'
import { isModifier, worthTelling } from './worth.ts'

/** A statement before stance and period are known. `at` is where its value stands; `plain` marks 达到X without a bound; `modifier` a number inside an attribute. */
export interface Draft extends Span {
  readonly at: number
  readonly sentence: Span
  readonly indicator: Name
  readonly form: Form
  readonly op: Op | null
  readonly value: string | null
  readonly value2: string | null
  readonly unit: string | null
  readonly per: 'year' | 'cumulative' | null
  readonly role: 'main' | 'from'
  readonly other: Span | null
  readonly plain: boolean
  readonly modifier: boolean
  readonly rule: string
}

/** The last quantity that was told, for those after it that lean on it. */
export interface Told {
  readonly name: Span
  readonly indicator: Name
  readonly start: number
  readonly left: Left
  readonly lead: Lead
}

/** What a sentence has told so far. */
export interface Scene {
  readonly s: string
  readonly sentence: Span
  readonly lexicon: Lexicon
  readonly numbers: readonly Quantity[]
  readonly drafts: Draft[]
  /** Names of a coordination that still wait for their value. */
  pending: Span[]
  /** The last coordination that ended without a value. */
  topics: Span[]
  /** Names to which the next bare values of a 分别 belong. */
  queue: Name[]
  last: Told | null
  /** The names of the last list of starting values (从50%、75%), to which one end value belongs. */
  group: readonly Name[]
  /** The names of the last list that was spread over several values. */
  spread: readonly Name[]
  /** Where the list of names before the present chunk began. */
  listStart: number | null
}

/** A quantity where it stands: its chunk, and the run `from`..`to` that is its own. */
export interface Place {
  readonly part: Chunk
  readonly q: Quantity
  readonly from: number
  readonly to: number
  readonly left: Left
}

/** A verb at the head of the run that moves what follows: 压减法人1191户. */
export type Lead = 1 | -1 | 0

/** Tells one quantity; appends its drafts to the scene. False when it makes no statement. */
export function tellQuantity(scene: Scene, part: Chunk, q: Quantity, from: number, to: number): boolean {
  const { s } = scene
  const place: Place = { part, q, from, to, left: readLeft(s, from, q.start, scene.lexicon) }
  if (!worthTelling({ s, q, left: place.left, from, to })) return false
  const alone = /^(?:和|与|及|以及|，)?(?:约|近|超过|超)?$/.test(s.slice(from, q.start).trim())
  if (alone && scene.last && (scene.queue.length > 0 || follows(scene, place))) tellQueued(scene, place)
  else tell(scene, place)
  return true
}

function tell(scene: Scene, place: Place): void {
  const { s } = scene
  const { q, left, from } = place
  const source = sourceMark(s, from, q.start)
  const end = source ?? aboveMark(s, q, from, left.subjectEnd) ?? left.subjectEnd
  const led = scene.group.length > 0 && /^[^，、]{0,6}(?:到|至|为|成)[^，、]{0,5}$/.test(s.slice(from, q.start))
  const subject = led ? null : nameIn(s, from, end)
  const meaning = meaningOf(scene, place, subject, end)
  if (!meaning) return
  const names = namesFor(scene, place, subject, meaning, source !== null)
  for (const indicator of names.indicators)
    scene.drafts.push(draft(scene, place, meaning, indicator, names, source !== null))
  scene.group = source !== null ? [...names.indicators, ...names.queue] : []
  if (names.queue.length > 0) scene.spread = [...names.indicators, ...names.queue]
  scene.queue = [...names.queue]
  scene.last = {
    name: names.span,
    indicator: names.indicators[0] ?? [],
    start: names.start,
    left,
    lead: leadOf(scene, place),
  }
}

/** A bare value after another one of its kind, as in 分别提高13.1%和17.7%: told by the same verb. */
function follows(scene: Scene, place: Place): boolean {
  const before = scene.numbers.filter((n) => n.start < place.q.start).at(-1)
  return before !== undefined && before.unit === place.q.unit && before.kind !== 'count' && place.q.start - before.end <= 1
}

function tellQueued(scene: Scene, place: Place): void {
  const told = scene.last as Told
  const indicator = scene.queue.shift() ?? told.indicator
  const carried: Place = { ...place, left: { ...told.left, bound: place.left.bound ?? told.left.bound } }
  const meaning = meaningOf(scene, carried, told.name, told.left.subjectEnd)
  if (!meaning) return
  const names = { indicators: [indicator], queue: [], span: told.name, start: told.start, end: place.q.end }
  scene.drafts.push(draft(scene, carried, meaning, indicator, names, false))
}

function draft(scene: Scene, place: Place, meaning: Meaning, indicator: Name, names: Names, source: boolean): Draft {
  const { q, left } = place
  const { s } = scene
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
    per:
      left.per ??
      (/(?:每年|年均)[^，。、]{0,8}$/.test(s.slice(Math.max(scene.sentence.start, q.start - 12), q.start))
        ? 'year'
        : null),
    role: source ? 'from' : 'main',
    other: null,
    plain: /达到?$/.test(s.slice(Math.max(place.from, q.start - 2), q.start)),
    modifier: isModifier({ s, q, left, from: place.from, to: place.to }),
    rule: (left.predicate ?? unspoken).name,
  }
}

/** The bound after the number, else the one before it, else what the verb says; a list's last bound serves those before it. */
function opOf(scene: Scene, place: Place, meaning: Meaning): Op | null {
  const { q, left, from } = place
  if (q.value2 !== null) return 'range'
  const firm = /(至少|不少于|不低于|不超过)[^，。、\d]{0,6}$/.exec(
    scene.s.slice(Math.max(from, q.start - 12), q.start),
  )?.[1]
  const before = left.bound ?? (firm ? (firm === '不超过' ? '<=' : '>=') : null)
  if (q.bound === '>' && before && before !== '~') return before
  const shared = q.bound === null && before === null ? (bareListAfter(scene, q).at(-1)?.bound ?? null) : null
  return q.bound ?? before ?? shared ?? meaning.op ?? null
}

const PEOPLE =
  /(?:儿童|学生|群体|女生|男生|妇女|孩子|考生|市民|村民|孕妇|新生儿|学员|人员|职工|群众|劳动力|人口|居民|老人|老年人|青年|毕业生|农民|农民工|患者|师生|游客|党员|干部|教师|人才|对象|旅客|者|员|人)(?:$|[^口民大均才]|就业|受益|参与|参加)/

/** A number without a measure word: people and families are counted by their own words; a list shares the last unit. */
function unitOf(scene: Scene, place: Place, indicator: Name): string {
  const shared = bareListAfter(scene, place.q).find((q) => q.unit !== '')
  if (shared) return shared.unit
  const noun = scene.s.slice(place.q.end, Math.min(place.to, place.q.end + 16))
  if (/^的?[^，、]{0,10}?(?:家庭|农户|用户)/.test(noun)) return '户'
  return PEOPLE.test(noun) || /人数$/.test(spell(scene.s, indicator)) ? '人' : ''
}

/** Meaning by the verb at the head of the run, else by the verb before the number; a rate in the subject makes a percentage a growth. */
function meaningOf(scene: Scene, place: Place, subject: Span | null, end: number): Meaning | null {
  const { s } = scene
  const { q, left, from, to } = place
  const name = subject ? s.slice(subject.start, subject.end) : ''
  const around = { to: left.to, subject: name, after: s.slice(q.end, to) }
  const meaning = (left.predicate ?? unspoken).read(q, around) ?? unspoken.read(q, around)
  if (!meaning) return null
  const above = /^(高于|快于|高出|好于|低于)/.exec(s.slice(end, q.start))?.[1]
  if (q.kind === 'points' && above)
    return { ...meaning, form: 'change', value: above === '低于' ? `-${q.value}` : q.value }
  const lead = left.predicate?.name.startsWith('growth') ? 0 : leadOf(scene, place)
  if (lead !== 0 && from < q.start) return moved(meaning, lead, q)
  if (meaning.form === 'level' && q.kind === 'percent' && RATE.test(name)) {
    const falls = /(?:降幅|下降)$/.test(name)
    return { ...meaning, form: 'growth', value: falls ? `-${q.value}` : q.value }
  }
  return meaning
}

const RATE = /(?:增速|增幅|涨幅|增长率|增长|降幅|下降|上涨|涨跌幅)(?:预期)?(?:目标)?$/

function moved(meaning: Meaning, lead: Lead, q: Quantity): Meaning {
  const sign = (v: string | null): string | null => (v !== null && lead < 0 ? `-${v}` : v)
  return {
    ...meaning,
    form: q.kind === 'percent' ? 'growth' : 'change',
    value: sign(meaning.value),
    value2: sign(meaning.value2),
  }
}

function leadOf(scene: Scene, place: Place): Lead {
  const { s, last } = scene
  const { q, from, part, left } = place
  const text = s.slice(from, q.start)
  if (
    /^\s*(?:继续|平均|再|力争|预计|共|累计|将|全年|今年|明年|年内|完成|基本|要|拟|其中|为[^，、]{2,8})*(?:压减|减少|裁减|削减|降低|下调|缩减|核减|净减少)(?!到|至)/.test(
      text,
    )
  )
    return -1
  if (/^\s*(?:继续|平均|再|力争|预计|共|累计|将|全年|今年|拟|要)*增加(?!值|到|至)/.test(text) && q.kind !== 'percent')
    return 1
  if (q.kind === 'money' && !left.to && /(?:^|次年|每年|再)提高(?!到|至)[^，、]{3,}$/.test(text)) return 1
  return part.sep === '、' && last && last.lead !== 0 && /^[^，。、\d]{1,8}$/.test(text) && q.kind === 'percent'
    ? last.lead
    : 0
}

/** Where 从 or 由 stands shortly before the number and a verb of moving after it: 从2.1%提高到…; the subject ends there. */
function sourceMark(s: string, from: number, at: number): number | null {
  const start = Math.max(from, at - 16)
  const found = /(?:从|由|自)(?:20\d\d年的?)?(?:[^从由，、]{0,9})$/.exec(s.slice(start, at))
  if (!found) return null
  return MOVES.test(s.slice(at, at + 60)) ? start + found.index : null
}

const MOVES =
  /(?:提高|增加|增长|上升|下降|降|降低|减少|压缩|缩短|提升|扩大|增|升|拓展|延长|调整|扩展|跃升|攀升|压减|扩容|发展|变|拓|整合|合并|精简|优化|缩小|缩减|减|缩)(?:到|至|为|成)/

/** 高于全国0.4个百分点: what is compared with is no part of the name. */
function aboveMark(s: string, q: Quantity, from: number, end: number): number | null {
  if (q.kind !== 'points') return null
  const found = /(?:高于|快于|低于|高出|好于)[^，、]{1,14}$/.exec(s.slice(from, end))
  return found ? from + found.index : null
}
