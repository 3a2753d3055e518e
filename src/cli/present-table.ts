// A reading as tables for people: what is measured, how much, by when; what is to be done, by whom.
import type { Reading, Statement, Task } from '../domain/plan/commitment.ts'
import { GRADES, group, SIGNS, sayNumber } from '../words/amount.ts'
import { type Lang, say } from '../words/say.ts'
import { type Column, layOut } from './columns.ts'

/** Head, statements, tasks, what was left out and what is odd about the text, within `width` places. */
export function printTables(file: string, text: string, reading: Reading, lang: Lang, width: number): string {
  const lineOf = lineFinder(text)
  const parts = [head(file, reading, lang)]
  const { statements, tasks, leftOut } = reading
  parts.push(say(lang, 'command.head.statements', { count: statements.length }))
  if (statements.length > 0) parts.push(statementTable(statements, lineOf, lang, width))
  parts.push(`\n${say(lang, 'command.head.tasks', { count: tasks.length })}`)
  if (tasks.length > 0) parts.push(taskTable(tasks, lineOf, lang, width))
  if (leftOut.length > 0) {
    const kinds = [...new Set(leftOut.map(({ why }) => say(lang, `command.left-out.${why}`)))]
    const list = kinds.join(lang === 'en' ? ', ' : '、')
    parts.push(`\n${say(lang, 'command.head.left-out', { count: leftOut.length, kinds: list })}`)
  }
  for (const { code, params, place } of reading.diagnostics) {
    const line = place ? say(lang, 'command.note.line', { line: lineOf(place.start) }) : ''
    parts.push(`! ${line}${say(lang, code, params)}`)
  }
  return `${parts.join('\n')}\n`
}

function head(file: string, { document }: Reading, lang: Lang): string {
  const kind = say(lang, `command.kind.${document.kind}`)
  const chars = say(lang, 'command.head.characters', { count: group(String(document.chars)) })
  const facts = [file, kind, document.date ?? say(lang, 'command.head.undated'), chars]
  return `${document.title ? `${document.title}\n` : ''}${facts.join(' · ')}\n`
}

function statementTable(statements: readonly Statement[], lineOf: (at: number) => number, lang: Lang, width: number) {
  const columns: Column[] = [
    { head: say(lang, 'command.column.line'), wraps: false, right: true },
    { head: say(lang, 'command.column.indicator'), wraps: true },
    { head: say(lang, 'command.column.amount'), wraps: true },
    { head: say(lang, 'command.column.period'), wraps: true },
    { head: say(lang, 'command.column.stance'), wraps: false },
  ]
  const rows = statements.map((one) => [
    String(lineOf(one.start)),
    one.role === 'from' ? say(lang, 'command.amount.from', { indicator: one.indicator }) : one.indicator,
    sayAmount(one, lang),
    one.period?.words ?? '',
    say(lang, `command.stance.${one.stance}`),
  ])
  return layOut(columns, rows, width)
}

function taskTable(tasks: readonly Task[], lineOf: (at: number) => number, lang: Lang, width: number) {
  const columns: Column[] = [
    { head: say(lang, 'command.column.line'), wraps: false, right: true },
    { head: say(lang, 'command.column.task'), wraps: true },
    { head: say(lang, 'command.column.lead'), wraps: true },
    { head: say(lang, 'command.column.support'), wraps: true },
    { head: say(lang, 'command.column.due'), wraps: true },
  ]
  const join = lang === 'en' ? ', ' : '、'
  const rows = tasks.map(({ start, title, lead, support, due }) => [
    String(lineOf(start)),
    title,
    lead.join(join),
    support.join(join),
    due.map(({ words }) => words).join(join),
  ])
  return layOut(columns, rows, width)
}

/** How much a statement says: ≥ +10% a year, > 4 万亿元, 2 倍, > 全国平均水平. */
function sayAmount(one: Statement, lang: Lang): string {
  const { form, op, value, value2, other, per } = one
  if (form === 'relation') return `${SIGNS[op] || '='} ${other ?? ''}`
  if (value === null) return say(lang, form === 'rank' ? 'command.amount.front' : 'command.amount.open')
  const [from, to] = [sayValue(one, value, lang), value2 === null ? null : sayValue(one, value2, lang)]
  const amount = to === null ? from : `${withoutEnd(from, to)} – ${to}`
  const rate = per ? say(lang, `command.per.${per}`) : ''
  return [SIGNS[op], amount, rate].filter((part) => part !== '').join(' ')
}

/** The lower end of a range without the unit that its upper end repeats: 3 – 5 家. */
const withoutEnd = (from: string, to: string): string => {
  const unit = (text: string) => text.replace(/^[+−\d,.]+ ?/, '')
  return unit(from) === unit(to) ? from.slice(0, from.length - unit(from).length).trim() : from
}

function sayValue({ form, unit }: Statement, value: string, lang: Lang): string {
  if (form === 'rank') return say(lang, 'command.amount.rank', { value })
  if (form === 'grade') return `${GRADES[Number(value)] ?? value} ${unit ?? ''}`
  const { number, scale } = sayNumber(value, lang)
  const sign = (form === 'growth' || form === 'change') && !value.startsWith('-') ? '+' : ''
  if (unit === '%') return `${sign}${number}%`
  const name = unit === 'pp' ? say(lang, 'command.amount.points') : (unit ?? '')
  const big = lang === 'en' ? `${scale} ${name}` : `${scale}${name}`
  return `${sign}${number} ${big.trim()}`.trim()
}

/** Finds the line (from 1) of an offset, by halving the list of line starts. */
function lineFinder(text: string): (at: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (at) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low + 1
  }
}
