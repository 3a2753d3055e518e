// Refusals for programs: problem+json (RFC 9457) in the language that they ask for, with the same codes as everywhere.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { say } from '../../words/say.ts'
import { preferredLang } from '../request.ts'

/** The language that a program asks for by Accept-Language: Chinese unless it says otherwise. */
export const langOf = (request: FastifyRequest): 'zh' | 'en' =>
  preferredLang(request.headers['accept-language']) === 'en' ? 'en' : 'zh'

const STATUS: readonly (readonly [RegExp, number])[] = [
  [/^system\.(api-unsigned)$/, 401],
  [/^system\.(api-scope)$|^procedure\.not-allowed$|^matter\.not-opener$|^score\.not-yours$/, 403],
  [/^matter\.(unknown|no-service)$|^system\.(unknown-document|api-nowhere|webhook-unknown)$|^score\.unknown-/, 404],
  [/^matter\.crowded$/, 409],
  [/^matter\.moved-on$/, 412],
  [/^system\.api-(cursor|header)$|^service\.(shape-|not-json)/, 400],
  [/^system\.api-too-often$/, 429],
]

/** The status that fits what was refused. */
const statusOf = ([first]: readonly Diagnostic[]): number =>
  STATUS.find(([code]) => code.test(first?.code ?? ''))?.[1] ?? 422

/** Sends a refusal. */
export function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  diagnostics: readonly Diagnostic[],
  status = statusOf(diagnostics),
): FastifyReply {
  const lang = langOf(request)
  const spoken = lang === 'en' ? 'en' : 'zh-Hans'
  const told = diagnostics.map(({ code, params }) => ({ code, params, message: say(spoken, code, params) }))
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="gangmu"')
  return reply
    .code(status)
    .header('content-language', spoken)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:gangmu:${diagnostics[0]?.code ?? 'system.api-failed'}`,
        title: say(spoken, `system.api-status.${status}`),
        status,
        detail: told.map(({ message }) => message).join(' '),
        instance: request.originalUrl,
        diagnostics: told,
      }),
    )
}
