// Signing in, being signed in, and no longer being so: passwords, locks, sessions, units and deputies, against the database.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { openSeat, takeSeat } from '../../src/app/seats.ts'
import { signIn, signOut } from '../../src/app/sign-in.ts'
import { once } from '../store/database.ts'
import { openContext, type TestContext } from './context.ts'
import { alsoIn, makePerson, tokenFor } from './people.ts'

const PASSWORD = '八月的桂花 2026'
let test: TestContext
let ctx: Context
let now = Date.UTC(2026, 2, 2, 1)
const pass = (minutes: number) => {
  now += minutes * 60_000
}

/** The passwords of the context, with the hashes that were compared. */
const compared: string[] = []

beforeAll(async () => {
  test = await openContext()
  const { passwords } = test.ctx
  const verify: typeof passwords.verify = (hash, password) => {
    compared.push(hash)
    return passwords.verify(hash, password)
  }
  ctx = { ...test.ctx, clock: () => new Date(now), passwords: { ...passwords, verify } }
})
afterAll(() => test?.close())

const wrong = (login: string) => signIn(ctx, { login, password: '不是它' })
const right = (login: string) => signIn(ctx, { login, password: PASSWORD })
const person = (name: string, unit: string | null = '督查室') => makePerson(ctx, { name, unit, password: PASSWORD })

describe('a password', () => {
  it('opens after three wrong ones, in any case of the login and with blanks around it', async () => {
    const { login } = await makePerson(ctx, { name: '周敏', login: 'zhoumin', password: PASSWORD })
    for (let n = 0; n < 3; n += 1) expect((await wrong(login)).ok).toBe(false)
    expect((await right('  ZhouMin ')).ok).toBe(true)
    for (let n = 0; n < 4; n += 1) expect((await wrong(login)).ok).toBe(false)
    expect((await right(login)).ok).toBe(true)
  })

  it('opens nothing for a quarter of an hour after five wrong ones, even the right one', async () => {
    const { login } = await person('陈立')
    for (let n = 0; n < 5; n += 1) await wrong(login)
    expect((await right(login)).ok).toBe(false)
    pass(14)
    expect((await right(login)).ok).toBe(false)
    pass(2)
    expect((await right(login)).ok).toBe(true)
  })

  it('is counted for each of many tries that come at the same time', async () => {
    const { login } = await person('罗强')
    await Promise.all(Array.from({ length: 9 }, () => wrong(login)))
    expect((await right(login)).ok).toBe(false)
  })

  it('tells by neither words nor work whether a login is known, locked or without a password', async () => {
    const { login } = await person('吴桐')
    const locked = await person('唐悦')
    for (let n = 0; n < 5; n += 1) await wrong(locked.login)
    const none = await makePerson(ctx, { name: '何川' })
    compared.length = 0
    const said = [await wrong(login), await wrong('nobody'), await wrong(locked.login), await wrong(none.login)]
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(compared).toHaveLength(4)
    const cost = (hash: string | undefined) => hash?.split('$').slice(0, 4).join('$')
    expect(new Set(compared.map(cost))).toEqual(new Set([cost(ctx.passwords.dummy)]))
  })

  it('is kept as argon2id only, and a session as the SHA-256 of its token only', async () => {
    const { login } = await person('郑岚')
    const signed = await right(login)
    const rows = await once<{ password: string }>(test.database.owner, 'select password from gangmu.person')
    expect(rows.filter(({ password }) => password).every(({ password }) => password.startsWith('$argon2id$'))).toBe(
      true,
    )
    const sessions = await once<{ token: string }>(test.database.owner, 'select token from gangmu.session')
    const secret = signed.ok ? (signed.value.token.split('.')[1] ?? '') : ''
    expect(sessions.every(({ token }) => /^[0-9a-f]{64}$/.test(token) && !token.includes(secret))).toBe(true)
  })

  it('of an account that was closed opens nothing, and its sessions end', async () => {
    const made = await person('蒋宁')
    const token = await tokenFor(ctx, made)
    expect(await openSeat(ctx, token)).not.toBeNull()
    await once(test.database.owner, 'update gangmu.person set active = false where id = $1', [made.person])
    expect(await openSeat(ctx, token)).toBeNull()
    expect((await right(made.login)).ok).toBe(false)
  })
})

