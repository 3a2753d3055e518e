// `gangmu check`: whether a service can work. Prints what is wrong in the user's language, else its branches, paths, clocks, lights and examples.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openService } from '../app/open-service.ts'
import type { Calendar } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { checkService } from '../domain/matter/check-service.ts'
import type { ServiceFolder } from '../domain/matter/service.ts'
import { say } from '../words/say.ts'
import { describeService } from './describe-service.ts'
import { parseWords } from './options.ts'
import type { Terminal } from './terminal.ts'

/** What comes with Gangmu and what a check reckons with; only the entry point knows them. */
export interface Known {
  readonly services: readonly ServiceFolder[]
  readonly calendar: Calendar
}

const EXIT = { ok: 0, refused: 1, usage: 2 } as const
const FLAGS = ['brief', 'help']

/** Checks the services or folders that are named, or all that come with Gangmu. Resolves to 0, to 1 when one is refused, to 2 on wrong usage. */
export async function check(terminal: Terminal, args: readonly string[], known: Known): Promise<number> {
  const { lang } = terminal
  const { names, help, brief, wrong } = readArgs(args)
  for (const one of wrong) terminal.err(`gangmu: ${say(lang, one.code, one.params)}\n`)
  if (wrong.length > 0) {
    terminal.err(`${say(lang, 'command.note.see-help')}\n`)
    return EXIT.usage
  }
  if (help) {
    await terminal.out(say(lang, 'command.help.check'))
    return EXIT.ok
  }
  const all = names.length > 0 ? names : known.services.map(({ service }) => service.id)
  let refused = 0
  for (const name of all) if (!(await checkOne(terminal, name, known, brief))) refused += 1
  return refused > 0 ? EXIT.refused : EXIT.ok
}

async function checkOne(terminal: Terminal, name: string, known: Known, brief: boolean): Promise<boolean> {
  const found = await find(name, known)
  const wrong = found.ok ? checkService(found.value, known.calendar) : found.diagnostics
  if (wrong.length > 0 || !found.ok) {
    const head = say(terminal.lang, 'command.check.refused', { name, count: wrong.length })
    terminal.err(`${head}\n${wrong.map((one) => `  ${sentence(terminal, one)}\n`).join('')}`)
    return false
  }
  if (!brief) await terminal.out(`${describeService(found.value, terminal.lang)}\n`)
  const examples = found.value.examples.length
  await terminal.out(`${say(terminal.lang, 'command.check.fine', { name, examples })}\n`)
  return true
}

const sentence = ({ lang }: Terminal, { code, params }: Diagnostic) => `${say(lang, code, params)} [${code}]`

async function find(name: string, { services }: Known): Promise<Result<ServiceFolder>> {
  const own = services.find(({ service }) => service.id === name)
  if (own) return ok(own)
  const folder = await stat(name).catch(() => null)
  if (!folder?.isDirectory()) {
    const known = services.map(({ service }) => service.id).join(', ')
    return refuse('command.no-service', { name, known })
  }
  const [declared, walks] = await Promise.all(['service', 'examples'].map((file) => text(join(name, `${file}.json`))))
  if (!declared) return refuse('command.no-declaration', { folder: name })
  return openService(declared, walks ?? null)
}

async function text(file: string): Promise<{ file: string; text: string } | null> {
  try {
    return { file, text: await readFile(file, 'utf8') }
  } catch {
    return null
  }
}

function readArgs(args: readonly string[]) {
  const { given, names, unknown, empty } = parseWords(args, FLAGS, ['lang'])
  const wrong: Diagnostic[] = unknown.map((option) => ({ code: 'command.check.unknown-option', params: { option } }))
  const lang = empty.length > 0 ? '' : given.get('lang')
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    wrong.push({ code: 'command.unknown-language', params: { lang } })
  return { names, help: given.has('help'), brief: given.has('brief'), wrong }
}
