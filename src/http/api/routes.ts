// The routes of the interface for programs, made from the table: who asks, how often, what they send, once or again, what they get.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { Check, Convert } from 'typebox/value'
import type { Context } from '../../app/context.ts'
import { misshapen } from '../../app/open-service.ts'
import { onceOnly, openToken, type Program } from '../../app/tokens.ts'
import { unavailable } from '../../app/unavailable.ts'
import { type Diagnostic, ok, type Result, refuse } from '../../domain/base/diagnostic.ts'
import type { Rooms } from '../rooms.ts'
import type { Answer, Call, Endpoint } from './endpoint.ts'
import { MOST_A_MINUTE, openLimit } from './limit.ts'
import { openApi } from './openapi.ts'
import { langOf, sendRefusal } from './problem.ts'
import { BASE, endpoints } from './table.ts'

/** Everything below /api/v1. */
export function apiRoutes(app: FastifyInstance, { ctx }: Pick<Rooms, 'ctx'>): void {
  const limit = openLimit()
  app.register(
    async (api) => {
      api.setNotFoundHandler((request, reply) =>
        sendRefusal(request, reply, [{ code: 'system.api-nowhere', params: { path: request.url.slice(0, 200) } }]),
      )
      api.setErrorHandler((error: FastifyError, request, reply) => sendFailure(ctx, error, request, reply))
      api.get('/openapi.json', async () => openApi(endpoints))
      for (const endpoint of endpoints)
        api.route({
          method: endpoint.method,
          url: endpoint.path.replace(/\{(\w+)\}/g, ':$1'),
          handler: async (request, reply) => answer(ctx, endpoint, limit, request, reply),
        })
    },
    { prefix: BASE },
  )
}

function sendFailure(ctx: Context, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const away = unavailable(error)
  if (away) return sendRefusal(request, reply, [away], 503)
  const { statusCode = 500, message } = error
  if (statusCode < 500)
    return sendRefusal(request, reply, [{ code: 'system.api-header', params: { what: message } }], statusCode)
  ctx.log.error({ err: error, method: request.method, url: request.url }, 'request failed')
  return sendRefusal(request, reply, [{ code: 'system.api-failed', params: {} }], 500)
}

async function answer(
  ctx: Context,
  endpoint: Endpoint,
  limit: ReturnType<typeof openLimit>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.header('cache-control', 'no-store').header('vary', 'authorization, accept-language')
  const program = await programOf(ctx, request)
  if (!program) return sendRefusal(request, reply, [{ code: 'system.api-unsigned', params: {} }])
  const wait = limit(program.token, ctx.clock().getTime())
  if (wait > 0) {
    reply.header('retry-after', String(wait))
    return sendRefusal(request, reply, [{ code: 'system.api-too-often', params: { most: MOST_A_MINUTE, wait } }])
  }
  if (endpoint.scope !== 'read' && !program.scopes.includes(endpoint.scope))
    return sendRefusal(request, reply, [{ code: 'system.api-scope', params: { scope: endpoint.scope } }])
  const call = await callOf(ctx, endpoint, program, request)
  if (!call.ok) return sendRefusal(request, reply, call.diagnostics)
  const done = await endpoint.run(call.value)
  return done.ok ? send(endpoint, done.value, request, reply) : sendRefusal(request, reply, done.diagnostics)
}

async function programOf(ctx: Context, { headers }: FastifyRequest): Promise<Program | null> {
  const secret = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return secret ? openToken(ctx, secret) : null
}

/** Everything that the endpoint's handler is given, checked. */
async function callOf(
  ctx: Context,
  { method, path, params, query, body }: Endpoint,
  program: Program,
  request: FastifyRequest,
): Promise<Result<Call<unknown, unknown, unknown>>> {
  const parts = [
    shaped('path', params, request.params),
    shaped('query', query, Convert(query, { ...(request.query as object) })),
    body ? shaped('body', body, request.body) : ok<unknown>(null),
  ]
  const wrong = parts.flatMap((part): readonly Diagnostic[] => (part.ok ? [] : part.diagnostics))
  if (wrong.length > 0) return { ok: false, diagnostics: wrong }
  const [named, asked, sent] = parts.map((part) => (part.ok ? part.value : null))
  const seen = seenIn(request)
  if (!seen.ok) return seen
  const key = method === 'POST' ? request.headers['idempotency-key'] : undefined
  const once = await onceOf(ctx, program, key, JSON.stringify([path, named, sent]))
  if (!once.ok) return once
  return ok({
    ctx,
    program,
    params: named,
    query: asked,
    body: sent,
    lang: langOf(request),
    once: once.value,
    seen: seen.value,
  })
}

const shaped = (place: string, schema: TSchema, value: unknown): Result<unknown> =>
  Check(schema, value) ? ok(value) : misshapen(schema, value, place)

/** The version in If-Match; `*` is any. */
function seenIn({ headers }: FastifyRequest): Result<number | null> {
  const match = headers['if-match']
  if (match === undefined || match === '*') return ok(null)
  const seen = /^"(\d{1,15})"$/.exec(match)?.[1]
  return seen === undefined ? refuse('system.api-header', { what: 'If-Match' }) : ok(Number(seen))
}

async function onceOf(
  ctx: Context,
  program: Program,
  key: string | string[] | undefined,
  asked: string,
): Promise<Result<Call<unknown, unknown, unknown>['once']>> {
  if (key === undefined) return ok(null)
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    return refuse('system.api-header', { what: 'Idempotency-Key' })
  const kept = await onceOnly(ctx, program, key, asked)
  return kept.ok ? ok({ key: `${program.token}:${key}`, id: kept.value.id }) : kept
}

function send(
  endpoint: Endpoint,
  { body, version, next }: Answer<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { status = 200, versioned } = endpoint
  if (versioned && version !== undefined) {
    const tag = `"${version}"`
    reply.header('etag', tag).header('cache-control', 'private, no-cache')
    if (request.method === 'GET' && request.headers['if-none-match'] === tag) return reply.code(304).send()
  }
  if (next) {
    const url = new URL(request.originalUrl, 'http://here')
    url.searchParams.set('cursor', next)
    reply.header('link', `<${url.pathname}${url.search}>; rel="next"`)
  }
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}
