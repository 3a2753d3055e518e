// Webhooks: programs are told what their unit is told, signed, in order, and again when they were away.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { draftDeliveries, sendDeliveries } from '../../src/app/deliveries.ts'
import { forgetTold } from '../../src/app/forget-told.ts'
import { openCourier } from '../../src/post/courier.ts'
import { DISPATCH, REGISTER } from '../matter/stage.ts'
import { once } from '../store/database.ts'
import { type Desk, openDesk } from './desk.ts'

const came: { headers: IncomingHttpHeaders; body: string }[] = []
let answers = 200
const listener = createServer(async (request, reply) => {
  came.push({ headers: request.headers, body: await text(request) })
  reply.writeHead(answers, { location: 'http://127.0.0.1:1/' }).end()
})
let desk: Desk
let url = ''
let office = ''
let lead = ''
let secret = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/told`
  desk = await openDesk()
  desk.stage.at('2026-03-02 09:00')
  office = await desk.token('office')
  lead = await desk.token('lead')
  const added = await desk.ask(lead, 'POST /webhooks', { body: { url } })
  expect(added.status).toBe(201)
  secret = added.body.secret
  await work()
})
afterAll(async () => {
  await desk.close()
  listener.close()
})
beforeEach(() => {
  came.length = 0
  answers = 200
})

/** Lets the worker's turns run until nothing is left that may go now; other tests' transactions may hold the end back for a moment. */
async function work(): Promise<void> {
  const behind = () =>
    once(
      desk.stage.database.owner,
      `select 1 from notice n left join follower f on f.region = n.region and f.name = 'webhook'
       where f.xid is null or (n.xid, n.id) > (f.xid, f.id) limit 1`,
    )
  do await draftDeliveries(desk.stage.ctx)
  while ((await behind()).length > 0)
  while (await sendDeliveries(desk.stage.ctx));
}

/** A matter that is dispatched to the lead, who is told so. */
async function dispatched(title = REGISTER.title): Promise<string> {
  const fields = { ...REGISTER, title }
  const { body } = await desk.ask(office, 'POST /matters', { body: { service: 'major-task', fields } })
  await desk.ask(office, `POST /matters/${body.ref}/events/dispatch`, { body: { fields: DISPATCH } })
  return body.ref
}

const urge = (ref: string, demand: string) =>
  desk.ask(office, `POST /matters/${ref}/events/urge`, { body: { leg: 'lead-1', fields: { colour: 'blue', demand } } })

it('a program is told what its unit is told, signed so that it can be proved', async () => {
  desk.stage.at('2026-03-02 10:00')
  const ref = await dispatched()
  await work()
  expect(came.length).toBeGreaterThan(0)
  for (const { headers, body } of came) {
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
    expect(JSON.parse(body)).toMatchObject({ type: 'matter.notice', data: { ref, unit: 'u-lead' } })
  }
  expect(new Set(came.map(({ headers }) => headers['webhook-id'])).size).toBe(came.length)
  const before = came.length
  await work()
  expect(came.length).toBe(before)
})

it('a program that was away is told again, later, in order, and one matter holds up no other', async () => {
  desk.stage.at('2026-03-02 11:00')
  const ref = await dispatched()
  answers = 503
  await work()
  for (const demand of ['一', '二']) expect((await urge(ref, demand)).status).toBe(201)
  await work()
  expect(came.length).toBe(1)
  const { body } = await desk.ask(lead, 'GET /webhooks')
  expect(body.rows[0]).toMatchObject({ url, lost: 0, lastError: 'HTTP 503' })
  expect(body.rows[0].waiting).toBeGreaterThanOrEqual(3)
  answers = 200
  const other = await dispatched('另一件')
  await work()
  expect(came.slice(1).every((one) => JSON.parse(one.body).data.ref === other)).toBe(true)
  desk.stage.at('2026-03-02 11:05')
  came.length = 0
  await work()
  const seqs = came.map((one) => JSON.parse(one.body).data.seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(seqs.length).toBeGreaterThanOrEqual(3)
})

it('a redirect is not followed, and after the last try, in less than five days, a message is given up', async () => {
  desk.stage.at('2026-03-02 12:00')
  await dispatched()
  answers = 302
  for (let hour = 12; hour < 96; hour += 1) {
    desk.stage.at(`2026-03-0${2 + Math.floor(hour / 24)} ${String(hour % 24).padStart(2, '0')}:59`)
    await work()
  }
  const { body } = await desk.ask(lead, 'GET /webhooks')
  expect(body.rows[0]).toMatchObject({ lastError: 'HTTP 302', offAt: null, failingSince: '2026-03-02T04:59:00.000Z' })
  expect(body.rows[0].lost).toBeGreaterThan(0)
  const { rows } = (await desk.ask(lead, `GET /webhooks/${body.rows[0].id}/messages`)).body
  expect(rows.find((one: { status: string }) => one.status === 'given-up')).toMatchObject({ tries: 15 })
})

it('a paused one keeps what comes and gets it in order when it runs again', async () => {
  desk.stage.at('2026-03-20 09:00')
  await work()
  const { body } = await desk.ask(lead, 'GET /webhooks')
  const { id } = body.rows[0]
  expect((await desk.ask(lead, `POST /webhooks/${id}/pause`)).body).toEqual({ paused: true })
  came.length = 0
  const ref = await dispatched()
  await urge(ref, '催')
  await work()
  expect(came).toEqual([])
  expect((await desk.ask(lead, 'GET /webhooks')).body.rows[0].waiting).toBeGreaterThanOrEqual(2)
  expect((await desk.ask(lead, `POST /webhooks/${id}/run`)).body).toEqual({ running: true })
  await work()
  const seqs = came.map((one) => JSON.parse(one.body).data.seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(seqs.length).toBeGreaterThanOrEqual(2)
})

it('what has waited for a month, and what arrived or was given up as long ago, is forgotten', async () => {
  const { id } = (await desk.ask(lead, 'GET /webhooks')).body.rows[0]
  await desk.ask(lead, `POST /webhooks/${id}/pause`)
  await dispatched('久等')
  await work()
  const messages = async () => (await desk.ask(lead, `GET /webhooks/${id}/messages`)).body.rows.length
  const after = (days: number) => {
    const now = desk.stage.ctx.clock().getTime() + days * 86_400_000
    return { ...desk.stage.ctx, clock: () => new Date(now) }
  }
  const before = await messages()
  await forgetTold(after(1))
  expect(await messages()).toBe(before)
  await forgetTold(after(31))
  expect(await messages()).toBe(0)
  await desk.ask(lead, `POST /webhooks/${id}/run`)
})

it('a key that was changed signs together with the new one for a day, then the new one alone', async () => {
  const { body } = await desk.ask(lead, 'GET /webhooks')
  const renewed = (await desk.ask(lead, `POST /webhooks/${body.rows[0].id}/secret`)).body.secret
  expect(renewed).not.toBe(secret)
  const signedBy = ({ headers, body }: (typeof came)[number], key: string) => {
    const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const mac = createHmac('sha256', Buffer.from(key.replace('whsec_', ''), 'base64'))
      .update(text)
      .digest('base64')
    return String(headers['webhook-signature']).split(' ').includes(`v1,${mac}`)
  }
  for (const [when, both] of [
    ['2026-03-20 20:00', true],
    ['2026-03-21 09:30', false],
  ] as const) {
    desk.stage.at(when)
    came.length = 0
    await dispatched()
    await work()
    const [first] = came
    if (!first) throw new Error('nothing came')
    expect([signedBy(first, renewed), signedBy(first, secret)]).toEqual([true, both])
  }
})

it('one sent to try arrives at once, also where the rest waits; why it does not is told', async () => {
  desk.stage.at('2026-03-21 10:00')
  const { id } = (await desk.ask(lead, 'GET /webhooks')).body.rows[0]
  await desk.ask(lead, `POST /webhooks/${id}/pause`)
  came.length = 0
  expect((await desk.ask(lead, `POST /webhooks/${id}/try`)).body).toEqual({ reason: null })
  expect(came.map(({ body }) => JSON.parse(body).type)).toEqual(['webhook.test'])
  answers = 500
  expect((await desk.ask(lead, `POST /webhooks/${id}/try`)).body).toEqual({ reason: 'HTTP 500' })
  const { rows } = (await desk.ask(lead, `GET /webhooks/${id}/messages`)).body
  expect(rows.slice(0, 2)).toMatchObject([
    { matter: 'test', status: 'given-up', lastError: 'HTTP 500' },
    { matter: 'test', status: 'sent' },
  ])
  await desk.ask(lead, `POST /webhooks/${id}/run`)
})

it('of one unit is nothing for another, and once taken back nothing is sent', async () => {
  desk.stage.at('2026-03-21 09:00')
  const outsider = await desk.token('outsider')
  const { body } = await desk.ask(lead, 'GET /webhooks')
  expect((await desk.ask(outsider, 'GET /webhooks')).body.rows).toEqual([])
  expect((await desk.ask(outsider, `POST /webhooks/${body.rows[0].id}/end`)).status).toBe(404)
  expect((await desk.ask(lead, `POST /webhooks/${body.rows[0].id}/end`)).body).toEqual({ ended: true })
  await dispatched()
  await work()
  expect(came).toEqual([])
})

it.each([
  'http://127.0.0.1/x',
  'http://[::1]/',
  'http://169.254.169.254/',
  'http://[::ffff:127.0.0.1]/',
  'http://10.1.2.3:8080/told',
  'http://192.168.1.1/',
  'https://[fd00::1]/',
  'http://localhost/x',
  'http://LOCALHOST/x',
])('the address %s lies inside and is neither taken nor asked', async (address) => {
  expect(await openCourier().takes(address)).toBe('inside')
  expect(await openCourier({ allow: ['localhost'] }).takes(address)).toBe('inside')
  expect(await openCourier().send(address, '{}', {})).toEqual({ kind: 'refused', reason: 'address inside' })
})

it.each(['file:///etc/passwd', 'ftp://a.b/', 'http://u:p@a.example/', 'nothing', `http://a.b/${'x'.repeat(2000)}`])(
  'the address %s is none',
  async (address) => {
    expect(await openCourier().takes(address)).toBe('unreadable')
  },
)

it('an address of an office network is taken where the operator lists it, and then asked by name, too', async () => {
  expect(await openCourier({ allow: ['10.1.0.0/16'] }).takes('http://10.1.2.3:8080/told')).toBe('yes')
  expect(await openCourier().takes('https://8.8.8.8/told')).toBe('yes')
  const near = openCourier({ allow: ['127.0.0.0/8'] })
  expect(await near.send(url.replace('127.0.0.1', 'localhost'), '{}', {})).toEqual({ kind: 'sent' })
})
