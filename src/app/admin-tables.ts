// What administrators read: regions kept here, working days, rule sets, and what was changed by whom.
import type { Calendar } from '../domain/base/calendar.ts'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Service } from '../domain/matter/service.ts'
import { listPeopleChanges, type PeopleChange } from '../store/people-changes.ts'
import { listHosted } from '../store/unit-lists.ts'
import { asAdmin } from './admin.ts'
import type { Context } from './context.ts'

/** All of it. */
export interface AdminTables {
  readonly regions: readonly {
    readonly region: string
    readonly name: string
    readonly places: number
    readonly units: number
    readonly people: number
  }[]
  readonly calendar: Calendar
  readonly services: readonly Pick<Service, 'id' | 'words' | 'lights'>[]
  readonly changes: readonly (PeopleChange & { readonly subjectName: string | null })[]
}

const CHANGES = 200

/** Reads it for an administrator. */
export const openAdminTables = (ctx: Context, seat: Seat): Promise<Result<AdminTables>> =>
  asAdmin(seat, () =>
    ctx.db.read(async (tx) =>
      ok({
        regions: await listHosted(tx),
        calendar: ctx.calendar,
        services: ctx.services,
        changes: await listPeopleChanges(tx, seat.region, CHANGES),
      }),
    ),
  )
