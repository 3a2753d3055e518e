// From the words after `gangmu read` to checked options; everything wrong with them is a diagnostic, all of them at once.
import { parseArgs } from 'node:util'
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import type { DocumentKind } from '../domain/plan/commitment.ts'

/** How a reading is printed. */
export type Format = 'table' | 'json' | 'csv'

/** What `gangmu read` was asked to do; a file named `-` is standard input. */
export interface ReadOptions {
  readonly files: readonly string[]
  readonly kind: DocumentKind | null
  readonly date: string | null
  readonly format: Format
  readonly help: boolean
}

const KINDS: readonly DocumentKind[] = ['plan', 'report', 'interview']
const FORMATS: readonly Format[] = ['table', 'json', 'csv']
const FLAGS = ['table', 'json', 'csv', 'help']
const VALUES = ['kind', 'date', 'lang']

/** The options of `gangmu read`, or every reason why they cannot be used. */
export function readOptions(args: readonly string[], inputIsTerminal: boolean): Result<ReadOptions> {
  const { given, names, unknown, empty } = parseWords(args, FLAGS, VALUES)
  const asked = FORMATS.filter((format) => given.has(format))
  const files = names.length === 0 && !inputIsTerminal ? ['-'] : names
  const help = given.has('help')
  if (help) return { ok: true, value: { files, kind: null, date: null, format: 'table', help } }
  const kind = KINDS.find((one) => one === given.get('kind')) ?? null
  const date = given.get('date') ?? null
  const lang = given.get('lang')
  const diagnostics: Diagnostic[] = [
    ...unknown.map((option) => ({ code: 'command.unknown-option', params: { option } })),
    ...empty.map((option) => ({ code: 'command.no-value', params: { option } })),
  ]
  if (files.length === 0) diagnostics.push({ code: 'command.no-file', params: {} })
  if (asked.length > 1)
    diagnostics.push({ code: 'command.one-format', params: { formats: asked.map((f) => `--${f}`).join(' ') } })
  if (given.has('kind') && !kind)
    diagnostics.push({ code: 'command.unknown-kind', params: { kind: given.get('kind') ?? '' } })
  if (date !== null && !isDate(date)) diagnostics.push({ code: 'command.no-date', params: { date } })
  if (lang !== undefined && !['zh', 'en'].includes(lang))
    diagnostics.push({ code: 'command.unknown-language', params: { lang } })
  if (files.filter((file) => file === '-').length > 1) diagnostics.push({ code: 'command.input-twice', params: {} })
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  return { ok: true, value: { files, kind, date, format: asked[0] ?? 'table', help } }
}

/** What stands after a command: options that were given, names, and the options that are not known or lack their value. */
export function parseWords(args: readonly string[], flags: readonly string[], values: readonly string[]) {
  const options = Object.fromEntries([
    ...flags.map((name) => [name, { type: 'boolean' as const, ...(name === 'help' ? { short: 'h' } : {}) }]),
    ...values.map((name) => [name, { type: 'string' as const }]),
  ])
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const given = new Map<string, string>()
  const [names, unknown, empty]: [string[], string[], string[]] = [[], [], []]
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value)
    if (token.kind !== 'option') continue
    if (flags.includes(token.name)) given.set(token.name, '')
    else if (!values.includes(token.name)) unknown.push(token.rawName)
    else if (!token.value) empty.push(token.rawName)
    else given.set(token.name, token.value)
  }
  return { given, names, unknown, empty }
}

/** True for a day that exists, written YYYY-MM-DD. */
export function isDate(words: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words) ?? []
  if (!year || !month || !day) return false
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return new Date(time).toISOString().startsWith(words)
}
