// Hands out a file to be saved.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileOut } from '../app/views.ts'
import type { Result } from '../domain/base/diagnostic.ts'
import { attachment } from './disposition.ts'
import { sendProblem, statusOf } from './problem.ts'
import { frameOf } from './request.ts'
import type { Rooms } from './rooms.ts'

/** Sends a file to be saved, never to be shown: what people handed in may hold scripts. */
export function hand(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, file: Result<FileOut>): FastifyReply {
  if (!file.ok) {
    const { t } = frameOf(request, rooms.asset).v
    const { diagnostics } = file
    return sendProblem(request, reply, rooms.asset, {
      status: statusOf(diagnostics),
      title: 'not-found',
      lines: [t('not-found-line')],
      diagnostics,
    })
  }
  const { name, type, bytes } = file.value
  return reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', attachment(name))
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
