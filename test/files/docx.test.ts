// Word files as offices write them: headings, numbering, tables, notes.
import { DeletedTextRun, FootnoteReferenceRun, InsertedTextRun, Paragraph, SimpleField, TextRun } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/documents/decode.ts'
import { madeTable, makeDocx, numbered } from './make.ts'

const read = async (bytes: Uint8Array) => {
  const decoded = await decode({ name: '方案.docx', bytes })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics))
  return decoded.value
}
/** A Word file around the given XML of its body. */
const bare = (body: string, more: Record<string, string> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  })
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

describe('a Word file', () => {
  it('becomes its paragraphs, with the numbers that Word shows in front of them', async () => {
    const { text, title, kind } = await read(
      await makeDocx(
        [
          new Paragraph('数字金融工作方案'),
          numbered('总体要求', 0),
          numbered('指导思想', 1),
          new Paragraph('到2027年，地区生产总值超过4万亿元。'),
          numbered('主要目标', 1),
          numbered('规模', 2),
          numbered('质量', 2),
          numbered('重点任务', 0),
          numbered('平台', 1),
        ],
        '工作方案',
      ),
    )
    expect(text).toBe(
      '数字金融工作方案\n一、总体要求\n（一）指导思想\n到2027年，地区生产总值超过4万亿元。\n（二）主要目标\n1. 规模\n2. 质量\n二、重点任务\n（一）平台\n',
    )
    expect({ title, kind }).toEqual({ title: '工作方案', kind: 'docx' })
  })

  it('hands over its tables with a merged cell once', async () => {
    const { text, tables } = await read(
      await makeDocx([
        new Paragraph('分工表'),
        madeTable([
          ['序号', '任务', '责任单位'],
          ['1', '建设平台\n并推广', '市发展改革委'],
          ['2', '推进试点', 'down'],
          [{ text: '合计', wide: 2 }, '市财政局'],
        ]),
        new Paragraph('附注'),
      ]),
    )
    expect(tables[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['序号', '任务', '责任单位'],
      ['1', '建设平台 并推广', '市发展改革委'],
      ['2', '推进试点', ''],
      ['合计', '', '市财政局'],
    ])
    expect(text).toBe(
      '分工表\n序号\t任务\t责任单位\n1\t建设平台 并推广\t市发展改革委\n2\t推进试点\t\n合计\t\t市财政局\n附注\n',
    )
  })

  it('is read as it would be with all changes accepted, without footnotes, hidden text and field codes', async () => {
    const change = { id: 1, author: '甲', date: '2023-01-18T00:00:00Z' }
    const { text } = await read(
      await makeDocx([
        new Paragraph({
          children: [
            new TextRun('增长'),
            new DeletedTextRun({ text: '5%', ...change }),
            new InsertedTextRun({ text: '6%以上', ...change }),
            new FootnoteReferenceRun(1),
            new TextRun({ text: '（内部）', vanish: true }),
            new SimpleField('PAGE', '。'),
          ],
        }),
      ]),
    )
    expect(text).toBe('增长6%以上。\n')
  })

  it('says a text box once, although Word keeps it twice', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const { text } = await read(
      bare(
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('文本框')}</mc:Choice><mc:Fallback><w:pict>${box('文本框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`,
      ),
    )
    expect(text).toBe('文本框\n正文\n')
  })

  it('numbers headings by their style, and a list that begins anew begins anew', async () => {
    const level = (at: number, style: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="${style}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const { text } = await read(
      bare(
        p('总则', '<w:pStyle w:val="H1"/>') +
          p('目的', '<w:pStyle w:val="H2"/>') +
          p('不编号', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
          p('任务', '<w:pStyle w:val="H1"/>') +
          p('另起', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
        {
          'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'H1', '第%1章')}${level(1, 'H2', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
          'word/styles.xml':
            '<w:styles><w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/></w:style></w:styles>',
        },
      ),
    )
    expect(text).toBe('第一章 总则\n（一）目的\n不编号\n第二章 任务\n第一章 另起\n')
  })

  it('keeps a table inside a cell as that cell’s text, and a frame of one cell as a paragraph', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const { text, tables } = await read(
      bare(
        `<w:tbl><w:tr>${cell(p('框中文字'))}</w:tr></w:tbl><w:tbl><w:tr>${cell(p('甲'))}${cell(`<w:tbl><w:tr>${cell(p('乙'))}${cell(p('丙'))}</w:tr></w:tbl>${p('丁')}`)}</w:tr></w:tbl>`,
      ),
    )
    expect(text).toBe('框中文字\n甲\t乙 丙 丁\n')
    expect(tables).toHaveLength(1)
  })
})
