// Holders of roles: a role is held by owners of legs or by a declared holder, never by both; and a field that names holders asks for units.
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Role } from '../declaration.ts'
import type { Rule, Site } from './site.ts'

/** A holder is the opener, or a field of the matter itself that asks for a unit or units. */
export const holderUnfit: Rule = (site) => (site.leg ? [] : site.declaration.roles.flatMap((role) => unfit(site, role)))

function unfit({ declaration, procedure }: Site, { name, holder }: Role): readonly Diagnostic[] {
  if (!holder) return []
  const leg = declaration.legs.find(({ owner }) => owner === name)
  if (leg) return [{ code: 'service.holder-twice', params: { role: name, leg: leg.name } }]
  if (holder.from === 'opener') return []
  const asked = procedure.events.flatMap(({ asks }) => asks?.fields ?? [])
  const units = asked.filter(({ kind }) => kind === 'unit' || kind === 'units').map((field) => field.name)
  if (units.includes(holder.field)) return []
  const known = [...new Set(units)].join(', ') || '∅'
  return [{ code: 'service.holder-field', params: { role: name, field: holder.field, known } }]
}
