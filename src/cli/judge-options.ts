// From the words after `gangmu judge` to checked options; everything wrong with them is a diagnostic, all of them at once.
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import { isDate, parseWords } from './options.ts'

/** What `gangmu judge` was asked to do. */
export interface JudgeOptions {
  readonly plan: string
  readonly figures: string
  /** The day of the question. */
  readonly on: string
  readonly date: string | null
  readonly region: string | null
  /** A folder that gets one chart a target. */
  readonly svg: string | null
  readonly json: boolean
  readonly help: boolean
}

/** The options, or every reason why they cannot be used; without `--on` the question is asked `today`. */
export function judgeOptions(args: readonly string[], today: string): Result<JudgeOptions> {
  const { given, names, unknown, empty } = parseWords(
    args,
    ['json', 'help'],
    ['figures', 'on', 'date', 'region', 'svg', 'lang'],
  )
  const [plan = '', ...more] = names
  const figures = given.get('figures') ?? ''
  const on = given.get('on') ?? today
  const date = given.get('date') ?? null
  const lang = given.get('lang') ?? 'en'
  const help = given.has('help')
  const diagnostics: Diagnostic[] = [
    ...unknown.map((option) => ({ code: 'command.judge.unknown-option', params: { option } })),
    ...empty.map((option) => ({ code: 'command.judge.no-value', params: { option } })),
  ]
  if (plan === '' || more.length > 0)
    diagnostics.push({ code: 'command.judge.one-plan', params: { found: names.length } })
  if (figures === '' && !empty.includes('--figures')) diagnostics.push({ code: 'command.judge.no-figures', params: {} })
  for (const day of [on, date ?? on].filter((one) => !isDate(one)))
    diagnostics.push({ code: 'command.no-date', params: { date: day } })
  if (lang !== 'zh' && lang !== 'en') diagnostics.push({ code: 'command.unknown-language', params: { lang } })
  if (plan === '-' && figures === '-') diagnostics.push({ code: 'command.input-twice', params: {} })
  const value = {
    plan,
    figures,
    on,
    date,
    region: given.get('region') ?? null,
    svg: given.get('svg') ?? null,
    json: given.has('json'),
    help,
  }
  return help || diagnostics.length === 0 ? { ok: true, value } : { ok: false, diagnostics }
}
