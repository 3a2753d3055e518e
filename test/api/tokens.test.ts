// Tokens as people make, see and take them back, and what becomes of one when its maker's place changes.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { digest } from '../../src/domain/base/digest.ts'
import { makePerson, tokenFor } from '../app/people.ts'
import { once } from '../store/database.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Posts a form as a signed-in person of this site. */
const post = (path: string, session: string, body: string) =>
  desk.app.inject({
    method: 'POST',
    url: path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      host: 'localhost',
      cookie: `gangmu_session=${session}`,
    },
    payload: body,
  })

const page = (session: string, path = '/en/account/tokens') =>
  desk.app.inject({ url: path, headers: { cookie: `gangmu_session=${session}`, host: 'localhost' } })

it('a token is shown once, kept as a hash, used by a program, and opens nothing once it is taken back', async () => {
  const { ctx, database } = desk.stage
  const session = await tokenFor(ctx, await makePerson(ctx, { name: '林晓', unit: '规划科' }))
  const made = await post('/en/account/tokens', session, 'name=nightly&scopes=read&scopes=act&days=30')
  const secret = /gangmu_here\.[\w-]{43}/.exec(made.body)?.[0] ?? ''
  expect(secret).not.toBe('')
  expect(made.headers['cache-control']).toBe('no-store')
  const later = await page(session)
  expect(later.body).toContain('nightly')
  expect(later.body).not.toContain(secret)
  const rows = await once(database.owner, 'select hash from token')
  expect(JSON.stringify(rows)).not.toContain(secret.split('.')[1])
  expect(JSON.stringify(rows)).toContain(digest(secret.split('.')[1] ?? ''))
  expect((await desk.ask(secret, 'GET /me')).body).toMatchObject({ unit: { name: '规划科' }, scopes: ['read', 'act'] })
  const id = /account\/tokens\/([0-9a-f-]{36})\/end/.exec(later.body)?.[1]
  const stranger = await tokenFor(ctx, await makePerson(ctx, { name: '外人', unit: '别的科' }))
  expect((await post(`/account/tokens/${id}/end`, stranger, '')).statusCode).toBe(404)
  expect((await desk.ask(secret, 'GET /me')).status).toBe(200)
  expect((await post(`/account/tokens/${id}/end`, session, '')).statusCode).toBe(303)
  expect((await desk.ask(secret, 'GET /me')).status).toBe(401)
})

it.each([
  ['name=&scopes=read&days=30', 'what the token is for'],
  ['name=x&days=30', 'at least one scope'],
  ['name=x&scopes=read&days=9999', 'one of the terms'],
  ['name=x&scopes=admin&days=30', 'administrators'],
])('%s is refused, and what was typed stays', async (body, words) => {
  const { ctx } = desk.stage
  const session = await tokenFor(ctx, await makePerson(ctx, { name: '林晓', unit: '规划科' }))
  const answer = await post('/en/account/tokens', session, body)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(words)
  if (body.startsWith('name=x')) expect(answer.body).toContain('value="x"')
})

it('whoever is not signed in is sent to sign in', async () => {
  expect((await page('', '/account/tokens')).statusCode).toBe(303)
})

it('a token ends with its term, with its maker’s place in the unit, and with its maker’s account', async () => {
  const { stage } = desk
  const run = (sql: string, values: readonly unknown[]) => once(stage.database.owner, sql, [...values])
  const { person, unit } = stage.seats.other
  stage.at('2026-03-02 09:00')
  const token = await desk.token('other')
  const status = async () => (await desk.ask(token, 'GET /me')).status
  expect(await status()).toBe(200)
  await run("update membership set to_on = '2026-03-01' where person = $1 and unit = $2", [person, unit])
  expect(await status()).toBe(401)
  await run('update membership set to_on = null where person = $1 and unit = $2', [person, unit])
  expect(await status()).toBe(200)
  await run('update person set active = false where id = $1', [person])
  expect(await status()).toBe(401)
  await run('update person set active = true where id = $1', [person])
  stage.at('2027-03-03 09:00')
  expect(await status()).toBe(401)
  stage.at('2026-03-02 09:00')
})
