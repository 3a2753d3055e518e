// The terminal as commands see it: the one place that reads the environment and the process's streams (called by main alone).
import type { Readable } from 'node:stream'
import type { Lang } from '../words/say.ts'
import { languageOf } from './language.ts'

/** What a command needs of the outside: where to read, where to write, in whose language and how wide. */
export interface Terminal {
  readonly lang: Lang
  /** Columns that a table may fill. */
  readonly columns: number
  readonly input: Readable
  readonly inputIsTerminal: boolean
  readonly outputIsTerminal: boolean
  /** Where a progress bar may be drawn, or null when nobody would see it. */
  readonly progress: NodeJS.WriteStream | null
  /** Writes to standard output and waits until a slow reader has caught up. */
  readonly out: (text: string) => Promise<void>
  /** Writes to standard error. */
  readonly err: (text: string) => void
}

/** The terminal of this process, speaking the language that `--lang` or the environment names. */
export function openTerminal(args: readonly string[]): Terminal {
  const { env, stdin, stdout, stderr } = process
  const columns = Number(env.COLUMNS) || stdout.columns || 80
  return {
    lang: languageOf(args, env),
    columns: Math.max(40, Math.min(columns, 200)),
    input: stdin,
    inputIsTerminal: stdin.isTTY === true,
    outputIsTerminal: stdout.isTTY === true,
    progress: stderr.isTTY === true ? stderr : null,
    out: (text) => new Promise((resolve) => (stdout.write(text) ? resolve() : stdout.once('drain', resolve))),
    err: (text) => void stderr.write(text),
  }
}
