// A program at its desk: the site with people of two regions, tokens for them, and short ways to ask.
import { makeToken } from '../../src/app/tokens.ts'
import { buildServer } from '../../src/http/server.ts'
import type { Player } from '../matter/people.ts'
import { openStage, type Stage } from '../matter/stage.ts'

/** What came back. */
export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  readonly body: any
}

/** How to ask: a method and path, with what is sent. */
export interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** The desk. */
export interface Desk {
  readonly stage: Stage
  readonly app: Awaited<ReturnType<typeof buildServer>>
  /** Makes a token for somebody. */
  readonly token: (who: Player, scopes?: readonly string[]) => Promise<string>
  /** Asks with a token: `GET /matters`. */
  readonly ask: (token: string | null, what: string, asked?: Asked) => Promise<Answered>
  readonly close: () => Promise<void>
}

/** Opens the desk on a fresh database. */
export async function openDesk(): Promise<Desk> {
  const stage = await openStage()
  const app = await buildServer(stage.ctx, { hosts: ['localhost'] })
  return {
    stage,
    app,
    token: async (who, scopes = ['read', 'act']) => {
      const made = await makeToken(stage.ctx, stage.seats[who], { name: 'test', scopes, days: 365 })
      if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
      return made.value.secret
    },
    ask: async (token, what, { body, headers = {} } = {}) => {
      const [method = 'GET', path = ''] = what.split(' ')
      const answer = await app.inject({
        method: method as 'GET' | 'POST',
        url: `/api/v1${path}`,
        headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const text = answer.body
      return { status: answer.statusCode, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
    },
    close: async () => {
      await app.close()
      await stage.close()
    },
  }
}
