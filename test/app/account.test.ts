// One's own account: one-time links, passwords, the second factor, deputies; against the database and the clock of the test.
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addDeputy,
  changePassword,
  offerTotp,
  openAccount,
  removeDeputy,
  turnTotpOff,
  turnTotpOn,
} from '../../src/app/account.ts'
import type { Context } from '../../src/app/context.ts'
import { inviteFirst, makePasswordLink, openPasswordLink, setPasswordByLink } from '../../src/app/password-link.ts'
import { openSeat } from '../../src/app/seats.ts'
import { signIn } from '../../src/app/sign-in.ts'
import { keepRegions } from '../../src/cli/regions.ts'
import type { Result } from '../../src/domain/base/diagnostic.ts'
import { once } from '../store/database.ts'
import { openContext, type TestContext } from './context.ts'
import { makePerson, type PersonMade, tokenFor } from './people.ts'

const PASSWORD = '八月的桂花 2026'
const NEXT = '十月的银杏 2026'
let test: TestContext
let ctx: Context
let now = Date.UTC(2026, 2, 2, 1)
const pass = (minutes: number) => {
  now += minutes * 60_000
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.diagnostics[0]?.code)
const who = ({ region, person }: PersonMade) => ({ region, person, name: '某人' })
const linkFor = (made: PersonMade) => ctx.db.write((tx) => makePasswordLink(ctx, tx, made, null))

beforeAll(async () => {
  test = await openContext()
  ctx = { ...test.ctx, clock: () => new Date(now) }
})
afterAll(() => test?.close())

describe('an installation without people', () => {
  it('gives a link for its administrator at every start until that password is set, and never again', async () => {
    const fresh = await openContext()
    try {
      await keepRegions(fresh.ctx, ['50'])
      const first = (await inviteFirst(fresh.ctx, '50')) ?? ''
      const second = (await inviteFirst(fresh.ctx, '50')) ?? ''
      expect(codeOf(await openPasswordLink(fresh.ctx, first))).toBe('system.link-over')
      expect(codeOf(await setPasswordByLink(fresh.ctx, second, PASSWORD))).toBe('ok')
      expect(await inviteFirst(fresh.ctx, '50')).toBeNull()
      const signed = await signIn(fresh.ctx, { login: 'admin', password: PASSWORD })
      const opened = signed.ok ? await openSeat(fresh.ctx, signed.value.token) : null
      expect(opened?.seat).toMatchObject({ region: '50', admin: true, unit: '', rights: [] })
    } finally {
      await fresh.close()
    }
  })
})

describe('the regions that are kept', () => {
  it('come with their places: a city of 38 districts and counties, a province of 21 prefectures and 183 counties', async () => {
    await keepRegions(ctx, ['50', '51', 'town'])
    await keepRegions(ctx, ['50', '51', 'town'])
    const text = `select r.region, r.name, r.hosted, (select count(*)::int from gangmu.region p where p.parent = r.region) as n
      from gangmu.region r where r.region = any ($1) order by r.region`
    const rows = await once(test.database.owner, text, [['50', '51', '5101', '510100', 'town']])
    expect(rows).toEqual([
      { region: '50', name: '重庆市', hosted: true, n: 38 },
      { region: '51', name: '四川省', hosted: true, n: 21 },
      { region: '510100', name: '成都市', hosted: false, n: 20 },
      { region: 'town', name: 'town', hosted: true, n: 0 },
    ])
    const all = await once<{ n: number }>(
      test.database.owner,
      "select count(*)::int as n from gangmu.region where region like '51____'",
    )
    expect(all[0]?.n).toBe(21 + 183)
  })
})

describe('a one-time link', () => {
  it('sets the password once, ends the person’s sessions and lifts a lock', async () => {
    const made = await makePerson(ctx, { name: '周敏', password: PASSWORD })
    const session = await tokenFor(ctx, made)
    for (let n = 0; n < 5; n += 1) await signIn(ctx, { login: made.login, password: '不对' })
    const link = await linkFor(made)
    expect(codeOf(await setPasswordByLink(ctx, link, NEXT))).toBe('ok')
    expect(codeOf(await setPasswordByLink(ctx, link, PASSWORD))).toBe('system.link-over')
    expect(await openSeat(ctx, session)).toBeNull()
    expect((await signIn(ctx, { login: made.login, password: NEXT })).ok).toBe(true)
    expect((await signIn(ctx, { login: made.login, password: PASSWORD })).ok).toBe(false)
  })

  it('is over after three days, and when a newer one is made', async () => {
    const made = await makePerson(ctx, { name: '陈立' })
    const old = await linkFor(made)
    const link = await linkFor(made)
    expect(codeOf(await openPasswordLink(ctx, old))).toBe('system.link-over')
    expect(codeOf(await openPasswordLink(ctx, link))).toBe('ok')
    pass(72 * 60 + 1)
    expect(codeOf(await setPasswordByLink(ctx, link, PASSWORD))).toBe('system.link-over')
  })

  it('takes no password that is short, endless or holds the login, and stays good', async () => {
    const made = await makePerson(ctx, { name: '罗强', login: 'luoqiang' })
    const link = await linkFor(made)
    expect(codeOf(await setPasswordByLink(ctx, link, '短'))).toBe('system.password-short')
    expect(codeOf(await setPasswordByLink(ctx, link, 'x'.repeat(1001)))).toBe('system.password-long')
    expect(codeOf(await setPasswordByLink(ctx, link, 'LuoQiang-2026'))).toBe('system.password-login')
    expect(codeOf(await setPasswordByLink(ctx, link, PASSWORD))).toBe('ok')
  })
})

