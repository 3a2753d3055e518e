// From the characters around a quantity to the name of what is measured: leading verbs and trailing particles go, shared heads are handed on.
import type { Span } from '../base/diagnostic.ts'

/** Words that may stand before an indicator and are not part of it; stripped repeatedly. */
const LEAD =
  /^(?:[，、：“]?(?:[一二三四五六七八九十]+是|\d{1,2}[.．、]|（[一二三四五六七八九十\d]+）|[①-⑳]|第[一二三四五六七八九十]+[，、]|首先|其次|最后|[一二三四五六七八九十两\d]+年内|其中|已有|还有|共有|全年|今年|去年|明年|上年|当年|本年|年内|年末|年底|预计|力争|确保|争取|努力|使|让|将|把|对|推动|促进|实现了?|带动|拉动|力促|引导|累计|共|总计|合计|完成了?|达到|同时|并且|并|且|也|还|已经?|再|新的?|目前|截至目前|截至[^，、]{1,8}|到[^，、]{0,6}年[底末]?前?|到\d{1,2}月[底末]?前?|到[上下]半年|到时|届时|20\d\d年[底末]?|五年来?|[一二三四五六七八九十]+年来?|过去[一二三四五六七八九十]+年|过去一年|近年来|一年来|三年来|期间|我市|我省|我区|我们|全力|加快|加强|深入|持续|稳步|大力|积极|支持|着力|有效|顺利|成功|率先|超额|基本|全面|首次|一举|再次|要|须|保持|稳定|统筹|抓好|做好|落实|新增?长|其|年均|每年|同比|我国|有|约|近|超|及|和|与|以及|以|在|为|较|比|使得|带领|组织|安排|由|被|占|居|列|历史性|清理|化解|盘活|淘汰|布局|解决|攻克|整治|打通|消除|排查|受理|办理|查处|审议|提请|答复|兑现|发放|拨付|下达|争取到?|募集|筹集|投入|吸引|引进|引育|培育|集聚|聚集|形成|建成|打造|建立|创建|获批|获评|入选|签约|签订|签署|推出|推广|推进|推行|实施|开展|开工|启动|启用|投用|投产|竣工|举办|承办|出台|发布|制定|修订|编制|印发|取消|下放|减免|减轻|安置|救助|惠及|覆盖|服务|帮助|帮扶|吸纳|转移|输送|释放|供应|收储|出让|拥有|具有|设立|新设立?|挂牌|认定|评选|选派|选聘|招聘|招引|引入|接待|迎来|运行|运营|储备|谋划|策划|滚动|梳理|复制|免费|选取|联手|共同|合力|携手))/

/** Endings that are not part of the name. */
const TAIL =
  /(?:的|了|也|已|仍|还|总体|整体|全部|预计|可|将|均|都|分别|各|在|由|从|“|，|、|：|累计(?:发布|完成|建成|实施|开行)?|连续|首次|再次|已经|同比|共|等|又|再|持续|继续|要|力争|确保|达)+$/

/** The indicator's span inside `[start,end)` of folded text, or null when only particles and times stand there. */
export function nameIn(s: string, start: number, end: number): Span | null {
  let a = start
  let b = end
  const tail = TAIL.exec(s.slice(a, b))
  if (tail) b = a + tail.index
  for (let guard = 0; guard < 8 && a < b; guard++) {
    while (
      a < b &&
      (s.charCodeAt(a) <= 32 || '，、：'.includes(s[a] as string) || (s[a] === '（' && !s.slice(a, b).includes('）')))
    )
      a++
    const lead = LEAD.exec(s.slice(a, Math.min(b, a + 16)))
    if (!lead || keeps(s, a, b, lead[0])) break
    a += lead[0].length
  }
  while (a < b && s.charCodeAt(b - 1) <= 32) b--
  while (a < b && s[a] === '了') a++
  return b > a &&
    !/^(?:的?(?:情况|基础|背景|条件)下?上?|的同时|[\d.%]+|年|底|末|期末|前|后|以来|来)$/.test(s.slice(a, b))
    ? { start: a, end: b }
    : null
}

/** A leading word stays when what follows would no longer be a name, or when it opens a longer word (新增就业, 服务业, 投入强度). */
function keeps(s: string, a: number, b: number, lead: string): boolean {
  const rest = s.slice(a + lead.length, b)
  if (rest.length === 0) return false
  if (lead === '占' && /(?:比重|比例|份额)$/.test(rest)) return true
  if (lead === '建成') return rest.startsWith('区')
  if (lead === '基本') return /^(?:医疗|养老|公共|农田|建设|药物|保险|生活)/.test(rest)
  if (lead === '招聘') return /^(?:活动|会|岗位|人数)/.test(rest)
  if (/^[一二三四五六七八九十]+是$|^\d|^（|^[①-⑳]|^第/.test(lead)) return false
  if (
    lead.length === 1 &&
    /^(?:新|再|有|和|与|近|其|以|在|为|被|共|约|超|占|由|并|及|较|列|居|比|要|使|对|把|将)/.test(lead)
  )
    return KEPT.test(s.slice(a, a + 3)) || rest.length < 2
  if (
    /^(?:服务|投入|运行|运营|发布|办理|签约|覆盖|供应|储备|转移|培育|开工|竣工|投产|投用|引进|推广|稳定|新增?长)$/.test(
      lead,
    ) &&
    /^(?:业|事项|强度|里程|量|额|率|面|能力|规模|收入|指标|项目|企业|平台|面积|合同|金额|支付|占比|比重|比例|消费|设施|体系|机构|站|器|费|贸易|时长|对象|人次|时间|时限|周期|天数)/.test(
      rest,
    )
  )
    return true
  return rest.length < 2
}

