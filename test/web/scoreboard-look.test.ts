// The public pages of a published score in a real browser: nothing that axe finds, nothing over the edge, and a phone's keyboard reaches all.

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchRegions } from '../../src/app/check-warnings.ts'
import { openBrowser } from './browser.ts'
import { openScored, type Scored } from './scored.ts'

const browser = await openBrowser()
let site: Scored
beforeAll(async () => {
  if (!browser) return
  site = await openScored()
  await watchRegions(site.ctx, new Map())
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const PAGES: readonly (readonly [string, () => string])[] = [
  ['the board', () => '/'],
  ['the board where nothing fits', () => '/?q=nothing-like-this'],
  ['an older publication', () => `/scores/${site.plan}/1`],
  ['the publications', () => `/scores/${site.plan}/history`],
  ['a target with a path', () => `/targets/${site.plan}/${site.items[0]}`],
  ['a target of two series', () => `/targets/${site.plan}/${site.items[3]}`],
  ['a target with a band', () => `/targets/${site.plan}/${site.items[6]}`],
  ['a target without figures', () => `/targets/${site.plan}/${site.items[8]}`],
  ['what others embed', () => `/embed/${site.plan}/${site.items[0]}`],
  ['a brief to print', () => `/scores/${site.plan}/latest/brief`],
  ['the whole report', () => `/scores/${site.plan}/2/report`],
  ['the report of a first publication', () => `/scores/${site.plan}/1/report`],
  ['open data', () => '/open'],
]
const LOOKS = (['light', 'dark'] as const).flatMap((scheme) => [1280, 390].map((width) => [scheme, width] as const))

describe.skipIf(!browser).each(LOOKS)('%s, %i wide', (scheme, width) => {
  it.each(PAGES)('%s has no barrier in any language', async (_name, address) => {
    const context = await browser?.newContext({ colorScheme: scheme, viewport: { width, height: 860 } })
    const page = await context?.newPage()
    if (!context || !page) return
    for (const lang of ['/zh-Hans', '/zh-Hant', '/en']) {
      await page.goto(site.url + lang + address())
      expect(await barriers(page, scheme)).toEqual([])
      expect(await over(page), lang + address()).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
})

/** Pages for people at work. */
const WORK: readonly (readonly [string, () => string])[] = [
  ['the board at work', () => `/plans/${site.plan}/score`],
  ['the form of a target', () => `/plans/${site.plan}/score?item=${site.items[0]}`],
  ['promises against outcomes', () => `/plans/${site.plan}/outcomes/${site.later}`],
  ['promises over time', () => `/plans/${site.plan}/outcomes`],
  ['the release', () => `/plans/${site.plan}/score/release`],
  ['the warnings', () => '/warnings'],
  ['the rules of warnings', () => '/warnings/rules'],
]

describe.skipIf(!browser).each(LOOKS)('at work, %s, %i wide', (scheme, width) => {
  it.each(WORK)('%s has no barrier in any language', async (_name, address) => {
    const context = await browser?.newContext({ colorScheme: scheme, viewport: { width, height: 860 } })
    const page = await context?.newPage()
    if (!context || !page) return
    await page.goto(`${site.url}/sign-in`)
    await page.locator('button.person', { hasText: '周敏' }).click()
    await page.waitForLoadState()
    for (const lang of ['', '/zh-Hant', '/en']) {
      await page.goto(site.url + lang + address())
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      expect(await barriers(page, scheme)).toEqual([])
      expect(await over(page), lang + address()).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
})

/** What axe finds; a scheme changes colours alone. */
async function barriers(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (scheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const over = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe.skipIf(!browser)('the front page', () => {
  it('is drawn without a shift and without a script, from few answers of 20 KB in all', async () => {
    const page = await browser?.newPage()
    if (!page) return
    const answers: { readonly url: string; readonly bytes: number }[] = []
    page.on('response', async (response) => {
      const bytes = Number((await response.request().sizes()).responseBodySize)
      answers.push({ url: response.url(), bytes })
    })
    await page.goto(`${site.url}/zh-Hans/`, { waitUntil: 'networkidle' })
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    console.info(answers.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`).join(', '), `shift ${shift}`)
    expect(shift).toBe(0)
    expect(answers.every(({ url }) => url.startsWith(site.url))).toBe(true)
    expect(answers.filter(({ url }) => url.endsWith('.js'))).toEqual([])
    expect(answers.length).toBeLessThanOrEqual(4)
    expect(answers.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(20_000)
    await page.close()
  })

  it.each(['/zh-Hans', '/zh-Hant', '/en'])('the brief fits one printed page at %s', async (lang) => {
    const page = await browser?.newPage()
    if (!page) return
    await page.goto(`${site.url}${lang}/scores/${site.plan}/2/brief`)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    await page.close()
  })

  it.each(['/zh-Hans', '/zh-Hant', '/en'])('the report prints on A4, each target in one piece, at %s', async (lang) => {
    const page = await browser?.newPage()
    if (!page) return
    await page.goto(`${site.url}${lang}/scores/${site.plan}/2/report`)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []
    expect(pages.length).toBeGreaterThan(site.items.length)
    expect(pages.length).toBeLessThanOrEqual(site.items.length * 2)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]/)
    await page.close()
  })

  it('the tables of the report use the whole width of a phone', async () => {
    const page = await browser?.newPage({ viewport: { width: 390, height: 860 } })
    if (!page) return
    await page.goto(`${site.url}/zh-Hans/scores/${site.plan}/2/report`)
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('.report .rows td > div')].map((cell) => cell.getBoundingClientRect().width),
    )
    expect(widths.length).toBeGreaterThan(100)
    expect(Math.min(...widths)).toBeGreaterThan(200)
    await page.close()
  })

  it('everything on it is reached by the keyboard, and a filter is sent by it', async () => {
    const page = await browser?.newPage()
    if (!page) return
    await page.goto(`${site.url}/zh-Hans/`)
    await page.locator('input[name="q"]').focus()
    await page.keyboard.type('空气')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    expect(await page.locator('article.target').count()).toBe(1)
    await page.locator('article.target a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/targets/)
    await page.close()
  })
})
