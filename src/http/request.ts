// What a request says beyond its route: language, what kind of answer it wants, its fields.
import type { FastifyRequest } from 'fastify'
import { MOST_UNREAD } from '../app/list-notices.ts'
import { PART } from '../web/changed.ts'
import type { Frame } from '../web/layout.tsx'
import type { Present } from '../web/people.ts'
import { voiceOf } from '../web/voice.ts'
import type { Lang } from '../words/say.ts'

const PREFIX = /^\/(zh-Hans|zh-Hant|en)(?=\/|\?|$)/

/** The address without its language, as the routes know it. */
export const withoutLang = (url: string): string => {
  const bare = url.replace(PREFIX, '')
  return bare.startsWith('/') ? bare : `/${bare}`
}

/** The language that the address keeps; an address without one is simplified Chinese. */
export const langOf = (request: FastifyRequest): Lang =>
  (PREFIX.exec(request.originalUrl)?.[1] as Lang | undefined) ?? 'zh-Hans'

/** The language that a browser asks for, for the one address that has none of its own. */
export function preferredLang(accept: string | undefined): Lang {
  const [first = ''] = (accept ?? '').toLowerCase().split(',')
  if (/^zh-(hant|tw|hk|mo)\b/.test(first)) return 'zh-Hant'
  return first === '' || first.startsWith('zh') || first.startsWith('*') ? 'zh-Hans' : 'en'
}

/** What the answer shall be: a page, the parts of one for the island, or data for a program. */
export function wants(request: FastifyRequest): 'page' | 'part' | 'data' {
  const accept = request.headers.accept ?? ''
  if (accept.includes(PART)) return 'part'
  return accept.includes('json') && !accept.includes('text/html') ? 'data' : 'page'
}

/** The address under which this site was reached, no slash at its end. */
export const siteOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`

/** What every page shows of this request. */
export function frameOf(request: FastifyRequest, asset: Frame['asset']): Frame {
  const { url } = request
  const path = request.method === 'GET' ? url : url.replace(/\/(decide|reread)$/, '')
  const { unread: n = 0, webhooksOff = 0, todo = 0 } = request.counts ?? {}
  const unread = { n: Math.min(n + webhooksOff, MOST_UNREAD), most: MOST_UNREAD }
  return {
    v: voiceOf(langOf(request)),
    who: presentOf(request),
    unread,
    todo,
    path,
    nonce: request.nonce,
    asset,
  }
}

/** Who is signed in, as the head shows it. */
function presentOf(request: FastifyRequest): Present | null {
  if (!request.signed) return null
  const { seat, standsFor, choices } = request.signed
  return {
    name: seat.name,
    unit: seat.unitName || null,
    standsFor: seat.standsFor,
    admin: seat.admin,
    places: choices.map((choice) => ({
      ...choice,
      current: choice.unit === seat.unit && choice.standsFor === standsFor,
    })),
  }
}

/** An address of this site to go back to, without its language; anything else is the list. */
export function backTo(path: string | null | undefined): string {
  const bare = path?.startsWith('/') ? withoutLang(path) : ''
  return /^\/(?![/\\])/.test(bare) ? bare : '/plans'
}

/** The query as it stands. */
export const queryOf = (request: FastifyRequest): URLSearchParams =>
  new URLSearchParams(request.url.split('?')[1] ?? '')

/** A form's fields as text, the last of a name winning. */
export function fieldsOf(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    const last = Array.isArray(value) ? value.at(-1) : value
    if (typeof last === 'string') fields[name] = last
  }
  return fields
}

/** All values of a field that may come several times. */
export function manyOf(body: unknown, name: string): string[] {
  const value = ((body ?? {}) as Record<string, unknown>)[name]
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}

declare module 'fastify' {
  interface FastifyRequest {
    /** This answer's nonce. */
    nonce: string
  }
}
