// What the browser tests share: a site, a page that must not complain, a plan of its own for each test.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { openDocument } from '../../src/app/open-document.ts'
import type { Item } from '../../src/domain/plan/item.ts'
import { openSite, PLAN, type Site, signAs } from './site.ts'

/** A person's desk: the site in a browser. */
export interface Desk {
  readonly site: Site
  readonly context: BrowserContext
  readonly page: Page
  /** Opens the reader on a plan of its own, as somebody with a name unless told otherwise; gives the document's id. */
  readonly openReader: (named?: boolean) => Promise<string>
  readonly items: (id: string) => Promise<readonly Item[]>
  /** Waits until the page says so. */
  readonly said: (words: string) => Promise<void>
}

/** Sets up a site for a test file and a fresh page for each of its tests; the page's scripts and policy must not complain. */
export function setUpDesk(browser: Browser | null, options: BrowserContextOptions = {}): Desk {
  const now = { made: 0, complaints: [] as string[] } as {
    site: Site
    context: BrowserContext
    page: Page
    made: number
    complaints: string[]
  }
  beforeAll(async () => {
    if (browser) now.site = await openSite()
  })
  afterAll(async () => {
    await browser?.close()
    await now.site?.close()
  })
  beforeEach(async () => {
    if (!browser) return
    now.context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
    now.page = await now.context.newPage()
    now.complaints = []
    now.page.on('pageerror', (error) => now.complaints.push(error.message))
    now.page.on('console', (line) => {
      if (line.type() === 'error' && !/status of (4\d\d)/.test(line.text())) now.complaints.push(line.text())
    })
  })
  afterEach(async () => {
    await now.context?.close()
    expect(now.complaints).toEqual([])
  })
  return {
    get site() {
      return now.site
    },
    get context() {
      return now.context
    },
    get page() {
      return now.page
    },
    openReader: async (named = true) => {
      now.made += 1
      const id = await now.site.add({ name: `计划${now.made}.txt`, text: `${PLAN}\n（第${now.made}稿）` })
      if (named) await signAs(now.context, now.site, '李明', '督查室')
      await now.page.goto(`${now.site.url}/plans/${id}`)
      return id
    },
    items: async (id) => {
      const opened = await openDocument(now.site.ctx, id)
      return opened.ok ? opened.value.items : []
    },
    said: (words) => now.page.locator('#said', { hasText: words }).waitFor(),
  }
}
