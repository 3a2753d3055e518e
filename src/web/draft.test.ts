import { describe, expect, it } from 'vitest'
import type { Content } from '../domain/plan/item.ts'
import { blankPart, mergedPart, type Part, partOf, readParts, understand } from './draft.ts'

const TEXT = '到2027年绿道超过4万公里。绿道超过4万公里。市水利局牵头，到6月底完成清淤。'
const view = {
  text: TEXT,
  reading: {
    engine: '1',
    document: { title: '', kind: 'plan' as const, date: null, lang: 'zh-Hans' as const, chars: TEXT.length },
    outline: [],
    leftOut: [],
    diagnostics: [],
  },
}
const statement: Content = {
  kind: 'statement',
  statement: {
    start: 7,
    end: 15,
    quote: TEXT.slice(7, 15),
    indicator: '绿道',
    form: 'level',
    op: '>',
    value: '40000',
    value2: null,
    unit: '公里',
    per: null,
    stance: 'commitment',
    role: 'main',
    other: null,
    period: { words: '到2027年', from: null, to: '2027-12-31' },
    rule: 'reach/amount',
  },
}
const start = TEXT.indexOf('到6月底完成清淤')
const task: Content = {
  kind: 'task',
  task: {
    start,
    end: start + 8,
    quote: TEXT.slice(start, start + 8),
    title: '完成清淤',
    path: ['二'],
    lead: ['市水利局'],
    support: ['各区', '各镇'],
    due: [{ words: '到6月底', from: null, to: '2027-06-30' }],
    quantities: [1],
    marker: '市水利局牵头',
  },
}
const zh = { lang: 'zh-Hans' } as const
const change = (part: Part, fields: Part['fields']): Part => ({ ...part, fields: { ...part.fields, ...fields } })
const errors = (part: Part, original: Content[] = [statement]) =>
  Object.fromEntries(
    Object.entries(understand([part], view, original).errors).map(([name, error]) => [name, error.code]),
  )

describe('a content as fields and back', () => {
  it.each([
    ['a statement', statement],
    ['a task', task],
  ])('%s stays what it is when nothing is changed', (_what, content) => {
    expect(understand([partOf(zh, content)], view, [content])).toEqual({ contents: [content], errors: {}, places: {} })
  })

  it('a posted form gives the fields back, with line ends as the text has them', () => {
    const body = { parts: '2', 'p0.kind': 'task', 'p0.title': 'a\r\nb', 'p1.kind': 'statement', 'p1.value': '1' }
    expect(readParts(body)).toEqual([
      { kind: 'task', fields: { kind: 'task', title: 'a\nb' } },
      { kind: 'statement', fields: { kind: 'statement', value: '1' } },
    ])
  })

  it('finds a shortened quote nearest to where it stood', () => {
    const second = TEXT.lastIndexOf('绿道超过')
    const moved = { ...statement, statement: { ...statement.statement, start: second } } as Content
    const part = change(partOf(zh, moved), { quote: '超过4万公里', start: '' })
    const [content] = understand([part], view, [moved]).contents
    expect(content?.kind === 'statement' && content.statement.start).toBe(second + 2)
  })

  it('asks which place is meant when a new quote stands in several', () => {
    const part = change(blankPart('statement', null, TEXT), {
      quote: '绿道超过4万公里',
      indicator: '绿道',
      value: '4万',
    })
    const { errors: found, places } = understand([part], view, [])
    expect(Object.keys(found)).toEqual(['p0.quote'])
    expect(places[0]).toHaveLength(2)
    expect(understand([change(part, { start: String(places[0]?.[1]?.start) })], view, []).errors).toEqual({})
  })

  it.each<[string, Part['fields'], Record<string, string>]>([
    ['a quote that is not there', { quote: '没有', start: '' }, { 'p0.quote': 'error-quote-missing' }],
    ['no quote', { quote: ' ', start: '' }, { 'p0.quote': 'error-quote-empty' }],
    ['no indicator', { indicator: '' }, { 'p0.indicator': 'error-indicator' }],
    ['a value that is no number', { value: '很多' }, { 'p0.value': 'error-number' }],
    ['a range without its end', { op: 'range' }, { 'p0.value2': 'error-value2' }],
    ['a relation to nothing', { form: 'relation', other: '' }, { 'p0.other': 'error-other' }],
    ['a day that does not exist', { to: '2027-02-30' }, { 'p0.to': 'error-date' }],
    ['a period that ends before it begins', { from: '2028' }, { 'p0.to': 'error-date-order' }],
  ])('names the field of %s', (_what, fields, expected) => {
    expect(errors(change(partOf(zh, statement), fields))).toEqual(expected)
  })

  it('takes a year for its first or last day', () => {
    const [content] = understand([change(partOf(zh, statement), { from: '2026', to: '2027' })], view, [
      statement,
    ]).contents
    expect(content?.kind === 'statement' && content.statement.period).toMatchObject({
      from: '2026-01-01',
      to: '2027-12-31',
    })
  })

  it('merges over the run that covers all, with everybody’s bodies', () => {
    const other = { ...task, task: { ...task.task, start: start + 4, lead: ['区政府', '市水利局'] } } as Content
    const part = mergedPart(zh, [task, other], TEXT)
    expect(part?.fields).toMatchObject({ quote: '到6月底完成清淤', lead: '市水利局、区政府', support: '各区、各镇' })
  })
})
