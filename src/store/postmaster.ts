// One run of the database server: started in its own session (Ctrl-C at the terminal is for Gangmu), ended with Gangmu even when Gangmu is killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { platform } from 'node:os'
import type { Account } from './account.ts'

/** What a server is started with. */
export interface Launch {
  readonly program: string
  readonly cluster: string
  readonly account: Account | null
  /** TCP port on 127.0.0.1; null: a unix socket in the cluster's own folder, which only its owner may enter. */
  readonly port: number | null
  readonly logFile: string
}

/** A started server; `ended` resolves when its main process is gone. */
export interface Postmaster {
  readonly pid: number
  readonly ended: Promise<void>
  readonly hasEnded: () => boolean
  /** Ends it cleanly; harder after 20 seconds. */
  readonly stop: () => Promise<void>
}

/** Name of the socket's number; the socket lies in the cluster's folder, so it clashes with nobody. */
export const SOCKET_PORT = 5432

/** How to name the nth extra file or folder to a process that may not walk the way there: by a descriptor it inherits. */
export const inherited = (index: number) => `/proc/self/fd/${3 + index}`

/** Starts the server; does not wait until it answers. */
export function launch(options: Launch): Postmaster {
  const { program, cluster, account, logFile } = options
  const log = openSync(logFile, 'a')
  const folder = account ? openSync(cluster, 'r') : null
  const child = spawn(program, ['-D', folder === null ? cluster : inherited(0), ...settings(options.port)], {
    ...identity(account),
    cwd: '/',
    detached: platform() !== 'win32',
    stdio: ['ignore', log, log, ...(folder === null ? [] : [folder])],
  })
  closeSync(log)
  if (folder !== null) closeSync(folder)
  return watch(child, account)
}

/** uid and gid to spawn under. */
export const identity = (account: Account | null) => (account ? { uid: account.uid, gid: account.gid } : {})

function settings(port: number | null): string[] {
  const where = port === null ? { listen_addresses: '', port: SOCKET_PORT } : { listen_addresses: '127.0.0.1', port }
  const wanted = {
    ...where,
    unix_socket_directories: port === null ? '.' : '',
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    max_connections: 60,
    jit: 'off',
    logging_collector: 'off',
    lc_messages: 'C',
  }
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function watch(child: ChildProcess, account: Account | null): Postmaster {
  let over = false
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  const pid = child.pid ?? 0
  const guard = pid > 0 ? standGuard(pid, account) : null
  const stop = async () => {
    guard?.kill('SIGKILL')
    for (const [signal, ms] of [
      ['SIGINT', 20_000],
      ['SIGQUIT', 5_000],
      ['SIGKILL', 5_000],
    ] as const) {
      if (over) return
      child.kill(signal)
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, ms).unref())])
    }
  }
  ended.then(() => guard?.kill('SIGKILL'))
  return { pid, ended, hasEnded: () => over, stop }
}

/** A shell that waits for our end of a pipe to close, which also happens when Gangmu is killed, and then ends the server. */
function standGuard(pid: number, account: Account | null): ChildProcess | null {
  if (platform() === 'win32') return null
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$1" 2>/dev/null', 'sh', String(pid)], {
    ...identity(account),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.on('error', () => undefined)
  guard.unref()
  return guard
}
