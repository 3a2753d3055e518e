// What every context of the tests has in common: a quiet log, passwords that cost nothing, the services that come with Gangmu, its working days.
import { randomBytes } from 'node:crypto'
import type { Context } from '../../src/app/context.ts'
import { openPasswords } from '../../src/app/passwords.ts'
import { dayOf } from '../../src/domain/base/calendar.ts'
import { workdaysCn } from '../../src/domain/base/workdays-cn.ts'
import { openCourier } from '../../src/post/courier.ts'
import { services, warningRules } from '../../src/services/registry.ts'

/** The day by a clock, as pools ask for it. */
export const todayBy = (clock: () => Date) => () => dayOf(workdaysCn, clock().toISOString())

const quiet = () => undefined
const newSecret = () => randomBytes(32).toString('base64url')

/** The parts that no test changes. */
export const settings: Omit<Context, 'db' | 'worker' | 'workshop' | 'clock' | 'newId'> = {
  newSecret,
  passwords: await openPasswords({ memoryCost: 8, timeCost: 1, parallelism: 1 }, newSecret()), // fast, not safe
  region: 'here',
  services: services.map(({ service }) => service),
  warningRules,
  calendar: workdaysCn,
  log: { info: quiet, warn: quiet, error: quiet },
  mailing: null,
  issuer: null,
  courier: openCourier({ allow: ['127.0.0.0/8'] }),
}
