import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../base/digest.ts'
import { verifyChain } from './chain.ts'
import { type Draft, type Entry, GENESIS, seal } from './entry.ts'

const draft = (payload: Json): Draft => ({
  region: 'here',
  matter: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  at: '2026-01-01T08:00:00.000Z',
  actor: '李雷',
  unit: null,
  event: 'decision',
  payload,
  documents: [],
})

function chainOf(payloads: readonly Json[]): Entry[] {
  const entries: Entry[] = []
  for (const payload of payloads) entries.push(seal(draft(payload), entries.at(-1) ?? { seq: 0, hash: GENESIS }))
  return entries
}

const payloads = fc.array(fc.jsonValue() as fc.Arbitrary<Json>, { minLength: 1, maxLength: 8 })

describe('a chain of entries', () => {
  it('is whole when nobody touched it', () => {
    fc.assert(
      fc.property(payloads, (list) => {
        const entries = chainOf(list)
        expect(verifyChain(entries)).toEqual({ ok: true, count: list.length, head: entries.at(-1)?.hash })
      }),
    )
  })

  it('tells which line was changed, whichever field it was', () => {
    const field = fc.constantFrom('region', 'matter', 'at', 'actor', 'unit', 'event', 'payload', 'documents')
    fc.assert(
      fc.property(payloads, fc.nat(), field, (list, pick, name) => {
        const entries = chainOf(list)
        const index = pick % entries.length
        const changed = { ...entries[index], [name]: name === 'documents' ? [{ sha256: 'x', name: 'y' }] : 'forged' }
        entries[index] = changed as Entry
        expect(verifyChain(entries)).toEqual({ ok: false, seq: index + 1, why: 'hash' })
      }),
    )
  })

  it('tells where a line was dropped, slipped in or moved', () => {
    const [one, two, three] = chainOf([1, 2, 3]) as [Entry, Entry, Entry]
    expect(verifyChain([one, three])).toEqual({ ok: false, seq: 2, why: 'gap' })
    expect(verifyChain([one, { ...three, seq: 2 }])).toEqual({ ok: false, seq: 2, why: 'prev' })
    expect(verifyChain([one, seal(draft('new'), one), three])).toEqual({ ok: false, seq: 3, why: 'prev' })
    expect(verifyChain([two, one])).toEqual({ ok: false, seq: 1, why: 'gap' })
  })
})
