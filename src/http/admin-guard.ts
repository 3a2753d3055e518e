// Why a page of administrators is not shown.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { sendProblem } from './problem.ts'
import { frameOf } from './request.ts'
import type { Rooms } from './rooms.ts'

/** Says why a page of administrators is not shown. */
export function refuseAdmin(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  diagnostics: readonly Diagnostic[],
): FastifyReply {
  const { v } = frameOf(request, rooms.asset)
  const status = diagnostics.some(({ code }) => code === 'system.admin-only') ? 403 : 404
  return sendProblem(request, reply, rooms.asset, {
    status,
    title: 'refused',
    lines: diagnostics.map(v.tell),
    diagnostics,
  })
}
