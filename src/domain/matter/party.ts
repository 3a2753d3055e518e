// Who acts in a matter, for which unit, and which rights that gives: a role is held by a unit, a right is a person's own.

import type { Json } from '../base/digest.ts'
import type { Declaration, Role } from '../procedure/declaration.ts'
import type { Actor, Branch, MatterState } from '../procedure/state.ts'

/** A person at work: who they are, the unit that they act for now, and what they may do there. */
export interface Seat {
  /** Region that keeps the person's account. */
  readonly region: string
  /** Id of the person. */
  readonly person: string
  readonly name: string
  /** Id of the unit that they act for. */
  readonly unit: string
  readonly unitName: string
  /** Region of that unit: matters that it opens are kept there. */
  readonly unitRegion: string
  /** Rights in whatever roles the unit holds; `*` stands for all. */
  readonly rights: readonly string[]
  /** Roles that the unit is granted in services. */
  readonly holds: readonly { readonly service: string; readonly role: string }[]
  /** Name of the person whom they stand in for; null when they act for themselves. */
  readonly standsFor: string | null
  /** Whether they may keep regions, units and people. */
  readonly admin: boolean
}

/** What rights are reckoned from: the declaration, its service, the matter (null before it is opened), the unit that opened it. */
export interface Scene {
  readonly service: string
  readonly declaration: Declaration
  readonly matter: MatterState | null
  readonly opener: string
}

/** The rights of a person in a matter, by the roles that their unit holds in it. */
function rightsIn(scene: Scene, seat: Seat): Actor['may'] {
  return scene.declaration.roles.flatMap((role) => {
    if (!holdsRole(scene, role, seat)) return []
    const rights = seat.rights.includes('*') ? role.rights : role.rights.filter((right) => seat.rights.includes(right))
    return rights.map((right) => ({ role: role.name, right }))
  })
}

/** A person as the procedure knows them. With `event`, only with the rights that bear on events of that name: enough to step and short to keep. */
export function actorIn(scene: Scene, seat: Seat, event?: string): Actor {
  const may = rightsIn(scene, seat)
  const bears = event === undefined ? null : whoMay(scene.declaration, event)
  return {
    person: seat.person,
    unit: seat.unit,
    may: bears ? may.filter(({ role, right }) => bears.has(`${role} ${right}`)) : may,
  }
}

const bearing = new WeakMap<Declaration, Map<string, ReadonlySet<string>>>()

/** Who may do events of this name, in the matter itself or in any leg. */
function whoMay(declaration: Declaration, event: string): ReadonlySet<string> {
  const known = bearing.get(declaration) ?? new Map<string, ReadonlySet<string>>()
  bearing.set(declaration, known)
  const found = known.get(event)
  if (found) return found
  const events = [declaration.main, ...declaration.legs.map(({ procedure }) => procedure)].flatMap((one) => one.events)
  const who = events.flatMap(({ name, by }) => (name === event ? by : []))
  const made = new Set(who.map(({ role, right }) => `${role} ${right}`))
  known.set(event, made)
  return made
}

function holdsRole(scene: Scene, role: Role, seat: Seat): boolean {
  const granted = seat.holds.some((one) => one.service === scene.service && one.role === role.name)
  if (role.holder?.from === 'opener') return scene.opener === seat.unit && granted
  if (ownsLegs(scene.declaration, role.name))
    return scene.matter !== null && owners(scene, role.name).includes(seat.unit)
  if (role.holder?.from === 'field' && scene.matter) {
    const named = unitsIn(scene.matter.fields[role.holder.field])
    if (named.length > 0) return named.includes(seat.unit)
  }
  return granted
}

/** The units that hold a role in a matter; for a leg's owner, that of the leg when one is meant. Empty: whoever is granted it. */
export function holdersOf(
  scene: Scene,
  name: string,
  leg: { readonly owner: string; readonly leg: string } | null,
): readonly string[] {
  const role = scene.declaration.roles.find((one) => one.name === name)
  if (!role) return []
  if (leg && scene.declaration.legs.some((one) => one.name === leg.leg && one.owner === name)) return [leg.owner]
  if (ownsLegs(scene.declaration, name)) return owners(scene, name)
  if (role.holder?.from === 'opener') return [scene.opener]
  if (role.holder?.from === 'field' && scene.matter) return unitsIn(scene.matter.fields[role.holder.field])
  return []
}

/** Every unit that has a part in a matter: its opener, those named in fields of units, owners of legs, whoever has acted. */
export function partiesOf(scene: Scene): readonly string[] {
  const { matter } = scene
  if (!matter) return [scene.opener]
  const named = fieldsOfUnits(scene.declaration).flatMap((name) => unitsIn(matter.fields[name]))
  const branches: readonly Branch[] = [matter, ...matter.legs]
  const acted = branches.flatMap(({ deeds }) => deeds.map(({ unit }) => unit)).filter((unit) => unit !== 'system')
  return [...new Set([scene.opener, ...named, ...matter.legs.map(({ owner }) => owner), ...acted])].sort()
}

const unitFields = new WeakMap<Declaration, readonly string[]>()

/** Fields of the matter that hold units. */
function fieldsOfUnits(declaration: Declaration): readonly string[] {
  const known = unitFields.get(declaration)
  if (known) return known
  const fields = declaration.main.events.flatMap(({ asks }) => asks?.fields ?? [])
  const found = [...new Set(fields.flatMap(({ kind, name }) => (kind === 'unit' || kind === 'units' ? [name] : [])))]
  unitFields.set(declaration, found)
  return found
}

const ownsLegs = (declaration: Declaration, role: string) => declaration.legs.some(({ owner }) => owner === role)

const owners = ({ declaration, matter }: Scene, role: string): string[] => {
  const names = declaration.legs.filter(({ owner }) => owner === role).map(({ name }) => name)
  return [...new Set((matter?.legs ?? []).filter(({ leg }) => names.includes(leg)).map(({ owner }) => owner))]
}

const unitsIn = (value: Json | undefined): string[] => {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value]
  return list.filter((one): one is string => typeof one === 'string' && one !== '')
}
