// `gangmu read`: from files to what they promise, printed as tables, JSON or CSV; needs no server and no database.
import { SingleBar } from 'cli-progress'
import type { Decoded } from '../documents/decoded.ts'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { readPlan } from '../domain/plan/read.ts'
import { type Lang, say } from '../words/say.ts'
import { load } from './load.ts'
import { type ReadOptions, readOptions } from './options.ts'
import { csvHead, csvRows } from './present-csv.ts'
import { printObject, toJson } from './present-json.ts'
import { printTables } from './present-table.ts'
import type { Terminal } from './terminal.ts'

/** Exit codes of the program: everything read, some file could not be read, the command was wrongly used. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** Reads the named files (or standard input) and prints what they promise; resolves to the exit code. */
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
  return readFiles(terminal, options.value)
}

async function readFiles(terminal: Terminal, options: ReadOptions): Promise<number> {
  const { files, format } = options
  const bar = progressBar(terminal, files.length)
  const held: string[] = []
  const complaints: string[] = []
  const print = (text: string) =>
    bar && terminal.outputIsTerminal ? Promise.resolve(held.push(text)) : terminal.out(text)
  const complain = (text: string) => (bar ? void complaints.push(text) : terminal.err(text))
  let failed = 0
  if (format === 'csv') await print(csvHead())
  for (const file of files) {
    const decoded = await loadNamed(terminal, file)
    if (decoded.ok) await printOne({ file, decoded: decoded.value, options, terminal, print, complain })
    else {
      failed += 1
      for (const one of decoded.diagnostics) complain(`gangmu: ${file}: ${say(terminal.lang, one.code, one.params)}\n`)
    }
    bar?.increment()
  }
  bar?.stop()
  for (const text of held) await terminal.out(text)
  for (const text of complaints) terminal.err(text)
  return failed > 0 ? EXIT.failed : EXIT.ok
}

async function loadNamed(terminal: Terminal, file: string) {
  if (file === '-' && terminal.inputIsTerminal) terminal.err(`${say(terminal.lang, 'command.note.paste')}\n`)
  return load(file, terminal.input)
}

interface Printing {
  readonly file: string
  readonly decoded: Decoded
  readonly options: ReadOptions
  readonly terminal: Terminal
  readonly print: (text: string) => Promise<unknown>
  readonly complain: (text: string) => void
}

async function printOne({ file, decoded, options, terminal, print, complain }: Printing): Promise<void> {
  const { kind, date, format, files } = options
  const { text, tables } = decoded
  const reading = readPlan({ text, tables, ...(kind ? { kind } : {}), ...(date ? { date } : {}) })
  const many = files.length > 1
  if (format === 'table') {
    await print(printTables(file, text, reading, terminal.lang, terminal.columns) + (many ? '\n' : ''))
  } else if (format === 'json') {
    const object = toJson(reading, terminal.lang)
    await print(many ? `${JSON.stringify({ file, ...object })}\n` : printObject(object))
  } else {
    await print(csvRows(file, reading))
    for (const one of reading.diagnostics) complain(`${file}: ${sayAt(one, terminal.lang)}\n`)
  }
}

function sayAt({ code, params, place }: Diagnostic, lang: Lang): string {
  return say(lang, code, params) + (place ? ` (${place.start}–${place.end})` : '')
}

function progressBar(terminal: Terminal, total: number): SingleBar | null {
  if (!terminal.progress || total < 2) return null
  const format = say(terminal.lang, 'command.note.progress')
  const bar = new SingleBar({ stream: terminal.progress, format, hideCursor: true, clearOnComplete: true })
  bar.start(total, 0)
  return bar
}
