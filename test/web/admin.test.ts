// What administrators do with units, people and rights through their pages, and that nobody else can.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSeat } from '../../src/app/seats.ts'
import { keepRegions } from '../../src/cli/regions.ts'
import { sampleLines } from '../../src/cli/sample-people-data.ts'
import { creditCodeFault } from '../../src/domain/matter/credit-code.ts'
import { makePerson, type PersonMade, tokenFor } from '../app/people.ts'
import { cookieOf, openSite, PASSWORD, type Site } from './site.ts'

let site: Site
let admin: string
let me: PersonMade

beforeAll(async () => {
  site = await openSite()
  await keepRegions(site.ctx, ['50', '51'])
  me = await makePerson(site.ctx, { name: '周敏', unit: '督查室', region: '50', admin: true, login: 'zhoumin' })
  admin = `gangmu_session=${await tokenFor(site.ctx, me)}`
})
afterAll(() => site?.close())

const form = { 'content-type': 'application/x-www-form-urlencoded', host: 'gangmu.test', origin: 'http://gangmu.test' }
const get = (url: string, cookie = admin) => site.app.inject({ url, headers: { cookie } })
const post = (url: string, fields: readonly (readonly [string, string])[], cookie = admin) => {
  const payload = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  return site.app.inject({ method: 'POST', url, payload, headers: { ...form, cookie } })
}
const addUnit = async (name: string, more: Record<string, string> = {}, base = '/admin/units') => {
  const answer = await post(base, Object.entries({ name, ...more }))
  return String(answer.headers.location).split('?')[0] ?? ''
}

describe('a unit', () => {
  it('is added with a wrong credit code, which is flagged in words and not refused', async () => {
    const at = await addUnit('市交通运输委员会', { code: '91350100M000100Y44', place: '500103' })
    const page = (await get(at)).body
    expect(page).toContain('校验位是“4”，按前 17 位应为“3”')
    expect((await get('/admin/units?q=91350100')).body).toContain('class="flag"')
    await post(at, Object.entries({ name: '市交通运输委员会', code: '91350100M000100Y43' }))
    expect((await get('/admin/units')).body).not.toContain('class="flag"')
  })

  it('cannot take the name of another, nor end before it begins; what was typed stays', async () => {
    const answer = await post('/admin/units', Object.entries({ name: '督查室', shortName: '督办' }))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('本地区已有名为“督查室”的单位')
    expect(answer.body).toContain('value="督办"')
    const term = { name: '新单位', from: '2026-03-01', to: '2026-02-01' }
    expect((await post('/admin/units', Object.entries(term))).statusCode).toBe(422)
  })

  it('lets people in with rights and roles; closed, nobody can act for it any more', async () => {
    const at = await addUnit('市审计局', { holds: 'major-task verifier' })
    const made = await makePerson(site.ctx, { name: '吴桐', region: '50' })
    const token = await tokenFor(site.ctx, made)
    const rights = [
      ['login', made.login],
      ['title', '处长'],
      ['rights', 'verify'],
      ['rights', 'report'],
      ['rights', 'fly'],
    ] as const
    expect((await post(`${at}/members`, rights)).statusCode).toBe(303)
    expect((await openSeat(site.ctx, token))?.seat).toMatchObject({
      unitName: '市审计局',
      rights: ['report', 'verify'],
      holds: [{ service: 'major-task', role: 'verifier' }],
    })
    await post(at, [
      ['name', '市审计局'],
      ['to', '2025-12-31'],
    ])
    expect((await openSeat(site.ctx, token))?.seat).toMatchObject({ unit: '', rights: [], holds: [] })
  })

  it('of a time has a term, a rhythm, a leading unit and members of another region', async () => {
    const [leader = ''] = (await addUnit('牵头单位')).split('/').slice(-1)
    const at = await addUnit(
      '攻坚专班',
      { parent: leader, rhythm: 'month', from: '2026-01-01', to: '2026-12-31' },
      '/admin/task-forces',
    )
    const neighbour = await makePerson(site.ctx, { name: '何川', unit: '邻省厅', region: '51' })
    expect(
      (
        await post(`${at}/members`, [
          ['login', neighbour.login],
          ['rights', '*'],
        ])
      ).statusCode,
    ).toBe(303)
    const choices = (await openSeat(site.ctx, await tokenFor(site.ctx, neighbour)))?.choices.map(
      ({ unitName }) => unitName,
    )
    expect(choices).toContain('攻坚专班')
    expect((await get(at)).body).toMatch(/value="month" selected.*何川/s)
  })
})

