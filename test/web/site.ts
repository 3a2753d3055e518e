// The whole site on a free port, on a database of its own; with the plain reader of the app's tests unless another is asked for.
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { addDocument, type NewDocument } from '../../src/app/add-document.ts'
import type { Context } from '../../src/app/context.ts'
import { openWorkshop } from '../../src/documents/workshop.ts'
import { buildServer } from '../../src/http/server.ts'
import { openContext } from '../app/context.ts'
import { makePerson, type PersonAsked, tokenFor } from '../app/people.ts'

/** A running site. */
export interface Site {
  readonly url: string
  readonly ctx: Context
  readonly app: Awaited<ReturnType<typeof buildServer>>
  /** Adds a document and gives its id. */
  readonly add: (file: Omit<NewDocument, 'bytes'> & { readonly text: string | Buffer }) => Promise<string>
  readonly close: () => Promise<void>
}

/** A plan of four targets and two tasks for the plain reader. */
export const PLAN = [
  '健康城区三年计划',
  '一、目标',
  '新建社区诊所：12个',
  '家庭医生签约：450000人',
  '居民平均步数：8000步',
  '全民健身中心：6个',
  '二、任务',
  '任务 建设步行绿道',
  '任务 开放学校操场',
  '以上各项由区里统筹推进。',
].join('\n')

/** Opens the site; `real` reads as Gangmu itself does. */
export async function openSite(real = false, options: Parameters<typeof buildServer>[1] = {}): Promise<Site> {
  const workshop = real ? openWorkshop({ timeoutMs: 60_000, memoryMb: 512, threads: 1 }) : undefined
  const { ctx, close } = await openContext(undefined, workshop ? { workshop } : {})
  const app = await buildServer(ctx, { hosts: ['gangmu.test'], ...options })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    ctx,
    app,
    add: async ({ text, ...file }) => {
      const added = await addDocument(
        ctx,
        { name: '测试员', unit: null },
        { ...file, bytes: typeof text === 'string' ? Buffer.from(text, 'utf8') : text },
      )
      if (!added.ok) throw new Error(JSON.stringify(added.diagnostics))
      return added.value.id
    },
    close: async () => {
      await app.close()
      await close()
    },
  }
}

/** The cookie of somebody who is signed in: a person of a unit, made for the occasion. */
export async function cookieOf(site: Site, name: string, more: Omit<PersonAsked, 'name'> = {}): Promise<string> {
  return `gangmu_session=${await tokenFor(site.ctx, await makePerson(site.ctx, { name, ...more }))}`
}

/** Gives a browser the cookie of somebody who is signed in. */
export async function signAs(
  context: BrowserContext,
  site: Site,
  name: string,
  unit: string | null = null,
  more: Omit<PersonAsked, 'name' | 'unit'> = {},
): Promise<void> {
  const cookie = await cookieOf(site, name, { unit, ...more })
  await context.addCookies([{ name: 'gangmu_session', value: cookie.split('=')[1] ?? '', url: site.url }])
}

/** A person who can sign in with the password "八月的桂花 2026". */
export const PASSWORD = '八月的桂花 2026'

/** Types login and password on the page that asks for them. */
export async function typeSignIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.fill('#sign-in-login', login)
  await page.fill('#sign-in-password', password)
  await page.locator('#sign-in-password').press('Enter')
}

/** The card of the item that is called so. */
export const card = (page: Page, name: string) =>
  page.locator('#items > li', { has: page.locator('h3', { hasText: name }) })
