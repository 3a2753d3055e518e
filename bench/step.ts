// How many steps a second the loop takes beside a bare transaction, XState and DBOS on the same PostgreSQL 15, and how lists, expiries and bulk dispatch fare.
//   npm run bench:step [-- SMALL LARGE SECONDS]   matters stored in the two runs, seconds a measurement
import { cpus } from 'node:os'
import type { Context } from '../src/app/context.ts'
import { bareRate } from './step/bare.ts'
import { bulkSeconds, expirySeconds, inboxP95, stepRate } from './step/gangmu.ts'
import { startDbos, xstateRate } from './step/rivals.ts'
import { startServer } from './step/server.ts'
import { addPeople, contextOn, stock } from './step/stock.ts'

const [small = 10_000, large = 1_000_000, seconds = 10] = process.argv.slice(2).map(Number)
const CLIENTS = [1, 8, 32]

let now = new Date('2026-03-04T01:00:00.000Z')
const server = await startServer()
const out = (line: string) => process.stdout.write(`${line}\n`)
const share = (a: number, b: number) => `${Math.round((a / b) * 100)} %`

/** Runs with a context of so many connections, which are given back before the next measurement begins. */
async function withContext<T>(max: number, work: (ctx: Context) => Promise<T>): Promise<T> {
  const ctx = contextOn(server, () => now, max)
  try {
    return await work(ctx)
  } finally {
    await ctx.db.close()
    await ctx.worker.close()
  }
}

async function measureRivals(): Promise<ReadonlyMap<number, { xstate: number; dbos: number }>> {
  const found = new Map<number, { xstate: number; dbos: number }>()
  const dbos = await startDbos(server, seconds)
  for (const clients of CLIENTS)
    found.set(clients, {
      xstate: await xstateRate(server, clients, small, seconds),
      dbos: await dbos.rate(clients),
    })
  await dbos.stop()
  return found
}

/** Bare before and after, so that a machine that grows slower meanwhile shows. */
async function measureSteps(matters: number, rivals: Awaited<ReturnType<typeof measureRivals>> | null): Promise<void> {
  for (const clients of CLIENTS) {
    await withContext(clients, (ctx) => stepRate(ctx, clients, matters, 2))
    const before = bareRate(server, clients, matters, seconds)
    const ours = await withContext(clients, (ctx) => stepRate(ctx, clients, matters, seconds))
    const after = bareRate(server, clients, matters, seconds)
    const bare = `${Math.round(before)} and ${Math.round(after)}`
    const told = `${matters} matters, ${clients} clients: bare ${bare}, Gangmu ${Math.round(ours)} steps/s`
    out(`${told} (${share(ours, (before + after) / 2)})`)
    const rival = rivals?.get(clients)
    if (!rival) continue
    const { xstate, dbos } = rival
    const times = (ours / dbos).toFixed(1)
    out(
      `  XState ${Math.round(xstate)}/s (Gangmu ${share(ours, xstate)}), DBOS ${Math.round(dbos)}/s (Gangmu ${times} times)`,
    )
  }
}

try {
  out(`PostgreSQL 15, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
  await addPeople(server, large)
  await withContext(8, async (ctx) => {
    out(`bulk dispatch of 1,000 tasks: ${(await bulkSeconds(ctx, 1000)).toFixed(2)} s`)
    await bulkSeconds(ctx, 9000)
    now = new Date('2026-03-13T01:00:00.000Z')
    const { seconds: took, done } = await expirySeconds(ctx)
    out(`${done} matters with expired clocks: ${took.toFixed(1)} s`)
    await stock(server, ctx, 0, small)
  })
  await measureSteps(small, await measureRivals())
  await withContext(8, (ctx) => stock(server, ctx, small, large))
  await measureSteps(large, null)
  const { list, counts } = await withContext(1, (ctx) => inboxP95(ctx, large, 400))
  const unit = `inbox of a unit with 5,000 open matters among ${large}`
  out(`${unit}: first page ${list.toFixed(1)} ms p95, counts ${counts.toFixed(1)} ms p95`)
} finally {
  await server.stop()
}
