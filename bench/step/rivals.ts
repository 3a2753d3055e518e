// The same work on others: XState 5 with its snapshot kept in the same PostgreSQL, and DBOS with a workflow that waits for a person at each step.
import { DBOS } from '@dbos-inc/dbos-sdk'
import pg from 'pg'
import { assign, createActor, type Snapshot, setup } from 'xstate'
import { rateOf } from './gangmu.ts'
import type { BenchServer } from './server.ts'
import { DISPATCH, REGISTER } from './stock.ts'

const PERSON = '00000000-0000-7000-9000-00000000fffe'
const AT = '2026-03-13T01:00:00.000Z'

interface Branch {
  readonly owner: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly deeds: readonly Readonly<Record<string, unknown>>[]
}

interface Report {
  readonly type: 'report'
  readonly unit: string
  readonly person: string
  readonly at: string
  readonly fields: { readonly progress: number; readonly news: string }
}

/** The task as Gangmu's: what it was registered and dispatched with, its lead's branch, who may report and what a report must say. */
const machine = setup({
  types: {
    context: {} as { readonly fields: Readonly<Record<string, unknown>>; readonly lead: Branch },
    events: {} as Report | { readonly type: 'accept' | 'refuse' | 'end' | 'pass' | 'return' },
  },
  guards: {
    isWellReported: ({ context, event }) =>
      event.type === 'report' &&
      event.unit === context.lead.owner &&
      event.fields.progress >= 0 &&
      event.fields.progress <= 100 &&
      event.fields.news.length > 0,
  },
  actions: {
    keepReport: assign(({ context: { lead }, event }) => {
      if (event.type !== 'report') return {}
      const { type, unit, person, at, fields } = event
      const deed = { event: type, times: 1, person, unit, at }
      const others = lead.deeds.filter((one) => one.event !== type || one.unit !== unit)
      return { lead: { ...lead, fields: { ...lead.fields, ...fields }, deeds: [...others, deed] } }
    }),
  },
}).createMachine({
  id: 'task',
  initial: 'handling',
  context: {
    fields: { ...REGISTER, ...DISPATCH },
    lead: {
      owner: 'lead',
      fields: { title: REGISTER.title, due: DISPATCH.due, rhythm: DISPATCH.rhythm, handler: '陈立' },
      deeds: [{ event: 'accept', times: 1, person: PERSON, unit: 'lead', at: AT }],
    },
  },
  states: {
    waiting: { on: { accept: 'handling', refuse: 'refused' } },
    handling: {
      on: { report: { target: 'handling', guard: 'isWellReported', actions: 'keepReport' }, end: 'verifying' },
    },
    verifying: { on: { pass: 'verified', return: 'handling' } },
    verified: { type: 'final' },
    refused: { type: 'final' },
  },
})

/** Reports a second: read the snapshot, step, write it back under a version check. No inbox, no clocks, no log. */
export async function xstateRate(
  server: BenchServer,
  clients: number,
  matters: number,
  seconds: number,
): Promise<number> {
  const pool = new pg.Pool({ ...server.owner, max: clients })
  await pool.query(
    'create table if not exists xstate_task (id bigint primary key, version bigint not null, snapshot jsonb not null)',
  )
  const first = createActor(machine).start().getPersistedSnapshot()
  await pool.query(
    'insert into xstate_task select n, 0, $1 from generate_series(0, $2::bigint - 1) as n on conflict do nothing',
    [JSON.stringify(first), matters],
  )
  await pool.query('vacuum analyze xstate_task')
  const rate = await rateOf(clients, seconds, async () => {
    const id = Math.floor(Math.random() * matters)
    for (;;) {
      const { rows } = await pool.query({
        name: 'read',
        text: 'select version, snapshot from xstate_task where id = $1',
        values: [id],
      })
      const actor = createActor(machine, { snapshot: rows[0].snapshot as Snapshot<unknown> }).start()
      const fields = { progress: Math.floor(Math.random() * 100), news: '路基、桥涵施工，累计完成投资三成' }
      actor.send({ type: 'report', unit: 'lead', person: PERSON, at: new Date().toISOString(), fields })
      const next = JSON.stringify(actor.getPersistedSnapshot())
      const text = 'update xstate_task set version = version + 1, snapshot = $3 where id = $1 and version = $2'
      const { rowCount } = await pool.query({ name: 'write', text, values: [id, rows[0].version, next] })
      if (rowCount === 1) return
    }
  })
  await pool.end()
  return rate
}

/** DBOS on the bench's server; `rate` gives reports a second: each wakes a waiting workflow, which writes its row in a step, says so, and waits again. */
export async function startDbos(server: BenchServer, seconds: number) {
  const pool = new pg.Pool({ ...server.owner, max: 16 })
  await pool.query('create table dbos_task (id text primary key, reports bigint not null, progress bigint not null)')
  await pool.query('create database dbos_system')
  const address = `postgresql://bench@localhost/dbos_system?host=${encodeURIComponent(server.host)}`
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl: address, systemDatabasePoolSize: 24, logLevel: 'error' })
  const task = DBOS.registerWorkflow((id: string) => handle(pool, id), { name: 'task' })
  await DBOS.launch()
  return {
    rate: async (clients: number): Promise<number> => {
      const ids = Array.from({ length: clients }, (_, n) => `task-${clients}-${n}`)
      for (const id of ids) await DBOS.startWorkflow(task, { workflowID: id })(id)
      const turns = ids.map(() => 0)
      const rate = await rateOf(clients, seconds, async (client) => {
        const [id, turn] = [ids[client] ?? '', turns[client] ?? 0]
        await DBOS.send(id, { progress: turn % 100 }, 'report')
        await DBOS.getEvent(id, `done-${turn}`, 30)
        turns[client] = turn + 1
      })
      for (const id of ids) await DBOS.send(id, 'end', 'report')
      return rate
    },
    stop: async () => {
      await DBOS.shutdown()
      await pool.end()
    },
  }
}

async function handle(pool: pg.Pool, id: string): Promise<number> {
  for (let turn = 0; ; turn += 1) {
    const message = await DBOS.recv<{ progress: number } | 'end'>('report', 600)
    if (message === null || message === 'end') return turn
    const text =
      'insert into dbos_task values ($1, 1, $2) on conflict (id) do update set reports = dbos_task.reports + 1, progress = $2'
    await DBOS.runStep(() => pool.query(text, [id, message.progress]), { name: 'write' })
    await DBOS.setEvent(`done-${turn}`, message.progress)
  }
}
