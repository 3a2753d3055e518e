// The deadlines of a person's unit as a calendar under a secret address: made, renewed, ended, and read by calendar programs.
import { dayOf } from '../domain/base/calendar.ts'
import { digest } from '../domain/base/digest.ts'
import { calendarText, type Deadline } from '../domain/matter/ical.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { deleteFeed, feedMadeAt, keepFeed, loadFeed } from '../store/calendar-feeds.ts'
import { listTodos } from '../store/matter-lists.ts'
import { loadSeats } from '../store/seats.ts'
import { hostedRegions } from '../store/units.ts'
import { type Lang, say } from '../words/say.ts'
import type { Context } from './context.ts'
import { type ListedTodo, withWords } from './list-inbox.ts'
import { partsOfToken } from './session-token.ts'

/** How many deadlines a calendar shows. */
const MOST = 500

/** Makes the address anew: what it holds is shown this once. */
export async function makeFeed(ctx: Context, seat: Seat): Promise<string> {
  const secret = ctx.newSecret()
  const feed = { person: seat.person, unit: seat.unit, token: digest(secret), at: ctx.clock().toISOString() }
  await ctx.db.write((tx) => keepFeed(tx, seat.region, feed))
  return `${seat.region}.${secret}`
}

/** Ends the address. */
export const endFeed = (ctx: Context, seat: Seat): Promise<void> =>
  ctx.db.write((tx) => deleteFeed(tx, seat.region, seat.person, seat.unit))

/** When the address was made; null when there is none. */
export const feedOf = (ctx: Context, seat: Seat): Promise<string | null> =>
  ctx.db.read((tx) => feedMadeAt(tx, seat.region, seat.person, seat.unit))

/** The calendar that an address opens, seen as its owner sees it; null when it opens none, or its owner does not act for the unit any more. */
export async function readFeed(
  ctx: Context,
  token: string,
  { lang, origin }: { readonly lang: Lang; readonly origin: string },
): Promise<string | null> {
  const parts = partsOfToken(token)
  const feed = parts && (await ctx.db.read((tx) => loadFeed(tx, parts.region, parts.hash)))
  if (!parts || !feed) return null
  const at = ctx.clock().toISOString()
  const today = dayOf(ctx.calendar, at)
  const found = await ctx.db.read(
    async (tx) => {
      const seats = await loadSeats(tx, parts.region, feed.person, today)
      const seat = seats.find(({ unit }) => unit === feed.unit)
      return seat && { seat, rows: await listTodos(tx, await hostedRegions(tx), feed.unit, { limit: MOST }) }
    },
    { region: parts.region, person: feed.person },
  )
  if (!found) return null
  const name = say(lang, 'pages.calendar-name', { unit: found.seat.unitName })
  const deadlines = found.rows.flatMap((row) => deadlineOf(ctx, lang, origin, withWords(ctx, row)))
  return calendarText(name, deadlines, at)
}

function deadlineOf({ calendar }: Context, lang: Lang, origin: string, row: ListedTodo): Deadline[] {
  const { region, matter, branch, kind, due, title, part, late, actions, branchWords, stateWords } = row
  if (due === null) return []
  const words = ({ zh, en }: Words) => (lang === 'en' ? en : zh)
  const action = actions[0] ? words(actions[0].words) : words(stateWords)
  const where = [branchWords && words(branchWords), words(stateWords), late && say(lang, 'pages.dispatch-late')]
  return [
    {
      uid: `${region}.${matter}-${branch}-${kind}@gangmu`,
      day: dayOf(calendar, due),
      summary: say(lang, 'pages.calendar-line', { action, title: part ?? title }),
      description: where.filter(Boolean).join(' · '),
      url: `${origin}${lang === 'zh-Hans' ? '' : `/${lang}`}/matters/${region}.${matter}`,
    },
  ]
}
