// A refusal of the procedure with the names that people know in place of those that forms send.
import type { MatterView } from '../../app/matter-view.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import type { Declaration, Procedure, Words } from '../../domain/procedure/declaration.ts'
import { legNamed } from '../../domain/procedure/lookup.ts'
import type { Voice } from '../voice.ts'
import { sayBranch, sayList } from './say.ts'

/** What names are looked up in: the declaration, the matter as far as it is known, the leg that was acted on. */
export interface Glossary {
  readonly declaration: Declaration
  readonly view: Pick<MatterView, 'branches' | 'parties'> | null
  /** Kind of the leg; null for the matter itself. */
  readonly leg: string | null
}

/** The sentence of a diagnostic with its names in words. */
export function explain(v: Voice, glossary: Glossary, diagnostic: Diagnostic): string {
  const params = Object.entries(diagnostic.params).map(([key, value]) => [
    key,
    typeof value === 'string' ? named(v, glossary, key, value) : value,
  ])
  return v.tell({ code: diagnostic.code, params: Object.fromEntries(params) })
}

function named(v: Voice, glossary: Glossary, key: string, value: string): string {
  const { declaration } = glossary
  const [own, ...others] = proceduresOf(glossary)
  const among = (pick: (procedure: Procedure) => readonly { name: string; words: Words }[]) => {
    const found = [own, ...others].flatMap((one) => (one ? pick(one) : [])).find(({ name }) => name === value)
    return found ? v.words(found.words) : value
  }
  if (key === 'event' || key === 'other') return among(({ events }) => events)
  if (key === 'field') return among(({ events }) => events.flatMap(({ asks }) => asks?.fields ?? []))
  if (key === 'clock') return among(({ clocks }) => clocks)
  if (key === 'state') return among(({ states }) => states)
  if (key === 'leg') return legWords(v, glossary, value)
  if (key === 'kind') return value.includes('.') ? v.tell({ code: value, params: {} }) : v.t(`evidence-${value}`)
  if (key === 'document') return wordsIn(v, declaration.documents, value)
  if (key === 'who') return glossary.view?.parties.find(({ unit }) => unit.id === value)?.unit.name ?? value
  if (key === 'wanted') return value.replace(/[\w-]+(?=\/)/g, (role) => wordsIn(v, declaration.roles, role))
  if (key === 'states' || key === 'found') return legStates(v, glossary, value)
  return value
}

/** The procedure that was acted on first, then all others. */
function proceduresOf({ declaration, leg }: Glossary): readonly (Procedure | undefined)[] {
  const own = leg === null ? declaration.main : legNamed(declaration, leg)?.procedure
  return [own, declaration.main, ...declaration.legs.map(({ procedure }) => procedure)]
}

function wordsIn(v: Voice, list: readonly { readonly name: string; readonly words: Words }[], name: string): string {
  const found = list.find((one) => one.name === name)
  return found ? v.words(found.words) : name
}

/** A leg by its kind or by its id. */
function legWords(v: Voice, { declaration, view }: Glossary, name: string): string {
  const branch = view?.branches.find(({ id }) => id === name)
  return branch ? sayBranch(v, branch) : wordsIn(v, declaration.legs, name)
}

/** Lists of states of legs, and of legs with the states that they are in: `lead-1 (handling), support-1 (waiting)`. */
function legStates(v: Voice, glossary: Glossary, value: string): string {
  const states = glossary.declaration.legs.flatMap(({ procedure }) => procedure.states)
  const parts = value.split(', ').map((part) => {
    const found = /^(\S+) \((.+)\)$/.exec(part)
    if (!found) return wordsIn(v, states, part)
    const state = wordsIn(v, states, found[2] ?? '')
    return v.t('leg-in-state', { leg: legWords(v, glossary, found[1] ?? ''), state })
  })
  return sayList(v, parts)
}
