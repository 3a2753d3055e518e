// Random people knock at random doors of random matters: whoever has no part in one gets nothing out of it and moves nothing in it.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '../../src/http/server.ts'
import { tokenFor } from '../app/people.ts'
import type { Player } from '../matter/people.ts'
import { DISPATCH, openStage, REGISTER, type Stage } from '../matter/stage.ts'

/** A matter with what nobody else may read of it. */
interface Secret {
  readonly id: string
  readonly word: string
  readonly units: readonly string[]
}

const PLAYERS: Player[] = ['office', 'lead', 'other', 'sub', 'verifier', 'leader', 'support', 'outsider']
/** Doors that show nothing of matters; the live counts never end, and hold numbers only. */
const NOT_OURS = /^\/(assets|plans|sign-in|sign-out|password|help|about|inbox\/events)/

describe('doors of matters', () => {
  let stage: Stage
  let app: Awaited<ReturnType<typeof buildServer>>
  let doors: { method: 'GET' | 'POST'; path: string }[]
  const secrets: Secret[] = []
  const cookies = new Map<Player, string>()

  beforeAll(async () => {
    stage = await openStage()
    stage.at('2026-03-02 09:00')
    for (let n = 0; n < 9; n += 1) {
      const word = `绝密${n}${crypto.randomUUID().slice(0, 8)}`
      const [lead, support] = [PLAYERS[1 + (n % 3)], n % 2 ? 'support' : 'verifier']
      const id = await stage.open({ ...REGISTER, title: word, basis: `依据${word}` })
      const fields = {
        ...DISPATCH,
        lead: `u-${lead}`,
        supports: [`u-${support}`],
        verifier: 'u-leader',
        leader: 'u-leader',
      }
      expect((await stage.does('office', id, 'dispatch', { fields: { ...fields, criteria: word } })).ok).toBe(true)
      secrets.push({ id, word, units: ['u-office', `u-${lead}`, `u-${support}`, 'u-leader'] })
    }
    app = await buildServer(stage.ctx, { hosts: ['gangmu.test'] })
    doors = doorsOf(app).filter(({ path }) => !NOT_OURS.test(path))
    for (const player of PLAYERS)
      cookies.set(player, `gangmu_session=${await tokenFor(stage.ctx, { ...stage.seats[player], login: player })}`)
  })
  afterAll(async () => {
    await app?.close()
    await stage?.close()
  })

  const knock = (player: Player | null, method: 'GET' | 'POST', url: string, accept: string) =>
    app.inject({
      method,
      url,
      headers: {
        accept,
        host: 'gangmu.test',
        ...(player ? { cookie: cookies.get(player) ?? '' } : {}),
        ...(method === 'POST'
          ? { origin: 'http://gangmu.test', 'content-type': 'application/x-www-form-urlencoded' }
          : {}),
      },
      ...(method === 'POST' ? { payload: 'handler=x&progress=50&news=x&key=k&leg=lead-1' } : {}),
    })

  it('stand in a list that is read from the server itself', () => {
    expect(doors.map(({ path }) => path)).toEqual(expect.arrayContaining(['/inbox', '/matters', '/matters/:ref']))
  })

  it('open to whoever has a part in the matter', async () => {
    for (const { id, word } of secrets) {
      const answer = await knock('office', 'GET', `/matters/50.${id}`, 'text/html')
      expect(answer.statusCode).toBe(200)
      expect(answer.body).toContain(word)
    }
  })

  it('show a stranger nothing, whichever is tried, and let them move nothing', async () => {
    const before = await Promise.all(secrets.map(async ({ id }) => (await stage.matter(id))?.seq))
    const triple = fc.record({
      player: fc.constantFrom<Player | null>(...PLAYERS, null),
      secret: fc.constantFrom(...secrets),
      door: fc.constantFrom(...doors),
      accept: fc.constantFrom('text/html', 'application/json'),
      event: fc.constantFrom('accept', 'report', 'dispatch', 'suspend', 'pass', 'urge', 'reach'),
    })
    await fc.assert(
      fc.asyncProperty(triple, async ({ player, secret, door, accept, event }) => {
        const unit = player === null ? '' : stage.seats[player].unit
        fc.pre(door.method === 'GET' || !secret.units.includes(unit))
        const answer = await knock(player, door.method, addressOf(door.path, secret, event), accept)
        const said = `${answer.body} ${JSON.stringify(answer.headers)}`
        for (const { word, units } of secrets) if (!units.includes(unit)) expect(said, door.path).not.toContain(word)
      }),
      { numRuns: 250 },
    )
    const after = await Promise.all(secrets.map(async ({ id }) => (await stage.matter(id))?.seq))
    expect(after).toEqual(before)
  }, 240_000)
})

/** Every route that the server has. */
function doorsOf(app: { readonly printRoutes: (how: object) => string }): { method: 'GET' | 'POST'; path: string }[] {
  const lines = app.printRoutes({ commonPrefix: false }).split('\n')
  const path: string[] = []
  return lines.flatMap((line) => {
    const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line)
    if (!found) return []
    const [, indent = '', part = '', methods = ''] = found
    const depth = indent.length / 4
    path.length = depth
    path[depth] = part
    const whole = path.join('')
    return (['GET', 'POST'] as const).flatMap((method) => (methods.includes(method) ? [{ method, path: whole }] : []))
  })
}

/** The address of a route for one matter: its parameters are filled with what would show the matter. */
function addressOf(path: string, { id }: Secret, event: string): string {
  return path
    .replace(':ref', `50.${id}`)
    .replace(':event', event)
    .replace(/:(matter|id)\b/, id)
    .replace(':region', '50')
    .replace(/:\w+/g, '1')
}
