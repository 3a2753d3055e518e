// A sign-in service for tests that follows OpenID Connect Core: it registers one client, checks what it is asked, and signs its tokens.
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

/** The client that the service knows. */
export const CLIENT = { client: 'gangmu', secret: 'ein: Schlüssel&+%' }

/** A running service, and what tests set of it. */
export interface Service {
  readonly issuer: string
  /** Who is signed in there: the subject, and what is said of them. */
  person: { readonly sub: string; readonly [claim: string]: unknown }
  /** Claims told only where somebody asks for them, not in the token. */
  later: Readonly<Record<string, unknown>>
  /** The error with which it answers in place of a code. */
  denies: string | null
  /** Bends the token before it is signed. */
  bends: (claims: JWTPayload) => JWTPayload
  /** Signs with a key that is not published. */
  forges: boolean
  /** Leaves out the way that a secret in the header takes. */
  posts: boolean
  readonly close: () => Promise<void>
}

interface Granted {
  readonly challenge: string
  readonly nonce: string | null
  readonly back: string
  readonly person: Service['person']
}

/** Starts the service on a free port. */
export async function openService(): Promise<Service> {
  const own = await generateKeyPair('ES256')
  const other = await generateKeyPair('ES256')
  const grants = new Map<string, Granted>()
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }
  const server = createServer((request, reply) => {
    answer(request, reply).catch((error) => reply.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const service: Service = {
    issuer,
    person: { sub: 'nobody' },
    later: {},
    denies: null,
    bends: (claims) => claims,
    forges: false,
    posts: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    const data = (body: unknown, status = 200) =>
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration') data(metadata())
    else if (url.pathname === '/keys') data({ keys: [jwk] })
    else if (url.pathname === '/authorize') reply.writeHead(303, { location: authorize(url.searchParams) }).end()
    else if (url.pathname === '/token') {
      const made = await token(request, new URLSearchParams(await text(request)))
      data(made ?? { error: 'invalid_grant' }, made ? 200 : 400)
    } else if (url.pathname === '/me') data({ sub: service.person.sub, ...service.later })
    else data({ error: 'not found' }, 404)
  }

  const metadata = () => ({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    userinfo_endpoint: `${issuer}/me`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
    ...(service.posts ? { token_endpoint_auth_methods_supported: ['client_secret_post'] } : {}),
  })

  /** The address that the browser is sent back to; what does not follow the standard is told nobody but the test. */
  function authorize(asked: URLSearchParams): string {
    const back = asked.get('redirect_uri') ?? ''
    const wants = { client_id: CLIENT.client, response_type: 'code', code_challenge_method: 'S256' }
    for (const [name, value] of Object.entries(wants)) if (asked.get(name) !== value) throw new Error(name)
    if (!asked.get('scope')?.split(' ').includes('openid')) throw new Error('scope')
    const state = asked.get('state') ?? ''
    if (service.denies) return `${back}?${new URLSearchParams({ error: service.denies, state })}`
    const code = randomUUID()
    const challenge = asked.get('code_challenge') ?? ''
    grants.set(code, { challenge, nonce: asked.get('nonce'), back, person: service.person })
    return `${back}?${new URLSearchParams({ code, state })}`
  }

  /** The tokens for a code, once, for the client that proves itself and the browser that asked for it; null for any other. */
  async function token({ headers }: IncomingMessage, sent: URLSearchParams) {
    const grant = grants.get(sent.get('code') ?? '')
    grants.delete(sent.get('code') ?? '')
    const coded = (value: string) => new URLSearchParams({ value }).toString().slice('value='.length)
    const basic = `Basic ${btoa(`${coded(CLIENT.client)}:${coded(CLIENT.secret)}`)}`
    const proved = service.posts ? sent.get('client_secret') === CLIENT.secret : headers.authorization === basic
    const shown = createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || !proved || shown !== grant.challenge || sent.get('redirect_uri') !== grant.back) return null
    const now = Math.floor(Date.now() / 1000)
    const { nonce, person } = grant
    const claims = { iss: issuer, aud: CLIENT.client, iat: now, exp: now + 300, ...(nonce ? { nonce } : {}), ...person }
    const { privateKey } = service.forges ? other : own
    const id_token = await new SignJWT(service.bends(claims))
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .sign(privateKey)
    return { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token }
  }
  return service
}
