import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentKind, Reading } from './commitment.ts'
import { readPlan } from './read.ts'

/** What makes a reader look far ahead or far back when it stands there again and again. */
const FRAGMENTS = [
  '5%、', '3个和', '居', '从1', '从5%', '由', '（', '）', '“', '”', '《', '(', '"', '7', '1,', '1.', '1,2', '一', '十', '亿', '万亿', '多',
  '责任单位：', '（责任单位：', '牵头单位：', '【责任单位】', '一是', '一、', '（一）', '——', '、', '，', '。', '；', '：', '-', '—', '~', ' ',
  '\u3000', '\n', '\r\n', '\t', '第', '第一', '到20', '2023年', '到2027年', '今年', '过去一年，', '比上年', '与', '与经济同步', '高于', '高于全国',
  '达到', '分别', '分别增长', '均', '翻番', '双倍增', '两位数增长', 'Ⅱ类', '保持Ⅱ类', '全国第', '名词解释', '注：', '责任编辑', '上一篇', 'A', 'GDP', '%',
  '地区生产总值', '增长', '以上', '左右', '百分之', '分之', '/', '1/', '∶1', '①', '序号\t任务\t责任单位\n', '（牵头单位：市局；', '完成时限：',
  '12月底前', '\ud83d', '\ud83d\ude00', '\0', '的', '和', '等', '每', '占', '𠮷', 'é', '١',
] // biome-ignore format: a table of fragments

const LENGTH = 200_000

/** Everything that holds of any reading of any text. */
function expectSound(text: string, reading: Reading): void {
  expect(reading.document.chars).toBe(text.length)
  let at = 0
  for (const s of reading.statements) {
    if (s.start < at || s.end <= s.start || s.end > text.length) expect.fail(`a statement out of place at ${s.start}`)
    at = s.start
  }
  for (const t of reading.tasks)
    if (t.start < 0 || t.end > text.length) expect.fail(`a task out of place at ${t.start}`)
  for (const o of reading.leftOut) if (o.end <= o.start || o.end > text.length) expect.fail(`left out at ${o.start}`)
}

describe('a fragment that is repeated until the text is long', () => {
  it.each(FRAGMENTS)('%j is read to the end', (fragment) => {
    const text = fragment.repeat(Math.ceil(LENGTH / fragment.length)).slice(0, LENGTH)
    expectSound(text, readPlan({ text }))
  })

  it.each(['，', '\n', '5%', '。'])('so is a list of everything, parted by %j', (mark) => {
    const text = FRAGMENTS.join(mark)
    const long = text.repeat(Math.ceil(LENGTH / text.length))
    expectSound(long, readPlan({ text: long }))
  })
})

describe('whatever the text', () => {
  const kinds = fc.constantFrom<DocumentKind | undefined>('plan', 'report', 'interview', undefined)
  const dates = fc.constantFrom('2023-01-18', '1999-12-31', undefined)
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 80 }).map((parts) => parts.join('')),
  )

  it('a reading is sound, and the same each time', () => {
    fc.assert(
      fc.property(texts, kinds, dates, (text, kind, date) => {
        const given = { text, ...(kind ? { kind } : {}), ...(date ? { date } : {}) }
        const reading = readPlan(given)
        expectSound(text, reading)
        expect(readPlan(given)).toEqual(reading)
      }),
      { numRuns: 400 },
    )
  })

  it('an empty text has an empty reading', () => {
    expect(readPlan({ text: '' })).toMatchObject({ outline: [], statements: [], tasks: [], leftOut: [] })
  })
})
