// What a person's unit is expected to do, with the words that pages show, and how much of it there is.
import type { Todo } from '../domain/matter/duty.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { countTodos, listTodos, type TodoFilter, type TodoRow } from '../store/matter-lists.ts'
import { hostedRegions, type UnitName, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import { wordsOf } from './list-matters.ts'
import { declarationOf } from './matter-step.ts'

/** A line of the list with its words. */
export interface ListedTodo extends TodoRow {
  readonly stateWords: Words
  readonly serviceWords: Words
  /** Words of the leg; null for the matter itself. */
  readonly branchWords: Words | null
  readonly actions: readonly { readonly event: string; readonly words: Words }[]
}

/** How many lines there are of a kind, and how many of them are late. */
export type Tally = readonly { readonly kind: Todo['kind']; readonly n: number; readonly late: number }[]

/** A page of the list; `next` is the filter of the page after, null on the last one. */
export interface Inbox {
  readonly rows: readonly ListedTodo[]
  readonly counts: Tally
  readonly units: ReadonlyMap<string, UnitName>
  readonly next: NonNullable<TodoFilter['after']> | null
}

/** Lists what the unit that the person acts for is expected to do, the late first. */
export async function listInbox(ctx: Context, seat: Seat, filter: TodoFilter): Promise<Inbox> {
  return ctx.db.read(async (tx) => {
    const regions = await hostedRegions(tx)
    const counts = await countTodos(tx, regions, seat.unit)
    const found = await listTodos(tx, regions, seat.unit, { ...filter, limit: filter.limit + 1 })
    const rows = found.slice(0, filter.limit).map((row) => withWords(ctx, row))
    const units = await unitNames(tx, [...new Set(rows.map(({ opener }) => opener))])
    const last = found.length > filter.limit ? rows.at(-1) : undefined
    const next = last ? { late: last.late, due: last.due, matter: last.matter, branch: last.branch } : null
    return { rows, counts, units, next }
  }, seat)
}

/** How much a unit has to do, for the head of every page. */
export async function countInbox(ctx: Context, seat: Seat): Promise<Tally> {
  return ctx.db.read(async (tx) => countTodos(tx, await hostedRegions(tx), seat.unit), seat)
}

/** A line with the words that people see. */
export function withWords(ctx: Context, row: TodoRow): ListedTodo {
  const leg = row.branch === 'main' ? null : row.branch.replace(/-\d+$/, '')
  const declaration = declarationOf(ctx, row.service, row.version)
  const declared = leg === null ? null : (declaration?.legs.find(({ name }) => name === leg) ?? null)
  const events = (declared?.procedure ?? declaration?.main)?.events ?? []
  const actions = row.events.flatMap((name) => {
    const words = events.find((event) => event.name === name)?.words
    return words ? [{ event: name, words }] : []
  })
  return { ...row, ...wordsOf(ctx, row, leg), branchWords: declared?.words ?? null, actions }
}
