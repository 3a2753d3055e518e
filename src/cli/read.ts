// `gangmu read`: from files to what they promise, printed as tables, JSON or CSV; needs no server and no database.
import { availableParallelism } from 'node:os'
import { SingleBar } from 'cli-progress'
import { openWorkshop, type Worked, type Workshop } from '../documents/workshop.ts'
import type { Result } from '../domain/base/diagnostic.ts'
import { type Lang, say } from '../words/say.ts'
import { load } from './load.ts'
import { type ReadOptions, readOptions } from './options.ts'
import { csvHead, csvRows } from './present-csv.ts'
import { printObject, toJson } from './present-json.ts'
import { printTables } from './present-table.ts'
import type { Terminal } from './terminal.ts'

const EXIT = { ok: 0, failed: 1, usage: 2 } as const
const LIMITS = { timeoutMs: 120_000, memoryMb: 1024 } as const

/** Reads the named files (or standard input) and prints what they promise. Resolves to 0, to 1 when some file could not be read, or to 2 on wrong usage. */
export async function read(terminal: Terminal, args: readonly string[]): Promise<number> {
  const { lang } = terminal
  const options = readOptions(args, terminal.inputIsTerminal)
  if (!options.ok) {
    for (const one of options.diagnostics) terminal.err(`gangmu: ${say(lang, one.code, one.params)}\n`)
    terminal.err(`${say(lang, 'command.note.see-help')}\n`)
    return EXIT.usage
  }
  if (options.value.help) {
    await terminal.out(say(lang, 'command.help.read'))
    return EXIT.ok
  }
  const threads = Math.min(options.value.files.length, availableParallelism())
  const workshop = openWorkshop({ ...LIMITS, threads })
  try {
    return await readFiles(terminal, options.value, workshop, threads)
  } finally {
    await workshop.close()
  }
}

async function readFiles(terminal: Terminal, options: ReadOptions, workshop: Workshop, threads: number) {
  const { files, format } = options
  const { lang } = terminal
  const printer = openPrinter(terminal, files.length)
  const jobs: Promise<Result<Worked>>[] = []
  const startUntil = (last: number) => {
    for (const file of files.slice(jobs.length, last)) jobs.push(work(terminal, options, workshop, file))
  }
  let failed = 0
  if (format === 'csv') await printer.print(csvHead())
  for (const [at, file] of files.entries()) {
    startUntil(at + threads + 1)
    const worked = await jobs[at]
    if (worked?.ok) await printOne(terminal, options, printer, file, worked.value)
    else failed += 1
    for (const one of worked?.ok ? [] : (worked?.diagnostics ?? [])) printer.complain(say(lang, one.code, one.params))
    printer.step()
  }
  await printer.close()
  return failed > 0 ? EXIT.failed : EXIT.ok
}

async function work(terminal: Terminal, { kind, date }: ReadOptions, workshop: Workshop, file: string) {
  if (file === '-' && terminal.inputIsTerminal) terminal.err(`${say(terminal.lang, 'command.note.paste')}\n`)
  const bytes = await load(file, terminal.input)
  if (!bytes.ok) return bytes
  return workshop.decodeAndRead(bytes.value, { ...(kind ? { kind } : {}), ...(date ? { date } : {}) })
}

async function printOne(terminal: Terminal, options: ReadOptions, printer: Printer, file: string, worked: Worked) {
  const { decoded, reading } = worked
  const { lang, columns } = terminal
  const many = options.files.length > 1
  if (options.format === 'table') {
    await printer.print(printTables(file, decoded.text, reading, lang, columns) + (many ? '\n' : ''))
  } else if (options.format === 'json') {
    const object = toJson(reading, lang)
    await printer.print(many ? `${JSON.stringify({ file, ...object })}\n` : printObject(object))
  } else {
    await printer.print(csvRows(file, reading))
    for (const { code, params } of reading.diagnostics) printer.complain(`${file}: ${say(lang, code, params)}`)
  }
}

/** Where results and complaints go; both wait until the end when a progress bar is on the same screen. */
interface Printer {
  readonly print: (text: string) => Promise<void>
  readonly complain: (sentence: string) => void
  readonly step: () => void
  readonly close: () => Promise<void>
}

function openPrinter(terminal: Terminal, total: number): Printer {
  const bar = terminal.progress && total > 1 ? startBar(terminal.progress, terminal.lang, total) : null
  const results: string[] = []
  const complaints: string[] = []
  return {
    print: async (text) => {
      if (bar && terminal.outputIsTerminal) results.push(text)
      else await terminal.out(text)
    },
    complain: (sentence) => {
      if (bar) complaints.push(`gangmu: ${sentence}\n`)
      else terminal.err(`gangmu: ${sentence}\n`)
    },
    step: () => bar?.increment(),
    close: async () => {
      bar?.stop()
      for (const text of results) await terminal.out(text)
      for (const text of complaints) terminal.err(text)
    },
  }
}

function startBar(stream: NodeJS.WriteStream, lang: Lang, total: number): SingleBar {
  const bar = new SingleBar({
    stream,
    format: say(lang, 'command.note.progress'),
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(total, 0)
  return bar
}
