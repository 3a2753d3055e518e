// Runs the program as a person would, from its source.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../laws/tree.ts'

/** What a run left behind. */
export interface Run {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

/** Runs `gangmu` with arguments; `input` is piped in, `env` is all it knows of its user besides the path. */
export function gangmu(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  const child = start(args, env)
  const run = collect(child)
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return run
}

/** Runs `gangmu` and stops reading after the first bytes, as `| head` does. */
export function untilFirstByte(args: readonly string[]): Promise<Run> {
  const child = start(args, {})
  const run = collect(child)
  child.stdin.end()
  child.stdout.once('data', () => child.stdout.destroy())
  return run
}

function start(args: readonly string[], env: Record<string, string>) {
  const program = ['--import', 'tsx', join(ROOT, 'src', 'cli', 'main.ts'), ...args]
  return spawn(process.execPath, program, { cwd: ROOT, env: { PATH: process.env.PATH ?? '', ...env } })
}

function collect(child: ReturnType<typeof start>): Promise<Run> {
  const parts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    parts.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    parts.err += text
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...parts, code })))
}
