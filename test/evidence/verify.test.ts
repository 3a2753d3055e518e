// Verifying everything that is kept: whole when nobody touched it, and the first line named when somebody did.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument } from '../../src/app/add-document.ts'
import { type Broken, verifyAll } from '../../src/app/verify-all.ts'
import { GENESIS, seal } from '../../src/domain/evidence/entry.ts'
import { openStage, type Stage } from '../matter/stage.ts'
import { once } from '../store/database.ts'
import { leadMatter } from './loop.ts'

let stage: Stage
let id: string
let other: string
let sha256: string
let document: string

beforeAll(async () => {
  stage = await openStage()
  const led = await leadMatter(stage)
  id = led.id
  sha256 = led.sha256
  other = (await leadMatter(stage)).id
  const bytes = new TextEncoder().encode('规划\n就业：1万人\n')
  const added = await addDocument(stage.ctx, { name: '李明', unit: null }, { name: 'a.txt', bytes })
  document = added.ok ? added.value.id : ''
})
afterAll(() => stage?.close())

const broken = async (): Promise<readonly Broken[]> => (await verifyAll(stage.ctx, () => undefined)).broken
const owner = (text: string, values: unknown[] = []) => once(stage.database.owner, text, values)

/** Runs `tamper` as the owner of the database, verifies, and puts the tables back as they were. */
async function afterTampering(tamper: () => Promise<unknown>): Promise<readonly Broken[]> {
  const tables = ['entry', 'matter', 'chain', 'file', 'file_part', 'item', 'document']
  for (const table of tables) await owner(`create table kept_${table} as table ${table}`)
  try {
    await tamper()
    return await broken()
  } finally {
    for (const table of tables) {
      await owner(`delete from ${table}`)
      await owner(`insert into ${table} select * from kept_${table}`)
      await owner(`drop table kept_${table}`)
    }
  }
}

describe('gangmu verify', () => {
  it('finds everything whole when nobody touched it, and says how much that is', async () => {
    const steps: number[] = []
    const found = await verifyAll(stage.ctx, (done, of) => steps.push(done / of))
    expect(found).toMatchObject({ matters: 2, documents: 1, files: 1, bytes: 2_000_000, broken: [] })
    expect(found.lines).toBe(13)
    expect(steps.at(-1)).toBe(1)
  })

  it('names the line whose words were changed', async () => {
    const found = await afterTampering(() =>
      owner(
        `update entry set payload = jsonb_set(payload, '{what,fields,news}', '"全线贯通"') where matter = $1 and seq = 5`,
        [id],
      ),
    )
    expect(found).toEqual([{ region: '50', of: 'matter', matter: id, seq: 5, why: 'hash' }])
  })

  it('finds a state that the log does not lead to, and a list that says otherwise than the state', async () => {
    const state = await afterTampering(() =>
      owner(`update matter set body = jsonb_set(body, '{legs,0,fields,progress}', '90') where id = $1`, [id]),
    )
    expect(state).toMatchObject([{ matter: id, seq: 6, why: 'state', detail: 'legs' }])
    const row = await afterTampering(() => owner('update matter set late = not late where id = $1', [other]))
    expect(row).toMatchObject([{ matter: other, why: 'row', detail: 'late' }])
  })

  it('finds that the last line is missing, or all of them', async () => {
    const last = await afterTampering(() => owner('delete from entry where matter = $1 and seq = 6', [id]))
    expect(last).toMatchObject([{ matter: id, seq: 6, why: 'tail' }])
    const all = await afterTampering(() => owner('delete from entry where matter = $1', [id]))
    expect(all).toMatchObject([{ matter: id, seq: 1, why: 'tail' }])
    const ofDocument = await afterTampering(() => owner('delete from entry where matter = $1', [document]))
    expect(ofDocument).toMatchObject([{ of: 'document', matter: document, seq: 1, why: 'tail' }])
  })

  it('finds a line that was slipped in, even with a hash that fits its words', async () => {
    const slip = async () => {
      const [three, four] = await stage.entries(id).then((entries) => [entries[2], entries[3]])
      if (!three || !four) throw new Error('too short')
      const { prev: _prev, hash: _hash, seq: _seq, ...draft } = three
      const forged = seal({ ...draft, event: 'forged' }, { seq: 3, hash: three.hash })
      await owner('update entry set seq = seq + 100 where matter = $1 and seq > 3', [id])
      await owner('update entry set seq = seq - 99 where matter = $1 and seq > 100', [id])
      await owner(
        `insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, of)
         values ($1, $2, 4, $3, $4, $5, $6, $7, '[]', $8, $9, 'matter')`,
        [
          ...['50', id, forged.at, forged.actor, forged.unit, forged.event],
          ...[forged.payload, forged.prev, forged.hash],
        ],
      )
    }
    expect(await afterTampering(slip)).toMatchObject([{ matter: id, seq: 5, why: 'prev' }])
  })

  it('finds a step that was forged at the end with chain and row made to fit', async () => {
    const forge = async () => {
      const last = (await stage.entries(id)).at(-1)
      if (!last) throw new Error('no lines')
      const { prev: _prev, hash: _hash, seq: _seq, ...draft } = last
      const payload = {
        what: { kind: 'event', event: 'close', by: { person: 'x', unit: 'u-office', may: [] } },
        by: null,
      }
      const forged = seal({ ...draft, event: 'close', documents: [], payload }, last ?? { seq: 0, hash: GENESIS })
      await owner(
        `insert into entry (region, matter, seq, at, actor, event, payload, documents, prev, hash, of, unit)
         values ('50', $1, $2, $3, $4, 'close', $5, '[]', $6, $7, 'matter', $8)`,
        [...[id, forged.seq, forged.at, forged.actor, payload, forged.prev, forged.hash, forged.unit]],
      )
      await owner('update matter set seq = $2, head = $3 where id = $1', [id, forged.seq, forged.hash])
    }
    expect(await afterTampering(forge)).toMatchObject([{ matter: id, seq: 7, why: 'replay' }])
  })

  it('finds a file with a changed byte, one that is gone, and a matter that nothing is left of', async () => {
    const byte = await afterTampering(() =>
      owner('update file_part set bytes = set_byte(bytes, 7, 1) where sha256 = $1 and part = 1', [sha256]),
    )
    expect(byte).toMatchObject([{ of: 'file', matter: sha256, why: 'file' }])
    const gone = await afterTampering(() => owner('delete from file where sha256 = $1', [sha256]))
    expect(gone).toMatchObject([
      { of: 'matter', seq: 6, why: 'evidence', detail: '验收.pdf' },
      { of: 'matter', seq: 6, why: 'evidence' },
    ])
    const row = await afterTampering(() => owner('delete from matter where id = $1', [id]))
    expect(row).toMatchObject([{ matter: id, why: 'no-row' }])
  })

  it('finds a document whose text or items were changed behind its log', async () => {
    const text = await afterTampering(() => owner("update document set text = text || ' '"))
    expect(text).toMatchObject([{ of: 'document', matter: document, why: 'text' }])
    const items = await afterTampering(() => owner("update item set standing = 'accepted'"))
    expect(items).toMatchObject([{ of: 'document', matter: document, seq: 1, why: 'items' }])
  })
})
