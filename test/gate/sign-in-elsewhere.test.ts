// Signing in by a sign-in service elsewhere: a real exchange with a service that signs, and everything that must not open a session.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { savePerson } from '../../src/app/keep-people.ts'
import { openSeat } from '../../src/app/seats.ts'
import { untiePerson } from '../../src/app/sign-in-elsewhere.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { openIssuer } from '../../src/gate/issuer.ts'
import { makePerson, tokenFor } from '../app/people.ts'
import { openSite, PASSWORD, type Site } from '../web/site.ts'
import { CLIENT, openService, type Service } from './service.ts'

let site: Site
let service: Service
let admin: Seat

beforeAll(async () => {
  site = await openSite()
  service = await openService()
  const made = await makePerson(site.ctx, { name: '管理员', unit: '督查室', admin: true })
  admin = (await openSeat(site.ctx, await tokenFor(site.ctx, made)))?.seat as Seat
})
afterAll(async () => {
  await site?.close()
  await service?.close()
})
beforeEach(() => {
  Object.assign(service, { denies: null, bends: (claims: object) => claims, forges: false, posts: false, later: {} })
  use()
})

/** Lets the site use the service, asked anew. */
function use(more: Partial<Parameters<typeof openIssuer>[0]> = {}): void {
  const settings = { issuer: service.issuer, ...CLIENT, claim: 'preferred_username', site: site.url, http: true }
  Object.assign(site.ctx, { issuer: openIssuer({ ...settings, name: null, ...more }) })
}

const visit = (address: string, cookie = '') => fetch(address, { redirect: 'manual', headers: { cookie } })
const toOf = (answer: Response) => answer.headers.get('location') ?? ''
const cookieIn = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

/** The browser on its way: to the service and back, with the note that it was given. */
async function walk(from = '/sign-in/oidc?back=%2Finbox'): Promise<{ back: string; note: string }> {
  const begun = await visit(site.url + from)
  expect(begun.status).toBe(303)
  const there = await visit(toOf(begun))
  return { back: toOf(there), note: cookieIn(begun, 'gangmu_elsewhere') }
}

/** What a browser shows in the end: where it goes on, whether it has a session, and what it reads. */
async function arrive(from?: string) {
  const { back, note } = await walk(from)
  const answer = await visit(back, note)
  return {
    status: answer.status,
    to: toOf(answer),
    session: cookieIn(answer, 'gangmu_session'),
    page: await answer.text(),
  }
}

const seatOf = async (session: string) => (await openSeat(site.ctx, session.split('=')[1] ?? ''))?.seat

describe('signing in elsewhere', () => {
  it('is offered only where a service is named', async () => {
    expect(await (await visit(`${site.url}/sign-in`)).text()).toContain('/sign-in/oidc?back=')
    Object.assign(site.ctx, { issuer: null })
    expect(await (await visit(`${site.url}/sign-in`)).text()).not.toContain('/sign-in/oidc')
    expect((await visit(`${site.url}/sign-in/oidc`)).status).toBe(422)
  })

  it('opens the session of the account that the claim names, without a code, and goes back to where one was', async () => {
    const made = await makePerson(site.ctx, { name: '周敏', unit: '督查室', login: 'zhoumin', password: PASSWORD })
    await site.ctx.db.write((tx) =>
      tx.query('update person set totp = $3 where region = $1 and id = $2', [made.region, made.person, 'A'.repeat(32)]),
    )
    service.person = { sub: 'u-1', preferred_username: 'ZhouMin' }
    const first = await arrive('/en/sign-in/oidc?back=%2Finbox%3Flate%3D1')
    expect([first.status, first.to]).toEqual([303, '/en/inbox?late=1'])
    expect(await seatOf(first.session)).toMatchObject({ person: made.person, name: '周敏', unit: '督查室' })
    const second = await arrive()
    expect([second.to, second.session === first.session]).toEqual(['/inbox', false])
  })

  it('knows the account elsewhere by its subject from then on, whatever it is called', async () => {
    await makePerson(site.ctx, { name: '别人', login: 'chenli' })
    service.person = { sub: 'u-1', preferred_username: 'chenli' }
    expect(await seatOf((await arrive()).session)).toMatchObject({ name: '周敏' })
  })

  it('lets no second account elsewhere in under the name of the first, until an administrator unties that one', async () => {
    service.person = { sub: 'u-2', preferred_username: 'zhoumin' }
    const taken = await arrive()
    expect([taken.status, taken.session]).toEqual([422, ''])
    expect(taken.page).toContain('“zhoumin”在这里已与另一个外部账号关联')
    const { person } = (await seatOf((await arriveAs('u-1')).session)) as Seat
    const identity = { issuer: service.issuer, subject: 'u-1' }
    expect(await untiePerson(site.ctx, { ...admin, admin: false }, person, identity)).toMatchObject({ ok: false })
    expect(await untiePerson(site.ctx, admin, person, identity)).toMatchObject({ ok: true })
    service.person = { sub: 'u-2', preferred_username: 'zhoumin' }
    expect(await seatOf((await arrive()).session)).toMatchObject({ person })
  })

  const arriveAs = (sub: string) => {
    service.person = { sub }
    return arrive()
  }

  it('makes no account: whoever is unknown or was closed is told whom to ask', async () => {
    const count = () => site.ctx.db.read((tx) => tx.query('select id from person where region is not null'))
    const before = await count()
    service.person = { sub: 'u-3', preferred_username: 'wutong' }
    const unknown = await arrive('/en/sign-in/oidc?back=%2Finbox')
    expect([unknown.status, unknown.session]).toEqual([422, ''])
    expect(unknown.page).toContain('no active account here has the login “wutong”')
    expect(await count()).toEqual(before)
    const { person } = await makePerson(site.ctx, { name: '吴桐', login: 'wutong' })
    expect(await seatOf((await arrive()).session)).toMatchObject({ person })
    await savePerson(site.ctx, admin, person, { login: '', name: '吴桐', email: '', active: false, admin: false })
    const closed = await arrive()
    expect([closed.status, closed.session]).toEqual([422, ''])
  })

  it('takes the claim from where the service tells it, and no address that it has not verified', async () => {
    await makePerson(site.ctx, { name: '罗强', login: 'luo@example.org' })
    use({ claim: 'email' })
    service.person = { sub: 'u-4' }
    service.later = { email: 'luo@example.org', email_verified: false }
    expect((await arrive()).page).toContain('缺少“email”')
    service.later = { email: 'luo@example.org', email_verified: true }
    expect(await seatOf((await arrive()).session)).toMatchObject({ name: '罗强' })
  })

  it('shows its secret in the way that the service takes', async () => {
    service.posts = true
    expect(await seatOf((await arriveAs('u-2')).session)).toMatchObject({ name: '周敏' })
  })
})

