// What became of warnings since the rules were last asked: new ones, changed ones, those that go on as they were, those whose cause has gone.
import type { Warning } from './facts.ts'
import type { Level } from './rule.ts'

/** A warning that lasts, as it was kept. */
export interface Lasting {
  readonly subject: string
  readonly level: Level
  readonly rules: readonly string[]
}

/** The difference; what is kept beside what was found. */
export interface WarningChanges<Kept extends Lasting> {
  readonly raised: readonly Warning[]
  readonly changed: readonly (readonly [Kept, Warning])[]
  readonly same: readonly (readonly [Kept, Warning])[]
  readonly ended: readonly Kept[]
}

/** The rules that speak in a warning, each once with its version. */
export const rulesOf = ({ reasons }: Pick<Warning, 'reasons'>): readonly string[] => [
  ...new Set(reasons.map(({ rule, version }) => `${rule} ${version}`)),
]

/** Sets what was found beside what lasts. A warning changes with its level and its rules, not with every figure. */
export function changesOf<Kept extends Lasting>(
  lasting: readonly Kept[],
  found: readonly Warning[],
): WarningChanges<Kept> {
  const kept = new Map(lasting.map((one) => [one.subject, one]))
  const keys = new Set(found.map(({ key }) => key))
  const pairs = found.flatMap((one) => {
    const before = kept.get(one.key)
    return before ? [[before, one] as const] : []
  })
  const alike = ([before, now]: readonly [Kept, Warning]) =>
    before.level === now.level && before.rules.join() === rulesOf(now).join()
  return {
    raised: found.filter(({ key }) => !kept.has(key)),
    changed: pairs.filter((pair) => !alike(pair)),
    same: pairs.filter(alike),
    ended: lasting.filter(({ subject }) => !keys.has(subject)),
  }
}
