// A webhook that fails for days is switched off: its owner gets a mail, its unit sees it on every page, and it comes back by one press.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { draftDeliveries, sendDeliveries } from '../../src/app/deliveries.ts'
import { countForPerson } from '../../src/app/list-notices.ts'
import { sendMails } from '../../src/app/send-mails.ts'
import { signInAs } from '../../src/app/sign-in.ts'
import { addWebhook } from '../../src/app/webhooks.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { buildServer } from '../../src/http/server.ts'
import { openSmtp } from '../../src/post/smtp.ts'
import { writeLetter } from '../../src/web/letter.tsx'
import { DISPATCH, openStage, type Stage } from '../matter/stage.ts'
import { once } from '../store/database.ts'
import { type Mailbox, openMailbox, plainOf } from './mailbox.ts'

let stage: Stage
let ctx: Context
let box: Mailbox
let app: Awaited<ReturnType<typeof buildServer>>
let lead: Seat
let came = 0
let answers = 200
const listener = createServer((_request, reply) => {
  came += 1
  reply.writeHead(answers).end()
})
const urlOf = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/told`

beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  stage = await openStage()
  lead = stage.seats.lead
  box = await openMailbox()
  const post = openSmtp({ url: box.url, from: { name: '纲目', address: 'gangmu@example.org' } })
  ctx = { ...stage.ctx, mailing: { post, site: 'https://gangmu.example.org' } }
  app = await buildServer(ctx, { hosts: ['localhost'] })
  await once(stage.database.owner, "update person set email = login || '@example.org' where login = 'lead'")
})
afterAll(async () => {
  await app?.close()
  ctx?.mailing?.post.close()
  await box?.close()
  await stage?.close()
  listener.close()
})

/** Lets messages go out; other tests' transactions may hold the end of the outbox back for a moment. */
async function work(): Promise<void> {
  const behind = () =>
    once(
      stage.database.owner,
      `select 1 from notice n left join follower f on f.region = n.region and f.name = 'webhook'
       where f.xid is null or (n.xid, n.id) > (f.xid, f.id) limit 1`,
    )
  do await draftDeliveries(ctx)
  while ((await behind()).length > 0)
  while (await sendDeliveries(ctx));
}

const dispatched = async () => {
  const id = await stage.open()
  expect(await stage.does('office', id, 'dispatch', { fields: DISPATCH })).toMatchObject({ ok: true })
}

/** What somebody's browser does. */
async function browser(who: Seat) {
  const signed = await signInAs(ctx, who)
  if (!signed.ok) throw new Error('not signed in')
  const headers = { cookie: `gangmu_session=${signed.value.token}`, host: 'localhost', origin: 'http://localhost' }
  return {
    see: async (url: string) => (await app.inject({ url, headers })).body,
    press: async (url: string, payload = '') => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      return app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
    },
  }
}

it('is asked for, tried and given another key on its page; each key is shown once', async () => {
  stage.at('2026-03-02 09:00')
  const { see, press } = await browser(lead)
  expect(await see('/account/webhooks')).toContain('本单位还没有回调地址')
  const inside = await press('/account/webhooks', 'url=http%3A%2F%2F10.1.2.3%2Ftold')
  expect([inside.statusCode, inside.body.includes('value="http://10.1.2.3/told"')]).toEqual([422, true])
  expect(inside.body).toContain('GANGMU_WEBHOOK_ALLOW')
  const made = await press('/account/webhooks', `url=${encodeURIComponent(urlOf())}`)
  const [key = ''] = /whsec_[\w+/]{43}=/.exec(made.body) ?? []
  expect(key).not.toBe('')
  const page = await see('/account/webhooks')
  expect([page.includes(urlOf()), page.includes(key)]).toEqual([true, false])
  const [, id = ''] = /account\/webhooks\/([0-9a-f-]{36})\/try/.exec(page) ?? []
  const tried = await press(`/account/webhooks/${id}/try`)
  expect(came).toBe(1)
  expect(await see(String(tried.headers.location))).toContain('试发的一条已送达')
  expect((await press(`/account/webhooks/${id}/secret`)).body).toMatch(/whsec_[\w+/]{43}=/)
  expect(await see('/account/webhooks')).toContain('新旧密钥同时签名')
  const stranger = await browser(stage.seats.outsider)
  for (const act of ['try', 'pause', 'run', 'secret', 'end'])
    expect([act, (await stranger.press(`/account/webhooks/${id}/${act}`)).statusCode]).toEqual([act, 404])
  expect(await stranger.see(`/account/webhooks/${id}`)).not.toContain(urlOf())
})

it('is switched off after five days on which nothing arrived, not before, and one that arrives begins the count anew', async () => {
  answers = 500
  stage.at('2026-03-03 09:00')
  await dispatched()
  await work()
  stage.at('2026-03-06 09:00')
  answers = 200
  await work()
  answers = 500
  await dispatched()
  await work()
  for (const day of ['07', '08', '09', '10', '11']) {
    stage.at(`2026-03-${day} 08:59`)
    await work()
  }
  expect(await countForPerson(ctx, lead)).toMatchObject({ webhooksOff: 0 })
  await dispatched()
  stage.at('2026-03-11 09:01')
  await work()
  expect(await countForPerson(ctx, lead)).toMatchObject({ webhooksOff: 1 })
})

it('its owner gets a mail, and everybody of the unit but no deputy and no other unit sees it', async () => {
  while (ctx.mailing && (await sendMails(ctx, ctx.mailing, writeLetter)));
  const told = box.letters.filter((one) => one.header('subject')?.includes('回调地址已停用'))
  expect(told.map((one) => one.to)).toEqual([['lead@example.org']])
  const [letter] = told
  if (!letter) throw new Error('no letter')
  expect(plainOf(letter)).toContain(urlOf())
  expect(plainOf(letter)).toContain('HTTP 500')
  expect(plainOf(letter)).toContain('https://gangmu.example.org/account/webhooks')
  const { see } = await browser(lead)
  expect(await see('/notices')).toContain('1 个回调地址因连续五天发不出去而停用')
  expect(await see('/en/account/webhooks')).toContain('Switched off on 2026-03-11 09:01')
  expect(await countForPerson(ctx, stage.seats.office)).toMatchObject({ webhooksOff: 0 })
  expect(await countForPerson(ctx, { ...lead, standsFor: '张三' })).toMatchObject({ webhooksOff: 0 })
})

it('gets nothing while it is off, and what comes after it was resumed', async () => {
  answers = 200
  came = 0
  await dispatched()
  await work()
  expect(came).toBe(0)
  const { see, press } = await browser(lead)
  const [, id = ''] = /account\/webhooks\/([0-9a-f-]{36})\/run/.exec(await see('/account/webhooks')) ?? []
  expect((await press(`/account/webhooks/${id}/run`)).statusCode).toBe(303)
  await work()
  expect(came).toBe(0)
  await dispatched()
  await work()
  expect(came).toBeGreaterThan(0)
  expect(await see('/notices')).not.toContain('回调地址因')
})

it('no more than ten are kept for a unit', async () => {
  const results: boolean[] = []
  for (let n = 0; n < 11; n += 1) results.push((await addWebhook(ctx, lead, `https://8.8.8.8/${n}`)).ok)
  expect(results.filter(Boolean)).toHaveLength(9)
})
