// What a quantity says: by the verb at the head of its run, else by the verb before the number, with the bounds around it.
import type { Span } from '../base/diagnostic.ts'
import type { Quantity } from '../text/quantity.ts'
import type { Op } from './commitment.ts'
import { moving, unspoken } from './patterns/index.ts'
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
  const above = moving.above.exec(s.slice(end, q.start))?.[1]
  if (q.kind === 'points' && above)
    return { ...meaning, form: 'change', value: moving.below.test(above) ? `-${q.value}` : q.value }
  const lead = left.predicate?.moves ? 0 : leadOf(scene, place)
  if (lead !== 0 && from < q.start) return moved(meaning, lead, q)
  if (meaning.form === 'level' && q.kind === 'percent' && moving.named.test(around.after))
    return { ...meaning, form: 'growth' }
  if (meaning.form === 'level' && q.kind === 'percent' && moving.rate.test(name))
    return { ...meaning, form: 'growth', value: moving.fallingRate.test(name) ? `-${q.value}` : q.value }
  return meaning
}

function moved(meaning: Meaning, lead: Lead, q: Quantity): Meaning {
  const sign = (v: string | null): string | null => (v !== null && lead < 0 ? `-${v}` : v)
  const form = q.kind === 'percent' ? 'growth' : 'change'
  return { ...meaning, form, value: sign(meaning.value), value2: sign(meaning.value2) }
}

/** The direction that a verb at the head of the run (or of the list it ends) gives to what follows. */
export function leadOf(scene: Scene, place: Place): Lead {
  const { s, last } = scene
  const { q, from, part, left } = place
  const text = s.slice(from === part.start ? (scene.listStart ?? from) : from, q.start)
  if (moving.falls.test(text)) return -1
  if (moving.rises.test(text) && q.kind !== 'percent') return 1
  if (q.kind === 'money' && !left.to && moving.raises.test(text)) return 1
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
  return moving.arrives.test(s.slice(at, at + 60)) ? start + found.index : null
}

/** 高于全国0.4个百分点, 比城镇居民高2.4个百分点: what is compared with is no part of the name. */
export function aboveMark(s: string, q: Quantity, from: number, end: number): number | null {
  if (q.kind !== 'points') return null
  const found = /(?:高于|快于|低于|高出|好于|(?<![占环同对])比(?![例重率值])|(?<!比)较)[^，、]{1,14}$/.exec(
    s.slice(from, end),
  )
  return found ? from + found.index : null
}
