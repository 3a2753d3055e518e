// What a quantity says: by the verb at the head of its run, else by the verb before the number, with the bounds around it.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import type { Op } from './commitment.ts'
import { growthNamed } from './patterns/growth.ts'
import { unspoken } from './patterns/index.ts'
import type { Meaning } from './patterns/pattern.ts'
import { bareListAfter, type Lead, type Place, type Scene } from './scene.ts'

/** Form, value and unit of a quantity whose subject ends at `end`; a rate in the subject makes a percentage a growth. */
export function meaningOf(scene: Scene, place: Place, subject: Span | null, end: number): Meaning | null {
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
  if (meaning.form === 'level' && q.kind === 'percent' && growthNamed.test(around.after))
    return { ...meaning, form: 'growth' }
  if (meaning.form === 'level' && q.kind === 'percent' && RATE.test(name)) {
    const falls = /(?:降幅|下降)$/.test(name)
    return { ...meaning, form: 'growth', value: falls ? `-${q.value}` : q.value }
  }
  return meaning
}

const RATE = /(?:增速|增幅|涨幅|增长率|增长|降幅|下降|上涨|涨跌幅)(?:预期)?(?:目标)?$/

function moved(meaning: Meaning, lead: Lead, q: Quantity): Meaning {
  const sign = (v: string | null): string | null => (v !== null && lead < 0 ? `-${v}` : v)
  const form = q.kind === 'percent' ? 'growth' : 'change'
  return { ...meaning, form, value: sign(meaning.value), value2: sign(meaning.value2) }
}

const BEFORE_LEAD =
  '^\\s*(?:继续|平均|再|力争|预计|共|累计|将|全年|今年|明年|年内|完成|基本|要|拟|其中|[^，、]{2,8}平均|为[^，、]{2,8})*'
const FALLS = new RegExp(
  `${BEFORE_LEAD}(?:压减|减少|裁减|削减|降低|下调|缩减|核减|净减少|精简(?=材|时|环|事|流)|减(?=时|材|环|跑|证))(?!到|至)`,
)
const RISES = new RegExp(`${BEFORE_LEAD}增加(?!值|到|至)`)

/** The direction that a verb at the head of the run (or of the list it ends) gives to what follows. */
export function leadOf(scene: Scene, place: Place): Lead {
  const { s, last } = scene
  const { q, from, part, left } = place
  const text = s.slice(from === part.start ? (scene.listStart ?? from) : from, q.start)
  if (FALLS.test(text)) return -1
  if (RISES.test(text) && q.kind !== 'percent') return 1
  if (q.kind === 'money' && !left.to && /(?:^|次年|每年|再)提高(?!到|至)[^，、]{3,}$/.test(text)) return 1
  const carried = part.sep === '、' && last && q.kind === 'percent' && /^[^，。、\d]{1,8}$/.test(text)
  return carried ? last.lead : 0
}

/** The bound after the number, else the one before it, else what the verb says; a list's last bound serves those before it. */
export function opOf(scene: Scene, place: Place, meaning: Meaning): Op | null {
  const { q, left, from } = place
  if (q.value2 !== null) return 'range'
  const run = scene.s.slice(Math.max(from, q.start - 30), q.start)
  const firm = /(至少|不少于|不低于|不超过)[^，。、\d]{0,24}$/.exec(run)?.[1]
  const before = left.bound ?? (firm ? (firm === '不超过' ? '<=' : '>=') : null)
  if (q.bound === '>' && before && before !== '~') return before
  const shared = q.bound === null && before === null ? (bareListAfter(scene, q).at(-1)?.bound ?? null) : null
  return q.bound ?? before ?? shared ?? meaning.op ?? null
}

/** Where 从 or 由 stands shortly before the number and a verb of moving after it: 从2.1%提高到…; the subject ends there. */
export function sourceMark(s: string, from: number, at: number): number | null {
  const start = Math.max(from, at - 16)
  const found = /(?:从|由|自)(?:20\d\d年的?)?(?:[^从由，、]{0,9})$/.exec(s.slice(start, at))
  if (!found) return null
  return MOVES.test(s.slice(at, at + 60)) ? start + found.index : null
}

const MOVES =
  /(?:提高|增加|增长|上升|下降|降|降低|减少|压缩|缩短|提升|扩大|增|升|拓展|延长|调整|扩展|跃升|攀升|压减|扩容|发展|变|拓|整合|合并|精简|优化|缩小|缩减|减|缩)(?:到|至|为|成)/

/** 高于全国0.4个百分点, 比城镇居民高2.4个百分点: what is compared with is no part of the name. */
export function aboveMark(s: string, q: Quantity, from: number, end: number): number | null {
  if (q.kind !== 'points') return null
  const found = /(?:高于|快于|低于|高出|好于|(?<![占环同对])比(?![例重率值])|(?<!比)较)[^，、]{1,14}$/.exec(
    s.slice(from, end),
  )
  return found ? from + found.index : null
}
