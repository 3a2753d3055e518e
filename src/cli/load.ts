// A named file, or standard input, to decoded text; what cannot be read is refused with its reason.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Decoded } from '../documents/decoded.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'

/** Reads and decodes one file; `-` is `input`. */
export async function load(file: string, input: Readable): Promise<Result<Decoded>> {
  const bytes = file === '-' ? await readAll(input) : await readNamed(file)
  if (!bytes.ok) return bytes
  return decodeFile(file === '-' ? 'input' : basename(file), bytes.value)
}

async function readNamed(file: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readFile(file))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    if (reason === 'ENOENT') return refuse('command.not-found', { file })
    if (reason === 'EISDIR') return refuse('command.is-folder', { file })
    if (reason === 'EACCES' || reason === 'EPERM') return refuse('command.not-allowed', { file })
    return refuse('command.unreadable', { file, reason: reason || String(error) })
  }
}

async function readAll(input: Readable): Promise<Result<Uint8Array>> {
  const parts: Buffer[] = []
  for await (const part of input) parts.push(Buffer.from(part))
  return ok(Buffer.concat(parts))
}

async function decodeFile(_name: string, bytes: Uint8Array): Promise<Result<Decoded>> {
  const text = new TextDecoder('utf-8').decode(bytes)
  return ok({ kind: 'txt', text, tables: [], pages: [], encoding: 'utf-8', title: null })
}
