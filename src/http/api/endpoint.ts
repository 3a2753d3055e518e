// What an endpoint of the interface for programs is: one line of a table, from which its route, the checks of what it takes and
// gives, and its page of the reference are all made.
import type { Static, TObject, TSchema } from 'typebox'
import type { Context } from '../../app/context.ts'
import type { Program } from '../../app/tokens.ts'
import type { Result } from '../../domain/base/diagnostic.ts'
import type { Words } from '../../domain/procedure/declaration.ts'

/** What a handler is given: everything checked against the endpoint's schemas. */
export interface Call<P, Q, B> {
  readonly ctx: Context
  readonly program: Program
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly lang: 'zh' | 'en'
  /** The key under which the request acts once; null when it has none. */
  readonly once: { readonly key: string; readonly id: string } | null
  /** The version that the program has seen (If-Match); null when it does not say. */
  readonly seen: number | null
}

/** What a handler answers: the body, the version of what it shows, and the cursor of the page after. */
export interface Answer<R> {
  readonly body: R
  readonly version?: number
  readonly next?: string | null
}

interface Parts {
  /** Name in the reference, the operationId. */
  readonly name: string
  readonly method: 'GET' | 'POST'
  /** Path below /api/v1, parameters in braces. */
  readonly path: string
  readonly scope: 'read' | 'act' | 'admin'
  readonly words: Words
  /** 201 when something is made. */
  readonly status?: 200 | 201
  readonly versioned?: boolean
}

/** An endpoint as the table holds it. */
export interface Endpoint extends Parts {
  readonly params: TObject
  readonly query: TObject
  readonly body: TSchema | null
  readonly answer: TSchema
  readonly run: (call: Call<unknown, unknown, unknown>) => Promise<Result<Answer<unknown>>>
}

/** Puts an endpoint into the table; the types of its handler are those of its schemas. */
export function endpoint<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  declared: Parts & {
    readonly params: P
    readonly query: Q
    readonly body: B | null
    readonly answer: R
    readonly run: (call: Call<Static<P>, Static<Q>, Static<B>>) => Promise<Result<Answer<Static<R>>>>
  },
): Endpoint {
  return { ...declared, run: declared.run as Endpoint['run'] }
}
