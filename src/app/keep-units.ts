// Units and task forces, kept by the administrators of their region.
import { isDay } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { creditCodeFault } from '../domain/matter/credit-code.ts'
import type { Seat } from '../domain/matter/party.ts'
import { insertHolding, insertUnit, type UnitRow } from '../store/organisation.ts'
import {
  deleteHoldings,
  findUnitNamed,
  listMembers,
  listPlaces,
  listUnitRows,
  loadUnit,
  type MemberRow,
  type UnitListed,
  updateUnit,
} from '../store/unit-lists.ts'
import { asAdmin, rolesKnown } from './admin.ts'
import type { Context } from './context.ts'
import { keepChange } from './people-change.ts'

/** A unit as it was typed; '' where nothing was. */
export interface UnitTyped {
  readonly name: string
  readonly shortName: string
  readonly code: string
  readonly parent: string
  readonly place: string
  readonly from: string
  readonly to: string
  readonly rhythm: string
  /** `service role` each. */
  readonly holds: readonly string[]
}

/** A unit with its members, its fault in words, and what its form offers. */
export interface UnitOpened {
  readonly unit: UnitListed
  readonly fault: Diagnostic | null
  readonly members: readonly MemberRow[]
}

const PAGE = 100

/** A page of the region's units, or task forces, by name. */
export const listUnitsKept = (
  ctx: Context,
  seat: Seat,
  page: { readonly kind: UnitRow['kind']; readonly q: string; readonly after: string | null },
): Promise<Result<{ rows: readonly UnitListed[]; next: string | null }>> =>
  asAdmin(seat, async () => {
    const rows = await ctx.db.read((tx) => listUnitRows(tx, seat.region, { ...page, limit: PAGE + 1 }))
    const shown = rows.slice(0, PAGE)
    return ok({ rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.name ?? null) : null })
  })

/** One unit of the region. */
export const openUnit = (ctx: Context, seat: Seat, id: string): Promise<Result<UnitOpened>> =>
  asAdmin(seat, () =>
    ctx.db.read(async (tx) => {
      const unit = await loadUnit(tx, seat.region, id)
      if (!unit) return refuse('system.unit-unknown')
      const members = await listMembers(tx, seat.region, id)
      return ok({ unit, fault: unit.code === null ? null : creditCodeFault(unit.code), members })
    }),
  )

/** What the form of a unit offers: places of the region, units to stand under, roles to hold. */
export const unitChoices = (ctx: Context, seat: Seat) =>
  asAdmin(seat, () =>
    ctx.db.read(async (tx) => {
      const places = await listPlaces(tx, seat.region)
      const units = await listUnitRows(tx, seat.region, { kind: 'unit', q: '', after: null, limit: 2000 })
      return ok({ places, units: units.map(({ id, name }) => ({ id, name })), roles: rolesKnown(ctx) })
    }),
  )

/** Adds a unit (`id` null) or changes one; its credit code is flagged, never refused. */
export const saveUnit = (
  ctx: Context,
  seat: Seat,
  id: string | null,
  kind: UnitRow['kind'],
  typed: UnitTyped,
): Promise<Result<{ id: string }>> =>
  asAdmin(seat, async () => {
    const fault = faultIn(typed)
    if (fault) return fault
    const row = rowOf(id ?? ctx.newId(), kind, typed)
    const known = rolesKnown(ctx).filter(({ service, role }) => typed.holds.includes(`${service} ${role}`))
    const { region } = seat
    return ctx.db.write(async (tx) => {
      const same = await findUnitNamed(tx, region, row.name)
      if (same && same.id !== id) return refuse<{ id: string }>('system.unit-name-taken', { name: row.name })
      if (id !== null && !(await loadUnit(tx, region, id))) return refuse<{ id: string }>('system.unit-unknown')
      await (id === null ? insertUnit(tx, region, row) : updateUnit(tx, region, row))
      await deleteHoldings(tx, region, row.id)
      for (const { service, role } of known) await insertHolding(tx, region, { unit: row.id, service, role })
      const holds = known.map(({ service, role }) => `${service} ${role}`)
      const kindOfChange = id === null ? 'unit-added' : 'unit-changed'
      await keepChange(ctx, tx, seat, { region, kind: kindOfChange, subject: row.id, data: { ...row, holds } })
      return ok({ id: row.id })
    })
  })

function faultIn({ name, from, to }: UnitTyped): Result<never> | null {
  if (name.trim() === '') return refuse('system.unit-nameless')
  if ([from, to].some((day) => day !== '' && !isDay(day)) || (from !== '' && to !== '' && from > to))
    return refuse('system.term-days')
  return null
}

function rowOf(id: string, kind: UnitRow['kind'], typed: UnitTyped): UnitRow {
  const orNull = (text: string): string | null => text.trim() || null
  const code = orNull(typed.code)
  const rhythm = (['week', 'month', 'quarter'] as const).find((one) => one === typed.rhythm) ?? null
  return {
    ...{ id, kind, name: typed.name.trim(), shortName: orNull(typed.shortName) },
    ...{ code, codeFault: code === null ? null : (creditCodeFault(code)?.code ?? null) },
    ...{ parent: typed.parent === id ? null : orNull(typed.parent), place: orNull(typed.place) },
    ...{ from: orNull(typed.from), to: orNull(typed.to), rhythm },
  }
}
