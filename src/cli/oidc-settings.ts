// What the environment says of a sign-in service elsewhere: its issuer, who we are to it, and the claim that names a person.
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { IssuerSettings } from '../gate/issuer.ts'
import { type Environment, isAddress, siteOf } from './mail-settings.ts'

/** The settings, null when no service is named, and what is wrong with them. */
export function oidcSettingsOf(env: Environment): {
  value: IssuerSettings | null
  faults: readonly Diagnostic[]
} {
  const issuer = env.GANGMU_OIDC_ISSUER
  if (!issuer) return { value: null, faults: [] }
  const client = env.GANGMU_OIDC_CLIENT ?? ''
  const site = siteOf(env)
  const http = env.GANGMU_OIDC_HTTP === 'yes'
  const faults: Diagnostic[] = []
  if (!isAddress(issuer, ['http:', 'https:']))
    faults.push({ code: 'system.oidc-issuer-unreadable', params: { value: issuer } })
  else if (isAddress(issuer, ['http:']) && !http)
    faults.push({ code: 'system.oidc-issuer-http', params: { value: issuer } })
  if (client === '') faults.push({ code: 'system.oidc-client-missing', params: {} })
  if (!isAddress(site, ['http:', 'https:']))
    faults.push({ code: 'system.base-url-unreadable', params: { value: site } })
  const value: IssuerSettings = {
    ...{ issuer, client, site, http },
    secret: env.GANGMU_OIDC_SECRET || null,
    claim: env.GANGMU_OIDC_CLAIM || 'preferred_username',
    name: env.GANGMU_OIDC_NAME || null,
  }
  return { value: faults.length === 0 ? value : null, faults }
}
