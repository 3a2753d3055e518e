// The server as a newcomer starts and stops it: ready with the sample, ended cleanly, and one sentence in two languages where it cannot start.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serversIn } from '../../src/store/processes.ts'

/** The program as it was built (`npm test` builds first), or its source where it was not. */
const BUILT = join(import.meta.dirname, '../../dist/cli/main.js')
const PROGRAM = existsSync(BUILT) ? [BUILT] : ['--import', 'tsx', join(import.meta.dirname, '../../src/cli/main.ts')]

interface Run {
  readonly child: ChildProcess
  out: string
  err: string
}

describe.runIf(platform() === 'linux')('gangmu start', { timeout: 180_000 }, () => {
  let folder: string
  const runs: Run[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-start-'))
  })
  afterEach(async () => {
    for (const { child } of runs.splice(0)) child.kill('SIGKILL')
    await until(async () => (await serversIn(join(folder, 'data/postgres')))?.length === 0)
    await rm(folder, { recursive: true, force: true })
  })

  async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isSo())) await sleep(20)
  }

  function run(args: readonly string[], env: Record<string, string> = {}): Run {
    const child = spawn(process.execPath, [...PROGRAM, ...args], {
      stdio: 'pipe',
      env: { PATH: process.env.PATH, ...env },
    })
    const made: Run = { child, out: '', err: '' }
    child.stdout.on('data', (chunk) => {
      made.out += chunk
    })
    child.stderr.on('data', (chunk) => {
      made.err += chunk
    })
    runs.push(made)
    return made
  }

  const start = (...args: string[]) => run(['start', '--data', join(folder, 'data'), '--port', '0', ...args])
  const addressOf = ({ out }: Run) => /http:\/\/localhost:\d+/.exec(out)?.[0] ?? ''

  async function ready(one: Run): Promise<string> {
    await until(() => addressOf(one) !== '' || one.child.exitCode !== null)
    expect(one.err).toBe('')
    return addressOf(one)
  }

  async function exit(one: Run): Promise<number | null> {
    await until(() => one.child.exitCode !== null || one.child.signalCode !== null)
    return one.child.exitCode
  }

  it('shows the sample plan, and shows it again after being killed', async () => {
    const first = start()
    const page = await (await fetch(`${await ready(first)}/plans`)).text()
    expect(page).toContain('重庆市现代化建设重点任务实施方案')
    first.child.kill('SIGKILL')
    await exit(first)
    const second = start()
    expect(await (await fetch(`${await ready(second)}/plans`)).text()).toContain('重庆市现代化建设重点任务实施方案')
    second.child.kill('SIGTERM')
    expect(await exit(second)).toBe(0)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, and leaves no server behind', async (signal) => {
    const one = start('--no-sample')
    await ready(one)
    one.child.kill(signal)
    expect(await exit(one)).toBe(0)
    expect(one.err).toContain('Stopped; everything is saved.')
    expect(await serversIn(join(folder, 'data/postgres'))).toEqual([])
  })

  it('ends cleanly when it is told to while it is still starting', async () => {
    const one = start()
    await until(async () => ((await serversIn(join(folder, 'data/postgres'))) ?? []).length > 0)
    one.child.kill('SIGTERM')
    expect(await exit(one)).toBe(0)
    expect(await serversIn(join(folder, 'data/postgres'))).toEqual([])
  })

  it('says in both languages that the folder is in use, and by whom', async () => {
    const first = start('--no-sample')
    await ready(first)
    const second = start()
    expect(await exit(second)).toBe(1)
    expect(second.err.trim().split('\n')).toEqual([
      expect.stringContaining(`正被另一个纲目（进程 ${first.child.pid}）使用`),
      expect.stringContaining(`is in use by another Gangmu (process ${first.child.pid})`),
    ])
  })

  it('says that the port is in use, and stops the database that it had started', async () => {
    const listener = createServer().listen(0, '127.0.0.1')
    await until(() => listener.listening)
    const { port } = listener.address() as { port: number }
    const one = run(['start', '--data', join(folder, 'data'), '--port', String(port), '--no-sample'])
    expect(await exit(one)).toBe(1)
    expect(one.err.trim().split('\n')).toEqual([
      `gangmu: 端口 ${port} 已被占用。请停止占用它的程序，或用 --port 另选端口。`,
      `gangmu: Port ${port} is in use. Stop the program that uses it, or choose another with --port.`,
    ])
    expect(await serversIn(join(folder, 'data/postgres'))).toEqual([])
    listener.close()
  })

  it.each<[string, string[], Record<string, string>, string]>([
    [
      'an unreachable database',
      ['start'],
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' },
      'cannot be reached (ECONNREFUSED)',
    ],
    ['a folder made by a newer PostgreSQL', ['start', '--data', 'newer'], {}, 'was made by PostgreSQL 99'],
    ['a folder that cannot be written to', ['start', '--data', 'file/data'], {}, 'cannot be written to (ENOTDIR)'],
    ['no database at all', ['serve'], {}, 'No database is named'],
    [
      'an address that is not of this machine',
      ['start', '--data', 'data', '--no-sample', '--host', '192.0.2.1'],
      {},
      'This machine has no address 192.0.2.1',
    ],
  ])('says one sentence about %s', async (_what, args, env, sentence) => {
    await mkdir(join(folder, 'newer/postgres'), { recursive: true })
    await writeFile(join(folder, 'newer/postgres/PG_VERSION'), '99\n')
    await writeFile(join(folder, 'file'), '')
    const placed = args.map((arg, index) => (args[index - 1] === '--data' ? join(folder, arg) : arg))
    const one = run(placed, env)
    expect(await exit(one)).toBeGreaterThan(0)
    const [zh, en, ...rest] = one.err.trim().split('\n')
    expect(zh).toMatch(/^gangmu: .*。$/)
    expect(en).toContain(sentence)
    expect(rest).toEqual([])
  })

  it('brings a database to the current schema without starting anything', async () => {
    const one = run(['migrate', '--data', join(folder, 'data')])
    expect(await exit(one)).toBe(0)
    expect(one.out).toMatch(/The database has schema \d+; \d+ migrations were applied now\./)
    expect(await serversIn(join(folder, 'data/postgres'))).toEqual([])
  })
})