describe('a person', () => {
  it('is added, sets a password by the link that is shown once, and signs in', async () => {
    const added = await post(
      '/admin/people',
      Object.entries({ login: 'ChenLi', name: '陈立', email: 'chen@example.cn' }),
    )
    const link = /http:\/\/gangmu\.test(\/password\?token=[\w.-]+)/.exec(added.body)?.[1] ?? ''
    expect((await site.app.inject(link)).body).toContain('陈立')
    const token = link.split('=')[1] ?? ''
    const set = await post('/password', Object.entries({ token, new: PASSWORD }), '')
    expect([set.statusCode, set.headers.location]).toEqual([303, '/sign-in'])
    const typed = { 'sign-in.login': 'chenli', 'sign-in.password': PASSWORD }
    expect((await post('/sign-in', Object.entries(typed), '')).statusCode).toBe(303)
    expect((await site.app.inject(link)).statusCode).toBe(404)
    expect((await get('/admin/people?q=chenli')).body).not.toContain('token=')
  })

  it('keeps their login to themselves, in every region', async () => {
    await makePerson(site.ctx, { name: '蒋宁', region: '51', login: 'jiangning' })
    const answer = await post('/admin/people', Object.entries({ login: 'jiangning', name: '另一人' }))
    expect([answer.statusCode, answer.body.includes('已有人用')]).toEqual([422, true])
    for (const login of ['', '王', 'a b', '-x', 'x'.repeat(70)])
      expect((await post('/admin/people', Object.entries({ login, name: '某人' }))).statusCode).toBe(422)
  })

  it('is signed out when the account is closed; administrators cannot close their own', async () => {
    const made = await makePerson(site.ctx, { name: '唐悦', unit: '督查室', region: '50' })
    const token = await tokenFor(site.ctx, made)
    await post(`/admin/people/${made.person}`, Object.entries({ name: '唐悦' }))
    expect(await openSeat(site.ctx, token)).toBeNull()
    const own = await post(`/admin/people/${me.person}`, Object.entries({ name: '周敏', active: '1' }))
    expect([own.statusCode, own.body.includes('不能停用自己')]).toEqual([422, true])
  })

  it('gets a deputy named by an administrator, and the record says by whom', async () => {
    const away = await makePerson(site.ctx, { name: '郑岚', unit: '督查室', region: '50' })
    const fields = Object.entries({ login: 'zhoumin', from: '2026-01-01', to: '2026-01-31' })
    expect((await post(`/admin/people/${away.person}/deputies`, fields)).statusCode).toBe(303)
    expect((await get(`/admin/people/${away.person}`)).body).toContain('2026-01-31')
    expect((await get('/admin/changes')).body).toMatch(/指定代办人.*郑岚.*周敏/s)
  })
})

describe('whoever is no administrator', () => {
  const pages = [
    'units',
    'units/new',
    'task-forces',
    'people',
    'people/new',
    'regions',
    'calendars',
    'rules',
    'changes',
    'import',
  ]

  it('sees none of the pages and changes nothing', async () => {
    const other = await cookieOf(site, '罗强', { unit: '督查室', region: '50' })
    const before = (await get('/admin/changes')).body.match(/<li>/g)?.length
    for (const page of pages) {
      expect((await get(`/admin/${page}`, other)).statusCode).toBe(403)
      expect((await get(`/admin/${page}`)).statusCode).toBe(200)
      expect((await site.app.inject(`/admin/${page}`)).statusCode).toBe(303)
    }
    const targets = ['units', 'units/督查室', 'units/督查室/members', 'units/督查室/members/remove', 'people']
    const own = [`people/${me.person}`, `people/${me.person}/link`, `people/${me.person}/deputies`]
    for (const target of [...targets, ...own]) {
      const fields = Object.entries({ name: 'x', login: 'luoqiang9', rights: '*', admin: '1', person: me.person })
      expect((await post(`/admin/${encodeURI(target)}`, fields, other)).statusCode).toBeGreaterThanOrEqual(400)
    }
    expect((await get('/admin/changes')).body.match(/<li>/g)?.length).toBe(before)
  })

  it('is also the administrator of another region', async () => {
    const neighbour = await cookieOf(site, '蒋二', { unit: '邻省厅', region: '51', admin: true })
    expect((await get('/admin/units', neighbour)).body).not.toContain('市审计局')
    expect((await get(`/admin/people/${me.person}`, neighbour)).statusCode).toBe(404)
    expect((await post(`/admin/people/${me.person}/link`, [], neighbour)).statusCode).toBe(404)
    const fields = [
      ['login', 'zhoumin'],
      ['rights', '*'],
    ] as const
    expect((await post(`/admin/units/${encodeURIComponent('督查室')}/members`, fields, neighbour)).statusCode).toBe(404)
  })
})

describe('the sample', () => {
  it('has units whose invented credit codes bear the right check digits', () => {
    expect(sampleLines.map(({ code }) => creditCodeFault(code))).toEqual(sampleLines.map(() => null))
  })
})
