// From a session's token to the person at work: who they are, the unit that they act for now, and which others they could.
import { dayOf } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import { loadSeats, type StoredSeat } from '../store/seats.ts'
import { deleteSession, loadSession, type StoredSession, seatSession, touchSession } from '../store/sessions.ts'
import type { Context } from './context.ts'
import { IDLE_MINUTES, LONGEST_HOURS, partsOfToken } from './session-token.ts'

const MINUTE = 60_000

/** A place that a person may take: one of their units, or one of somebody who is away. */
export interface SeatChoice {
  readonly unit: string
  readonly unitName: string
  /** Id and name of the person whose place it is; null for one's own. */
  readonly standsFor: string | null
  readonly standsForName: string | null
}

/** Who is signed in, and the places that they may take. */
export interface OpenedSeat {
  readonly seat: Seat
  /** Id of the person whom they stand in for now. */
  readonly standsFor: string | null
  readonly choices: readonly SeatChoice[]
}

/** Whoever a token belongs to, or null when it has run out or is none; keeps at most once a minute that they were here. */
export async function openSeat(ctx: Context, token: string): Promise<OpenedSeat | null> {
  const parts = partsOfToken(token)
  if (!parts) return null
  const now = ctx.clock()
  const today = dayOf(ctx.calendar, now.toISOString())
  const found = await ctx.db.read(async (tx) => {
    const session = await loadSession(tx, parts.region, parts.hash)
    return session && { session, seats: await loadSeats(tx, session.region, session.person, today) }
  })
  if (!found) return null
  const { session, seats } = found
  if (hasRunOut(session, now)) {
    await ctx.db.write((tx) => deleteSession(tx, parts.region, parts.hash))
    return null
  }
  if (now.getTime() - Date.parse(session.seenAt) > MINUTE)
    await ctx.db.write((tx) => touchSession(tx, parts.region, parts.hash, now.toISOString()))
  return seatOf(session, seats)
}

/** Takes another of the places that a person may take. */
export async function takeSeat(
  ctx: Context,
  token: string,
  wanted: { readonly unit: string; readonly standsFor: string | null },
): Promise<Result<null>> {
  const parts = partsOfToken(token)
  const opened = await openSeat(ctx, token)
  const choice = opened?.choices.find(({ unit, standsFor }) => unit === wanted.unit && standsFor === wanted.standsFor)
  if (!parts || !choice) return refuse('system.seat-unknown')
  await ctx.db.write((tx) => seatSession(tx, parts.region, parts.hash, choice))
  return ok(null)
}

const hasRunOut = ({ openedAt, seenAt }: StoredSession, now: Date): boolean =>
  now.getTime() - Date.parse(seenAt) > IDLE_MINUTES * MINUTE ||
  now.getTime() - Date.parse(openedAt) > LONGEST_HOURS * 60 * MINUTE

/** The place chosen in the session while it is still theirs, else the first; who works nowhere has one without rights. */
function seatOf(session: StoredSession, seats: readonly StoredSeat[]): OpenedSeat {
  const chosen =
    seats.find(({ unit, standsFor }) => unit === session.unit && standsFor === session.standsFor) ?? seats[0]
  const seat: Seat = {
    region: session.region,
    person: session.person,
    name: session.name,
    unit: chosen?.unit ?? '',
    unitName: chosen?.unitName ?? '',
    unitRegion: chosen?.unitRegion ?? session.region,
    rights: chosen?.rights ?? [],
    holds: chosen?.holds ?? [],
    standsFor: chosen?.standsForName ?? null,
    admin: session.admin && !chosen?.standsFor,
  }
  return { seat, standsFor: chosen?.standsFor ?? null, choices: seats }
}
