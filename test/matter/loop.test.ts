// The loop of a major task on a real database: done by different people, seen by those who have a part in it, driven on by time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countInbox, listInbox } from '../../src/app/list-inbox.ts'
import { listMatters } from '../../src/app/list-matters.ts'
import { openMatter, openMatters } from '../../src/app/open-matter.ts'
import { verifyChain } from '../../src/domain/evidence/chain.ts'
import { loadIssued } from '../../src/store/matters.ts'
import { listUnits, unitNames } from '../../src/store/units.ts'
import { once, testServers } from '../store/database.ts'
import type { Player } from './people.ts'
import { DISPATCH, openStage, REGISTER, type Stage } from './stage.ts'

describe.each(testServers().map((server) => [server.name, server] as const))('a major task on %s', (_name, server) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage(server)
  })
  afterAll(() => stage.close())

  const codes = (result: Awaited<ReturnType<Stage['does']>>) =>
    result.ok ? 'ok' : result.diagnostics.map(({ code }) => code).join(' ')
  const inbox = async (who: Player) => {
    const { rows } = await listInbox(stage.ctx, stage.seats[who], { limit: 50 })
    return rows.map(({ kind, branch, state, late }) => `${kind} ${branch} ${state}${late ? ' late' : ''}`)
  }
  const dispatched = async () => {
    stage.at('2026-03-02 09:00')
    const id = await stage.open()
    stage.at('2026-03-03 10:00')
    expect(codes(await stage.does('office', id, 'dispatch', { fields: DISPATCH }))).toBe('ok')
    return id
  }

  it('goes from registering to archiving, each step by the body whose turn it is', async () => {
    const id = await dispatched()
    const lead = { leg: 'lead-1' }
    expect(await inbox('lead')).toEqual(['do lead-1 waiting'])
    expect(await inbox('support')).toEqual(['do support-1 waiting'])
    stage.at('2026-03-04 09:00')
    expect(codes(await stage.does('support', id, 'accept', { ...lead, fields: { handler: '何川' } }))).toBe(
      'procedure.not-allowed',
    )
    expect(codes(await stage.does('lead', id, 'accept', { ...lead, fields: { handler: '陈立' } }))).toBe('ok')
    expect(codes(await stage.does('support', id, 'accept', { leg: 'support-1', fields: { handler: '何川' } }))).toBe(
      'ok',
    )
    stage.at('2026-03-27 09:00')
    expect(codes(await stage.does('lead', id, 'report', { ...lead, fields: { progress: 40, news: '路基施工' } }))).toBe(
      'ok',
    )
    expect((await stage.matter(id))?.progress).toBe(40)
    const handIn = { leg: 'support-1', fields: { summary: '省界段完工' }, evidence: [await stage.paper('support')] }
    expect(codes(await stage.does('support', id, 'hand-in', handIn))).toBe('ok')
    expect(await inbox('lead')).toEqual(['verify support-1 to-confirm', 'do lead-1 handling'])
    expect(codes(await stage.does('lead', id, 'confirm', { leg: 'support-1' }))).toBe('ok')
    const end = { ...lead, fields: { progress: 100, summary: '全线建成' }, evidence: [await stage.paper('lead')] }
    stage.at('2026-03-28 09:00')
    expect(codes(await stage.does('lead', id, 'request-close', end))).toBe('ok')
    expect(await inbox('verifier')).toEqual(['verify lead-1 to-verify'])
    expect(codes(await stage.does('verifier', id, 'pass', { ...lead, fields: { finding: '属实' } }))).toBe('ok')
    expect(await inbox('office')).toEqual(['decide main running'])
    expect(codes(await stage.does('office', id, 'close', { fields: { conclusion: '按要求完成' } }))).toBe('ok')
    expect(codes(await stage.does('office', id, 'strike-off'))).toBe('ok')
    expect(codes(await stage.does('office', id, 'archive'))).toBe('ok')
    for (const who of ['office', 'lead', 'support', 'verifier'] as const) expect(await inbox(who), who).toEqual([])
    const entries = await stage.entries(id)
    expect(verifyChain(entries)).toMatchObject({ ok: true, count: 12 })
    const issued = await stage.ctx.db.read((tx) => loadIssued(tx, '50', id), stage.seats.office)
    expect(issued.map(({ document, number, year }) => `${document} ${year} ${number}`)).toContain('task-notice 2026 1')
  })

  it('can be given to every unit of both regions', async () => {
    const units = await stage.ctx.db.read(listUnits)
    expect(units.map(({ id }) => id)).toEqual(expect.arrayContaining(['u-lead', 'u-support']))
  })

  it('calls a unit by its short name among people, and keeps the full one for official paper', async () => {
    await once(stage.database.owner, "update unit set short_name = '水利厅' where region = '51' and id = 'u-outsider'")
    const found = await stage.ctx.db.read((tx) => unitNames(tx, ['u-outsider']))
    expect(found.get('u-outsider')).toEqual({ name: '水利厅', full: '省水利厅', region: '51' })
  })

  it('is not there for a body without a part in it', async () => {
    const id = await dispatched()
    expect(await stage.matter(id, 'outsider')).toBeNull()
    expect(await stage.entries(id, 'outsider')).toEqual([])
    expect(codes(await stage.does('outsider', id, 'report', { leg: 'lead-1' }))).toBe('matter.unknown')
    expect((await listMatters(stage.ctx, stage.seats.outsider, { limit: 10 })).rows).toEqual([])
    expect((await listMatters(stage.ctx, stage.seats.support, { limit: 10 })).rows.map((row) => row.id)).toContain(id)
  })

  it('is urged by the rule when nobody accepts it, once for each rung, and is on record as late', async () => {
    const id = await dispatched()
    stage.at('2026-03-11 08:00')
    await stage.passes()
    const matter = await stage.matter(id)
    const lead = matter?.state.legs.find((leg) => leg.id === 'lead-1')
    expect(lead?.slips.map(({ colour }) => colour)).toEqual(['blue', 'orange'])
    expect(matter?.late).toBe(true)
    expect(await stage.passes()).toBe(0)
    const issued = await stage.ctx.db.read((tx) => loadIssued(tx, '50', id), stage.seats.lead)
    expect(issued.filter(({ document }) => document === 'order-slip').map(({ colour }) => colour)).toEqual(
      expect.arrayContaining(['blue', 'orange']),
    )
    const { rows, counts } = await listInbox(stage.ctx, stage.seats.lead, { limit: 50, late: true })
    expect(rows.map((row) => row.matter)).toContain(id)
    expect(counts.find(({ kind }) => kind === 'do')?.late).toBe(rows.length)
  })

  it('takes the same form once, however often it is sent', async () => {
    const id = await dispatched()
    const form = { leg: 'lead-1', fields: { handler: '陈立' }, key: 'form-1' }
    stage.at('2026-03-04 09:00')
    const sent = await Promise.all([1, 2, 3, 4].map(() => stage.does('lead', id, 'accept', form)))
    expect(sent.map((one) => one.ok && one.value.again).filter((again) => again === false)).toHaveLength(1)
    expect(new Set(sent.map((one) => one.ok && one.value.seq)).size).toBe(1)
    const { seats, ctx } = stage
    const opening = { service: 'major-task', id: ctx.newId(), fields: REGISTER }
    const twice = [await openMatter(ctx, seats.office, opening), await openMatter(ctx, seats.office, opening)]
    expect(twice.map((one) => one.ok && one.value.again)).toEqual([false, true])
  })

  it('answers forty sendings of a form that was taken before, though there are fewer connections than that', async () => {
    const id = await dispatched()
    const form = { leg: 'lead-1', fields: { handler: '陈立' }, key: 'form-1' }
    stage.at('2026-03-04 09:00')
    expect(codes(await stage.does('lead', id, 'accept', form))).toBe('ok')
    const sent = await Promise.all(Array.from({ length: 40 }, () => stage.does('lead', id, 'accept', form)))
    expect(sent.map((one) => one.ok && one.value.again)).toEqual(sent.map(() => true))
  })

  it('does not notice that the database broke every connection off', async () => {
    const breakOff = () =>
      once(
        stage.database.owner,
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    stage.at('2026-03-03 10:00')
    const { ctx, seats } = stage
    await breakOff()
    const opening = { service: 'major-task', fields: REGISTER, steps: [{ event: 'dispatch', fields: DISPATCH }] }
    const opened = await openMatter(ctx, seats.office, opening)
    const id = opened.ok ? opened.value.matter : ''
    await breakOff()
    const form = { leg: 'lead-1', fields: { handler: '陈立' }, key: 'form-1' }
    expect(codes(await stage.does('lead', id, 'accept', form))).toBe('ok')
    expect((await stage.entries(id)).map(({ event }) => event)).toEqual(['register', 'dispatch', 'accept'])
  })

  it('lets many people act at once and loses no step', async () => {
    const id = await dispatched()
    stage.at('2026-03-04 09:00')
    await stage.does('lead', id, 'accept', { leg: 'lead-1', fields: { handler: '陈立' } })
    const before = (await stage.matter(id))?.seq ?? 0
    const fields = (n: number) => ({ progress: n, news: `第${n}次` })
    const sent = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => stage.does('lead', id, 'report', { leg: 'lead-1', fields: fields(n) })),
    )
    expect(sent.map(codes)).toEqual(sent.map(() => 'ok'))
    expect((await stage.matter(id))?.seq).toBe(before + 6)
    expect(verifyChain(await stage.entries(id))).toMatchObject({ ok: true })
  })

  it('is dispatched with two hundred others in one go', async () => {
    stage.at('2026-03-02 09:00')
    const list = Array.from({ length: 200 }, (_, n) => ({
      service: 'major-task',
      fields: { ...REGISTER, title: `任务${n}` },
      steps: [{ event: 'dispatch', fields: DISPATCH }],
    }))
    const opened = await openMatters(stage.ctx, stage.seats.office, list)
    expect(opened.filter((one) => one.ok && one.value.seq === 2)).toHaveLength(200)
    const late = { ...DISPATCH, due: '2026-01-01' }
    const [wrong] = await openMatters(stage.ctx, stage.seats.office, [
      { service: 'major-task', fields: REGISTER, steps: [{ event: 'dispatch', fields: late }] },
    ])
    expect(wrong?.ok === false && wrong.diagnostics.map(({ code }) => code)).toEqual(['procedure.date-not-later'])
    const [stranger] = await openMatters(stage.ctx, stage.seats.lead, list.slice(0, 1))
    expect(stranger?.ok === false && stranger.diagnostics[0]?.code).toBe('procedure.not-allowed')
  })

  it('counts in the tallies what the list shows', async () => {
    for (const who of ['office', 'lead', 'support', 'verifier'] as const) {
      const { rows, counts } = await listInbox(stage.ctx, stage.seats[who], { limit: 1000 })
      expect(await countInbox(stage.ctx, stage.seats[who])).toEqual(counts)
      for (const { kind, n, late } of counts) {
        expect(rows.filter((row) => row.kind === kind).length, `${who} ${kind}`).toBe(n)
        expect(rows.filter((row) => row.kind === kind && row.late).length, `${who} ${kind} late`).toBe(late)
      }
    }
  })
})
