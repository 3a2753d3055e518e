import { expect, it } from 'vitest'
import { oidcSettingsOf } from './oidc-settings.ts'

const env = {
  GANGMU_OIDC_ISSUER: 'https://sso.example.org/realms/gov',
  GANGMU_OIDC_CLIENT: 'gangmu',
  GANGMU_BASE_URL: 'https://gangmu.example.org/',
}
const codes = (more: Readonly<Record<string, string>>) =>
  oidcSettingsOf({ ...env, ...more }).faults.map(({ code }) => code)

it('lets nobody sign in elsewhere unless a service is named', () => {
  expect(oidcSettingsOf({ GANGMU_OIDC_CLIENT: 'gangmu' })).toEqual({ value: null, faults: [] })
})

it('needs the service, the client and the address of this site; the rest has a common value', () => {
  expect(oidcSettingsOf(env)).toEqual({
    value: {
      issuer: 'https://sso.example.org/realms/gov',
      client: 'gangmu',
      secret: null,
      claim: 'preferred_username',
      site: 'https://gangmu.example.org',
      http: false,
      name: null,
    },
    faults: [],
  })
  expect(codes({ GANGMU_OIDC_ISSUER: 'sso' })).toEqual(['system.oidc-issuer-unreadable'])
  expect(codes({ GANGMU_OIDC_CLIENT: '' })).toEqual(['system.oidc-client-missing'])
  expect(codes({ GANGMU_BASE_URL: '' })).toEqual(['system.base-url-unreadable'])
})

it('asks a service without TLS only where that was set', () => {
  const http = { GANGMU_OIDC_ISSUER: 'http://10.1.2.3/sso' }
  expect(codes(http)).toEqual(['system.oidc-issuer-http'])
  expect(codes({ ...http, GANGMU_OIDC_HTTP: 'yes' })).toEqual([])
})
