// What signing in looks like to browsers and programs: cookies, one press as somebody of the sample, names of the host.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePeople } from '../../src/cli/sample-people.ts'
import { buildServer } from '../../src/http/server.ts'
import { requireSignedIn, signedIn } from '../../src/http/session.ts'
import type { SamplePerson } from '../../src/web/people.ts'
import { makePerson } from '../app/people.ts'
import { cookieOf, openSite, PASSWORD, type Site } from './site.ts'

let site: Site
let sample: readonly SamplePerson[] = []

beforeAll(async () => {
  site = await openSite()
  sample = await samplePeople(site.ctx, true)
})
afterAll(() => site?.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}, at = site) =>
  at.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...form, ...headers },
  })
const own = { host: 'gangmu.test', origin: 'http://gangmu.test' }
const cookieIn = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie']).split(';')[0] ?? ''

describe('signing in with a password', () => {
  it('gives a token of its own each time, ends the one before, and goes back to where one was', async () => {
    const { login } = await makePerson(site.ctx, { name: '周敏', password: PASSWORD })
    const typed = { 'sign-in.login': login, 'sign-in.password': PASSWORD, 'sign-in.back': '/plans?q=1' }
    const first = await post('/sign-in', typed)
    expect([first.statusCode, first.headers.location]).toEqual([303, '/plans?q=1'])
    const planted = { cookie: cookieIn(first), ...own }
    const second = await post('/sign-in', typed, planted)
    expect(cookieIn(second)).not.toBe(cookieIn(first))
    const shown = async (cookie: string) => (await site.app.inject({ url: '/plans', headers: { cookie } })).body
    expect(await shown(cookieIn(second))).toContain('周敏')
    expect(await shown(cookieIn(first))).not.toContain('周敏')
  })

  it('never leads to another site', async () => {
    const { login } = await makePerson(site.ctx, { name: '周敏', password: PASSWORD })
    for (const to of ['https://evil.test/', '//evil.test/', '/\\evil.test', 'javascript:alert(1)', '/en//evil.test']) {
      for (const field of ['sign-in.back', 'sign-in.onward']) {
        const answer = await post('/sign-in', { 'sign-in.login': login, 'sign-in.password': PASSWORD, [field]: to })
        expect(new URL(String(answer.headers.location), 'http://localhost').host).toBe('localhost')
      }
    }
  })

  it('is refused when the form comes from another site', async () => {
    const typed = { 'sign-in.login': 'x', 'sign-in.password': 'y' }
    expect((await post('/sign-in', typed, { origin: 'https://evil.test' })).statusCode).toBe(403)
    expect((await post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await post('/seat', { unit: 'x' }, { cookie: await cookieOf(site, '周敏') })).statusCode).toBe(403)
  })

  it('keeps the token from the open network where the page came by https', async () => {
    const { login } = await makePerson(site.ctx, { name: '周敏', password: PASSWORD })
    const typed = { 'sign-in.login': login, 'sign-in.password': PASSWORD }
    const answer = await post('/sign-in', typed, { 'x-forwarded-proto': 'https' })
    expect(String(answer.headers['set-cookie'])).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
  })
})

describe('one press as somebody of the sample', () => {
  const press = (headers: Record<string, string> = {}, at = site) => {
    const [one] = sample
    return post('/sign-in', { 'sign-in.as': `${one?.region}/${one?.person}` }, headers, at)
  }

  it('is refused by a server that was not started with the sample', async () => {
    expect((await site.app.inject('/sign-in')).body).not.toContain('sign-in.as')
    const answer = await press()
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined])
  })

  it('works on the machine itself, and is neither shown nor taken through a proxy or under another name', async () => {
    const here = await openSite(false, { sample: [] })
    try {
      const own = await samplePeople(here.ctx, true)
      expect(own).toHaveLength(8)
    } finally {
      await here.close()
    }
    const app = await buildServer(site.ctx, { sample, hosts: ['gangmu.test'] })
    const at = { ...site, app }
    expect((await app.inject('/sign-in')).body.match(/name="sign-in.as"/g)).toHaveLength(8)
    expect((await press({}, at)).statusCode).toBe(303)
    for (const headers of [
      { 'x-forwarded-for': '10.0.0.9' },
      { 'x-forwarded-proto': 'https' },
      { forwarded: 'for=10.0.0.9' },
      { host: 'gangmu.test' },
    ]) {
      expect((await app.inject({ url: '/sign-in', headers })).body).not.toContain('sign-in.as')
      const answer = await press(headers, at)
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined])
    }
    const far = { remoteAddress: '10.0.0.9', method: 'POST' as const, url: '/sign-in', headers: form }
    const [one] = sample
    const payload = `sign-in.as=${one?.region}/${one?.person}`
    expect((await app.inject({ ...far, payload })).statusCode).toBe(403)
    expect(
      (await post('/sign-in', { 'sign-in.as': '50/01900000-0000-7000-8000-000000000099' }, {}, at)).statusCode,
    ).toBe(403)
    await app.close()
  })

  it('adds nobody where somebody has an account already', async () => {
    const other = await openSite()
    try {
      await makePerson(other.ctx, { name: '真人' })
      expect(await samplePeople(other.ctx, true)).toEqual([])
    } finally {
      await other.close()
    }
  })
})

describe('the name that a request calls the server by', () => {
  it.each([
    ['localhost:4300', 200],
    ['127.0.0.1', 200],
    ['[::1]:4300', 200],
    ['10.1.2.3:4300', 200],
    ['gangmu.test', 200],
    ['GANGMU.test:80', 200],
    ['evil.test', 421],
    ['localhost.evil.test', 421],
    ['127.0.0.1.evil.test', 421],
  ])('%s is answered with %i', async (host, status) => {
    const answer = await site.app.inject({ url: '/plans', headers: { host } })
    expect(answer.statusCode).toBe(status)
    if (status === 421) expect(answer.body).toContain('GANGMU_HOSTS')
  })
})

describe('a page for people at work', () => {
  it('sends a stranger to sign in and come back, tells a program 401, and knows whoever is signed in', async () => {
    const app = await buildServer(site.ctx)
    const rooms = { ctx: site.ctx, asset: (name: string) => name, sample: [] }
    app.get('/desk', { preHandler: requireSignedIn(rooms) }, async (request) => signedIn(request))
    const stranger = await app.inject('/en/desk?page=2')
    expect([stranger.statusCode, stranger.headers.location]).toEqual([303, '/en/sign-in?back=%2Fdesk%3Fpage%3D2'])
    expect((await app.inject({ url: '/desk', headers: { accept: 'application/json' } })).statusCode).toBe(401)
    const cookie = await cookieOf(site, '周敏', { unit: '督查室' })
    expect((await app.inject({ url: '/desk', headers: { cookie } })).json()).toMatchObject({
      name: '周敏',
      unit: '督查室',
    })
    await app.close()
  })
})
