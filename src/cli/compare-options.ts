// From the words after `gangmu compare` to checked options; everything wrong with them is a diagnostic, all of them at once.
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import { isDate, parseWords } from './options.ts'

/** What `gangmu compare` was asked to do: two files, the earlier one first, each with its date where a person stated it. */
export interface CompareOptions {
  readonly files: readonly { readonly file: string; readonly date: string | null; readonly option: string }[]
  readonly json: boolean
  readonly help: boolean
}

const FLAGS = ['json', 'help']
const DATES = ['earlier-date', 'later-date'] as const

/** The options, or every reason why they cannot be used. */
export function compareOptions(args: readonly string[]): Result<CompareOptions> {
  const { given, names, unknown, empty } = parseWords(args, FLAGS, [...DATES, 'lang'])
  if (given.has('help')) return { ok: true, value: { files: [], json: false, help: true } }
  const lang = given.get('lang')
  const diagnostics: Diagnostic[] = unknown.map((option) => ({
    code: 'command.compare.unknown-option',
    params: { option },
  }))
  for (const option of empty) diagnostics.push({ code: 'command.compare.no-value', params: { option } })
  if (names.length !== 2) diagnostics.push({ code: 'command.compare.two-files', params: { found: names.length } })
  for (const option of DATES) {
    const date = given.get(option)
    if (date !== undefined && !isDate(date)) diagnostics.push({ code: 'command.no-date', params: { date } })
  }
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    diagnostics.push({ code: 'command.unknown-language', params: { lang } })
  if (names.filter((name) => name === '-').length > 1) diagnostics.push({ code: 'command.input-twice', params: {} })
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  const files = names.map((file, at) => {
    const option = DATES[at] ?? DATES[0]
    return { file, date: given.get(option) ?? null, option: `--${option}` }
  })
  return { ok: true, value: { files, json: given.has('json'), help: false } }
}
