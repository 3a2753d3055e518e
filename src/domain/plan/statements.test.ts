import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statementsOf, told } from '../../../test/plan/told.ts'
import { readPlan } from './read.ts'

describe('a statement', () => {
  const text = '主要目標：經濟總量達到４萬億元，城鎮化率從60％提高到65％以上，水質保持Ⅱ類。'

  it('quotes the stored text character by character', () => {
    for (const { start, end, quote } of statementsOf(text)) expect(quote).toBe(text.slice(start, end))
  })

  it('names its indicator in the characters of the text', () => {
    expect(told(text)).toEqual([
      '經濟總量: level >= 4000000000000 元',
      '城鎮化率: level = 60 % from',
      '城鎮化率: level >= 65 %',
      '水質: grade = 2 类',
    ])
  })

  it('says the same in half-width punctuation, in full-width digits and in traditional script', () => {
    const values = (form: string) =>
      statementsOf(form).map((s) => [s.form, s.op, s.value, s.unit, s.start, s.end, s.indicator.length])
    const plain = values('主要目标：地区生产总值增长5%，其中：税收增长3%；出口（含转口）增长2%。')
    expect(plain).toHaveLength(3)
    expect(values('主要目标:地区生产总值增长5%,其中:税收增长3%;出口(含转口)增长2%。')).toEqual(plain)
    expect(values('主要目标：地区生产总值增长５％，其中：税收增长３％；出口（含转口）增长２％。')).toEqual(plain)
    expect(values('主要目標：地區生產總值增長5%，其中：稅收增長3%；出口（含轉口）增長2%。')).toEqual(plain)
  })

  it('is not told of what is left out', () => {
    const report = `工作报告\n一、2023年工作安排\n今年经济总量增长5%。\n名词解释\n1. 双城记：指2座城市合作，涉及人口3000万人。\n`
    const { leftOut, statements } = readPlan({ text: report, kind: 'report', date: '2023-01-18' })
    for (const out of leftOut) for (const s of statements) expect(s.end <= out.start || s.start >= out.end).toBe(true)
    expect(statements.map((s) => s.value)).toEqual(['5'])
  })
})

describe('whatever the text', () => {
  it('a list of joining words alone names nothing, and what nobody owns is no statement', () => {
    expect(statementsOf('和和、与经济增长同步')).toEqual([])
  })

  const PARTS = [
    '地区生产总值', '城镇化率', '、', '和', '分别', '均', '增长', '达到', '从', '到', '提高到', '超过', '5%', '4万亿元',
    '12个', '3—5家', '第1位', '居全国', '高于', '全国平均水平', '与经济增长同步', '翻番', 'Ⅱ类', '，', '。', '；', '\n', '（', '）',
    '“', '”', '今年', '到2027年', '比上年', '一、', '（一）', '责任单位：', '其中', '每年', '累计', '左右', '以上', 'GDP',
  ] // biome-ignore format: a table of words
  const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''))

  it('statements are cut from it in order, with a value that can be counted with', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        fc.constantFrom('plan', 'report', 'interview'),
        (text, kind) => {
          let at = 0
          for (const s of statementsOf(text, { kind })) {
            expect(s.start).toBeGreaterThanOrEqual(at)
            expect(s.end).toBeGreaterThan(s.start)
            expect(s.quote).toBe(text.slice(s.start, s.end))
            if (s.value !== null) expect(s.value).toMatch(/^-?\d+(\.\d+)?$/)
            expect(s.op === 'range').toBe(s.value2 !== null)
            expect(s.form === 'relation').toBe(s.other !== null)
            at = s.start
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('it is read the same way twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const first = told(text)
        readPlan({ text: `${text}去年增长3%`, kind: 'report' })
        expect(told(text)).toEqual(first)
      }),
    )
  })
})
