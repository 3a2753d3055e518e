// Pages and data go out compressed where the browser takes it; files that are compressed already stay as they are.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const SMALLEST = 1024
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compresses text answers of more than a kilobyte. */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < SMALLEST || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'accept-encoding, accept')
    const takes = String(request.headers['accept-encoding'] ?? '')
    if (/\bbr\b/.test(takes)) {
      reply.header('content-encoding', 'br').removeHeader('content-length')
      return brotli(payload, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
    }
    if (/\bgzip\b/.test(takes)) {
      reply.header('content-encoding', 'gzip').removeHeader('content-length')
      return zip(payload, { level: 5 })
    }
    return payload
  })
}
