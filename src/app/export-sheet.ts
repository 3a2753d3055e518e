// Items as rows of a table to take away: each with its quote, its fields, its standing, and who decided when.
import { Converter } from 'opencc-js/cn2t'
import type { CellOut, ColumnOut, SheetOut } from '../documents/write.ts'
import type { Period, Statement, Task } from '../domain/plan/commitment.ts'
import type { Item } from '../domain/plan/item.ts'
import { type Lang, say } from '../words/say.ts'

/** Which of the two tables. */
export type What = 'statements' | 'tasks'

interface Field<T> {
  readonly name: string
  readonly width: number
  readonly type?: ColumnOut['type']
  readonly cell: (content: T, item: Item, words: Words) => CellOut
}

type Words = (code: string) => string

const STATEMENT: readonly Field<Statement>[] = [
  { name: 'indicator', width: 24, cell: (one) => one.indicator },
  { name: 'form', width: 8, cell: (one, _, words) => words(`pages.form-${one.form}`) },
  { name: 'op', width: 6, cell: (one, _, words) => OPS[one.op] ?? words('system.column.range') },
  { name: 'value', width: 18, type: 'number', cell: (one) => one.value },
  { name: 'value2', width: 18, type: 'number', cell: (one) => one.value2 },
  { name: 'unit', width: 8, cell: (one) => one.unit },
  { name: 'per', width: 8, cell: (one, _, words) => (one.per ? words(`system.column.per-${one.per}`) : null) },
  { name: 'period', width: 14, cell: (one) => one.period?.words ?? null },
  { name: 'from', width: 12, cell: (one) => one.period?.from ?? null },
  { name: 'to', width: 12, cell: (one) => one.period?.to ?? null },
  { name: 'stance', width: 8, cell: (one, _, words) => words(`command.stance.${one.stance}`) },
  { name: 'role', width: 8, cell: (one, _, words) => words(`system.column.role-${one.role}`) },
  { name: 'other', width: 16, cell: (one) => one.other },
]

const TASK: readonly Field<Task>[] = [
  { name: 'title', width: 40, cell: (one) => one.title },
  { name: 'path', width: 30, cell: (one) => one.path.join(' / ') },
  { name: 'lead', width: 20, cell: (one) => one.lead.join('、') },
  { name: 'support', width: 30, cell: (one) => one.support.join('、') },
  { name: 'due', width: 16, cell: (one) => one.due.map((period) => period.words).join('；') },
  { name: 'due-to', width: 12, cell: (one) => latest(one.due) },
  { name: 'marker', width: 30, cell: (one) => one.marker },
]

const EVERY: readonly Field<Statement | Task>[] = [
  { name: 'quote', width: 60, cell: (one) => one.quote },
  { name: 'start', width: 8, type: 'number', cell: (one) => one.start },
  { name: 'end', width: 8, type: 'number', cell: (one) => one.end },
  { name: 'standing', width: 10, cell: (_, item, words) => words(`pages.standing-${item.standing}`) },
  { name: 'by', width: 12, cell: (_, item) => item.by?.name ?? null },
  { name: 'by-unit', width: 16, cell: (_, item) => item.by?.unit ?? null },
  { name: 'at', width: 20, cell: (_, item) => item.at },
  { name: 'id', width: 14, cell: (_, item) => item.id },
]

const OPS: Readonly<Record<string, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '≈', '=': '=' }

/** The table of one kind of items, its head in `lang`. */
export function sheetOf(what: What, items: readonly Item[], lang: Lang): SheetOut {
  const words = wordsOf(lang)
  const head = ({ name, width, type = 'text' }: Field<never>): ColumnOut => ({
    title: words(`system.column.${name}`),
    width,
    type,
  })
  const fields: readonly Field<never>[] = what === 'statements' ? [...STATEMENT, ...EVERY] : [...TASK, ...EVERY]
  const rows = items.flatMap((item) => {
    const { content } = item
    if (content.kind === 'statement' && what === 'statements') {
      return [[...STATEMENT, ...EVERY].map((field) => field.cell(content.statement, item, words))]
    }
    return content.kind === 'task' && what === 'tasks'
      ? [[...TASK, ...EVERY].map((field) => field.cell(content.task, item, words))]
      : []
  })
  return { name: words(`system.sheet.${what}`), columns: fields.map(head), rows }
}

/** The words of a language, traditional script converted. */
export const wordsOf =
  (lang: Lang): Words =>
  (code) =>
    lang === 'zh-Hant' ? traditional(say('zh-Hans', code)) : say(lang, code)

/** Made when it is first wanted: its dictionary takes half a second to load. */
let converter: ReturnType<typeof Converter> | undefined

/** Text in traditional script. */
export function traditional(text: string): string {
  converter ??= Converter({ from: 'cn', to: 'tw' })
  return converter(text)
}

function latest(due: readonly Period[]): string | null {
  return due.reduce<string | null>((last, { to }) => (to && (!last || to > last) ? to : last), null)
}
