// 翻番, 翻一番, 倍增, 两位数增长, 正增长: a multiple or a growth said in words.
import type { Span } from '../../base/diagnostic.ts'
import type { Found, Meaning, Spot } from './pattern.ts'
import { before } from './spot.ts'

const FOLDS: Readonly<Record<string, string>> = { 一: '2', 两: '4', 二: '4', 三: '8' }

/** 翻番 and its kin; against an unstated base. */
export const doubling: Spot = {
  kind: 'spot',
  name: 'doubling/fold',
  trigger:
    /(?:比[^，。；、]{1,12})?(?:实现|接近|将近|超过|提前|年均|基本|力争|均|都|分别){0,4}(?:(?<=实现)“?双?倍增”?|“双倍增”|(?<![成”])双倍增|翻(?:了)?(一|两|二|三)?番|翻倍|增加一倍|提高一倍|增长一倍|扩大一倍)(多|以上|左右)?/g,
  read: (s, match, sentence) => {
    if (/^”?(的|计划|行动|工程|器|信心)/.test(s.slice(match.index + match[0].length))) return []
    const fold = FOLDS[match[1] ?? '一'] ?? '2'
    const near = /接近|将近/.test(match[0])
    const op =
      near || match[2] === '左右'
        ? '~'
        : match[2] === '以上'
          ? '>='
          : match[2] === '多' || /超过/.test(match[0])
            ? '>'
            : undefined
    return said(s, match, sentence, { form: 'multiple', value: fold, value2: null, unit: '倍', ...(op ? { op } : {}) })
  },
}

/** 保持两位数增长, 实现正增长, 零增长. */
export const digitsGrowth: Spot = {
  kind: 'spot',
  name: 'doubling/in-words',
  trigger:
    /(?:均|都|分别|双双|继续|持续|实现|保持|呈现|连续[^，。；、]{1,5}年|了|增速|达到|以|力争|确保){0,4}(两位数|双位数|2位数|正|零|负)(?:以上)?(?:的)?(?:快速|高速|较快|速度)?(?:增长|增速|增幅)|增长(?:达到|保持)?(两位数|双位数)/g,
  read: (s, match, sentence) => {
    const word = (match[1] ?? match[2]) as string
    const end = match.index + match[0].length
    if (/^(的|贡献|点|极|动力)/.test(s.slice(end, end + 2))) return []
    const two = /位数/.test(word)
    const op = two ? '>=' : word === '正' ? '>' : word === '负' ? '<' : '='
    return said(s, match, sentence, { form: 'growth', value: two ? '10' : '0', value2: null, unit: '%', op })
  },
}

/** 过半, 超半数: more than half. */
export const half: Spot = {
  kind: 'spot',
  name: 'doubling/half',
  trigger: /(?:过半数?|超过?半数)(?=$|[，。；、])/g,
  read: (s, match, sentence) =>
    said(s, match, sentence, { form: 'level', value: '50', value2: null, unit: '%', op: '>' }),
}

function said(s: string, match: RegExpExecArray, sentence: Span, meaning: Meaning): readonly Found[] {
  const clause = before(s, match.index, sentence)
  return [{ ...meaning, span: { start: clause.start, end: match.index + match[0].length }, clause, other: null }]
}
