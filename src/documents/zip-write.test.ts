// Containers that are packed: every reader opens them, and a moment alone decides what they look like.
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip } from './zip.ts'
import { packZip } from './zip-write.ts'

const text = (words: string) => new TextEncoder().encode(words)
const entries = [
  { name: 'a.xml', bytes: text('<a/>'.repeat(500)) },
  { name: '图/空.txt', bytes: new Uint8Array() },
]
const at = new Date('2026-03-02T02:00:00.000Z')

describe('a packed container', () => {
  it('is opened by our reader and by others, entry by entry', () => {
    const packed = packZip(entries, at)
    const zip = openZip(packed)
    expect(zip.ok && zip.value.names).toEqual(['a.xml', '图/空.txt'])
    const others = unzipSync(packed)
    for (const { name, bytes } of entries) {
      const read = zip.ok ? zip.value.read(name) : null
      expect(read?.ok && [...(read.value ?? [1])]).toEqual([...bytes])
      expect([...(others[name] ?? [1])]).toEqual([...bytes])
    }
  })

  it('is the same for the same moment, and another for another', () => {
    expect(Buffer.compare(packZip(entries, at), packZip(entries, new Date(at)))).toBe(0)
    expect(Buffer.compare(packZip(entries, at), packZip(entries, new Date('2026-03-03T02:00:00.000Z')))).not.toBe(0)
  })
})
