#!/usr/bin/env node
// The program `gangmu`: finds the command that was asked for and loads no more than that one.
import { readFile } from 'node:fs/promises'
import { say } from '../words/say.ts'
import { openTerminal, type Terminal } from './terminal.ts'

type Command = (terminal: Terminal, args: readonly string[]) => Promise<number>

const commands = new Map<string, () => Promise<Command>>([
  ['start', async () => (await import('./start.ts')).start],
  ['serve', async () => (await import('./start.ts')).serve],
  ['migrate', async () => (await import('./start.ts')).migrate],
  ['read', async () => (await import('./read.ts')).read],
  ['compare', async () => (await import('./compare.ts')).compare],
  ['judge', loadJudge],
  ['check', loadCheck],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['backup', async () => (await import('./backup.ts')).backup],
  ['restore', async () => (await import('./backup.ts')).restore],
  ['rules', loadRules],
])

const own = new Map<string, Command>([
  ['help', help],
  ['--help', help],
  ['-h', help],
  ['version', version],
  ['--version', version],
  ['-v', version],
])

async function loadJudge(): Promise<Command> {
  const { judge } = await import('./judge.ts')
  return (terminal, args) => judge(terminal, args, new Date().toISOString().slice(0, 10))
}

async function loadCheck(): Promise<Command> {
  const [{ check }, { services }, { workdaysCn }] = await Promise.all([
    import('./check.ts'),
    import('../services/registry.ts'),
    import('../domain/base/workdays-cn.ts'),
  ])
  return (terminal, args) => check(terminal, args, { services, calendar: workdaysCn })
}

async function loadRules(): Promise<Command> {
  const [{ rules }, { services }] = await Promise.all([import('./rules.ts'), import('../services/registry.ts')])
  return (terminal, args) => rules(terminal, args, services)
}

/** `gangmu help`, or `gangmu help read` for the page of one command. */
async function help(terminal: Terminal, [topic]: readonly string[]): Promise<number> {
  const find = commands.get(topic ?? '')
  if (find) return (await find())(terminal, ['--help'])
  await terminal.out(say(terminal.lang, 'command.help.program'))
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
  const command = own.get(word) ?? (await commands.get(word)?.())
  if (command) return command(terminal, args.slice(at + 1))
  const sentence = say(terminal.lang, 'command.unknown', { word })
  terminal.err(`gangmu: ${sentence}\n${say(terminal.lang, 'command.note.see-help')}\n`)
  return 2
}

// Whoever reads our output may stop early (`gangmu read … | head`): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv.slice(2))
