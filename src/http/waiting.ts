// A form that came from nobody who is signed in: it waits, unseen, in the form that signs in, and then goes where it was going.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { renderPage } from '../web/layout.tsx'
import { SIGN_IN, SignInPage } from '../web/pages/sign-in.tsx'
import { frameOf, wants, withoutLang } from './request.ts'
import type { Rooms } from './rooms.ts'
import { mayTakeSample } from './sample.ts'
import { refuseStranger } from './session.ts'

/** Asks for a sign-in before a form is taken; nothing typed is lost, chosen files are. */
export function askToSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  body: unknown,
  lostFiles = false,
): FastifyReply {
  if (wants(request) !== 'page') return refuseStranger(request, reply, rooms)
  const onward = withoutLang(request.originalUrl)
  const page = SignInPage({
    frame: { ...frameOf(request, rooms.asset), path: '/sign-in' },
    login: '',
    trouble: [],
    waiting: fieldsWaiting(body),
    back: '/plans',
    onward,
    lostFiles,
    sample: mayTakeSample(request) ? rooms.sample : [],
    elsewhere: rooms.ctx.issuer,
    elsewhereTrouble: [],
  })
  return reply.code(401).type('text/html').send(renderPage(page))
}

/** A form's fields in their order, those of signing in left out. */
export function fieldsWaiting(body: unknown): (readonly [string, string])[] {
  const mine: readonly string[] = Object.values(SIGN_IN)
  return Object.entries((body ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    mine.includes(name)
      ? []
      : (Array.isArray(value) ? value : [value]).flatMap((one) =>
          typeof one === 'string' ? [[name, one] as const] : [],
        ),
  )
}
