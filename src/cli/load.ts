// The bytes of a named file or of standard input; what cannot be reached, or is too large to try, is refused with its reason.
import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { FileIn } from '../documents/decoded.ts'
import { MAX_BYTES } from '../documents/sniff.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'

/** The file with its bytes; `-` is `input`. Never takes in more than can be read. */
export async function load(file: string, input: Readable): Promise<Result<FileIn>> {
  return file === '-' ? loadInput(input) : loadNamed(file)
}

async function loadNamed(name: string): Promise<Result<FileIn>> {
  try {
    const { size } = await stat(name)
    return size > MAX_BYTES ? tooLarge(name, size) : ok({ name, bytes: await readFile(name) })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason === 'ENOENT') return refuse('command.not-found', { file: name })
    if (reason === 'EISDIR') return refuse('command.is-folder', { file: name })
    if (reason === 'EACCES' || reason === 'EPERM') return refuse('command.not-allowed', { file: name })
    return refuse('command.unreadable', { file: name, reason })
  }
}

async function loadInput(input: Readable): Promise<Result<FileIn>> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input) {
    parts.push(Buffer.from(part))
    size += part.length
    if (size > MAX_BYTES) return tooLarge('-', size)
  }
  return ok({ name: '-', bytes: Buffer.concat(parts) })
}

function tooLarge(name: string, size: number): Result<FileIn> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return refuse('files.too-large', { name, size: megabytes(size), limit: megabytes(MAX_BYTES) })
}
