// Who is signed in: found once a request by the cookie that only the browser holds, and what is asked of whoever is not.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type OpenedSeat, openSeat } from '../app/seats.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Actor } from '../domain/plan/item.ts'
import { sendProblem } from './problem.ts'
import { backTo, frameOf, wants } from './request.ts'
import type { Rooms } from './rooms.ts'

const COOKIE = 'gangmu_session'

/** Finds, before any route, who sent the request. */
export function findSessions(app: FastifyInstance, { ctx }: Pick<Rooms, 'ctx'>): void {
  app.addHook('onRequest', async (request) => {
    const token = tokenOf(request)
    if (token && !request.url.startsWith('/assets/')) request.signed = await openSeat(ctx, token)
  })
}

/** The token that the request's cookie holds, or null. */
export const tokenOf = (request: FastifyRequest): string | null => request.cookies?.[COOKIE] ?? null

/** The person at work, or null when nobody is signed in. */
export const signedIn = (request: FastifyRequest): Seat | null => request.signed?.seat ?? null

/** Who acts, as a document's log keeps it; null when nobody is signed in. */
export function actorOf(request: FastifyRequest): Actor | null {
  const seat = signedIn(request)
  return seat && { name: seat.name, unit: seat.unitName || null }
}

/** Gives the browser a token to keep: no script reads it, no other site sends it along with a form. */
export function keepSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(request) })
}

/** Whether the page came by https, here or at the proxy in front. */
export const isSecure = (request: FastifyRequest): boolean =>
  request.protocol === 'https' || request.headers['x-forwarded-proto'] === 'https'

/** Takes the token away again. */
export const forgetSession = (reply: FastifyReply): FastifyReply => reply.clearCookie(COOKIE, { path: '/' })

/** For pages of people at work: sends whoever is not signed in to sign in and come back, a program away. */
export const requireSignedIn =
  (rooms: Rooms) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (signedIn(request)) return undefined
    const { v } = frameOf(request, rooms.asset)
    if (wants(request) !== 'page' || request.method !== 'GET') return refuseStranger(request, reply, rooms)
    return reply.redirect(v.to(`/sign-in?back=${encodeURIComponent(backTo(request.url))}`), 303)
  }

/** Tells a program, or a part of a page, that nobody is signed in. */
export function refuseStranger(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): FastifyReply {
  const { t } = frameOf(request, rooms.asset).v
  return sendProblem(request, reply, rooms.asset, { status: 401, title: 'sign-in', lines: [t('sign-in-needed')] })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in. */
    signed: OpenedSeat | null
  }
}