describe('no session is opened', () => {
  beforeEach(() => {
    service.person = { sub: 'u-2', preferred_username: 'zhoumin' }
  })

  it('in a browser that did not begin, with a state of another, or with a code that was used', async () => {
    const { back, note } = await walk()
    const stranger = await visit(back)
    expect([stranger.status, cookieIn(stranger, 'gangmu_session')]).toEqual([422, ''])
    expect(await stranger.text()).toContain('不是从这个浏览器开始的')
    const other = await walk()
    for (const [address, kept] of [
      [back, other.note],
      [other.back, note],
      [other.back, 'gangmu_elsewhere=bm90aGluZw'],
    ] as const) {
      const answer = await visit(address, kept)
      expect([answer.status, cookieIn(answer, 'gangmu_session')]).toEqual([422, ''])
    }
    const mine = await walk()
    expect((await visit(mine.back, mine.note)).status).toBe(303)
    const again = await visit(mine.back, mine.note)
    expect([again.status, cookieIn(again, 'gangmu_session')]).toEqual([422, ''])
  })

  it.each<[string, Partial<Service>]>([
    ['another nonce', { bends: (claims) => ({ ...claims, nonce: 'x' }) }],
    ['no nonce', { bends: ({ nonce, ...claims }) => claims }],
    ['another audience', { bends: (claims) => ({ ...claims, aud: 'somebody' }) }],
    ['another issuer', { bends: (claims) => ({ ...claims, iss: 'https://evil.test' }) }],
    ['a time that is over', { bends: (claims) => ({ ...claims, exp: 1_000_000_000, iat: 999_999_000 }) }],
    ['no subject', { bends: ({ sub, ...claims }) => claims }],
    ['a signature by another key', { forges: true }],
  ])('by a token with %s', async (_what, bent) => {
    Object.assign(service, bent)
    const { status, session, page } = await arrive()
    expect([status, session]).toEqual([422, ''])
    expect(page).toContain('没有通过核对')
  })

  it('when the service says no, and its word is shown', async () => {
    service.denies = 'access_denied'
    const { status, session, page } = await arrive()
    expect([status, session]).toEqual([422, ''])
    expect(page).toContain('没有同意这次登录（access_denied）')
  })

  it('while the service is away; once it is back it is asked again', async () => {
    const fresh = await openService()
    const { issuer } = fresh
    await fresh.close()
    use({ issuer })
    const answer = await visit(`${site.url}/sign-in/oidc`)
    expect([answer.status, cookieIn(answer, 'gangmu_elsewhere')]).toEqual([422, ''])
    expect(await answer.text()).toContain('连不上统一身份认证服务')
  })

  it('without TLS, unless that was set, and then outside of the network never', async () => {
    use({ http: false })
    expect((await visit(`${site.url}/sign-in/oidc`)).status).toBe(422)
    use({ issuer: 'http://8.8.8.8' })
    expect(await (await visit(`${site.url}/sign-in/oidc`)).text()).toContain('http outside of the network')
  })

  it('and never does a note lead to another site', async () => {
    for (const back of ['https://evil.test/', '//evil.test', '/\\evil.test']) {
      const { to } = await arrive(`/sign-in/oidc?back=${encodeURIComponent(back)}`)
      expect(new URL(to, site.url).origin).toBe(site.url)
    }
  })
})
