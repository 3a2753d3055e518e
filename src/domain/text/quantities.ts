// Every written quantity of a run of text: number, unit, range, and the bounds that cling to it.
import { fractionAt, halfAt, percentAt } from './fractions.ts'
import { isName, skipName } from './number-names.ts'
import { type Numeral, scanNumeral, shift } from './numerals.ts'
import { type Bound, boundAt, type Quantity } from './quantity.ts'
import { matchUnit, type Unit } from './units.ts'

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

function readAt(s: string, at: number, start: number, end: number): Read {
  const before = at > start ? (s[at - 1] as string) : ''
  const kinds = classCount(s, at)
  if (kinds) return { quantity: kinds, end: kinds.end }
  const hundredth = percentAt(s, at, end)
  if (hundredth && hundredth.end <= end) return { quantity: hundredth, end: hundredth.end }
  const numeral = scanNumeral(s, at, end)
  if (!numeral) return { quantity: null, end: skipHan(s, at + 1, end) }
  const share = halfAt(s, at) ?? fractionAt(s, numeral, end)
  if (share && share.end <= end) return { quantity: share, end: share.end }
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
function finish(s: string, n: Numeral, value: string, value2: string | null, from: number, end: number): Read {
  if (!value2 && isClasses(s, n, from)) return { quantity: bareCount(n, value, from), end: from + 1 }
  const grade = /^元?级(规模|产值|体量)?/.exec(s.slice(from, from + 4))
  if (grade && n.scale >= 3) return sizeClass(s, n, from, grade[0].length, grade[1] !== undefined)
  const at = s[from] === ' ' && unitAt(s, from + 1, end) ? from + 1 : from
  const points = s.startsWith('个多百分点', at)
  const unit = points ? matchUnit('百分点', 0) : unitAt(s, at, end)
  if (unit?.kind === 'date' || isYear(s, n, at)) return { quantity: null, end: Math.max(at, n.end) + 1 }
  const { stop, bound } = afterUnit(s, at + (points ? 5 : (unit?.word.length ?? 0)), end, unit)
  const quantity: Quantity = {
    start: n.start,
    end: Math.min(stop, end),
    value,
    value2,
    unit: unit?.name ?? '',
    kind: unit?.kind ?? 'none',
    bound: bound ?? (n.more || points ? '>' : null),
    script: n.script,
    bare: n.bare,
  }
  return { quantity, end: quantity.end }
}

/** 多, 余, 半 and the words of bound behind the unit. */
function afterUnit(s: string, at: number, end: number, unit: Unit | null): { stop: number; bound: Bound | null } {
  let stop = at
  let bound: Bound | null = null
  if (unit && '多余'.includes(s[stop] ?? '-') && stop < end && s[stop + 1] !== '样') {
    bound = '>'
    stop++
  }
  if (unit && s[stop] === '半' && '年个'.includes(unit.word)) stop++
  const word = boundAt(s, stop)
  return word ? { stop: stop + word.length, bound: word.bound } : { stop, bound }
}

interface Read {
  readonly quantity: Quantity | null
  readonly end: number
}

/** Digits side by side (三四百, 二〇二五) are no number of this grammar: the whole run is passed over. */
function skipHan(s: string, at: number, end: number): number {
  let i = at
  while (i < end && HAN_RUN.has(s.charCodeAt(i))) i++
  return i
}

/** 33大类 and the like are left alone; 3大产业 is a count of three. */
function isClasses(s: string, n: Numeral, at: number): boolean {
  const next = s.slice(at, at + 2)
  return n.script === 'arabic' && /^大[\u4e00-\u9fff]/.test(next) && !/^大[类小中]/.test(next)
}

/** A number before 大, without a unit of its own. */
function bareCount(n: Numeral, value: string, at: number): Quantity {
  const { start, script } = n
  return { start, end: at + 1, value, value2: null, unit: '', kind: 'count', bound: null, script, bare: false }
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

const startsNumber = (c: number): boolean => (c >= 0x30 && c <= 0x39) || HAN_START.has(c)
const HAN_RUN = new Set(Array.from('一二两三四五六七八九十百千万亿〇零', (c) => c.charCodeAt(0)))
const HAN_START = new Set(Array.from('一二两三四五六七八九十百千万亿', (c) => c.charCodeAt(0)))

const isYear = (s: string, n: Numeral, at: number): boolean =>
  n.script === 'arabic' && s[at] === '年' && /^(19|20)\d\d$/.test(n.value)
