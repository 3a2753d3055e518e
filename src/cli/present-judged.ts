// Targets and where they stand, for people and for programs (docs/reference/judge.md).
import { Decimal } from '../domain/base/decimal.ts'
import type { Judgement, Outlook, Used } from '../domain/indicator/judgement.ts'
import type { Facts, Target } from '../domain/indicator/target.ts'
import type { Proposal } from '../domain/score/propose.ts'
import { SIGNS, sayNumber } from '../words/amount.ts'
import { type Lang, say } from '../words/say.ts'

/** Every target of a plan with its judgement on a day. */
export interface Judged {
  readonly on: string
  readonly region: string
  readonly targets: readonly (Proposal & { readonly facts: Facts; readonly judgement: Judgement })[]
}

/** One object, one target a line; numbers are strings, exact. */
export function judgedToJson({ on, region, targets }: Judged): string {
  const lines = targets.map(({ target, facts, judgement, assumed, unknown }) => {
    const { commitment, indicators, unit, due, base, binding, aim } = target
    const series = facts.series.map((one) => one?.indicator)
    return JSON.stringify({
      ...commitment,
      indicators,
      kind: aim.kind,
      aim,
      unit,
      due,
      base,
      binding,
      assumed,
      unknown,
      series,
      ...judgement,
    })
  })
  const list = lines.length === 0 ? '[]' : `[\n  ${lines.join(',\n  ')}\n]`
  return `{"on":${JSON.stringify(on)},"region":${JSON.stringify(region)},"targets":${list}}\n`
}

/** How often each status was given, then every target: quote, kind, status, reason, numbers, what lies ahead, what was assumed. */
export function printJudged({ on, region, targets }: Judged, lang: Lang): string {
  const head = say(lang, 'command.judge.head', {
    on,
    region,
    count: targets.length,
    rule: targets[0]?.judgement.rule ?? '',
  })
  if (targets.length === 0) return `${say(lang, 'command.judge.no-targets')}\n`
  const counts = new Map<string, number>()
  for (const { judgement } of targets) counts.set(judgement.status, (counts.get(judgement.status) ?? 0) + 1)
  const summary = [...counts].map(([status, n]) => `${say(lang, `indicator.status.${status}`)} ${n}`).join(' · ')
  const blocks = targets.map(({ target, judgement, assumed, unknown }) => {
    const quote = target.commitment?.quote.replace(/\s+/g, ' ') ?? ''
    const about = [say(lang, `indicator.kind.${target.aim.kind}`), ...target.indicators].join(' · ')
    const lines = [
      `[${say(lang, `indicator.status.${judgement.status}`)}] ${quote}${lang === 'en' ? ` (${about})` : `（${about}）`}`,
    ]
    lines.push(...linesOf(judgement, target, lang).map((line) => `    ${line}`))
    const notes = [
      ...assumed.map((one) => say(lang, `indicator.assumed.${one}`)),
      ...unknown.map((one) => say(lang, `indicator.unknown.${one}`)),
    ]
    if (notes.length > 0) lines.push(`    ! ${notes.join(lang === 'en' ? '; ' : '；')}`)
    return lines.join('\n')
  })
  return `${[head, summary, '', ...blocks].join('\n')}\n`
}

function linesOf(judgement: Judgement, target: Target, lang: Lang): string[] {
  const what = judgement.differs.map((one) => say(lang, `indicator.property.${one}`)).join(lang === 'en' ? ', ' : '、')
  const lines = [say(lang, `indicator.reason.${judgement.reason}`, { what })]
  if (judgement.used.length > 0) lines.push(judgement.used.map((one) => sayUsed(one, lang)).join(' · '))
  if (judgement.outlook) lines.push(...sayOutlook(judgement.outlook, unitOf(judgement, target), lang))
  for (const [at, part] of judgement.parts.entries()) {
    const name = target.indicators[at] ?? ''
    lines.push(`- ${name}：${say(lang, `indicator.status.${part.status}`)}`.replace('：', lang === 'en' ? ': ' : '：'))
    lines.push(...linesOf(part, target, lang).map((line) => `  ${line}`))
  }
  return lines
}

/** The unit in which an outlook is told: that of the figure it starts from. */
const unitOf = ({ used }: Judgement, { unit }: Target): string =>
  used.find(({ as }) => as === 'now' || as === 'done')?.unit ?? unit ?? ''

function sayUsed({ as, op, value, unit, period, source }: Used, lang: Lang): string {
  const sign = SIGNS[op]
  const when = period === '' ? '' : lang === 'en' ? ` (${period})` : `（${period}）`
  return `${say(lang, `indicator.used.${as}`)}${when} ${sign ? `${sign} ` : ''}${amount(value, unit, lang, source !== '' || as === 'goal')}`
}

function sayOutlook({ path, gap, required, forecast, reachedOn }: Outlook, unit: string, lang: Lang): string[] {
  const told = (value: string) => amount(value, unit, lang)
  const step = (value: string) => amount(value, unit === '%' ? 'pp' : unit, lang)
  const parts = [path === null ? '' : say(lang, 'indicator.outlook.path', { value: told(path) })]
  if (gap !== null) parts.push(say(lang, 'indicator.outlook.gap', { value: step(gap) }))
  if (required) {
    const value = required.by === 'rate' ? `${short(required.value)}%` : step(required.value)
    parts.push(say(lang, `indicator.outlook.required.${required.by}`, { value }))
  }
  const ahead: string[] = []
  if (forecast) {
    const { value, low, high } = forecast
    const plain = say(lang, 'indicator.outlook.forecast', { value: told(value) })
    ahead.push(
      low && high ? `${plain}${say(lang, 'indicator.outlook.error', { low: told(low), high: told(high) })}` : plain,
    )
    ahead.push(reachedOn ? say(lang, 'indicator.outlook.reached-on', { month: reachedOn.slice(0, 7) }) : '')
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
function amount(value: string, unit: string, lang: Lang, exact = false): string {
  if (value === '') return '—'
  if (unit === '%' || unit === 'pp' || unit === '')
    return `${exact ? value : short(value)}${unit === 'pp' ? say(lang, 'indicator.points') : unit}`
  const whole = new Decimal(value).abs().trunc().toFixed().length
  const step = whole > 12 ? '1e10' : whole > 8 ? '1e6' : whole > 4 ? '1' : null
  const shown = exact ? value : step ? new Decimal(value).toNearest(step).toFixed() : short(value)
  const { number, scale } = sayNumber(shown, lang)
  return `${number} ${scale}${scale && lang === 'en' ? ' ' : ''}${unit}`
}
