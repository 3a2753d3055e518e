// Routes for people at work: whoever is not signed in is sent to sign in, everybody else's handler is given their seat.
import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import { sendRefusal } from './problem.ts'
import type { Rooms } from './rooms.ts'
import { requireSignedIn, signedIn } from './session.ts'

/** A request of a person at work, with what answering it takes. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly rooms: Rooms
  readonly seat: Seat
}

/** Gives what adds routes for people at work; `before` runs when it is known who they are. */
export function routesForSeats(app: FastifyInstance, rooms: Rooms, before: preHandlerAsyncHookHandler[] = []) {
  const preHandler = [requireSignedIn(rooms), ...before]
  return (
    method: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE',
    url: string,
    answer: (exchange: Exchange) => Promise<FastifyReply>,
  ): void => {
    const handler = (request: FastifyRequest, reply: FastifyReply) => {
      const seat = signedIn(request)
      return seat ? answer({ request, reply, rooms, seat }) : reply.code(401).send()
    }
    app.route({ method, url, preHandler, handler })
  }
}

/** Tells a person at work what the app refused. */
export const refused = ({ request, reply, rooms }: Exchange, diagnostics: readonly Diagnostic[]): FastifyReply =>
  sendRefusal(request, reply, rooms.asset, diagnostics)
