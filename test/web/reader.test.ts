// A person at the reader with scripts on: mouse and keyboard, from a pasted text to a corrected table.
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import readXlsx from 'read-excel-file/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDocument } from '../../src/app/open-document.ts'
import { openBrowser } from './browser.ts'
import { card, openSite, PLAN, type Site, signAs } from './site.ts'

const browser = await openBrowser()
let site: Site
let context: BrowserContext
let page: Page
let made = 0
/** What the page complained of: a script that failed, a rule of its policy that was broken. */
let complaints: string[] = []

beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  if (!browser) return
  context = await browser.newContext({ viewport: { width: 1280, height: 860 }, acceptDownloads: true })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !/status of (4\d\d)/.test(line.text())) complaints.push(line.text())
  })
})
afterEach(async () => {
  await context?.close()
  expect(complaints).toEqual([])
})

const items = async (id: string) => {
  const opened = await openDocument(site.ctx, id)
  return opened.ok ? opened.value.items : []
}

/** Opens the reader on a plan of its own, as somebody with a name. */
async function openReader(path = '', named = true): Promise<string> {
  made += 1
  const id = await site.add({ name: `计划${made}.txt`, text: `${PLAN}\n（第${made}稿）` })
  if (named) await signAs(context, site, '李明', '督查室')
  await page.goto(`${site.url}/plans/${id}${path}`)
  return id
}

const said = (words: string) => page.locator('#said', { hasText: words }).waitFor()

