// Everything impure that a use case may touch; the entry points build it, tests build it their own way.
import type { Workshop } from '../documents/workshop.ts'
import type { Calendar } from '../domain/base/calendar.ts'
import type { Service } from '../domain/matter/service.ts'
import type { WarningRule } from '../domain/score/warning/rule.ts'
import type { Issuer } from '../gate/issuer.ts'
import type { Courier } from '../post/courier.ts'
import type { Post } from '../post/post.ts'
import type { Database } from '../store/pool.ts'
import type { Passwords } from './passwords.ts'

/** Where the program's own life is told, one line an event. */
export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** How mail leaves: who takes it, and the address of this site that links in it begin with (no slash at its end). */
export interface Mailing {
  readonly post: Post
  readonly site: string
}

/** The world as a use case sees it. */
export interface Context {
  readonly db: Database
  /** The same database as the worker sees it: every matter, for what time does by itself. */
  readonly worker: Database
  readonly workshop: Workshop
  readonly clock: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  /** 32 fresh random bytes, base64url: what a session's cookie holds. */
  readonly newSecret: () => string
  readonly passwords: Passwords
  /** Region that documents are kept in. */
  readonly region: string
  readonly services: readonly Service[]
  /** Warning rules as they come with Gangmu; a region may set their numbers. */
  readonly warningRules: readonly WarningRule[]
  /** Working days that clocks are reckoned by. */
  readonly calendar: Calendar
  readonly log: Log
  /** Null where no mail server was named: then nobody gets any. */
  readonly mailing: Mailing | null
  /** Who takes messages to webhooks. */
  readonly courier: Courier
  /** Who vouches for people that sign in elsewhere; null where no such service was named. */
  readonly issuer: Issuer | null
}
