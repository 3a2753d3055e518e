// One quantity in its surroundings becomes a draft: meaning by the verb before it, name by what stands around it, values of a list by their order.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantities.ts'
import type { Chunk } from '../text/segment.ts'
import type { Form, Op } from './commitment.ts'
import type { Left, Lexicon } from './left.ts'
import { split } from './patterns/spot.ts'
import { unspoken } from './patterns/index.ts'
import type { Around, Meaning } from './patterns/pattern.ts'
import { nameIn, shareHead } from './subject.ts'

/** A statement before stance and period are known. `at` is where its value stands; `plain` marks 达到X without a bound; `modifier` a number inside an attribute. */
export interface Draft extends Span {
  readonly at: number
  readonly name: Span
  readonly indicator: string
  readonly form: Form
  readonly op: Op | null
  readonly value: string | null
  readonly value2: string | null
  readonly unit: string | null
  readonly per: 'year' | 'cumulative' | null
  readonly role: 'main' | 'from'
  readonly other: string | null
  readonly plain: boolean
  readonly modifier: boolean
  readonly rule: string
}

/** What a sentence has told so far. */
export interface Scene {
  readonly s: string
  readonly sentence: Span
  readonly lexicon: Lexicon
  readonly parts: readonly Chunk[]
  readonly numbers: readonly Quantity[]
  readonly drafts: Draft[]
  /** Names of a coordination that still wait for their value. */
  pending: Span[]
  topic: Span | null
  /** Names to which the next bare values of a 分别 belong. */
  queue: string[]
  last: Told | null
}

/** The last quantity that was told, for those after it that lean on it. */
interface Told {
  readonly name: Span
  readonly indicator: string
  readonly start: number
  readonly left: Left
  readonly prefix: string
}

interface Place {
  readonly part: Chunk
  readonly q: Quantity
  readonly from: number
  readonly to: number
  readonly first: boolean
  readonly next: Quantity | null
  readonly left: Left
}

/** Tells one quantity; appends its drafts to the scene. */
export function meaningOf(scene: Scene, place: Place): void {
  const { s } = scene
  const { q, left, from } = place
  if (!worthTelling(scene, place)) return
  const bareInList = s.slice(from, q.start).replace(/^(?:和|与|及|、|以及|到|至)/, '').trim() === '' && scene.last !== null && (place.part.sep === '、' || !place.first)
  if (bareInList && scene.queue.length > 0) return tellQueued(scene, place)
  scene.queue = []
  tell(scene, place)
}

function tell(scene: Scene, place: Place): void {
  const { s } = scene
  const { q, left, from, to } = place
  const own = nameIn(s, fromMark(s, from, left.subjectEnd), left.subjectEnd)
  const noun = nounAfter(s, q, to)
  const source = fromPart(s, from, q.start)
  const subject = source ? nameIn(s, from, source) : own
  const meaning = means(left, q, s, subject, s.slice(q.end, to))
  if (!meaning) return
  const names = namesFor(scene, place, subject, noun, meaning)
  const start = Math.min(names.start, q.start)
  for (const indicator of names.indicators) {
    scene.drafts.push(draft(scene, place, meaning, { indicator, start, end: names.end, name: names.span, source: source !== null }))
  }
  scene.queue = names.queue
  scene.last = { name: names.span, indicator: names.indicators[0] ?? '', start, left, prefix: '' }
}

interface Names {
  readonly indicators: readonly string[]
  readonly queue: string[]
  readonly span: Span
  readonly start: number
  readonly end: number
}

/** Whose value it is: the subject, the noun after it, several coordinated names, or the subject told before. */
function namesFor(scene: Scene, place: Place, subject: Span | null, noun: Span | null, meaning: Meaning): Names {
  const { s } = scene
  const { q, left } = place
  const single = (span: Span, indicator: string, start: number, end: number): Names => ({ indicators: [indicator], queue: [], span, start, end })
  if (left.each && subject) {
    const parts = [...scene.pending, ...split(s, subject)]
    if (parts.length > 1) return coordinated(scene, place, parts)
  }
  if (noun && (!subject || makes(s, subject, left))) {
    const prefix = newness(s, place.from, q.start)
    return single(noun, prefix + s.slice(noun.start, noun.end), prefix ? Math.max(place.from, q.start - prefix.length) : q.start, noun.end)
  }
  if (subject) {
    const tail = noun && meaning.form === 'level' && q.kind === 'percent' ? s.slice(noun.start, noun.end) : ''
    return single(subject, s.slice(subject.start, subject.end) + tail, subject.start, q.end)
  }
  if (noun) return single(noun, s.slice(noun.start, noun.end), q.start, noun.end)
  const heir = scene.last?.name ?? scene.pending.at(-1) ?? scene.topic
  if (heir) return single(heir, scene.last?.indicator ?? s.slice(heir.start, heir.end), heir.start < q.start ? heir.start : q.start, q.end)
  return single({ start: q.start, end: q.end }, '', q.start, q.end)
}

