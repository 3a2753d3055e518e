// The interface for programs: what each endpoint answers, what a token may, and that the same request acts once.
import { Check, Errors } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../../src/http/api/endpoints/figures.ts'
import { scores } from '../../src/http/api/endpoints/scores.ts'
import { MOST_A_MINUTE } from '../../src/http/api/limit.ts'
import { problem } from '../../src/http/api/shapes.ts'
import { endpoints } from '../../src/http/api/table.ts'
import { DISPATCH, REGISTER } from '../matter/stage.ts'
import { type Answered, type Desk, openDesk } from './desk.ts'

let desk: Desk
let office: string
beforeAll(async () => {
  desk = await openDesk()
  office = await desk.token('office')
})
afterAll(() => desk.close())

const opening = (title = REGISTER.title) => ({ service: 'major-task', fields: { ...REGISTER, title } })
const opened = async (headers = {}) => {
  desk.stage.at('2026-03-02 09:00')
  return (await desk.ask(office, 'POST /matters', { body: opening(), headers })).body.ref as string
}
const dispatched = async () => {
  const ref = await opened()
  const done = await desk.ask(office, `POST /matters/${ref}/events/dispatch`, { body: { fields: DISPATCH } })
  expect(done.status).toBe(201)
  return ref
}
/** Asks something of the office's first webhook. */
const ofHook = async (method: 'GET' | 'POST', act: string) => {
  const { body } = await desk.ask(office, 'GET /webhooks')
  return desk.ask(office, `${method} /webhooks/${body.rows[0].id}/${act}`)
}
const refused = ({ status, headers, body }: Answered) => {
  expect(headers['content-type']).toContain('application/problem+json')
  expect([...Errors(problem, body)]).toEqual([])
  expect(body.status).toBe(status)
  return `${status} ${body.diagnostics[0].code}`
}

