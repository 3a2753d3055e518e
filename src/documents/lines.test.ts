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
        const rows = text.slice(table.start, table.end).split('\n')
        expect(table.rows).toHaveLength(rows.length)
        table.rows.forEach((row, r) => {
          expect(rows[r]?.split('\t')).toHaveLength(row.length)
          for (const { start, end } of row) expect(text.slice(start, end)).not.toMatch(/[\t\n]/)
        })
      }
    }),
  )
})

it('a cell merged downwards is said once in the text and seen from every row', () => {
  const lines = startLines()
  lines.table([
    ['任务', '责任单位'],
    ['甲', '市发改委'],
    ['乙', { merged: 'above' }],
    ['丙', { merged: 'above' }],
  ])
  const { text, tables } = lines.done()
  expect(text).toBe('任务\t责任单位\n甲\t市发改委\n乙\t\n丙\t\n')
  expect(tables[0]?.rows.map((row) => row.map(({ start, end }) => text.slice(start, end)).at(-1))).toEqual([
    '责任单位',
    '市发改委',
    '市发改委',
    '市发改委',
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
