// The lists of matters and of what is to be done, to take away as csv or xlsx, as far as the filters in the address go.
import { type CellOut, type ColumnOut, type SheetOut, writeCsv, writeXlsx } from '../documents/write.ts'
import { dayOf } from '../domain/base/calendar.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import type { MatterFilter, TodoFilter } from '../store/matter-lists.ts'
import type { Lang } from '../words/say.ts'
import type { Context } from './context.ts'
import { TYPES } from './export-document.ts'
import { traditional, wordsOf } from './export-sheet.ts'
import { type Inbox, listInbox } from './list-inbox.ts'
import { listMatters } from './list-matters.ts'
import type { FileOut } from './views.ts'

/** As which kind of file, with its head in which language. */
export interface ListExport {
  readonly as: 'csv' | 'xlsx'
  readonly lang: Lang
}

/** Most lines of one file, and how many are read at once. */
const MOST = 20_000
const AT_ONCE = 500

const COLUMNS = {
  id: { width: 42 },
  matter: { width: 40 },
  service: { width: 20 },
  branch: { width: 16 },
  opener: { width: 20 },
  state: { width: 14 },
  action: { width: 20 },
  since: { width: 12 },
  opened: { width: 12 },
  next: { width: 12 },
  late: { width: 8 },
  progress: { width: 8, type: 'number' },
} as const satisfies Record<string, { readonly width: number; readonly type?: ColumnOut['type'] }>

type Column = keyof typeof COLUMNS
type Row = Partial<Readonly<Record<Column, CellOut>>>

/** The matters of a unit. */
export async function exportMatters(
  ctx: Context,
  seat: Seat,
  filter: Omit<MatterFilter, 'after' | 'limit'>,
  options: ListExport,
): Promise<FileOut> {
  const { say, day } = voiceOf(ctx, options.lang)
  const rows: Row[] = []
  for (let after: string | null = ''; after !== null && rows.length < MOST; ) {
    const page = await listMatters(ctx, seat, { ...filter, ...(after ? { after } : {}), limit: AT_ONCE })
    for (const row of page.rows)
      rows.push({
        ...{
          id: `${row.region}.${row.id}`,
          matter: row.title,
          service: say(row.serviceWords),
          state: say(row.stateWords),
        },
        ...{ opener: page.units.get(row.opener)?.name ?? row.opener, opened: day(row.openedAt), next: day(row.due) },
        ...{ late: row.late ? say('is-late') : '', progress: row.progress },
      })
    after = page.next
  }
  const columns: Column[] = ['matter', 'service', 'state', 'opener', 'opened', 'next', 'late', 'progress', 'id']
  return fileOf('matters', columns, rows, options)
}

/** What a unit has to do. */
export async function exportInbox(
  ctx: Context,
  seat: Seat,
  filter: Omit<TodoFilter, 'after' | 'limit'>,
  options: ListExport,
): Promise<FileOut> {
  const { say, day } = voiceOf(ctx, options.lang)
  const rows: Row[] = []
  let after: Inbox['next'] | undefined
  while (after !== null && rows.length < MOST) {
    const page: Inbox = await listInbox(ctx, seat, { ...filter, ...(after ? { after } : {}), limit: AT_ONCE })
    for (const row of page.rows)
      rows.push({
        ...{ id: `${row.region}.${row.matter}`, matter: row.title, service: say(row.serviceWords) },
        ...{
          branch: [row.branchWords ? say(row.branchWords) : '', row.part === row.title ? '' : (row.part ?? '')]
            .filter(Boolean)
            .join(' '),
        },
        ...{ state: say(row.stateWords), opener: page.units.get(row.opener)?.name ?? row.opener },
        ...{
          action: row.actions.map(({ words }) => say(words)).join(' / '),
          since: day(row.since),
          next: day(row.due),
        },
        ...{ late: row.late ? say('is-late') : '', progress: row.progress },
      })
    after = page.next
  }
  const columns: Column[] = [
    'matter',
    'service',
    'branch',
    'state',
    'action',
    'since',
    'next',
    'late',
    'progress',
    'opener',
    'id',
  ]
  return fileOf('inbox', columns, rows, options)
}

function voiceOf({ calendar }: Context, lang: Lang) {
  const words = wordsOf(lang)
  return {
    /** Declared words, or a word of the heads. */
    say: (one: Words | 'is-late'): string =>
      one === 'is-late'
        ? words('system.column.is-late')
        : lang === 'en'
          ? one.en
          : lang === 'zh-Hant'
            ? traditional(one.zh)
            : one.zh,
    day: (instant: string | null): string | null => (instant === null ? null : dayOf(calendar, instant)),
  }
}

async function fileOf(
  name: 'matters' | 'inbox',
  columns: readonly Column[],
  rows: readonly Row[],
  { as, lang }: ListExport,
): Promise<FileOut> {
  const words = wordsOf(lang)
  const sheet: SheetOut = {
    name: words(`system.sheet.${name}`),
    columns: columns.map((column) => {
      const { width, type = 'text' }: { width: number; type?: ColumnOut['type'] } = COLUMNS[column]
      return { title: words(`system.list.${column}`), width, type }
    }),
    rows: rows.map((row) => columns.map((column) => row[column] ?? null)),
  }
  const bytes = as === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet])
  return { name: `${name}.${as}`, type: TYPES[as], bytes }
}
