// One-time links to set a password: made by an administrator, or by the program itself for the first of all.

import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { digest } from '../domain/base/digest.ts'
import type { Seat } from '../domain/matter/party.ts'
import { deleteInvitation, loadInvited, replaceInvitation } from '../store/invitations.ts'
import { countPeople, firstPerson, insertPerson, setPassword } from '../store/people.ts'
import { deletePersonSessions } from '../store/sessions.ts'
import type { WriteTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { keepChange } from './people-change.ts'
import { partsOfToken } from './session-token.ts'

/** How long a link is good, and how short a password may be. */
const LINK_HOURS = 72
const SHORTEST = 10
const LONGEST = 1000

/** Makes the one link of a person, within the transaction of whoever wants it; what it gives goes into the address `/password?token=`. */
export async function makePasswordLink(
  ctx: Context,
  tx: WriteTx,
  who: { readonly region: string; readonly person: string },
  seat: Seat | null,
): Promise<string> {
  const secret = ctx.newSecret()
  const now = ctx.clock()
  const until = new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString()
  const link = { token: digest(secret), person: who.person, at: now.toISOString(), until }
  await replaceInvitation(tx, who.region, link)
  await keepChange(ctx, tx, seat, { region: who.region, kind: 'password-link', subject: who.person, data: { until } })
  return `${who.region}.${secret}`
}

/** An installation in which nobody can sign in yet: adds its administrator and gives the link that sets their password; else null. */
export function inviteFirst(ctx: Context, region: string): Promise<string | null> {
  return ctx.db.write(async (tx) => {
    if ((await countPeople(tx)) > 1) return null
    const first = await firstPerson(tx)
    if (first)
      return first.password === null
        ? makePasswordLink(ctx, tx, { region: first.region, person: first.id }, null)
        : null
    const person = ctx.newId()
    const admin = { id: person, login: 'admin', name: 'admin', email: null, password: null, admin: true }
    await insertPerson(tx, region, admin)
    await keepChange(ctx, tx, null, {
      region,
      kind: 'person-added',
      subject: person,
      data: { login: 'admin', admin: true },
    })
    return makePasswordLink(ctx, tx, { region, person }, null)
  })
}

/** Whose password a link sets. */
export async function openPasswordLink(ctx: Context, token: string): Promise<Result<{ login: string; name: string }>> {
  const parts = partsOfToken(token)
  const at = ctx.clock().toISOString()
  const invited = parts && (await ctx.db.read((tx) => loadInvited(tx, parts.region, parts.hash, at)))
  return invited ? ok({ login: invited.login, name: invited.name }) : refuse('system.link-over')
}

/** What is wrong with a new password, or null. */
export function passwordFault(password: string, login: string): Result<never> | null {
  if ([...password].length < SHORTEST) return refuse('system.password-short', { n: SHORTEST })
  if (password.length > LONGEST) return refuse('system.password-long', { n: LONGEST })
  return password.toLowerCase().includes(login) ? refuse('system.password-login') : null
}

/** Sets a password by its link: the link is used up, every session of the person ends, a lock is lifted. */
export async function setPasswordByLink(
  ctx: Context,
  token: string,
  password: string,
): Promise<Result<{ login: string }>> {
  const parts = partsOfToken(token)
  const at = ctx.clock().toISOString()
  const invited = parts && (await ctx.db.read((tx) => loadInvited(tx, parts.region, parts.hash, at)))
  if (!parts || !invited) return refuse('system.link-over')
  const fault = passwordFault(password, invited.login)
  if (fault) return fault
  const hash = await ctx.passwords.hash(password)
  const { region } = parts
  const set = await ctx.db.write(async (tx) => {
    if (!(await deleteInvitation(tx, region, parts.hash))) return false
    await setPassword(tx, region, invited.id, hash)
    await deletePersonSessions(tx, region, invited.id)
    const seat = { region, person: invited.id, name: invited.name }
    await keepChange(ctx, tx, seat, { region, kind: 'password-set', subject: invited.id, data: {} })
    return true
  })
  return set ? ok({ login: invited.login }) : refuse('system.link-over')
}
