// The board of a plan over HTTP: read, confirmed, set right, taken back; whoever has no role reads, whoever is not signed in signs in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BoardView } from '../../src/app/score-board.ts'
import { openScoreDesk, type ScoreDesk } from './desk.ts'

describe('the board of a plan at work', () => {
  let desk: ScoreDesk
  let page = ''
  const board = async () => (await desk.publisher.data(page)).body as BoardView
  const targetOf = async (words: string) => {
    const found = (await board()).targets.find(({ target }) => target.commitment?.quote.includes(words))
    if (!found) throw new Error(`no target ${words}`)
    return found
  }
  const send = (...fields: [string, string][]) => desk.publisher.post(page, fields)

  beforeAll(async () => {
    desk = await openScoreDesk()
    page = `/plans/${desk.plan}/score`
  })
  afterAll(() => desk?.site.close())

  it('is linked from the plan and from the list, and asks whoever is not signed in to sign in', async () => {
    for (const path of [`/plans/${desk.plan}`, '/plans'])
      expect((await desk.stranger.get(path)).html).toContain(`href="${page}"`)
    expect(await desk.stranger.get(page)).toMatchObject({
      status: 303,
      to: `/sign-in?back=${encodeURIComponent(page)}`,
    })
    expect((await desk.stranger.get('/plans/nowhere/score')).status).toBe(303)
    expect((await desk.publisher.get('/plans/nowhere/score')).status).toBe(404)
  })

  it('shows every target with quote, bound, window, status, reason and numbers', async () => {
    const { status, html } = await desk.publisher.get(page)
    expect(status).toBe(200)
    for (const words of [
      '全区绿道总里程超过300公里',
      '超过 300 公里',
      '2026-12-31',
      '观测（2024） 180 公里',
      '基期未写',
    ])
      expect(html).toContain(words)
    expect(html).toMatch(/href="\/plans\/[\da-f-]{36}#t-\d+:~:text=/)
    expect((await desk.publisher.get(`/en${page}`)).html).toContain('above 300 km')
  })

  it('without the role there is nothing to press, and pressing is refused', async () => {
    const { html } = await desk.reader.get(page)
    expect(html).toContain('您可以看，不能改')
    expect(html).not.toContain('name="items"')
    expect(html).not.toContain('value="confirm"')
    const { item } = await targetOf('总里程')
    const refused = await desk.reader.post(page, [
      ['do', 'confirm'],
      ['items', item],
    ])
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('目标评价发布')
    expect((await targetOf('总里程')).confirmed).toBe(false)
  })

  it('chooses whose figures count and which later texts are held against the plan', async () => {
    expect(await send(['do', 'area'], ['area', '临江区'])).toMatchObject({ status: 303, to: `${page}?done=area&n=1` })
    const wrong = await send(['do', 'area'], ['area', '别处'])
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#area"')
    const before = await send(['do', 'choose'], ['later', desk.plan])
    expect([before.status, before.html.includes('后来的文件应晚于规划')]).toEqual([422, true])
    for (const later of [desk.first, desk.second])
      expect((await send(['do', 'choose'], ['later', later])).to).toBe(`${page}?done=choose&n=1`)
    const { verdicts } = await targetOf('总里程')
    expect(verdicts.map(({ verdict, turn }) => [verdict, turn])).toEqual([
      ['in-progress', null],
      ['restated', 'later'],
    ])
    expect((await desk.publisher.get(page)).html).toMatch(/已改写<\/span><span class="dim">期限变了，推后/)
    await send(['remove', desk.first])
    expect((await board()).later.map(({ document }) => document)).toEqual([desk.second])
  })

  it('confirms what is ticked, and says so', async () => {
    const nothing = await send(['do', 'confirm'])
    expect([nothing.status, nothing.html.includes('没有选中任何目标')]).toEqual([422, true])
    const [one, other] = [await targetOf('总里程'), await targetOf('人均公园绿地')]
    const done = await send(['do', 'confirm'], ['items', one.item], ['items', other.item])
    expect(done.to).toBe(`${page}?done=confirm&n=2`)
    expect((await desk.publisher.get(done.to)).html).toContain('已确认 2 项目标。')
    expect((await targetOf('总里程')).confirmed).toBe(true)
    expect((await desk.publisher.get(`${page}?show=proposed`)).html).not.toContain('超过 300 公里')
    expect((await desk.publisher.get(`${page}?show=confirmed`)).html).toContain('周敏，2026-01-01')
  })

  it('a form that lacks something comes back with what was typed and every fault tied to its field', async () => {
    const { item } = await targetOf('空气优良天数')
    const open = await desk.publisher.get(`${page}?item=${item}`)
    for (const field of ['from', 'to', 'tolerance', 'better', 'binding', 'owner', 'indicators'])
      expect(open.html).toContain(`name="${field}"`)
    expect(open.html).toContain('<option value="全区绿道总里程">')
    const typed: [string, string][] = [
      ['item', item],
      ['to', ''],
      ['tolerance', '左右'],
      ['indicators', '优良天数一'],
    ]
    const sent = await send(['do', 'revise'], ...typed, ['owner', '海洋局'])
    expect(sent.status).toBe(422)
    for (const field of ['to', 'tolerance', 'owner']) expect(sent.html).toContain(`href="#r-${field}"`)
    expect(sent.html).toMatch(/id="r-tolerance"[^>]*aria-invalid="true"[^>]*value="左右"/)
    expect(sent.html).toContain('value="优良天数一"')
    expect((await targetOf('空气优良天数')).confirmed).toBe(false)
    const right: [string, string][] = [
      ['to', '2026-12-31'],
      ['tolerance', '3'],
      ['owner', '水利局'],
    ]
    const done = await send(['do', 'revise'], ['item', item], ...right, ['better', 'higher'], ['binding', 'binding'])
    expect(done.to).toBe(`${page}?done=revise&n=1#t-${item}`)
    expect(await targetOf('空气优良天数')).toMatchObject({
      confirmed: true,
      target: { owner: '水利局', binding: 'binding', aim: { bound: { tolerance: '3', better: 'higher' } } },
    })
  })

  it('takes a confirmation back', async () => {
    const { item } = await targetOf('空气优良天数')
    expect((await send(['do', 'drop'], ['item', item])).to).toBe(`${page}?done=drop&n=1#t-${item}`)
    expect((await targetOf('空气优良天数')).confirmed).toBe(false)
  })

  it('confirms everything that has a last day at once; what has none is named when it is ticked', async () => {
    const bare = (await board()).targets.filter(({ target }) => target.due === null)
    const sent = await send(['do', 'confirm'], ...bare.map(({ item }): [string, string] => ['items', item]))
    expect(bare.length).toBeGreaterThan(0)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain(`item=${bare[0]?.item}#r-to`)
    expect(sent.html).toMatch(/checked/)
    expect((await send(['do', 'confirm-all'])).status).toBe(303)
    expect((await board()).targets.filter(({ confirmed }) => !confirmed)).toHaveLength(bare.length)
  })

  it('answers for another day, and says when it is none', async () => {
    expect((await desk.publisher.get(`${page}?on=2027-06-01`)).html).toContain('value="2027-06-01"')
    const wrong = await desk.publisher.get(`${page}?on=2027-13-01`)
    expect([wrong.status, wrong.html.includes('href="#on"')]).toEqual([422, true])
  })
})
