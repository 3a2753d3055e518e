// PDF files: lines mended to paragraphs, heads and feet left out, ruled tables.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode } from '../../src/documents/decode.ts'
import { openBrowser } from '../web/browser.ts'
import { makePdf } from './make.ts'
import { printPdf } from './print.ts'

const read = async (bytes: Uint8Array) => {
  const decoded = await decode({ name: '规划.pdf', bytes })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics))
  return decoded.value
}
const cellsOf = ({ text, tables }: Awaited<ReturnType<typeof read>>, index = 0) =>
  tables[index]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))

const sentence =
  '到二〇二七年，用户满意度稳步提高，长江干流水质保持优良，青年人才和金融工业加快集聚，地区生产总值超过4万亿元。'
const paragraphs = Array.from({ length: 40 }, (_, i) => `第${i + 1}项。${sentence.repeat(1 + (i % 4))}`)

let browser: Browser | null = null
beforeAll(async () => {
  const opened = await openBrowser()
  const probe =
    opened &&
    (await decode({
      name: '',
      bytes: await printPdf(
        opened,
        '<p>重庆市工作方案与重点任务清单，重庆市工作方案与重点任务清单，重庆市工作方案</p>',
      ),
    }))
  if (probe?.ok && probe.value.text.includes('重庆')) browser = opened
  else {
    await opened?.close()
    console.warn('No browser with Chinese letters: PDFs in Chinese are not tested.')
  }
})
afterAll(() => browser?.close())

describe('a PDF made from a document in Chinese', { timeout: 180_000 }, () => {
  it('comes out paragraph by paragraph, as it was written, without running head and page numbers', async (context) => {
    if (!browser) return context.skip()
    const css = '@page{@top-center{content:"重庆市人民政府公报"} @bottom-center{content:"— " counter(page) " —"}}'
    const pdf = await read(await printPdf(browser, paragraphs.map((text) => `<p>${text}</p>`).join(''), css))
    expect(pdf.text).toBe(`${paragraphs.join('\n')}\n`)
    expect(pdf.pages.length).toBeGreaterThan(3)
    // A page begins where its first character stands; most begin inside a paragraph.
    expect(pdf.pages[0]).toBe(0)
    for (const start of pdf.pages) expect(pdf.text.charAt(start)).not.toMatch(/\s/)
    expect([...pdf.pages].sort((a, b) => a - b)).toEqual(pdf.pages)
  })

  it('keeps headings, numbers and Latin words apart', async (context) => {
    if (!browser) return context.skip()
    const body = `<h1>数字重庆建设规划</h1><h2>第一章 总体要求</h2><p>一、发展基础</p><p>${sentence}推进5G网络和AI for Science平台建设，新增R&amp;D投入300亿元以上，持续开展区块链、物联网、大模型等关键技术攻关。</p>
      <p>二、主要目标</p><p>——经济更强。全员劳动生产率达到20万元/人。</p>`
    const { text } = await read(await printPdf(browser, body))
    expect(text.split('\n')).toEqual([
      '数字重庆建设规划',
      '第一章 总体要求',
      '一、发展基础',
      `${sentence}推进5G网络和AI for Science平台建设，新增R&D投入300亿元以上，持续开展区块链、物联网、大模型等关键技术攻关。`,
      '二、主要目标',
      '——经济更强。全员劳动生产率达到20万元/人。',
      '',
    ])
  })

  it('hands over its ruled tables, also over several pages, with the head once', async (context) => {
    if (!browser) return context.skip()
    const rows = Array.from({ length: 45 }, (_, i) => [
      `${i + 1}`,
      `建设第${i + 1}个统一的数字金融服务平台并推广应用`,
      '市发展改革委、市财政局',
      '2025年6月底前',
    ])
    const body = `<h1>任务分工表</h1><p>${sentence}</p><table><thead><tr><th rowspan="2">序号</th><th rowspan="2">任务</th><th colspan="2">落实</th></tr><tr><th>牵头单位</th><th>完成时限</th></tr></thead>
      ${rows.map((row) => `<tr style="break-inside:avoid">${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table><p>表后的说明文字。</p>`
    const pdf = await read(await printPdf(browser, body))
    expect(pdf.pages.length).toBeGreaterThan(1)
    expect(pdf.tables).toHaveLength(1)
    expect(cellsOf(pdf)).toEqual([['序号', '任务', '牵头单位', '完成时限'], ...rows])
    expect(pdf.text.startsWith(`任务分工表\n${sentence}\n序号\t任务\t落实\t\n`)).toBe(true)
    expect(pdf.text.endsWith('2025年6月底前\n表后的说明文字。\n')).toBe(true)
  })
})

describe('a PDF made by hand', () => {
  const lines = (texts: readonly string[], from = 760) => texts.map((text, i) => ({ x: 72, y: from - i * 16, text }))
  const full = 'The government will raise the level of investment in science and tech'

  it('joins the lines of a paragraph with spaces and mends words that only the line end broke', async () => {
    const { text } = await read(
      makePdf([
        lines([
          full,
          `${full.slice(0, -9)}and develop-`,
          'ment of high-',
          'quality growth.',
          'A development of its own.',
        ]),
      ]),
    )
    expect(text).toContain('tech The government')
    expect(text).toContain('and development of high-')
  })

  it('leaves out heads, feet and page numbers that come back, and keeps a number that is text', async () => {
    const pages = Array.from({ length: 5 }, (_, i) => [
      { x: 200, y: 810, text: 'Annual report 2023' },
      ...lines([`Section ${i + 1} has its own words here.`, '2027'], 600),
      { x: 290, y: 40, text: `- ${i + 1} -` },
    ])
    const { text } = await read(makePdf(pages))
    expect(text).toBe(Array.from({ length: 5 }, (_, i) => `Section ${i + 1} has its own words here.\n2027\n`).join(''))
  })
})
