// Items split, merged, added from selected words, compared between versions; and how heavy all of it may be.
import { describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { setUpDesk } from './desk.ts'
import { card, PLAN } from './site.ts'

const browser = await openBrowser()
const desk = setUpDesk(browser)
const { openReader, items } = desk

describe.skipIf(!browser)('items', () => {
  it('splits one item into two and merges two into one', async () => {
    const { page } = desk
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
    const { page } = desk
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
    const { page } = desk
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

  it('compares two versions and shows where the words differ', async () => {
    const { page, site } = desk
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
    const { page, site } = desk
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
