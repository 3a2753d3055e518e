// 水质保持Ⅱ类: a class on a declared scale.
import type { Found, Spot } from './pattern.ts'
import { before } from './spot.ts'

const GRADES: Readonly<Record<string, string>> = {
  Ⅰ: '1',
  Ⅱ: '2',
  Ⅲ: '3',
  Ⅳ: '4',
  Ⅴ: '5',
  I: '1',
  II: '2',
  III: '3',
  IV: '4',
  V: '5',
}

/** Water classes of GB 3838: I to V. */
export const grade: Spot = {
  kind: 'spot',
  name: 'grade/class',
  trigger: /(Ⅰ|Ⅱ|Ⅲ|Ⅳ|Ⅴ|III|II|IV|I|V)类(水质|水体|水)?(标准)?((?:及)?以上)?(?=$|[，。；、！？）\n]|和|以上|标准|水平)/g,
  read: (s, match, sentence): readonly Found[] => {
    const clause = before(s, match.index, sentence)
    if (!/(?:保持|稳定|达到?|为|在|提升至?|优于|升至|改善)[^，。；、]{0,6}$/.test(s.slice(clause.start, match.index)))
      return []
    const end = match.index + match[0].length
    const op = match[4] ? '>=' : '='
    return [
      {
        form: 'grade',
        op,
        value: GRADES[match[1] as string] ?? null,
        value2: null,
        unit: '类',
        span: { start: clause.start, end },
        clause,
        other: null,
      },
    ]
  },
}
