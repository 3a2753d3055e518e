import { describe, expect, test } from 'vitest'
import { openSource } from '../text/source.ts'
import type { Heading } from './commitment.ts'
import { outline, pathAt } from './outline.ts'

const read = (text: string) => outline(openSource(text), [])
/** One line a heading, indented by level. */
const drawn = (text: string): string[] => {
  const out: string[] = []
  const draw = (h: Heading): void => {
    expect(h.close).toBeGreaterThanOrEqual(h.end)
    out.push(`${'  '.repeat(h.level - 1)}${h.marker}${h.title}`)
    h.children.forEach(draw)
  }
  read(text).headings.forEach(draw)
  return out
}
const P = '要加快推进各项重点工作，完善体制机制，确保目标任务如期完成，让群众得到更多实惠。'

describe('the outline of a plan', () => {
  test('levels come from the order in which a document uses its markers', () => {
    expect(
      drawn(
        `一、总体要求\n${P}\n二、主要任务\n（一）推进转型。\n1.建设平台。${P}\n（1）打造高地。${P}\n（2）培育企业。${P}\n2.做强产业。${P}\n（3）引进人才。${P}\n（二）扩大开放。${P}\n`,
      ),
    ).toEqual([
      '一、总体要求',
      '二、主要任务',
      '  （一）推进转型',
      '    1.建设平台',
      '      （1）打造高地',
      '      （2）培育企业',
      '    2.做强产业',
      '      （3）引进人才',
      '  （二）扩大开放',
    ])
  })

  test('chapters and sections, full-width and bare markers', () => {
    expect(
      drawn(
        `第一章 总则\n${P}\n第二章 任务\n第一节 设施\n1、新建中心。${P}\n2、改造机构。${P}\n第二节 服务\n⑴培训人员。${P}\n⑵建立平台。${P}\n`,
      ),
    ).toEqual([
      '第一章总则',
      '第二章任务',
      '  第一节设施',
      '    1、新建中心',
      '    2、改造机构',
      '  第二节服务',
      '    ⑴培训人员',
      '    ⑵建立平台',
    ])
  })

  test('a heading that runs into its text ends at the full stop', () => {
    const text = `一、总体要求\n（一）指导思想。${P}\n`
    expect(pathAt(openSource(text), read(text).headings, 20)).toEqual(['一、总体要求', '（一）指导思想'])
  })

  test('a list that runs on inside a paragraph ends with it', () => {
    const text = `未来五年努力实现新跃升\n\n我们将努力做到“三个更好服务”：一是更好服务大局，加快建设。二是更好服务开放，扩大合作。三是更好服务群众，改善民生。\n\n${P}\n`
    expect(drawn(text)).toEqual([
      '未来五年努力实现新跃升',
      '  一是更好服务大局',
      '  二是更好服务开放',
      '  三是更好服务群众',
    ])
    const [title] = read(text).headings
    expect(text.slice(title?.children[2]?.start, title?.children[2]?.close)).toBe('三是更好服务群众，改善民生。')
  })

  test('a list begun inside a paragraph goes on at the head of the next ones', () => {
    expect(
      drawn(`（一）完善政策\n${P}继续实施积极政策。一是保持规模。${P}\n二是优化结构。${P}\n三是提高效益。${P}\n`),
    ).toEqual(['（一）完善政策', '  一是保持规模', '  二是优化结构', '  三是提高效益'])
  })

  test('under a heading with several lists, one announced by name stands under that name', () => {
    expect(
      drawn(
        `努力实现“两个提升”\n\n努力实现“两个提升”：一是实力提升。二是水平提升。\n\n努力做到“两个更好服务”：一是更好服务开放。二是更好服务群众。\n\n${P}\n`,
      ),
    ).toEqual([
      '努力实现“两个提升”',
      '  一是实力提升',
      '  二是水平提升',
      '  两个更好服务',
      '    一是更好服务开放',
      '    二是更好服务群众',
    ])
  })

  test('what only looks like a marker is none', () => {
    expect(
      drawn(
        `5.5%左右的增长目标与规划衔接，${P}\n2.5\n一、二、三产业融合发展，${P}\n2014年，政府工作任务繁重，${P}\n第一产业增加值增长4%，${P}\n二要素市场${P}`,
      ),
    ).toEqual([])
  })

  test('a short line between paragraphs is a title, a piece of a broken sentence is none', () => {
    expect(drawn(`${P}\n\n推动双城经济圈建设\n\n${P}\n`)).toEqual(['推动双城经济圈建设'])
    expect(
      drawn(
        `各地区各部门不断增强意识，推动各项事业取得新的重要进展。\n党的某届全会\n正式明确\n领导核心，体现了共同愿望，${P}\n`,
      ),
    ).toEqual([])
  })

  test('a heading that its page broke goes on in the next line', () => {
    expect(drawn(`二、主要任务\n${P}\n三、持续提升政府\n治理效能和服务水平\n${P}\n`)).toEqual([
      '二、主要任务',
      '三、持续提升政府治理效能和服务水平',
    ])
  })

  test('a new address ends everything but the outermost section', () => {
    const text = `一、工作回顾\n${P}\n（一）稳增长。${P}\n各位代表！\n${P}\n`
    expect(pathAt(openSource(text), read(text).headings, text.length - 5)).toEqual(['一、工作回顾'])
  })

  test('an English heading keeps whole words, whatever its length', () => {
    const more = 'to keep them afloat while they look for markets of their own at home and abroad, year after year.'
    const text = `I. Plans\n\n(1) Refining and implementing the policies that we adopted for easing the difficulties of businesses across all of the regions, ${more}\n\n(2) Opening up step by step, to the trade of every country that wishes to trade with us and with our partners, ${more}\n`
    expect(drawn(text)).toEqual([
      'I.Plans',
      '  (1)Refining and implementing the policies that we adopted for easing the difficulties of businesses',
      '  (2)Opening up step by step',
    ])
  })

  test('names of annexes are no headings', () => {
    expect(drawn(`一、保障措施\n（一）加强领导。${P}\n附件：1.任务清单\n2.指标表\n`)).toEqual([
      '一、保障措施',
      '  （一）加强领导',
    ])
  })
})

