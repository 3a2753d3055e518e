// Which quantities are statements at all: durations, small counts in words, sizes in attributes and versions are told only where they carry weight.
import type { Quantity } from '../text/quantity.ts'
import type { Left } from './left.ts'

/** What is looked at: folded text, the quantity, what stands before it, and where its chunk ends. */
export interface Sight {
  readonly s: string
  readonly q: Quantity
  readonly left: Left
  readonly from: number
  readonly to: number
}

/** True when the quantity makes a statement. */
export function worthTelling(sight: Sight): boolean {
  const { s, q, left } = sight
  if (isAge(s, q) || s[q.start - 1] === '每') return false
  const head = s.slice(Math.max(sight.from, q.start - 6), q.start)
  const tail = s.slice(q.end, q.end + 8)
  if (q.unit === '个' && tail.startsWith('方面')) return false
  if (q.bare && /^新?(?:台阶|关口)/.test(tail) && /个$/.test(head)) return false
  if (q.kind === 'time') return timeTold(s, q, left, head, tail)
  if (
    q.unit === '级' ||
    (q.unit === '届' &&
      (q.value.length > 1 || /^(?:\d|次|[一二三四五六七八九十中历全])/.test(tail)) &&
      q.script === 'han') ||
    (q.unit === '期' && q.script === 'han')
  )
    return false
  if (/^(?:攻坚)?行动/.test(tail) || (q.kind === 'percent' && /前$/.test(head))) return false
  if (q.unit === '类' && q.value.length === 1 && /药|械|疫苗/.test(tail)) return false
  if (q.script === 'han' && q.kind === 'money') return q.value.length > 2 || left.bound !== null
  if (q.script === 'han' && q.kind === 'count' && !q.bound && !/^[百千万亿]+元?级/.test(tail))
    return hanCount(q, head, tail)
  if (q.kind === 'none') return unitless(q, left, head, tail)
  return !(q.bare && !left.bound && !left.predicate && !q.bound)
}

/** 10万元以上的村, 500千伏变电站, （含5家）: a number inside an attribute or the size in a name. */
export function isModifier(sight: Sight): boolean {
  const { s, q, left } = sight
  const tail = s.slice(q.end, q.end + 6)
  if (isCeiling(s, sight) || inBracket(s, q) || /^[^，。]{0,14}基础上/.test(s.slice(q.end, q.end + 20))) return true
  if (q.kind === 'percent' || q.kind === 'points' || q.kind === 'times') return false
  if (
    q.kind === 'count' &&
    /(?:增长|下降|减少|提高|达到|超过)$/.test(s.slice(q.end, sight.to)) &&
    /^\d+(?:\.\d+)?%/.test(s.slice(sight.to, sight.to + 8))
  )
    return true
  if (
    q.kind === 'count' &&
    q.unit === '' &&
    /^[\u4e00-\u9fff]{0,8}?(?:行动|工程|计划|任务|战略|体系)/.test(s.slice(q.end, q.end + 12))
  )
    return true
  if (
    q.kind === 'money' &&
    /[过超]$/.test(s.slice(sight.from, q.start)) &&
    /^[\u4e00-\u9fff]/.test(tail) &&
    !/^(?:的|大关|台阶|以上|左右|关口)/.test(tail)
  )
    return true
  if (s[sight.from] === '的' && left.bound !== null && q.kind === 'money') return true
  if (tail.startsWith('的') && (q.bound !== null || left.bound !== null) && q.kind !== 'person')
    return !left.predicate || q.kind === 'money'
  if (SIZES.has(q.unit) && /^(?:[\u4e00-\u9fff]|以下)/.test(tail) && !/^(?:和|与|及|以|并|左右|大关)/.test(tail))
    return !left.predicate
  return q.bound !== null && /^[\u4e00-\u9fff]/.test(tail) && q.unit !== '' && SIZES.has(q.unit)
}

const SIZES = new Set([
  '伏',
  '千伏',
  '英寸',
  '纳米',
  '微米',
  '米',
  '千瓦',
  '兆瓦',
  '瓦',
  '微克',
  '毫米',
  '厘米',
  '千米',
  '吨级',
  '周岁',
  '岁',
])

