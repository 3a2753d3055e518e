// Matters as the interface for programs gives them: the state with its words, ids with the names of units.
import type { ListedMatter } from '../../app/list-matters.ts'
import type { Doable, ReadMatter } from '../../app/read-matter.ts'
import type { Entry } from '../../domain/evidence/entry.ts'
import { formSchema } from '../../domain/matter/form.ts'
import type { Procedure, Words } from '../../domain/procedure/declaration.ts'
import { legNamed } from '../../domain/procedure/lookup.ts'
import type { Branch, LegState } from '../../domain/procedure/state.ts'

type Units = ReadMatter['units']

const unitBody = (units: Units, id: string) => {
  const { name = id, region = '' } = units.get(id) ?? {}
  return { id, name, region }
}

const plain = (name: string): Words => ({ zh: name, en: name })
const wordsIn = (list: readonly { readonly name: string; readonly words: Words }[], name: string) => ({
  name,
  words: list.find((one) => one.name === name)?.words ?? plain(name),
})

/** A line of a list. */
export function lineBody(row: ListedMatter, units: Units) {
  const { region, id, service, title, state, stateWords, opener, openedAt, lastAt, ended, late, due } = row
  const { progress, plan, item } = row
  return {
    ref: `${region}.${id}`,
    ...{ service, title, openedAt, lastAt, ended, late, due, progress, plan, item },
    state: { name: state, words: stateWords },
    opener: unitBody(units, opener),
  }
}

/** A matter whole. */
export function matterBody({ matter, declaration, units }: ReadMatter) {
  const { region, id, service, version, title, seq, opener, parties, openedAt, lastAt, ended, late, due } = matter
  const { progress, plan, item, state } = matter
  const main = branchBody(state, declaration.main, { id: 'main', kind: 'main', words: null }, null, units)
  const legs = state.legs.flatMap((leg) => {
    const declared = legNamed(declaration, leg.leg)
    const head = { id: leg.id, kind: leg.leg, words: declared?.words ?? null }
    return declared ? [branchBody(leg, declared.procedure, head, leg, units)] : []
  })
  return {
    ref: `${region}.${id}`,
    ...{ service, version, title, seq, openedAt, lastAt, ended, late, due, progress, plan, item },
    opener: unitBody(units, opener),
    parties: parties.map((unit) => unitBody(units, unit)),
    branches: [main, ...legs],
  }
}

function branchBody(
  branch: Branch,
  procedure: Procedure,
  head: { readonly id: string; readonly kind: string; readonly words: Words | null },
  leg: LegState | null,
  units: Units,
) {
  return {
    ...head,
    owner: leg ? unitBody(units, leg.owner) : null,
    parent: leg?.parent ?? null,
    phase: leg?.phase ?? ('live' as const),
    state: wordsIn(procedure.states, branch.state),
    fields: { ...branch.fields },
    clocks: branch.clocks.map(({ clock, status, due, provisional, overdue, lates }) => ({
      ...{ clock, status, due, provisional, overdue },
      words: wordsIn(procedure.clocks, clock).words,
      lates: lates.filter(({ excused }) => !excused).length,
    })),
  }
}

/** A line of the log. */
export const entryBody = ({ seq, at, actor, unit, event, payload, documents, prev, hash }: Entry) => ({
  ...{ seq, at, actor, unit, event, payload, prev, hash },
  documents: documents.map(({ sha256, name }) => ({ sha256, name })),
})

/** Something that can be done, with its form. */
export function actionBody({ event, leg, due, stopped, evidence, proposals }: Doable, lang: 'zh' | 'en') {
  return {
    event: event.name,
    words: event.words,
    leg,
    due,
    stopped: stopped.map(({ code, params }) => ({ code, params: { ...params } })),
    schema: formSchema(event, lang),
    documents: [...(event.asks?.documents ?? [])],
    evidence: [...evidence],
    proposes: proposals.map(({ field, value, table, hit }) => ({
      ...{ field, value, rule: table.name, row: hit.row, source: hit.source },
    })),
  }
}
