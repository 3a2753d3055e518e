import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type GridCell, startLines } from './lines.ts'

const cell: fc.Arbitrary<GridCell> = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom<GridCell>('任务', '市发改委\n市财政局', { merged: 'above' }, { merged: 'left' }),
)

it('every cell of a table stands in the text where its span says, on one line, between tabs', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (grid) => {
      const lines = startLines()
      lines.add('前言')
      lines.table(grid)
      lines.add('后记')
      const { text, tables } = lines.done()
      expect(text.startsWith('前言\n') && text.endsWith('后记\n')).toBe(true)
      for (const table of tables) {
        const width = table.rows[0]?.length
        for (const row of table.rows) {
          expect(row).toHaveLength(width ?? 0)
          for (const { start, end } of row) {
            expect(start).toBeGreaterThanOrEqual(table.start)
            expect(end).toBeLessThanOrEqual(table.end)
            expect(text.slice(start, end)).not.toMatch(/[\t\n]/)
          }
        }
      }
    }),
  )
})

it('a merged cell is said once, its other places are empty', () => {
  const lines = startLines()
  lines.table([
    ['任务', '责任单位', '时限'],
    ['甲', '市发改委', '年内'],
    ['乙', { merged: 'above' }, '年内'],
    ['合计', { merged: 'left' }, '年内'],
  ])
  const { text, tables } = lines.done()
  expect(text).toBe('任务\t责任单位\t时限\n甲\t市发改委\t年内\n乙\t\t年内\n合计\t\t年内\n')
  expect(tables[0]?.rows[2]?.map(({ start, end }) => text.slice(start, end))).toEqual(['乙', '', '年内'])
})

it('a head of two rows names each column by its lower name', () => {
  const lines = startLines()
  lines.table([
    ['分工表', { merged: 'left' }, { merged: 'left' }, { merged: 'left' }],
    ['序号', '任务', '责任单位', { merged: 'left' }],
    [{ merged: 'above' }, { merged: 'above' }, '牵头', '配合'],
    ['1', '甲', '市发改委', '市财政局'],
  ])
  const { text, tables } = lines.done()
  expect(text).toBe('分工表\t\t\t\n序号\t任务\t责任单位\t\n\t\t牵头\t配合\n1\t甲\t市发改委\t市财政局\n')
  expect(tables[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['分工表', '', '', ''],
    ['序号', '任务', '牵头', '配合'],
    ['1', '甲', '市发改委', '市财政局'],
  ])
})

it('empty rows and columns around a table are left out', () => {
  const lines = startLines()
  lines.table([
    ['', '', ''],
    ['', '甲', ''],
    ['', '乙', ''],
  ])
  lines.table([['', ' ']])
  expect(lines.done()).toEqual({
    text: '甲\n乙\n',
    tables: [{ start: 0, end: 3, rows: [[{ start: 0, end: 1 }], [{ start: 2, end: 3 }]] }],
  })
})
