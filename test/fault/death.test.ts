// Sudden death of any part at any moment, under load: fifty schedules of chance, each named by its seed.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { runDue } from '../../src/app/run-due.ts'
import { type Embedded, openEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPool } from '../../src/store/pool.ts'
import { hostedRegions } from '../../src/store/units.ts'
import { plainWorkshop } from '../app/reader.ts'
import { settings, todayBy } from '../app/settings.ts'
import { ROOT } from '../laws/tree.ts'
import { makePeople } from '../matter/people.ts'
import { type Ack, auditAcks, auditAll, auditClocks, auditDone } from './audit.ts'
import { type Orders, virtualClock } from './orders.ts'

const SCHEDULES = 50
/** Played days in a second. */
const SPEED = 2 * 86_400

type Part = 'act' | 'work' | 'postgres'

/** Numbers of chance from a seed (mulberry32), so that a schedule that failed can be played again. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

describe.runIf(platform() === 'linux')('sudden death', { timeout: 600_000 }, () => {
  let folder: string
  let database: Embedded
  let orders: Omit<Orders, 'as'>
  let program: string
  const players: Partial<Record<'act' | 'work', ChildProcess>> = {}
  const acks: Ack[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gm-fault-'))
    const opened = await openEmbedded(folder, () => undefined)
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    database = opened.value
    await migrate(database.owner)
    const { owner, server, worker } = database
    const seats = await makePeople({ owner, server, worker, drop: async () => undefined })
    orders = { server, worker, seats, began: Date.now(), speed: SPEED }
    program = join(ROOT, 'tmp', `player-${process.pid}.mjs`)
    const entryPoints = [fileURLToPath(import.meta.resolve('./player.ts'))]
    await build({ entryPoints, outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  })
  afterAll(async () => {
    for (const child of Object.values(players)) child.kill('SIGKILL')
    await database?.stop()
    await rm(folder, { recursive: true, force: true })
    await rm(program, { force: true })
  })

  function begin(as: 'act' | 'work'): ChildProcess {
    const child = spawn(process.execPath, [program, JSON.stringify({ ...orders, as })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let rest = ''
    child.stdout.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [, matter = '', key = '', seq] = line.split(' ')
        acks.push({ matter, key, seq: Number(seq) })
      }
    })
    players[as] = child
    return child
  }

  /** It may be dead already, or on its way up again. */
  function killServer(): void {
    try {
      process.kill(database.pid(), 'SIGKILL')
    } catch (error) {
      expect((error as { code?: string }).code).toBe('ESRCH')
    }
  }

  async function kill(part: Part): Promise<void> {
    if (part === 'postgres') return killServer()
    const child = players[part]
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** Everybody plays until something was acknowledged; then parts die at moments of chance. */
  async function playSchedule(seed: number): Promise<void> {
    const chance = chanceOf(seed)
    for (const as of ['act', 'work'] as const) {
      const child = players[as]
      if (!child || child.exitCode !== null || child.signalCode !== null) begin(as)
    }
    const before = acks.length
    while (acks.length < before + 3) {
      if (players.act?.exitCode !== null) throw new Error(`seed ${seed}: the player gave up`)
      await sleep(5)
    }
    const victims: Part[] = ['act', 'work', 'postgres']
    for (let left = 1 + Math.floor(chance() * 2); left > 0; left -= 1) {
      await sleep(chance() * 120)
      await kill(victims[Math.floor(chance() * victims.length)] ?? 'act')
    }
  }

  it(`of any part at any moment, ${SCHEDULES} times over, loses no step, takes none twice, and lets no clock fire wrongly`, async () => {
    for (let seed = 1; seed <= SCHEDULES; seed += 1) await playSchedule(seed)
    for (const part of ['act', 'work'] as const) await kill(part)
    const clock = virtualClock(orders)
    const ctx: Context = {
      ...settings,
      db: openPool(database.server, { today: todayBy(clock) }),
      worker: openPool(database.worker, { today: todayBy(clock) }),
      workshop: plainWorkshop(() => ({ engine: '1' })),
      clock,
      newId: () => crypto.randomUUID(),
    }
    try {
      await ctx.db.read(hostedRegions) // the last to die may have been the server: this waits until it is back
      expect(acks.length).toBeGreaterThan(SCHEDULES * 3)
      await auditAcks(database.owner, acks)
      await auditAll(ctx, database.owner)
      const now = clock()
      const later = { ...ctx, clock: () => new Date(Math.max(now.getTime(), clock().getTime())) }
      while ((await runDue(later, { limit: 200 })).leased > 0) await sleep(1)
      const end = { ...ctx, clock: () => now }
      while ((await runDue(end)).done > 0) await sleep(1)
      await auditDone(database.owner, now)
      await auditAll(ctx, database.owner)
      expect(await auditClocks(ctx, database.owner)).toBeGreaterThan(SCHEDULES)
    } finally {
      await ctx.db.close()
      await ctx.worker.close()
    }
  })
})
