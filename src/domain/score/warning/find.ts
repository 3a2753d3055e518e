// From rules and facts to warnings: one for each subject, as grave as its gravest rule, the same key while it lasts.
import { type Finding, reasonOf, type Subject, type TargetFact, type Warning, type WarningFacts } from './facts.ts'
import { lateByUnit, sayOfMatter, sayOfSeries, sayOfUnit } from './others.ts'
import { LEVELS, type Level, type WarningRule } from './rule.ts'
import { sayOfTarget } from './target.ts'

/** How grave a level is; more is graver. */
export const weight = (level: Level): number => LEVELS.indexOf(level)

/** What the rules that are switched on find, the gravest first, then by key. */
export function findWarnings(rules: readonly WarningRule[], facts: WarningFacts): readonly Warning[] {
  const late = lateByUnit(facts.matters)
  const findings = rules.filter(({ on }) => on).flatMap((rule) => findBy(rule, facts, late))
  const bySubject = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = keyOf(finding.subject)
    bySubject.set(key, [...(bySubject.get(key) ?? []), finding])
  }
  return [...bySubject].map(([key, found]) => gather(key, found)).sort(byWeight)
}

/** What tells one subject from every other. */
function keyOf(subject: Subject): string {
  if (subject.kind === 'target') return `target ${subject.plan} ${subject.item}`
  if (subject.kind === 'series') return `series ${subject.series}`
  return subject.kind === 'matter' ? `matter ${subject.matter}` : `unit ${subject.unit}`
}

const byWeight = (a: Warning, b: Warning): number =>
  weight(b.level) - weight(a.level) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

function gather(key: string, found: readonly Finding[]): Warning {
  const sorted = [...found].sort((a, b) => weight(b.reason.level) - weight(a.reason.level))
  const [gravest] = sorted as [Finding, ...Finding[]]
  const { subject, unit, reason } = gravest
  const reasons = sorted.map((one) => one.reason)
  // What a graver rule says already is not said again.
  const told = reasons.filter(({ code }, at) => reasons.findIndex((one) => one.code === code) === at)
  return { key, subject, unit, level: reason.level, reasons: told }
}

function findBy(rule: WarningRule, facts: WarningFacts, late: ReadonlyMap<string, number>): readonly Finding[] {
  const { when } = rule
  const { on } = facts
  const targets = facts.targets.flatMap((fact): Finding[] => {
    const said = sayOfTarget(when, fact.scored, on)
    return said ? [{ subject: subjectOf(fact), unit: fact.scored.target.owner, reason: reasonOf(rule, said) }] : []
  })
  const series = facts.series.flatMap((fact): Finding[] => {
    const said = sayOfSeries(when, fact, on)
    const name = `${fact.indicator} · ${fact.area}`
    return said
      ? [{ subject: { kind: 'series', series: fact.id, name }, unit: fact.owner, reason: reasonOf(rule, said) }]
      : []
  })
  const matters = facts.matters.flatMap((fact): Finding[] => {
    const found = sayOfMatter(when, fact)
    const subject: Subject = { kind: 'matter', matter: fact.id, name: fact.title }
    return found ? [{ subject, unit: found.unit, reason: reasonOf(rule, found.said) }] : []
  })
  const units = [...late].flatMap(([unit, n]): Finding[] => {
    const said = sayOfUnit(when, n)
    return said ? [{ subject: { kind: 'unit', unit }, unit, reason: reasonOf(rule, said) }] : []
  })
  return [...targets, ...series, ...matters, ...units]
}

const subjectOf = ({ plan, scored }: TargetFact): Subject => ({
  ...{ kind: 'target', plan: plan.document, item: scored.item },
  name: scored.target.indicators.join('、'),
  quote: scored.target.commitment?.quote ?? '',
})
