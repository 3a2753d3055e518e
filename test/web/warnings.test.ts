// Warnings on the web: the worker's findings are listed with their reasons, a publisher asks anew and sets a rule; others read.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { watchRegions } from '../../src/app/check-warnings.ts'
import { type Asking, askingOf, openScored, type Scored } from './scored.ts'

let site: Scored
let ask: Asking

beforeAll(async () => {
  site = await openScored()
  ask = askingOf(site.app)
}, 120_000)
afterAll(() => site?.close())

it('nothing is listed before the rules were asked; then each warning with its level, reason, unit and matter', async () => {
  expect((await ask('周敏', '/warnings')).body).toContain('还没有检查过')
  await watchRegions(site.ctx, new Map())
  const { body } = await ask('周敏', '/warnings')
  expect(body.match(/<li class="warning of-/g)?.length).toBeGreaterThan(4)
  expect(body).toContain('比时序进度落后 13.5个百分点')
  expect(body).toMatch(/href="\/matters\/50\.[0-9a-f-]{36}"/)
  const english = (await ask('周敏', '/en/warnings')).body
  expect(english).toContain('behind the calendar')
  expect(english).toContain('yellow (level 3)')
  const red = (await ask('周敏', '/warnings?level=red')).body
  expect(red).not.toContain('class="warning of-yellow"')
  expect((await ask('周敏', '/warnings?show=ended')).body).toContain('没有这样的预警')
  // Late in the evening in UTC the day is the next one where the region is.
  const late = '2026-11-24T22:00:00.000Z'
  await site.ctx.worker.write((tx) => tx.query('update warning set raised_at = $1', [late]))
  expect((await ask('周敏', '/warnings')).body).toContain('自 2026-11-25')
})

it('a publisher has the rules asked; others are refused and nobody who is not signed in sees them', async () => {
  const asked = await ask('周敏', '/warnings/check', {})
  expect([asked.statusCode, asked.headers.location]).toEqual([303, '/warnings?done'])
  expect((await ask('陈立', '/warnings/check', {})).statusCode).toBe(403)
  expect((await ask('陈立', '/warnings')).body).not.toContain('action="/warnings/check"')
  expect((await site.app.inject({ url: '/warnings' })).statusCode).toBe(303)
})

it('a rule is set with a reason; what cannot be is told at its field and kept as typed', async () => {
  const url = '/warnings/rules/growth-needed'
  const wrong = await ask('周敏', url, { on: 'yes', level: 'blue', times: '两倍', reason: '试行', key: 'k-1' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('“两倍”不是数')
  expect(wrong.body).toContain('value="两倍"')
  const kept = await ask('周敏', url, { on: 'yes', level: 'yellow', times: '2.5', reason: '试行', key: 'k-2' })
  expect(kept.headers.location).toBe('/warnings/rules?kept=growth-needed#rule-growth-needed')
  const { body } = await ask('周敏', '/warnings/rules')
  expect(body).toContain('版本 1.1')
  expect(body).toContain('试行')
  expect((await ask('陈立', url, { on: 'no', level: 'blue', times: '2', reason: '不要' })).statusCode).toBe(403)
  expect((await ask('周敏', '/warnings/rules/nothing', { on: 'no', level: 'blue', reason: '不要' })).statusCode).toBe(
    404,
  )
})