describe('every endpoint', () => {
  it('answers what its schema says', async () => {
    const ref = await dispatched()
    const text = '健康城区三年计划\n一、目标\n新建社区诊所：12个\n任务 建设步行绿道\n'
    const added = await desk.ask(office, 'POST /documents', { body: { name: 'plan.txt', text, kind: 'plan' } })
    const [document, service] = [added.body.id, opening().service]
    const calls: Record<string, () => Promise<Answered>> = {
      me: () => desk.ask(office, 'GET /me'),
      units: () => desk.ask(office, 'GET /units'),
      services: () => desk.ask(office, 'GET /services'),
      service: () => desk.ask(office, `GET /services/${service}`),
      documents: () => desk.ask(office, 'GET /documents?limit=1&q=plan'),
      addDocument: async () => added,
      document: () => desk.ask(office, `GET /documents/${document}`),
      items: () => desk.ask(office, `GET /documents/${document}/items`),
      addFile: () =>
        desk.ask(office, 'POST /files', {
          body: { name: '验收.txt', base64: Buffer.from('验收合格').toString('base64') },
        }),
      matters: () => desk.ask(office, 'GET /matters?ended=false&limit=2'),
      openMatter: () => desk.ask(office, 'POST /matters', { body: opening() }),
      matter: () => desk.ask(office, `GET /matters/${ref}`),
      entries: () => desk.ask(office, `GET /matters/${ref}/entries`),
      actions: () => desk.ask(office, `GET /matters/${ref}/actions`),
      submitEvent: async () =>
        desk.ask(await desk.token('lead'), `POST /matters/${ref}/events/accept`, {
          body: { leg: 'lead-1', fields: { handler: '陈立' } },
        }),
      inbox: async () => desk.ask(await desk.token('support'), 'GET /inbox?kind=do&late=false'),
      webhooks: () => desk.ask(office, 'GET /webhooks'),
      addWebhook: () => desk.ask(office, 'POST /webhooks', { body: { url: 'https://platform.example/told' } }),
      tryWebhook: () => ofHook('POST', 'try'),
      webhookMessages: () => ofHook('GET', 'messages'),
      renewWebhookKey: () => ofHook('POST', 'secret'),
      pauseWebhook: () => ofHook('POST', 'pause'),
      runWebhook: () => ofHook('POST', 'run'),
      endWebhook: () => ofHook('POST', 'end'),
      inboxCounts: () => desk.ask(office, 'GET /inbox/counts'),
    }
    const elsewhere = new Set([...figures, ...scores].map(({ name }) => name)) // test/api/scores.test.ts
    for (const { name, answer, status = 200 } of endpoints.filter(({ name }) => !elsewhere.has(name))) {
      const got = await calls[name]?.()
      expect([name, got?.status, got?.body.diagnostics]).toEqual([name, status, undefined])
      expect([name, Check(answer, got?.body), [...Errors(answer, got?.body)]]).toEqual([name, true, []])
    }
    const items = await desk.ask(office, `GET /documents/${document}/items`)
    expect(items.body.rows.length).toBeGreaterThan(0)
  })

  it('asks for a token, and says so in the language that is asked for', async () => {
    for (const { method, path } of endpoints) expect(refused(await desk.ask(null, `${method} ${path}`))).toMatch(/^401/)
    const english = await desk.ask('gangmu_50.x', 'GET /me', { headers: { 'accept-language': 'en' } })
    expect(english.body.title).toBe('A token is needed')
    expect(english.headers['www-authenticate']).toContain('Bearer')
    expect((await desk.ask(null, 'GET /me')).body.title).toBe('需要令牌')
  })

  it('stands in the OpenAPI document, with its schemas', async () => {
    const { body } = await desk.ask(null, 'GET /openapi.json')
    expect(body.openapi).toBe('3.1.0')
    for (const { name, path, method, answer, status = 200 } of endpoints) {
      const operation = body.paths[path][method.toLowerCase()]
      expect(operation.operationId).toBe(name)
      const good = operation.responses[String(status)]
      expect(good.content['application/json'].schema).toEqual(JSON.parse(JSON.stringify(answer)))
    }
  })
})

