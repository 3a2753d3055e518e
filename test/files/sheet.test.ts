// Workbooks and CSV files as tables of the stored text.
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { decode } from '../../src/documents/decode.ts'

const read = async (name: string, bytes: Uint8Array) => {
  const decoded = await decode({ name, bytes })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics))
  return decoded.value
}
const cellsOf = ({ text, tables }: Awaited<ReturnType<typeof read>>, index = 0) =>
  tables[index]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))
const bytesOf = async (file: { toBuffer(): Promise<Buffer> }) => new Uint8Array(await file.toBuffer())

const table: SheetData = [
  ['序号', '任务', '牵头单位', '完成时限', '占比'],
  [
    1,
    '建设平台\n并推广',
    { value: '市发展改革委', rowSpan: 2 },
    { value: new Date(Date.UTC(2025, 5, 30)), type: Date, format: 'yyyy-mm-dd' },
    { value: 0.065, type: Number, format: '0.0%' },
  ],
  [2, '推进试点', null, '2025年底前', 0.1],
  [{ value: '合计', columnSpan: 2 }, null, '市财政局', null, 4000000000000],
]

describe('a workbook', () => {
  it('becomes one table for each sheet, under the name of the sheet, cells as its reader sees them', async () => {
    const book = await read(
      '分工.xlsx',
      await bytesOf(
        writeXlsxFile([
          { data: table, sheet: '任务分工' },
          {
            data: [
              ['甲', '乙'],
              ['丙', '丁'],
            ],
            sheet: '附表',
          },
        ]),
      ),
    )
    expect(cellsOf(book)).toEqual([
      ['序号', '任务', '牵头单位', '完成时限', '占比'],
      ['1', '建设平台 并推广', '市发展改革委', '2025-06-30', '6.5%'],
      ['2', '推进试点', '', '2025年底前', '0.1'],
      ['合计', '', '市财政局', '', '4000000000000'],
    ])
    expect(cellsOf(book, 1)).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
    expect(book.text.startsWith('任务分工\n序号\t任务')).toBe(true)
    expect(book.text.endsWith('附表\n甲\t乙\n丙\t丁\n')).toBe(true)
  })

  it('leaves hidden sheets, reading aids and formulas out, and keeps what the formulas came to', async () => {
    const part = (xml: string) => strToU8(xml)
    const bytes = zipSync({
      'xl/workbook.xml': part(
        '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" r:id="rId1"/><sheet name="底稿" state="hidden" r:id="rId2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': part(
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/a.xml"/><Relationship Id="rId2" Target="worksheets/b.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': part('<sst><si><r><t>责任</t></r><r><t>单位</t></r><rPh><t>ze ren</t></rPh></si></sst>'),
      'xl/worksheets/a.xml': part(
        '<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="inlineStr"><is><t>行一_x000D_\n行二</t></is></c><c r="E2" t="b"><v>1</v></c></row></sheetData></worksheet>',
      ),
      'xl/worksheets/b.xml': part(
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>藏</t></is></c></row></sheetData></worksheet>',
      ),
    })
    expect((await read('表.xlsx', bytes)).text).toBe('责任单位\t2\t行一 行二\tTRUE\n')
  })
})

describe('a csv', () => {
  it('in GB18030 with quotes, line breaks and its own delimiter becomes a table', async () => {
    const source = '序号;任务;责任单位\r\n1;"建设平台；\r\n""一网通办""";市政务办\r\n2;推进试点;市科技局\r\n'
    const csv = await read('分工.csv', iconv.encode(source, 'gb18030'))
    expect(csv).toMatchObject({ kind: 'csv', encoding: 'gb18030' })
    expect(cellsOf(csv)).toEqual([
      ['序号', '任务', '责任单位'],
      ['1', '建设平台； "一网通办"', '市政务办'],
      ['2', '推进试点', '市科技局'],
    ])
  })

  it('pasted out of a spreadsheet is recognised without a name', async () => {
    expect((await read('', strToU8('序号\t任务\t单位\n1\t甲\t乙\n2\t丙\t丁\n'))).kind).toBe('csv')
  })
})
