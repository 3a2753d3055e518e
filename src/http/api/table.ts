// The table of the interface for programs: its routes, its checks and its reference are made from it.
import type { Endpoint } from './endpoint.ts'
import { documents } from './endpoints/documents.ts'
import { figures } from './endpoints/figures.ts'
import { files } from './endpoints/files.ts'
import { inbox } from './endpoints/inbox.ts'
import { matters } from './endpoints/matters.ts'
import { people } from './endpoints/people.ts'
import { scores } from './endpoints/scores.ts'
import { services } from './endpoints/services.ts'
import { webhooks } from './endpoints/webhooks.ts'

/** Every endpoint, in the order of the reference. */
export const endpoints: readonly Endpoint[] = [
  ...people,
  ...services,
  ...documents,
  ...files,
  ...matters,
  ...inbox,
  ...figures,
  ...scores,
  ...webhooks,
]

/** Where the interface lies. */
export const BASE = '/api/v1'
