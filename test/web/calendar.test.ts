// The calendar of one's deadlines over HTTP: a secret address that opens what its owner may see, and nothing once it was renewed or ended.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatter } from '../../src/app/open-matter.ts'
import { openSeat } from '../../src/app/seats.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { makePerson, type PersonMade, tokenFor } from '../app/people.ts'
import { openSite, type Site } from './site.ts'

const OURS = { accept: 'text/html', 'sec-fetch-site': 'same-origin', host: 'gangmu.test' }

describe('calendar', () => {
  let site: Site
  let lead: PersonMade
  let cookie: string
  beforeAll(async () => {
    site = await openSite()
    const { ctx } = site
    const office = [{ service: 'major-task', role: 'office' }]
    const bureau = await makePerson(ctx, { name: '周敏', unit: '督查室', region: 'here', holds: office })
    lead = await makePerson(ctx, { name: '陈立', unit: '交通局', region: 'there' })
    const opened = await openSeat(ctx, await tokenFor(ctx, bureau))
    const dispatch = { lead: '交通局', due: '2027-12-31', rhythm: 'quarter', criteria: '建成' }
    await openMatter(ctx, opened?.seat as Seat, {
      service: 'major-task',
      fields: { title: '修路,架桥', basis: '规划', urgency: 'ordinary' },
      steps: [{ event: 'dispatch', fields: dispatch }],
    })
    cookie = `gangmu_session=${await tokenFor(ctx, lead)}`
  })
  afterAll(() => site.close())

  const send = async (what: string) => {
    const headers = { ...OURS, cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await site.app.inject({ method: 'POST', url: '/calendar', headers, payload: `do=${what}` })
    return /value="http:\/\/gangmu\.test(\/calendar\/[^"]+\.ics)"/.exec(answer.body)?.[1] ?? ''
  }
  const read = (url: string) => site.app.inject({ url, headers: { host: 'gangmu.test', accept: 'text/html' } })

  it('opens the deadlines of the unit, across regions, to whoever holds the address', async () => {
    const address = await send('make')
    const answer = await read(address)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = answer.body.replaceAll('\r\n ', '').split('\r\n')
    expect(lines).toContain('SUMMARY:签收：修路\\,架桥')
    expect(lines.find((line) => line.startsWith('URL:'))).toMatch(
      /^URL:http:\/\/gangmu\.test\/matters\/here\.[0-9a-f-]+$/,
    )
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect((await read(`/en${address}`)).body).toContain('SUMMARY:accept: ')
  })

  it('the old address opens nothing once there is a new one, and none does when it was ended', async () => {
    const old = await send('make')
    const fresh = await send('make')
    expect([(await read(old)).statusCode, (await read(fresh)).statusCode]).toEqual([404, 200])
    await send('end')
    expect((await read(fresh)).statusCode).toBe(404)
    expect((await read('/calendar/there.zzz.ics')).statusCode).toBe(404)
  })

  it('the page asks strangers to sign in and shows an address once', async () => {
    expect((await read('/calendar')).statusCode).toBe(303)
    const address = await send('make')
    const page = await site.app.inject({ url: '/calendar', headers: { ...OURS, cookie } })
    expect(page.body).toContain('已在')
    expect(page.body).not.toContain(address)
  })

  it('shows nothing to somebody who does not work in the unit any more', async () => {
    const address = await send('make')
    await site.ctx.db.write((tx) =>
      tx.query('update membership set to_on = $3 where region = $1 and person = $2', [
        lead.region,
        lead.person,
        '2020-01-01',
      ]),
    )
    expect((await read(address)).statusCode).toBe(404)
  })
})
