// When two texts mean the same indicator though they name it differently: scope words fall away, synonyms meet, and words
// that change what is measured (人均, 农村, 比重) keep two names apart.
import { openSource } from '../../text/source.ts'

/** A name prepared for comparison: folded, without scope words, its synonyms in one spelling. */
export interface Name {
  readonly bare: string
  readonly grams: ReadonlySet<string>
  /** Words in it that change what is measured. */
  readonly marks: ReadonlySet<string>
  /** Whether it says nothing of itself. */
  readonly generic: boolean
  /** Whether it is told by head, by unit or as a share. */
  readonly relative: boolean
}

/** Words that say where or how it is told, not what is measured; they fall away. */
const SCOPE =
  /^(?:全市|全省|全区|全国|全县|全旗|我国|我市|我省|我区|本市|本省|全体|预计|预期|力争|协同|推进|实现|确保|提出|拟按?|安排|今年|全年|城乡居民(?=养老)|推动|带动|新增及|累计|继续)+|[“”"‘’《》\s、，]|规模以上|数量|总数|(?<=..)(?<![天人倍指次户件分系参基岁代])数$|总额|总量|总产值|年均|平均|左右|连续\d+年|(?<=干流).{2,3}段/g

/** What was done to it; the thing itself is what is measured. */
const DEEDS =
  /^(?:新增|新建和更新|新建|增加|建设筹集|建设|建成|筹集|改造提升|改造|更新改造|更新|完善|治理|打造|培育|引进|新开工改造|新开工|开工|完成|开展|发展|布局|推出|组织|举办|实施|发放|共建|提供|归集发布|归集|发布|筹措供应|筹措|供应|设立|新设|建立|启用|募集|开发储备|开发|储备|推动|引导|吸引|培训)+|(?:改造|治理|整治|提升|建设|工程)$/g

/** Spellings of the same measure, the longer ones first. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/国内生产总值|地区生产总值|经济总量|生产总值|GDP/gi, '生产总值'],
  [/^(?:国民)?经济(?=增长|增速|$)|^经济$/g, '生产总值'],
  [/外贸进出口|货物进出口|进出口贸易|外贸(?=$)/g, '进出口'],
  [/空气质量优良天数|空气优良天数|优良天数比例?/g, '空气优良天数'],
  [/常住人口城镇化率|户籍人口城镇化率|城镇化水平/g, '城镇化率'],
  [/居民消费价格(?:总水平|指数)?|CPI/gi, '消费价格'],
  [/(?:增长|增速|涨幅)?(?:的)?(?:主要)?(?:预期)?目标(?:值)?(?:设定为|设定|定为|为|是)?$/g, ''],
  [/(?:涨幅|增幅|增速|增长率|上涨)$/g, ''],
  [/财政赤字率/g, '赤字率'],
  [/一般公共预算收入|地方财政收入|公共财政收入|财政收入/g, '财政收入'],
  [/社会消费品零售/g, '社零'],
  [/(?:城镇)?新增(?:城镇)?就业(?:人数|岗位)?/g, '新增就业'],
  [
    /(?:全社会)?(?:研发|研究与试验发展|R&D)(?:经费)?(?:投入|支出)?(?:强度|(?:与|占|相当于)[^，]{0,8}(?:之比|比重|比例))/gi,
    '研发强度',
  ],
  [/全社会研发(?:经费)?(?:投入|支出)|研发经费(?:投入|支出)|R&D经费(?:投入|支出)?|研发经费/gi, '研发投入'],
  [/(?:全社会)?固定资产投资(?:额|总额)?/g, '固投'],
  [/单位(?:生产总值|GDP)(?:的)?(?:能源消耗|能耗)(?:强度)?|(?:能源消耗|能耗)强度/gi, '单位能耗'],
  [
    /(?:全年)?(?:旅游)?接待(?:国内外|海内外|境内外)?(?:游客|旅游者)(?:人数|人次|总人数)?|(?:旅游接待|旅游|游客接待|接待旅游)(?:总)?(?:人数|人次|量)/g,
    '游客',
  ],
  [/居民人均可支配收入|居民收入/g, '居民收入'],
  [/从业人员(?:人数)?/g, '从业者'],
  [/粮食总产量|粮食产量|粮食总产/g, '粮产'],
  [/(?:农村)?(?:建档立卡)?贫困人口(?:脱贫|减少|减贫)?(?:任务|人数)?/g, '贫困人口'],
  [/易地(?:扶贫)?搬迁(?:脱贫)?(?:人口|人数|任务)?/g, '易地搬迁'],
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
  const [generic, relative] = [bare === '' || GENERIC.test(bare), PER_HEAD.test(bare)]
  return { bare, grams, marks: new Set(bare.match(MARKS) ?? []), generic, relative }
}

/** Names that say nothing of themselves: whatever ends in them is something else. */
const GENERIC =
  /^(?:企业|项目|投资|收入|支出|面积|人员|人口|产值|产量|就业|从业者|贷款|税收|占比|增加值|数|率|工程|任务|事项|服务|规模|能力|平台|基地|设施|建设|改造项目|改造|机构|活动|试点|中心|学校|医院|社区|机关|目标|中央财政|财政|地市|城市|大城市|小区|队伍|干部|群众|过|农村|城市|城镇|全国|国家|地区|新开工|开工)$/

/** Words without which a name is another measure altogether. */
const PER_HEAD = /人均|单位|占比/
/** What every such word costs that only one of two names has; more where the one name is the other with such words before it. */
const STRANGE = { apart: 0.18, inside: 0.35 }
/** Words that may stand inside a name and narrow nothing. */
const LOOSE =
  /^(?:的|等|及|和|与|各类|综合|全部|人均|累计|完成|水平|居民|农村|城镇|省级|市级|国家级?|有效|之|对[^，]{2,6}的)*$/

/** 0 (something else) to 1 (the same). `things`: what is counted are things, which are told by how their names end. */
export function sameName(a: Name, b: Name, things = false): number {
  if (a.bare === b.bare) return a.generic ? 0 : 1
  if (a.relative !== b.relative) return 0
  const [less, more] = a.bare.length < b.bare.length ? [a, b] : [b, a]
  const [short, long] = [less.bare, more.bare]
  if (short.length < 2 || less.generic) return 0
  if (long.includes(short)) return containing(short, long) - STRANGE.inside * strangers(a, b)
  let head = 0
  while (head < short.length && short[head] === long[head]) head += 1
  let tail = 0
  while (tail < short.length && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1
  const alike = dice(a, b)
  const cost = STRANGE.apart * strangers(a, b)
  if (head === 0 && tail === 0 && things && alike >= TURNED) return alike - cost
  // Names that begin apart are about something else, however alike they end (数字经济增加值占比, 民营经济增加值占比).
  if (head < 2 && !(things && tail >= 4 && overlaps(short.slice(0, -tail), long.slice(0, -tail)))) return 0
  if (head >= 2 && tail >= 2 && narrowed(short, long, head, tail)) return alike * 0.6
  return Math.max(0, alike + (head >= 4 || tail >= 4 ? 0.1 : 0) - cost)
}

/** Whether one name has a word in its middle that makes it another thing (财政科技投入, 财政“三农”投入). */
function narrowed(short: string, long: string, head: number, tail: number): boolean {
  const end = Math.min(tail, short.length - head)
  const [mine, theirs] = [short.slice(head, short.length - end), long.slice(head, long.length - end)]
  if (LOOSE.test(mine) && LOOSE.test(theirs)) return false
  return mine === '' || theirs === '' || !overlaps(mine, theirs)
}

/** How alike the same words in another order must be. */
const TURNED = 0.62
/** A name that goes on with such a word is the name of that (规上工业企业, 规上工业企业数智化转型). */
const GOES_ON =
  /(?:投资|收入|产值|面积|率|强度|转型|改造|上云|升级|投入|能力|规模|里程|产量|占比|贷款|余额|营收|利润|数|度|费|量|值|额)$/

/** A name inside a longer one: as good as it is long, better at its end, and nothing when the longer one goes on to something else. */
function containing(short: string, long: string): number {
  if (long.endsWith(short)) return 0.65 + 0.4 * (short.length / long.length)
  const rest = long.slice(long.indexOf(short) + short.length)
  return 0.55 + 0.4 * (short.length / long.length) - (GOES_ON.test(rest) && !GOES_ON.test(short) ? 0.4 : 0)
}

/** Whether two beginnings of names share a word, or one of them is empty. */
function overlaps(a: string, b: string): boolean {
  if (a === '' || b === '') return true
  for (let i = 0; i + 1 < a.length; i += 1) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

function dice(a: Name, b: Name): number {
  let shared = 0
  for (const gram of a.grams) if (b.grams.has(gram)) shared += 1
  return (2 * shared) / (a.grams.size + b.grams.size)
}

/** How many words that change what is measured stand in one of the names only. */
function strangers(a: Name, b: Name): number {
  let count = 0
  for (const one of a.marks) if (!b.marks.has(one)) count += 1
  for (const one of b.marks) if (!a.marks.has(one)) count += 1
  return count
}
