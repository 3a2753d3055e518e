import { describe, expect, it } from 'vitest'
import type { Heading } from '../domain/plan/commitment.ts'
import type { Item } from '../domain/plan/item.ts'
import { blocksOf } from './blocks.ts'

const TEXT = [
  '绿道三年计划',
  '首页 > 公告',
  '上一篇 下一篇',
  '一、目标',
  '（一）步行。到2027年新建绿道30公里，覆盖12个街道。',
  '序号\t任务\t单位',
  '1\t修桥2座\t建设局',
  '附注。',
].join('\n')

const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function item(id: string, words: string): Item {
  const task = {
    ...at(words),
    title: words,
    quote: words,
    path: [],
    lead: [],
    support: [],
    due: [],
    quantities: [],
    marker: null,
  }
  return { id, standing: 'proposed', content: { kind: 'task', task }, proposal: null, by: null, at: null, reason: null }
}

const heading = (words: string, level: number, children: readonly Heading[] = []): Heading => ({
  ...at(words),
  level,
  marker: '',
  title: words,
  close: TEXT.length,
  children,
})

const cells = ['序号', '任务', '单位', '1\t', '修桥2座', '建设局'].map((words) => at(words))
const table = { start: at('序号').start, end: at('建设局').end, rows: [cells.slice(0, 3), cells.slice(3)] }

const view = (items: readonly Item[], pages: readonly number[] = []) => ({
  text: TEXT,
  tables: [table],
  pages,
  items,
  reading: {
    engine: '1',
    document: {
      title: '绿道三年计划',
      kind: 'plan' as const,
      date: null,
      lang: 'zh-Hans' as const,
      chars: TEXT.length,
    },
    outline: [heading('一、目标', 1, [heading('（一）步行', 2)])],
    leftOut: [{ ...at('首页 > 公告\n上一篇 下一篇'), why: 'navigation' as const }],
    diagnostics: [],
  },
})

const runs = (items: readonly Item[]) =>
  blocksOf(view(items))
    .flatMap((block) => ('runs' in block ? block.runs : []))
    .filter((run) => run.items.length > 0)
    .map((run) => `${TEXT.slice(run.start, run.end)} ${run.items.join(' ')}`)

describe('the blocks of a text', () => {
  it('tells headings, paragraphs, tables and what is left out, in text order', () => {
    expect(blocksOf(view([])).map((block) => block.kind)).toEqual([
      'paragraph',
      'left-out',
      'heading',
      'paragraph',
      'table',
      'paragraph',
    ])
  })

  it('folds lines left out for one reason together', () => {
    const folded = blocksOf(view([])).find((block) => block.kind === 'left-out')
    expect(folded?.kind === 'left-out' && [folded.why, folded.lines.length]).toEqual(['navigation', 2])
  })

  it('marks a heading that shares its line with text', () => {
    const lead = blocksOf(view([]))
      .flatMap((block) => ('runs' in block ? block.runs : []))
      .filter((run) => run.lead)
    expect(lead.map((run) => TEXT.slice(run.start, run.end))).toEqual(['（一）步行'])
  })

  it('cuts nested marks so that the innermost comes first', () => {
    expect(runs([item('outer', '新建绿道30公里，覆盖12个街道'), item('inner', '覆盖12个街道')])).toEqual([
      '新建绿道30公里， outer',
      '覆盖12个街道 inner outer',
    ])
  })

  it('cuts marks that overlap', () => {
    expect(runs([item('a', '新建绿道30公里'), item('b', '30公里，覆盖')])).toEqual([
      '新建绿道 a',
      '30公里 b a',
      '，覆盖 b',
    ])
  })

  it('marks in the cells of a table', () => {
    const found = blocksOf(view([item('bridge', '修桥2座')])).find((block) => block.kind === 'table')
    const marked =
      found?.kind === 'table'
        ? found.rows
            .flat()
            .flatMap((cell) => cell.runs)
            .filter((run) => run.items.length > 0)
        : []
    expect(marked.map((run) => TEXT.slice(run.start, run.end))).toEqual(['修桥2座'])
  })

  it('loses no character outside the spaces between lines and cells', () => {
    const shown = blocksOf(view([item('a', '新建绿道30公里')])).flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flat().flatMap((cell) => cell.runs)
        : block.kind === 'left-out'
          ? block.lines.flatMap((line) => line.runs)
          : block.runs,
    )
    const text = shown.map((run) => TEXT.slice(run.start, run.end)).join('')
    expect(text.replace(/\s/g, '')).toBe(TEXT.replace(/\s/g, ''))
  })

  it('says where a page begins', () => {
    const pages = blocksOf(view([], [0, at('一、目标').start])).map((block) => block.page)
    expect(pages).toEqual([1, null, 2, null, null, null])
  })
})
