// Signing in and out: a password, or a sample person by one press, becomes a session whose token only the browser holds.

import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { digest } from '../domain/base/digest.ts'
import { type Account, findAccount, forgetTries, loadAccount, takeTotpStep } from '../store/people.ts'
import { deleteOldSessions, deleteSession, insertSession } from '../store/sessions.ts'
import type { Context } from './context.ts'
import { stepOfCode } from './second-factor.ts'
import { IDLE_MINUTES, LONGEST_HOURS, partsOfToken } from './session-token.ts'
import { countTry, TRIES } from './tries.ts'

/** An account that cannot be: whoever is unknown costs the same statements. */
const NOBODY: Account = {
  ...{ region: '-', id: '00000000-0000-0000-0000-000000000000' },
  ...{ name: '', login: '', password: null, totp: null },
}
const LONGEST_PASSWORD = 1000

/** A token that the cookie carries. */
export interface SignedIn {
  readonly token: string
}

/** Signs in with login and password, and a one-time code where the account asks for one. Wrong, unknown, locked or closed: the same words and about the same work. */
export async function signIn(
  ctx: Context,
  typed: { readonly login: string; readonly password: string; readonly code?: string },
): Promise<Result<SignedIn>> {
  const login = typed.login.trim().toLowerCase()
  const now = ctx.clock()
  const found = await ctx.db.read((tx) => findAccount(tx, login))
  const account = found ?? NOBODY
  const open = await countTry(ctx, account)
  const password = typed.password.slice(0, LONGEST_PASSWORD)
  const right = await ctx.passwords.verify(account.password ?? ctx.passwords.dummy, password)
  if (open && right && account.password !== null && (await isSecondRight(ctx, account, typed.code ?? '', now)))
    return ok(await openSession(ctx, account))
  return refuse('system.sign-in-wrong', TRIES)
}

/** Whether the second factor is right, or none is asked for. */
async function isSecondRight(ctx: Context, account: Account, code: string, now: Date): Promise<boolean> {
  if (account.totp === null) return true
  const step = stepOfCode(account.totp, code, now)
  return step !== null && ctx.db.write((tx) => takeTotpStep(tx, account.region, account.id, step))
}

/** Signs in as a person of the sample; the edge has made sure that this is allowed. */
export async function signInAs(
  ctx: Context,
  who: { readonly region: string; readonly person: string },
): Promise<Result<SignedIn>> {
  const account = await ctx.db.read((tx) => loadAccount(tx, who.region, who.person))
  return account ? ok(await openSession(ctx, account)) : refuse('system.person-unknown')
}

/** Ends a session. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  const parts = partsOfToken(token)
  if (parts) await ctx.db.write((tx) => deleteSession(tx, parts.region, parts.hash))
}

/** A new session under a new token; sessions of the same person that have run out go. */
export async function openSession(ctx: Context, { region, id }: Pick<Account, 'region' | 'id'>): Promise<SignedIn> {
  const secret = ctx.newSecret()
  const now = ctx.clock()
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
  await ctx.db.write(async (tx) => {
    await forgetTries(tx, region, id)
    await deleteOldSessions(tx, region, id, { seen: ago(IDLE_MINUTES), opened: ago(LONGEST_HOURS * 60) })
    await insertSession(tx, region, { token: digest(secret), person: id, at: now.toISOString() })
  })
  return { token: `${region}.${secret}` }
}
