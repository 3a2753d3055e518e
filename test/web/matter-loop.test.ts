// The whole loop of a major task over HTTP, by people of different units, with forms as a browser without scripts sends them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hidden, makePeople, type Person, personOf, report } from './matters.ts'
import { openSite, type Site } from './site.ts'

const SERVICE = 'major-task'
let site: Site
let people: Readonly<Record<'office' | 'lead' | 'support' | 'verifier' | 'stranger', Person>>

beforeAll(async () => {
  site = await openSite()
  people = await makePeople(site, ['office', 'lead', 'support', 'verifier', 'stranger'], SERVICE)
})
afterAll(() => site?.close())

/** Registers a matter and gives its address. */
async function register(title: string): Promise<string> {
  const form = await people.office.get(`/matters/new?service=${SERVICE}`)
  expect(form.status).toBe(200)
  const done = await people.office.post('/matters/new', {
    ...{ service: SERVICE, id: hidden(form.text, 'id'), title, basis: '行动方案', urgency: 'ordinary' },
  })
  expect(done.status).toBe(303)
  return done.location.replace(/\?.*$/, '')
}

/** Opens the form of an event and sends it; gives the answer. */
async function act(
  who: Person,
  matter: string,
  event: string,
  leg: string | null,
  fields: Record<string, string | string[]> = {},
  files: File[] = [],
) {
  const page = await who.get(`${matter}?do=${event}${leg ? `&leg=${leg}` : ''}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('id="act"')
  const key = hidden(page.text, 'key')
  const address = `${matter}/events/${event}${leg ? `?leg=${leg}` : ''}`
  const answer = await who.post(address, { key, ...fields }, files)
  return { ...answer, again: () => who.post(address, { key, ...fields }, files) }
}

async function dispatched(title: string, more: Record<string, string> = {}): Promise<string> {
  const matter = await register(title)
  const fields = { due: '2026-06-30', rhythm: 'month', criteria: '建成', lead: 'lead单位', ...more }
  const answer = await act(people.office, matter, 'dispatch', null, fields)
  expect(answer.status, answer.text.slice(0, 200)).toBe(303)
  return matter
}

describe('a major task over HTTP', () => {
  it('goes from registering to archiving, each step by whoever it is for', async () => {
    const matter = await dispatched('毗邻地区道路', { supports: 'support单位', verifier: 'verifier单位' })
    const { office, lead, support, verifier } = people
    const lead1 = 'lead-1'
    expect((await act(lead, matter, 'accept', lead1, { handler: '陈' })).status).toBe(303)
    expect((await act(support, matter, 'accept', 'support-1', { handler: '何' })).status).toBe(303)
    expect((await act(lead, matter, 'report', lead1, { progress: '62%', news: '路基完成' })).status).toBe(303)
    const end = { progress: '100', summary: '通车' }
    const bare = await act(lead, matter, 'request-close', lead1, end)
    expect(bare.status).toBe(422)
    expect(bare.text).toContain('佐证')
    expect(bare.text).toContain('通车')
    expect((await act(lead, matter, 'request-close', lead1, end, [report()])).status).toBe(303)
    const back = { 'return-reason': '护栏缺失', 'rework-by': '2026-03-01' }
    expect((await act(verifier, matter, 'return', lead1, back)).status).toBe(303)
    expect((await act(lead, matter, 'request-close', lead1, end)).status).toBe(303)
    expect((await act(verifier, matter, 'pass', lead1, { finding: '属实' })).status).toBe(303)
    expect((await act(support, matter, 'hand-in', 'support-1', { summary: '完' }, [report('会签.pdf')])).status).toBe(
      303,
    )
    expect((await act(lead, matter, 'confirm', 'support-1')).status).toBe(303)
    expect((await act(office, matter, 'close', null, { conclusion: '按要求完成' })).status).toBe(303)
    expect((await act(office, matter, 'strike-off', null)).status).toBe(303)
    expect((await act(office, matter, 'archive', null, { shelf: '2026-督-1' })).status).toBe(303)
    const page = await office.get(matter)
    expect(page.text).toContain('已归档')
    expect(page.text).toContain('验收报告.pdf')
    expect(page.text).toContain('护栏缺失')
  })

  it('a form that is sent twice acts once', async () => {
    const matter = await dispatched('双击')
    const first = await act(people.lead, matter, 'accept', 'lead-1', { handler: '陈' })
    expect(first.status).toBe(303)
    const second = await first.again()
    expect([second.status, second.location]).toEqual([303, first.location])
    const page = await people.lead.get(matter)
    expect(page.text.match(/id="entry-\d+"/g)).toHaveLength(3)
  })

  it('a person whose unit has no part in it is told that there is no such matter', async () => {
    const matter = await dispatched('别人的事')
    expect((await people.stranger.get(matter)).status).toBe(404)
    expect((await people.stranger.post(`${matter}/events/urge?leg=lead-1`, { demand: '快' })).status).toBe(404)
  })

  it('what a form lacks is said at its fields, and what was typed stays', async () => {
    const matter = await dispatched('漏填')
    await act(people.lead, matter, 'accept', 'lead-1', { handler: '陈' })
    const answer = await act(people.lead, matter, 'report', 'lead-1', { progress: '620', news: '路基完成了一半' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('href="#f-progress"')
    expect(answer.text).toContain('路基完成了一半')
    expect(answer.text).toContain('value="620"')
    expect(answer.text).toContain('应当是规定范围内的数字')
  })

  it('more time that is asked for too late is refused with the reason, and the form keeps what was typed', async () => {
    const matter = await dispatched('逾期', { due: '2026-01-20' })
    await act(people.lead, matter, 'accept', 'lead-1', { handler: '陈' })
    const { clock } = site.ctx
    Object.assign(site.ctx, { clock: () => new Date('2026-02-02T01:00:00.000Z') })
    const lead = await personOf(site, people.lead.made)
    const page = await lead.get(matter)
    expect(page.text).toContain('已超')
    const fields = { 'extension-reason': '汛期停工', progress: '60', until: '2026-05-01' }
    const answer = await act(lead, matter, 'ask-extension', 'lead-1', fields)
    Object.assign(site.ctx, { clock })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('时限“完成时限”已过，不能再延期')
    expect(answer.text).toContain('汛期停工')
  })

  it('the lists show what is to be done, by whom, and where it is done', async () => {
    const matter = await dispatched('待签收的事')
    const lead = await personOf(site, people.lead.made)
    const inbox = await lead.get('/inbox?show=do')
    expect(inbox.text).toContain('待签收的事')
    expect(inbox.text).toContain(`${matter}?do=accept&amp;leg=lead-1#act`)
    expect((await lead.get('/matters?q=待签收')).text).toContain('待签收的事')
    expect((await people.stranger.get('/matters')).text).not.toContain('待签收的事')
    expect((await people.stranger.get('/inbox')).text).toContain('没有要办的事')
  })

  it('a slip that was issued prints with its number, to whom it goes, what is demanded and until when', async () => {
    const matter = await dispatched('督办的事')
    const demand = '请于五个工作日内报送进度'
    const office = await personOf(site, people.office.made)
    await act(office, matter, 'urge', 'lead-1', { colour: 'orange', demand })
    const page = await office.get(matter)
    const address = /\/matters\/[^"]+\/issued\/3-0/.exec(page.text)?.[0] ?? ''
    const sheet = await office.get(address)
    expect(sheet.status).toBe(200)
    for (const said of [/督办〔2026〕\d+号/, 'lead单位', demand, '督办单回复时限：2026-'])
      expect(sheet.text).toMatch(said)
    const lead = await personOf(site, people.lead.made)
    expect((await lead.get(address)).status).toBe(200)
    expect((await people.stranger.get(address)).status).not.toBe(200)
    const table = await office.get(`${matter}/breakdown`)
    expect(table.text).toContain('任务分解表')
  })
})
