// The numbers behind a judgement and what lies ahead of a target, in words; for terminals and pages alike.
import { Decimal } from '../domain/base/decimal.ts'
import type { Judgement, Outlook, Used } from '../domain/indicator/judgement.ts'
import type { Target } from '../domain/indicator/target.ts'
import { SIGNS, sayNumber } from '../words/amount.ts'
import type { Lang } from '../words/say.ts'

/** How numbers are said: a code in words, and an amount with its scale (万, million) and unit. */
export interface Speaker {
  readonly lang: Lang
  readonly say: (code: string, params?: Readonly<Record<string, string | number>>) => string
  readonly amount: (number: string, scale: string, unit: string) => string
}

/** The unit in which an outlook is told: that of the figure it starts from. */
export const unitOf = ({ used }: Judgement, { unit }: Target): string =>
  used.find(({ as }) => as === 'now' || as === 'done')?.unit ?? unit ?? ''

/** A number that was used, with what it is and when. */
export function sayUsed({ as, op, value, unit, period, source }: Used, speaker: Speaker): string {
  const { lang, say } = speaker
  const sign = SIGNS[op]
  const when = period === '' ? '' : lang === 'en' ? ` (${period})` : `（${period}）`
  return `${say(`indicator.used.${as}`)}${when} ${sign ? `${sign} ` : ''}${amount(value, unit, speaker, source !== '' || as === 'goal')}`
}

/** What lies ahead, in up to two lines: the path and what it takes, and where the present pace leads. */
export function sayOutlook(
  { path, gap, required, forecast, reachedOn }: Outlook,
  unit: string,
  speaker: Speaker,
): string[] {
  const { say } = speaker
  const told = (value: string) => amount(value, unit, speaker)
  const step = (value: string) => amount(value, unit === '%' ? 'pp' : unit, speaker)
  const parts = [path === null ? '' : say('indicator.outlook.path', { value: told(path) })]
  if (gap !== null) parts.push(say('indicator.outlook.gap', { value: step(gap) }))
  if (required) {
    const value = required.by === 'rate' ? `${short(required.value)}%` : step(required.value)
    parts.push(say(`indicator.outlook.required.${required.by}`, { value }))
  }
  const ahead: string[] = []
  if (forecast) {
    const { value, low, high } = forecast
    const plain = say('indicator.outlook.forecast', { value: told(value) })
    ahead.push(low && high ? `${plain}${say('indicator.outlook.error', { low: told(low), high: told(high) })}` : plain)
    ahead.push(reachedOn ? say('indicator.outlook.reached-on', { month: reachedOn.slice(0, 7) }) : '')
  }
  return [parts, ahead].map((list) => list.filter((one) => one !== '').join(' · ')).filter((line) => line !== '')
}

/** Two decimals, or two digits that say something where a value is smaller than that. */
function short(value: string): string {
  const exact = new Decimal(value)
  const two = exact.toDecimalPlaces(2)
  return (two.isZero() ? exact.toSignificantDigits(2) : two).toFixed()
}

/** An amount with its unit; what is reckoned is rounded to its largest scale, what was published never is. */
export function amount(value: string, unit: string, { lang, say, amount: join }: Speaker, exact = false): string {
  if (value === '') return '—'
  if (unit === '%' || unit === 'pp' || unit === '')
    return `${exact ? value : short(value)}${unit === 'pp' ? say('indicator.points') : unit}`
  const whole = new Decimal(value).abs().trunc().toFixed().length
  const step = whole > 12 ? '1e10' : whole > 8 ? '1e6' : whole > 4 ? '1' : null
  const shown = exact ? value : step ? new Decimal(value).toNearest(step).toFixed() : short(value)
  const { number, scale } = sayNumber(shown, lang)
  return join(number, scale, unit)
}
