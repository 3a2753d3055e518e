// Documents through the use cases, on real databases: added once, listed, read again, compared, taken away, verified.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument, type NewDocument } from '../../src/app/add-document.ts'
import { compareDocuments } from '../../src/app/compare-documents.ts'
import type { Context } from '../../src/app/context.ts'
import { decideOn } from '../../src/app/decide-on.ts'
import { listDocuments } from '../../src/app/list-documents.ts'
import { openDocument } from '../../src/app/open-document.ts'
import { originalFile } from '../../src/app/original-file.ts'
import { rereadDocument } from '../../src/app/reread-document.ts'
import { verifyDocument } from '../../src/app/verify-document.ts'
import type { DocumentView } from '../../src/app/views.ts'
import type { Workshop } from '../../src/documents/workshop.ts'
import { ok } from '../../src/domain/base/diagnostic.ts'
import { once, testServers } from '../store/database.ts'
import { openContext, type TestContext } from './context.ts'
import { plainWorkshop, type Version } from './reader.ts'

const LI = { name: '李雷', unit: '督查室' }
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe.each(testServers())('documents on $name', (server) => {
  let test: TestContext
  let ctx: Context
  let version: Version = { engine: '1' }

  beforeAll(async () => {
    test = await openContext(server, { workshop: plainWorkshop(() => version) })
    ctx = test.ctx
  })
  afterAll(() => test.close())

  async function add(file: Partial<NewDocument> & { text: string }): Promise<DocumentView> {
    const { text, ...rest } = file
    const added = await addDocument(ctx, LI, { name: '规划.txt', bytes: bytesOf(text), ...rest })
    if (!added.ok) throw new Error(JSON.stringify(added.diagnostics))
    return view(added.value.id)
  }

  async function view(id: string): Promise<DocumentView> {
    const opened = await openDocument(ctx, id)
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    return opened.value
  }

  const why = (result: { ok: boolean; diagnostics?: readonly { code: string }[] }) =>
    result.ok ? [] : result.diagnostics?.map(({ code }) => code)

  it('keeps the original bytes, the text with its offsets, and who brought it', async () => {
    const text = '甲规划\n地区生产总值：100亿元\n'
    const opened = await add({ text, kind: 'plan', date: '2023-01-18' })
    expect(opened.row).toMatchObject({
      title: '甲规划',
      kind: 'plan',
      date: '2023-01-18',
      addedBy: '李雷',
      statements: 1,
      open: 1,
    })
    expect(opened.text).toBe(text)
    const [item] = opened.items
    if (item?.content.kind !== 'statement') throw new Error('no statement')
    const { start, end, quote } = item.content.statement
    expect(opened.text.slice(start, end)).toBe(quote)
    const file = await originalFile(ctx, opened.row.id)
    expect(file.ok && [file.value.name, [...file.value.bytes]]).toEqual(['规划.txt', [...bytesOf(text)]])
  })

  it('keeps the same bytes once, however many hand them in at the same time', async () => {
    const bytes = bytesOf('乙规划\n地区生产总值：100亿元\n')
    const many = await Promise.all(
      Array.from({ length: 6 }, (_, n) => addDocument(ctx, LI, { name: `${n}.txt`, bytes })),
    )
    const ids = many.map((one) => one.ok && one.value.id)
    expect(new Set(ids).size).toBe(1)
    expect(many.filter((one) => one.ok && !one.value.existing)).toHaveLength(1)
    expect((await view(String(ids[0]))).seq).toBe(1)
  })

  it('refuses a date that is none, a kind that is none, and a predecessor that is not there', async () => {
    const file = { name: 'a.txt', bytes: bytesOf('丙规划\n') }
    const kind = 'novel' as 'plan'
    expect(why(await addDocument(ctx, LI, { ...file, date: '2023-02-30', kind }))).toEqual([
      'system.date-unreadable',
      'system.unknown-choice',
    ])
    for (const supersedes of ['x', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f']) {
      expect(why(await addDocument(ctx, LI, { ...file, supersedes }))).toEqual(['system.unknown-document'])
    }
    expect(why(await addDocument(ctx, LI, { name: 'empty.txt', bytes: new Uint8Array() }))).toHaveLength(1)
  })

  it('lists newest first, a page at a time, and finds words of the title whatever signs they hold', async () => {
    const marked = await add({ text: '增长100%_的规划\n' })
    for (const n of [1, 2, 3]) await add({ text: `丁规划${n}\n` })
    const first = await listDocuments(ctx, { limit: 2, q: '丁规划' })
    expect(first.rows.map((row) => row.title)).toEqual(['丁规划3', '丁规划2'])
    expect(first.total).toBe(3)
    const next = await listDocuments(ctx, { limit: 2, q: '丁规划', after: first.next ?? '' })
    expect([next.rows.map((row) => row.title), next.next]).toEqual([['丁规划1'], null])
    expect((await listDocuments(ctx, { q: '100%_' })).rows).toEqual([marked.row])
    expect((await listDocuments(ctx, { q: '%' })).total).toBe(1)
    expect((await listDocuments(ctx, { after: "x' or 1=1" })).rows.length).toBeGreaterThan(0)
  })

  it('knows every version of a document, oldest first, from each of them', async () => {
    const one = await add({ text: '戊规划\n就业：1万人\n' })
    const two = await add({ text: '戊规划二\n就业：2万人\n', supersedes: one.row.id })
    const three = await add({ text: '戊规划三\n就业：3万人\n', supersedes: two.row.id })
    const family = [one.row.id, two.row.id, three.row.id]
    for (const id of family) expect((await view(id)).versions.map((row) => row.id)).toEqual(family)
  })

  it('reads again with a newer reader: what people decided stays, the rest is new', async () => {
    const before = await add({ text: '己规划\n就业：1万人\n城镇化率：75%\n森林覆盖率：55%\n' })
    const [jobs, towns] = before.items
    await decideOn(ctx, LI, before.row.id, { kind: 'accept', items: [jobs?.id ?? ''] }, { seq: 1, key: 'a' })
    await decideOn(
      ctx,
      LI,
      before.row.id,
      { kind: 'reject', item: towns?.id ?? '', reason: '重复' },
      { seq: 2, key: 'b' },
    )
    version = { engine: '2', rename: (name) => `全市${name}` }
    expect(await rereadDocument(ctx, LI, before.row.id)).toEqual({ ok: true, value: { seq: 4 } })
    expect(await rereadDocument(ctx, LI, before.row.id)).toEqual({ ok: true, value: { seq: 4 } })
    const after = await view(before.row.id)
    const shown = after.items.map(({ standing, content }) => [
      standing,
      content.kind === 'statement' && content.statement.indicator,
    ])
    expect(shown).toEqual([
      ['accepted', '就业'],
      ['rejected', '城镇化率'],
      ['proposed', '全市森林覆盖率'],
    ])
    expect(after.items.slice(0, 2).map((item) => item.id)).toEqual([jobs?.id, towns?.id])
    expect(after.row).toMatchObject({ statements: 2, open: 1 })
    expect(after.reading.engine).toBe('2')
    const stale = await decideOn(
      ctx,
      LI,
      before.row.id,
      { kind: 'accept', items: [before.items[2]?.id ?? ''] },
      { seq: 3, key: 'c' },
    )
    expect(stale).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'system.changed-meanwhile', params: { what: 'system.did-reread' } }],
    })
    version = { engine: '1' }
  })

  it('keeps a kind and a date that a person stated when it reads again', async () => {
    const before = await add({ text: '庚规划\n就业：9万人\n', kind: 'report', date: '2025-01-01' })
    version = { engine: '3' }
    await rereadDocument(ctx, LI, before.row.id, { date: '2025-02-02' })
    expect((await view(before.row.id)).row).toMatchObject({ kind: 'report', date: '2025-02-02' })
    expect(why(await rereadDocument(ctx, LI, before.row.id, { date: 'soon' }))).toEqual(['system.date-unreadable'])
    version = { engine: '1' }
  })

  it('compares two versions as people left them', async () => {
    const one = await add({ text: '辛规划\n就业：10万人\n城镇化率：75%\n' })
    const two = await add({ text: '辛规划二\n就业：8万人\n', supersedes: one.row.id })
    const townsId = one.items.find(
      (item) => item.content.kind === 'statement' && item.content.statement.unit === '%',
    )?.id
    const compared = await compareDocuments(ctx, one.row.id, two.row.id)
    if (!compared.ok) throw new Error(JSON.stringify(compared.diagnostics))
    expect(compared.value.before).toEqual(one.row)
    expect(compared.value.changes).toHaveLength(2)
    expect(compared.value.changes.flatMap(({ kinds }) => kinds)).toEqual(
      expect.arrayContaining(['softened', 'dropped']),
    )
    await decideOn(ctx, LI, one.row.id, { kind: 'reject', item: townsId ?? '', reason: '误读' }, { seq: 1, key: 'r' })
    const again = await compareDocuments(ctx, one.row.id, two.row.id)
    expect(again.ok && again.value.changes).toHaveLength(1)
    expect(why(await compareDocuments(ctx, one.row.id, 'x'))).toEqual(['system.unknown-document'])
  })

  it.each([
    ['a line of the log', "update gangmu.entry set actor = '别人' where seq = 2", 2, 'hash'],
    ['a line that is gone', 'delete from gangmu.entry where seq = 2', 2, 'gap'],
    ['the original file', "update gangmu.document set bytes = 'x'", 1, 'file'],
    ['the text', "update gangmu.document set text = text || ' '", 1, 'text'],
    ['the reading', `update gangmu.reading set reading = jsonb_set(reading, '{engine}', '"9"')`, 1, 'reading'],
  ])('finds out when the owner of the database changed %s', async (what, forge, seq, reason) => {
    const made = await add({ text: `壬规划 ${what}\n就业：1万人\n城镇化率：75%\n` })
    const ids = made.items.map((item) => item.id)
    for (const [index, id] of ids.entries()) {
      await decideOn(ctx, LI, made.row.id, { kind: 'accept', items: [id] }, { seq: null, key: `${what}${index}` })
    }
    const whole = await verifyDocument(ctx, made.row.id)
    expect(whole).toMatchObject({
      ok: true,
      value: { ok: true, count: 3, head: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    const column = forge.includes('.entry') ? 'matter' : forge.includes('.reading') ? 'document' : 'id'
    await once(
      test.database.owner,
      `${forge} ${forge.includes(' where ') ? 'and' : 'where'} ${column} = '${made.row.id}'`,
    )
    expect(await verifyDocument(ctx, made.row.id)).toEqual({ ok: true, value: { ok: false, seq, why: reason } })
  })

  it('keeps a text with characters that no database takes, at the same offsets', async () => {
    const decode: Workshop['decode'] = async (file) => {
      const decoded = await ctx.workshop.decode(file)
      return decoded.ok ? ok({ ...decoded.value, text: '癸规划\u0000\ud800\n就业：1万人\n' }) : decoded
    }
    const odd = { ...ctx, workshop: { ...ctx.workshop, decode } }
    const added = await addDocument(odd, LI, { name: 'odd.txt', bytes: bytesOf('癸规划') })
    const opened = await view(added.ok ? added.value.id : '')
    expect(opened.text).toBe('癸规划\ufffd\ufffd\n就业：1万人\n')
    const [item] = opened.items
    if (item?.content.kind !== 'statement') throw new Error('no statement')
    expect(opened.text.slice(item.content.statement.start, item.content.statement.end)).toBe('就业：1万人')
    expect(await verifyDocument(ctx, opened.row.id)).toMatchObject({ ok: true, value: { ok: true } })
  })
})
