// Deciding through the use case, on real databases: kept with who and when, once, and never over somebody else's head.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument } from '../../src/app/add-document.ts'
import type { Context } from '../../src/app/context.ts'
import { decideOn } from '../../src/app/decide-on.ts'
import { openDocument } from '../../src/app/open-document.ts'
import { verifyDocument } from '../../src/app/verify-document.ts'
import type { DocumentView } from '../../src/app/views.ts'
import type { Statement } from '../../src/domain/plan/commitment.ts'
import type { Decision } from '../../src/domain/plan/item.ts'
import { testServers } from '../store/database.ts'
import { openContext, type TestContext } from './context.ts'

const TEXT = `发展规划
地区生产总值：40000亿元
城镇化率：75%
新增就业：300万人
任务 建设服务站
任务 培育企业
`
const LI = { name: '李雷', unit: '督查室' }
const HAN = { name: '韩梅', unit: '发展改革委' }

describe.each(testServers())('deciding on $name', (server) => {
  let test: TestContext
  let ctx: Context
  let count = 0

  beforeAll(async () => {
    test = await openContext(server)
    ctx = test.ctx
  })
  afterAll(() => test.close())

  /** A document of its own for each test. */
  async function open(): Promise<DocumentView> {
    count += 1
    const bytes = new TextEncoder().encode(`${TEXT}（第${count}稿）\n`)
    const added = await addDocument(ctx, LI, { name: `plan-${count}.txt`, bytes, kind: 'plan', date: '2023-01-18' })
    const view = added.ok ? await openDocument(ctx, added.value.id) : added
    if (!view.ok) throw new Error(JSON.stringify(view.diagnostics))
    return view.value
  }

  const idOf = (view: DocumentView, index: number) => view.items[index]?.id ?? ''
  const by = (view: DocumentView, actor: typeof LI, decision: Decision, key: string, seq: number | null = view.seq) =>
    decideOn(ctx, actor, view.row.id, decision, { seq, key })

  it('keeps an accepted statement with who accepted it and when', async () => {
    const before = await open()
    expect(before.items.length).toBeGreaterThan(3)
    expect(before.row.open).toBe(before.items.length)
    const done = await by(before, LI, { kind: 'accept', items: [idOf(before, 0)] }, 'k1')
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
    const { view } = done.value
    expect(view.items[0]).toMatchObject({ standing: 'accepted', by: LI })
    expect(view.row.open).toBe(before.items.length - 1)
    expect(view.history).toMatchObject([{ seq: 2, actor: LI, undone: false }])
    expect(await openDocument(ctx, before.row.id)).toEqual({ ok: true, value: view })
  })

  it('takes a form that is sent twice only once', async () => {
    const before = await open()
    const decision: Decision = { kind: 'accept', items: [idOf(before, 0)] }
    const times = await Promise.all(Array.from({ length: 8 }, () => by(before, LI, decision, 'same')))
    expect(times.map((done) => done.ok && done.value.seq)).toEqual(times.map(() => 2))
    const view = await openDocument(ctx, before.row.id)
    expect(view.ok && view.value.seq).toBe(2)
  })

  it('says who changed the same item meanwhile, and saves nothing', async () => {
    const before = await open()
    await by(before, HAN, { kind: 'reject', item: idOf(before, 0), reason: '重复' }, 'a')
    const late = await by(before, LI, { kind: 'accept', items: [idOf(before, 0)] }, 'b')
    expect(late).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'system.changed-meanwhile', params: { who: '韩梅', what: 'system.did-reject', seq: 2 } }],
    })
    const view = await openDocument(ctx, before.row.id)
    expect(view.ok && view.value.seq).toBe(2)
  })

  it('lets two people decide about different items at the same time', async () => {
    const before = await open()
    const many = await Promise.all(
      before.items.map((item, index) =>
        by(before, index % 2 ? LI : HAN, { kind: 'accept', items: [item.id] }, `m${index}`),
      ),
    )
    expect(many.every((done) => done.ok)).toBe(true)
    const view = await openDocument(ctx, before.row.id)
    expect(view.ok && view.value.items.every((item) => item.standing === 'accepted')).toBe(true)
    expect(view.ok && view.value.row.open).toBe(0)
  })

  it('undoes a correction and redoes it', async () => {
    const before = await open()
    const item = before.items.find((one) => one.content.kind === 'statement')
    if (item?.content.kind !== 'statement') throw new Error('no statement')
    const statement: Statement = { ...item.content.statement, value: '5' }
    const corrected = await by(
      before,
      LI,
      { kind: 'correct', item: item.id, content: { kind: 'statement', statement } },
      'c',
    )
    expect(corrected.ok).toBe(true)
    const undone = await by(before, LI, { kind: 'undo', seq: 2 }, 'u', 2)
    expect(undone.ok && undone.value.view.items).toEqual(before.items)
    const redone = await by(before, LI, { kind: 'undo', seq: 3 }, 'r', 3)
    expect(redone.ok && redone.value.view.items).toEqual(corrected.ok && corrected.value.view.items)
    expect(redone.ok && redone.value.view.history.map((made) => made.undone)).toEqual([false, true, false])
    expect(await verifyDocument(ctx, before.row.id)).toMatchObject({ ok: true, value: { ok: true, count: 4 } })
  })

  it('names the field of every fault, and saves nothing', async () => {
    const before = await open()
    const item = before.items.find((one) => one.content.kind === 'statement')
    if (item?.content.kind !== 'statement') throw new Error('no statement')
    const statement = { ...item.content.statement, value: '四万亿', indicator: ' ' }
    const refused = await by(
      before,
      LI,
      { kind: 'correct', item: item.id, content: { kind: 'statement', statement } },
      'f',
    )
    expect(refused).toMatchObject({
      ok: false,
      diagnostics: [
        { code: 'system.field-empty', params: { field: 'indicator' } },
        { code: 'system.value-not-decimal', params: { field: 'value', value: '四万亿' } },
      ],
    })
    const nobody = await by(before, { name: ' ', unit: '' }, { kind: 'accept', items: [item.id] }, 'g')
    expect(nobody).toMatchObject({ ok: false, diagnostics: [{ code: 'system.name-missing' }] })
    const view = await openDocument(ctx, before.row.id)
    expect(view.ok && view.value).toEqual(before)
  })

  it('keeps a reason with characters that no database takes', async () => {
    const before = await open()
    const done = await by(before, LI, { kind: 'reject', item: idOf(before, 0), reason: 'a\u0000b\ud800c😀' }, 'z')
    expect(done.ok && done.value.view.items[0]?.reason).toBe('a\ufffdb\ufffdc😀')
    expect(await verifyDocument(ctx, before.row.id)).toMatchObject({ ok: true, value: { ok: true, count: 2 } })
  })

  it('knows no document by another name', async () => {
    const nobody = { kind: 'accept', items: ['x'] } as const
    for (const id of ['x', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f']) {
      const refused = await decideOn(ctx, LI, id, nobody, { seq: null, key: '' })
      expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'system.unknown-document' }] })
    }
  })
})
