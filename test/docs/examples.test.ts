// The sample plan carries the facts that a newcomer will look for, and the list of samples tells the truth about them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../laws/tree.ts'

interface Sample {
  readonly file: string
  readonly kind: string
  readonly date: string
  readonly title: string
  readonly supersedes?: string
}

const folder = join(ROOT, 'examples')
const text = (file: string) => readFileSync(join(folder, file), 'utf8')
const samples: Sample[] = JSON.parse(text('index.json'))

describe('examples', () => {
  it('are all listed, with title, date and kind', () => {
    const files = samples.map((sample) => sample.file)
    expect(files).toEqual(expect.arrayContaining(readdirSync(folder).filter((name) => name.endsWith('.txt'))))
    for (const { file, kind, date, title, supersedes } of samples) {
      const [year, month, day] = date.split('-').map(Number)
      expect(text(file)).toContain(`${year}年${month}月${day}日`)
      expect(text(file).split('\n')[0]).toBe(title)
      expect(['plan', 'report', 'interview']).toContain(kind)
      if (supersedes) expect(files).toContain(supersedes)
    }
  })

  it.each([
    ['the goals with their numbers', ['4万亿元', '12万元', '10%', '翻一番', '50%', '75%', '338天左右', 'Ⅱ类']],
    ['the goals without numbers', ['中西部前列', '高于全国平均水平', '快于经济增速', '碳达峰碳中和']],
    ['the state of the cooperation', ['160个', '3900多亿元', '311项', '16个', '2个万亿元级']],
    ['the ways of working', ['定期交流', '闭环落实', '专班', '数字化应用试点', '统一数字金融服务平台', '警保联动']],
  ])('the plan carries %s', (_what, facts) => {
    for (const fact of facts) expect(text('plan.zh.txt')).toContain(fact)
  })

  it.each([
    ['显著提升。', 6],
    ['）更好服务', 4],
    ['坚持稳进增效|坚持除险清患|坚持改革求变|坚持惠民有感', 4],
  ])('the plan keeps what it announces: %s stands there %i times', (words, count) => {
    expect(text('plan.zh.txt').match(new RegExp(words, 'g'))).toHaveLength(count)
  })

  it('says of itself that it is a sample', () => {
    for (const { file } of samples) expect(text(file)).toMatch(/示例[\s\S]*不代表任何机关的正式文件/)
  })
})
