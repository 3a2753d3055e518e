// The sample with its plan scored and published twice, on a running site.

import type { AddressInfo } from 'node:net'
import type { Context } from '../../src/app/context.ts'
import { addSamples } from '../../src/cli/sample.ts'
import { longAgo } from '../../src/cli/sample-matters.ts'
import { samplePeople } from '../../src/cli/sample-people.ts'
import { sampleLines } from '../../src/cli/sample-people-data.ts'
import { playSampleScore } from '../../src/cli/sample-score.ts'
import { openWorkshop } from '../../src/documents/workshop.ts'
import { buildServer } from '../../src/http/server.ts'
import { SIGN_IN } from '../../src/web/pages/sign-in.tsx'
import { openContext } from '../app/context.ts'

/** The site; `items` are the published targets in their order. */
export interface Scored {
  readonly ctx: Context
  readonly app: Awaited<ReturnType<typeof buildServer>>
  readonly url: string
  readonly plan: string
  readonly items: readonly string[]
  /** The latest text that is held against the plan. */
  readonly later: string
  /** The front page as it was before anything was published. */
  readonly before: string
  readonly close: () => Promise<void>
}

/** Starts it, on a day after the second publication. */
export async function openScored(): Promise<Scored> {
  const workshop = openWorkshop({ timeoutMs: 60_000, memoryMb: 512, threads: 1 })
  const opened = await openContext(undefined, { workshop })
  const ctx: Context = { ...opened.ctx, region: '50', clock: () => new Date('2026-11-24T02:00:00.000Z') }
  await addSamples(longAgo(ctx))
  const sample = await samplePeople(ctx, true)
  const app = await buildServer(ctx, { sample })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const front = (accept: string) => app.inject({ url: '/', headers: { accept, 'accept-language': 'zh' } })
  const before = (await front('text/html')).body
  const played = await playSampleScore(ctx)
  if (!played.ok) throw new Error(JSON.stringify(played.diagnostics))
  const { plan, targets } = (await front('application/json')).json()
  return {
    ...{ ctx, app, before, plan: plan.document, later: targets[0].verdicts.at(-1).later.document },
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    items: targets.map(({ item }: { readonly item: string }) => item),
    close: async () => {
      await app.close()
      await opened.close()
    },
  }
}

/** Asks as a person of the sample, who is signed in the first time; with fields it sends a form. */
export type Asking = (
  who: string,
  url: string,
  fields?: Record<string, string>,
  accept?: string,
) => ReturnType<typeof sendForm>

const sendForm = (app: Scored['app'], url: string, payload: Record<string, string>, cookie: string) =>
  app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(payload).toString() },
    headers: {
      ...{ cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      'content-type': 'application/x-www-form-urlencoded',
    },
  })

/** Ways to ask the pages of a site by plain links and forms. */
export function askingOf(app: Scored['app']): Asking {
  const cookies = new Map<string, string>()
  const signIn = async (name: string): Promise<string> => {
    const one = sampleLines.find((line) => line.name === name)
    const as = `${one?.region}/01900000-0000-7000-8000-${String(one?.n).padStart(12, '0')}`
    const signed = await sendForm(app, '/sign-in', { [SIGN_IN.as]: as }, '')
    return String(signed.headers['set-cookie']).split(';')[0] ?? ''
  }
  return async (who, url, fields, accept = 'text/html') => {
    const cookie = cookies.get(who) ?? (await signIn(who))
    cookies.set(who, cookie)
    if (fields) return sendForm(app, url, fields, cookie)
    return app.inject({ url, headers: { cookie, accept, 'sec-fetch-site': 'same-origin' } })
  }
}
