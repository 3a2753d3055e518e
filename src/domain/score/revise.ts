// A person makes a proposed target their own: what the text left open is filled in, what the rules assumed is set right.
import { isDay } from '../base/calendar.ts'
import { Decimal } from '../base/decimal.ts'
import { type Diagnostic, ok, type Result } from '../base/diagnostic.ts'
import type { Aim, Target } from '../indicator/target.ts'
import type { Assumption, Unknown } from './propose.ts'

/** What a person may set, as typed; an absent field stays as it is, an empty one is taken back. */
export interface Revision {
  readonly from?: string
  readonly to?: string
  readonly baseDay?: string
  readonly baseValue?: string
  readonly tolerance?: string
  readonly better?: string
  readonly binding?: string
  readonly owner?: string
  /** Names of the series that judge it, one a line. */
  readonly indicators?: string
  readonly place?: string
  readonly peers?: string
  /** Closing criteria, one a line. */
  readonly criteria?: string
}

const isNumber = (words: string): boolean => /^-?\d+(?:\.\d+)?$/.test(words)
const isCount = (words: string): boolean => /^[1-9]\d{0,5}$/.test(words)

/** The target as a person wants it, with what is then no longer assumed or unknown; or every field that cannot be taken. */
export function reviseTarget(target: Target, revision: Revision): Result<Target> {
  const wrong: Diagnostic[] = []
  const typed = (field: keyof Revision): string | undefined => revision[field]?.trim()
  const take = (
    field: keyof Revision,
    fits: (words: string) => boolean,
    code: string,
    before: string | null,
  ): string | null => {
    const words = typed(field)
    if (words === undefined) return before
    if (words === '') return null
    if (fits(words)) return words
    wrong.push({ code, params: { field, found: words } })
    return before
  }
  const from = take('from', isDay, 'score.not-a-day', target.due?.from ?? null)
  const to = take('to', isDay, 'score.not-a-day', target.due?.to ?? null)
  if (to === null) wrong.push({ code: 'score.no-due', params: { field: 'to' } })
  if (from !== null && to !== null && from > to)
    wrong.push({ code: 'score.due-order', params: { field: 'to', from, to } })
  const day = take('baseDay', isDay, 'score.not-a-day', target.base?.day ?? null)
  const value = take('baseValue', isNumber, 'score.not-a-number', target.base?.value ?? null)
  const indicators =
    typed('indicators')
      ?.split(/\s*[\n；;]\s*/)
      .filter((one) => one !== '') ?? target.indicators
  if (indicators.length === 0) wrong.push({ code: 'score.no-indicator', params: { field: 'indicators' } })
  const revised: Target = {
    ...target,
    indicators,
    due: to === null ? null : { from: from ?? to, to },
    base: day === null ? null : { day, value },
    binding: oneOf(typed('binding'), ['binding', 'expected'], target.binding),
    owner: typed('owner') === undefined ? target.owner : typed('owner') || null,
    aim: reviseAim(target.aim, { take, typed }),
  }
  return wrong.length > 0 ? { ok: false, diagnostics: wrong } : ok(revised)
}

interface Hand {
  readonly take: (
    field: keyof Revision,
    fits: (words: string) => boolean,
    code: string,
    before: string | null,
  ) => string | null
  readonly typed: (field: keyof Revision) => string | undefined
}

function reviseAim(aim: Aim, { take, typed }: Hand): Aim {
  if (aim.kind === 'rank') {
    const peers = take('peers', isCount, 'score.not-a-count', aim.peers === null ? null : String(aim.peers))
    return {
      ...aim,
      place: take('place', isCount, 'score.not-a-count', aim.place),
      peers: peers === null ? null : Number(peers),
    }
  }
  if (aim.kind === 'qualitative') {
    const criteria = typed('criteria')
    return criteria === undefined ? aim : { ...aim, criteria: criteria.split(/\s*\n\s*/).filter((one) => one !== '') }
  }
  if (aim.kind === 'relative-level' || aim.kind === 'relative-growth')
    return { ...aim, tolerance: take('tolerance', isNumber, 'score.not-a-number', aim.tolerance) ?? '0' }
  if (!('bound' in aim)) return aim
  const tolerance = take('tolerance', isNumber, 'score.not-a-number', aim.bound.tolerance)
  const better = oneOf(typed('better'), ['higher', 'lower'], aim.bound.better)
  return { ...aim, bound: { ...aim.bound, tolerance: tolerance && new Decimal(tolerance).abs().toFixed(), better } }
}

function oneOf<T extends string>(words: string | undefined, choices: readonly T[], before: T | null): T | null {
  return words === undefined ? before : (choices.find((one) => one === words) ?? null)
}

/** What the rules still take for granted, or still do not know, once a person has said what they said. */
export function stillOpen(
  {
    target,
    assumed,
    unknown,
  }: { readonly target: Target; readonly assumed: readonly Assumption[]; readonly unknown: readonly Unknown[] },
  revision: Revision,
): { readonly assumed: readonly Assumption[]; readonly unknown: readonly Unknown[] } {
  const { aim, due } = target
  const said: Readonly<Record<Assumption, boolean>> = {
    due: revision.to !== undefined,
    base: revision.baseDay !== undefined,
    tolerance: revision.tolerance !== undefined,
    'more-is-better': revision.better !== undefined,
    'less-is-better': revision.better !== undefined,
  }
  const known: Readonly<Record<Unknown, boolean>> = {
    due: due !== null,
    place: aim.kind === 'rank' && aim.place !== null,
    criteria: aim.kind === 'qualitative' && aim.criteria.length > 0,
    scale: aim.kind === 'grade' && aim.scale.length > 0,
  }
  return { assumed: assumed.filter((one) => !said[one]), unknown: unknown.filter((one) => !known[one]) }
}