describe('a session', () => {
  it('ends after half an hour without a request', async () => {
    const token = await tokenFor(ctx, await person('周一'))
    pass(29)
    expect((await openSeat(ctx, token))?.seat.name).toBe('周一')
    pass(29)
    expect(await openSeat(ctx, token)).not.toBeNull()
    pass(31)
    expect(await openSeat(ctx, token)).toBeNull()
  })

  it('ends after twelve hours however busy it is', async () => {
    const token = await tokenFor(ctx, await person('周二'))
    for (let n = 0; n < 35; n += 1) {
      pass(20)
      expect(await openSeat(ctx, token)).not.toBeNull()
    }
    pass(25)
    expect(await openSeat(ctx, token)).toBeNull()
  })

  it('is written at most once a minute', async () => {
    const made = await person('周三')
    const token = await tokenFor(ctx, made)
    const seen = async () => {
      await openSeat(ctx, token)
      const text = 'select seen_at as at from gangmu.session where person = $1'
      return (await once<{ at: Date }>(test.database.owner, text, [made.person]))[0]?.at.getTime()
    }
    const first = await seen()
    pass(0.9)
    expect(await seen()).toBe(first)
    pass(0.2)
    expect(await seen()).toBe(now)
  })

  it('ends when the person signs out, and is never opened by a token that was made up', async () => {
    const token = await tokenFor(ctx, await person('周四'))
    await signOut(ctx, token)
    expect(await openSeat(ctx, token)).toBeNull()
    for (const made of [
      '',
      'here',
      'here.',
      `here.${'a'.repeat(43)}`,
      `here.${'a'.repeat(42)}'`,
      `'.${'a'.repeat(43)}`,
    ])
      expect(await openSeat(ctx, made)).toBeNull()
  })
})

describe('a seat', () => {
  it('has the rights of the unit chosen, and no unit can be taken that is not one’s own', async () => {
    const made = await makePerson(ctx, {
      name: '周五',
      unit: '办公室',
      rights: ['accept', 'report'],
      holds: [{ service: 'major-task', role: 'office' }],
    })
    await alsoIn(ctx, made, '专班')
    const token = await tokenFor(ctx, made)
    expect((await openSeat(ctx, token))?.seat).toMatchObject({
      unit: '专班',
      rights: ['*'],
      holds: [],
      standsFor: null,
    })
    expect((await takeSeat(ctx, token, { unit: '办公室', standsFor: null })).ok).toBe(true)
    expect((await openSeat(ctx, token))?.seat).toMatchObject({
      unit: '办公室',
      unitRegion: 'here',
      rights: ['accept', 'report'],
      holds: [{ service: 'major-task', role: 'office' }],
    })
    expect((await takeSeat(ctx, token, { unit: '督查室', standsFor: null })).ok).toBe(false)
  })

  it('of somebody who is away is taken by their deputy on those days, without their office of administrator', async () => {
    const away = await makePerson(ctx, { name: '周六', unit: '委领导', admin: true })
    const deputy = await makePerson(ctx, { name: '周日', unit: '办公室', admin: true })
    const add = `insert into gangmu.deputy (region, person, deputy, deputy_region, from_on, to_on)
      values ('here', $1, $2, 'here', $3, $4)`
    const day = (n: number) => new Date(now + n * 86_400_000).toISOString().slice(0, 10)
    await once(test.database.owner, add, [away.person, deputy.person, day(2), day(4)])
    const choices = async () => (await openSeat(ctx, await tokenFor(ctx, deputy)))?.choices.map(({ unit }) => unit)
    expect(await choices()).toEqual(['办公室'])
    pass(3 * 24 * 60)
    expect(await choices()).toEqual(['办公室', '委领导'])
    const token = await tokenFor(ctx, deputy)
    expect((await openSeat(ctx, token))?.seat.admin).toBe(true)
    expect((await takeSeat(ctx, token, { unit: '委领导', standsFor: away.person })).ok).toBe(true)
    expect((await openSeat(ctx, token))?.seat).toMatchObject({
      name: '周日',
      unit: '委领导',
      standsFor: '周六',
      admin: false,
    })
    pass(3 * 24 * 60)
    expect(await choices()).toEqual(['办公室'])
  })
})
