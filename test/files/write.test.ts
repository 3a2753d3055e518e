// What is handed out: csv and xlsx files that read back as they were.
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/documents/decode.ts'
import { type SheetOut, writeCsv, writeXlsx } from '../../src/documents/write.ts'

const sheet: SheetOut = {
  name: '目标/任务',
  columns: [
    { title: '指标', width: 20, type: 'text' },
    { title: '数值', width: 14, type: 'number' },
    { title: '原文', width: 60, type: 'text' },
  ],
  rows: [
    ['地区生产总值', '4000000000000', '超过4万亿元，“十四五”末'],
    ['增速', 6.5, '=HYPERLINK("http://evil","点我")'],
    ['代码', '00123', '第一行\n第二行,含逗号'],
    ['长数', '12345678901234567890', '-5'],
    ['空', null, '@cmd\u0000'],
  ],
}

describe('a csv to download', () => {
  it('opens in a spreadsheet in Chinese: byte order mark, CRLF, quotes where needed', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(sheet))
    expect(text.startsWith('\ufeff指标,数值,原文\r\n地区生产总值,4000000000000,超过4万亿元，“十四五”末\r\n')).toBe(true)
    expect(text).toContain('"第一行\n第二行,含逗号"')
  })

  it('holds no cell that a spreadsheet would run, and leaves signed numbers alone', () => {
    const text = new TextDecoder().decode(writeCsv(sheet))
    expect(text).toContain(`"'=HYPERLINK(""http://evil"",""点我"")"`)
    expect(text).toContain("'@cmd")
    expect(text).toContain('长数,12345678901234567890,-5')
  })

  it('is read back by ourselves', async () => {
    const decoded = await decode({ name: '目标.csv', bytes: writeCsv(sheet) })
    expect(decoded).toMatchObject({ ok: true, value: { kind: 'csv', encoding: 'utf-8' } })
  })
})

describe('an xlsx to download', () => {
  it('holds texts as texts and numbers as numbers, a number too long for a spreadsheet as text', async () => {
    const bytes = await writeXlsx([sheet])
    const [read] = await readXlsxFile(Buffer.from(bytes))
    expect(read?.data).toEqual([
      ['指标', '数值', '原文'],
      ['地区生产总值', 4000000000000, '超过4万亿元，“十四五”末'],
      ['增速', 6.5, '=HYPERLINK("http://evil","点我")'],
      ['代码', '00123', '第一行\n第二行,含逗号'],
      ['长数', '12345678901234567890', '-5'],
      ['空', null, '@cmd'],
    ])
  })

  it('holds several sheets under names that spreadsheets accept, none twice', async () => {
    const bytes = await writeXlsx([sheet, sheet, { ...sheet, name: '很'.repeat(40) }])
    const read = await readXlsxFile(Buffer.from(bytes))
    expect(read.map((each) => each.sheet)).toEqual(['目标 任务', '目标 任务 2', '很'.repeat(31)])
  })

  it('freezes its head', async () => {
    const { unzipSync, strFromU8 } = await import('fflate')
    const parts = unzipSync(await writeXlsx([sheet]))
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /<pane ySplit="1"[^>]*state="frozen"/,
    )
  })
})
