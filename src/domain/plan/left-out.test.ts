import { describe, expect, test } from 'vitest'
import { openSource } from '../text/source.ts'
import { leaveOut } from './left-out.ts'
import { profile } from './profile.ts'

function leftOut(text: string): [string, string][] {
  const source = openSource(text)
  return leaveOut(source, profile(source)).map((run) => [run.why, text.slice(run.start, run.end)])
}
const ARTICLE = '未来五年，我们将推动经济实力显著提升，地区生产总值迈过4万亿元大关，努力作出更大贡献。'

describe('what is left out of a plan', () => {
  test('navigation and bylines above an article, editors, shares and teasers below it', () => {
    const text = `某某网\n某某网>>地方频道>>要闻\n\n贡献更多力量\n\n——访市长某某\n\n本报记者 王某\n小字号\n\n${ARTICLE}\n\n(责编:秦某、刘某)\n\n分享让更多人看到\n\n本网专稿\n春节期间增设16处服务点\n  ${ARTICLE}\n返回顶部`
    expect(leftOut(text)).toEqual([
      ['navigation', '某某网\n某某网>>地方频道>>要闻'],
      ['byline', '本报记者 王某'],
      ['navigation', '小字号'],
      ['byline', '(责编:秦某、刘某)'],
      ['navigation', '分享让更多人看到'],
      ['teaser', `本网专稿\n春节期间增设16处服务点\n  ${ARTICLE}`],
      ['navigation', '返回顶部'],
    ])
  })

  test('a glossary after the speech, but not the annex of livelihood items before it', () => {
    const text = `政府工作报告\n——2025年1月15日在某省人民代表大会会议上\n各位代表：\n${ARTICLE}\n附件1\n2025年省十件民生实事\n一、新增托位1000个。\n附件2 名词解释\n1.分线管理：货物“一线”放开。\n2.虚拟电厂：一种系统。\n`
    expect(leftOut(text)).toEqual([
      ['byline', '——2025年1月15日在某省人民代表大会会议上'],
      ['glossary', '附件2 名词解释\n1.分线管理：货物“一线”放开。\n2.虚拟电厂：一种系统。'],
    ])
  })

  test('the fields that a government page sets above a document', () => {
    const text = `无障碍浏览 长者模式\n当前位置 : 首页 > 政务公开\n索引号 000014348/2020-00052 主题分类 综合政务\n成文日期2020年01月17日\n关于印发某市工业提升方案的通知\n  • 2020年01月23日\n  • 分享到\n各区人民政府，市人民政府各部门：\n${ARTICLE}\n来源：   作者：   编辑：徐某\n`
    expect(leftOut(text)).toEqual([
      ['navigation', '无障碍浏览 长者模式\n当前位置 : 首页 > 政务公开'],
      ['byline', '索引号 000014348/2020-00052 主题分类 综合政务\n成文日期2020年01月17日'],
      ['byline', '• 2020年01月23日'],
      ['navigation', '• 分享到'],
      ['byline', '来源：   作者：   编辑：徐某'],
    ])
  })

  test('the annex after a glossary is kept', () => {
    const text = `政府工作报告\n各位代表：\n${ARTICLE}\n附件1\n名词解释\n1.甲：一种办法。\n附件2\n民生实事\n一、新增托位1000个。\n`
    expect(leftOut(text)).toEqual([['glossary', '附件1\n名词解释\n1.甲：一种办法。']])
  })

  test('contents, page numbers, copies and signatures', () => {
    const text = `某市行动方案\n目 录\n一、总体要求 ...... 1\n二、重点任务 ...... 2\n一、总体要求\n${ARTICLE}\n— 3 —\n二、重点任务\n${ARTICLE}\n某市人民政府\n2024年5月20日\n抄送：市委各部门。\n某市人民政府办公室2024年5月21日印发\n`
    expect(leftOut(text)).toEqual([
      ['contents', '目 录\n一、总体要求 ...... 1\n二、重点任务 ...... 2'],
      ['navigation', '— 3 —'],
      ['byline', '某市人民政府\n2024年5月20日\n抄送：市委各部门。\n某市人民政府办公室2024年5月21日印发'],
    ])
  })

  test('words that also close a page do not cut off a plan that goes on', () => {
    const text = `某市行动方案\n${ARTICLE}\n一、总体要求\n${ARTICLE}\n相关文件\n二、重点任务\n（一）建设园区。（责任单位：市工信局）\n`
    expect(leftOut(text)).toEqual([])
  })
})
