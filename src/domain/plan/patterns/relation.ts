// 高于全国平均水平, 快于经济增长, 与经济增长同步: measured against something named.
import type { Span } from '../../base/diagnostic.ts'
import type { Op } from '../commitment.ts'
import type { Found, Spot } from './pattern.ts'
import { after, before } from './spot.ts'

/** 高于 and 快于 with the other side after them. */
export const above: Spot = {
  kind: 'spot',
  name: 'relation/above',
  trigger:
    /(?:明显|总体|整体|继续|持续|略|大幅|显著|始终|普遍|要|力争|努力)?(不低于|不高于|不少于|高于|快于|低于|大于|好于|优于|多于|少于|领先于|超过|超(?![大高低前级越长市额重声])|达到)(?=[^，。；、\d]{2,24})/g,
  read: (s, match, sentence) => compare(s, match, sentence),
}

/** 与…同步, 同…持平 with the other side before the word. */
export const alongside: Spot = {
  kind: 'spot',
  name: 'relation/alongside',
  trigger:
    /(与|和|同|跟)([^，。；、\d]{2,16}?)(?:增长|增速)?(?:保持|总体|基本|大体|大致)*(同步|持平)(?!推进|实施|建设|规划|开展|部署|落实|发力|设计|谋划|改造|提高|提升|发展|抓|进行|考虑|研究|完成|配套|跟进|出台|更新)/g,
  read: (s, match, sentence) => beside(s, match, sentence),
}

const SIDES =
  /平均|全国|全省|全市|经济|GDP|生产总值|城镇|城市|农村|国家|全球|世界|东部|西部|中部|地区|上年|去年|同期|预期|财政|收入|规上|劳动|当地|标准|工业|投资|消费|增速|增长|目标|水平|均值|大市|省均|全区|全县|全盟/

function compare(s: string, match: RegExpExecArray, sentence: Span): readonly Found[] {
  const word = match[1] as string
  const end = match.index + match[0].length
  const rest = after(s, end, sentence)
  const otherText = s.slice(rest.start, rest.end)
  if (!SIDES.test(otherText) || /^(的|一|两|三|预期$)/.test(otherText)) return []
  if (word === '达到' && !/^(?:全国|全省|全市|全区|世界|东部|西部|中部|省|国家)?[^，]{0,8}平均/.test(otherText))
    return []
  if (/超/.test(word) && !/(?:平均|均值|水平|增速|增长|同期)[^，]{0,3}$/.test(otherText)) return []
  const number = otherText.search(/\d|[一二两三四五六七八九十]+个?(?:百分点|点)/)
  if (number >= 0) return []
  const other = trimOther(s, rest)
  const clause = before(s, match.index, sentence)
  const op: Op = RELATIONS[word] ?? '>'
  return [
    {
      form: 'relation',
      op,
      value: null,
      value2: null,
      unit: null,
      span: { start: clause.start, end: other.end },
      clause,
      other,
    },
  ]
}

const RELATIONS: Readonly<Record<string, Op>> = {
  低于: '<',
  少于: '<',
  不低于: '>=',
  不少于: '>=',
  不高于: '<=',
  达到: '>=',
}

function trimOther(s: string, span: Span): Span {
  const text = s.slice(span.start, span.end)
  const cut = text.search(/的|，|且|并(?!购)/)
  return cut > 1 ? { start: span.start, end: span.start + cut } : span
}

function beside(s: string, match: RegExpExecArray, sentence: Span): readonly Found[] {
  const otherText = match[2] as string
  if (!SIDES.test(otherText)) return []
  const clause = before(s, match.index, sentence)
  const start = match.index + (match[1] as string).length
  const tail = s.slice(start + otherText.length, start + otherText.length + 2)
  const other = { start, end: start + otherText.length + (/增长|增速/.test(tail) ? 2 : 0) }
  return [
    {
      form: 'relation',
      op: '=',
      value: null,
      value2: null,
      unit: null,
      span: { start: clause.start, end: match.index + match[0].length },
      clause,
      other,
    },
  ]
}
