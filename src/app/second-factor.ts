// One-time codes by time (RFC 6238): six digits, 30 seconds, SHA-1, as authenticator apps know them.
import { Secret, TOTP } from 'otpauth'

const PERIOD = 30

/** A new secret, base32, of the first 20 of some random bytes (base64url). */
export const newTotpSecret = (random: string): string =>
  new Secret({ buffer: Uint8Array.from(Buffer.from(random, 'base64url')).slice(0, 20).buffer }).base32

/** The address that an authenticator app scans. */
export const totpAddress = (secret: string, login: string): string => totpOf(secret, login).toString()

/** The step whose code this is, at most one step off; null when it is none. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = now.getTime()
  const delta = totpOf(secret, '').validate({ token, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Gangmu', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD })
