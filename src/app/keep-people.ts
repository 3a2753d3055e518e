// People, their accounts and the units that they work in, kept by the administrators of the region.
import { dayOf, isDay } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type DeputyRow, listDeputies } from '../store/deputies.ts'
import { identitiesOf, type TiedIdentity } from '../store/identities.ts'
import { upsertMembership } from '../store/organisation.ts'
import { insertPerson } from '../store/people.ts'
import { findLogin, listPersonRows, loadPersonRow, type PersonListed, updatePerson } from '../store/people-lists.ts'
import { deleteMembership, loadUnit } from '../store/unit-lists.ts'
import { asAdmin, rightsKnown } from './admin.ts'
import type { Context } from './context.ts'
import { makePasswordLink } from './password-link.ts'
import { keepChange } from './people-change.ts'

/** A person as typed. */
export interface PersonTyped {
  readonly login: string
  readonly name: string
  readonly email: string
  readonly active: boolean
  readonly admin: boolean
}

/** Somebody's work in a unit as typed. */
export interface WorkTyped {
  readonly login: string
  readonly title: string
  /** Rights, `*` for all. */
  readonly rights: readonly string[]
  readonly from: string
  readonly to: string
}

/** A person with who acts for them. */
export interface PersonOpened {
  readonly person: PersonListed
  readonly deputies: readonly DeputyRow[]
  /** Accounts of a sign-in service elsewhere by which they sign in. */
  readonly identities: readonly TiedIdentity[]
}

const PAGE = 100

/** Whether a text may be a login. */
export const isLogin = (login: string): boolean => /^[a-z0-9][a-z0-9._@-]{1,63}$/.test(login)

/** A page of the region's people by login. */
export const listPeopleKept = (
  ctx: Context,
  seat: Seat,
  page: { readonly q: string; readonly after: string | null },
): Promise<Result<{ rows: readonly PersonListed[]; next: string | null }>> =>
  asAdmin(seat, async () => {
    const rows = await ctx.db.read((tx) => listPersonRows(tx, seat.region, { ...page, limit: PAGE + 1 }))
    const shown = rows.slice(0, PAGE)
    return ok({ rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.login ?? null) : null })
  })

/** One person of the region, with who acts for them. */
export const openPerson = (ctx: Context, seat: Seat, id: string): Promise<Result<PersonOpened>> =>
  asAdmin(seat, () =>
    ctx.db.read(async (tx) => {
      const person = isUuid(id) ? await loadPersonRow(tx, seat.region, id) : null
      if (!person) return refuse('system.person-unknown')
      const today = dayOf(ctx.calendar, ctx.clock().toISOString())
      const deputies = await listDeputies(tx, seat.region, id, today)
      return ok({ person, deputies, identities: await identitiesOf(tx, seat.region, id) })
    }),
  )

/** Adds a person who cannot sign in yet; what it gives goes into the link that sets their password. */
export const addPerson = (
  ctx: Context,
  seat: Seat,
  typed: PersonTyped,
): Promise<Result<{ id: string; link: string }>> =>
  asAdmin(seat, async () => {
    const login = typed.login.trim().toLowerCase()
    if (!isLogin(login)) return refuse('system.login-unreadable', { login: typed.login })
    if (typed.name.trim() === '') return refuse('system.person-nameless')
    const { region } = seat
    return ctx.db.write(async (tx) => {
      if (await findLogin(tx, login)) return refuse<{ id: string; link: string }>('system.login-taken', { login })
      const id = ctx.newId()
      const row = { login, name: typed.name.trim(), email: typed.email.trim() || null, admin: typed.admin }
      await insertPerson(tx, region, { id, ...row, password: null })
      await keepChange(ctx, tx, seat, { region, kind: 'person-added', subject: id, data: row })
      return ok({ id, link: await makePasswordLink(ctx, tx, { region, person: id }, seat) })
    })
  })

/** Changes a person; nobody closes their own account or gives up their own office. */
export const savePerson = (ctx: Context, seat: Seat, id: string, typed: PersonTyped): Promise<Result<null>> =>
  asAdmin(seat, async () => {
    if (typed.name.trim() === '') return refuse('system.person-nameless')
    if (id === seat.person && !(typed.active && typed.admin)) return refuse('system.admin-self')
    const { region } = seat
    return ctx.db.write(async (tx) => {
      if (!isUuid(id) || !(await loadPersonRow(tx, region, id))) return refuse<null>('system.person-unknown')
      const { active, admin } = typed
      const row = { name: typed.name.trim(), email: typed.email.trim() || null, active, admin }
      await updatePerson(tx, region, { id, ...row })
      await keepChange(ctx, tx, seat, { region, kind: 'person-changed', subject: id, data: row })
      return ok(null)
    })
  })

/** Makes the one-time link with which a person sets their password. */
export const linkForPerson = (ctx: Context, seat: Seat, id: string): Promise<Result<string>> =>
  asAdmin(seat, () =>
    ctx.db.write(async (tx) => {
      const person = isUuid(id) ? await loadPersonRow(tx, seat.region, id) : null
      if (!person?.active) return refuse<string>('system.person-unknown')
      return ok(await makePasswordLink(ctx, tx, { region: seat.region, person: id }, seat))
    }),
  )

/** Lets somebody of any region work in a unit of the administrator's, or changes what they may do there. */
export const saveWork = (ctx: Context, seat: Seat, unit: string, typed: WorkTyped): Promise<Result<null>> =>
  asAdmin(seat, async () => {
    const { from, to } = typed
    if ([from, to].some((day) => day !== '' && !isDay(day)) || (from !== '' && to !== '' && from > to))
      return refuse('system.term-days')
    const rights = typed.rights.includes('*') ? ['*'] : rightsKnown(ctx).filter((one) => typed.rights.includes(one))
    return ctx.db.write(async (tx) => {
      const found = await findLogin(tx, typed.login.trim().toLowerCase())
      if (!found) return refuse<null>('system.login-unknown', { login: typed.login })
      if (!(await loadUnit(tx, seat.region, unit))) return refuse<null>('system.unit-unknown')
      const row = { person: found.id, unit, unitRegion: seat.region, title: typed.title.trim() || null, rights }
      const term = { from: from || null, to: to || null }
      await upsertMembership(tx, found.region, { ...row, ...term })
      const data = { ...row, ...term, personRegion: found.region }
      await keepChange(ctx, tx, seat, { region: seat.region, kind: 'member-set', subject: unit, data })
      return ok(null)
    })
  })

/** Ends somebody's work in a unit of the administrator's region. */
export const endWork = (
  ctx: Context,
  seat: Seat,
  unit: string,
  who: { readonly region: string; readonly person: string },
): Promise<Result<null>> =>
  asAdmin(seat, () =>
    ctx.db.write(async (tx) => {
      if (!isUuid(who.person) || !(await loadUnit(tx, seat.region, unit))) return refuse<null>('system.unit-unknown')
      await deleteMembership(tx, who.region, who.person, unit)
      const data = { unit, person: who.person, personRegion: who.region }
      await keepChange(ctx, tx, seat, { region: seat.region, kind: 'member-ended', subject: unit, data })
      return ok(null)
    }),
  )
