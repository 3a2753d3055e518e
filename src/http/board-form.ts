// The form of a board as it was sent, and what the address narrows the board to.
import type { Revision } from '../domain/score/revise.ts'
import { STATUSES } from '../web/charts/status-bar.tsx'
import type { BoardFilter } from '../web/scoring/state.ts'
import { fieldsOf, manyOf } from './request.ts'

/** What was sent: which button, on what, with what typed. */
export interface PostedBoard {
  readonly press: string
  readonly item: string
  readonly items: readonly string[]
  readonly area: string
  readonly later: string
  readonly revision: Revision
}

const FIELDS = [
  ...(['from', 'to', 'baseDay', 'baseValue', 'tolerance', 'better', 'binding', 'owner'] as const),
  ...(['place', 'peers', 'criteria'] as const),
]

/** Reads the form; a field that is not in it stays as it is. */
export function postedBoard(body: unknown): PostedBoard {
  const fields = fieldsOf(body)
  const typed = FIELDS.flatMap((name) => {
    const value = fields[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const names = manyOf(body, 'indicators').filter((one) => one.trim() !== '')
  return {
    press: fields.remove ? 'remove' : (fields.do ?? ''),
    item: fields.item ?? '',
    items: [...new Set(manyOf(body, 'items'))].slice(0, 2000),
    area: fields.area ?? '',
    later: fields.remove ?? fields.later ?? '',
    revision: {
      ...Object.fromEntries(typed),
      ...(fields.indicators === undefined ? {} : { indicators: names.join('\n') }),
    },
  }
}

/** What the address narrows a board to; what is not known is left out. */
export function readFilter(query: URLSearchParams): BoardFilter {
  const shows = ['confirmed', 'proposed'] as const
  return {
    status: STATUSES.find((status) => status === query.get('status')) ?? null,
    show: shows.find((show) => show === query.get('show')) ?? 'all',
    on: query.get('on') || null,
  }
}
