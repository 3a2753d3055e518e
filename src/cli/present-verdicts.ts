// Promises and what became of them, for people and for programs (docs/reference/compare.md).
import type { PromiseVerdict } from '../domain/score/promise/promise.ts'
import { type Lang, say } from '../words/say.ts'

/** One object, one promise a line: values as JSON numbers, offsets into the decoded texts. */
export function verdictsToJson(verdicts: readonly PromiseVerdict[]): string {
  if (verdicts.length === 0) return '{"promises":[]}\n'
  return `{"promises":[\n${verdicts.map((one) => `  ${JSON.stringify(toJson(one))}`).join(',\n')}\n]}\n`
}

function toJson({ promise, verdict, of, turn, reason, outcome }: PromiseVerdict) {
  const { quote, start, end, indicator, form, op, unit, per, period } = promise
  const [value, value2] = [figure(promise.value), figure(promise.value2)]
  const side = { quote, start, end, indicator, form, op, value, value2, unit, per, period }
  return { ...side, verdict, of, turn, reason, outcome: outcome && { ...outcome, value: figure(outcome.value) } }
}

const figure = (value: string | null): number | null => (value === null ? null : Number(value))

/** How often each verdict fell, then every promise with its verdict, the reason, and the words of the later text. */
export function printVerdicts(verdicts: readonly PromiseVerdict[], lang: Lang): string {
  if (verdicts.length === 0) return `${say(lang, 'command.compare.no-promises')}\n`
  const counts = new Map<string, number>()
  for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const head = [...counts].map(([verdict, n]) => `${say(lang, `command.verdict.${verdict}`)} ${n}`)
  const flat = (quote: string) => quote.replace(/\s+/g, ' ')
  const lines = verdicts.map(({ promise, verdict, reason, outcome }) => {
    const why = say(lang, `command.reason.${reason}`)
    const said = outcome ? `\n    → ${flat(outcome.quote)}` : ''
    return `[${say(lang, `command.verdict.${verdict}`)}] ${flat(promise.quote)}${said}\n    ${why}`
  })
  return `${[head.join(' · '), '', ...lines].join('\n')}\n`
}
