// Every written quantity of a run of text: number, unit, range, and the bounds that cling to it (以上, 左右, 以内).
import { type Numeral, plus, scanNumeral, shift } from './numerals.ts'
import { matchUnit, type Unit, type UnitKind } from './units.ts'

export type Bound = '>=' | '>' | '<=' | '<' | '~'

/** A number with its unit. `start`..`end` covers number, unit and the words of bound after it; offsets are those of the text. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly value2: string | null
  /** As statements carry it; "" when no unit is written. */
  readonly unit: string
  readonly kind: UnitKind | 'none'
  /** What the words after the number say, or 多/余 in it. */
  readonly bound: Bound | null
  readonly script: Numeral['script']
  /** Multipliers only, as in 上千万 or 万亿级. */
  readonly bare: boolean
}

const AFTER: readonly (readonly [string, Bound])[] = [
  ['及以上', '>='],
  ['以上', '>='],
  ['以内', '<='],
  ['之内', '<='],
  ['以下', '<='],
  ['左右', '~'],
  ['上下', '~'],
]
const DASH = new Set(['-', '~', '—', '至', '到'])

/** The quantities in `s[start,end)`, in order; dates, ordinals and names made of digits are not among them. */
export function scanQuantities(s: string, start: number, end: number): Quantity[] {
  const found: Quantity[] = []
  let at = start
  while (at < end) {
    const c = s.charCodeAt(at)
    if (!startsNumber(c)) {
      at++
      continue
    }
    const next = readAt(s, at, start, end)
    if (next.quantity) found.push(next.quantity)
    at = next.end
  }
  return found
}

function readAt(s: string, at: number, start: number, end: number): { quantity: Quantity | null; end: number } {
  const before = at > start ? (s[at - 1] as string) : ''
  const kinds = classCount(s, at)
  if (kinds) return { quantity: kinds, end: kinds.end }
  const share = fraction(s, at, end)
  if (share) return { quantity: share, end: share.end }
  const numeral = scanNumeral(s, at, end)
  if (!numeral) return { quantity: null, end: at + 1 }
  if (isName(s, numeral, before, end)) return { quantity: null, end: skipName(s, numeral.end, end) }
  const range = rangeAt(s, numeral, end)
  if (range) return { quantity: range, end: range.end }
  return finish(s, numeral, numeral.value, null, numeral.end, end)
}

/** 两大万亿元级产业集群: how many classes, not how much. */
function classCount(s: string, at: number): Quantity | null {
  const count = '二两三四五六七八九十'.indexOf(s[at] ?? '-')
  if (count < 0 || !/^.大[百千万亿]+元?级/.test(s.slice(at, at + 8))) return null
  const value = String(count < 2 ? 2 : count + 1)
  return {
    start: at,
    end: at + 2,
    value,
    value2: null,
    unit: '个',
    kind: 'count',
    bound: null,
    script: 'han',
    bare: false,
  }
}

/** Reads the unit and the bound after the number; a date or an ordinal yields no quantity. */
function finish(s: string, n: Numeral, value: string, value2: string | null, at: number, end: number) {
  const grade = /^元?级(规模|产值|体量)?/.exec(s.slice(at, at + 4))
  if (grade && n.scale >= 3) return sizeClass(s, n, at, grade[0].length, grade[1] !== undefined)
  const unit = unitAt(s, at, end)
  if (unit?.kind === 'date' || isYear(s, n, at)) return { quantity: null, end: Math.max(at, n.end) + 1 }
  let stop = at + (unit?.word.length ?? 0)
  let bound: Bound | null = n.more ? '>' : null
  if (unit && '多余'.includes(s[stop] ?? '-') && stop < end && s[stop + 1] !== '样') {
    bound = '>'
    stop++
  }
  if (unit && !value2 && s[stop] === '半' && '年个'.includes(unit.word)) stop++
  const word = AFTER.find(([w]) => s.startsWith(w, stop))
  if (word) {
    bound = word[1]
    stop += word[0].length
  }
  const quantity: Quantity = {
    start: n.start,
    end: Math.min(stop, end),
    value,
    value2,
    unit: unit?.name ?? '',
    kind: unit?.kind ?? 'none',
    bound,
    script: n.script,
    bare: n.bare,
  }
  return { quantity, end: quantity.end }
}

/** 万亿级规模, 7000亿级: an amount of money; 万亿级集群 only names. */
function sizeClass(s: string, n: Numeral, at: number, length: number, sized: boolean) {
  const noun = /^[\u4e00-\u9fff]/.test(s.slice(at + length, at + length + 1))
  if (!sized && (n.bare || noun)) return { quantity: null, end: at + length }
  const end = at + (s[at] === '元' ? 2 : 1)
  const quantity: Quantity = {
    start: n.start,
    end,
    value: n.value,
    value2: null,
    unit: '元',
    kind: 'money',
    bound: null,
    script: n.script,
    bare: n.bare,
  }
  return { quantity, end }
}

function unitAt(s: string, at: number, end: number): Unit | null {
  const unit = matchUnit(s, at)
  if (!unit || at + unit.word.length > end) return null
  const after = s[at + unit.word.length] ?? ''
  if (unit.word === '名' && after === '单') return null
  if (unit.kind === 'count' && NOUN_HEADS.some((w) => s.startsWith(w, at))) return null
  return unit
}

