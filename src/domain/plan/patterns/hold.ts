// 稳定在338天左右, 控制在3%以内, 保持100%: an amount that shall not leave its place.

import { type Adverbs, type Predicate, words } from './pattern.ts'
import { level } from './reach.ts'

/** Verbs of keeping an amount. */
export const hold: Predicate = {
  kind: 'predicate',
  name: 'hold/hold',
  words: words(
    '保持在 稳定在 控制在 维持在 稳定保持在 保持 稳定 维持 控制 连年稳定在 持续稳定在 始终保持在 稳定保持 稳定达到 持续保持 总体稳定在 浮动在 落在 运行在 力争保持在 有效控制在 严格控制在',
  ),
  read: (q) => level(q),
}

/** Adverbs that stand before numbers or verbs and change no value. */
export const plain: Adverbs = {
  kind: 'adverb',
  name: 'adverb/plain',
  words: words(
    '拟 预期 最短 最长 新 再 又 已 已经 将 预计 预计将 可 也 还 仍 就 全部 首次 稳步 总体 整体 力争 确保 争取 努力 要 可望 有望 成功 率先 进一步 大幅 快速 历史性 再次 连续 持续 继续 基本 全面 全年 当年 年度 年末 年底 由此 日均 月均 单日 总 共 以 每月 平均 高质量 加快 推动 推进 不断 得到 逐步 目前 目前的 仅 能够 合理 有效 明显 显著 普遍 最终 原则上 一次性 同期 年内 同时 正式 至今 迄今 直接 均匀 提前 稳定 迅速 大力',
  ),
  mark: 'none',
}

/** 分别, 均, 都: the value or values belong to each of the coordinated names. */
export const each: Adverbs = {
  kind: 'adverb',
  name: 'adverb/each',
  words: words('分别 均 都 双双 各 皆 全都 依次'),
  mark: 'each',
}

/** 年均, 每年. */
export const yearly: Adverbs = {
  kind: 'adverb',
  name: 'adverb/yearly',
  words: words('年均 每年 平均每年 年平均 每年都 年年 五年年均 逐年'),
  mark: 'year',
}

/** 累计. */
export const cumulative: Adverbs = {
  kind: 'adverb',
  name: 'adverb/cumulative',
  words: words('累计 累计已 共计 合计 总计'),
  mark: 'cumulative',
}

/** 到, 至: after a verb of moving they lead to the level. */
export const leading: Adverbs = {
  kind: 'adverb',
  name: 'adverb/to',
  words: words('到 至 到了 至目前的 到目前的 到目前 为'),
  mark: 'to',
}
