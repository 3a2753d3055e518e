// Signing in by a sign-in service elsewhere: the browser is sent there with a note of its own, and must bring that note back.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signOut } from '../../app/sign-in.ts'
import { beginElsewhere, finishElsewhere } from '../../app/sign-in-elsewhere.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { type Attempt, BACK_PATH } from '../../gate/issuer.ts'
import { LANGS, voiceOf } from '../../web/voice.ts'
import type { Lang } from '../../words/say.ts'
import { backTo, langOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { isSecure, keepSession, tokenOf } from '../session.ts'
import { signInPage } from './sign-in.ts'

const COOKIE = 'gangmu_elsewhere'
const NOTE = { path: '/sign-in', httpOnly: true, sameSite: 'lax' } as const
const MOST_SECONDS = 600

/** What the browser keeps while it is elsewhere: the attempt, where to go afterwards, and in which language. */
interface Note {
  readonly attempt: Attempt
  readonly back: string
  readonly lang: Lang
}

/** GET /sign-in/oidc and the address that the service sends browsers back to. */
export function signInElsewhereRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/sign-in/oidc', async (request, reply) => {
    const back = backTo(queryOf(request).get('back'))
    const begun = await beginElsewhere(rooms.ctx)
    if (!begun.ok) return refused(request, reply, rooms, { back, lang: langOf(request) }, begun.diagnostics)
    const { address, attempt } = begun.value
    const note: Note = { attempt, back, lang: langOf(request) }
    const kept = Buffer.from(JSON.stringify(note)).toString('base64url')
    reply.setCookie(COOKIE, kept, { ...NOTE, maxAge: MOST_SECONDS, secure: isSecure(request) })
    return reply.header('cache-control', 'no-store').redirect(address, 303)
  })
  app.get(BACK_PATH, async (request, reply) => {
    const note = noteOf(request.cookies[COOKIE])
    reply.clearCookie(COOKIE, NOTE).header('cache-control', 'no-store')
    if (!note) return refused(request, reply, rooms, { back: '', lang: langOf(request) }, [STALE])
    const signed = await finishElsewhere(rooms.ctx, queryOf(request).toString(), note.attempt)
    if (!signed.ok) return refused(request, reply, rooms, note, signed.diagnostics)
    const old = tokenOf(request)
    if (old) await signOut(rooms.ctx, old)
    keepSession(request, reply, signed.value.token)
    return reply.redirect(voiceOf(note.lang).to(backTo(note.back)), 303)
  })
}

const STALE: Diagnostic = { code: 'system.oidc-stale', params: {} }

function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  { back, lang }: Pick<Note, 'back' | 'lang'>,
  diagnostics: readonly Diagnostic[],
): FastifyReply {
  const v = voiceOf(lang)
  return reply
    .code(422)
    .type('text/html')
    .send(signInPage(request, rooms, { back }, diagnostics.map(v.tell), v))
}

/** The note, as far as it is one. */
function noteOf(kept: string | undefined): Note | null {
  try {
    const { attempt, back, lang } = JSON.parse(Buffer.from(kept ?? '', 'base64url').toString())
    const { state, nonce, verifier } = attempt
    const whole = [state, nonce, verifier, back].every((one) => typeof one === 'string' && one !== '')
    return whole && LANGS.some((one) => one.lang === lang) ? { attempt: { state, nonce, verifier }, back, lang } : null
  } catch {
    return null
  }
}
