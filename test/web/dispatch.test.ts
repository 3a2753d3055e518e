// The dispatch of a plan over HTTP, as a browser without scripts sends it: shown, sent, shown again with what was typed, filled in by a table.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideOn } from '../../src/app/decide-on.ts'
import { openDocument } from '../../src/app/open-document.ts'
import { writeXlsx } from '../../src/documents/write.ts'
import { makePerson } from '../app/people.ts'
import { cookieOf, openSite, PLAN, type Site } from './site.ts'

const BUREAU = { name: '周敏', unit: '督查室' }
const OURS = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
const SHARED = { 'all.urgency': 'ordinary', 'all.rhythm': 'quarter', 'all.criteria': '建成' }

describe('dispatch', () => {
  let site: Site
  let cookie: string
  beforeAll(async () => {
    site = await openSite()
    const office = [{ service: 'major-task', role: 'office' }]
    cookie = await cookieOf(site, '周敏', { unit: '督查室', region: 'here', holds: office })
    await makePerson(site.ctx, { name: '陈立', unit: '东山市水利局', region: 'here' })
    await makePerson(site.ctx, { name: '何川', unit: '西河省交通运输厅', region: 'there' })
  })
  afterAll(() => site.close())

  async function plan(): Promise<string> {
    const id = await site.add({ name: '规划.txt', text: `${PLAN}\n${site.ctx.newId()}` })
    const opened = await openDocument(site.ctx, id)
    const items = opened.ok ? opened.value.items.map((item) => item.id) : []
    await decideOn(site.ctx, BUREAU, id, { kind: 'accept', items }, { seq: null, key: '' })
    return id
  }

  const get = async (url: string, as = cookie) => {
    const answer = await site.app.inject({ url, headers: { cookie: as, accept: 'text/html' } })
    return { status: answer.statusCode, html: answer.body }
  }
  const post = async (url: string, fields: Readonly<Record<string, string>>) => {
    const headers = { ...OURS, cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams(fields).toString()
    const answer = await site.app.inject({ method: 'POST', url, headers, payload })
    return { status: answer.statusCode, html: answer.body, to: answer.headers.location }
  }
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name.replace('.', '\\.')}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const form = (html: string, more: Readonly<Record<string, string>>) => ({
    ...{ key: hidden(html, 'key'), service: hidden(html, 'service'), show: 'tasks', ...SHARED },
    ...{ 'r1.item': hidden(html, 'r1.item'), 'r2.item': hidden(html, 'r2.item') },
    ...more,
  })
  const LINE = { 'r1.lead': '东山市水利局', 'r1.supports': '西河省交通运输厅', 'r1.due': '2027-12-31', 'r1.pick': '1' }

  it('shows the confirmed tasks, dispatches the picked one, and then shows its matter there and in the reader', async () => {
    const id = await plan()
    const page = await get(`/plans/${id}/dispatch`)
    expect(page.html).toContain('建设步行绿道')
    expect(page.html).toContain('开放学校操场')
    const sent = await post(`/plans/${id}/dispatch`, { ...form(page.html, LINE), do: 'picked' })
    expect([sent.status, sent.to]).toEqual([303, `/plans/${id}/dispatch?done=1&show=tasks`])
    const after = await get(`/plans/${id}/dispatch?done=1`)
    expect(after.html).toContain('已交办 1 项')
    expect(after.html).toMatch(/href="\/matters\/here\.[0-9a-f-]{36}"/)
    expect((await get(`/plans/${id}`)).html).toMatch(/class="became".*?办理中/s)
    expect((await get(`/plans/${id}/duties.csv`)).html).toMatch(/建设步行绿道,东山市水利局,西河省交通运输厅,2027-12-31/)
  })

  it('keeps what was typed and ties every fault to its field', async () => {
    const id = await plan()
    const page = await get(`/plans/${id}/dispatch`)
    const fields = { ...LINE, 'r1.lead': '海洋局', 'r2.lead': '东山市水利局', 'r2.due': '2020-01-01', 'r2.pick': '1' }
    const sent = await post(`/plans/${id}/dispatch`, { ...form(page.html, fields), 'all.criteria': '', do: 'picked' })
    expect(sent.status).toBe(422)
    for (const href of ['#r1-lead', '#r2-due', '#all-criteria']) expect(sent.html).toContain(`href="${href}"`)
    expect(sent.html).toContain('value="海洋局"')
    expect(sent.html).toMatch(/id="r2-due"[^>]*aria-invalid="true"/)
    expect((await get(`/plans/${id}/dispatch`)).html).not.toContain('/matters/here')
  })

  it('proposes a milestone for the end of each quarter until the deadline', async () => {
    const id = await plan()
    const page = await get(`/plans/${id}/dispatch`)
    const sent = await post(`/plans/${id}/dispatch`, {
      ...form(page.html, { ...LINE, 'r1.due': '2026-10-15' }),
      do: 'quarters',
    })
    expect(sent.html).toContain(
      'value="2026-03-31 第 1 季度形象进度；2026-06-30 第 2 季度形象进度；2026-09-30 第 3 季度形象进度"',
    )
  })

  it('fills the form in from a table and does nothing yet', async () => {
    const id = await plan()
    const column = (title: string) => ({ title, width: 20, type: 'text' as const })
    const bytes = await writeXlsx([
      {
        name: '分解表',
        columns: ['序号', '任务', '牵头单位', '配合单位', '完成时限'].map(column),
        rows: [
          ['1', '建设步行绿道', '东山市水利局', '西河省交通运输厅', '2027-06-30'],
          ['2', '举办灯会', '东山市海洋局', '', '2027-06-30'],
        ],
      },
    ])
    const body = new FormData()
    body.set('service', 'major-task')
    body.set('table', new Blob([new Uint8Array(bytes)]), '分解表.xlsx')
    const request = new Request('http://x/', { method: 'POST', body })
    const answer = await site.app.inject({
      method: 'POST',
      url: `/plans/${id}/dispatch/table`,
      headers: { ...OURS, cookie, 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('读到 2 行，其中 1 行可以直接填入')
    expect(answer.body).toContain('没有与“举办灯会”相近的已确认任务')
    expect(answer.body).toMatch(/value="2027-06-30"/)
    expect(answer.body).not.toContain('/matters/here')
  })

  it('somebody who is not signed in, or whose unit has no such role, sees the tasks and why they may not', async () => {
    const id = await plan()
    const stranger = await get(`/plans/${id}/dispatch`, '')
    expect(stranger.html).toContain('登录后才能交办')
    expect(stranger.html).not.toContain('name="key"')
    const other = await cookieOf(site, '江南', { unit: '东山市林业局', region: 'here' })
    expect((await get(`/plans/${id}/dispatch`, other)).html).toContain('不能立项交办')
    expect((await get('/plans/0190a1b2-c3d4-7000-8000-000000000001/dispatch')).status).toBe(404)
  })
})