const KEPT =
  /^(?:新[增设建开改创签材能质农兴生入型发登疆华三经就业型注办投]|再[生就制融贷担]|有[色效机线轨限]|和[谐平]|与会|近[海零岸地]|其他|以[工旧]|在[建校线册岗营库校院职]|为民|共[有享建同]|约束|超[低大高算临声重级]|占[比地用道补]|并[购网]|及格|较大|列车|居民|比[重例亚]|要素|使用|对[外口东沿华等公全新日美欧俄]|把握)/

/** Longest common nouns that several coordinated names share at the end of the last one (投资 of 基础设施、制造业投资). */
const HEADS =
  '起数|次数|经济总量|水质|投资|增加值|营业收入|主营业务收入|收入|产量|销量|产销量|产值|总产值|进出口|出口额|进口额|出口|进口|销售额|零售额|营业额|面积|里程|通关时间|时间|覆盖率|普及率|治理率|处理率|达标率|合格率|就业率|完成率|增长率|率|比重|占比|比例|数量|总量|规模|余额|贷款|存款|人数|人次|投入|产能|装机|装机容量|装机规模|利润|税收|企业|项目|平台|机构|强度|浓度|排放量|排放|总额|交易额|成交额|货运量|货运值|吞吐量|客运量|负面清单条数|土地面积|建设|标准|补助标准|扣除比例|缴费比例|报销比例|消费|支出|指数|能力|价格|水平'
    .split('|')
    .sort((a, b) => b.length - a.length)

/** Heads that are things: a measure of them is still lent (制造业企业、科技型企业扣除比例). */
const WEAK = new Set(['企业', '项目', '平台', '机构', '建设'])

/** Names that say nothing without what was told before: 总量, 增速. */
const GENERIC =
  /^(?:投资|总投资|年度投资|总量|总额|总?规模|数量|金额|增速|增幅|总里程|总?面积|占比|比重|总数|余额|总值)$/

/** True for a name that says nothing without what was told before. */
export const isGeneric = (s: string, name: Span): boolean => {
  const text = s.slice(name.start, name.end)
  return GENERIC.test(text) || /^占[^，]*(?:比重|比例|份额)$/.test(text)
}

/** True for a name that ends in a common noun of measure. */
export const endsInHead = (s: string, name: Span): boolean => {
  const text = s.slice(name.start, name.end)
  return HEADS.some((h) => text.endsWith(h))
}

/** A name in pieces of the text: its own run, and what other runs lend it before or after. */
export type Name = readonly Span[]

/** The names of a coordination, the last one's head lent to those that lack one. */
export function shareHead(s: string, names: readonly Span[]): Name[] {
  const last = names.at(-1)
  const text = last ? s.slice(last.start, last.end) : ''
  const head = headOf(text)
  const levels = levelTail(s, names, text)
  if (!last || (head === '' && levels === 0)) return names.map((n) => [n])
  const lent = { start: last.end - (levels || head.length), end: last.end }
  const room = text.length - head.length + 6
  return names.map((n) => {
    const name = s.slice(n.start, n.end)
    const whole = levels === 0 && (name.length > room || hasHead(name, head))
    return n === last || whole ? [n] : [n, lent]
  })
}

/** The common noun at the end of a name, longest first; any rate of three characters is one. */
function headOf(text: string): string {
  const rate = /[\u4e00-\u9fff]{2}率$/.exec(text)?.[0]
  if (rate && rate.length < text.length) return rate
  return (
    HEADS.find((h) => text.length > h.length && text.endsWith(h) && !(h === '出口' && text.endsWith('进出口'))) ?? ''
  )
}

/** A measure of its own, or a thing where the head lent is a thing too. */
const hasHead = (name: string, head: string): boolean =>
  /[度率]$/.test(name) ||
  HEADS.some((h) => name.length > h.length && name.endsWith(h) && (!WEAK.has(h) || WEAK.has(head)))

/** 国家级、省级示范区: what follows 级 in the last name, where the others end in it. */
function levelTail(s: string, names: readonly Span[], text: string): number {
  if (!names.slice(0, -1).every((n) => s[n.end - 1] === '级')) return 0
  const at = text.indexOf('级')
  return names.length > 1 && at > 0 ? text.length - at - 1 : 0
}

/** The characters of a name, pieces joined. */
export const spell = (s: string, name: Name): string => name.map((piece) => s.slice(piece.start, piece.end)).join('')
