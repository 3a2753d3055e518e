// What every use case of administrators begins with: only they, and only in the region of their own account.
import { type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { SCORE_ROLES, SCOREBOARD } from '../domain/score/rights.ts'
import { say } from '../words/say.ts'
import type { Context } from './context.ts'

/** Runs work for an administrator; anybody else is refused. */
export const asAdmin = <T>(seat: Seat, work: () => Promise<Result<T>>): Promise<Result<T>> =>
  seat.admin ? work() : Promise.resolve(refuse('system.admin-only'))

/** Every right that a service declares, in the order of the declarations, and those about scores. */
export const rightsKnown = (ctx: Pick<Context, 'services'>): readonly string[] => [
  ...new Set(
    ctx.services.flatMap(({ versions }) => versions.flatMap(({ roles }) => roles.flatMap(({ rights }) => [...rights]))),
  ),
  ...SCORE_ROLES,
]

/** Every role that units are granted, not named case by case: those of services, and those about scores. */
export const rolesKnown = (ctx: Pick<Context, 'services'>) => [
  ...rolesOfServices(ctx),
  ...SCORE_ROLES.map((role) => ({
    ...{ service: SCOREBOARD, serviceWords: inBoth('score.role.service') },
    ...{ role, words: inBoth(`score.role.${role}`) },
  })),
]

const inBoth = (code: string): Words => ({ zh: say('zh-Hans', code), en: say('en', code) })

const rolesOfServices = (ctx: Pick<Context, 'services'>) =>
  ctx.services.flatMap(({ id, words, versions }) =>
    (versions.at(-1)?.roles ?? []).map((role) => ({
      service: id,
      serviceWords: words,
      role: role.name,
      words: role.words,
    })),
  )