function coordinated(scene: Scene, place: Place, parts: readonly Span[]): Names {
  const { s } = scene
  const names = shareHead(parts.map((p) => s.slice(p.start, p.end)))
  const span = { start: (parts[0] as Span).start, end: (parts.at(-1) as Span).end }
  const values = bareValuesAfter(scene, place)
  if (values === 0) return { indicators: names, queue: [], span, start: span.start, end: place.q.end }
  return { indicators: names.slice(0, 1), queue: names.slice(1), span, start: span.start, end: place.q.end }
}

/** How many bare values follow in the list. */
function bareValuesAfter(scene: Scene, place: Place): number {
  const { s, numbers } = scene
  let n = 0
  let end = place.q.end
  for (const q of numbers) {
    if (q.start <= place.q.start) continue
    if (!/^(?:、|和|与|及|以及|，)?\s*(?:近|约|超过|超)?$/.test(s.slice(end, q.start))) break
    n++
    end = q.end
  }
  return n
}

function tellQueued(scene: Scene, place: Place): void {
  const { s } = scene
  const { q } = place
  const told = scene.last as Told
  const indicator = scene.queue.shift() ?? ''
  const meaning = means(told.left, q, s, told.name, s.slice(q.end, place.to))
  if (!meaning) return
  scene.drafts.push(draft(scene, { ...place, left: { ...told.left, bound: place.left.bound } }, meaning, { indicator, start: told.start, end: q.end, name: told.name, source: false }))
}

function draft(scene: Scene, place: Place, meaning: Meaning, put: { indicator: string; start: number; end: number; name: Span; source: boolean }): Draft {
  const { q, left } = place
  const spoken = q.value2 !== null ? ('range' as const) : (q.bound ?? null)
  const op = spoken === '>' && left.bound && left.bound !== '~' ? left.bound : (spoken ?? left.bound ?? meaning.op ?? null)
  return {
    start: put.start,
    end: Math.max(put.end, q.end),
    at: q.start,
    name: put.name,
    indicator: put.indicator,
    form: meaning.form,
    op,
    value: meaning.value,
    value2: meaning.value2,
    unit: meaning.unit === '' ? unitOf(scene, place) : meaning.unit,
    per: left.per ?? (/每年|年均/.test(scene.s.slice(Math.max(scene.sentence.start, q.start - 12), q.start)) ? 'year' : null),
    role: put.source ? 'from' : 'main',
    other: null,
    plain: /达到?$/.test(scene.s.slice(Math.max(place.from, q.start - 2), q.start)),
    modifier: isModifier(scene, place),
    rule: (left.predicate ?? unspoken).name,
  }
}

const PEOPLE = /(?:儿童|学生|人员|职工|群众|劳动力|人口|居民|老人|老年人|青年|毕业生|农民|农民工|患者|师生|游客|党员|干部|教师|人才|对象|旅客|者|员|人)(?:$|[^口民大均才]|就业|受益|参与|参加)/

/** A number without a measure word: people, families and firms are counted by their own words; a list shares the last unit. */
function unitOf(scene: Scene, place: Place): string {
  const { s, numbers } = scene
  const noun = s.slice(place.q.end, Math.min(place.to, place.q.end + 16))
  let end = place.q.end
  for (const q of numbers) {
    if (q.start < place.q.end) continue
    if (!/^(?:、|和|与|及|以及)$/.test(s.slice(end, q.start))) break
    if (q.unit !== '') return q.unit
    end = q.end
  }
  if (/^(?:的)?[^，、]{0,10}?(?:家庭|农户|用户)/.test(noun)) return '户'
  if (PEOPLE.test(noun)) return '人'
  return ''
}

/** Meaning by the verb; a rate named in the subject makes any percentage a growth. */
function means(left: Left, q: Quantity, s: string, subject: Span | null, after: string): Meaning | null {
  const name = subject ? s.slice(subject.start, subject.end) : ''
  const around: Around = { to: left.to, subject: name, after }
  const meaning = (left.predicate ?? unspoken).read(q, around) ?? unspoken.read(q, around)
  if (!meaning) return null
  if (meaning.form === 'level' && q.kind === 'percent' && /(?:增速|增幅|涨幅|增长率|增长|降幅|下降|上涨|涨跌幅)$/.test(name)) {
    const falls = /(?:降幅|下降)$/.test(name)
    return { ...meaning, form: 'growth', value: falls ? `-${q.value}` : q.value }
  }
  return meaning
}

/** Where 从 or 由 stands shortly before the number: 从2.1%提高到…; the subject ends there. */
function fromPart(s: string, from: number, at: number): number | null {
  const text = s.slice(Math.max(from, at - 14), at)
  const found = /(?:从|由|自)(?:[^从由，、]{0,8})$/.exec(text)
  if (!found) return null
  const ahead = s.slice(at, at + 60)
  return /(?:提高|增加|增长|上升|下降|降|降低|减少|压缩|缩短|提升|扩大|增|升|拓展|延长|调整|扩展|跃升|攀升|压减)(?:到|至|为)|到|至|、/.test(ahead) ? Math.max(from, at - 14) + found.index : null
}

