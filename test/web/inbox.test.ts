// The inbox over HTTP: several lines with one form, the lists as files, and counts that follow what happens.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Seat } from '../../src/domain/matter/party.ts'
import { tokenFor } from '../app/people.ts'
import { dispatchAs, hidden, makePeople, type Person, seatOf } from './matters.ts'
import { openSite, type Site } from './site.ts'

const SERVICE = 'major-task'
let site: Site
let people: Readonly<Record<'office' | 'lead', Person>>
let seat: Seat

beforeAll(async () => {
  site = await openSite()
  people = await makePeople(site, ['office', 'lead'], SERVICE)
  seat = await seatOf(site, people.office.made)
})
afterAll(() => site?.close())

const dispatched = (title: string) => dispatchAs(site, seat, title, 'lead单位')

describe('the inbox', () => {
  it('accepts several tasks with one form, each recorded by itself, and twice the same form acts once', async () => {
    const matters = [await dispatched('甲事'), await dispatched('乙事'), await dispatched('丙事')]
    const picks = matters.map((address) => `${address.replace('/matters/', '')}/lead-1`)
    const list = await people.lead.get('/inbox')
    for (const pick of picks) expect(list.text).toContain(`value="${pick}"`)
    const query = new URLSearchParams([['do', 'accept'], ...picks.map((pick) => ['pick', pick])])
    const form = await people.lead.get(`/inbox/batch?${query}`)
    const sent = { do: 'accept', key: hidden(form.text, 'key'), pick: picks }
    const lacking = await people.lead.post('/inbox/batch', sent)
    expect(lacking.status).toBe(422)
    expect(lacking.text).toContain('href="#f-handler"')
    const done = await people.lead.post('/inbox/batch', { ...sent, handler: '陈立' })
    expect(done.text.match(/记为第 3 条/g)).toHaveLength(3)
    const again = await people.lead.post('/inbox/batch', { ...sent, handler: '陈立' })
    expect(again.text.match(/记为第 3 条/g)).toHaveLength(3)
    expect(again.text).not.toContain('记为第 4 条')
  })

  it('urges several late matters from the list with one form, each with a numbered slip of its own', async () => {
    const matters = [await dispatched('丁事'), await dispatched('戊事')]
    const list = await people.office.get('/matters')
    expect(list.text).toContain('<option value="urge">')
    const picks = matters.map((address) => `${address.replace('/matters/', '')}/*`)
    const query = new URLSearchParams([['do', 'urge'], ...picks.map((pick) => ['pick', pick])])
    const form = await people.office.get(`/inbox/batch?${query}`)
    const sent = { do: 'urge', key: hidden(form.text, 'key'), pick: picks, colour: 'blue', demand: '报送进度' }
    const done = await people.office.post('/inbox/batch', sent)
    expect(done.text.match(/记为第 3 条/g)).toHaveLength(2)
    for (const address of matters) expect((await people.office.get(address)).text).toMatch(/督办〔2026〕\d+号/)
  })

  it('pages through its lines and hands them out as files, each line once', async () => {
    for (let n = 1; n <= 53; n += 1) await dispatched(`第${n}号任务`)
    const first = await people.lead.get('/inbox?show=do')
    const next = /<a rel="next" href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await people.lead.get(next)
    const titles = [first, second].flatMap(({ text }) => text.match(/第\d+号任务(?=<\/a>)/g) ?? [])
    expect(new Set(titles).size).toBe(53)
    expect(titles).toHaveLength(53)
    const csv = await people.lead.get('/inbox.csv?show=do')
    expect(csv.text.match(/第\d+号任务/g)).toHaveLength(53)
    expect((await people.lead.get('/matters.csv?q=第5')).text.match(/第5\d?号任务/g)).toHaveLength(5)
    expect((await people.lead.get('/matters.xlsx')).status).toBe(200)
  })

  it('tells the counts when they change, and after a break only what is new', async () => {
    const token = await tokenFor(site.ctx, people.lead.made)
    const first = await listen(token, null)
    const before = JSON.parse(first.data) as { kind: string; n: number }[]
    await dispatched('新来的事')
    const second = await listen(token, first.id)
    const after = JSON.parse(second.data) as { kind: string; n: number }[]
    const todo = (counts: typeof before) => counts.find(({ kind }) => kind === 'do')?.n ?? 0
    expect(todo(after)).toBe(todo(before) + 1)
    expect(second.id).not.toBe(first.id)
  })
})

/** Listens until the first event comes. */
async function listen(token: string, last: string | null): Promise<{ id: string; data: string }> {
  const stop = new AbortController()
  const headers = { cookie: `gangmu_session=${token}`, ...(last ? { 'last-event-id': last } : {}) }
  const response = await fetch(`${site.url}/inbox/events`, { headers, signal: stop.signal })
  let text = ''
  let found: RegExpExecArray | null = null
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString()
    found = /id: (\S+)\ndata: (.+)\n\n/.exec(text)
    if (found) break
  }
  stop.abort()
  if (found) return { id: found[1] ?? '', data: found[2] ?? '' }
  throw new Error('no event came')
}
