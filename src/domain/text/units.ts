// Units and measure words of Chinese official texts, by longest match; a table, not a grammar.

/** How a unit behaves: `count` words need a noun, `time` is a duration, `date` never makes a statement. */
export type UnitKind = 'percent' | 'points' | 'times' | 'money' | 'person' | 'count' | 'physical' | 'time' | 'date'

/** One unit or measure word. */
export interface Unit {
  readonly word: string
  readonly kind: UnitKind
  /** The unit as statements carry it (百分点 → pp). */
  readonly name: string
}

const LISTS: readonly (readonly [UnitKind, string])[] = [
  ['percent', '% ‰ ‱'],
  ['points', '个百分点 百分点 个点'],
  ['times', '倍'],
  ['money', '元 美元 欧元 人民币 港元 日元 元/人 元/月 元/平方米 元/亩 元/吨 元/斤 块钱'],
  ['person', '人 人口 人次 辆次 件次 车次 架次 班次 列次 批次 户次 场次 人份 人/平方公里 人日 剂次 床日'],
  [
    'count',
    '个 项 家 户 条 座 所 处 张 套 辆 列 台 件 名 位 种 批 次 届 组 类 级 支 只 头 羽 株 棵 间 门 部 笔 单 份 篇 卷 册 颗 艘 枚 ' +
      '对 口 眼 本 幅 片 栋 幢 宗 起 例 床 层 班 期 场 趟 款 架 盏 面 根 块 堂 档 轮 首 ' +
      '头只 头（只） 标箱 标准箱 TEU 箱 万标箱 机架 标准机架 个标准机架 金 银 铜 大类 小类 户家庭 件套 台套 台（套） 套（间）',
  ],
  [
    'physical',
    '公里 千米 米 厘米 毫米 平方公里 平方千米 平方米 立方米 亩 公顷 吨 公斤 斤 千克 克 升 毫升 吨标准煤 吨标煤 吨油当量 吨/年 ' +
      '千瓦 千瓦时 瓦 兆瓦 度 度电 伏 千伏 千伏安 千乏 瓦时 兆瓦时 标方 微克 微克/立方米 毫克/立方米 毫克 平方米/人 立方米/人 立方米/秒 吨公里 人公里 ' +
      'P PFlops EFlops PFLOPS EFLOPS FLOPS TOPS POPS EOPS E EB PB TB GB Gbps Mbps Tbps T 兆 比特 兆比特 摄氏度 ℃ 分贝 公里/小时 斤/亩 公斤/亩 马力 载重吨 总吨 综合吨 航空吨 米/秒 海里 平方海里 比特/秒 GW MW KW kW kV kWh GWh MWh mm km 微米 纳米 英寸 量子比特',
  ],
  [
    'time',
    '天 小时 分钟 秒 秒钟 个月 个工作日 工作日 年 个季度 周岁 岁 个小时 日 星期 个星期 个学时 学时 课时 工时 分',
  ],
  ['date', '月 时 点 世纪 年代 季度 月份 年度 代'],
]

const NAMES: Readonly<Record<string, string>> = { 百分点: 'pp', 个百分点: 'pp', 个点: 'pp', 人口: '人', 块钱: '元' }

const BY_FIRST = index()

/** The longest unit that begins at `i`, a compound with / included (人/百亿元), or null. */
export function matchUnit(s: string, i: number): Unit | null {
  for (const unit of BY_FIRST.get(s.charCodeAt(i)) ?? [])
    if (s.startsWith(unit.word, i) && !splitsLatin(s, i, unit)) return perUnit(s, i, unit)
  return null
}

/** E is no unit inside EFLOPX. */
const splitsLatin = (s: string, i: number, unit: Unit): boolean =>
  /[A-Za-z]$/.test(unit.word) && /^[A-Za-z]/.test(s.slice(i + unit.word.length, i + unit.word.length + 1))

function perUnit(s: string, i: number, unit: Unit): Unit {
  const slash = i + unit.word.length
  if (s[slash] !== '/') return unit
  const tail = /^[十百千万亿]{0,2}/.exec(s.slice(slash + 1, slash + 4))?.[0] ?? ''
  const below = matchUnit(s, slash + 1 + tail.length)
  if (!below) return unit
  const word = s.slice(i, slash + 1 + tail.length + below.word.length)
  return { word, kind: 'physical', name: word }
}

function index(): Map<number, Unit[]> {
  const map = new Map<number, Unit[]>()
  for (const [kind, words] of LISTS)
    for (const word of words.split(' ')) {
      const first = word.charCodeAt(0)
      const list = map.get(first) ?? []
      if (!list.some((u) => u.word === word)) list.push({ word, kind, name: NAMES[word] ?? word })
      map.set(first, list)
    }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length)
  return map
}
