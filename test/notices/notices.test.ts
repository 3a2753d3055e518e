// Notices as people see them: the bell, the list, what is read, how they want mail; and the link that stops it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { tokenFor } from '../app/people.ts'
import type { Player } from '../matter/people.ts'
import { DISPATCH, openStage, REGISTER, type Stage } from '../matter/stage.ts'
import { once } from '../store/database.ts'

let stage: Stage
let app: Awaited<ReturnType<typeof buildServer>>

beforeAll(async () => {
  stage = await openStage()
  app = await buildServer(stage.ctx, { hosts: ['gangmu.test'] })
})
afterAll(async () => {
  await app?.close()
  await stage?.close()
})
beforeEach(async () => {
  stage.at('2026-03-02 09:00')
  await once(stage.database.owner, 'delete from notice_read')
  await once(stage.database.owner, 'delete from mail_choice')
})

const own = { host: 'gangmu.test', origin: 'http://gangmu.test' }
const cookieOf = async (player: Player) => {
  const { region, person } = stage.seats[player]
  return `gangmu_session=${await tokenFor(stage.ctx, { region, person, login: player, unit: null })}`
}
const get = async (player: Player | null, url: string) =>
  app.inject({ url, headers: { host: 'gangmu.test', ...(player ? { cookie: await cookieOf(player) } : {}) } })
const post = async (player: Player, url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...own, cookie: await cookieOf(player), 'content-type': 'application/x-www-form-urlencoded' },
  })
const bell = (body: string) => /class="bell"[\s\S]*?<\/a>/.exec(body)?.[0] ?? ''
const dispatched = async (title: string) => {
  const id = await stage.open({ ...REGISTER, title })
  await stage.does('office', id, 'dispatch', { fields: DISPATCH })
  return id
}
const upTo = (body: string) => /name="upto" value="([^"]+)"/.exec(body)?.[1] ?? ''

