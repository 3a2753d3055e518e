// Who acts: a name and a unit that a person gave once, kept in a cookie that scripts cannot read; there is no sign-in yet.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../domain/plan/item.ts'
import type { FieldErrors } from '../web/components/field.tsx'

const COOKIE = 'gangmu_who'
const LONGEST = 80
const YEAR = 31_536_000

/** Who the cookie says is acting, or null. */
export function readWho(request: FastifyRequest): Actor | null {
  const value = request.cookies?.[COOKIE]
  if (!value) return null
  try {
    const { name, unit } = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<Actor>
    if (typeof name !== 'string' || !name.trim()) return null
    return { name: name.slice(0, LONGEST), unit: typeof unit === 'string' && unit ? unit.slice(0, LONGEST) : null }
  } catch {
    return null
  }
}

/** Keeps who is acting. */
export function keepWho(request: FastifyRequest, reply: FastifyReply, who: Actor): void {
  reply.setCookie(COOKIE, Buffer.from(JSON.stringify(who)).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: YEAR,
  })
}

/** Who a form says is acting: a person, or what must be mended; null when the form does not say. */
export function whoTyped(
  body: Readonly<Record<string, string>>,
): { readonly who: Actor | null; readonly errors: FieldErrors } | null {
  if (body.who === undefined) return null
  const tidy = (value: string | undefined): string => (value ?? '').replace(/\s+/g, ' ').trim()
  const [name, unit] = [tidy(body.who), tidy(body.unit)]
  const tooLong = { code: 'error-too-long', params: { n: LONGEST } }
  const errors: FieldErrors = {
    ...(name ? {} : { who: { code: 'error-who' } }),
    ...(name.length > LONGEST ? { who: tooLong } : {}),
    ...(unit.length > LONGEST ? { unit: tooLong } : {}),
  }
  return { who: Object.keys(errors).length === 0 ? { name, unit: unit || null } : null, errors }
}

/** Who acts in this request: the form's own word first (and kept), then the cookie's. */
export function actorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Readonly<Record<string, string>>,
): { readonly who: Actor | null; readonly errors: FieldErrors } {
  const typed = whoTyped(body)
  if (typed?.who) keepWho(request, reply, typed.who)
  if (typed && (typed.who || !readWho(request))) return typed
  return { who: readWho(request), errors: {} }
}
