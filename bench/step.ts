// How many steps a second the loop takes beside a bare transaction, XState and DBOS on the same PostgreSQL 15, and how lists, expiries and bulk dispatch fare.
//   npm run bench:step [-- SMALL LARGE SECONDS]   matters stored in the two runs, seconds a measurement
import { cpus } from 'node:os'
import { bareRate } from './step/bare.ts'
import { bulkSeconds, expirySeconds, inboxP95, stepRate } from './step/gangmu.ts'
import { startDbos, xstateRate } from './step/rivals.ts'
import { startServer } from './step/server.ts'
import { addPeople, contextOn, stock } from './step/stock.ts'

const [small = 10_000, large = 1_000_000, seconds = 10] = process.argv.slice(2).map(Number)
const CLIENTS = [1, 8, 32]

let now = new Date('2026-03-04T01:00:00.000Z')
const server = await startServer()
const ctx = contextOn(server, () => now, 32)
const out = (line: string) => process.stdout.write(`${line}\n`)
const share = (a: number, b: number) => `${Math.round((a / b) * 100)} %`

const rivals = await startDbos(server, seconds)

async function measureAt(matters: number): Promise<void> {
  for (const clients of CLIENTS) {
    await stepRate(ctx, clients, matters, 2)
    const bare = bareRate(server, clients, matters, seconds)
    const ours = await stepRate(ctx, clients, matters, seconds)
    const again = bareRate(server, clients, matters, seconds)
    const mean = (bare + again) / 2
    out(
      `${matters} matters, ${clients} clients: bare ${Math.round(bare)} and ${Math.round(again)}, Gangmu ${Math.round(ours)} steps/s (${share(ours, mean)})`,
    )
    if (matters !== small) continue
    const xstate = await xstateRate(server, clients, matters, seconds)
    const dbos = await rivals.rate(clients)
    out(
      `  XState ${Math.round(xstate)}/s (Gangmu ${share(ours, xstate)}), DBOS ${Math.round(dbos)}/s (Gangmu ${(ours / dbos).toFixed(1)} times)`,
    )
  }
}

try {
  out(`PostgreSQL 15, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
  await addPeople(server, large)
  out(`bulk dispatch of 1,000 tasks: ${(await bulkSeconds(ctx, 1000)).toFixed(2)} s`)
  await bulkSeconds(ctx, 9000)
  now = new Date('2026-03-13T01:00:00.000Z')
  const { seconds: took, done } = await expirySeconds(ctx)
  out(`${done} matters with expired clocks: ${took.toFixed(1)} s`)
  await stock(server, ctx, 0, small)
  await measureAt(small)
  await stock(server, ctx, small, large)
  await measureAt(large)
  const { list, counts } = await inboxP95(ctx, large, 400)
  out(
    `inbox of a unit with 5,000 open matters among ${large}: first page ${list.toFixed(1)} ms p95, counts ${counts.toFixed(1)} ms p95`,
  )
} finally {
  await rivals.stop()
  await ctx.db.close()
  await ctx.worker.close()
  await server.stop()
}
