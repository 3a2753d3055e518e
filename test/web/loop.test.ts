// The whole loop in a real browser: the sample of two provinces, its people at their own browsers, some of which run no scripts.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '../../src/documents/write.ts'
import { openBrowser } from './browser.ts'
import { type Loop, openLoop, report } from './loop-desk.ts'

const browser = await openBrowser()
const PLAN = '实施方案（示例，2024年修订）'
const [TRANSPORT, ACROSS, HOUSING] = ['市交通运输委', '省交通运输厅', '市住房城乡建委']
const [AUDIT, ROADS] = ['市审计局', '市公路事务中心']
/** Tasks of the plan: one goes all the way, one is refused, one nobody accepts. */
const [WHOLE, REFUSED, IGNORED] = ['高水平建设西部科学城', '防范化解重大风险', '提高人民生活品质']

let loop: Loop
let plan = ''
/** Matters of this run by their titles. */
const matters = new Map<string, string>()
const LEAD = 'lead-1'
const at = (title: string): string => matters.get(title) ?? `no matter “${title}”`

beforeAll(async () => {
  if (!browser) return
  loop = await openLoop(browser)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await loop?.close()
})

describe.skipIf(!browser)('the loop of a task, in the browser', { timeout: 120_000 }, () => {
  it('a supervisor confirms in the reader what the plan says, and sees how much is left to dispatch', async () => {
    const { page, to } = await loop.as('周敏')
    await to('/plans')
    await page.locator('a', { hasText: PLAN }).first().click()
    await page.waitForURL(/\/plans\/[\w-]{36}$/)
    plan = new URL(page.url()).pathname
    const proposed = page.locator('#items > li[data-standing="proposed"]')
    const before = await proposed.count()
    await proposed.first().locator('.acts .primary').click()
    await expect.poll(() => proposed.count()).toBe(before - 1)
    await to(`${plan}/dispatch?show=tasks`)
    const left = await page.locator('tbody .pick input[type="checkbox"]').count()
    expect(await page.locator('.head .dim').textContent()).toContain(String(left))
  })

  it('dispatches one task without scripts: what lacks is linked, what was typed stays, then it is a matter', async () => {
    const { page, to } = await loop.as('周敏', false)
    await to(`${plan}/dispatch?show=tasks`)
    const row = page.locator('tr', { hasText: WHOLE })
    const n = (await row.getAttribute('id')) ?? ''
    await row.locator('input[type="checkbox"]').check()
    await page.fill(`#${n}-lead`, TRANSPORT)
    await page.fill(`#${n}-supports`, ACROSS)
    await page.fill(`#${n}-due`, loop.day(90))
    await page.locator('button[value="picked"]').click()
    expect(await page.locator('.summary a[href="#all-criteria"]').count()).toBe(1)
    expect(await page.inputValue(`#${n}-supports`)).toBe(ACROSS)
    await page.fill('#all-criteria', '科学城两个园区开园')
    await page.locator(`tr#${n} + tr summary`).click()
    await page.fill(`#${n}-verifier`, AUDIT)
    await page.locator('button[value="picked"]').click()
    await page.waitForURL(/done=1/)
    matters.set(WHOLE, (await matterOf(page, WHOLE)) ?? '')
    expect(at(WHOLE)).toMatch(/^\/matters\/50\./)
  })

  it('dispatches all that is left of the plan with a responsibility table from a spreadsheet', async () => {
    const { page, to } = await loop.as('周敏')
    await to(`${plan}/dispatch?show=tasks`)
    const titles = await page.locator('tr.has-more > th > a').allTextContents()
    expect(titles).toEqual(expect.arrayContaining([REFUSED, IGNORED]))
    const leadOf = (title: string) => ({ [REFUSED]: HOUSING, [IGNORED]: ACROSS })[title] ?? TRANSPORT
    const column = (title: string) => ({ title, width: 20, type: 'text' as const })
    const bytes = await writeXlsx([
      {
        name: '责任分解表',
        columns: ['序号', '任务', '牵头单位', '完成时限'].map(column),
        rows: titles.map((title, i) => [String(i + 1), title, leadOf(title), loop.day(120)]),
      },
    ])
    await page.locator('details.hand-in summary').click()
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.setInputFiles('#table-file', { name: '责任分解表.xlsx', mimeType, buffer: Buffer.from(bytes) })
    await page.locator('details.hand-in button').click()
    await page.locator('#preview').waitFor()
    expect(await page.locator('.preview').textContent()).toContain(
      `读到 ${titles.length} 行，其中 ${titles.length} 行可以直接填入`,
    )
    await page.fill('#all-criteria', '年度任务全部完成')
    await page.locator('button[value="picked"]').click()
    await page.waitForURL(new RegExp(`done=${titles.length}\\b`))
    for (const title of titles) matters.set(title, (await matterOf(page, title)) ?? '')
    expect(new Set(matters.values()).size).toBe(titles.length + 1)
  })

  it('both provinces accept, one unit refuses and the task is given to another', async () => {
    const chen = await loop.as('陈立', false)
    await chen.to('/inbox')
    expect(await chen.page.locator('table.inbox').textContent()).toContain(WHOLE)
    await chen.does(at(WHOLE), 'accept', { handler: '陈立' })
    const he = await loop.as('何川')
    await he.does(at(WHOLE), 'accept', { handler: '何川' })
    const luo = await loop.as('罗强')
    await luo.does(at(REFUSED), 'refuse', { 'refuse-reason': '不属于本单位职责' })
    const zhou = await loop.as('周敏')
    await zhou.does(at(REFUSED), 'reassign', { lead: TRANSPORT, due: loop.day(100) })
    expect(await zhou.page.locator('.matter-body').textContent()).toContain('不属于本单位职责')
    expect(await zhou.page.locator('.head .facts').textContent()).toContain(TRANSPORT)
  })

  it('the lead splits a part off without scripts; the sub-unit does it and hands a file in', async () => {
    const chen = await loop.as('陈立', false)
    await chen.opens(at(WHOLE), 'split', LEAD)
    await chen.sends({ 'parts.0.title': '园区道路', 'parts.0.unit': ROADS, 'parts.0.due': loop.day(200) })
    const fault = chen.page.locator('.summary a[href="#f-parts"]')
    expect(await fault.count()).toBe(1)
    expect(await chen.page.locator('[name="parts.0.title"]').inputValue()).toBe('园区道路')
    await chen.sends({ 'parts.0.due': loop.day(60) })
    await chen.page.waitForURL(/\?done=/)
    const tang = await loop.as('唐悦', false)
    await tang.does(at(WHOLE), 'accept', { handler: '唐悦' })
    const files = [report('道路验收单.txt', '园区道路完工')]
    await tang.does(at(WHOLE), 'hand-in', { summary: '道路完工' }, { files })
    await chen.does(at(WHOLE), 'confirm', {}, { branch: 'sub-1' })
  })

  it('reports with a file that was sent beforehand; a slip of the pen is linked and nothing is lost', async () => {
    const chen = await loop.as('陈立')
    await chen.opens(at(WHOLE), 'report', LEAD)
    await chen.sends({ progress: '1200', news: '主体结构封顶' }, [report('进展说明.txt', '主体结构封顶')])
    await chen.page.locator('.summary a[href="#f-progress"]').click()
    expect(await chen.page.locator(':focus').getAttribute('name')).toBe('progress')
    expect(await chen.page.inputValue('#f-news')).toBe('主体结构封顶')
    expect(await chen.page.locator('.uploads a').textContent()).toBe('进展说明.txt')
    await chen.sends({ progress: '60' })
    await chen.page.waitForURL(/\?done=/)
    expect(await chen.page.locator('.matter-body a[href^="/files/"]', { hasText: '进展说明' }).count()).toBeGreaterThan(
      0,
    )
  })

  it('more time is asked for and granted with a date, never without', async () => {
    const chen = await loop.as('陈立')
    const asked = { 'extension-reason': '汛期停工', progress: '65', until: loop.day(130) }
    await chen.does(at(WHOLE), 'ask-extension', asked, { branch: LEAD })
    const zhou = await loop.as('周敏', false)
    await zhou.to('/inbox?show=decide')
    await zhou.page.locator('tr', { hasText: WHOLE }).locator('a[href*="do=grant-extension"]').click()
    await zhou.sends({})
    expect(await zhou.page.locator('.summary a[href="#f-granted-until"]').count()).toBe(1)
    await zhou.sends({ 'granted-until': loop.day(110) })
    await zhou.page.waitForURL(/\?done=/)
    expect(await zhou.page.locator('.clocks').textContent()).toContain(loop.day(110))
  })

  it('a slip is sent by hand and prints on one sheet, without the places of the site', async () => {
    const zhou = await loop.as('周敏')
    const slip = { colour: '橙色（警示）', demand: '三日内报送推进计划' }
    await zhou.does(at(WHOLE), 'urge', slip, { branch: LEAD })
    const { page } = zhou
    await page.locator('#documents ~ ul a', { hasText: '督办单' }).first().click()
    await page.locator('article.sheet').waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const away of ['header.top', '.crumbs', '.sheet-hint'])
      expect(await page.locator(away).isVisible()).toBe(false)
    expect(await page.locator('article.sheet').textContent()).toMatch(/督办〔2026〕\d+号.*三日内报送推进计划/s)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  it('what nobody accepts is urged by the rule, days later, and then is late in the inbox of the other province', async () => {
    await loop.pass(6)
    const zhou = await loop.as('周敏')
    await zhou.to(at(IGNORED))
    const slips = zhou.page.locator('#documents ~ ul li', { hasText: '督办单' })
    expect(await slips.first().textContent()).toMatch(/蓝|橙/)
    const he = await loop.as('何川')
    await he.to('/inbox?show=late')
    expect(await he.page.locator('table.inbox').textContent()).toContain(IGNORED)
  })

  it('the end is asked for, and the verifier’s open inbox says so by itself', async () => {
    const wu = await loop.as('吴桐')
    await wu.to('/inbox')
    const count = wu.page.locator('#tabs [data-count="verify"]')
    const before = Number(await count.textContent())
    await wu.page.evaluate(() => document.body.setAttribute('data-stayed', ''))
    const chen = await loop.as('陈立')
    await chen.does(at(WHOLE), 'request-close', { progress: '100', summary: '两个园区开园' }, { branch: LEAD })
    await expect.poll(async () => Number(await count.textContent()), { timeout: 30_000 }).toBe(before + 1)
    expect(await wu.page.locator('#changed').isVisible()).toBe(true)
    expect(await wu.page.locator('body[data-stayed]').count()).toBe(1)
  })

  it('another body sends it back and then verifies it; the office closes it; others never saw it', async () => {
    const wu = await loop.as('吴桐', false)
    await wu.to('/inbox?show=verify')
    await wu.page.locator('tr', { hasText: WHOLE }).locator('a[href*="do=return"]').click()
    await wu.sends({ 'return-reason': '乙园区没有开园', 'rework-by': loop.day(20) })
    await wu.page.waitForURL(/\?done=/)
    const [chen, he, zhou] = [await loop.as('陈立'), await loop.as('何川', false), await loop.as('周敏')]
    await chen.does(at(WHOLE), 'request-close', { progress: '100', summary: '乙园区也已开园' }, { branch: LEAD })
    await wu.does(at(WHOLE), 'pass', { finding: '两园区属实' })
    const files = [report('会签.txt', '邻省同意')]
    await he.does(at(WHOLE), 'hand-in', { summary: '会签完成' }, { files })
    await chen.does(at(WHOLE), 'confirm', {}, { branch: 'support-1' })
    await zhou.does(at(WHOLE), 'close', { conclusion: '按要求完成' })
    expect(await zhou.page.locator('.head').textContent()).toContain('已办结')
    expect(await zhou.page.locator('.matter-body').textContent()).toContain('乙园区没有开园')
    const luo = await loop.as('罗强')
    await luo.to(at(WHOLE))
    expect(await luo.page.locator('main').textContent()).not.toContain(WHOLE)
    expect(loop.complaints.filter((line) => !/status of 404/.test(line))).toEqual([])
  })
})

/** The address of the matter that a task became, from the page of its plan. */
async function matterOf(page: Page, title: string): Promise<string | null> {
  const link = page.locator('tr', { hasText: title }).locator('a[href^="/matters/"]')
  return link.first().getAttribute('href')
}