/** Words whose first character looks like a measure word. */
const NOUN_HEADS = [
  '级以上城市',
  '台阶',
  '面积',
  '项目',
  '家庭',
  '家企业家',
  '所有',
  '部门',
  '部委',
  '条例',
  '名单',
  '种子',
  '组织',
  '组团',
  '批复',
  '批准',
  '条线',
  '级财政',
  '位于',
  '件事',
  '处于',
  '类别',
  '场景',
  '场所',
  '期间',
  '期货',
]

/** 5%-6%, 3—5家, 10至15个; both ends share unit and multiplier where the first has none. */
function rangeAt(s: string, n: Numeral, end: number): Quantity | null {
  const unit = matchUnit(s, n.end)
  const gaps = unit && unit.kind !== 'date' ? [n.end, n.end + unit.word.length] : [n.end]
  for (const gap of gaps) {
    let at = gap
    if (s[at] === '以' && s[at + 1] === '上') at += 2
    if (!DASH.has(s[at] ?? '')) continue
    while (DASH.has(s[at] ?? '')) at++
    const second = scanNumeral(s, at, end)
    if (!second || second.script !== n.script) continue
    const done = finish(s, n, n.value, second.value, second.end, end).quantity
    if (!done || (gap !== n.end && done.unit !== unit?.name)) continue
    const low = gap === n.end && n.scale === 0 && second.scale > 0 ? shift(n.value, second.scale) : n.value
    return { ...done, value: low, value2: second.value }
  }
  return null
}

/** 三分之二, 百分之五, 五成, 一半, 过半: shares in percent. */
function fraction(s: string, at: number, end: number): Quantity | null {
  const base = { start: at, value2: null, unit: '%', kind: 'percent' as const, script: 'han' as const, bare: false }
  if (s[at] === '半') return null
  if (s.startsWith('一半', at)) return bounded(s, { ...base, end: at + 2, value: '50', bound: null })
  const first = scanNumeral(s, at, end)
  if (!first) return null
  if (
    s[first.end] === '成' &&
    !'立为就效果都员长功本立交熟品人'.includes(s[first.end + 1] ?? '-') &&
    first.value.length <= 2
  ) {
    const half = s[first.end + 1] === '半'
    const value = plus(shift(first.value, 1), half ? '5' : '0')
    return bounded(s, { ...base, end: first.end + (half ? 2 : 1), value, bound: first.more ? '>' : null })
  }
  if (!s.startsWith('分之', first.end)) return null
  const second = scanNumeral(s, first.end + 2, end)
  if (!second) return null
  const value = percent(second.value, first.value)
  return bounded(s, { ...base, end: second.end, value, bound: second.more ? '>' : null })
}

function bounded(s: string, q: Quantity): Quantity {
  const word = AFTER.find(([w]) => s.startsWith(w, q.end))
  return word ? { ...q, end: q.end + word[0].length, bound: word[1] } : q
}

const percent = (part: string, whole: string): string => {
  const places = { '100': 0, '1000': -1, '10000': -2 }[whole]
  if (places !== undefined) return shift(part, places)
  return ratio(part, whole)
}

/** Rounded to ten places where the division does not end. */
const ratio = (part: string, whole: string): string =>
  String(Number(((Number(part) / Number(whole)) * 100).toFixed(10)))

const startsNumber = (c: number): boolean => (c >= 0x30 && c <= 0x39) || HAN_START.has(c)
const HAN_START = new Set(Array.from('一二两三四五六七八九十百千万亿', (c) => c.charCodeAt(0)))

const isYear = (s: string, n: Numeral, at: number): boolean =>
  n.script === 'arabic' && s[at] === '年' && /^(19|20)\d\d$/.test(n.value)

/** C919, 5G, PM2.5, 1+5, 5A, 24:00, 第3, 十四五: digits that are part of a name, an ordinal or a time. */
function isName(s: string, n: Numeral, before: string, end: number): boolean {
  const after = n.end < end ? (s[n.end] as string) : ''
  if (/[A-Za-z+.#]/.test(before) || before === '第' || before === '初' || quoted(s, n)) return true
  if (/^\d\.0$/.test(s.slice(n.start, n.end)) && !matchUnit(s, n.end)) return true
  if (after === '+' || after === ':') return true
  if (n.script === 'han') return hanName(s, n, before, after)
  if (before === '-' || before === '/') return true
  if (/[A-Za-z]/.test(after)) return !matchUnit(s, n.end) || /^[GAKDVNCS](?![A-Za-z])/.test(s.slice(n.end, n.end + 2))
  return false
}

function hanName(s: string, n: Numeral, before: string, after: string): boolean {
  const word = s.slice(n.start, n.end)
  if (word === '一' || '几数'.includes(before || '-')) return !(word === '一' && after === '亿')
  if (/[五六]/.test(after) && before !== '' && word.length === 2 && word.startsWith('十')) return true
  if (n.bare && word.length === 1) return !'上超过近逾破'.includes(before || '-')
  return word === '亿万'
}

/** Inside a short quotation digits are a name: “33618”, “三个一批”. */
function quoted(s: string, n: Numeral): boolean {
  const open = s.lastIndexOf('“', n.start)
  if (open < 0 || n.start - open > 10) return false
  const close = s.indexOf('”', open)
  return close >= n.end && close - open <= 16
}

const skipName = (s: string, at: number, end: number): number => {
  let i = at
  while (i < end && /[0-9A-Za-z+.-]/.test(s[i] as string)) i++
  return Math.max(i, at)
}
