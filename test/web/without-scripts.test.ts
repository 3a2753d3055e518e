// A person whose browser runs no scripts: everything by plain forms and links.
import { describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { setUpDesk } from './desk.ts'
import { card, PLAN } from './site.ts'

const browser = await openBrowser()
const desk = setUpDesk(browser, { javaScriptEnabled: false })
const { openReader } = desk
const standings = async (id: string) => (await desk.items(id)).map(({ standing }) => standing)
const submit = () => desk.page.locator('form.panel .acts .button').first().click()

describe.skipIf(!browser)('without scripts', () => {
  it('an empty list says what to do first, and a form with an error keeps what was typed', async () => {
    const { page, site } = desk
    await page.goto(`${site.url}/plans`)
    await page.fill('#add-title', '只有标题')
    await page.click('.add-form button.primary')
    const links = page.locator('.summary li a')
    expect(await links.allTextContents()).toEqual(['请选择文件，或粘贴文字。', '请填写姓名。'])
    expect(await page.inputValue('#add-title')).toBe('只有标题')
    await page.fill('#add-text', PLAN)
    await page.fill('#add-who', '王芳')
    await page.click('.add-form button.primary')
    await page.waitForURL(/\/plans\/[\w-]{36}$/)
    expect(await page.textContent('h1')).toBe('只有标题')
  })

  it('the first decision asks for a name on a page of its own and then goes on', async () => {
    const { page } = desk
    const id = await openReader(false)
    await card(page, '新建社区诊所').locator('.acts .primary').click()
    await page.click('form button.primary')
    expect(await page.locator('.summary').textContent()).toContain('请填写姓名')
    await page.fill('#who-who', '赵敏')
    await page.click('form button.primary')
    await page.waitForURL(/item=[\w-]+#i-/)
    expect((await standings(id)).filter((standing) => standing === 'accepted')).toHaveLength(1)
    expect(await card(page, '新建社区诊所').locator('.decided').textContent()).toContain('赵敏')
  })

  it('an item is corrected, and another refused with a reason', async () => {
    const { page } = desk
    const id = await openReader()
    await card(page, '家庭医生签约').locator('[data-do="edit"]').click()
    await page.fill('[name="p0.value"]', '不少')
    await submit()
    expect(await page.locator('.field .error').textContent()).toContain('这不是一个数')
    expect(await page.inputValue('[name="p0.value"]')).toBe('不少')
    await page.fill('[name="p0.value"]', '46万')
    await submit()
    expect(await card(page, '家庭医生签约').locator('.facts b').textContent()).toBe('≥ 46 万人')
    await card(page, '居民平均步数').locator('[data-do="reject"]').click()
    await submit()
    expect(await page.locator('.field .error').textContent()).toContain('请写明理由')
    await page.fill('[name="reason"]', '不是政府能定的')
    await submit()
    expect(await card(page, '居民平均步数').locator('q').textContent()).toBe('不是政府能定的')
    await page.locator('#decide button[value^="undo:"]').first().click()
    expect((await standings(id)).includes('rejected')).toBe(false)
    expect((await standings(id)).includes('corrected')).toBe(true)
  })

  it('an item is split, two are merged, one is added by its words, and all shown are accepted', async () => {
    const { page } = desk
    const id = await openReader()
    await card(page, '全民健身中心').locator('[data-do="split"]').click()
    await page.fill('[name="p0.indicator"]', '东片健身中心')
    await page.fill('[name="p1.indicator"]', '西片健身中心')
    await page.click('button[value="split-more"]')
    expect(await page.inputValue('[name="p1.indicator"]')).toBe('西片健身中心')
    await page.fill('[name="p2.indicator"]', '中片健身中心')
    await submit()
    expect(await standings(id)).toHaveLength(8)
    await card(page, '东片健身中心').locator('input[name="items"]').check()
    await card(page, '西片健身中心').locator('input[name="items"]').check()
    await page.click('button[value="merge-ticked"]')
    await page.fill('[name="p0.indicator"]', '两片健身中心')
    await submit()
    expect(await standings(id)).toHaveLength(7)
    await page.click('.list-foot [data-do="add"]')
    await page.fill('[name="p0.quote"]', '任务')
    await page.fill('[name="p0.indicator"]', '计划数')
    await page.fill('[name="p0.value"]', '1')
    await page.locator('#add .acts .primary').click()
    expect(await page.locator('.places label').count()).toBeGreaterThan(0)
    expect(await page.inputValue('[name="p0.indicator"]')).toBe('计划数')
    await page.fill('[name="p0.quote"]', '以上各项由区里统筹推进')
    await page.locator('#add .acts .primary').click()
    await card(page, '计划数').waitFor()
    await page.click('#accept-shown')
    expect((await standings(id)).filter((standing) => standing === 'proposed')).toEqual([])
    expect(await page.locator('#accept-shown').getAttribute('href')).toContain('statements.xlsx')
  })

  it('filters narrow the list by address', async () => {
    const { page } = desk
    await openReader()
    await page.fill('#filter [name="q"]', '操场')
    await page.click('#filter button')
    expect(await page.locator('#items > li:visible').count()).toBe(1)
    await page.click('#filter .chip[data-show="commitment"]')
    expect(await page.locator('#none').isVisible()).toBe(true)
    await page.click('[data-clear]')
    expect(await page.locator('#items > li:visible').count()).toBe(6)
  })

  it('the wrong name is changed in the head', async () => {
    const { page } = desk
    await openReader()
    await page.click('#who')
    await page.fill('#who-who', '李铭')
    await page.click('form button.primary')
    expect(await page.textContent('#who')).toBe('督查室 · 李铭')
    expect(new URL(page.url()).pathname).toMatch(/^\/plans\//)
  })
})
