// What the unit of the token is expected to do.
import { Type } from 'typebox'
import { countInbox, type Inbox, listInbox } from '../../../app/list-inbox.ts'
import { ok } from '../../../domain/base/diagnostic.ts'
import { endpoint } from '../endpoint.ts'
import { readCursor, writeCursor } from '../paging.ts'
import { flag, nothing, object, page, pageOf, some, tally, todo } from '../shapes.ts'

type Next = NonNullable<Inbox['next']>
const isNext = (value: unknown): value is Next =>
  typeof value === 'object' && value !== null && 'matter' in value && 'branch' in value && 'late' in value

/** GET /inbox, GET /inbox/counts. */
export const inbox = [
  endpoint({
    name: 'inbox',
    method: 'GET',
    path: '/inbox',
    scope: 'read',
    words: { zh: '本单位待办，逾期在前', en: 'What the unit is expected to do, the late first' },
    params: nothing,
    query: object({ kind: Type.Optional(some('do', 'verify', 'decide')), late: Type.Optional(flag), ...page }),
    body: null,
    answer: pageOf(todo),
    run: async ({ ctx, program: { seat }, query: { kind, late, cursor, limit = 50 } }) => {
      const after = readCursor(cursor, isNext)
      if (!after.ok) return after
      const filter = { limit, ...(kind ? { kind } : {}), ...(late === undefined ? {} : { late }), ...after.value }
      const { rows, next } = await listInbox(ctx, seat, filter)
      const shown = rows.map(
        ({ region, matter, title, part, branch, kind, state, stateWords, actions, since, due, late }) => ({
          ref: `${region}.${matter}`,
          title: part ?? title,
          ...{ branch, kind, since, due, late },
          state: { name: state, words: stateWords },
          events: actions.map(({ event, words }) => ({ name: event, words })),
        }),
      )
      const cursorNext = next && writeCursor(next)
      return ok({ body: { rows: shown, next: cursorNext }, next: cursorNext })
    },
  }),
  endpoint({
    name: 'inboxCounts',
    method: 'GET',
    path: '/inbox/counts',
    scope: 'read',
    words: { zh: '待办条数，按种类', en: 'How much there is to do, by kind' },
    params: nothing,
    query: nothing,
    body: null,
    answer: object({ rows: Type.Array(tally) }),
    run: async ({ ctx, program: { seat } }) => ok({ body: { rows: [...(await countInbox(ctx, seat))] } }),
  }),
]
