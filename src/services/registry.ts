// The services that come with Gangmu; a region may load more from folders of data.
import type { ServiceFolder } from '../domain/matter/service.ts'
import type { WarningRule } from '../domain/score/warning/rule.ts'
import { examples as warningExamples } from './early-warning/examples.ts'
import { service as warning } from './early-warning/index.ts'
import { warnings } from './early-warning/warnings.ts'
import { examples } from './major-task/examples.ts'
import { service } from './major-task/index.ts'

/** Every service with its examples. */
export const services: readonly ServiceFolder[] = [
  { service, examples },
  { service: warning, examples: warningExamples },
]

/** The rules by which warnings are found, as they come with Gangmu. */
export const warningRules: readonly WarningRule[] = warnings
