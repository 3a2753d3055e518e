// A sign-in service elsewhere that vouches for people: OpenID Connect, authorization code with PKCE, state and nonce, every token's signature checked.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { type Diagnostic, ok, type Result } from '../domain/base/diagnostic.ts'
import { hostOf, isInside } from './addresses.ts'

/** Which service, and as whom we ask it. */
export interface IssuerSettings {
  /** Its issuer identifier, under which its metadata are found. */
  readonly issuer: string
  readonly client: string
  /** Null for a client without a secret. */
  readonly secret: string | null
  /** The claim that names a person by their login here. */
  readonly claim: string
  /** Address of this site, without a slash at its end. */
  readonly site: string
  /** Whether it may be asked without TLS, inside the network. */
  readonly http: boolean
  /** What people call it; null for the general word. */
  readonly name: string | null
}

/** What the browser keeps until the service sends it back. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the service vouches for. `named` is what the claim says, null when it says nothing. */
export interface Vouched {
  readonly issuer: string
  readonly subject: string
  readonly named: string | null
}

/** Somebody who vouches for people. */
export interface Issuer {
  readonly name: string | null
  readonly claim: string
  /** Where to send a browser. */
  readonly begin: () => Promise<Result<{ readonly address: string; readonly attempt: Attempt }>>
  /** What the query means with which the browser came back. */
  readonly finish: (query: string, attempt: Attempt) => Promise<Result<Vouched>>
}

/** The path of this site that the service sends browsers back to. */
export const BACK_PATH = '/sign-in/oidc/back'

const PATIENCE_SECONDS = 10
const LONGEST_REASON = 200

/** Opens the service; it is first asked when somebody signs in, and asked anew after it could not be reached. */
export function openIssuer(settings: IssuerSettings): Issuer {
  const back = settings.site + BACK_PATH
  let known: Promise<Configuration> | null = null
  const configuration = async (): Promise<Configuration> => {
    known ??= discover(settings)
    try {
      return await known
    } catch (error) {
      known = null
      throw error
    }
  }
  return {
    name: settings.name,
    claim: settings.claim,
    begin: () => told(async () => begin(await configuration(), settings, back)),
    finish: (query, attempt) =>
      told(async () => finish(await configuration(), settings, new URL(`${back}?${query}`), attempt)),
  }
}

function discover({ issuer, client, secret, http }: IssuerSettings): Promise<Configuration> {
  return discovery(new URL(issuer), client, undefined, secret === null ? None() : asItWants(secret), {
    timeout: PATIENCE_SECONDS,
    execute: [enableNonRepudiationChecks, ...(http ? [allowInsecureRequests] : [])],
    [customFetch]: async (url, options) => {
      await keepInside(url)
      return fetch(url, options as RequestInit)
    },
  })
}

/** The secret in the header, which is what a service takes that says nothing, or in the form where only that is taken. */
const asItWants =
  (secret: string): ClientAuth =>
  (as, ...rest) => {
    const taken = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = taken.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret)
    way(as, ...rest)
  }

/** Without TLS nothing is asked that lies outside of the network. */
async function keepInside(url: string): Promise<void> {
  if (!url.startsWith('http:')) return
  const host = hostOf(url)
  const found = isIP(host) > 0 ? [host] : (await lookup(host, { all: true })).map(({ address }) => address)
  if (!found.every(isInside)) throw new Error(`${host}: http outside of the network`)
}

async function begin(config: Configuration, { claim }: IssuerSettings, back: string) {
  const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const address = buildAuthorizationUrl(config, {
    redirect_uri: back,
    scope: claim === 'email' ? 'openid email' : 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, attempt }
}

async function finish(
  config: Configuration,
  { claim }: IssuerSettings,
  came: URL,
  { state, nonce, verifier }: Attempt,
): Promise<Vouched> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
  const tokens = await authorizationCodeGrant(config, came, checks)
  const claims = tokens.claims()
  if (!claims) throw new Error('no ID token')
  const asks = claims[claim] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
  const more = asks ? await fetchUserInfo(config, tokens.access_token, claims.sub) : {}
  const { iss, sub } = claims
  return { issuer: iss, subject: sub, named: namedIn({ ...more, ...claims }, claim) }
}

/** What the claim says; an e-mail address that the service has not verified names nobody. */
function namedIn(claims: Readonly<Record<string, unknown>>, claim: string): string | null {
  const value = claims[claim]
  if (typeof value !== 'string' || value.trim() === '') return null
  return claim === 'email' && claims.email_verified === false ? null : value.trim().slice(0, LONGEST_REASON)
}

/** What went wrong between here and the service, as something to be told. */
async function told<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return { ok: false, diagnostics: [faultOf(error)] }
  }
}

function faultOf(error: unknown): Diagnostic {
  if (error instanceof AuthorizationResponseError)
    return { code: 'system.oidc-refused', params: { reason: clipped(error.error) } }
  const { code = '', message = '', cause } = error as { code?: string; message?: string; cause?: { message?: string } }
  const answered = code.startsWith('OAUTH_') && code !== 'OAUTH_TIMEOUT'
  const reason = clipped([code, message, cause?.message].filter(Boolean).join(': '))
  return { code: answered ? 'system.oidc-wrong' : 'system.oidc-away', params: { reason } }
}

const clipped = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_REASON)
