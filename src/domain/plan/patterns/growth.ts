// 增长5%, 下降2.5%, 提高2个百分点, 增加3000户, 增长1.9倍: how much more or less than before.

import { plus, shift } from '../../text/numerals.ts'
import type { Quantity } from '../../text/quantity.ts'
import { type Adverbs, type Around, type Meaning, type Predicate, words } from './pattern.ts'

/** Verbs of rising; with 到 or 至 they lead to a level. */
export const rise: Predicate = {
  kind: 'predicate',
  name: 'growth/rise',
  moves: true,
  words: words(
    '增长 增加 上涨 上升 增产 增收 攀升 跃升 回升 净增加 净增长 净增 递增 扩增 延长 再延长 上调 增 涨 升 抬升 前移 多增 新增长 增加了 增长了 上升了 正增长 增多 反弹 高出 快 高 偏多',
  ),
  read: (q, around) => moved(q, around, 1),
}

/** Verbs of bettering; with a thing that can be counted they say what was bettered, not by how much. */
export const improve: Predicate = {
  kind: 'predicate',
  name: 'growth/improve',
  moves: true,
  words: words('提高 提升 扩大 提高了 提升了 净提高 提 拓展 升级拓展 整体提升 改造提升 优化提升 扩面 调整'),
  read: (q, around) =>
    THINGS.has(q.kind) && !around.to
      ? { form: 'level', value: q.value, value2: q.value2, unit: q.unit }
      : moved(q, around, 1),
}

const THINGS = new Set(['count', 'physical', 'person'])

/** Verbs of falling; the value is negative. */
export const fall: Predicate = {
  kind: 'predicate',
  name: 'growth/fall',
  moves: true,
  words: words(
    '下降 减少 降低 压减 缩减 压缩 缩短 回落 下跌 收窄 削减 下调 裁减 净减少 净下降 下降了 减少了 降低了 缩短了 压减了 压缩了 精简 核减 少 降 减 跌 递减 下滑 负增长 核销 提前 后移 下浮 压降 调减 减量 低 缩 偏少 缩小',
  ),
  read: (q, around) => moved(q, around, -1),
}

/** Words for comparison with another time: they stand between subject and verb. */
export const compared: Adverbs = {
  kind: 'adverb',
  name: 'growth/compared',
  words: words(
    '同比 环比 按可比价格计算 按可比口径计算 按可比口径 可比 同口径 实际 名义 逆势 由降转升 由负转正 恢复性 超额 净',
  ),
  mark: 'none',
}

function moved(q: Quantity, around: Around, sign: 1 | -1): Meaning | null {
  const value2 = q.value2
  if (around.to) return { form: 'level', value: q.value, value2, unit: q.unit }
  if (q.kind === 'percent')
    return { form: 'growth', value: signed(q.value, sign), value2: value2 && signed(value2, sign), unit: q.unit }
  if (q.kind === 'points')
    return { form: 'change', value: signed(q.value, sign), value2: value2 && signed(value2, sign), unit: 'pp' }
  if (q.kind === 'times')
    return sign > 0
      ? { form: 'multiple', value: plus(q.value, '1'), value2: value2 && plus(value2, '1'), unit: '倍' }
      : null
  return { form: 'change', value: signed(q.value, sign), value2: value2 && signed(value2, sign), unit: q.unit }
}

const signed = (value: string, sign: 1 | -1): string => (sign < 0 && value !== '0' ? `-${shift(value, 0)}` : value)
