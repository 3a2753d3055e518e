// 居全国第1位, 走在中西部前列, 跃居首位: a place among others.
import type { Span } from '../../base/diagnostic.ts'
import { scanNumeral } from '../../text/numerals.ts'
import type { Found, Meaning, Spot } from './pattern.ts'
import { before } from './spot.ts'

const VERB =
  '(?:稳居|位居|位列|位于|位次|居于|居(?![民住家环室])|列(?![车入为])|排名|排(?![放水查涝污])|跃居|跃升至?|升至?|上升到|上升至|进入|跻身|走在|处于|处在|保持|持续|继续|始终|名列|进位至?|领跑|荣获|蝉联|占据|达到|稳定在|实现|冲刺|攀升至|提升至|提升到|进至){1,4}'
const SCOPE = '(?:(?:在)?[^，。；：、0-9“”]{0,12}?)'
const PLACE =
  '(?:第一方阵|第一梯队|第(?:[一二三四五六七八九十]+|\\d+)(?:位|名)?|首位|首|榜首|前列|前茅|前(?:[一二三四五六七八九十]+|\\d+)(?:位|名|强)?|领先(?:水平|地位|位置)?|先进行列|上游)'

/** Places in an order: value is the number, 1 for the first place, null for 前列 and 领先. */
export const rank: Spot = {
  kind: 'spot',
  name: 'rank/place',
  trigger: new RegExp(
    `(?:(${VERB})(${SCOPE})|(全国|全球|世界|国际|国内|亚洲|中部|西部|东部|全省|全市)((?:同类|同行业|省会|副省级)?[^，。；：、0-9“”居列位在]{0,4}?))(${PLACE})`,
    'g',
  ),
  read: (s, match, sentence) => place(s, match, sentence),
}

function place(s: string, match: RegExpExecArray, sentence: Span): readonly Found[] {
  const end = match.index + match[0].length
  const placed = match[5] as string
  const next = s.slice(end, end + 4)
  if (
    /^(批|个|次|期|轮|届|阶段|条|家|产业|大|步|类|方面|时间|书记|要务|线|章|节|季度|的|任务|动力|资源|生产力|站|发|座|例|单|部|所|艘|年|日|页|组|号|城|店|创|架|支|医|者|代|课|责|产|道|关|艇|人民|位的|强国|强市|强省|标准|核|机|辆|台|套|幢|双|名企业)/.test(
      next,
    )
  )
    return []
  if (!/^(?:$|[，。；、！）”\n]|和|与|且|并|水平|、|以上|以内|之列|，)/.test(next)) return []
  const verb = match[1] ?? ''
  if (/[放摆置]在$/.test(s.slice(0, match.index + verb.length).slice(-3)) || /放|摆/.test(match[2] ?? '')) return []
  if (/[放摆]$/.test(s.slice(match.index - 1, match.index))) return []
  if (verb === '' && listed(s, match.index, sentence)) return []
  if (/(?:更多|一批|多个|多项|打造|创造|争创)$/.test(s.slice(Math.max(sentence.start, match.index - 4), match.index)))
    return []
  const clause = before(s, match.index, sentence)
  return [
    {
      ...meaning(placed),
      span: { start: clause.start, end },
      clause,
      other: null,
    },
  ]
}

/** 全国第一 right after a separator with no figure before it is an item of a list, not a place. */
function listed(s: string, at: number, sentence: Span): boolean {
  return /[，、；。：]/.test(s[at - 1] ?? '，') && !/\d/.test(s.slice(Math.max(sentence.start, at - 16), at))
}

function meaning(placed: string): Meaning {
  const base = { form: 'rank' as const, op: '=' as const, value2: null }
  if (/首|榜首/.test(placed)) return { ...base, value: '1', unit: placed === '首位' ? '位' : '' }
  const digits = /\d|[一二三四五六七八九十]/.exec(placed)
  if (!digits || /方阵|梯队/.test(placed)) return { ...base, value: null, unit: null }
  const numeral = scanNumeral(placed, digits.index, placed.length)
  const unit = placed.endsWith('位') ? '位' : placed.endsWith('名') ? '名' : placed.endsWith('强') ? '强' : ''
  return { ...base, op: placed.startsWith('前') ? '<=' : '=', value: numeral?.value ?? null, unit }
}