const fromMark = (_s: string, from: number, _end: number): number => from

/** Verbs that make what they count, so that the noun after the number is the name. */
function makes(s: string, subject: Span, left: Left): boolean {
  if (left.predicate && left.predicate.name !== 'reach/amount' && !/(?:完成|实现|投入|落实|给予|发放|覆盖|惠及)$/.test(s.slice(subject.start, subject.end + 3))) return true
  return true
}

const newness = (s: string, from: number, at: number): string => /(?:新增|新建|新开工|新设立?|新签|新改建|新创建|新培育|新认定|净增)$/.exec(s.slice(Math.max(from, at - 6), at))?.[0] ?? ''

/** The noun that a count stands before: 152个跨境电商综试区. */
function nounAfter(s: string, q: Quantity, to: number): Span | null {
  let start = q.end
  if (s[start] === '的') start++
  const text = s.slice(start, Math.min(to, start + 40))
  if (!/^[\u4e00-\u9fffA-Za-z0-9“《]/.test(text) || /^(?:和|与|及|或|以上|左右|以内|并|且|至|到|的|是|在|由|等|大关|台阶)/.test(text)) return null
  const name = nameAfter(text)
  return name > 0 ? { start, end: start + name } : null
}

function nameAfter(text: string): number {
  const stop = text.search(/[，。；、：]|(?:和|与|及|以及)$/)
  return stop < 0 ? text.length : stop
}

/** 10万元以上的村, 收入过200亿元的集群, （含5家）: a number inside an attribute. */
function isModifier(scene: Scene, place: Place): boolean {
  const { s } = scene
  const { q } = place
  const next = s[q.end] ?? ''
  if (q.kind === 'percent' || q.kind === 'points' || q.kind === 'times') return false
  if (next === '的' && (q.bound !== null || place.left.bound !== null) && q.kind !== 'person') return true
  return false
}

/** Durations and bare small numbers are told only where a verb or a noun of time makes them a statement. */
function worthTelling(scene: Scene, place: Place): boolean {
  const { s } = scene
  const { q, left } = place
  const head = s.slice(Math.max(scene.sentence.start, q.start - 6), q.start)
  const tail = s.slice(q.end, q.end + 6)
  if (q.kind === 'time') return timeTold(s, q, left, head, tail)
  if (q.script === 'han' && q.kind === 'count' && !q.bound) return hanCount(q, head, tail)
  if (q.kind === 'none') return unitless(q, left, head, tail)
  if (q.bare && !left.bound && !left.predicate) return false
  if (q.bare && /^级/.test(tail)) return false
  if (/^级(?!别)/.test(tail) && q.kind !== 'percent') return false
  return true
}

function timeTold(s: string, q: Quantity, left: Left, head: string, tail: string): boolean {
  if (/(?:连续|过去|近|未来|今后|每|前|后|第|历时|用|这|头|再用|持续)$/.test(head) && !left.predicate) return false
  if (/^(?:来|内|后|前|间|期|计划|行动|规划|以来|制|之|的时间|发展|建设|攻坚|目标|服务圈|生活圈|通勤|交通圈|经济圈)/.test(tail)) return false
  const noun = /(?:时间|年限|寿命|天数|时长|期限|周期|时限|承包期|日数|天气|里程|假期|产假)$/.test(s.slice(Math.max(0, left.subjectEnd - 8), left.subjectEnd))
  if (q.unit === '天' && (left.predicate || /^[\u4e00-\u9fff]/.test(tail))) return true
  return noun || (left.predicate !== null && (left.to || /延长|缩短|压缩|提前|提高|达到/.test(head)))
}

function hanCount(q: Quantity, head: string, tail: string): boolean {
  if (/^(?:方面|个方面|大)/.test(tail) || q.value === '1') return false
  if (/^[\u4e00-\u9fff“]/.test(tail) === false && q.unit !== '批次') return false
  if (Number(q.value) >= 20) return true
  return q.unit === '批次' || /(?:建成|新增|新建|新设|开工|投用|建设|设立|获批|创建|打造|引进|启用|开通|完成|竣工|通车|投产|新开|运营)(?:了)?$/.test(head)
}

function unitless(q: Quantity, left: Left, head: string, tail: string): boolean {
  if (q.script === 'han' && !/[万亿]/.test(String(q.value.length > 4 ? '万' : ''))) return false
  if (/^[-—~+×xX.]/.test(tail) || /[-—+×xX∶:]$/.test(head)) return false
  if (q.bare && !left.bound) return false
  if (q.value.length >= 5) return true
  return left.bound !== null || (left.predicate !== null && left.predicate.words.length > 0 && !/^[\u4e00-\u9fff]/.test(tail))
}
