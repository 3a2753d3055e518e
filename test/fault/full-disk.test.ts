// A full disk: what is acknowledged is kept, what is not is told in words, and work goes on when there is room again.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { unavailable } from '../../src/app/unavailable.ts'
import { storeFile } from '../../src/app/upload-file.ts'
import { uuidv7 } from '../../src/domain/base/ids.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPool } from '../../src/store/pool.ts'
import { plainWorkshop } from '../app/reader.ts'
import { settings, todayBy } from '../app/settings.ts'
import { pdfOf } from '../evidence/bytes.ts'
import { makePeople } from '../matter/people.ts'
import { auditAll } from './audit.ts'

const MEGABYTE = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'gm-disk-'))

/** A small disk of its own, which only root may make; null where nobody may. */
function mountDisk(): string | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=220m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    process.stderr.write('no small disk can be made on this machine: the test of a full one is skipped\n')
    return null
  }
}

const disk = mountDisk()
afterAll(() => {
  if (disk) execFileSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

it.runIf(disk)(
  'a full disk is told in words, costs nothing that was acknowledged, and is over when there is room',
  async () => {
    const opened = await openEmbedded(folder, () => undefined)
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    const { owner, server, worker, stop } = opened.value
    await migrate(owner)
    const seats = await makePeople({ owner, server, worker, drop: async () => undefined })
    const today = todayBy(() => new Date())
    const db = openPool(server, { today, patienceMs: 2_000 })
    const work = openPool(worker, { today, patienceMs: 20_000 })
    const workshop = plainWorkshop(() => ({ engine: '1' }))
    const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
    const ctx: Context = { ...settings, db, worker: work, workshop, clock: () => new Date(), newId }
    const ballast = join(folder, 'ballast')
    const { bavail, bsize } = await statfs(folder)
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 30 * MEGABYTE)))
    const hand = (n: number) => storeFile(ctx, seats.lead, { name: `${n}.pdf`, bytes: pdfOf(3 * MEGABYTE + n) })
    try {
      const kept: number[] = []
      let failure: unknown = null
      for (let n = 0; n < 40 && failure === null; n += 1) {
        try {
          const done = await hand(n)
          if (done.ok) kept.push(n)
        } catch (error) {
          failure = error
        }
      }
      expect(['system.disk-full', 'system.database-away']).toContain(unavailable(failure)?.code)
      await rm(ballast)
      let again = false
      for (let tries = 0; tries < 60 && !again; tries += 1) {
        again = await hand(100).then(
          ({ ok }) => ok,
          () => false,
        )
        if (!again) await new Promise((resolve) => setTimeout(resolve, 500))
      }
      expect(again).toBe(true)
      const rows = await work.read((tx) =>
        tx.query<{ size: number }>('select size from file where region = $1', ['50']),
      )
      expect(rows.map(({ size }) => size)).toEqual(expect.arrayContaining(kept.map((n) => 3 * MEGABYTE + n)))
      await auditAll(ctx, owner)
    } finally {
      await db.close()
      await work.close()
      await stop()
    }
  },
)
