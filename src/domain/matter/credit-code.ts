// Unified social credit codes (GB 32100-2015): 18 characters, the last of which proves the others.
import type { Diagnostic } from '../base/diagnostic.ts'

/** The alphabet of the standard: digits and letters without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18

/** What is wrong with a code as it was given, or null; the code is never mended. */
export function creditCodeFault(code: string): Diagnostic | null {
  if (code.length !== LENGTH)
    return { code: 'system.credit-code-length', params: { value: code, n: code.length, length: LENGTH } }
  const odd = [...code].find((sign) => !ALPHABET.includes(sign))
  if (odd !== undefined) return { code: 'system.credit-code-sign', params: { value: code, sign: odd } }
  const expected = creditCodeCheck(code.slice(0, -1))
  return code.endsWith(expected)
    ? null
    : { code: 'system.credit-code-check', params: { value: code, found: code.slice(-1), expected } }
}

/** The check character after the first 17 (GB 32100 appendix A): weights are the powers of 3 modulo 31. */
function creditCodeCheck(first: string): string {
  let weight = 1
  let sum = 0
  for (const sign of first) {
    sum += weight * ALPHABET.indexOf(sign)
    weight = (weight * 3) % ALPHABET.length
  }
  return ALPHABET[(ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length] ?? ''
}
