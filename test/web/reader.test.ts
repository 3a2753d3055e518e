// A person at the reader with scripts on: mouse and keyboard, from a pasted text to a corrected table.
import { readFileSync } from 'node:fs'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../app/people.ts'
import { openBrowser } from './browser.ts'
import { setUpDesk } from './desk.ts'
import { card, PASSWORD, PLAN, signAs, typeSignIn } from './site.ts'

const browser = await openBrowser()
const desk = setUpDesk(browser)
const { openReader, items, said } = desk

describe.skipIf(!browser)('from a text to its table', () => {
  it('pastes, corrects a value and takes the workbook away', async () => {
    const { page, site } = desk
    await signAs(desk.context, site, '王芳')
    await page.goto(`${site.url}/plans`)
    await page.fill('#add-text', `${PLAN}\n（粘贴稿）`)
    await page.fill('#add-title', '粘贴的健康计划')
    await page.click('.add-form button.primary')
    await page.waitForURL(/\/plans\/[\w-]{36}$/)
    expect(await page.textContent('h1')).toBe('粘贴的健康计划')
    await card(page, '家庭医生签约').click()
    await page.keyboard.press('e')
    await page.fill('[name="p0.value"]', '50万')
    await page.keyboard.press('Enter')
    await said('已修改')
    await card(page, '家庭医生签约').locator('.light', { hasText: '已修改' }).waitFor()
    await page.click('#head .menu summary')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.menu a[href$="statements.xlsx"]'),
    ])
    const [sheet] = await readXlsx(readFileSync(await download.path()))
    expect(JSON.stringify(sheet)).toContain('500000')
  })

  it('uploads several files, says what is wrong with one beside its name, and keeps the rest', async () => {
    const { context, page, site } = desk
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
  it('asks for a sign-in at the first decision, goes on with it, and never asks again', async () => {
    const { page, site } = desk
    const { login } = await makePerson(site.ctx, { name: '赵敏', unit: '督查室', password: PASSWORD })
    const id = await openReader(false)
    await page.keyboard.press('a')
    await typeSignIn(page, login)
    await page.locator('#items > .is-accepted').waitFor()
    expect(await page.textContent('#who')).toBe('赵敏 · 督查室')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await said('已接受')
    await page.locator('#items > .is-accepted').nth(1).waitFor()
    expect((await items(id)).filter((item) => item.by?.name === '赵敏')).toHaveLength(2)
  })

  it('is worked through by keyboard alone', async () => {
    const { page } = desk
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
    const { page } = desk
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
    const { page } = desk
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

  it('ties both sides: a mark chooses its item, an item lights its mark', async () => {
    const { page } = desk
    await openReader()
    await page.locator('#doc .m', { hasText: '居民平均步数' }).click()
    expect(await card(page, '居民平均步数').getAttribute('aria-current')).toBe('true')
    await card(page, '全民健身中心').hover()
    expect(await page.locator('#doc .m.lit').textContent()).toBe('全民健身中心：6个')
    await page.keyboard.press('k')
    expect(await page.locator('#doc .m.now').textContent()).toBe('家庭医生签约：450000人')
  })

  it('keeps the filters in the address, with the same list when it is opened anew', async () => {
    const { page } = desk
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
    const { page, site } = desk
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
})
