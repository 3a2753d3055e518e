// One spelling for every piece of data (RFC 8785, JSON Canonicalization Scheme) and its SHA-256: what the log's chain is made of.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Data that survives JSON; members that are `undefined` are left out. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The canonical JSON text of a value: members sorted by UTF-16 code units, no white space, numbers as ECMAScript prints them. */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonical(member)}`)
  }
  return `{${members.join(',')}}`
}

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)