function timeTold(s: string, q: Quantity, left: Left, head: string, tail: string): boolean {
  if (/(?:连续|过去|近|未来|今后|每|前|后|第|历时|用|这|头|再用|持续|多|满)$/.test(head) && !left.predicate)
    return false
  if (
    /^(?:来|内|后|前|间|期|计划|行动|规划|以来|制|之|的时间|发展|建设|攻坚|目标|服务圈|生活圈|通勤|交通圈|经济圈|全天候)/.test(
      tail,
    )
  )
    return false
  if (/^(?:保持|增长|超过|居|位|稳|获|年均|实现|达|蝉联|荣)/.test(tail) && !left.to && q.unit === '年') return false
  if (/[从由自](?:20\d\d年的?)?$/.test(head) || /[从由][^，]{1,8}、$/.test(s.slice(Math.max(0, q.start - 12), q.start)))
    return true
  const noun = /(?:时间|年限|寿命|天数|时长|期限|周期|时限|承包期|日数|假期|产假)$/.test(
    s.slice(Math.max(0, left.subjectEnd - 8), left.subjectEnd),
  )
  if (q.unit === '天' && (left.predicate || /^[\u4e00-\u9fff]/.test(tail))) return true
  return noun || (left.predicate !== null && (left.to || /(?:延长|缩短|压缩|达到)$/.test(head)))
}

const BUILT =
  /(?:建成|新增|新建|新设|开工|投用|设立|获批|创建|打造|引进|启用|开通|竣工|通车|投产|新开|建设|举办|承办|召开)/

function hanCount(q: Quantity, head: string, tail: string): boolean {
  if (/^(?:方面|大)/.test(tail) || q.value === '1') return false
  if (q.unit === '批次' || q.unit === '组' || (q.unit === '批' && /^\d/.test(tail))) return true
  if (!/^[\u4e00-\u9fff“]/.test(tail) || /^(?:全会|会议)/.test(tail)) return false
  if (Number(q.value) >= 10) return true
  return new RegExp(`${BUILT.source}(?:了)?$`).test(head) || BUILT.test(tail.split(/[，、；]/)[0] ?? '')
}

function unitless(q: Quantity, left: Left, head: string, tail: string): boolean {
  if (/^(?:(?:19|20)\d\d|12345|12315|12366|12388)$/.test(q.value)) return false
  if (/^[-—~+×xX.”]/.test(tail) || /[-—+×xX∶:“]$/.test(head)) return false
  if (/^(?:路|号|平台|热线|工程|体系|战略|行动|国道|省道|高速)/.test(tail)) return false
  if (q.bare && /^[\u4e00-\u9fff]/.test(tail)) return false
  if (q.bare) return left.bound !== null || (left.predicate !== null && left.predicate.words.length > 0)
  if (q.script === 'han' && q.value.length < 5) return false
  if (q.value.length >= 5) return true
  return left.bound !== null || (left.predicate !== null && !/^[\u4e00-\u9fff]/.test(tail))
}

/** 65岁及以上 before a noun says who, not how much. */
const isAge = (s: string, q: Quantity): boolean =>
  /岁$/.test(q.unit) && /^的?[\u4e00-\u9fff]/.test(s.slice(q.end, q.end + 2))

/** 给予最高500万元补助, 按投资额的10%给予补助、单个企业最高500万元, 担保费率不超过1.5%的，给予补助: a ceiling or threshold of a policy. */
function isCeiling(s: string, { q, from, left }: Sight): boolean {
  if (q.kind !== 'money' && q.kind !== 'percent') return false
  const head = s.slice(Math.max(from, q.start - 14), q.start)
  const tail = s.slice(q.end, q.end + 20)
  if (/(?:最高|不超过|按)[^，。]{0,10}$/.test(head) && GIVEN.test(tail)) return true
  if (left.bound !== null && /^的[，、]?(?:[^，。；\d]{0,8})(?:给予|予以|享受)/.test(tail)) return true
  if (left.bound !== '<=' && !/(?:最高|不超过)(?:可)?(?:给予)?(?:补[助贴]|奖[励补]|资助)$/.test(head)) return false
  const before = s.slice(Math.max(0, q.start - 80), q.start)
  return GIVES.test(before.slice(before.search(/[^。；\n]*$/)))
}

const GIVEN = /^的?(?:补助|补贴|奖励|资助|支持|给予|奖补|一次性)/
const GIVES = /(?:给予|予以)[^。；]{0,60}$|(?:最高|不超过)(?:可)?(?:给予)?(?:补[助贴]|奖[励补]|资助)$/

/** （超过100人的企业…）: inside brackets that stand in the same run. */
function inBracket(s: string, q: Quantity): boolean {
  const head = s.slice(Math.max(0, q.start - 24), q.start)
  return head.lastIndexOf('（') > head.lastIndexOf('）') && /^[^（]{0,24}）/.test(s.slice(q.end, q.end + 26))
}
