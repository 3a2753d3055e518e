// Files as evidence: what is taken, what is refused, who may see it, and how a break on the way is survived.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFile, evidenceOf, listFiles, openFile } from '../../src/app/open-file.ts'
import { addToUpload, dropUpload, findUpload, finishUpload, openUpload, storeFile } from '../../src/app/upload-file.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { statedEvidence } from '../../src/domain/matter/stated.ts'
import type { Evidence } from '../../src/domain/procedure/state.ts'
import { openContext, type TestContext } from '../app/context.ts'
import { DISPATCH, openStage } from '../matter/stage.ts'
import { once } from '../store/database.ts'
import { PHOTO, PROGRAM, pdfOf, wordOf } from './bytes.ts'
import { makeRegion, makeSeat } from './seats.ts'

let test: TestContext
let seat: Seat
let colleague: Seat
let stranger: Seat

beforeAll(async () => {
  test = await openContext()
  for (const region of ['50', '51']) await makeRegion(test.database, region)
  seat = await makeSeat(test.database, '50', 'lead', '李明')
  colleague = await makeSeat(test.database, '50', 'lead', '王芳')
  stranger = await makeSeat(test.database, '50', 'other', '张三')
})
afterAll(() => test?.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const codeOf = (result: { ok: boolean; diagnostics?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.diagnostics?.[0]?.code
const store = (name: string, bytes: Uint8Array, by = seat) => storeFile(test.ctx, by, { name, bytes })
async function bytesOf(by: Seat, sha256: string, from = 0, to = Number.MAX_SAFE_INTEGER): Promise<Buffer> {
  const opened = await openFile(test.ctx, by, '50', sha256)
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const pieces: Uint8Array[] = []
  for await (const piece of opened.value.read(from, to)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a file that is handed in', () => {
  it('is kept byte for byte, what the camera wrote into it included, once however often it comes', async () => {
    const first = await store('现场.jpg', PHOTO)
    expect(first).toMatchObject({
      ok: true,
      value: { region: '50', sha256: hashOf(PHOTO), name: '现场.jpg', kind: 'jpg', size: PHOTO.length },
    })
    expect(codeOf(await store('又一次.jpg', PHOTO, colleague))).toBe('ok')
    expect(codeOf(await store('别处.jpg', PHOTO, stranger))).toBe('ok')
    expect(await bytesOf(stranger, hashOf(PHOTO))).toEqual(PHOTO)
    const rows = await once(test.database.owner, 'select sha256 from gangmu.file where sha256 = $1', [hashOf(PHOTO)])
    expect(rows).toHaveLength(1)
  })

  it.each([
    ['a program under the name of a report', '报告.pdf', PROGRAM, 'files.program'],
    ['a program with its own ending', 'setup.exe', Buffer.from('plain words'), 'files.program'],
    ['a script', '说明.txt', Buffer.from('#!/bin/sh\nrm -r /\n'), 'files.program'],
    ['a Word file with macros', '报告.docx', wordOf({ 'word/vbaProject.bin': Buffer.from('x') }), 'files.macros'],
    ['a picture that calls itself a PDF', '合同.pdf', PHOTO, 'files.ending-differs'],
    [
      'a web page that calls itself a picture',
      '现场.jpg',
      Buffer.from('<html><script>1</script>'),
      'files.ending-differs',
    ],
    [
      'a drawing that may hold scripts',
      '图.svg',
      Buffer.from('<svg xmlns="a"><script/></svg>'),
      'files.ending-differs',
    ],
    ['an animated picture', '图.gif', Buffer.from('GIF89a\x01\0\x01\0\0\0\0'), 'files.not-evidence'],
    ['an archive', '材料.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'files.archive'],
    ['nothing', '空.pdf', Buffer.alloc(0), 'files.empty'],
  ])('is refused when it is %s', async (_what, name, bytes, code) => {
    expect(codeOf(await store(name, bytes))).toBe(code)
  })

  it('is refused when it is larger than 50 MB, before a byte of it has come', async () => {
    const size = 50 * 1024 * 1024
    expect(codeOf(await openUpload(test.ctx, seat, { name: 'a.pdf', size: size + 1 }))).toBe('files.too-large')
    expect(codeOf(await openUpload(test.ctx, seat, { name: 'a.pdf', size }))).toBe('ok')
  })

  it('gets an ending when its name has none', async () => {
    expect(await store('2026.3月照片', pdfOf(40))).toMatchObject({ ok: true, value: { name: '2026.3月照片.pdf' } })
  })

  it('is kept for the region of the matter that it is meant for, if that is kept here', async () => {
    const there = await storeFile(test.ctx, seat, { name: 'a.pdf', bytes: pdfOf(50), region: '51' })
    expect(there).toMatchObject({ ok: true, value: { region: '51' } })
    const nowhere = await storeFile(test.ctx, seat, { name: 'a.pdf', bytes: pdfOf(50), region: '99' })
    expect(codeOf(nowhere)).toBe('files.no-region')
  })
})

describe('an upload that breaks off', () => {
  const bytes = pdfOf(3_000_000, 'b')

  it('goes on from the last byte that came, and becomes the whole file', async () => {
    const opened = await openUpload(test.ctx, seat, { name: '长.pdf', size: bytes.length })
    if (!opened.ok) throw new Error(codeOf(opened))
    const upload = opened.value
    expect(await addToUpload(test.ctx, seat, upload, 0, bytes.subarray(0, 1_200_000))).toMatchObject({ ok: true })
    expect(codeOf(await finishUpload(test.ctx, seat, upload))).toBe('files.upload-elsewhere')
    expect(codeOf(await addToUpload(test.ctx, seat, upload, 0, bytes.subarray(0, 10)))).toBe('files.upload-elsewhere')
    const found = await findUpload(test.ctx, seat, upload)
    expect(found).toMatchObject({ ok: true, value: { received: 1_200_000 } })
    const rest = bytes.subarray(1_200_000)
    expect(codeOf(await addToUpload(test.ctx, seat, upload, 1_200_000, Buffer.concat([rest, rest])))).toBe(
      'files.upload-elsewhere',
    )
    expect(codeOf(await addToUpload(test.ctx, seat, upload, 1_200_000, rest))).toBe('ok')
    const kept = await finishUpload(test.ctx, seat, upload)
    expect(kept).toMatchObject({ ok: true, value: { sha256: hashOf(bytes), name: '长.pdf' } })
    expect(await finishUpload(test.ctx, seat, upload)).toEqual(kept)
    expect(hashOf(await bytesOf(seat, hashOf(bytes)))).toBe(hashOf(bytes))
    const middle = await bytesOf(seat, hashOf(bytes), 1_048_570, 2_100_000)
    expect(middle.equals(bytes.subarray(1_048_570, 2_100_001))).toBe(true)
  })

  it('is nobody else’s, can be taken back, and is forgotten after a day', async () => {
    const opened = await openUpload(test.ctx, seat, { name: 'a.pdf', size: 100 })
    if (!opened.ok) throw new Error(codeOf(opened))
    expect(codeOf(await findUpload(test.ctx, colleague, opened.value))).toBe('files.no-upload')
    expect(codeOf(await addToUpload(test.ctx, colleague, opened.value, 0, pdfOf(100)))).toBe('files.upload-elsewhere')
    expect(codeOf(await dropUpload(test.ctx, colleague, opened.value))).toBe('files.no-upload')
    expect(codeOf(await dropUpload(test.ctx, seat, opened.value))).toBe('ok')
    const late = { ...test.ctx, clock: () => new Date(Date.UTC(2026, 0, 3)) }
    const other = await openUpload(test.ctx, seat, { name: 'b.pdf', size: 100 })
    if (!other.ok) throw new Error(codeOf(other))
    expect(codeOf(await findUpload(late, seat, other.value))).toBe('files.no-upload')
    await openUpload(late, seat, { name: 'c.pdf', size: 100 })
    const rows = await once(test.database.owner, 'select id from gangmu.upload where id = $1', [other.value.id])
    expect(rows).toEqual([])
  })

  it('cannot be begun without end', async () => {
    const by = await makeSeat(test.database, '50', 'lead', '多')
    const begun: (string | undefined)[] = []
    for (let n = 0; n < 41; n += 1) begun.push(codeOf(await openUpload(test.ctx, by, { name: 'a.pdf', size: 10 })))
    expect(begun.at(-1)).toBe('files.too-many-uploads')
    expect(begun.filter((code) => code === 'ok')).toHaveLength(40)
  })
})

describe('a file that is kept', () => {
  it('is there for the unit that handed it in and for nobody else', async () => {
    const bytes = pdfOf(70, 'c')
    await store('材料.pdf', bytes)
    expect(codeOf(await openFile(test.ctx, colleague, '50', hashOf(bytes)))).toBe('ok')
    expect(codeOf(await openFile(test.ctx, stranger, '50', hashOf(bytes)))).toBe('files.no-file')
    expect(codeOf(await openFile(test.ctx, seat, '51', hashOf(bytes)))).toBe('files.no-file')
    expect((await listFiles(test.ctx, colleague)).map(({ name }) => name)).toContain('材料.pdf')
    expect((await listFiles(test.ctx, stranger)).map(({ name }) => name)).not.toContain('材料.pdf')
    expect(codeOf(await evidenceOf(test.ctx, stranger, '50', [hashOf(bytes)]))).toBe('files.no-file')
    expect(await evidenceOf(test.ctx, seat, '50', [hashOf(bytes)])).toEqual({
      ok: true,
      value: [{ kind: 'document', name: '材料.pdf', sha256: hashOf(bytes) }],
    })
    const parts = await test.ctx.db.read((tx) => tx.query('select part from file_part where region = $1', ['50']))
    expect(parts).toEqual([])
  })

  it('may be seen by whoever has a part in a matter whose log names it', async () => {
    const bytes = pdfOf(80, 'd')
    await store('证明.pdf', bytes)
    const matter = crypto.randomUUID()
    await once(
      test.database.owner,
      `insert into gangmu.matter (region, id, service, version, title, state, opener, parties, opened_at, last_at, ended, late, seq, head, body)
       values ('50', $1, 's', '1', 't', 'a', 'lead', '{lead,other}', now(), now(), false, false, 1, 'x', '{}')`,
      [matter],
    )
    await once(
      test.database.owner,
      `insert into gangmu.entry (region, matter, seq, at, actor, event, payload, documents, prev, hash, of)
       values ('50', $1, 1, now(), 'a', 'e', '{}', $2, 'x', 'x', 'matter')`,
      [matter, JSON.stringify([{ sha256: hashOf(bytes), name: '证明.pdf' }])],
    )
    expect(codeOf(await openFile(test.ctx, stranger, '50', hashOf(bytes)))).toBe('ok')
    const outside = await makeSeat(test.database, '50', 'third', '赵六')
    expect(codeOf(await openFile(test.ctx, outside, '50', hashOf(bytes)))).toBe('files.no-file')
  })

  it('is reckoned again on demand, and a changed byte is told', async () => {
    const bytes = pdfOf(1_500_000, 'e')
    await store('大.pdf', bytes)
    expect(await checkFile(test.ctx, seat, '50', hashOf(bytes))).toMatchObject({ ok: true, value: { whole: true } })
    await once(
      test.database.owner,
      'update gangmu.file_part set bytes = set_byte(bytes, 5, 0) where sha256 = $1 and part = 1',
      [hashOf(bytes)],
    )
    expect(await checkFile(test.ctx, seat, '50', hashOf(bytes))).toMatchObject({ ok: true, value: { whole: false } })
  })

  it('is evidence for whoever may see it alone, as what its bytes are, whatever a program says', async () => {
    const stage = await openStage()
    const id = await stage.open()
    await stage.does('office', id, 'dispatch', { fields: DISPATCH })
    for (const [who, leg] of [
      ['lead', 'lead-1'],
      ['support', 'support-1'],
    ] as const)
      expect(await stage.does(who, id, 'accept', { leg, fields: { handler: '陈立' } })).toMatchObject({ ok: true })
    const paper = await stage.paper('support')
    const handIn = (evidence: readonly Evidence[], who: 'support' | 'lead' = 'support') =>
      stage.does(who, id, 'hand-in', { leg: 'support-1', fields: { summary: '完工' }, evidence })
    const never = { ...paper, sha256: 'a'.repeat(64) }
    const others = await stage.paper('outsider', 200)
    expect(codeOf(await handIn([never]))).toBe('files.no-file')
    expect(codeOf(await handIn([paper, others]))).toBe('files.no-file')
    expect(codeOf(await handIn([{ ...paper, kind: 'photo' }]))).toBe('files.not-this-kind')
    const forged: Evidence = { kind: 'figure', name: '42', sha256: 'b'.repeat(64), source: '年报' }
    expect(codeOf(await handIn([paper, forged]))).toBe('ok')
    const figure = (await stage.matter(id))?.state.legs
      .flatMap((leg) => leg.evidence)
      .find(({ kind }) => kind === 'figure')
    expect(figure).toEqual(statedEvidence('figure', '42', '年报'))
    await stage.close()
  })

  it('cannot be changed or slipped in by the serving role, nor kept under another hash', async () => {
    for (const sql of [
      "update file set size = 1 where region = '50'",
      "delete from file_part where region = '50'",
      "insert into file_part (region, sha256, part, bytes) values ('50', repeat('a', 64), 9, 'x')",
    ])
      await expect(test.ctx.db.write((tx) => tx.query(sql))).rejects.toThrow(/permission denied/)
    const opened = await openUpload(test.ctx, seat, { name: 'a.pdf', size: 9 })
    if (!opened.ok) throw new Error(codeOf(opened))
    await addToUpload(test.ctx, seat, opened.value, 0, pdfOf(9))
    const { region, person } = seat
    const outcome = await test.ctx.db.write(
      (tx) =>
        tx.query('select keep_upload($1, $2, $3, $4, $5, $6, $7, $8, now()) as outcome', [
          ...['50', region, person, tx.today, opened.value.id, 'b'.repeat(64), 'pdf', 'a.pdf'],
        ]),
      { region, person },
    )
    expect(outcome).toEqual([{ outcome: 'differs' }])
  })
})
