// 达到75%, 突破4万亿元, 占比超过50%, 是十年前的3倍: the amount itself.
import type { Quantity } from '../../text/quantity.ts'
import { type BoundWords, type Meaning, type Predicate, words } from './pattern.ts'

/** Verbs of arriving at an amount. */
export const reach: Predicate = {
  kind: 'predicate',
  name: 'reach/reach',
  words: words(
    '达到 达 为 是 占 达到了 相当于 完成 实现 实现了 完成了 定为 设定为 确定为 安排 按 恢复到 恢复至 恢复 高达 多达 定在 合 约合',
  ),
  read: (q) => level(q),
}

/** Verbs of passing a mark: more than the number. */
export const pass: Predicate = {
  kind: 'predicate',
  name: 'reach/pass',
  words: words('突破 迈过 越过 跨过 跨越 冲破 突破了 超越 首破 首超 破 连跨 跨'),
  read: (q, around) => (/关口|台阶/.test(around.after) && q.kind === 'count' ? level(q) : { ...level(q), op: '>' }),
}

/** Verbs of mounting a step: at least the number. */
export const mount: Predicate = {
  kind: 'predicate',
  name: 'reach/mount',
  words: words('迈上 跃上 站上 登上 迈入 跨入 跃升至 迈进 迈向 进入 进入了'),
  read: (q, around) => (around.subject !== '' || q.kind !== 'count' ? { ...level(q), op: '>=' } : null),
}

/** No verb at all: 粮食产量1.37万亿斤. */
export const bare: Predicate = {
  kind: 'predicate',
  name: 'reach/amount',
  words: [],
  read: (q) => level(q),
}

/** Bounds before the number. */
export const bounds: readonly BoundWords[] = [
  {
    kind: 'bound',
    name: 'bound/more',
    words: words('超过 超 逾 高于 大于 多于 超出 好于 优于 过 超过了'),
    op: '>',
  },
  { kind: 'bound', name: 'bound/at-least', words: words('不低于 不少于 不小于 至少 不低于每年 最低 上'), op: '>=' },
  {
    kind: 'bound',
    name: 'bound/at-most',
    words: words('不超过 不高于 不多于 不大于 至多 最多 最高不超过 不超 不突破 最高'),
    op: '<=',
  },
  { kind: 'bound', name: 'bound/less', words: words('低于 小于 少于 不足 不到 未达到'), op: '<' },
  { kind: 'bound', name: 'bound/about', words: words('约 近 大约 接近 将近 大概 大致 约达 逼近 基本'), op: '~' },
]

/** A rate such as 增速 6% is growth although no verb of rising stands there. */
export function level(q: Quantity): Meaning {
  if (q.kind === 'times') return { form: 'multiple', value: q.value, value2: q.value2, unit: '倍' }
  if (q.kind === 'points') return { form: 'change', value: q.value, value2: q.value2, unit: 'pp' }
  return { form: 'level', value: q.value, value2: q.value2, unit: q.unit }
}
