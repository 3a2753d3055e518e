// When two texts mean the same indicator though they name it differently: scope words fall away, synonyms meet, and words
// that change what is measured (人均, 农村, 比重) keep two names apart.
import { openSource } from '../../text/source.ts'

/** A name prepared for comparison: folded, without scope words, its synonyms in one spelling. */
export interface Name {
  readonly bare: string
  readonly grams: ReadonlySet<string>
  /** Words in it that change what is measured. */
  readonly marks: ReadonlySet<string>
}

/** Words that say where or how it is told, not what is measured; they fall away. */
const SCOPE =
  /^(?:全市|全省|全区|全国|全县|全旗|我国|我市|我省|我区|本市|本省|全体|预计|力争|协同|推进|实现|确保|推动|带动|新增及|累计|继续)+|[“”"‘’《》\s、，]|规模以上|数量|总数|总额|总量|总产值|年均|平均|左右|连续\d+年|(?<=干流).{2,3}段/g

/** What was done to it; the thing itself is what is measured. */
const DEEDS =
  /^(?:新增|新建和更新|新建|增加|建设筹集|建设|建成|筹集|改造提升|改造|更新改造|更新|完善|治理|打造|培育|引进|新开工改造|新开工|开工|完成|开展|发展|布局|推出|组织|举办|实施|发放|共建)+|(?:改造|治理|整治|提升|建设|工程)$/g

/** Spellings of the same measure, the longer ones first. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/国内生产总值|地区生产总值|经济总量|生产总值|GDP/gi, '生产总值'],
  [/^(?:国民)?经济(?=增长|增速|$)|^经济$/g, '生产总值'],
  [/外贸进出口|货物进出口|进出口贸易|外贸(?=$)/g, '进出口'],
  [/空气质量优良天数|空气优良天数|优良天数比例?/g, '空气优良天数'],
  [/常住人口城镇化率|户籍人口城镇化率|城镇化水平/g, '城镇化率'],
  [/居民消费价格(?:总水平|指数)?|CPI/gi, '消费价格'],
  [/(?:涨幅|增幅|增速|增长率|上涨)$/g, ''],
  [/财政赤字率/g, '赤字率'],
  [/一般公共预算收入|地方财政收入|公共财政收入|财政收入/g, '财政收入'],
  [/社会消费品零售/g, '社零'],
  [/(?:城镇)?新增(?:城镇)?就业(?:人数|岗位)?/g, '新增就业'],
  [/全社会研发(?:经费)?(?:投入|支出)|研发经费(?:投入|支出)|R&D经费(?:投入|支出)?|研发经费/gi, '研发投入'],
  [/固定资产投资(?:额)?|全社会固定资产投资/g, '固投'],
  [/单位(?:生产总值|GDP)(?:能源消耗|能耗)(?:强度)?/gi, '单位能耗'],
  [/居民人均可支配收入|居民收入/g, '居民收入'],
  [/从业人员(?:人数)?/g, '从业者'],
  [/粮食总产量|粮食产量|粮食总产/g, '粮产'],
  [/占(?:生产总值)?(?:的)?比[重例]/g, '占比'],
]

/** Words that change what is measured: a name with one and a name without it are two indicators. */
const MARKS =
  /人均|单位|占比|农村|农民|城镇居民|民间|工业|服务业|农业|制造业|基础设施|房地产|技改|技术改造|高技术|战略性|增加值|失业率|二氧化硫|二氧化碳|氮氧化物|化学需氧量|氨氮|贡献率|出口(?!总)|进口|新增|留抵|小微|中小|跨境|存款|贷款|利润|税收|国债|专项|赤字|保险|养老|医疗|义务教育|高等|学前|博士|硕士|专利|商标|污水|垃圾|森林|绿地|优良|PM2\.5|里程|客运|货运|机场|港口|高铁|铁路|公路|轨道|地铁|率|额度|指数|密度|寿命|面积|产量|产值|收入|支出|投资|就业|企业/g

/** Prepares a name. */
export function nameOf(words: string): Name {
  let bare = openSource(words).folded.replace(SCOPE, '')
  for (const [from, to] of SYNONYMS) bare = bare.replace(from, to)
  bare = bare.replace(SCOPE, '')
  const core = bare.replace(DEEDS, '')
  if (core.length >= 3) bare = core
  const grams = new Set<string>()
  for (let i = 0; i + 1 < bare.length; i += 1) grams.add(bare.slice(i, i + 2))
  return { bare, grams, marks: new Set(bare.match(MARKS) ?? []) }
}

/** Names that say nothing of themselves: whatever ends in them is something else. */
const GENERIC =
  /^(?:企业|项目|投资|收入|支出|面积|人员|人口|产值|产量|就业|从业者|贷款|税收|占比|增加值|数|率|工程|任务|事项|服务|规模|能力|平台|基地|设施|建设|改造项目|改造|机构|活动|试点|中心|学校|医院|社区|机关)$/

/** Words without which a name is another measure altogether. */
const PER_HEAD = /人均|单位|占比/
/** What every such word costs that only one of two names has. */
const STRANGE = 0.18

/** 0 (something else) to 1 (the same). `things`: what is counted are things, which are told by how their names end. */
export function sameName(a: Name, b: Name, things = false): number {
  if (a.bare === b.bare) return a.bare === '' || GENERIC.test(a.bare) ? 0 : 1
  if (PER_HEAD.test(a.bare) !== PER_HEAD.test(b.bare)) return 0
  const [short, long] = a.bare.length < b.bare.length ? [a.bare, b.bare] : [b.bare, a.bare]
  if (short.length < 2 || GENERIC.test(short)) return 0
  if (long.includes(short)) {
    const inside = 0.55 + 0.4 * (short.length / long.length) + (long.endsWith(short) ? 0.1 : 0)
    return Math.max(0, inside - STRANGE * strangers(a, b))
  }
  // Names that begin apart are about something else, however alike they end (数字经济增加值占比, 民营经济增加值占比).
  let head = 0
  while (head < short.length && short[head] === long[head]) head += 1
  let tail = 0
  while (tail < short.length && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1
  if (head < 2 && !(things && tail >= 4)) return 0
  let shared = 0
  for (const gram of a.grams) if (b.grams.has(gram)) shared += 1
  const dice = (2 * shared) / (a.grams.size + b.grams.size)
  return Math.max(0, dice + (head >= 4 || tail >= 4 ? 0.1 : 0) - STRANGE * strangers(a, b))
}

/** How many words that change what is measured stand in one of the names only. */
function strangers(a: Name, b: Name): number {
  let count = 0
  for (const one of a.marks) if (!b.marks.has(one)) count += 1
  for (const one of b.marks) if (!a.marks.has(one)) count += 1
  return count
}
