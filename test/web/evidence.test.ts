// Handing evidence in with a browser: progress, pause, going on after a break and after the page was closed, and without scripts.
import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, it } from 'vitest'
import { PROGRAM, pdfOf } from '../evidence/bytes.ts'
import { openBrowser } from './browser.ts'
import { setUpDesk } from './desk.ts'
import { signAs } from './site.ts'

const browser = await openBrowser()
const desk = setUpDesk(browser)
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function open(): Promise<void> {
  await signAs(desk.context, desk.site, '李明', '督查室')
  await desk.page.goto(`${desk.site.url}/files`)
}

describe.runIf(browser)('handing evidence in', () => {
  it('uploads what is chosen at once, and the form names it by its SHA-256', async () => {
    await open()
    const { page } = desk
    const bytes = pdfOf(2_500_000)
    await page.setInputFiles('#evidence', file('验收报告.pdf', bytes))
    await page.locator('.evidence li a', { hasText: '验收报告.pdf' }).waitFor()
    expect(await page.locator('.evidence input[type="hidden"]').inputValue()).toBe(hashOf(bytes))
    await page.click('.add-form button.primary')
    await page.locator('.handed tbody a', { hasText: '验收报告.pdf' }).waitFor()
    await page.click(`.handed a[href$="${hashOf(bytes)}/check"]`)
    await page.locator('.file-verdict.good').waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  it('goes on by itself after the line broke, from where it stopped', async () => {
    await open()
    const { page } = desk
    const bytes = pdfOf(3_500_000, 'k')
    page.removeAllListeners('console') // the browser complains of the line that the test breaks
    let pieces = 0
    const offsets: string[] = []
    await page.route('**/uploads/**', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      pieces += 1
      offsets.push(route.request().headers()['upload-offset'] ?? '')
      return pieces === 3 ? route.abort('connectionreset') : route.continue()
    })
    await page.setInputFiles('#evidence', file('断线.pdf', bytes))
    await page.locator('.evidence li', { hasText: '正在重试' }).waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.locator('.evidence li a', { hasText: '断线.pdf' }).waitFor()
    expect(await page.locator('.evidence input[type="hidden"]').inputValue()).toBe(hashOf(bytes))
    expect(offsets).toEqual(['0', '1048576', '2097152', '2097152', '3145728'])
  })

  it('is paused, the form waits, and the same file chosen later goes on', async () => {
    await open()
    const { page } = desk
    const bytes = pdfOf(4_500_000, 'm')
    let pieces = 0
    await page.route('**/uploads/**', async (route) => {
      if (route.request().method() === 'PATCH' && ++pieces === 3)
        await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.continue().catch(() => undefined)
    })
    await page.setInputFiles('#evidence', file('大.pdf', bytes))
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) >= 2_097_152)
    await page.click('.evidence li button:has-text("暂停")')
    await page.locator('.evidence li', { hasText: '已暂停' }).waitFor()
    await page.click('.add-form button.primary')
    await page.locator('.evidence .unfinished').waitFor()
    await page.click('.evidence li button:has-text("继续")')
    await page.locator('.evidence li a', { hasText: '大.pdf' }).waitFor()
    expect(await page.locator('.evidence input[type="hidden"]').inputValue()).toBe(hashOf(bytes))
    expect(pieces).toBeLessThan(8)
  })

  it('says in words why a file is refused, and sends the form without it', async () => {
    await open()
    const { page } = desk
    await page.setInputFiles('#evidence', file('报告.pdf', PROGRAM))
    await page.locator('.evidence .error', { hasText: '是程序文件' }).waitFor()
    await page.click('.evidence li button:has-text("移除")')
    expect(await page.locator('.evidence li').count()).toBe(0)
  })

  it('works without scripts', async () => {
    const context = await (browser ?? (undefined as never)).newContext({ javaScriptEnabled: false })
    await signAs(context, desk.site, '王芳', '督查室')
    const page = await context.newPage()
    await page.goto(`${desk.site.url}/en/files`)
    await page.setInputFiles('#evidence', [file('one.pdf', pdfOf(1000, '1')), file('two.pdf', pdfOf(1000, '2'))])
    await page.click('.add-form button.primary')
    for (const name of ['one.pdf', 'two.pdf']) await page.locator('.handed tbody a', { hasText: name }).waitFor()
    await context.close()
  })
})
