// What people keep of their own account: password, second factor, who acts for them while they are away.
import { dayOf, isDay } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { digest } from '../domain/base/digest.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type DeputyRow, deleteDeputy, listDeputies, upsertDeputy } from '../store/deputies.ts'
import { type Account, findAccount, forgetTries, loadAccount, setPassword, setTotp } from '../store/people.ts'
import { deletePersonSessions } from '../store/sessions.ts'
import type { Context } from './context.ts'
import { passwordFault } from './password-link.ts'
import { keepChange } from './people-change.ts'
import { newTotpSecret, stepOfCode, totpAddress } from './second-factor.ts'
import { partsOfToken } from './session-token.ts'
import { countTry, TRIES } from './tries.ts'

/** An account as its person sees it. */
export interface OwnAccount {
  readonly login: string
  readonly name: string
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly deputies: readonly DeputyRow[]
}

type Who = Pick<Seat, 'region' | 'person' | 'name'>

/** The account of whoever is signed in. */
export async function openAccount(ctx: Context, who: Who): Promise<Result<OwnAccount>> {
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  return ctx.db.read(async (tx) => {
    const account = await loadAccount(tx, who.region, who.person)
    if (!account) return refuse('system.person-unknown')
    const { login, name, password, totp } = account
    const deputies = await listDeputies(tx, who.region, who.person, today)
    return ok({ login, name, hasPassword: password !== null, hasTotp: totp !== null, deputies })
  })
}

/** Changes the password; every other session of the person ends. */
export async function changePassword(
  ctx: Context,
  who: Who,
  token: string,
  typed: { readonly old: string; readonly new: string },
): Promise<Result<null>> {
  const account = await ownAccount(ctx, who)
  if (!account || !(await countTry(ctx, account))) return refuse('system.tries-over', TRIES)
  if (!(await ctx.passwords.verify(account.password ?? ctx.passwords.dummy, typed.old)) || !account.password)
    return refuse('system.password-old')
  const fault = passwordFault(typed.new, account.login)
  if (fault) return fault
  const hash = await ctx.passwords.hash(typed.new)
  await ctx.db.write(async (tx) => {
    await setPassword(tx, who.region, who.person, hash)
    await deletePersonSessions(tx, who.region, who.person, partsOfToken(token)?.hash ?? digest(''))
    await keepChange(ctx, tx, who, { region: who.region, kind: 'password-set', subject: who.person, data: {} })
  })
  return ok(null)
}

/** A secret for the second factor that is not kept yet, with the address that an app scans. */
export function offerTotp(ctx: Context, account: Pick<OwnAccount, 'login'>): { secret: string; address: string } {
  const secret = newTotpSecret(ctx.newSecret())
  return { secret, address: totpAddress(secret, account.login) }
}

/** The address of a secret that was offered before; null when it is none. */
export const offeredAgain = (
  account: Pick<OwnAccount, 'login'>,
  secret: string,
): { secret: string; address: string } | null =>
  /^[A-Z2-7]{32}$/.test(secret) ? { secret, address: totpAddress(secret, account.login) } : null

/** Asks for a code at every sign-in from now on: the right code proves that the app has the secret. */
export async function turnTotpOn(
  ctx: Context,
  who: Who,
  typed: { readonly secret: string; readonly code: string },
): Promise<Result<null>> {
  const account = await ownAccount(ctx, who)
  if (!account || account.totp !== null || !offeredAgain(account, typed.secret)) return refuse('system.totp-again')
  if (stepOfCode(typed.secret, typed.code, ctx.clock()) === null) return refuse('system.totp-wrong')
  await keepTotp(ctx, who, typed.secret)
  return ok(null)
}

/** Asks for no code any more: the right code proves that it is the person. */
export async function turnTotpOff(ctx: Context, who: Who, code: string): Promise<Result<null>> {
  const account = await ownAccount(ctx, who)
  if (!account || account.totp === null) return refuse('system.totp-again')
  if (!(await countTry(ctx, account))) return refuse('system.tries-over', TRIES)
  if (stepOfCode(account.totp, code, ctx.clock()) === null) return refuse('system.totp-wrong')
  await keepTotp(ctx, who, null)
  return ok(null)
}

/** Lets somebody act for a person on some days; `by` is who says so, when it is not they themselves. */
export async function addDeputy(
  ctx: Context,
  who: Who,
  typed: { readonly login: string; readonly from: string; readonly to: string },
  by: Who = who,
): Promise<Result<null>> {
  const { from, to } = typed
  if (!isDay(from) || !isDay(to) || from > to) return refuse('system.deputy-days')
  const found = await ctx.db.read((tx) => findAccount(tx, typed.login.trim().toLowerCase()))
  if (!found) return refuse('system.login-unknown', { login: typed.login })
  if (found.id === who.person) return refuse('system.deputy-self')
  const row = { person: who.person, deputy: found.id, deputyRegion: found.region, from, to }
  await ctx.db.write(async (tx) => {
    await upsertDeputy(tx, who.region, row)
    await keepChange(ctx, tx, by, { region: who.region, kind: 'deputy-added', subject: who.person, data: row })
  })
  return ok(null)
}

/** Takes a deputy back. */
export async function removeDeputy(
  ctx: Context,
  who: Who,
  row: { readonly deputy: string; readonly from: string },
  by: Who = who,
): Promise<Result<null>> {
  if (!isDay(row.from) || !/^[0-9a-f-]{36}$/.test(row.deputy)) return refuse('system.deputy-days')
  const data = { person: who.person, deputy: row.deputy, from: row.from }
  await ctx.db.write(async (tx) => {
    await deleteDeputy(tx, who.region, data)
    await keepChange(ctx, tx, by, { region: who.region, kind: 'deputy-removed', subject: who.person, data })
  })
  return ok(null)
}

const ownAccount = (ctx: Context, who: Who): Promise<Account | null> =>
  ctx.db.read((tx) => loadAccount(tx, who.region, who.person))

const keepTotp = (ctx: Context, who: Who, secret: string | null): Promise<void> =>
  ctx.db.write(async (tx) => {
    await forgetTries(tx, who.region, who.person)
    await setTotp(tx, who.region, who.person, secret)
    const kind = secret === null ? 'second-factor-off' : 'second-factor-on'
    await keepChange(ctx, tx, who, { region: who.region, kind, subject: who.person, data: {} })
  })
