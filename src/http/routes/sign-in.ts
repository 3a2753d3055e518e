// Signing in and out, and taking another of one's units.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { takeSeat } from '../../app/seats.ts'
import { type SignedIn, signIn, signInAs, signOut } from '../../app/sign-in.ts'
import type { Result } from '../../domain/base/diagnostic.ts'
import { renderPage } from '../../web/layout.tsx'
import { SIGN_IN, SignInPage } from '../../web/pages/sign-in.tsx'
import type { Voice } from '../../web/voice.ts'
import { sendProblem } from '../problem.ts'
import { backTo, fieldsOf, frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { mayTakeSample } from '../sample.ts'
import { forgetSession, keepSession, requireSignedIn, tokenOf } from '../session.ts'
import { fieldsWaiting } from '../waiting.ts'

/** GET and POST /sign-in, POST /sign-out, POST /seat. */
export function signInRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/sign-in', async (request, reply) =>
    reply.type('text/html').send(signInPage(request, rooms, { back: queryOf(request).get('back') }, [])),
  )
  app.post('/sign-in', async (request, reply) => takeSignIn(request, reply, rooms))
  app.post('/sign-out', async (request, reply) => {
    const token = tokenOf(request)
    if (token) await signOut(rooms.ctx, token)
    return forgetSession(reply).redirect(frameOf(request, rooms.asset).v.to('/plans'), 303)
  })
  app.post('/seat', { preHandler: requireSignedIn(rooms) }, async (request, reply) => {
    const { unit = '', standsFor, back } = fieldsOf(request.body)
    const { v } = frameOf(request, rooms.asset)
    const taken = await takeSeat(rooms.ctx, tokenOf(request) ?? '', { unit, standsFor: standsFor || null })
    if (taken.ok) return reply.redirect(v.to(backTo(back)), 303)
    const { diagnostics } = taken
    const lines = diagnostics.map(v.tell)
    return sendProblem(request, reply, rooms.asset, { status: 422, title: 'refused', lines, diagnostics })
  })
}

async function takeSignIn(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const fields = fieldsOf(request.body)
  const { v } = frameOf(request, rooms.asset)
  const result = await tryToSignIn(request, rooms, fields)
  if (!result.ok) {
    const status = result.diagnostics.some(({ code }) => code === 'system.sample-not-here') ? 403 : 422
    return reply
      .code(status)
      .type('text/html')
      .send(signInPage(request, rooms, { ...fields, back: fields[SIGN_IN.back] }, result.diagnostics.map(v.tell)))
  }
  const old = tokenOf(request)
  if (old) await signOut(rooms.ctx, old)
  keepSession(request, reply, result.value.token)
  const onward = fields[SIGN_IN.onward]
  // 307: the browser sends the same form on, what waited in it among it.
  return onward ? reply.redirect(v.to(backTo(onward)), 307) : reply.redirect(v.to(backTo(fields[SIGN_IN.back])), 303)
}

async function tryToSignIn(
  request: FastifyRequest,
  rooms: Rooms,
  fields: Readonly<Record<string, string>>,
): Promise<Result<SignedIn>> {
  const as = fields[SIGN_IN.as]
  if (as === undefined)
    return signIn(rooms.ctx, {
      login: fields[SIGN_IN.login] ?? '',
      password: fields[SIGN_IN.password] ?? '',
      code: fields[SIGN_IN.code] ?? '',
    })
  const one = rooms.sample.find(({ region, person }) => as === `${region}/${person}`)
  if (!one || !mayTakeSample(request))
    return { ok: false, diagnostics: [{ code: 'system.sample-not-here', params: {} }] }
  return signInAs(rooms.ctx, one)
}

/** The page of signing in with what was said before; `v` speaks to whoever comes back from elsewhere, where the address keeps no language. */
export function signInPage(
  request: FastifyRequest,
  rooms: Rooms,
  said: Readonly<Record<string, string | null | undefined>>,
  trouble: readonly string[],
  v?: Voice,
): string {
  const back = backTo(said.back)
  const frame = frameOf(request, rooms.asset)
  return renderPage(
    SignInPage({
      frame: { ...frame, v: v ?? frame.v, path: `/sign-in?back=${encodeURIComponent(back)}` },
      login: said[SIGN_IN.login] ?? '',
      trouble: v && rooms.ctx.issuer ? [] : trouble,
      waiting: fieldsWaiting(request.body),
      back,
      onward: said[SIGN_IN.onward] ?? null,
      lostFiles: false,
      sample: mayTakeSample(request) ? rooms.sample : [],
      elsewhere: rooms.ctx.issuer,
      elsewhereTrouble: v ? trouble : [],
    }),
  )
}
