// A person whose browser runs no scripts: everything by plain forms and links.
import { describe, expect, it } from 'vitest'
import { alsoIn, makePerson } from '../app/people.ts'
import { openBrowser } from './browser.ts'
import { setUpDesk } from './desk.ts'
import { card, PASSWORD, PLAN, signAs, typeSignIn } from './site.ts'

const browser = await openBrowser()
const desk = setUpDesk(browser, { javaScriptEnabled: false })
const { openReader } = desk
const standings = async (id: string) => (await desk.items(id)).map(({ standing }) => standing)
const submit = () => desk.page.locator('form.panel .acts .button').first().click()

describe.skipIf(!browser)('without scripts', () => {
  it('an empty list says what to do first, and a form with an error keeps what was typed', async () => {
    const { page, site } = desk
    await signAs(desk.context, site, '王芳')
    await page.goto(`${site.url}/plans`)
    await page.fill('#add-title', '只有标题')
    await page.click('.add-form button.primary')
    const links = page.locator('.summary li a')
    expect(await links.allTextContents()).toEqual(['请选择文件，或粘贴文字。'])
    expect(await page.inputValue('#add-title')).toBe('只有标题')
    await page.fill('#add-text', PLAN)
    await page.click('.add-form button.primary')
    await page.waitForURL(/\/plans\/[\w-]{36}$/)
    expect(await page.textContent('h1')).toBe('只有标题')
  })

  it('the first decision asks for a sign-in on a page of its own and then goes on', async () => {
    const { page, site } = desk
    const { login } = await makePerson(site.ctx, { name: '赵敏', unit: '规划科', password: PASSWORD })
    const id = await openReader(false)
    await card(page, '新建社区诊所').locator('.acts .primary').click()
    await typeSignIn(page, login, '记不清了')
    expect(await page.locator('.summary').textContent()).toContain('登录名或密码不对')
    expect(await page.inputValue('#sign-in-login')).toBe(login)
    await typeSignIn(page, login)
    await page.waitForURL(/item=[\w-]+#i-/)
    expect((await standings(id)).filter((standing) => standing === 'accepted')).toHaveLength(1)
    expect(await card(page, '新建社区诊所').locator('.decided').textContent()).toContain('规划科 · 赵敏')
  })

  it('a text typed by nobody who is signed in is there after signing in', async () => {
    const { page, site } = desk
    const { login } = await makePerson(site.ctx, { name: '钱文', password: PASSWORD })
    await page.goto(`${site.url}/plans?add=1`)
    await page.fill('#add-title', '先写后登录')
    await page.fill('#add-text', `${PLAN}\n（先写后登录）`)
    await page.click('.add-form button.primary')
    await typeSignIn(page, login)
    await page.waitForURL(/\/plans\/[\w-]{36}$/)
    expect(await page.textContent('h1')).toBe('先写后登录')
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
    expect(await page.locator('#accept-shown').getAttribute('href')).toContain('/dispatch')
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

  it('whoever works in two units says in the head which one they act for, and signs out there', async () => {
    const { page, site } = desk
    await openReader()
    const two = await makePerson(site.ctx, { name: '孙丽', unit: '督查室', password: PASSWORD })
    await alsoIn(site.ctx, two, '攻坚专班')
    await desk.context.clearCookies()
    await page.goto(`${site.url}/sign-in?back=${encodeURIComponent(new URL(page.url()).pathname)}`)
    await typeSignIn(page, two.login)
    await page.click('#who')
    await page.locator('.place', { hasText: '攻坚专班' }).click()
    expect(await page.textContent('#who')).toBe('孙丽 · 攻坚专班')
    await page.click('#who')
    await page.locator('.place', { hasText: '督查室' }).click()
    expect(await page.textContent('#who')).toBe('孙丽 · 督查室')
    await page.click('#who')
    await page.click('form[action="/sign-out"] button')
    expect(await page.textContent('#who')).toBe('登录')
  })
})