describe('notices', () => {
  it('are counted by the bell on every page until they are marked as read', async () => {
    const id = await dispatched('跨省运河整治')
    expect(bell((await get('lead', '/plans')).body)).toContain('消息，1 条未读')
    const { body } = await get('lead', '/notices')
    expect(body).toContain(`href="/matters/50.${id}"`)
    expect(body).toMatch(/跨省运河整治[\s\S]*交办[\s\S]*告知牵头单位/)
    await dispatched('后来的一件')
    await expect
      .poll(async () => {
        expect((await post('lead', '/notices/read', { upto: upTo(body) })).statusCode).toBe(303)
        return bell((await get('lead', '/plans')).body)
      })
      .toContain('1 条未读')
    // What other transactions write meanwhile may hold the mark back for a moment.
    await expect
      .poll(async () => {
        await post('lead', '/notices/read', { upto: upTo((await get('lead', '/notices')).body) })
        return bell((await get('lead', '/plans')).body)
      })
      .toContain('aria-label="消息"')
  })

  it('are shown to the told unit alone, and to nobody who is not signed in', async () => {
    await dispatched('只给牵头单位')
    expect((await get('outsider', '/notices')).body).not.toContain('只给牵头单位')
    const answer = await get(null, '/notices')
    expect([answer.statusCode, String(answer.headers.location)]).toEqual([303, expect.stringContaining('/sign-in')])
    expect(bell((await get(null, '/plans')).body)).toBe('')
  })

  it('come page by page without a gap, and can be narrowed to deadlines', async () => {
    for (let n = 0; n < 55; n += 1) await dispatched(`批量${String(n).padStart(2, '0')}号`)
    const first = (await get('support', '/notices')).body
    const next = /href="(\/notices\?after=[^"]+)" rel="next"/.exec(first)?.[1] ?? ''
    const second = (await get('support', next.replaceAll('&amp;', '&'))).body
    const seen = [...`${first}${second}`.matchAll(/批量\d\d号/g)].map(([title]) => title)
    expect(seen).toEqual(Array.from({ length: 55 }, (_, n) => `批量${String(54 - n).padStart(2, '0')}号`))
    expect((await get('support', '/notices?kind=clocks')).body).toContain('这里没有消息')
    stage.at('2026-03-11 08:00')
    await stage.passes()
    const clocks = (await get('lead', '/notices?kind=clocks')).body
    expect(clocks).toContain('已逾期')
    expect(clocks).toMatch(/督办单（橙色）督办〔2026〕\d+号/)
    expect(clocks).not.toMatch(/class="what">交办/)
  })

  it('are read in English and in traditional script too', async () => {
    await dispatched('铁路')
    expect((await get('lead', '/en/notices')).body).toMatch(/铁路[\s\S]*dispatch[\s\S]*told as lead unit/)
    expect((await get('lead', '/zh-Hant/notices')).body).toMatch(/铁路[\s\S]*交辦[\s\S]*告知牽頭單位/)
  })

  it('keep how a person wants mail, and refuse what is no choice', async () => {
    expect((await post('lead', '/notices/mail', { rhythm: 'daily', lang: 'en' })).statusCode).toBe(303)
    expect((await get('lead', '/notices')).body).toMatch(/value="daily" checked/)
    expect((await get('support', '/notices')).body).toMatch(/value="at-once" checked/)
    const answer = await post('lead', '/notices/mail', { rhythm: 'hourly', lang: 'en' })
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining('hourly')])
  })

  it('say which mail could not be delivered, and why', async () => {
    const { region, person } = stage.seats.lead
    await once(
      stage.database.owner,
      `insert into mail (region, id, person, cause, address, lang, lines, status, next_at, last_error, made_at, done_at)
       values ($1, gen_random_uuid(), $2, 'x', 'gone@example.org', 'zh-Hans', '[]', 'given-up', $3, '550 no such user', $3, $3)`,
      [region, person, '2026-03-01T00:00:00Z'],
    )
    const { body } = await get('lead', '/notices')
    expect(body).toMatch(/未能送达[\s\S]*gone@example\.org[\s\S]*550 no such user/)
    expect((await get('support', '/notices')).body).not.toContain('gone@example.org')
  })
})

describe('the link that stops mail', () => {
  const mailOf = async () => {
    const { region, person } = stage.seats.support
    const [row] = await once<{ id: string }>(
      stage.database.owner,
      `insert into mail (region, id, person, cause, address, lang, lines, status, next_at, made_at)
       values ($1, gen_random_uuid(), $2, gen_random_uuid()::text, 'a@example.org', 'zh-Hans', '[]', 'sent', now(), now())
       returning id`,
      [region, person],
    )
    return `${region}.${row?.id}`
  }
  const chosen = () => once<{ rhythm: string }>(stage.database.owner, 'select rhythm from mail_choice')

  it('stops nothing by being looked at, and all of it by one press, without signing in', async () => {
    const mail = await mailOf()
    expect((await get(null, `/mail/stop/${mail}`)).statusCode).toBe(200)
    expect(await chosen()).toEqual([])
    // As a mail program does it (RFC 8058): no cookie, no page before.
    const answer = await app.inject({
      method: 'POST',
      url: `/mail/stop/${mail}`,
      payload: 'List-Unsubscribe=One-Click',
      headers: { host: 'gangmu.test', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.statusCode).toBe(200)
    expect(await chosen()).toEqual([{ rhythm: 'none' }])
  })

  it('says so when there is no such mail', async () => {
    for (const mail of ['51.00000000-0000-7000-8000-000000000009', 'x', "51.' or 1=1"]) {
      const answer = await app.inject({
        method: 'POST',
        url: `/mail/stop/${encodeURIComponent(mail)}`,
        headers: { host: 'gangmu.test' },
      })
      expect(answer.statusCode, mail).toBe(404)
    }
  })
})
