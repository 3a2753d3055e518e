// `gangmu compare`: two files in, every promise of the earlier one beside what the later one says of it; no server, no database.
import { openWorkshop, type Worked } from '../documents/workshop.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { judgePromises, type PromiseVerdict } from '../domain/score/promise/promise.ts'
import { type Lang, say } from '../words/say.ts'
import { load } from './load.ts'
import { type ReadOptions, readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'

const LIMITS = { timeoutMs: 120_000, memoryMb: 1024, threads: 2 } as const

/** Compares two files. Resolves to 0, to 1 when one of them could not be read, or to 2 on wrong usage. */
export async function compare(terminal: Terminal, args: readonly string[]): Promise<number> {
  const { lang } = terminal
  const options = optionsOf(args)
  if (!options.ok) return complain(terminal, options.diagnostics, 2)
  if (options.value.help) {
    await terminal.out(say(lang, 'command.help.compare'))
    return 0
  }
  const workshop = openWorkshop(LIMITS)
  try {
    const worked: Worked[] = []
    for (const file of options.value.files) {
      const bytes = await load(file, terminal.input)
      const one = bytes.ok ? await workshop.decodeAndRead(bytes.value, {}) : bytes
      if (!one.ok) return complain(terminal, one.diagnostics, 1)
      worked.push(one.value)
    }
    const [earlier, later] = worked as [Worked, Worked]
    const verdicts = judgePromises(earlier.reading, later.reading, later.decoded.text)
    await terminal.out(options.value.format === 'json' ? printJson(verdicts) : printLines(verdicts, lang))
    return 0
  } finally {
    await workshop.close()
  }
}

function optionsOf(args: readonly string[]): Result<ReadOptions> {
  const options = readOptions(args, true)
  if (!options.ok || options.value.help) return options
  const { files } = options.value
  return files.length === 2 ? ok(options.value) : refuse('command.two-files', { found: files.length })
}

function complain({ err, lang }: Terminal, diagnostics: readonly Diagnostic[], exit: number): number {
  for (const { code, params } of diagnostics) err(`gangmu: ${say(lang, code, params)}\n`)
  if (exit === 2) err(`${say(lang, 'command.note.see-help')}\n`)
  return exit
}

const figure = (value: string | null): number | null => (value === null ? null : Number(value))

/** One promise a line inside one object. */
function printJson(verdicts: readonly PromiseVerdict[]): string {
  const lines = verdicts.map(({ promise, verdict, of, turn, reason, outcome }) => {
    const { quote, start, end, indicator, form, op, unit, per, period } = promise
    const [value, value2] = [figure(promise.value), figure(promise.value2)]
    const found = outcome && { ...outcome, value: figure(outcome.value) }
    const side = { quote, start, end, indicator, form, op, value, value2, unit, per, period }
    return `  ${JSON.stringify({ ...side, verdict, of, turn, reason, outcome: found })}`
  })
  return `{"promises":[\n${lines.join(',\n')}\n]}\n`
}

function printLines(verdicts: readonly PromiseVerdict[], lang: Lang): string {
  const counts = new Map<string, number>()
  for (const { verdict } of verdicts) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  const head = [...counts].map(([verdict, n]) => `${say(lang, `command.verdict.${verdict}`)} ${n}`).join('  ')
  const flat = (quote: string) => quote.replace(/\s+/g, ' ')
  const lines = verdicts.map(({ promise, verdict, outcome }) => {
    const said = outcome ? `\n    → ${flat(outcome.quote)}` : ''
    return `[${say(lang, `command.verdict.${verdict}`)}] ${flat(promise.quote)}${said}`
  })
  return `${[head, '', ...lines].join('\n')}\n`
}
