// What every context of the tests has in common: a quiet log, the services that come with Gangmu, its working days.
import type { Context } from '../../src/app/context.ts'
import { workdaysCn } from '../../src/domain/base/workdays-cn.ts'
import { services } from '../../src/services/registry.ts'

const quiet = () => undefined

/** The parts that no test changes. */
export const settings: Pick<Context, 'region' | 'services' | 'calendar' | 'log'> = {
  region: 'here',
  services: services.map(({ service }) => service),
  calendar: workdaysCn,
  log: { info: quiet, warn: quiet, error: quiet },
}