describe('what is sent', () => {
  it.each([
    ['POST /matters', { service: 'major-task' }, '400 service.shape-missing'],
    ['POST /matters', { ...{ service: 'major-task', fields: {} }, more: 1 }, '400 service.shape-unknown'],
    ['POST /matters', { service: 'nothing', fields: {} }, '404 matter.no-service'],
    ['POST /matters', { service: 'major-task', fields: { title: '' } }, '422 procedure.field-missing'],
    ['POST /documents', { name: 'a.txt' }, '422 system.api-text-or-file'],
  ])('%s with %j is refused: %s', async (what, body, code) => {
    expect(refused(await desk.ask(office, what, { body }))).toBe(code)
  })

  it.each([
    ['GET /matters?limit=0', '400 service.shape-type'],
    ['GET /matters?limit=many', '400 service.shape-type'],
    ['GET /matters?cursor=nonsense', '400 system.api-cursor'],
    ['GET /matters/50.nothing', '400 service.shape-type'],
    ['GET /matters/50.00000000-0000-7000-8000-000000000000', '404 matter.unknown'],
    ['GET /documents/nothing', '404 system.unknown-document'],
    ['GET /nowhere', '404 system.api-nowhere'],
  ])('%s is refused: %s', async (what, code) => {
    expect(refused(await desk.ask(office, what))).toBe(code)
  })

  it('that is no JSON is refused as such', async () => {
    const headers = { authorization: `Bearer ${office}`, 'content-type': 'application/json' }
    const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/matters', headers, payload: '{' })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ])
  })
})

describe('a matter', () => {
  it('is done by programs of several units as people do it, and each sees its own list', async () => {
    const ref = await dispatched()
    const lead = await desk.token('lead')
    const { body } = await desk.ask(lead, `GET /matters/${ref}/actions`)
    const accept = body.rows.find((one: { event: string }) => one.event === 'accept')
    expect(accept).toMatchObject({ leg: 'lead-1', schema: { required: ['handler'] } })
    const done = await desk.ask(lead, `POST /matters/${ref}/events/accept`, {
      body: { leg: 'lead-1', fields: { handler: '陈立' } },
    })
    expect(done).toMatchObject({ status: 201, body: { ref, seq: 3, again: false } })
    const matter = await desk.ask(lead, `GET /matters/${ref}`)
    expect(matter.body.branches[1].state.name).toBe('handling')
    const entries = await desk.ask(office, `GET /matters/${ref}/entries`)
    expect(entries.body.rows.map((one: { event: string }) => one.event)).toEqual(['register', 'dispatch', 'accept'])
  })

  it('is proposed what the rule tables say, with the row and its page', async () => {
    desk.stage.at('2026-03-02 09:00')
    const fields = { ...REGISTER, origin: 'minutes' }
    const { body: made } = await desk.ask(office, 'POST /matters', { body: { service: 'major-task', fields } })
    const { body } = await desk.ask(office, `GET /matters/${made.ref}/actions`)
    expect(body.rows.find((one: { event: string }) => one.event === 'dispatch').proposes).toMatchObject([
      { field: 'due', value: '2026-03-22', rule: 'time-limit', row: 2 },
    ])
  })

  it('takes as evidence what was handed in by the unit, and nothing that was not', async () => {
    const ref = await dispatched()
    const lead = await desk.token('lead')
    const leg = 'lead-1'
    await desk.ask(lead, `POST /matters/${ref}/events/accept`, { body: { leg, fields: { handler: '陈立' } } })
    const file = { name: '../验收.txt', base64: Buffer.from('全线建成').toString('base64') }
    const kept = await desk.ask(lead, 'POST /files', { body: file })
    expect(kept.body).toMatchObject({ region: '50', name: '验收.txt', kind: 'txt' })
    const fields = { progress: 100, summary: '全线建成' }
    const ask = (evidence: unknown) =>
      desk.ask(lead, `POST /matters/${ref}/events/request-close`, { body: { leg, fields, evidence } })
    expect(refused(await ask([{ file: 'f'.repeat(64) }]))).toBe('422 files.no-file')
    const figure = { figure: '通车里程 30 公里', source: '统计月报' }
    expect((await ask([{ file: kept.body.sha256 }, figure])).status).toBe(201)
    const { body } = await desk.ask(office, `GET /matters/${ref}/entries`)
    expect(body.rows.at(-1).documents).toEqual([{ sha256: kept.body.sha256, name: '验收.txt' }])
    expect(body.rows.at(-1).payload.what.evidence[1]).toMatchObject({ kind: 'figure', name: figure.figure })
  })

  it('says beforehand what is expected and what would be stopped', async () => {
    const ref = await dispatched()
    const actions = async (who: 'lead' | 'office') =>
      (await desk.ask(await desk.token(who), `GET /matters/${ref}/actions`)).body.rows
    expect((await actions('lead'))[0]).toMatchObject({ event: 'accept', due: true, stopped: [] })
    const close = (await actions('office')).find((one: { event: string }) => one.event === 'close')
    expect(close.stopped[0].code).toBe('procedure.legs-not-there')
  })

  it('of one unit is not there for a token of another', async () => {
    const ref = await dispatched()
    const outsider = await desk.token('outsider')
    for (const what of [`GET /matters/${ref}`, `GET /matters/${ref}/entries`, `GET /matters/${ref}/actions`])
      expect(refused(await desk.ask(outsider, what))).toBe('404 matter.unknown')
    const act = await desk.ask(outsider, `POST /matters/${ref}/events/accept`, { body: { leg: 'lead-1' } })
    expect(refused(act)).toBe('404 matter.unknown')
    expect((await desk.ask(outsider, 'GET /matters')).body).toEqual({ rows: [], next: null })
    expect((await desk.ask(outsider, 'GET /inbox')).body).toEqual({ rows: [], next: null })
  })

  it('is stepped only from what the program has seen', async () => {
    const ref = await dispatched()
    const [lead, support] = [await desk.token('lead'), await desk.token('support')]
    const { headers } = await desk.ask(lead, `GET /matters/${ref}`)
    expect(headers.etag).toBe('"2"')
    const same = await desk.ask(lead, `GET /matters/${ref}`, { headers: { 'if-none-match': '"2"' } })
    expect([same.status, same.body]).toEqual([304, null])
    const accepts = (leg: string) => ({ body: { leg, fields: { handler: '甲' } }, headers: { 'if-match': '"2"' } })
    expect((await desk.ask(support, `POST /matters/${ref}/events/accept`, accepts('support-1'))).status).toBe(201)
    expect(refused(await desk.ask(lead, `POST /matters/${ref}/events/accept`, accepts('lead-1')))).toBe(
      '412 matter.moved-on',
    )
    const odd = { ...accepts('lead-1'), headers: { 'if-match': 'W/2' } }
    expect(refused(await desk.ask(lead, `POST /matters/${ref}/events/accept`, odd))).toBe('400 system.api-header')
  })
})

describe('the same request under the same key', () => {
  it('opens one matter, however often and however many at once', async () => {
    const headers = { 'idempotency-key': 'open-1' }
    const refs = await Promise.all([1, 2, 3, 4].map(() => opened(headers)))
    refs.push(await opened(headers))
    expect(new Set(refs).size).toBe(1)
    const other = await desk.ask(office, 'POST /matters', { body: opening('另一件'), headers })
    expect(refused(other)).toBe('422 system.api-key-taken')
  })

  it('acts once, also when another version was seen', async () => {
    const ref = await dispatched()
    const lead = await desk.token('lead')
    const asked = {
      body: { leg: 'lead-1', fields: { handler: '陈立' } },
      headers: { 'idempotency-key': 'accept-1', 'if-match': '"2"' },
    }
    const [first, again] = [
      await desk.ask(lead, `POST /matters/${ref}/events/accept`, asked),
      await desk.ask(lead, `POST /matters/${ref}/events/accept`, asked),
    ]
    expect([first.body.again, again.body.again]).toEqual([false, true])
    expect(again.body.seq).toBe(first.body.seq)
    expect((await desk.ask(office, `GET /matters/${ref}/entries`)).body.rows).toHaveLength(3)
  })
})

describe('a list', () => {
  it('comes in pages that the Link header leads through, each line once', async () => {
    for (let n = 0; n < 5; n += 1) await opened()
    const seen: string[] = []
    let path = '/matters?limit=2'
    for (let pages = 0; path && pages < 50; pages += 1) {
      const { body, headers } = await desk.ask(office, `GET ${path}`)
      seen.push(...body.rows.map(({ ref }: { ref: string }) => ref))
      const link = String(headers.link ?? '')
      expect(link === '').toBe(body.next === null)
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(link)?.[1] ?? ''
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(5)
  })
})

describe('a token', () => {
  it('that may only read changes nothing', async () => {
    const reader = await desk.token('office', ['read'])
    expect(refused(await desk.ask(reader, 'POST /matters', { body: opening() }))).toBe('403 system.api-scope')
    expect((await desk.ask(reader, 'GET /me')).body).toMatchObject({ rights: [], scopes: ['read'], admin: false })
  })

  it('may ask so often in a minute and then has to wait', async () => {
    const busy = await desk.token('leader')
    let last = await desk.ask(busy, 'GET /me')
    for (let n = 0; n < MOST_A_MINUTE; n += 1) last = await desk.ask(busy, 'GET /me')
    expect(refused(last)).toBe('429 system.api-too-often')
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    expect((await desk.ask(office, 'GET /me')).status).toBe(200)
  })
})
