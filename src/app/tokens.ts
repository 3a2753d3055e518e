// Tokens of programs: made, listed and taken back by the person in whose name they act; and from a token to a seat with no more
// rights than the person has today.
import { dayOf } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { digest } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { loadSeats } from '../store/seats.ts'
import {
  endToken,
  insertToken,
  keepKey,
  listTokens,
  loadToken,
  type Scope,
  type TokenRow,
  touchToken,
} from '../store/tokens.ts'
import type { Context } from './context.ts'
import { partsOfToken } from './session-token.ts'

const MARK = 'gangmu_'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export type { TokenRow }

/** What a token may be for, from the least to the most. */
export const SCOPES: readonly Scope[] = ['read', 'act', 'admin']

/** For how many days a token may stand. */
export const TOKEN_DAYS: readonly number[] = [30, 90, 365]

/** A program at work: its seat, what it may do, and the token's id. */
export interface Program {
  readonly seat: Seat
  readonly scopes: readonly Scope[]
  readonly token: string
  readonly expiresAt: string
}

/** Makes a token for the unit that the person acts for; its secret is told here and never again. */
export async function makeToken(
  ctx: Context,
  seat: Seat,
  asked: { readonly name: string; readonly scopes: readonly string[]; readonly days: number },
): Promise<Result<{ secret: string }>> {
  const scopes = SCOPES.filter((scope) => asked.scopes.includes(scope))
  const name = asked.name.trim().slice(0, 100)
  if (!name) return refuse('system.token-name')
  if (scopes.length === 0 || !TOKEN_DAYS.includes(asked.days)) return refuse('system.token-scopes')
  if (!seat.unit || seat.standsFor !== null) return refuse('system.token-place')
  if (scopes.includes('admin') && !seat.admin) return refuse('system.token-admin')
  const secret = ctx.newSecret()
  const now = ctx.clock()
  const expiresAt = new Date(now.getTime() + asked.days * DAY).toISOString()
  const { person, unit } = seat
  const token = {
    id: ctx.newId(),
    hash: digest(secret),
    person,
    unit,
    name,
    scopes,
    madeAt: now.toISOString(),
    expiresAt,
  }
  await ctx.db.write((tx) => insertToken(tx, seat.region, token))
  return ok({ secret: `${MARK}${seat.region}.${secret}` })
}

/** The tokens of a person that stand. */
export const myTokens = (ctx: Context, { region, person }: Seat): Promise<TokenRow[]> =>
  ctx.db.read((tx) => listTokens(tx, region, person))

/** Takes a token back at once. */
export async function takeTokenBack(ctx: Context, { region, person }: Seat, id: string): Promise<Result<null>> {
  const at = ctx.clock().toISOString()
  const ended = isUuid(id) && (await ctx.db.write((tx) => endToken(tx, region, { person, id, at })))
  return ended ? ok(null) : refuse('system.token-unknown')
}

/** The program that a token belongs to, or null when it opens nothing (any more). */
export async function openToken(ctx: Context, secret: string): Promise<Program | null> {
  const parts = secret.startsWith(MARK) ? partsOfToken(secret.slice(MARK.length)) : null
  if (!parts) return null
  const now = ctx.clock()
  const today = dayOf(ctx.calendar, now.toISOString())
  const found = await ctx.db.read(async (tx) => {
    const token = await loadToken(tx, parts.region, parts.hash)
    return token && { token, seats: await loadSeats(tx, token.region, token.person, today) }
  })
  if (!found || Date.parse(found.token.expiresAt) <= now.getTime()) return null
  const { token, seats } = found
  const place = seats.find(({ unit, standsFor }) => unit === token.unit && standsFor === null)
  if (!place) return null
  if (token.usedAt === null || now.getTime() - Date.parse(token.usedAt) > MINUTE)
    await ctx.db.write((tx) => touchToken(tx, token.region, token.id, now.toISOString()))
  const { unit, unitName, unitRegion, rights, holds } = place
  const seat: Seat = {
    region: token.region,
    person: token.person,
    name: token.personName,
    unit,
    unitName,
    unitRegion,
    rights: token.scopes.includes('act') ? rights : [],
    holds,
    standsFor: null,
    admin: token.admin && token.scopes.includes('admin'),
  }
  return { seat, scopes: token.scopes, token: token.id, expiresAt: token.expiresAt }
}

/** The id that a request under a key makes its thing with, the same for the same request; another request under the key is refused. */
export async function onceOnly(
  ctx: Context,
  { seat, token }: Program,
  key: string,
  request: string,
): Promise<Result<{ id: string }>> {
  const now = ctx.clock()
  const asked = digest(request)
  const before = new Date(now.getTime() - DAY).toISOString()
  const wanted = { key, asked, id: ctx.newId(), at: now.toISOString(), before }
  const kept = await ctx.db.write((tx) => keepKey(tx, seat.region, token, wanted))
  return kept.asked === asked ? ok({ id: kept.id }) : refuse('system.api-key-taken', { key })
}
