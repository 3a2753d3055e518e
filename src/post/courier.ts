// Messages to programs by HTTP POST: no redirect is followed, nothing that comes back is kept, and no address inside is asked that the
// operator has not listed. A name is looked up once, and the very address that was looked at is asked.
import { type LookupAddress, lookup } from 'node:dns'
import { lookup as find } from 'node:dns/promises'
import { request as overHttp, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP } from 'node:net'
import { type Bounds, boundsOf, hostOf } from '../gate/addresses.ts'

/** Taken, or not and why. */
export type Delivered = { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly reason: string }

/** Somebody who takes messages. */
export interface Courier {
  /** Whether messages may go to an address: not when it is none, nor when all that its name means today lies inside. */
  readonly takes: (url: string) => Promise<'yes' | 'unreadable' | 'inside'>
  readonly send: (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Delivered>
}

const PATIENCE_MS = 10_000
const LONGEST_REASON = 200
const LONGEST_URL = 2000
const INSIDE = 'address inside'

/** Opens a courier; `allow` lists names, addresses and networks inside that messages may go to. */
export function openCourier({ allow = [] }: { readonly allow?: readonly string[] } = {}): Courier {
  const bounds = boundsOf(allow)
  return {
    takes: async (url) => {
      if (!isReadable(url)) return 'unreadable'
      const host = hostOf(url)
      const found = await addressesOf(host)
      return found.length === 0 || found.some((address) => bounds.lets(host, address)) ? 'yes' : 'inside'
    },
    send: (url, body, headers) =>
      new Promise((resolve) => {
        const refused = (reason: string) => resolve({ kind: 'refused', reason: reason.slice(0, LONGEST_REASON) })
        const host = hostOf(url)
        if (isIP(host) > 0 && !bounds.lets(host, host)) return refused(INSIDE)
        const options = optionsOf(bounds, body, headers)
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

function isReadable(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null
  return parsed !== null && /^https?:$/.test(parsed.protocol) && !parsed.username && url.length <= LONGEST_URL
}

/** What a name means today; nothing when nobody knows it. */
async function addressesOf(host: string): Promise<string[]> {
  if (isIP(host) > 0) return [host]
  const found: readonly LookupAddress[] = await find(host, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

function optionsOf(bounds: Bounds, body: string, headers: Readonly<Record<string, string>>): RequestOptions {
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
        const good = error ? [] : found.filter(({ address }) => bounds.lets(name, address))
        const [first] = good
        if (!first) return done(error ?? new Error(INSIDE), '', 4)
        return asked.all ? done(null, good) : done(null, first.address, first.family)
      }),
  }
}
