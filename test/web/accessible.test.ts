// Every page and state in every language, scheme and width: nothing that axe finds, nothing that runs over the edge.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openIssuer } from '../../src/gate/issuer.ts'
import { insertTried } from '../../src/store/deliveries.ts'
import { insertWebhook } from '../../src/store/webhooks.ts'
import { figureOf, figurePeople, handIn } from '../score/figures.ts'
import { openBrowser } from './browser.ts'
import { GREENWAY, GREENWAY_LATER } from './fixtures.ts'
import { OFFICE, someMatter } from './matters.ts'
import { openSite, PASSWORD, type Site, signAs } from './site.ts'

const browser = await openBrowser()
let site: Site
let plan = ''
let newer = ''
let matter = ''
let figures = ''
let series = ''
let hook = ''

beforeAll(async () => {
  if (!browser) return
  site = await openSite(true)
  plan = await site.add({ name: '绿道.html', text: GREENWAY })
  newer = await site.add({ name: '绿道修订.html', text: GREENWAY_LATER, supersedes: plan })
  matter = await someMatter(site, '督查室')
  const { maker, reviewer } = await figurePeople(site)
  await handIn(site, maker.seat, [figureOf(2023, '7900'), figureOf(2024, '8100')], reviewer.seat)
  figures = await handIn(site, maker.seat, [figureOf(2023, '7850'), figureOf(2025, '820000')], null)
  const list = (await reviewer.get('/indicators')).text
  series = /href="(\/indicators\/[\da-f-]{36})"/.exec(list)?.[1] ?? ''
  const settings = { owner: '督查室', frequency: 'year', lagDays: '30', definition: '抽样调查' }
  await reviewer.post(`${series}/settings`, settings)
  hook = await someWebhook(site, '督查室')
  // Nobody answers there: what is shown is the service that is away.
  const nowhere = { issuer: 'http://127.0.0.1:1', client: 'gangmu', secret: null, claim: 'sub', name: null, http: true }
  Object.assign(site.ctx, { issuer: openIssuer({ ...nowhere, site: site.url }) })
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** Pages and states: a name, an address, and what is done there first. */
const STATES: [name: string, address: () => string, act?: (page: Page) => Promise<unknown>][] = [
  ['the list', () => '/plans'],
  ['the form that adds', () => '/plans?add=1'],
  [
    'the form with its errors',
    () => '/plans?add=1',
    (page) => page.click('.add-form button.primary').then(() => page.waitForSelector('.summary')),
  ],
  ['the list with nothing found', () => '/plans?q=zzz'],
  ['the reader', () => `/plans/${plan}`],
  [
    'an item being corrected',
    () => `/plans/${plan}`,
    (page) => page.keyboard.press('e').then(() => page.waitForSelector('.panel')),
  ],
  [
    'an item being refused',
    () => `/plans/${plan}`,
    (page) => page.keyboard.press('x').then(() => page.waitForSelector('.panel')),
  ],
  ['an item being added', () => `/plans/${plan}?do=add&kind=task`],
  ['the overlay of keys', () => `/plans/${plan}`, (page) => page.keyboard.press('?')],
  ['the comparison', () => `/plans/${plan}/compare/${newer}`],
  ['the choice of comparison', () => `/plans/${plan}/compare`],
  ['what is known of a document', () => `/plans/${plan}/about?check=1`],
  ['what is to be done', () => '/inbox'],
  [
    'a matter with a form that lacks everything',
    () => `${matter}?do=urge&leg=lead-1`,
    (page) => page.click('.act .primary'),
  ],
  ['a slip to print', () => `${matter}/issued/3-0`],
  ['signing in', () => '/sign-in'],
  [
    'signing in after a wrong password',
    () => '/sign-in',
    (page) => page.click('main form button.primary').then(() => page.waitForSelector('.summary')),
  ],
  [
    'signing in elsewhere in vain',
    () => '/sign-in',
    (page) => page.click('.elsewhere a.button').then(() => page.waitForSelector('.summary')),
  ],
  ['the webhooks of a unit', () => '/account/webhooks'],
  ['the messages of a webhook', () => `/account/webhooks/${hook}`, (page) => page.click('.messages summary')],
  ['the menu of whoever is signed in', () => '/help', (page) => page.click('#who')],
  ['one’s own account', () => '/account?totp=1'],
  ['units', () => '/admin/units'],
  ['a unit with its members', () => `/admin/units/${encodeURIComponent('督查室')}`],
  ['people', () => '/admin/people'],
  ['a person being added', () => '/admin/people/new'],
  ['regions', () => '/admin/regions'],
  ['published working days', () => '/admin/calendars'],
  ['rule sets', () => '/admin/rules'],
  ['the table to import', () => '/admin/import'],
  ['indicators', () => '/indicators'],
  ['an indicator with its editions and gaps', () => series],
  ['what is asked of an indicator', () => `${series}/settings`],
  ['batches of figures', () => '/indicators/batches?show=all'],
  ['a batch of figures to review', () => `/indicators/batches/${figures}`],
  ['figures to be typed', () => '/indicators/enter'],
  [
    'figures typed wrongly',
    () => '/indicators/enter',
    async (page) => {
      await page.fill('[name="value.0"]', 'x')
      await page.click('main form button.primary')
      await page.waitForSelector('.summary')
    },
  ],
  ['results of a document', () => `/indicators/from/${plan}`],
  [
    'matters summed up to figures',
    () => `/indicators/from-matters?measure=major-task%2Fdispatched&series=${series.split('/').at(-1)}`,
  ],
  ['figures to be imported', () => '/indicators/import'],
  [
    'an import with a wrong row',
    () => '/indicators/import',
    async (page) => {
      await page.fill(
        '[name="text"]',
        'indicator,region,period,value,unit\n居民平均步数,健康城区,2025,x,步\n步数,甲,2025,1,步',
      )
      await page.click('main form button.primary')
      await page.waitForSelector('.summary')
    },
  ],
  ['notices', () => '/notices'],
  ['stopping mail', () => '/mail/stop/x.y'],
  ['help', () => '/help'],
  ['a page that is not there', () => '/nowhere'],
]

const LANGS = ['', '/zh-Hant', '/en']
const LOOKS = (['light', 'dark'] as const).flatMap((scheme) => [1280, 390].map((width) => [scheme, width] as const))

describe.skipIf(!browser).each(LOOKS)('%s, %i wide', (scheme, width) => {
  let context: BrowserContext
  beforeAll(async () => {
    if (!browser) return
    const viewport = { width, height: 860 }
    context = await browser.newContext({ colorScheme: scheme, viewport, reducedMotion: 'reduce' })
    await signAs(context, site, '李明', '督查室', { ...OFFICE, admin: true, password: PASSWORD })
  })
  afterAll(() => context?.close())

  const cases = STATES.flatMap(([name, address, act]) =>
    LANGS.map((lang) => [name, lang || '/zh-Hans', { address, act, lang }] as const),
  )
  it.each(cases)('%s has no barrier at %s', async (_name, _lang, { address, act, lang }) => {
    const page = await context.newPage()
    await page.goto(site.url + lang + address())
    await act?.(page)
    await drawAll(page)
    // A scheme changes colours alone: whatever else there is to find was found in the light one.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (scheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    ).toEqual([])
    expect(await widest(page)).toEqual([])
    await page.close()
  })
})

/** A webhook with a message that arrived and one that did not; gives its id. */
async function someWebhook({ ctx }: Site, unit: string): Promise<string> {
  const id = ctx.newId()
  const at = '2026-01-01T01:00:00.000Z'
  const url = `https://platform.example/${'told/'.repeat(30)}`
  await ctx.db.write(async (tx) => {
    await insertWebhook(tx, ctx.region, { id, unit, person: ctx.newId(), url, secret: 'a2V5', at }, 10)
    const body = JSON.stringify({ type: 'webhook.test', timestamp: at, data: { unit, url } })
    for (const reason of ['HTTP 503', null]) await insertTried(tx, ctx.region, { hook: id, body, at, reason })
  })
  return id
}

/** Draws also what the browser leaves undrawn until it is near, so that it is looked at too. */
const drawAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [sheet]
  })

/** What runs over the right edge of the page. */
const widest = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => `${element.tagName}.${element.className}#${element.id}`)
          .slice(0, 8),
  )

describe.skipIf(!browser)('small and enlarged', () => {
  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['200 % on a small desktop', { width: 640, height: 400 }],
  ])('nothing runs over the edge at %s', async (_name, viewport) => {
    const context = await browser?.newContext({ viewport })
    const page = await context?.newPage()
    if (!context || !page) return
    for (const path of [
      '/plans?add=1',
      `/plans/${plan}`,
      `/plans/${plan}/compare/${newer}`,
      '/help',
      `/plans/${plan}/about`,
      '/inbox',
      matter,
    ]) {
      for (const lang of LANGS) {
        await page.goto(site.url + lang + path)
        expect(await widest(page), `${lang}${path}`).toEqual([])
      }
    }
    await context.close()
  })

  it('the first tab stop skips to the content', async () => {
    const page = await browser?.newPage()
    if (!page) return
    await page.goto(`${site.url}/plans`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').evaluate((element) => element.closest('main') !== null)).toBe(true)
    await page.close()
  })
})
