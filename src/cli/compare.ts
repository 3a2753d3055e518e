// `gangmu compare`: two files in, every promise of the earlier one beside what the later one says of it; no server, no database.
import { openWorkshop, type Worked, type Workshop } from '../documents/workshop.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { judgePromises } from '../domain/score/promise/promise.ts'
import { say } from '../words/say.ts'
import { type CompareOptions, compareOptions } from './compare-options.ts'
import { load } from './load.ts'
import { printVerdicts, verdictsToJson } from './present-verdicts.ts'
import type { Terminal } from './terminal.ts'

const LIMITS = { timeoutMs: 120_000, memoryMb: 1024, threads: 2 } as const

/** Compares two files. Resolves to 0, to 1 when one of them cannot be used, or to 2 on wrong usage. */
export async function compare(terminal: Terminal, args: readonly string[]): Promise<number> {
  const { lang } = terminal
  const options = compareOptions(args)
  if (!options.ok) {
    complain(terminal, options.diagnostics)
    terminal.err(`${say(lang, 'command.note.see-help')}\n`)
    return 2
  }
  const { files, json, help } = options.value
  if (help) {
    await terminal.out(say(lang, 'command.help.compare'))
    return 0
  }
  const workshop = openWorkshop(LIMITS)
  try {
    const texts = await readBoth(terminal, files, workshop)
    if (!texts.ok) return complain(terminal, texts.diagnostics)
    const [earlier, later] = texts.value
    const verdicts = judgePromises(earlier, later)
    await terminal.out(json ? verdictsToJson(verdicts) : printVerdicts(verdicts, lang))
    return 0
  } finally {
    await workshop.close()
  }
}

type Read = Pick<Worked, 'reading'> & { readonly text: string }

/** Both texts, dated and in order; or everything that is wrong with either. */
async function readBoth(
  terminal: Terminal,
  files: CompareOptions['files'],
  workshop: Workshop,
): Promise<Result<readonly [Read, Read]>> {
  const results = await Promise.all(files.map((one) => readOne(terminal, one, workshop)))
  const diagnostics = results.flatMap((one) => (one.ok ? [] : one.diagnostics))
  const [earlier, later] = results.flatMap((one) => (one.ok ? [one.value] : []))
  if (!earlier || !later) return { ok: false, diagnostics }
  const [from, to] = [earlier.reading.document.date ?? '', later.reading.document.date ?? '']
  if (from > to) return refuse('command.compare.order', { earlier: from, later: to })
  return ok([earlier, later])
}

async function readOne(
  terminal: Terminal,
  { file, date, option }: CompareOptions['files'][number],
  workshop: Workshop,
): Promise<Result<Read>> {
  const bytes = await load(file, terminal.input)
  if (!bytes.ok) return bytes
  const worked = await workshop.decodeAndRead(bytes.value, date ? { date } : {})
  if (!worked.ok) return worked
  const { decoded, reading } = worked.value
  return reading.document.date === null
    ? refuse('command.compare.undated', { file, option })
    : ok({ reading, text: decoded.text })
}

function complain({ err, lang }: Terminal, diagnostics: readonly Diagnostic[]): 1 {
  for (const { code, params } of diagnostics) err(`gangmu: ${say(lang, code, params)}\n`)
  return 1
}
