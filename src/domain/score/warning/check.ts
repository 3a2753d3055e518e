// What is wrong with a set of warning rules: numbers that cannot be, names that nobody knows, rules that can never speak or never decide.
import { Decimal } from '../../base/decimal.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Status } from '../../indicator/judgement.ts'
import type { Service } from '../../matter/service.ts'
import { weight } from './find.ts'
import { type Condition, LEVELS, partsOf, type RulePart, settingsOf, type WarningRule } from './rule.ts'

/** Names that rules may speak of. */
export interface KnownNames {
  readonly indicators: readonly string[]
  /** Clocks and events of the services at hand. */
  readonly clocks: readonly string[]
  readonly events: readonly string[]
}

/** The clocks and events that services declare. */
export function namesIn(services: readonly Service[]): Pick<KnownNames, 'clocks' | 'events'> {
  const all = services.flatMap(({ versions }) =>
    versions.flatMap(({ main, legs }) => [main, ...legs.map((leg) => leg.procedure)]),
  )
  const names = (list: readonly { readonly name: string }[]) => [...new Set(list.map(({ name }) => name))].sort()
  return { clocks: names(all.flatMap(({ clocks }) => clocks)), events: names(all.flatMap(({ events }) => events)) }
}

/** All that is wrong, rule by rule; a rule that is switched off is looked at as well, but covers nothing. */
export function checkWarningRules(rules: readonly WarningRule[], known: KnownNames): readonly Diagnostic[] {
  const twice = rules.filter(({ id }, at) => rules.findIndex((one) => one.id === id) < at)
  return [
    ...twice.map(({ id }) => ({ code: 'score.warning-rule-twice', params: { rule: id } })),
    ...rules.flatMap((rule) => checkWarningRule(rule, known)),
    ...rules.flatMap((rule) => coveredBy(rule, rules)),
  ]
}

/** What is wrong with a rule by itself; every diagnostic names its field. */
function checkWarningRule(rule: WarningRule, known: KnownNames): readonly Diagnostic[] {
  const { id: name, words, level } = rule
  const found: Diagnostic[] = []
  if (!words.zh.trim() || !words.en.trim()) found.push({ code: 'score.warning-rule-wordless', params: { rule: name } })
  if (!LEVELS.includes(level))
    found.push({ code: 'score.warning-rule-level', params: { rule: name, field: 'level', found: level } })
  const { values } = settingsOf(rule)
  const wrong = partsOf(rule).flatMap((part) => wrongPart(name, part, values[part.name] ?? ''))
  if (wrong.length > 0) return [...found, ...wrong]
  // A rule that is off may wait for its indicator.
  return rule.on ? [...found, ...neverSpeaks(rule, known)] : found
}

function wrongPart(rule: string, part: RulePart, value: string): readonly Diagnostic[] {
  const params = { rule, field: part.name, found: value }
  if (part.kind === 'text') return []
  if (part.kind === 'choice')
    return part.values.includes(value)
      ? []
      : [{ code: 'score.warning-rule-choice', params: { ...params, known: part.values.join(' ') } }]
  if (!/^-?\d{1,30}(\.\d{1,12})?$/.test(value.trim())) return [{ code: 'score.warning-rule-number', params }]
  const number = new Decimal(value.trim())
  if (part.whole && !number.isInteger()) return [{ code: 'score.warning-rule-whole', params }]
  if (number.lt(part.min) || number.gt(part.max))
    return [{ code: 'score.warning-rule-range', params: { ...params, min: part.min, max: part.max } }]
  return []
}

/** Standings that nobody is to be warned of. */
const FINE: readonly Status[] = ['reached', 'on-track', 'too-early']

function neverSpeaks({ id: rule, when }: WarningRule, known: KnownNames): readonly Diagnostic[] {
  const unknown = (field: string, found: string, code = 'score.warning-rule-never'): readonly Diagnostic[] => [
    { code, params: { rule, field, found } },
  ]
  if (when.kind === 'status') {
    const idle = when.statuses.length === 0 || when.statuses.every((one) => FINE.includes(one))
    return idle ? unknown('statuses', when.statuses.join(' ') || '∅') : []
  }
  if (when.kind === 'later-text') return when.verdicts.length === 0 ? unknown('verdicts', '∅') : []
  if (when.kind === 'figure-crosses' && !known.indicators.includes(when.indicator))
    return unknown('indicator', when.indicator || '∅', 'score.warning-rule-indicator')
  if (when.kind === 'clock-near' && !known.clocks.includes(when.clock)) return unknown('clock', when.clock)
  return when.kind === 'event-often' && !known.events.includes(when.event) ? unknown('event', when.event) : []
}

/** Another rule that speaks whenever this one does, and at least as gravely: this one then never decides anything. */
function coveredBy(rule: WarningRule, rules: readonly WarningRule[]): readonly Diagnostic[] {
  if (!rule.on) return []
  const by = rules.find(
    (other, at) =>
      other.on &&
      other.id !== rule.id &&
      weight(other.level) >= weight(rule.level) &&
      covers(other.when, rule.when) &&
      // Of two that say the same the first stays.
      (weight(other.level) > weight(rule.level) || !covers(rule.when, other.when) || at < rules.indexOf(rule)),
  )
  return by ? [{ code: 'score.warning-rule-covered', params: { rule: rule.id, by: by.id } }] : []
}

/** Whether the first condition holds wherever the second does. */
function covers(a: Condition, b: Condition): boolean {
  if (a.kind === 'status' && b.kind === 'status') return b.statuses.every((one) => a.statuses.includes(one))
  if (a.kind === 'later-text' && b.kind === 'later-text') return b.verdicts.every((one) => a.verdicts.includes(one))
  if (a.kind === 'forecast-misses' && b.kind === 'forecast-misses') return !a.sure || b.sure
  if (a.kind === 'figure-crosses' && b.kind === 'figure-crosses')
    return (
      a.indicator === b.indicator &&
      a.op === b.op &&
      (a.op === '<' ? atLeast(a.value, b.value) : atLeast(b.value, a.value))
    )
  if (a.kind === 'clock-near' && b.kind === 'clock-near')
    return a.clock === b.clock && a.unless === b.unless && atLeast(a.days, b.days)
  if (a.kind === 'event-often' && b.kind === 'event-often' && a.event !== b.event) return false
  return a.kind === b.kind && atLeast(sizeOf(b), sizeOf(a))
}

const atLeast = (a: string, b: string): boolean => isNumber(a) && isNumber(b) && new Decimal(a).gte(b)
const isNumber = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value)

/** The one number of a condition that has one. */
function sizeOf(when: Condition): string {
  if ('points' in when) return when.points
  if ('times' in when) return when.times
  if ('periods' in when) return when.periods
  if ('matters' in when) return when.matters
  return 'days' in when ? when.days : ''
}
