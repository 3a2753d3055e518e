// Whatever is killed, and however often: what was acknowledged is there, once, and the chain holds.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import { verifyDocument } from '../../src/app/verify-document.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { loadEntries } from '../../src/store/log.ts'
import { openPool } from '../../src/store/pool.ts'
import { lockHolder, serversIn } from '../../src/store/processes.ts'
import { plainWorkshop } from './reader.ts'
import { settings, todayBy } from './settings.ts'

/** A writer under way, with the lines it printed so far. */
interface Writer {
  readonly child: ChildProcess
  readonly said: string[]
}

describe.runIf(platform() === 'linux')('sudden death', { timeout: 180_000 }, () => {
  let folder: string
  const writers: Writer[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-death-'))
  })
  afterEach(async () => {
    for (const { child } of writers.splice(0)) child.kill('SIGKILL')
    await until(async () => (await serversIn(join(folder, 'postgres')))?.length === 0)
    await rm(folder, { recursive: true, force: true })
  })

  async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await isSo())) await sleep(20)
  }

  /** Waits for a writer to say so much; a writer that gave up says no more. */
  async function untilSaid(writer: Writer, isEnough: () => boolean): Promise<void> {
    await until(() => isEnough() || writer.child.exitCode !== null)
    expect(isEnough(), writer.said.join('; ')).toBe(true)
  }

  function write(): Writer {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(import.meta.resolve('./writer.ts')), folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const said: string[] = []
    let rest = ''
    child.stdout.on('data', (chunk) => {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      said.push(...lines)
    })
    const writer = { child, said }
    writers.push(writer)
    return writer
  }

  const acks = ({ said }: Writer) => said.filter((line) => line.startsWith('ack ')).map((line) => Number(line.slice(4)))
  const documentOf = ({ said }: Writer) => said.find((line) => line.startsWith('document '))?.slice(9) ?? ''
  const ended = (child: ChildProcess) => until(() => child.exitCode !== null || child.signalCode !== null)

  /** Opens what the writers left, and checks that every acknowledged line is there, in a whole chain. */
  async function check(id: string, acknowledged: readonly number[]): Promise<void> {
    const embedded = await openEmbedded(folder, () => undefined)
    if (!embedded.ok) throw new Error(JSON.stringify(embedded.diagnostics))
    const today = todayBy(() => new Date(0))
    const db = openPool(embedded.value.server, { today })
    const workshop = plainWorkshop(() => ({ engine: '1' }))
    const worker = openPool(embedded.value.worker, { today })
    const ctx: Context = { db, worker, workshop, clock: () => new Date(0), newId: () => id, ...settings }
    try {
      const entries = await db.read((tx) => loadEntries(tx, 'here', id))
      expect(entries.map((entry) => entry.seq)).toEqual(expect.arrayContaining([...acknowledged]))
      expect(await verifyDocument(ctx, id)).toMatchObject({ ok: true, value: { ok: true, count: entries.length } })
      const twice = await db.read((tx) =>
        tx.query('select key from entry where region = $1 group by key having key is not null and count(*) > 1', [
          'here',
        ]),
      )
      expect(twice).toEqual([])
    } finally {
      await db.close()
      await worker.close()
      await embedded.value.stop()
    }
  }

  it('of Gangmu and its server, again and again, loses nothing that was acknowledged', async () => {
    const acknowledged: number[] = []
    let id = ''
    for (const victim of ['gangmu', 'both', 'gangmu'] as const) {
      const writer = write()
      await untilSaid(writer, () => acks(writer).length >= 8)
      const pid = await lockHolder(join(folder, 'postgres'))
      writer.child.kill('SIGKILL')
      if (victim === 'both' && pid) process.kill(pid, 'SIGKILL')
      await ended(writer.child)
      id = documentOf(writer)
      acknowledged.push(...acks(writer))
    }
    expect(acknowledged.length).toBeGreaterThan(20)
    await check(id, acknowledged)
  })

  it('of the server alone is not even noticed by who is writing', async () => {
    const writer = write()
    await untilSaid(writer, () => acks(writer).length >= 5)
    const pid = await lockHolder(join(folder, 'postgres'))
    process.kill(pid ?? 0, 'SIGKILL')
    await untilSaid(writer, () => writer.said.includes('told system.database-restarted'))
    const before = acks(writer).length
    await untilSaid(writer, () => acks(writer).length >= before + 5)
    writer.child.kill('SIGKILL')
    await ended(writer.child)
    await check(documentOf(writer), acks(writer))
  })

  it('of Gangmu takes the server with it, so that none is left behind', async () => {
    const writer = write()
    await untilSaid(writer, () => acks(writer).length >= 1)
    expect((await serversIn(join(folder, 'postgres')))?.length).toBeGreaterThan(1)
    writer.child.kill('SIGKILL')
    await until(async () => (await serversIn(join(folder, 'postgres')))?.length === 0)
    expect(await lockHolder(join(folder, 'postgres'))).toBeNull()
  })

  it('two that start at the same moment: one gets the folder, the other is told', async () => {
    const both = [write(), write()]
    await until(() => both.some(({ said }) => said.some((line) => line.startsWith('refused '))))
    const [winner, loser] = both[0]?.said.some((line) => line.startsWith('refused '))
      ? [both[1], both[0]]
      : [both[0], both[1]]
    expect(loser?.said).toContain('refused system.folder-locked')
    await until(() => acks(winner as Writer).length >= 2)
  })
})