describe.skipIf(!browser)('from a text to its table', () => {
  it('pastes, corrects a value and takes the workbook away', async () => {
    await page.goto(`${site.url}/plans`)
    await page.fill('#add-text', `${PLAN}\n（粘贴稿）`)
    await page.fill('#add-title', '粘贴的健康计划')
    await page.fill('#add-who', '王芳')
    await page.click('.add-form button.primary')
    await page.waitForURL(/\/plans\/[\w-]{36}$/)
    expect(await page.textContent('h1')).toBe('粘贴的健康计划')
    await card(page, '家庭医生签约').click()
    await page.keyboard.press('e')
    await page.fill('[name="p0.value"]', '50万')
    await page.keyboard.press('Enter')
    await said('已修改')
    await card(page, '家庭医生签约').locator('.light', { hasText: '已修改' }).waitFor()
    await page.click('.menu summary')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.menu a[href$="statements.xlsx"]'),
    ])
    const [sheet] = await readXlsx(readFileSync(await download.path()))
    expect(JSON.stringify(sheet)).toContain('500000')
  })

  it('uploads several files, says what is wrong with one beside its name, and keeps the rest', async () => {
    await signAs(context, site, '李明')
    await page.goto(`${site.url}/plans?add=1`)
    await page.selectOption('#add-kind', 'plan')
    await page.setInputFiles('#add-files', [
      { name: '好的.txt', mimeType: 'text/plain', buffer: Buffer.from('上传的计划\n新建书屋：9个\n') },
      { name: '空的.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ])
    await page.click('.add-form button.primary')
    await page.locator('#uploads li', { hasText: '好的.txt' }).locator('a').waitFor()
    const refused = page.locator('#uploads li', { hasText: '空的.txt' }).locator('.error')
    await refused.waitFor()
    expect((await refused.textContent())?.length).toBeGreaterThan(5)
    expect(await page.inputValue('#add-kind')).toBe('plan')
  })
})

describe.skipIf(!browser)('the reader', () => {
  it('asks who decides at the first decision, goes on with it, and never asks again', async () => {
    const id = await openReader('', false)
    await page.keyboard.press('a')
    await page.fill('#ask-who', '赵敏')
    await page.keyboard.press('Enter')
    await said('已接受')
    expect(await page.textContent('#who')).toBe('赵敏')
    await page.keyboard.press('a')
    await page.locator('#items > .is-accepted').nth(1).waitFor()
    expect((await items(id)).filter((item) => item.by?.name === '赵敏')).toHaveLength(2)
  })

  it('is worked through by keyboard alone', async () => {
    const id = await openReader()
    await page.keyboard.press('a')
    await page.locator('#items > .is-accepted').first().waitFor()
    await page.keyboard.press('x')
    await page.locator('[name="reason"]').waitFor()
    await page.keyboard.type('与街道计划重复')
    await page.keyboard.press('Enter')
    await page.locator('#items > .is-rejected').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.locator('[name="p0.indicator"]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.panel').waitFor({ state: 'detached' })
    await page.keyboard.press('A')
    await page.locator('#head', { hasText: '全部确认完毕' }).waitFor()
    await page.keyboard.press('?')
    expect(await page.locator('#keys').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('绿道')
    await page.waitForFunction(() => document.querySelectorAll('#items > li:not([hidden])').length === 1)
    const now = await items(id)
    expect(now.map((item) => item.standing).filter((standing) => standing === 'proposed')).toEqual([])
    expect(now.find((item) => item.standing === 'rejected')?.reason).toBe('与街道计划重复')
  })

  it('takes a decision back and makes it again', async () => {
    const id = await openReader()
    await page.keyboard.press('a')
    await page.locator('#items > .is-accepted').waitFor()
    await page.keyboard.press('u')
    await said('已撤销')
    await page.locator('#items > .is-accepted').waitFor({ state: 'detached' })
    await page.keyboard.press('U')
    await page.locator('#items > .is-accepted').waitFor()
    expect((await items(id)).filter((item) => item.standing === 'accepted')).toHaveLength(1)
    await page.locator('.note summary', { hasText: '经过' }).click()
    expect(await page.locator('.history li').count()).toBe(3)
  })

  it('keeps everything typed when something must be mended, and links each error to its field', async () => {
    await openReader()
    await page.keyboard.press('e')
    await page.fill('[name="p0.indicator"]', '社区诊所总数')
    await page.fill('[name="p0.value"]', '很多')
    await page.fill('[name="p0.quote"]', '文中没有的话')
    await page.keyboard.press('Control+Enter')
    await page.locator('form.panel .acts .primary').click()
    const links = page.locator('.summary li a')
    await links.first().waitFor()
    expect(await links.count()).toBe(2)
    expect(await page.inputValue('[name="p0.indicator"]')).toBe('社区诊所总数')
    expect(await page.inputValue('[name="p0.value"]')).toBe('很多')
    const target = await links.nth(1).getAttribute('href')
    expect(await page.locator(target ?? '').getAttribute('aria-invalid')).toBe('true')
    await page.fill('[name="p0.value"]', '15')
    await page.fill('[name="p0.quote"]', '新建社区诊所：12个')
    await page.locator('form.panel .acts .primary').click()
    await card(page, '社区诊所总数').locator('.light', { hasText: '已修改' }).waitFor()
  })

  it('splits one item into two and merges two into one', async () => {
    const id = await openReader()
    await card(page, '家庭医生签约').click()
    await page.keyboard.press('s')
    await page.fill('[name="p0.indicator"]', '城区家庭医生签约')
    await page.fill('[name="p1.indicator"]', '镇街家庭医生签约')
    await page.locator('form.panel .acts .primary').click()
    await card(page, '镇街家庭医生签约').waitFor()
    expect(
      (await items(id)).map((item) => item.content.kind === 'statement' && item.content.statement.indicator),
    ).toContain('城区家庭医生签约')
    await card(page, '城区家庭医生签约').locator('input[name="items"]').check()
    await card(page, '镇街家庭医生签约').locator('input[name="items"]').check()
    await page.keyboard.press('m')
    await page.fill('[name="p0.indicator"]', '家庭医生签约总数')
    await page.locator('form.panel .acts .primary').click()
    await card(page, '家庭医生签约总数').waitFor()
    expect(await card(page, '镇街家庭医生签约').count()).toBe(0)
    expect(await items(id)).toHaveLength(6)
  })

  it('adds an item from selected words, at the characters that were selected', async () => {
    const id = await openReader()
    await page.evaluate(() => {
      const line = [...document.querySelectorAll('#doc p')].find((p) => p.textContent?.includes('统筹推进'))
      const words = line?.firstChild as Text
      const range = document.createRange()
      range.setStart(words, 2)
      range.setEnd(words, words.length - 1)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    })
    await page.locator('#selection [data-add="task"]').click()
    expect(await page.inputValue('[name="p0.quote"]')).toBe('各项由区里统筹推进')
    await page.fill('[name="p0.lead"]', '区发展改革局、区卫生健康局')
    await page.locator('#add .acts .primary').click()
    const added = card(page, '各项由区里统筹推进')
    await added.locator('.light', { hasText: '人工添加' }).waitFor()
    const item = (await items(id)).find((each) => each.standing === 'added')
    expect(item?.content).toMatchObject({
      kind: 'task',
      task: { start: PLAN.indexOf('各项由区里'), lead: ['区发展改革局', '区卫生健康局'] },
    })
    expect(await page.locator(`#doc [data-i~="${item?.id}"]`).textContent()).toBe('各项由区里统筹推进')
  })

  it('begins with what it reads in the selected words, and turns to a task when asked', async () => {
    await openReader()
    await page.evaluate(() => {
      const mark = [...document.querySelectorAll('#doc .m')].find((each) => each.textContent?.includes('全民健身中心'))
      if (mark) getSelection()?.selectAllChildren(mark)
    })
    await page.keyboard.press('n')
    await page.locator('#add [name="p0.value"]').waitFor()
    expect(await page.inputValue('#add [name="p0.indicator"]')).toBe('全民健身中心')
    expect(await page.inputValue('#add [name="p0.value"]')).toBe('6')
    await page.click('#add [data-do="add"]')
    expect(await page.inputValue('#add [name="p0.title"]')).toBe('全民健身中心：6个')
    await page.keyboard.press('Escape')
    await page.locator('section#add').waitFor({ state: 'detached' })
  })

  it('ties both sides: a mark chooses its item, an item lights its mark', async () => {
    await openReader()
    await page.locator('#doc .m', { hasText: '居民平均步数' }).click()
    expect(await card(page, '居民平均步数').getAttribute('aria-current')).toBe('true')
    await card(page, '全民健身中心').hover()
    expect(await page.locator('#doc .m.lit').textContent()).toBe('全民健身中心：6个')
    await page.keyboard.press('k')
    expect(await page.locator('#doc .m.now').textContent()).toBe('家庭医生签约：450000人')
  })

  it('keeps the filters in the address, with the same list when it is opened anew', async () => {
    await openReader()
    await page.click('#filter .chip[data-show="task"]')
    await page.waitForURL(/show=task/)
    const visible = () => page.locator('#items > li:not([hidden]) h3').allTextContents()
    expect(await visible()).toEqual(['建设步行绿道', '开放学校操场'])
    await page.reload()
    expect(await visible()).toEqual(['建设步行绿道', '开放学校操场'])
    expect(await page.locator('#accept-shown b').textContent()).toBe('2')
    await page.click('#accept-shown')
    await page.locator('#items > .is-accepted').nth(1).waitFor()
    expect(await page.locator('#items > .is-accepted').count()).toBe(2)
  })

  it('says who was quicker when two people decide on the same item, and lets the others stand', async () => {
    const id = await openReader()
    const other = await browser?.newContext()
    if (!other) return
    await signAs(other, site, '孙丽')
    const second = await other.newPage()
    await second.goto(`${site.url}/plans/${id}`)
    await second.keyboard.press('a')
    await second.locator('#items > .is-accepted').waitFor()
    await page.keyboard.press('a')
    await said('孙丽')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await said('已接受')
    await other.close()
    expect((await items(id)).filter((item) => item.standing === 'accepted').map((item) => item.by?.name)).toEqual([
      '孙丽',
      '李明',
    ])
  })

  it('compares two versions and shows where the words differ', async () => {
    const older = await openReader()
    const text = PLAN.replace('12个', '10个').replace('全民健身中心：6个\n', '')
    const newer = await site.add({ name: '新版.txt', text, supersedes: older })
    await page.goto(`${site.url}/plans/${newer}/compare`)
    await page.click('.choose a')
    await page.waitForURL(`${site.url}/plans/${older}/compare/${newer}`)
    expect(await page.locator('.change', { hasText: '新建社区诊所' }).locator('del').allTextContents()).toEqual(['12'])
    expect(await page.locator('.change', { hasText: '新建社区诊所' }).locator('ins').allTextContents()).toEqual(['10'])
    expect(await page.locator('.change', { hasText: '全民健身中心' }).locator('.light').textContent()).toContain('删去')
  })

  it('weighs at most 40 KB of script, and opens 600 items in 100,000 characters without a long pause', async () => {
    const filler = '为群众办好每一件实事，久久为功、善作善成。'.repeat(8)
    const lines = Array.from({ length: 600 }, (_, i) => `${filler}\n第${i}处便民设施：${i + 1}个`)
    const id = await site.add({ name: '长.txt', text: ['长文', ...lines].join('\n') })
    let script = 0
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) script += (await response.body()).length
    })
    await page.goto(`${site.url}/plans/${id}`)
    expect(await page.locator('#items > li').count()).toBe(600)
    await page.keyboard.press('j')
    expect(await page.locator('#items > li[aria-current] h3').textContent()).toBe('第1处便民设施')
    expect(script).toBeGreaterThan(1000)
    expect(script).toBeLessThan(40 * 1024)
  })
})
