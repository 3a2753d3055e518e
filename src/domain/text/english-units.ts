// Units of English official texts, by longest match of whole words; a table, not a grammar.
import type { Word } from './english-words.ts'
import { isJoined, wordAt } from './english-words.ts'
import type { UnitKind } from './units.ts'

/** A unit that stands behind a number: how it behaves, how statements spell it (null: as the text does), and where it ends. */
export interface EnglishUnit {
  readonly kind: UnitKind
  readonly name: string | null
  readonly to: number
}

const LISTS: readonly (readonly [UnitKind, string | null, string])[] = [
  ['percent', '%', '%|percent|per cent|pct'],
  ['points', 'pp', 'percentage points|percentage point|percent points|pp|ppt|ppts|pps'],
  ['points', 'basis points', 'basis points|basis point|bps'],
  ['times', 'times', 'times|fold'],
  [
    'money',
    null,
    'yuan|yuan renminbi|renminbi|rmb|rmb yuan|us dollars|u.s. dollars|dollars|american dollars|hong kong dollars|hk dollars|usd|euros|euro|pounds|pounds sterling|yen|japanese yen|won|rupees|rubles|roubles|francs|cny|eur|gbp',
  ],
  [
    'physical',
    null,
    'metric tons|metric tonnes|tons|tonnes|ton|tonne|mt|gt|kilograms|kilogram|kg|grams|tons of standard coal|metric tons of standard coal|tons of standard coal equivalent|metric tons of standard coal equivalent|tonnes of coal equivalent|tce|barrels|bushels|kilowatts|kilowatt|kw|megawatts|mw|gigawatts|gw|terawatts|watts|kilowatt-hours|kilowatt hours|kwh|megawatt-hours|mwh|gigawatt-hours|gwh|terawatt-hours|twh|kilometers|kilometres|kilometer|kilometre|km|meters|metres|miles|square kilometers|square kilometres|square meters|square metres|square miles|square feet|sq km|cubic meters|cubic metres|cubic kilometers|cubic feet|liters|litres|mu|hectares|acres|nautical miles|degrees celsius|°c|degrees|micrograms per cubic meter|micrograms per cubic metre|milligrams|micrograms|teu|teus|megabits per second|gbps|mbps|gigabytes|terabytes|flops|eflops|decibels|joules|calories',
  ],
  [
    'time',
    null,
    'years|year|months|month|weeks|week|days|day|working days|workdays|business days|hours|hour|minutes|minute|seconds|second|decades|decade|quarters|centuries|percentage of days',
  ],
  ['date', null, "o'clock|am|pm|a.m.|p.m."],
]

interface Entry {
  readonly words: readonly string[]
  readonly kind: UnitKind
  readonly name: string | null
}

const BY_FIRST = index()

/** The longest unit that begins with word `i` (a joining hyphen before it included), or null. */
export function englishUnitAt(words: readonly Word[], i: number): EnglishUnit | null {
  const at = wordAt(words, i) === '-' && isJoined(words, i) ? i + 1 : i
  for (const entry of BY_FIRST.get(wordAt(words, at)) ?? [])
    if (entry.words.every((w, k) => wordAt(words, at + k) === w))
      return { kind: entry.kind, name: entry.name, to: at + entry.words.length }
  return null
}

/** Signs and letters of money that stand before the number. */
export const isMoneySign = (text: string): boolean => /^(?:(?:us|hk|a|c|nz)?[$€£¥]|rmb|cny|usd|eur|gbp|hkd)$/.test(text)

function index(): Map<string, Entry[]> {
  const map = new Map<string, Entry[]>()
  for (const [kind, name, list] of LISTS)
    for (const phrase of list.split('|')) {
      const words = phrase.split(' ')
      const first = words[0] as string
      map.set(first, [...(map.get(first) ?? []), { words, kind, name }])
    }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}
