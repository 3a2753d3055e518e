// Signing in by a sign-in service elsewhere: whom it vouches for must have an account here; the session afterwards is the same as any.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Attempt, Vouched } from '../gate/issuer.ts'
import { findIdentity, type Identity, tieIdentity, untieIdentity, useIdentity } from '../store/identities.ts'
import { type Account, findAccount } from '../store/people.ts'
import type { WriteTx } from '../store/tx.ts'
import { asAdmin } from './admin.ts'
import type { Context } from './context.ts'
import { keepChange } from './people-change.ts'
import { openSession, type SignedIn } from './sign-in.ts'

/** Where to send the browser, and what it keeps until it comes back. */
export async function beginElsewhere(
  ctx: Context,
): Promise<Result<{ readonly address: string; readonly attempt: Attempt }>> {
  if (ctx.issuer === null) return refuse('system.oidc-off')
  return noted(ctx, await ctx.issuer.begin())
}

/** Signs in whoever the service vouches for in the query with which the browser came back. */
export async function finishElsewhere(ctx: Context, query: string, attempt: Attempt): Promise<Result<SignedIn>> {
  const { issuer } = ctx
  if (issuer === null) return refuse('system.oidc-off')
  const vouched = noted(ctx, await issuer.finish(query, attempt))
  if (!vouched.ok) return vouched
  const account = await ctx.db.write((tx) => accountOf(ctx, tx, vouched.value, issuer.claim))
  return account.ok ? ok(await openSession(ctx, account.value)) : account
}

/** The account that is tied to the one elsewhere; the first time, the one whose login the claim names. */
async function accountOf(ctx: Context, tx: WriteTx, vouched: Vouched, claim: string): Promise<Result<Account>> {
  const { issuer, subject, named } = vouched
  const at = ctx.clock().toISOString()
  const tied = await findIdentity(tx, vouched)
  if (tied) {
    await useIdentity(tx, tied.region, vouched, at)
    return ok(tied)
  }
  if (named === null) return refuse('system.oidc-no-claim', { claim })
  const found = await findAccount(tx, named.toLowerCase())
  if (!found) return refuse('system.oidc-unknown', { name: named })
  const { region, id: person } = found
  if (!(await tieIdentity(tx, region, { issuer, subject, person, at })))
    return refuse('system.oidc-taken', { name: named })
  const data = { issuer, subject }
  await keepChange(ctx, tx, null, { region, kind: 'identity-tied', subject: person, data })
  return ok(found)
}

/** Unties an account elsewhere from a person of the administrator's region: the next that names them is tied instead. */
export const untiePerson = (ctx: Context, seat: Seat, person: string, identity: Identity): Promise<Result<null>> =>
  asAdmin(seat, () =>
    ctx.db.write(async (tx) => {
      const { region } = seat
      if (!isUuid(person) || !(await untieIdentity(tx, region, person, identity)))
        return refuse<null>('system.person-unknown')
      const data = { issuer: identity.issuer, subject: identity.subject }
      await keepChange(ctx, tx, seat, { region, kind: 'identity-untied', subject: person, data })
      return ok(null)
    }),
  )

/** What the service said or did not say is told to whoever runs this site, too. */
function noted<T>(ctx: Context, result: Result<T>): Result<T> {
  if (!result.ok) ctx.log.warn({ diagnostics: result.diagnostics }, 'signing in elsewhere failed')
  return result
}
