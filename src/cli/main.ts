#!/usr/bin/env node
// The program `gangmu`: finds the command that was asked for and loads no more than that one.
import { readFile } from 'node:fs/promises'
import { say } from '../words/say.ts'
import { openTerminal, type Terminal } from './terminal.ts'

type Command = (terminal: Terminal, args: readonly string[]) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: async () => (await import('./read.ts')).read,
  help: async () => help,
  version: async () => version,
}

const ALIASES: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '--version': 'version',
  '-v': 'version',
}

async function help(terminal: Terminal, args: readonly string[]): Promise<number> {
  const topic = args[0] === 'read' ? 'command.help.read' : 'command.help.program'
  await terminal.out(say(terminal.lang, topic))
  return 0
}

async function version(terminal: Terminal): Promise<number> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  await terminal.out(`gangmu ${JSON.parse(manifest).version}\n`)
  return 0
}

/** Runs the command that the arguments name; resolves to the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const terminal = openTerminal(args)
  const at = args.findIndex((arg, index) => !arg.startsWith('--lang') && args[index - 1] !== '--lang')
  const word = args[at]
  if (word === undefined) {
    terminal.err(say(terminal.lang, 'command.help.program'))
    return 2
  }
  const find = commands[ALIASES[word] ?? word]
  if (!find) {
    terminal.err(
      `gangmu: ${say(terminal.lang, 'command.unknown', { word })}\n${say(terminal.lang, 'command.note.see-help')}\n`,
    )
    return 2
  }
  const command = await find()
  return command(terminal, args.slice(at + 1))
}

// Whoever reads our output may stop early (`gangmu read … | head`): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv.slice(2))
