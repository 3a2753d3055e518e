// Targets and where they stand, for people and for programs (docs/reference/judge.md).

import { type Speaker, sayOutlook, sayUsed, unitOf } from '../app/judged-words.ts'
import type { Judgement } from '../domain/indicator/judgement.ts'
import type { Facts, Target } from '../domain/indicator/target.ts'
import type { Proposal } from '../domain/score/propose.ts'
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
  const speaker: Speaker = {
    ...{ lang, say: (code, params) => say(lang, code, params) },
    amount: (number, scale, unit) => `${number} ${scale}${scale && lang === 'en' ? ' ' : ''}${unit}`,
  }
  const what = judgement.differs.map((one) => say(lang, `indicator.property.${one}`)).join(lang === 'en' ? ', ' : '、')
  const lines = [say(lang, `indicator.reason.${judgement.reason}`, { what })]
  if (judgement.used.length > 0) lines.push(judgement.used.map((one) => sayUsed(one, speaker)).join(' · '))
  if (judgement.outlook) lines.push(...sayOutlook(judgement.outlook, unitOf(judgement, target), speaker))
  for (const [at, part] of judgement.parts.entries()) {
    const name = target.indicators[at] ?? ''
    lines.push(`- ${name}：${say(lang, `indicator.status.${part.status}`)}`.replace('：', lang === 'en' ? ': ' : '：'))
    lines.push(...linesOf(part, target, lang).map((line) => `  ${line}`))
  }
  return lines
}
