// What every route is given: the context of the use cases, the addresses of scripts and sheet, the people of the sample.
import type { Context } from '../app/context.ts'
import type { Frame } from '../web/layout.tsx'
import type { SamplePerson } from '../web/people.ts'

/** What routes are given. */
export interface Rooms {
  readonly ctx: Context
  readonly asset: Frame['asset']
  /** People whom one may be by one press on this machine. */
  readonly sample: readonly SamplePerson[]
}
