// Programs hand in figures, have them approved, confirm targets and release scores, each within its person's rights and once.
import { Errors } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeToken } from '../../src/app/tokens.ts'
import { seatsOfSample } from '../../src/cli/sample-people.ts'
import { figures } from '../../src/http/api/endpoints/figures.ts'
import { scores } from '../../src/http/api/endpoints/scores.ts'
import { openScored, type Scored } from '../web/scored.ts'

let site: Scored
const tokens = new Map<string, string>()
const WHO = ['zhoumin', 'zhenglan', 'wutong', 'chenli']

beforeAll(async () => {
  site = await openScored()
  for (const who of WHO) {
    const seat = seatsOfSample().get(who)
    if (!seat) throw new Error(who)
    const made = await makeToken(site.ctx, seat, { name: who, scopes: ['read', 'act'], days: 30 })
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
    tokens.set(who, made.value.secret)
  }
}, 120_000)
afterAll(() => site.close())

/** Asks as somebody: `POST /batches`. */
async function ask(who: string, what: string, payload?: object, key?: string) {
  const [method = 'GET', path = ''] = what.split(' ')
  const headers = { authorization: `Bearer ${tokens.get(who)}`, ...(key ? { 'idempotency-key': key } : {}) }
  const answer = await site.app.inject({
    method: method as 'GET' | 'POST',
    url: `/api/v1${path}`,
    headers,
    ...(payload ? { payload } : {}),
  })
  const body = answer.json()
  const asked = ENDPOINTS.find((one) => one.method === method && shapeOf(one.path).test(path.split('?')[0] ?? ''))
  if (asked && answer.statusCode < 300) {
    answered.add(asked.name)
    expect([asked.name, [...Errors(asked.answer, body)], answer.statusCode]).toEqual([
      asked.name,
      [],
      asked.status ?? 200,
    ])
  }
  return { status: answer.statusCode, body }
}

const ENDPOINTS = [...figures, ...scores]
const answered = new Set<string>()
const shapeOf = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)

const CSV = 'indicator,region,period,value,unit,source\n常住人口城镇化率,重庆市,2024,72.5,%,测试\n'

describe('figures', () => {
  it('are handed in as csv, approved by somebody else, and then judge', async () => {
    const made = await ask('zhenglan', 'POST /batches', { title: '城镇化率', csv: CSV }, 'figures-1')
    expect(made.status).toBe(201)
    expect(await ask('zhenglan', 'POST /batches', { title: '城镇化率', csv: CSV }, 'figures-1')).toEqual(made)
    const { id } = made.body
    expect((await ask('chenli', `GET /batches/${id}`)).status).toBe(404)
    expect((await ask('zhenglan', `POST /batches/${id}/moves`, { move: 'approve' })).body.type).toBe(
      'urn:gangmu:score.move-closed',
    )
    expect((await ask('wutong', `GET /batches/${id}`)).body.moves).toEqual(['approve', 'return'])
    const approved = await ask('wutong', `POST /batches/${id}/moves`, { move: 'approve' })
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', moves: ['return', 'lock'] } })
    const { body } = await ask('chenli', `GET /series?q=${encodeURIComponent('城镇化率')}`)
    expect(body.rows[0].latest).toMatchObject({ figure: { value: '72.5' }, period: { to: '2024-12-31' } })
  })

  it('with one wrong row are not taken at all', async () => {
    const wrong = await ask('zhenglan', 'POST /batches', {
      title: 'x',
      csv: `${CSV}常住人口城镇化率,重庆市,某年,1,%,x\n`,
    })
    expect(wrong.status).toBe(422)
  })
})

describe('scores', () => {
  it('are read by anybody with a token, and changed by publishers alone', async () => {
    const { body } = await ask('chenli', `GET /boards/${site.plan}`)
    const [first] = body.targets
    expect(first).toMatchObject({ confirmed: true, status: 'behind', reason: 'lags' })
    const items = { items: [first.item] }
    expect((await ask('chenli', `POST /boards/${site.plan}/targets`, items)).status).toBe(403)
    expect((await ask('zhoumin', `POST /boards/${site.plan}/targets`, items)).body).toEqual({ done: true })
  })

  it('are released once for one key, with the hash that the archive has', async () => {
    const first = await ask('zhoumin', `POST /boards/${site.plan}/publications`, { note: '按程序发布' }, 'release-1')
    expect(first).toMatchObject({ status: 201, body: { number: 3 } })
    expect(await ask('zhoumin', `POST /boards/${site.plan}/publications`, { note: '按程序发布' }, 'release-1')).toEqual(
      first,
    )
    const second = await ask('zhoumin', `POST /boards/${site.plan}/publications`, { note: '再次发布' }, 'release-2')
    expect(second.body.number).toBe(4)
    const again = await ask('zhoumin', `POST /boards/${site.plan}/publications`, { note: '按程序发布' }, 'release-1')
    expect(again).toEqual(first)
    const { rows: all } = (await ask('chenli', `GET /boards/${site.plan}/publications`)).body
    expect(all[0]).toMatchObject({ number: 4, sha256: second.body.sha256 })
    const rows = all.slice(1)
    expect(rows.map(({ number }: { number: number }) => number)).toEqual([3, 2, 1])
    expect(rows[0]).toMatchObject({ sha256: first.body.sha256, note: '按程序发布' })
  })

  it('a verdict other than the proposed one needs a reason', async () => {
    const { targets, later } = (await ask('zhoumin', `GET /boards/${site.plan}`)).body
    const said = { item: targets[0].item, later: later.at(-1).document, verdict: 'missed' }
    const refused = await ask('zhoumin', `POST /boards/${site.plan}/verdicts`, said)
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:gangmu:score.why-missing'])
    const taken = await ask('zhoumin', `POST /boards/${site.plan}/verdicts`, { ...said, why: '期限内达不到' })
    expect(taken.body).toEqual({ done: true })
  })

  it('other texts are chosen and targets dropped; every endpoint has answered as its schema says', async () => {
    const { later, area, targets } = (await ask('zhoumin', `GET /boards/${site.plan}`)).body
    const text = { later: later[0].document, chosen: false }
    expect((await ask('zhoumin', `POST /boards/${site.plan}`, text)).body).toEqual({ done: true })
    expect((await ask('zhoumin', `POST /boards/${site.plan}`, { area })).body).toEqual({ done: true })
    expect((await ask('zhoumin', `POST /boards/${site.plan}/targets/${targets[0].item}/drop`)).body).toEqual({
      done: true,
    })
    const now = (await ask('zhoumin', `GET /boards/${site.plan}`)).body
    expect([now.later.length, now.targets[0].confirmed]).toEqual([later.length - 1, false])
    expect(ENDPOINTS.map(({ name }) => name).filter((name) => !answered.has(name))).toEqual([])
  })
})
