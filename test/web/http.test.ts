// What the server says to browsers and programs beyond its pages: refusals, headers, languages, downloads, data.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDocument } from '../../src/app/open-document.ts'
import { makePerson } from '../app/people.ts'
import { cookieOf, openSite, PASSWORD, PLAN, type Site } from './site.ts'

let site: Site
let id: string
let cookie: string
const form = { 'content-type': 'application/x-www-form-urlencoded' }

beforeAll(async () => {
  site = await openSite()
  id = await site.add({ name: '健康 计划"1".txt', text: PLAN })
  cookie = await cookieOf(site, '李明')
})
afterAll(() => site?.close())

const view = async () => {
  const opened = await openDocument(site.ctx, id)
  if (!opened.ok) throw new Error('not there')
  return opened.value
}
const firstOpen = async () => (await view()).items.find((item) => item.standing === 'proposed')?.id ?? ''
const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
  site.app.inject({ method: 'POST', url, payload, headers: { ...form, host: 'gangmu.test', ...headers } })

describe('a request that changes something', () => {
  it.each([
    ['its Origin is another site', { origin: 'https://evil.test' }],
    ['its Origin is opaque', { origin: 'null' }],
    ['the browser says it comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['the browser says it comes from a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['it brings the cookie and does not say where from', {}],
  ])('is refused when %s', async (_why, headers) => {
    const before = (await view()).seq
    const answer = await post(`/plans/${id}/decide`, `do=accept:${await firstOpen()}`, { ...headers, cookie })
    expect(answer.statusCode).toBe(403)
    expect((await view()).seq).toBe(before)
  })

  it('is taken from this site’s own pages, once however often the same form arrives', async () => {
    const { seq } = await view()
    const item = await firstOpen()
    const headers = { origin: 'http://gangmu.test', cookie }
    const body = `do=accept:${item}&key=one-press&seq=${seq}&back=show%3Dcommitment`
    const [first, again] = [
      await post(`/plans/${id}/decide`, body, headers),
      await post(`/plans/${id}/decide`, body, headers),
    ]
    expect(first.statusCode).toBe(303)
    expect(first.headers.location).toBe(`/plans/${id}?show=commitment&item=${item}#i-${item}`)
    expect(again.headers.location).toBe(first.headers.location)
    expect((await view()).seq).toBe(seq + 1)
  })

  it('is asked to sign in first, goes on with what was to be sent, and nothing of it is lost', async () => {
    const item = await firstOpen()
    const { login } = await makePerson(site.ctx, { name: '王芳', unit: '规划科', password: PASSWORD })
    const asked = await post(`/en/plans/${id}/decide`, `do=accept:${item}&key=k2&seq=1&items=a&items=b`)
    expect(asked.statusCode).toBe(401)
    for (const [name, value] of [
      ['do', `accept:${item}`],
      ['items', 'a'],
      ['items', 'b'],
      ['sign-in.onward', `/plans/${id}/decide`],
    ])
      expect(asked.body).toContain(`name="${name}" value="${value}"`)
    const body = new URLSearchParams({ do: `accept:${item}`, key: 'k2', 'sign-in.onward': `/plans/${id}/decide` })
    body.set('sign-in.login', login)
    body.set('sign-in.password', PASSWORD)
    const signed = await post('/en/sign-in', body.toString())
    expect(signed.statusCode).toBe(307)
    expect(signed.headers.location).toBe(`/en/plans/${id}/decide`)
    const set = String(signed.headers['set-cookie'])
    expect(set).toMatch(/^gangmu_session=here\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const headers = { origin: 'http://gangmu.test', cookie: set.split(';')[0] ?? '' }
    expect((await post(`/en/plans/${id}/decide`, body.toString(), headers)).statusCode).toBe(303)
    expect((await view()).items.find((each) => each.id === item)?.by).toEqual({ name: '王芳', unit: '规划科' })
  })
})

describe('a program', () => {
  it('gets the list and a document as data', async () => {
    const headers = { accept: 'application/json' }
    const list = await site.app.inject({ url: '/plans', headers })
    expect(list.json().rows[0].id).toBe(id)
    const one = await site.app.inject({ url: `/plans/${id}`, headers })
    expect(one.json().items).toHaveLength(6)
  })

  it('decides with JSON, and learns in JSON why not', async () => {
    const json = {
      'content-type': 'application/json',
      accept: 'application/json',
      cookie,
      host: 'gangmu.test',
      origin: 'http://gangmu.test',
    }
    const send = (payload: object) =>
      site.app.inject({ method: 'POST', url: `/plans/${id}/decide`, headers: json, payload })
    const item = await firstOpen()
    const accept = { decision: { kind: 'accept', items: [item] }, key: 'p1' }
    expect((await send(accept)).json()).toEqual({ seq: (await view()).seq })
    const again = await send({ ...accept, key: 'p2' })
    expect(again.statusCode).toBe(409)
    expect(again.headers['content-type']).toContain('application/problem+json')
    expect(again.json()).toMatchObject({ status: 409, diagnostics: [{ code: 'system.already-decided' }] })
    expect((await send({ decision: { kind: 'accept' } })).statusCode).toBe(400)
    const { cookie: _, ...stranger } = json
    const unknown = await site.app.inject({
      method: 'POST',
      url: `/plans/${id}/decide`,
      headers: stranger,
      payload: accept,
    })
    expect(unknown.statusCode).toBe(401)
    expect(unknown.headers['content-type']).toContain('application/problem+json')
  })

  it('is told in problem+json that a page is not there', async () => {
    const answer = await site.app.inject({ url: '/en/nowhere', headers: { accept: 'application/json' } })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ status: 404, title: 'No such page', instance: '/en/nowhere' })
  })
})

