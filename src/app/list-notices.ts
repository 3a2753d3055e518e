// What a person's unit was told, newest first, in the words of its services; what they have not read yet is marked.
import type { Seat } from '../domain/matter/party.ts'
import { countTodos } from '../store/matter-lists.ts'
import {
  countUnread,
  listNoticeRows,
  markRead,
  type NoticeFilter,
  type NoticeRow,
  type Place,
  readMarks,
} from '../store/notices.ts'
import { hostedRegions } from '../store/units.ts'
import { countOff } from '../store/webhooks.ts'
import type { Context } from './context.ts'
import { type NoticeWords, noticeWords } from './notice-words.ts'

/** A notice with its words. */
export interface ListedNotice extends NoticeRow {
  readonly words: NoticeWords
  readonly unread: boolean
}

/** A page of notices; `next` is what the page after begins behind, null on the last one. */
export interface NoticeList {
  readonly rows: readonly ListedNotice[]
  readonly next: NonNullable<NoticeFilter['after']> | null
}

/** Where the unread are counted no further. */
export const MOST_UNREAD = 100

/** Lists notices of the unit that the person acts for. */
export async function listNotices(ctx: Context, seat: Seat, filter: NoticeFilter): Promise<NoticeList> {
  return ctx.db.read(async (tx) => {
    const regions = await hostedRegions(tx)
    const found = await listNoticeRows(tx, regions, seat.unit, { ...filter, limit: filter.limit + 1 })
    const marks = await readMarks(tx, regions, seat)
    const rows = found.slice(0, filter.limit).map((row) => ({
      ...row,
      words: noticeWords(ctx, row),
      unread: isBehind(row, marks.get(row.region)),
    }))
    const last = found.length > filter.limit ? rows.at(-1) : undefined
    return { rows, next: last ? { xid: last.xid, id: last.id, region: last.region } : null }
  }, seat)
}

/** What the head of a page tells: notices not read, `MOST_UNREAD` at most, and webhooks of the person's own unit that were switched off. */
export interface ForHead {
  readonly unread: number
  readonly webhooksOff: number
  /** How many lines stand in the inbox of their unit. */
  readonly todo: number
}

/** Counts for the head of a page; nothing for whoever works in no unit. */
export async function countForPerson(ctx: Context, seat: Seat): Promise<ForHead> {
  if (seat.unit === '') return { unread: 0, webhooksOff: 0, todo: 0 }
  return ctx.db.read(async (tx) => {
    const regions = await hostedRegions(tx)
    const count = await countUnread(tx, regions, seat, MOST_UNREAD)
    const todo = (await countTodos(tx, regions, seat.unit)).reduce((sum, { n }) => sum + n, 0)
    const webhooksOff = seat.standsFor === null ? await countOff(tx, seat.unitRegion, seat.unit) : 0
    return { unread: Math.min(count, MOST_UNREAD), webhooksOff, todo }
  }, seat)
}

/** Marks as read what the person has seen: everything up to the newest notice on their page. */
export async function readNotices(ctx: Context, seat: Seat, upTo: Place): Promise<void> {
  await ctx.db.write(async (tx) => markRead(tx, await hostedRegions(tx), seat, upTo), seat)
}

function isBehind({ xid, id }: Place, mark: Place | undefined): boolean {
  if (!mark) return true
  const [own, read] = [BigInt(xid), BigInt(mark.xid)]
  return own === read ? id > mark.id : own > read
}
