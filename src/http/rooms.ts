// What every route is given: the context of the use cases, and the addresses of scripts and sheet.
import type { Context } from '../app/context.ts'
import type { Frame } from '../web/layout.tsx'

/** What routes are given. */
export interface Rooms {
  readonly ctx: Context
  readonly asset: Frame['asset']
}
