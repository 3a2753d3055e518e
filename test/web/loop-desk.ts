// The sample of two provinces on a running site, with a clock that tests move, and its people at their browsers.
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Context } from '../../src/app/context.ts'
import { runDue } from '../../src/app/run-due.ts'
import { addSamples } from '../../src/cli/sample.ts'
import { longAgo, playSampleMatters } from '../../src/cli/sample-matters.ts'
import { samplePeople } from '../../src/cli/sample-people.ts'
import { openWorkshop } from '../../src/documents/workshop.ts'
import { buildServer } from '../../src/http/server.ts'
import { openContext } from '../app/context.ts'

/** A file as somebody hands it in. */
export interface Handed {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A person of the sample at a browser. */
export interface Player {
  readonly page: Page
  /** Goes to an address of the site. */
  readonly to: (path: string) => Promise<void>
  /** Opens the form of an event by the link that the page of the matter offers; `branch` is said where there are several. */
  readonly opens: (matter: string, event: string, branch?: string) => Promise<void>
  /** Types into the open form, hands files in, and sends it. */
  readonly sends: (fields: Fields, files?: readonly Handed[]) => Promise<void>
  /** Opens and sends, and sees that it was done. */
  readonly does: (matter: string, event: string, fields?: Fields, more?: More) => Promise<void>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

interface More {
  readonly branch?: string
  readonly files?: readonly Handed[]
}

/** The site with the sample. */
export interface Loop {
  readonly ctx: Context
  readonly url: string
  /** What pages complained of: errors of scripts, refusals of the policy. */
  readonly complaints: readonly string[]
  /** Signs somebody in by one press. */
  readonly as: (name: string, scripts?: boolean) => Promise<Player>
  /** Lets days go by, and does what then is due; everybody must sign in again. */
  readonly pass: (days: number) => Promise<void>
  /** The day so many days ahead, by the product's clock. */
  readonly day: (ahead: number) => string
  readonly close: () => Promise<void>
}

const BEGIN = Date.parse('2026-11-24T02:00:00.000Z')
const DAY = 86_400_000

/** Starts the sample. */
export async function openLoop(browser: Browser): Promise<Loop> {
  let now = BEGIN
  const workshop = openWorkshop({ timeoutMs: 60_000, memoryMb: 512, threads: 1 })
  const clock = () => {
    now += 1
    return new Date(now)
  }
  const { ctx, close } = await openContext(undefined, { workshop, clock })
  await addSamples(longAgo(ctx))
  const sample = await samplePeople(ctx, true)
  await playSampleMatters(ctx)
  const app = await buildServer(ctx, { sample })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const contexts: BrowserContext[] = []
  const complaints: string[] = []
  return {
    ...{ ctx, url, complaints },
    as: async (name, scripts = true) => {
      const viewport = { width: 1280, height: 900 }
      const context = await browser.newContext({ viewport, javaScriptEnabled: scripts, reducedMotion: 'reduce' })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (line) => {
        if (line.type() === 'error' && !/status of 422/.test(line.text())) complaints.push(line.text())
      })
      await page.goto(`${url}/sign-in`)
      await page.locator('.sample-people button', { hasText: name }).click()
      await page.locator('#who', { hasText: name }).waitFor()
      return playerAt(page, url, scripts)
    },
    pass: async (days) => {
      now += days * DAY
      while ((await runDue(ctx)).done > 0);
    },
    day: (ahead) => new Date(now + ahead * DAY).toISOString().slice(0, 10),
    close: async () => {
      for (const context of contexts) await context.close()
      await app.close()
      await close()
    },
  }
}

function playerAt(page: Page, url: string, scripts: boolean): Player {
  const to = async (path: string) => {
    await page.goto(url + path)
  }
  const opens: Player['opens'] = async (matter, event, branch) => {
    await to(matter)
    const leg = branch ? `&leg=${branch}` : ''
    const link = page.locator(`.others a[href$="do=${event}${leg}#act"], .others a[href*="do=${event}&leg="]`)
    if ((await page.locator(`form.act[action*="/events/${event}"]`).count()) === 0)
      await (branch ? page.locator(`.others a[href$="do=${event}${leg}#act"]`) : link.first()).click()
    await page.locator(`form.act[action*="/events/${event}"]`).waitFor()
  }
  const sends: Player['sends'] = async (fields, files = []) => {
    for (const [name, value] of Object.entries(fields)) await type(page, name, value)
    if (files.length > 0) await hand(page, files, scripts)
    await page.locator('form.act .primary').click()
  }
  const does: Player['does'] = async (matter, event, fields = {}, { branch, files = [] } = {}) => {
    await opens(matter, event, branch)
    await sends(fields, files)
    await page.waitForURL(/\?done=\d+$/)
  }
  return { page, to, opens, sends, does }
}

/** Fills a field in as a person does, whatever control it is. */
async function type(page: Page, name: string, value: string | readonly string[]): Promise<void> {
  const many = typeof value === 'string' ? [value] : value
  const ticks = page.locator(`form.act input[type="checkbox"][name="${name}"]`)
  if ((await ticks.count()) > 0) {
    for (const one of many) await page.locator('form.act label', { hasText: one }).locator('input').check()
    return
  }
  const control = page.locator(`form.act [name="${name}"]`)
  const tag = await control.first().evaluate((element) => element.tagName)
  if (tag === 'SELECT') {
    const [label = ''] = many
    await control.selectOption({ label })
  } else for (const [at, one] of many.entries()) await control.nth(at).fill(one)
}

/** Hands files in; where scripts run they are on the server before the form is sent. */
async function hand(page: Page, files: readonly Handed[], scripts: boolean): Promise<void> {
  const all = page.locator('details.hand-in')
  if ((await all.getAttribute('open')) === null) await all.locator('summary').click()
  await page.locator('#f-file').setInputFiles(files.map((file) => ({ ...file })))
  if (scripts)
    await page
      .locator('.uploads input[type="hidden"]')
      .nth(files.length - 1)
      .waitFor({ state: 'attached' })
}

/** A document that says something. */
export const report = (name: string, words: string): Handed => ({
  ...{ name, mimeType: 'text/plain' },
  buffer: Buffer.from(`${words}\n`.repeat(40), 'utf8'),
})
