// What stands before a quantity, read from the number leftwards: bounds, 到, verb, adverbs, and what remains as the subject.
import type { Op } from './commitment.ts'
import type { Adverbs, BoundWords, Pattern, Predicate } from './patterns/pattern.ts'

/** The parts before a quantity; `subject` ends where the stripped words begin. */
export interface Left {
  readonly subjectEnd: number
  readonly predicate: Predicate | null
  readonly to: boolean
  readonly bound: Op | null
  readonly each: boolean
  readonly per: 'year' | 'cumulative' | null
}

type Listed = Predicate | BoundWords | Adverbs
interface Entry {
  readonly word: string
  readonly pattern: Listed
}

/** Words by their last character, longest first. */
export type Lexicon = ReadonlyMap<number, readonly Entry[]>

/** Builds the lexicon of all patterns that are lists of words. */
export function lexicon(patterns: readonly Pattern[]): Lexicon {
  const map = new Map<number, Entry[]>()
  for (const pattern of patterns) {
    if (pattern.kind === 'spot') continue
    for (const word of pattern.words) {
      const last = word.charCodeAt(word.length - 1)
      const list = map.get(last) ?? []
      list.push({ word, pattern })
      map.set(last, list)
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length)
  return map
}

/** 比上年, 较2020年, 五年, 十年来: times and comparisons that stand between subject and verb. */
const TIMES =
  /(?:(?:相?比|较|(?<!参)与|同|对比)[^，。；、：]{1,14}?(?:上年|去年|前年|上次|上届|上一年|同期|年底?|年末|之初|初|前|末|时|全国|全省|全市|水平|期间|以来|目标|相比|基期|计划|要求|预算)(?:相比|水平)?(?:同期)?(?:的)?|(?:过去|近|未来|今后|这|前|后|连续)?[一二三四五六七八九十两\d]+(?:个)?(?:年|个月|季度)(?:来|间|内)?|“?十[一二三四五六]五”?(?:期间|以来|时期|末|期末)?|(?:连续)?多年(?:来)?|每(?:亩|户|人|吨|件|公斤|千人|万人|平方公里|平方米|月|天|日)|(?:截至|到|至)?(?:年底|年末|(?:20\d\d年|今年|明年)?(?:\d{1,2})?月[底末])|第?[一二三四]季度|[上下]半年|前[一二三]季度|今年|去年|全年|年内|当年|本年度?|(?:是|相当于)[^，。；、：]{1,12}的|20\d\d年(?:底|末|前|的)?|到20\d\d年(?:底|末)?)$/

/** Reads `s[start,at)` leftwards from the quantity at `at`. */
export function readLeft(s: string, start: number, at: number, lex: Lexicon): Left {
  let end = at
  let predicate: Predicate | null = null
  const state = { to: false, bound: null as Op | null, each: false, per: null as Left['per'] }
  for (let guard = 0; guard < 12; guard++) {
    while (end > start && s.charCodeAt(end - 1) <= 32) end--
    const entry = ending(s, start, end, lex, predicate !== null)
    if (!entry) {
      const cut = end - start > 1 ? timesAt(s, start, end) : -1
      if (cut < 0) break
      end = cut
      continue
    }
    if (entry.pattern.kind === 'predicate') predicate ??= entry.pattern
    else apply(entry.pattern, state)
    end -= entry.word.length
    if (UNTIL.has(entry.word)) end -= UNTIL_LEAD.exec(s.slice(Math.max(start, end - 8), end))?.[0].length ?? 0
  }
  return { subjectEnd: end, predicate, ...state }
}

/** Ends of time that 到 may stand before: 到年底将增加到…. */
const UNTIL = new Set(['年底', '年末', '年内'])
const UNTIL_LEAD = /(?:截至|到|至|于)?(?:今年|明年|20\d\d)?$/

function apply(
  pattern: BoundWords | Adverbs,
  state: { to: boolean; bound: Op | null; each: boolean; per: Left['per'] },
): void {
  if (pattern.kind === 'bound') state.bound ??= pattern.op
  else if (pattern.mark === 'each') state.each = true
  else if (pattern.mark === 'to') state.to = true
  else if (pattern.mark !== 'none') state.per ??= pattern.mark
}

function ending(s: string, start: number, end: number, lex: Lexicon, verbTaken: boolean): Entry | null {
  if (end <= start) return null
  for (const entry of lex.get(s.charCodeAt(end - 1)) ?? []) {
    const from = end - entry.word.length
    if (from < start || !s.startsWith(entry.word, from)) continue
    if (
      verbTaken &&
      ((entry.pattern.kind === 'bound' && !FIRM.has(entry.word)) ||
        (entry.pattern.kind === 'predicate' && !LIGHT.has(entry.word)))
    )
      continue
    if (verbTaken && entry.pattern.kind === 'adverb' && entry.pattern.mark === 'to') continue
    if (entry.word.length === 1 && from > start && WHOLE.has(s.slice(from - 1, end)) && !s.startsWith('回落', from - 2))
      continue
    return entry
  }
  return null
}

/** Verbs that may precede another one: 实现增长, 保持增长. */
const LIGHT = new Set(['实现', '保持', '完成', '达到', '实现了', '安排', '确定为', '设定为'])

/** Bounds that may stand before the verb: 至少降低30%. */
const FIRM = new Set(['至少', '不低于', '不少于', '不超过', '最多'])

/** Words that only end in a one-character entry. */
const WHOLE = new Set(
  '人均 月均 日均 户均 亩均 地均 平均 新高 最高 较高 更高 偏高 居高 走高 较低 最低 更低 偏低 走低 压低 降低 提高 高低 国有 公有 私有 公共 创新 更新 高新 翻新 革新 线上 以上 通过 经过 行为 作为 认为 成为 许可 认可 合并 成就 需要 主要 重要 归还 发达 到达 表达 附近 邻近 加快 超过 赶超 节约 合约 产能 轻轨 侵占 城区 大于 由于 属于 关于 对于 用于 处于 基于 老旧 以为 较少 多少 下降 推升 晋升 提升 上升 直升 加快 轻快 爆破 突破 打破 路面 快递 会展 上涨 看涨 猛增 大增 激增 倍增 新增 递增 减少 缺少 至少 首都 成都 古都 大都 花都 京都 丰都 于都 宜都 益都 同比 涨 直达 直到 签约 履约 预约 违约 条约 周到 独到 遇到 看到 做到 得到 收到 感到 提到 受到 达到 想到 找到 报到 落到 房地产 主攻 跨越 总共 其中 甚至 以至 乃至 截至 冬至 夏至 所占 不少 年少 也是 就是 还是 但是 于是 凡是 总是 正是 而是 要是 特别是 尤其是 以及 百万 已经 经验 拟将 麻将 再生 不再 一再 也不 仍有 全面 方面 海拔 提 前提 水稳 平稳 企稳 安稳 市场化 保护 担保 环保 医保 社保 低保 参保 优惠 实惠 普惠 互惠 受惠 时光 机场 市场 商场 稳步 同步 进步 初步 起步 逐步 率先 领先 优先 首先 多发 频发 印发 颁发 开发 研发 首发 批发 实时 准时 及时'.split(
    ' ',
  ),
)

function timesAt(s: string, start: number, end: number): number {
  const from = Math.max(start, end - 24)
  const match = TIMES.exec(s.slice(from, end))
  return match ? from + match.index : -1
}
