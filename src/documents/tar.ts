// The tar container (POSIX ustar): members one after the other, each with its length in front; any tar program opens it.

const BLOCK = 512

/** A member of a container, and where its bytes begin. */
export interface Member {
  readonly name: string
  readonly at: number
  readonly size: number
}

/** What stands before a member's bytes; names have at most 100 ASCII characters. */
export function tarHead(name: string, size: number, seconds: number): Buffer {
  const head = Buffer.alloc(BLOCK)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  head.write(name, 0, 100, 'latin1')
  head.write(octal(0o600, 8), 100, 'latin1')
  head.write(octal(0, 8) + octal(0, 8), 108, 'latin1')
  head.write(octal(size, 12), 124, 'latin1')
  head.write(octal(seconds, 12), 136, 'latin1')
  head.write('        0', 148, 'latin1')
  head.write('ustar\x0000', 257, 'latin1')
  head.write(`${octal(sumOf(head), 7)} `, 148, 'latin1')
  return head
}

/** What stands after a member of `size` bytes, so that the next begins with a block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** What stands at the end. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * BLOCK)

/** The members of a container of `size` bytes; null when it breaks off or is none. `read` gives bytes from a place. */
export async function tarMembers(
  size: number,
  read: (at: number, length: number) => Promise<Buffer>,
): Promise<Member[] | null> {
  const members: Member[] = []
  for (let at = 0; ; ) {
    if (at + BLOCK > size) return null
    const head = await read(at, BLOCK)
    if (head.every((byte) => byte === 0)) return members
    const length = Number.parseInt(head.toString('latin1', 124, 135), 8)
    const sum = Number.parseInt(head.toString('latin1', 148, 154), 8)
    if (!Number.isSafeInteger(length) || sum !== sumOf(head)) return null
    const name = head.toString('latin1', 0, 100).replace(/\0.*$/s, '')
    members.push({ name, at: at + BLOCK, size: length })
    at += BLOCK + length + tarPadding(length).length
  }
}

/** The sum of a head's bytes, its own place counted as spaces. */
function sumOf(head: Buffer): number {
  let sum = 0
  for (const [index, byte] of head.entries()) sum += index >= 148 && index < 156 ? 32 : byte
  return sum
}
