// The services that come with Gangmu; a region may load more from folders of data.
import type { ServiceFolder } from '../domain/matter/service.ts'
import { examples as warningExamples } from './early-warning/examples.ts'
import { service as warning } from './early-warning/index.ts'
import { examples } from './major-task/examples.ts'
import { service } from './major-task/index.ts'

/** Every service with its examples. */
export const services: readonly ServiceFolder[] = [
  { service, examples },
  { service: warning, examples: warningExamples },
]