describe('every answer', () => {
  it('lets run only what carries its own nonce, and is not to be framed or guessed at', async () => {
    const [one, two] = [await site.app.inject('/plans'), await site.app.inject('/plans')]
    const nonce = /script-src 'nonce-([^']+)'/.exec(String(one.headers['content-security-policy']))?.[1]
    expect(one.body).toContain(`<script nonce="${nonce}"`)
    expect(two.body).not.toContain(nonce)
    expect(one.body).not.toMatch(/ style="| on[a-z]+="/)
    expect(one.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
    expect(one.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })

  it('keeps the language of its address in every link', async () => {
    for (const lang of ['en', 'zh-Hant']) {
      const { body } = await site.app.inject(`/${lang}/plans/${id}`)
      expect(body).toContain(`<html lang="${lang}"`)
      const links = [...body.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map((found) => found[1] ?? '')
      const others = links.filter((link) => !link.startsWith(`/${lang}/`) && !link.startsWith('/assets/'))
      expect(others.filter((link) => !/^\/(?:(?:en|zh-Hant)\/)?plans\/[\w-]+$/.test(link))).toEqual([])
    }
    const home = await site.app.inject({ url: '/', headers: { 'accept-language': 'en-GB,en;q=0.9' } })
    expect(home.headers.location).toBe('/en/')
  })

  it('never converts the words of a document', async () => {
    const { body } = await site.app.inject(`/zh-Hant/plans/${id}`)
    expect(body).toContain('家庭医生签约')
    expect(body).toContain('待確認')
  })

  it('shows a failure as a page with a number, and nothing of what failed', async () => {
    const broken = await openSite()
    try {
      await broken.ctx.db.close()
      const { statusCode, body } = await broken.app.inject('/plans')
      expect(statusCode).toBeGreaterThanOrEqual(500)
      expect(body).toContain('<h1>')
      expect(body).not.toMatch(/at .*\.ts|pool|Error:/)
    } finally {
      await broken.app.close()
    }
  })
})

describe('what is handed out', () => {
  it('is saved under a clean name, never shown', async () => {
    const { headers, body } = await site.app.inject(`/plans/${id}/original`)
    expect(body).toBe(PLAN)
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''%E5%81%A5[^\s]*$/)
    expect(headers['content-security-policy']).toContain('sandbox')
  })

  it.each(['statements.csv', 'statements.xlsx', 'statements.json', 'tasks.csv', 'tasks.xlsx', 'tasks.json'])(
    '%s has what stands',
    async (name) => {
      const answer = await site.app.inject(`/plans/${id}/${name}`)
      expect(answer.statusCode).toBe(200)
      expect(answer.headers['content-disposition']).toContain('attachment')
      expect(answer.rawPayload.length).toBeGreaterThan(40)
      if (name === 'statements.csv') expect(answer.body).toContain('家庭医生签约')
    },
  )
})

describe('what is handed in', () => {
  it('is refused when it is too large, in one sentence', async () => {
    const answer = await post('/plans', `text=${'a'.repeat(13 * 1024 * 1024)}`, {
      origin: 'http://gangmu.test',
      cookie,
    })
    expect(answer.statusCode).toBe(413)
    expect(answer.body).toContain('50 MB')
  })

  it('keeps a name without folders or tricks', async () => {
    const edge = '----edge'
    const part = `--${edge}\r\nContent-Disposition: form-data; name="files"; filename="..\\..\\etc\\绿道\u202etxt.txt"\r\nContent-Type: text/plain\r\n\r\n绿道计划\n新建绿道：30公里\r\n--${edge}--\r\n`
    const headers = { 'content-type': `multipart/form-data; boundary=${edge}`, origin: 'http://gangmu.test', cookie }
    const answer = await post('/plans', part, headers)
    expect(answer.statusCode).toBe(303)
    const added = await openDocument(site.ctx, String(answer.headers.location).split('/').at(-1) ?? '')
    expect(added.ok && added.value.row.fileName).toBe('绿道txt.txt')
  })
})
