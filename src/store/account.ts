// PostgreSQL refuses to run as root: when Gangmu is started as root, the database runs under a system account of its own.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { promisify } from 'node:util'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'

const run = promisify(execFile)

/** An account of the operating system. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const NAME = 'gangmu'

/** The account that the database runs under: null (our own) unless we are root. */
export async function databaseAccount(): Promise<Result<Account | null>> {
  if (process.getuid?.() !== 0 || platform() !== 'linux') return ok(null)
  const there = await find(NAME)
  if (there) return ok(there)
  await create()
  const made = (await find(NAME)) ?? (await find('postgres'))
  return made ? ok(made) : refuse('system.account-failed', { account: NAME })
}

async function create(): Promise<void> {
  const home = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]
  try {
    await run('useradd', home)
  } catch {
    // busybox (Alpine) has no useradd; whether either worked is seen by looking the account up
    await run('adduser', ['-S', '-D', '-H', NAME]).catch(() => undefined)
  }
}

async function find(name: string): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
  const uid = Number(fields?.[2])
  return fields && uid > 0 ? { name, uid, gid: Number(fields[3]) } : null
}
