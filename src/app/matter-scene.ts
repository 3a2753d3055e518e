// What a matter's view is made from, and how its names are looked up: procedures, fields, units, numbers of documents.
import { type Calendar, dayOf } from '../domain/base/calendar.ts'
import type { Json } from '../domain/base/digest.ts'
import type { Service } from '../domain/matter/service.ts'
import { partsOf } from '../domain/procedure/asks.ts'
import type { Declaration, Field, Procedure, Words } from '../domain/procedure/declaration.ts'
import { legNamed } from '../domain/procedure/lookup.ts'
import type { Branch, LegState, MatterState } from '../domain/procedure/state.ts'
import { calendarOf } from '../domain/procedure/step.ts'
import type { Issued } from '../store/matters.ts'
import type { UnitName as StoredName } from '../store/units.ts'
import type { FieldView, IssuedView, Named, UnitName, Value } from './matter-view.ts'

/** A matter with everything that its view needs. */
export interface MatterScene {
  readonly service: Service
  readonly declaration: Declaration
  readonly calendar: Calendar
  readonly matter: MatterState
  readonly opener: string
  readonly units: ReadonlyMap<string, StoredName>
  readonly issued: readonly Issued[]
  /** Now. */
  readonly at: string
}

/** The matter itself or a leg, with the procedure that it runs on. */
export interface SceneBranch {
  readonly id: string
  readonly leg: LegState | null
  readonly branch: Branch
  readonly procedure: Procedure
  readonly words: Words
}

/** The words of a thing that the declaration lacks: its name as it stands. */
export const bare = (name: string): Words => ({ zh: name, en: name })

/** The day that an instant falls on where the matter is. */
export const dayIn = (scene: MatterScene, instant: string): string => dayOf(calendarOf(scene, scene.matter), instant)

/** Today there. */
export const todayIn = (scene: MatterScene): string => dayIn(scene, scene.at)

/** The matter itself first, then its legs in the order of opening. */
export function branchesIn({ service, declaration, matter }: MatterScene): readonly SceneBranch[] {
  const main = { id: 'main', leg: null, branch: matter, procedure: declaration.main, words: service.words }
  const legs = matter.legs.flatMap((leg): SceneBranch[] => {
    const declared = legNamed(declaration, leg.leg)
    return declared ? [{ id: leg.id, leg, branch: leg, procedure: declared.procedure, words: declared.words }] : []
  })
  return [main, ...legs]
}

/** A unit by its id; one that is not known is called by its id. */
export function unitIn({ units }: MatterScene, id: string): UnitName {
  const found = units.get(id)
  return { id, name: found?.name ?? id, full: found?.full ?? id, region: found?.region ?? '' }
}

/** Something declared in a list, by name. */
export function namedIn(list: readonly Named[], name: string): Named {
  return { name, words: list.find((one) => one.name === name)?.words ?? bare(name) }
}

/** The declared field of this name in a procedure. */
export function fieldIn(procedure: Procedure, name: string): Field | undefined {
  return procedure.events.flatMap(({ asks }) => asks?.fields ?? []).find((field) => field.name === name)
}

/** Fields of a branch or an action as people read them, in the order of the declaration; empty ones and those nobody declared are left out. */
export function fieldsIn(
  scene: MatterScene,
  procedure: Procedure,
  fields: { readonly [name: string]: Json },
): readonly FieldView[] {
  const declared = [procedure, scene.declaration.main].flatMap(({ events }) =>
    events.flatMap(({ asks }) => asks?.fields ?? []),
  )
  const once = declared.filter(({ name }, at) => declared.findIndex((one) => one.name === name) === at)
  return once.flatMap((field) => {
    const shown = shownAs(scene, field, fields[field.name] ?? null)
    return shown ? [{ name: field.name, words: field.words, value: shown }] : []
  })
}

function shownAs(scene: MatterScene, field: Field, value: Json): Value | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (field.kind === 'choice') {
    const choice = field.choices?.find((one) => one.value === value)
    return { kind: 'words', words: choice?.words ?? bare(String(value)) }
  }
  if (field.kind === 'unit' || field.kind === 'units') {
    const ids = (Array.isArray(value) ? value : [value]).map(String)
    return { kind: 'units', units: ids.map((id) => unitIn(scene, id)) }
  }
  if (field.kind === 'parts') {
    const parts = partsOf(value).map(({ title, unit, due }) => {
      return { title: title ?? '', unit: unit === undefined ? null : unitIn(scene, unit), due: due ?? null }
    })
    return { kind: 'parts', parts }
  }
  return { kind: field.kind, text: String(value) }
}

/** Issued documents with their numbers written out, in the order of issuing. */
export function issuedIn(scene: MatterScene): readonly IssuedView[] {
  const views = scene.issued.map((one): IssuedView => {
    const { seq, index, branch, colour } = one
    const declared = scene.declaration.documents.find(({ name }) => name === one.document)
    const number = (declared?.number ?? '{seq}')
      .replace('{year}', String(one.year))
      .replace('{seq}', String(one.number))
    const document = { name: one.document, words: declared?.words ?? bare(one.document) }
    return { seq, index, number, document, branch, colour, day: dayIn(scene, one.at), basis: null }
  })
  return views.sort((a, b) => a.seq - b.seq || a.index - b.index)
}