describe('announced counts', () => {
  const differs = (text: string) =>
    read(text).diagnostics.map((d) => [d.params.words, d.params.announced, d.params.found])

  test.each([
    ['实现“三个显著提升”：一是实力提升，加快。二是水平提升，改善。三是生活提升，富裕。'],
    [
      '要突出抓好以下两个方面的工作：\n（一）加快发展\n推进建设，完善机制，扩大开放，改善民生，确保完成全年目标任务。\n（二）改善民生\n推进建设，完善机制，扩大开放，改善民生，确保完成全年目标任务。',
    ],
    ['力争在两个方面实现更大突破：\n\n一是在开放上实现突破，扩大合作。二是在创新上实现突破，加强攻关。'],
    ['实施重点项目17个。一是做强物流，加快建设。二是做优商贸，改造升级。'],
  ])('kept: %s', (text) => {
    expect(differs(text)).toEqual([])
  })

  test('not kept: the page is told what was announced and what was found', () => {
    expect(differs('实现“六个显著提升”：一是实力提升，加快。二是水平提升，改善。三是生活提升，富裕。')).toEqual([
      ['六个显著提升', 6, 3],
    ])
    expect(
      differs(
        '今年要重点抓好八个方面工作。\n（一）加快发展。推进建设，扩大开放。\n（二）改善民生。推进建设，扩大开放。',
      ),
    ).toEqual([['八个方面工作', 8, 2]])
  })

  test('not kept at all: a list that never comes', () => {
    expect(differs('重点做好以下三项工作：\n推进建设，完善机制，扩大开放，改善民生，确保完成目标。')).toEqual([
      ['以下三项工作', 3, 0],
    ])
  })
})
