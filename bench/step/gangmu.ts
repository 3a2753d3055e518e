// Gangmu's own figures: steps a second by the use case, the inbox of a large unit, expiries, bulk dispatch.
import type { Context } from '../../src/app/context.ts'
import { openMatters } from '../../src/app/open-matter.ts'
import { runDue } from '../../src/app/run-due.ts'
import { submitEvent } from '../../src/app/submit-event.ts'
import { countTodos, listTodos } from '../../src/store/matter-lists.ts'
import { DISPATCH, idOf, leadOf, office, REGISTER, UNIT_SIZE } from './stock.ts'

/** Runs `one` by so many clients for so long; how often a second it was done. */
export async function rateOf(
  clients: number,
  seconds: number,
  one: (client: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  const from = performance.now()
  let done = 0
  const client = async (number: number) => {
    while (performance.now() < until) {
      await one(number)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  return (done * 1000) / (performance.now() - from)
}

/** Progress reports a second: the commonest step, each of a random matter by its lead unit. */
export const stepRate = (ctx: Context, clients: number, matters: number, seconds: number): Promise<number> =>
  rateOf(clients, seconds, async () => {
    const n = Math.floor(Math.random() * matters)
    const fields = { progress: Math.floor(Math.random() * 100), news: '路基、桥涵施工，累计完成投资三成' }
    const done = await submitEvent(ctx, leadOf(n), {
      region: '50',
      matter: idOf(n),
      event: 'report',
      leg: 'lead-1',
      fields,
    })
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
  })

/** Milliseconds at the database of the first page of a unit with 5,000 open matters, and of its counts: 95 % are below. */
export async function inboxP95(
  ctx: Context,
  matters: number,
  times: number,
): Promise<{ list: number; counts: number }> {
  const list: number[] = []
  const counts: number[] = []
  for (let at = 0; at < times; at += 1) {
    const seat = leadOf(Math.floor(Math.random() * (matters / UNIT_SIZE)) * UNIT_SIZE)
    await ctx.db.read(async (tx) => {
      let from = performance.now()
      const rows = await listTodos(tx, ['50'], seat.unit, { limit: 50 })
      list.push(performance.now() - from)
      if (rows.length !== 50) throw new Error(`${rows.length} lines`)
      from = performance.now()
      await countTodos(tx, ['50'], seat.unit)
      counts.push(performance.now() - from)
    }, seat)
  }
  const p95 = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? Number.NaN
  return { list: p95(list), counts: p95(counts) }
}

/** Seconds that dispatching so many tasks at once takes. */
export async function bulkSeconds(ctx: Context, count: number): Promise<number> {
  const list = Array.from({ length: count }, (_, n) => ({
    service: 'major-task',
    fields: { ...REGISTER, title: `任务 ${n}` },
    steps: [{ event: 'dispatch', fields: DISPATCH }],
  }))
  const from = performance.now()
  const opened = await openMatters(ctx, office, list)
  if (opened.some((one) => !one.ok)) throw new Error('not all were opened')
  return (performance.now() - from) / 1000
}

/** Seconds that the expiries of all that is due take, and how many there were. */
export async function expirySeconds(ctx: Context): Promise<{ seconds: number; done: number }> {
  const from = performance.now()
  let all = 0
  for (let turn = await runDue(ctx, { limit: 200 }); turn.leased > 0; turn = await runDue(ctx, { limit: 200 }))
    all += turn.done
  return { seconds: (performance.now() - from) / 1000, done: all }
}