describe('one’s own account', () => {
  it('changes its password by the old one, and is signed out everywhere else', async () => {
    const made = await makePerson(ctx, { name: '吴桐', password: PASSWORD })
    const [here, there] = [await tokenFor(ctx, made), await tokenFor(ctx, made)]
    expect(codeOf(await changePassword(ctx, who(made), here, { old: '不对', new: NEXT }))).toBe('system.password-old')
    expect(codeOf(await changePassword(ctx, who(made), here, { old: PASSWORD, new: NEXT }))).toBe('ok')
    expect([await openSeat(ctx, here), await openSeat(ctx, there)]).toEqual([expect.anything(), null])
  })

  it('asks for a code once the app has shown that it has the secret, and takes no code twice', async () => {
    const made = await makePerson(ctx, { name: '唐悦', password: PASSWORD })
    const { secret, address } = offerTotp(ctx, { login: made.login })
    expect(address).toMatch(/^otpauth:\/\/totp\/Gangmu/)
    const app = new TOTP({ secret: Secret.fromBase32(secret) })
    const code = () => app.generate({ timestamp: now })
    const enter = (typed: string) => signIn(ctx, { login: made.login, password: PASSWORD, code: typed })
    const wrong = () => String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    expect(codeOf(await turnTotpOn(ctx, who(made), { secret, code: wrong() }))).toBe('system.totp-wrong')
    expect(codeOf(await turnTotpOn(ctx, who(made), { secret, code: code() }))).toBe('ok')
    expect((await enter('')).ok).toBe(false)
    expect((await enter(wrong())).ok).toBe(false)
    const used = code()
    expect((await enter(`${used.slice(0, 3)} ${used.slice(3)}`)).ok).toBe(true)
    expect((await enter(used)).ok).toBe(false)
    pass(1)
    expect((await enter(code())).ok).toBe(true)
    expect(codeOf(await turnTotpOff(ctx, who(made), '000000'))).toBe('system.totp-wrong')
    expect(codeOf(await turnTotpOff(ctx, who(made), code()))).toBe('ok')
    expect((await enter('')).ok).toBe(true)
  })

  it('names a deputy by login for some days, and takes them back', async () => {
    const away = await makePerson(ctx, { name: '何川', unit: '厅办' })
    const deputy = await makePerson(ctx, { name: '蒋宁', unit: '督查室' })
    const add = (login: string, from: string, to: string) => addDeputy(ctx, who(away), { login, from, to })
    const today = new Date(now).toISOString().slice(0, 10)
    expect(codeOf(await add('nobody', today, today))).toBe('system.login-unknown')
    expect(codeOf(await add(away.login, today, today))).toBe('system.deputy-self')
    expect(codeOf(await add(deputy.login, today, '2026-01-01'))).toBe('system.deputy-days')
    expect(codeOf(await add(deputy.login, today, today))).toBe('ok')
    const units = async () => (await openSeat(ctx, await tokenFor(ctx, deputy)))?.choices.map(({ unit }) => unit)
    expect(await units()).toEqual(['督查室', '厅办'])
    const opened = await openAccount(ctx, who(away))
    expect(opened.ok && opened.value.deputies.map(({ deputyName }) => deputyName)).toEqual(['蒋宁'])
    expect(codeOf(await removeDeputy(ctx, who(away), { deputy: deputy.person, from: today }))).toBe('ok')
    expect(await units()).toEqual(['督查室'])
  })

  it('leaves a line of every change, without any secret', async () => {
    const rows = await once<{ kind: string; data: object }>(
      test.database.owner,
      'select kind, data from gangmu.people_change',
    )
    const kinds = new Set(rows.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([
      'deputy-added',
      'deputy-removed',
      'password-link',
      'password-set',
      'second-factor-off',
      'second-factor-on',
    ])
    expect(JSON.stringify(rows)).not.toMatch(/argon2|[A-Z2-7]{32}|[\w-]{43}/)
    await expect(once(test.database.server, 'update people_change set kind = $1', ['x'])).rejects.toThrow(/permission/)
    await expect(once(test.database.server, 'delete from people_change')).rejects.toThrow(/permission/)
  })
})
