// Which server processes work in a folder, seen from outside: after a crash the lock file says too much or too little.
import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The postgres processes whose working folder is `cluster`; null where the system does not tell (not Linux). */
export async function serversIn(cluster: string): Promise<number[] | null> {
  const real = await realpath(cluster).catch(() => cluster)
  const pids = await readdir('/proc').catch(() => null)
  if (!pids?.includes('self')) return null
  const found: number[] = []
  for (const pid of pids.filter((name) => /^\d+$/.test(name))) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    if (folder === real && (await nameOf(pid)) === 'postgres') found.push(Number(pid))
  }
  return found
}

/** The process that postmaster.pid names, or null. */
export async function lockHolder(cluster: string): Promise<number | null> {
  const first = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]
  const pid = Number(first)
  return pid > 0 ? pid : null
}

/** Whether a process is there, as far as signals tell. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Waits until no server works in the folder any more; false when some still do after `ms`. */
export async function waitUntilQuiet(cluster: string, pid: number, ms: number): Promise<boolean> {
  const until = Date.now() + ms
  while (Date.now() < until) {
    const servers = await serversIn(cluster)
    if (servers ? servers.length === 0 : !isAlive(pid)) return true
    await sleep(50)
  }
  return false
}

async function nameOf(pid: string): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [, name = '', state = 'X'] = /\((.*)\) (\S)/.exec(text) ?? []
  return 'ZX'.includes(state) ? '' : name
}
