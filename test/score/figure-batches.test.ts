// A batch of figures on its way to counting, in the browser without scripts: handed in, looked at by somebody else, sent back, approved, locked.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hidden } from '../web/matters.ts'
import { openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

let site: Site
let people: Awaited<ReturnType<typeof figurePeople>>

beforeAll(async () => {
  site = await openSite()
  people = await figurePeople(site)
  await handIn(site, people.maker.seat, [figureOf(2023, '7900'), figureOf(2024, '8100')], people.reviewer.seat)
})
afterAll(() => site?.close())

const addressOf = (id: string) => `/indicators/batches/${id}`

describe('batches of figures', () => {
  it('whoever hands in does not review; whoever reviews sees what each row does', async () => {
    const { maker, reviewer, stranger } = people
    const coming = [figureOf(2024, '8050'), figureOf(2025, '820000')]
    const address = addressOf(await handIn(site, maker.seat, coming, null))
    const mine = await maker.get(address)
    expect(mine.text).toContain('报送人不能审核自己报送的数据')
    expect(mine.text).not.toContain('value="approve"')
    const theirs = (await reviewer.get(address)).text
    expect(theirs).toContain('修订，原为 8100 步')
    expect(theirs).toContain('新一期数据')
    expect(theirs).toContain('相差 50 倍以上')
    expect(theirs).toContain('value="approve"')
    expect((await stranger.get(address)).status).toBe(404)
    expect((await maker.post(address, { move: 'approve', note: '', key: '' })).status).toBe(422)
    expect((await fetch(site.url + address, { redirect: 'manual' })).headers.get('location')).toContain('/sign-in')
  })

  it('a return needs its reason, which the unit then reads; what was typed stays', async () => {
    const { maker, reviewer } = people
    const address = addressOf(await handIn(site, maker.seat, [figureOf(2025, '8300')], null))
    const bare = await reviewer.post(address, { move: 'return', note: ' ', key: '' })
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('退回时请写明')
    const done = await reviewer.post(address, { move: 'return', note: '2025年请用步数调查终稿', key: '' })
    expect(done).toMatchObject({ status: 303, location: `${address}?done=1` })
    const page = (await maker.get(address)).text
    expect(page).toContain('退回原因：2025年请用步数调查终稿')
    expect((await maker.get('/indicators/batches')).text).toContain('2025年请用步数调查终稿')
    expect((await maker.get('/indicators')).text).toContain('我单位待处理的批次 1')
  })

  it('a form that is sent twice acts once; approved figures are public, locked ones stay', async () => {
    const { maker, reviewer } = people
    const address = addressOf(await handIn(site, maker.seat, [figureOf(2025, '8400')], null))
    const key = hidden((await reviewer.get(address)).text, 'key')
    for (const _ of [1, 2])
      expect(await reviewer.post(address, { move: 'approve', note: '', key })).toMatchObject({ status: 303 })
    expect(await (await fetch(`${site.url}/indicators`)).text()).toContain('8400 步')
    expect((await reviewer.post(address, { move: 'lock', note: '', key: '' })).status).toBe(303)
    const closed = await reviewer.post(address, { move: 'return', note: '晚了', key: '' })
    expect(closed.status).toBe(422)
    expect(closed.text).toContain('现在不能“退回”')
    expect(closed.text).toContain('改为“已锁定”')
  })

  it('reviewers list what waits, units what is theirs, others nothing', async () => {
    const { maker, reviewer, stranger } = people
    const id = await handIn(site, maker.seat, [figureOf(2026, '1')], null)
    expect((await reviewer.get('/indicators/batches?show=review')).text).toContain(id)
    expect((await maker.get('/en/indicators/batches')).text).toContain('handed in</span>')
    const other = await stranger.get('/indicators/batches?show=all')
    expect(other.text).not.toContain(id)
    expect(other.text).toContain('我单位还没有报送过数据')
  })
})
