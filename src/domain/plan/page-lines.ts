// What kind of line stands around an article: title, byline, issue number, navigation, teaser heading, end of the page.
import type { Line } from './lines.ts'

/** What a line at the head of a page is; `title` is anything that is none of the others. */
export type HeadRole = 'navigation' | 'byline' | 'meeting' | 'number' | 'subtitle' | 'title'

const FIELD =
  /^(?:文章来源|信息来源|来源|稿源|发布时间|发布日期|成文日期|印发日期|生成日期|时间|日期|作者|编辑|责任编辑|发布机构|发布单位|发文机关|发文字号|索引号|文号|主题分类|主题词|体裁分类|标题|有效性|公开方式|名称|统一编号|公文种类|组配分类)[：:]/
/** Fields that pages set without a colon. */
const BARE_FIELD =
  /^(?:索引号|发文机构|发布机构|发文机关|发文字号|成文日期|发布日期|印发日期|主题分类)(?=[\d\u4e00-\u9fff])/
const DATE_LINE = /^\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})/
const MEETING_LINE = /^(?:[—-]{1,6} ?)?[（(]?\d{4}年\d{1,2}月\d{1,2}日.{0,12}在/
const ENGLISH_BYLINE =
  /^(?:Delivered (?:at|on)|Source:|Updated:?|Published:?|Issued|Adopted|Date:|By [A-Z]|.{3,40}, (?:Premier|Governor|Mayor|Chair|Minister|Secretary|President)\b|(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)? \d{4}$)/
const OFFICE = /(?:省长|市长|州长|县长|区长|旗长|盟长|镇长|乡长|总理|主席|主任|行政长官)$/
const NAVIGATION =
  /^(?:首页|网站首页|字号|小字号|中字号|大字号|小|中|大|打印|打印本页|分享|收藏|纠错|关闭|关闭窗口|下载|当前位置|您的位置|您当前的位置|您现在的位置|所在位置|位置|浏览次数|点击数|阅读|扫一扫|无障碍.{0,4}|长者模式|无障碍浏览 长者模式|分享到|打印字体|繁体|简体|登录|注册|English|搜索)(?:[：: ].{0,60})?$/

/** What a line before the body is. */
export function headRole(line: Line, previous: HeadRole | null, previousText: string): HeadRole {
  const raw = line.text.replace(/^[•·▪●] ?/, '')
  const text = raw.replace(/ /g, '')
  if (raw.includes('>>') || / > /.test(raw) || NAVIGATION.test(raw) || NAVIGATION.test(text)) return 'navigation'
  if (/^【?字体?号?[：:]|^【?字体/.test(text) || /^.{2,6}网$/.test(text)) return 'navigation'
  if (MEETING_LINE.test(raw) || (previous === 'meeting' && /会议上?[）)]?$/.test(text) && text.length < 40))
    return 'meeting'
  if (text.length <= 34 && /[〔（([]\d{4}[〕）)\]]\d{1,4}号$/.test(text)) return 'number'
  if (FIELD.test(text) || BARE_FIELD.test(text) || DATE_LINE.test(text) || ENGLISH_BYLINE.test(raw)) return 'byline'
  if (
    /^(?:本报|本网|人民日报|新华社)?(?:讯|记者|通讯员|特约记者).{0,20}$/.test(text) ||
    /^《.{2,14}》[（(].{4,24}版?[）)]$/.test(text)
  )
    return 'byline'
  if (text.length <= 40 && /(?:同志)?作政府工作报告。/.test(text)) return 'byline'
  if (isSpeaker(raw, previous, previousText)) return 'byline'
  if (/^[—-]{2,}/.test(raw)) return 'subtitle'
  return 'title'
}

/** 广东省省长 某某, or the office and the name on two lines. */
function isSpeaker(raw: string, previous: HeadRole | null, previousText: string): boolean {
  if (raw.length > 30) return false
  const name = /[ ：:]/.exec(raw)
  if (name && OFFICE.test(raw.slice(0, name.index)) && raw.length - name.index <= 10) return true
  if (OFFICE.test(raw) && raw.length <= 16) return true
  return previous === 'byline' && OFFICE.test(previousText) && raw.replace(/ /g, '').length <= 6
}

/** True for the first line of the text proper: an address, a long or finished sentence, or a first heading. */
export function opensBody(line: Line): boolean {
  const { text } = line
  if (/^(?:各位(?:代表|委员|同志)|同志们|Fellow Deputies|Dear Deputies)/.test(text)) return true
  if (MEETING_LINE.test(text) || ENGLISH_BYLINE.test(text) || /作政府工作报告。/.test(text.slice(0, 60))) return false
  if (/^(?:各|省|市|县|区|有关).{2,80}[：:]$/.test(text)) return true
  if (/^(?:一、|（一）|第一[章节部编]|1[.、]|I\. )/.test(text)) return true
  if (!/[\u4e00-\u9fff]/.test(text)) return text.length > 160 || (text.length > 50 && /[.;:：；]$/.test(text))
  return text.length > 70 || (text.length > 30 && /[。：；]$/.test(text))
}

/** The heading of what a site puts below an article, or the line that closes one. */
export function closesArticle(text: string): 'byline' | 'navigation' | 'teaser' | null {
  const flat = text.replace(/ /g, '')
  if (flat.length > 60) return null
  if (/^[（(【[]?责(?:任)?编(?:辑)?[：:]/.test(flat) || /^[（(【[]编辑[：:].{1,20}$/.test(flat)) return 'byline'
  if (
    /^(?:本网专稿|相关(?:阅读|链接|新闻|报道|文章|稿件|文件|解读|推荐)|延伸阅读|推荐阅读|热点推荐|热门推荐|热门排行|最新(?:文章|新闻|动态)|猜你喜欢|更多(?:新闻|精彩|内容)|图解|视频推荐|精彩推荐|编辑推荐)[：:>》]{0,3}$/.test(
      flat,
    )
  )
    return 'teaser'
  if (
    /^(?:分享(?:让更多人看到|到|至)|返回(?:顶部|首页|列表|上一页)|打印(?:本页)?|关闭(?:窗口|本页)|扫一扫|上一[篇条][：:]|下一[篇条][：:]|版权(?:所有|声明)|Copyright|网站(?:地图|声明|标识码)|联系我们|关于我们|网站纠错)/.test(
      flat,
    )
  )
    return 'navigation'
  if (/^(?:.{0,4}ICP备|.{0,3}公网安备|本作品是中华人民共和国的|Publicdomain|字号|收藏本页)/.test(flat))
    return 'navigation'
  if (/^(?:来源|文章来源|信息来源|稿源)[：:].{0,30}(?:作者|编辑|责编|记者)[：:]?/.test(flat)) return 'byline'
  return null
}

/** The title of a glossary or of notes that follow the text. */
export const GLOSSARY_TITLE =
  /^(?:附(?:件|录|表)? ?(?:[一二三四五六七八九十]{1,3}|\d{0,2})[：:、. ]{0,3})?[（(【《“]{0,2}(?:《?政府工作报告》?(?:中)?(?:的)?)?(?:有关|相关|部分|专业|重要|主要)?(?:名词|术语|词语|词汇|概念|用语|缩略语|名词术语)(?:和|及|与)?(?:术语|名词|概念)?(?:的)?(?:解释|注释|释义|说明|汇编|解读)[）)】》”]{0,2}[：:]?$|^注 ?释[：:]?$|^(?:Glossary|Notes|Explanatory Notes)$/
