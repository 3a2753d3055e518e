// What every answer forbids a browser, and which requests are refused because another site sent them.
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A fresh nonce for one page's script and sheet. */
export const newNonce = (): string => randomBytes(16).toString('base64')

/** The headers of an answer; scripts and sheets run only with this answer's nonce. */
export function secure(reply: FastifyReply, nonce: string): void {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  reply.headers({
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  })
}

/**
 * True when a request that changes something may come from another site's page: its Sec-Fetch-Site or Origin says so,
 * or it carries our cookie and says nothing. A program without a browser carries no cookie and sends neither.
 */
export function isCrossSite(request: FastifyRequest, origins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false
  const { origin, host, cookie } = request.headers
  if (origin !== undefined) return !origins.includes(origin) && hostOf(origin) !== host
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return cookie !== undefined
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
