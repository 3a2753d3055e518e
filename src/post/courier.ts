// Messages to programs by HTTP POST: no redirect is followed, nothing that comes back is kept, and this machine itself is never asked.
import { lookup } from 'node:dns'
import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'

/** Taken, or not and why. */
export type Delivered = { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly reason: string }

/** Somebody who takes messages. */
export interface Courier {
  /** Whether messages may go to an address at all. */
  readonly takes: (url: string) => boolean
  readonly send: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Delivered>
}

const PATIENCE_MS = 10_000
const LONGEST_REASON = 200

// Addresses of this machine and of its network's own services. Those of an office's network are let through: programs stand there.
const OURS = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  OURS.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  OURS.addSubnet(net, bits, 'ipv6')

const isOurs = (address: string) => OURS.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Opens a courier; `ours` lets messages go to this machine too, for tests. */
export function openCourier({ ours = false } = {}): Courier {
  const allowed = (address: string) => ours || !isOurs(address)
  return {
    takes: (url) => {
      const parsed = URL.canParse(url) ? new URL(url) : null
      if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || url.length > 2000) return false
      const host = parsed.hostname.replace(/^\[|\]$/g, '')
      return isIP(host) > 0 ? allowed(host) : ours || host !== 'localhost'
    },
    send: (url, body, headers) =>
      new Promise((resolve) => {
        const refused = (reason: string) => resolve({ kind: 'refused', reason: reason.slice(0, LONGEST_REASON) })
        const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
        if (isIP(host) > 0 && !allowed(host)) return refused('address of this machine')
        const options = optionsOf(allowed, body, headers)
        const request = (url.startsWith('https:') ? overHttps : overHttp)(url, options, (answer) => {
          answer.resume()
          const { statusCode = 0 } = answer
          if (statusCode >= 200 && statusCode < 300) resolve({ kind: 'sent' })
          else refused(`HTTP ${statusCode}`)
        })
        request.on('error', ({ message }) => refused(message))
        request.end(body)
      }),
  }
}

/** The name is looked up once and that very address is asked: one that means this machine is an error. */
function optionsOf(
  allowed: (address: string) => boolean,
  body: string,
  headers: Readonly<Record<string, string>>,
): RequestOptions {
  return {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_MS),
    agent: false,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Gangmu',
    },
    lookup: (name, asked, done) =>
      lookup(name, { ...asked, all: true }, (error, found) => {
        const good = error ? [] : found.filter(({ address }) => allowed(address))
        const [first] = good
        if (!first) return done(error ?? new Error('address of this machine'), '', 4)
        return asked.all ? done(null, good) : done(null, first.address, first.family)
      }),
  }
}
