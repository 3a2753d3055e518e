// What was refused, as a page for people and as problem+json (RFC 9457) for programs.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { type Frame, renderPage } from '../web/layout.tsx'
import { ErrorPage } from '../web/pages/error.tsx'
import { frameOf, wants } from './request.ts'

/** A refusal on its way out. */
export interface Problem {
  readonly status: number
  /** Code of the pages area. */
  readonly title: string
  readonly lines: readonly string[]
  readonly diagnostics?: readonly Diagnostic[]
  readonly reference?: string
}

/** Sends the refusal as what the request wants. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: Frame['asset'],
  problem: Problem,
): FastifyReply {
  const frame = frameOf(request, asset)
  const { status, lines, diagnostics, reference = null } = problem
  const title = frame.v.t(problem.title)
  reply.code(status)
  if (wants(request) !== 'page') {
    return reply.type('application/problem+json').send(
      JSON.stringify({
        type: 'about:blank',
        title,
        status,
        detail: lines.join(' '),
        instance: request.originalUrl,
        ...(diagnostics ? { diagnostics } : {}),
        ...(reference ? { reference } : {}),
      }),
    )
  }
  return reply.type('text/html; charset=utf-8').send(renderPage(ErrorPage({ frame, status, title, lines, reference })))
}

/** Sends what the app refused in its own words; what is not there is not found. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  asset: Frame['asset'],
  diagnostics: readonly Diagnostic[],
  status = statusOf(diagnostics),
): FastifyReply {
  const { v } = frameOf(request, asset)
  const title = status === 404 ? 'not-found' : 'refused'
  return sendProblem(request, reply, asset, { status, title, lines: diagnostics.map(v.tell), diagnostics })
}

/** The status that fits what the app refused. */
export function statusOf(diagnostics: readonly Diagnostic[]): number {
  const codes = diagnostics.map(({ code }) => code)
  if (codes.some((code) => /^(system.admin-only|score.not-yours|score.no-unit)$/.test(code))) return 403
  if (
    codes.some((code) =>
      /^(system.unknown-document|matter.unknown|files.no-file|score.unknown-(text|batch|series)|score.warning-rule-unknown)/.test(
        code,
      ),
    )
  )
    return 404
  if (codes.some((code) => /changed-meanwhile|already-|undo-blocked/.test(code))) return 409
  return 422
}
