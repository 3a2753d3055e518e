// The people of the sample sign in by one press; only whoever sits at the machine that the server runs on may be one.
import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'

/** Whether the request was sent on this machine, by its own name, and through no proxy. */
export function mayTakeSample(request: FastifyRequest): boolean {
  const names = Object.keys(request.headers)
  if (names.some((name) => name.startsWith('x-forwarded-') || ['forwarded', 'via', 'x-real-ip'].includes(name)))
    return false
  return isLoopback(request.socket.remoteAddress ?? '') && isLoopback(hostNameOf(request.headers.host))
}

/** The name in a Host header, without its port. */
const hostNameOf = (host: string | undefined): string =>
  (host ?? '')
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')

/** Whether a name or an address is this machine's own. */
function isLoopback(name: string): boolean {
  const bare = name.replace(/^::ffff:/, '')
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

/** Whether a Host header may be answered: a listed name, this machine's own, or a bare address, which no other site can pose as. */
export function isKnownHost(host: string | undefined, hosts: readonly string[]): boolean {
  const name = hostNameOf(host)
  return isLoopback(name) || isIP(name) !== 0 || hosts.includes(name)
}
