// The database's own folder inside the data folder: made once, whole or not at all, with secrets that only its owner can read.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { identity, inherited } from './postmaster.ts'
import { isAlive } from './processes.ts'

/** Passwords of the two roles; made at random when the cluster is made. */
export interface Secrets {
  readonly owner: string
  readonly server: string
}

/** The role that owns everything in an embedded cluster. */
export const OWNER = 'gangmu_owner'

const SECRETS = 'gangmu-secrets.json'

/** Checks that the data folder is there and can be written to. */
export async function checkFolder(folder: string): Promise<Result<null>> {
  const probe = join(folder, `.probe-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
    return ok(null)
  } catch (error) {
    return refuse('system.folder-unwritable', { folder, reason: (error as { code?: string }).code ?? String(error) })
  }
}

/** Opens the cluster in `folder`, making it first if there is none; refuses one that another major version made. */
export async function openCluster(
  folder: string,
  binaries: Binaries,
  account: Account | null,
): Promise<Result<{ cluster: string; secrets: Secrets }>> {
  const cluster = join(folder, 'postgres')
  if (!(await stat(cluster).catch(() => null))) {
    const made = await create(folder, cluster, binaries, account)
    if (!made.ok) return made
  }
  const found = Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => ''), 10)
  if (!found) return refuse('system.folder-foreign', { folder: cluster })
  if (found > binaries.major) return refuse('system.postgres-newer', { folder, found, ours: binaries.major })
  if (found < binaries.major) return refuse('system.postgres-older', { folder, found, ours: binaries.major })
  const secrets = await readFile(join(cluster, SECRETS), 'utf8').catch(() => null)
  if (!secrets) return refuse('system.folder-foreign', { folder: cluster })
  return ok({ cluster, secrets: JSON.parse(secrets) as Secrets })
}

/** Made aside and moved into place, so that a start that was cut short leaves no half a cluster. */
async function create(
  folder: string,
  cluster: string,
  binaries: Binaries,
  account: Account | null,
): Promise<Result<null>> {
  await sweep(folder)
  const draft = `${cluster}.new-${process.pid}`
  await mkdir(draft, { mode: 0o700 })
  if (account) await chown(draft, account.uid, account.gid)
  const secrets: Secrets = {
    owner: randomBytes(24).toString('base64url'),
    server: randomBytes(24).toString('base64url'),
  }
  try {
    await initdb(draft, secrets.owner, binaries, account)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const reason = (error as Error).message.split('\n').at(-1) ?? ''
    return refuse('system.postgres-failed', { reason })
  }
  await writeFile(join(draft, SECRETS), JSON.stringify(secrets), { mode: 0o600, flush: true })
  try {
    await rename(draft, cluster)
  } catch {
    await rm(draft, { recursive: true, force: true }) // another Gangmu was quicker; its cluster is opened and found locked
  }
  return ok(null)
}

async function initdb(draft: string, password: string, binaries: Binaries, account: Account | null): Promise<void> {
  const passwordFile = `${draft}.password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) await chown(passwordFile, account.uid, account.gid)
  const files = await Promise.all(account ? [open(draft, 'r'), open(passwordFile, 'r')] : [])
  const [folder = draft, secret = passwordFile] = files.map((_, index) => inherited(index))
  const flags = [
    `--pgdata=${folder}`,
    `--pwfile=${secret}`,
    `--username=${OWNER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  try {
    await finish(
      spawn(binaries.initdb, flags, {
        ...identity(account),
        cwd: '/',
        stdio: ['ignore', 'ignore', 'pipe', ...files.map((file) => file.fd)],
      }),
    )
  } finally {
    for (const file of files) await file.close()
    await rm(passwordFile, { force: true })
  }
}

function finish(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim() || `initdb: ${code}`))))
  })
}

/** Removes what a start that was cut short left behind. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^postgres\.new-(\d+)/.exec(name)?.[1])
    if (pid > 0 && (pid === process.pid || !isAlive(pid)))
      await rm(join(folder, name), { recursive: true, force: true })
  }
}
