import { describe, expect, it } from 'vitest'
import { endsInHead, isGeneric, nameIn, shareHead, spell } from './subject.ts'

/** The name in the words before a number. */
function name(text: string): string | null {
  const span = nameIn(text, 0, text.length)
  return span && text.slice(span.start, span.end)
}

/** The names of a coordination, each with what the last one lends it. */
function shared(...names: string[]): string[] {
  const text = names.join('、')
  let at = 0
  const spans = names.map((one) => {
    const start = text.indexOf(one, at)
    at = start + one.length
    return { start, end: at }
  })
  return shareHead(text, spans).map((one) => spell(text, one))
}

describe('the name of what is measured', () => {
  it.each([
    ['地区生产总值', '地区生产总值'],
    ['力争城镇化率', '城镇化率'],
    ['其中税收收入', '税收收入'],
    ['推动进出口总额', '进出口总额'],
    ['累计建成充电桩', '充电桩'],
    ['到2025年，全社会研发投入', '全社会研发投入'],
    ['一是经济总量', '经济总量'],
    ['常住人口城镇化率的', '常住人口城镇化率'],
    ['群众满意度均', '群众满意度'],
  ])('in %s is %s', (text, found) => {
    expect(name(text)).toBe(found)
  })

  it.each([
    '服务业增加值',
    '新增就业',
    '城镇新增就业',
    '比重',
    '建成区绿地率',
    '占地面积',
    '运营里程',
    '投入强度',
    '办理时间',
    '近海水质',
  ])('%s keeps its first word', (text) => {
    expect(name(text)).toBe(text)
  })

  it.each(['其中', '，', '今年', '力争', '', '  '])('there is none in %j', (text) => {
    expect(name(text)).toBeNull()
  })

  it('is generic when it says nothing by itself', () => {
    const generic = (text: string) => isGeneric(text, { start: 0, end: text.length })
    expect(['总量', '增速', '占比', '年度投资'].map(generic)).toEqual([true, true, true, true])
    expect(['经济总量', '数字经济占比'].map(generic)).toEqual([false, false])
  })

  it('ends in a measure or not', () => {
    const measure = (text: string) => endsInHead(text, { start: 0, end: text.length })
    expect(['粮食产量', '参保率', '财政收入'].map(measure)).toEqual([true, true, true])
    expect(['粮食', '充电桩'].map(measure)).toEqual([false, false])
  })
})

describe('coordinated names', () => {
  it.each([
    [
      ['粮食', '油料', '生猪产量'],
      ['粮食产量', '油料产量', '生猪产量'],
    ],
    [
      ['基础设施', '制造业投资'],
      ['基础设施投资', '制造业投资'],
    ],
    [
      ['参保率', '签约率'],
      ['参保率', '签约率'],
    ],
    [
      ['工业增加值', '固定资产投资'],
      ['工业增加值', '固定资产投资'],
    ],
    [
      ['法治政府', '法治社会建设'],
      ['法治政府建设', '法治社会建设'],
    ],
    [
      ['消费', '进口'],
      ['消费', '进口'],
    ],
    [
      ['进口', '出口通关时间'],
      ['进口通关时间', '出口通关时间'],
    ],
    [
      ['事故起数', '死亡人数'],
      ['事故起数', '死亡人数'],
    ],
  ])('%j are %j', (names, full) => {
    expect(shared(...names)).toEqual(full)
  })
})
