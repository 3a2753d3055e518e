// Confirmed tasks of a plan become matters of units in two regions, all of them or none, once however often the form is sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument } from '../../src/app/add-document.ts'
import { decideOn } from '../../src/app/decide-on.ts'
import { type Dispatch, dispatchTasks } from '../../src/app/dispatch-tasks.ts'
import { exportDuties } from '../../src/app/export-duties.ts'
import { listInbox } from '../../src/app/list-inbox.ts'
import { openDispatch } from '../../src/app/open-dispatch.ts'
import { openDocument } from '../../src/app/open-document.ts'
import { readDutyTable } from '../../src/app/read-duty-table.ts'
import { writeXlsx } from '../../src/documents/write.ts'
import type { PlanForm } from '../../src/domain/matter/plan-form.ts'
import { once, testServers } from '../store/database.ts'
import { openStage, type Stage } from './stage.ts'

const BUREAU = { name: '周敏', unit: '市政府督查室' }
const SHARED = { urgency: 'ordinary', rhythm: 'quarter', criteria: '按方案完成', verifier: '市审计局', leader: '' }

describe.each(testServers().map((server) => [server.name, server] as const))('dispatch on %s', (_name, server) => {
  let stage: Stage
  let made = 0
  beforeAll(async () => {
    stage = await openStage(server)
    stage.at('2026-03-02 09:00')
  })
  afterAll(() => stage.close())

  /** A plan with so many confirmed tasks: its id and those of its items. */
  async function plan(n: number): Promise<{ document: string; items: string[] }> {
    made += 1
    const text = [`计划${made}`, ...Array.from({ length: n }, (_, at) => `任务 修好第${at + 1}条路`)].join('\n')
    const bytes = new TextEncoder().encode(text)
    const added = await addDocument(stage.ctx, BUREAU, { name: `计划${made}.txt`, bytes })
    if (!added.ok) throw new Error(JSON.stringify(added.diagnostics))
    const document = added.value.id
    const opened = await openDocument(stage.ctx, document)
    if (!opened.ok) throw new Error('no document')
    const items = opened.value.items.map(({ id }) => id)
    await decideOn(stage.ctx, BUREAU, document, { kind: 'accept', items }, { seq: null, key: '' })
    return { document, items }
  }

  const LINE = { lead: '市交通运输委', supports: '省交通运输厅', due: '2026-12-31' }
  const of = (items: readonly string[], more: Partial<Dispatch> = {}): Dispatch => ({
    service: 'major-task',
    key: stage.ctx.newId(),
    shared: SHARED,
    lines: items.map((item) => ({ item, typed: LINE })),
    ...more,
  })
  const sent = async (document: string, dispatch: Dispatch, who: 'office' | 'lead' = 'office') => {
    const result = await dispatchTasks(stage.ctx, stage.seats[who], document, dispatch)
    if (!result.ok) return { opened: 0, again: 0, codes: result.diagnostics.map(({ code }) => code) }
    const { opened, wrong } = result.value
    const codes = wrong.flatMap(({ item, diagnostics }) =>
      diagnostics.map(
        ({ code, params }) => `${dispatch.lines.findIndex((line) => line.item === item)} ${params.field} ${code}`,
      ),
    )
    return { opened: opened.length, again: opened.filter(({ again }) => again).length, codes }
  }
  const waiting = async (who: 'lead' | 'support' | 'other' | 'outsider') =>
    (await listInbox(stage.ctx, stage.seats[who], { limit: 50 })).rows.filter(({ state }) => state === 'waiting').length

  it('twelve tasks become twelve matters, which wait for units of two regions; sent again, they stay twelve', async () => {
    const { document, items } = await plan(12)
    const dispatch = of(items)
    expect(await sent(document, dispatch)).toEqual({ opened: 12, again: 0, codes: [] })
    expect(await sent(document, dispatch)).toEqual({ opened: 12, again: 12, codes: [] })
    expect([await waiting('lead'), await waiting('support')]).toEqual([12, 12])
    const view = await openDispatch(stage.ctx, stage.seats.office, document)
    expect(view.ok && view.value.matters.size).toBe(12)
    expect(view.ok && view.value.matters.get(items[0] ?? '')).toMatchObject({ state: 'running', title: '修好第1条路' })
    const other = await sent(document, of(items.slice(0, 1)))
    expect(other.codes).toEqual(['0 undefined matter.dispatch-again'])
  })

  it('a table in a file fills twelve tasks in for lead units of two regions, and all of them are dispatched', async () => {
    const { document, items } = await plan(12)
    const view = await openDispatch(stage.ctx, stage.seats.office, document)
    if (!view.ok) throw new Error(JSON.stringify(view.diagnostics))
    const [form] = view.value.forms as [PlanForm]
    const column = (title: string) => ({ title, width: 20, type: 'text' as const })
    const bytes = await writeXlsx([
      {
        name: '分解表',
        columns: ['序号', '任务', '牵头单位', '配合单位', '完成时限', '节点'].map(column),
        rows: items.map((_, at) => {
          const units = at % 2 === 0 ? ['市交通运输委', '省交通运输厅'] : ['省水利厅', '市住房城乡建委']
          return [`${at + 1}`, `修好第${at + 1}条路`, ...units, '2026年12月底前', '2026-06-30 路基；2026-09-30 通车']
        }),
      },
    ])
    const table = await readDutyTable(stage.ctx, view.value, form, { name: '分解表.xlsx', bytes })
    if (!table.ok) throw new Error(JSON.stringify(table.diagnostics))
    expect(table.value.map(({ duty, wrong }) => [duty?.item, wrong])).toEqual(items.map((item) => [item, []]))
    const lines = table.value.map(({ duty, sets }) => ({ item: duty?.item ?? '', typed: sets }))
    const before = [await waiting('lead'), await waiting('outsider'), await waiting('support'), await waiting('other')]
    expect(await sent(document, of(items, { lines }))).toEqual({ opened: 12, again: 0, codes: [] })
    const after = [await waiting('lead'), await waiting('outsider'), await waiting('support'), await waiting('other')]
    expect(after.map((n, at) => n - (before[at] ?? 0))).toEqual([6, 6, 6, 6])
  })

  it('the table that is taken away can be filled in and handed in again', async () => {
    const { document, items } = await plan(3)
    expect((await sent(document, of(items.slice(0, 1)))).opened).toBe(1)
    const file = await exportDuties(stage.ctx, stage.seats.office, document, { as: 'xlsx', lang: 'zh-Hans' })
    const view = await openDispatch(stage.ctx, stage.seats.office, document)
    if (!file.ok || !view.ok) throw new Error('no file')
    const [form] = view.value.forms as [PlanForm]
    const table = await readDutyTable(stage.ctx, view.value, form, file.value)
    expect(table.ok && table.value.map(({ duty }) => duty?.item)).toEqual(items)
    expect(table.ok && table.value[0]).toMatchObject({
      sets: { lead: '市交通运输委', supports: '省交通运输厅', due: '2026-12-31' },
      wrong: [{ code: 'matter.dispatch-again' }],
    })
  })

  it('different forms sent in the same instant open one matter a task: the first takes all of its lines, the rest none', async () => {
    const { document, items } = await plan(6)
    const forms = [items, items.toReversed(), items.slice(0, 3), items.slice(2, 5), items.slice(5), items]
    const results = await Promise.all(forms.map((some) => sent(document, of(some))))
    const view = await openDispatch(stage.ctx, stage.seats.office, document)
    const rows = await once<{ n: number }>(
      stage.database.owner,
      'select count(*)::integer as n from matter where plan = $1 group by item',
      [document],
    )
    expect(rows.every(({ n }) => n === 1)).toBe(true)
    expect(view.ok && view.value.matters.size).toBe(rows.length)
    expect(results.reduce((sum, { opened }) => sum + opened, 0)).toBe(rows.length)
    for (const [at, { opened, codes }] of results.entries()) {
      expect([0, forms[at]?.length]).toContain(opened)
      expect(codes.length > 0).toBe(opened === 0)
      for (const code of codes) expect(code).toMatch(/matter\.dispatch-(taken|again)$/)
    }
  })

  it('a task whose matter has ended may be dispatched anew, by one form', async () => {
    const { document, items } = await plan(1)
    expect((await sent(document, of(items))).opened).toBe(1)
    await once(stage.database.owner, 'update matter set ended = true where plan = $1', [document])
    const results = await Promise.all([1, 2, 3].map(() => sent(document, of(items))))
    expect(results.map(({ opened }) => opened).toSorted()).toEqual([0, 0, 1])
  })

  it('two sendings of one form at the same time act once', async () => {
    const { document, items } = await plan(3)
    const dispatch = of(items)
    const both = await Promise.all([sent(document, dispatch), sent(document, dispatch)])
    expect(both.map(({ opened }) => opened)).toEqual([3, 3])
    const view = await openDispatch(stage.ctx, stage.seats.office, document)
    expect(view.ok && view.value.matters.size).toBe(3)
  })

  it('nothing is opened when one line cannot be: unknown units and past deadlines are told with their line', async () => {
    const { document, items } = await plan(4)
    const lines = [
      { item: items[0] ?? '', typed: LINE },
      { item: items[1] ?? '', typed: { ...LINE, lead: '市海洋局' } },
      { item: items[2] ?? '', typed: { ...LINE, due: '2026-03-01' } },
      { item: items[3] ?? '', typed: { ...LINE, supports: '各区县', due: '' } },
    ]
    const result = await sent(document, of(items, { lines }))
    expect(result.opened).toBe(0)
    expect(result.codes).toEqual([
      '1 lead matter.unit-unknown',
      '2 due procedure.date-not-later',
      '3 supports matter.unit-collective',
      '3 due procedure.field-missing',
    ])
    const view = await openDispatch(stage.ctx, stage.seats.office, document)
    expect(view.ok && view.value.matters.size).toBe(0)
  })

  it('a unit without the role may not dispatch, and is told why', async () => {
    const { document, items } = await plan(2)
    expect(await sent(document, of(items), 'lead')).toMatchObject({ opened: 0, codes: ['matter.dispatch-no-role'] })
    const stranger = await openDispatch(stage.ctx, null, document)
    expect(stranger.ok && [stranger.value.forms.length, stranger.value.matters.size]).toEqual([0, 0])
  })

  it('nothing, too much, and what is not confirmed are refused', async () => {
    const { document } = await plan(1)
    expect((await sent(document, of([]))).codes).toEqual(['matter.dispatch-nothing'])
    const many = Array.from({ length: 1001 }, (_, at) => `t${at}`)
    expect((await sent(document, of(many))).codes).toEqual(['matter.dispatch-too-many'])
    expect((await sent(document, of(['t404']))).codes).toEqual(['0 undefined matter.dispatch-unconfirmed'])
  })

  it('a thousand tasks go in one time', async () => {
    const { document, items } = await plan(1000)
    const begun = performance.now()
    expect(await sent(document, of(items))).toMatchObject({ opened: 1000, codes: [] })
    console.info(`1,000 tasks dispatched in ${Math.round(performance.now() - begun)} ms`)
  })
})
