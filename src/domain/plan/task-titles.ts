// A short name for a task that has no heading of its own: the first clause that says what is done.
import type { Source } from '../text/source.ts'
import { clauseEnd } from './outline-lines.ts'

/** Verbs that open a commitment. */
const VERBS =
  '推进|推动|建立|建成|建好|建设|健全|完善|加快|加强|强化|深化|深入|实施|开展|打造|构建|培育|支持|鼓励|引导|优化|提升|提高|扩大|促进|落实|制定|制订|出台|组织|统筹|做好|做强|做大|做优|抓好|抓紧|抓实|办好|办成|坚决|全面|持续|积极|大力|着力|扎实|有序|稳步|稳妥|高标准|高质量|高水平|高效|力争|确保|努力|加大|严格|规范|严厉|严肃|保障|改善|增加|新增|新建|改造|整治|治理|防范|化解|守住|守牢|发展|壮大|激发|释放|稳定|拓展|发挥|推广|完成|启动|争取|争创|申报|创建|探索|研究|编制|修订|用好|用足|创新|改革|聚力|全力|继续|进一步|健康|普及|巩固|引进|引育|招引|集聚|突出|突破|畅通|盘活|整合|设立|开工|开通|建强|升级|迭代|推出|上线|搭建|布局|谋划|保持|维护|打通|打好|打赢|降低|减轻|压减|压实|严控|取消|下放|简化|放宽|清理|规范|补齐|筑牢|夯实|树牢|倡导|弘扬|培养|选派|配备|开发|投放|发放|落地|实行|推行|试点|启用|收集|加密|扩容|延长|协调|对接|衔接|承接|配合|严惩|打击|关停|淘汰|更新|置换|普查|摸清|梳理|公布|公开|评选|表彰|宣传|营造|讲好|擦亮|塑造|传承|保护|修复|修缮|绿化|美化|合理|科学|适度|精准|精心|切实|认真|充分|主动|自觉|广泛|逐步|分步|分类|分级|联合|协同|共建|共享|共同|携手|牢固|始终'
const OPENS = new RegExp(`^(?:我们)?(?:要|将|须|应|必须|还要|今年|年内|重点|同时)?(?:${VERBS})`)
const ADVERBIAL =
  /^(?:按照|根据|围绕|聚焦|依托|坚持|立足|面向|结合|针对|适应|瞄准|通过|以.{1,30}(?:为|，)|在.{2,24}(?:上|中|下|方面|领域|框架下)|从.{2,20}起?|到?20\d\d年|年底前|年内|今年|\d{1,2}月|对.{2,}|把.{2,}|将.{2,})/

/** True for a sentence that says what shall be done, taken from a part of the text that looks ahead. */
export function opensCommitment(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + 160))
  if (OPENS.test(head)) return true
  for (let at = head.indexOf('，'); at > 0 && at < 120; at = head.indexOf('，', at + 1))
    if (OPENS.test(head.slice(at + 1))) return true
  return false
}

const TIME = /^(?:[^，。\n]{0,14}(?:年|月|日|底|末|前|季度|年内|今年|明年))，/
const PREFIX = /^(?:我们)?(?:今年)?(?:还)?要(?![求素点])/

/** The run of a sentence that serves as its title: the first clause that says what is done, without time and 要 before it. */
export function titleSpan(source: Source, start: number, end: number): { start: number; end: number } {
  const head = (at: number): string => source.folded.slice(at, Math.min(end, at + 24))
  const first = start + (TIME.exec(head(start))?.[0].length ?? 0)
  let from = first
  for (let n = 0; n < 5; n++) {
    const stop = clauseEnd(source, from, end)
    const words = source.folded.slice(from, stop)
    const says = OPENS.test(words) || (/[要将拟须]/.test(words) && !ADVERBIAL.test(words))
    if (says) {
      const bare = from + (PREFIX.exec(words)?.[0].length ?? 0)
      return { start: bare, end: clauseEnd(source, bare, end) }
    }
    if (source.folded[stop] !== '，' || stop + 5 > end || /^[把将对]/.test(words)) break
    from = stop + 1
  }
  return { start: first, end: clauseEnd(source, first, end) }
}
