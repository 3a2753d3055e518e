// Who the program acts for, and the units that fields may name.
import { Type } from 'typebox'
import { allUnits } from '../../../app/list-units.ts'
import { ok } from '../../../domain/base/diagnostic.ts'
import { endpoint } from '../endpoint.ts'
import { flag, instant, nothing, object, some, text, unit } from '../shapes.ts'

/** GET /me, GET /units. */
export const people = [
  endpoint({
    name: 'me',
    method: 'GET',
    path: '/me',
    scope: 'read',
    words: { zh: '令牌代表谁、能做什么、到何时为止', en: 'Whom the token acts for, what it may do, until when' },
    params: nothing,
    query: nothing,
    body: null,
    answer: object({
      person: object({ id: text, region: text, name: text }),
      unit,
      rights: Type.Array(text),
      scopes: Type.Array(some('read', 'act', 'admin')),
      admin: flag,
      expiresAt: instant,
    }),
    run: async ({ program: { seat, scopes, expiresAt } }) =>
      ok({
        body: {
          person: { id: seat.person, region: seat.region, name: seat.name },
          unit: { id: seat.unit, name: seat.unitName, region: seat.unitRegion },
          rights: [...seat.rights],
          scopes: [...scopes],
          admin: seat.admin,
          expiresAt,
        },
      }),
  }),
  endpoint({
    name: 'units',
    method: 'GET',
    path: '/units',
    scope: 'read',
    words: { zh: '所有单位：表单里按编号填写', en: 'All units: forms name them by their ids' },
    params: nothing,
    query: nothing,
    body: null,
    answer: object({ rows: Type.Array(unit) }),
    run: async ({ ctx }) => ok({ body: { rows: await allUnits(ctx) } }),
  }),
]
