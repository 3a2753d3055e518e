// A program for tests to kill: as `act` it opens matters and takes steps in them without end, some forms sent twice or too early,
// and tells each that was acknowledged; as `work` it is a worker. Time runs as fast as it is told.
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../../src/app/context.ts'
import { openMatter } from '../../src/app/open-matter.ts'
import { type Submission, submitEvent } from '../../src/app/submit-event.ts'
import { uuidv7 } from '../../src/domain/base/ids.ts'
import { startWorker } from '../../src/jobs/worker.ts'
import { isAway, openPool } from '../../src/store/pool.ts'
import { plainWorkshop } from '../app/reader.ts'
import { settings, todayBy } from '../app/settings.ts'
import type { Player } from '../matter/people.ts'
import { DISPATCH, REGISTER } from '../matter/stage.ts'
import type { Orders } from './orders.ts'
import { virtualClock } from './orders.ts'

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders
const clock = virtualClock(orders)
const today = todayBy(clock)
const ctx: Context = {
  ...settings,
  db: openPool(orders.server, { today, max: 8 }),
  worker: openPool(orders.worker, { today, max: 2 }),
  workshop: plainWorkshop(() => ({ engine: '1' })),
  clock,
  newId: () => uuidv7(Date.now(), randomBytes(10)),
}

/** A database that is away for a moment is asked again with the same form, as a person would send it again. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isAway(error)) throw error
      await sleep(20)
    }
  }
}

const acknowledge = (matter: string, key: string, seq: number) => process.stdout.write(`ack ${matter} ${key} ${seq}\n`)

async function take(who: Player, matter: string, event: string, more: Partial<Submission>): Promise<void> {
  const key = randomUUID()
  const send = () => insist(() => submitEvent(ctx, orders.seats[who], { region: '50', matter, event, key, ...more }))
  const twice = Math.random() < 0.3
  for (const sent of await Promise.all(twice ? [send(), send()] : [send()]))
    if (sent.ok) acknowledge(matter, key, sent.value.seq)
}

async function play(): Promise<void> {
  const id = ctx.newId()
  const opening = { service: 'major-task', id, fields: REGISTER, steps: [{ event: 'dispatch', fields: DISPATCH }] }
  const opened = await insist(() => openMatter(ctx, orders.seats.office, opening))
  if (opened.ok) acknowledge(id, id, 1)
  const lead = { leg: 'lead-1' }
  const report = (progress: number) =>
    take('lead', id, 'report', { ...lead, fields: { progress, news: `${progress}%` } })
  await Promise.all([
    report(1), // too early: not yet accepted, unless it comes late
    take('lead', id, 'accept', { ...lead, fields: { handler: '陈立' } }),
    take('support', id, 'accept', { leg: 'support-1', fields: { handler: '何川' } }),
  ])
  await Promise.all([report(10), report(20)])
  await report(30)
}

async function act(): Promise<never> {
  for (;;) await play()
}

if (orders.as === 'work') startWorker(ctx, { everyMs: 30, limit: 20 })
else await Promise.all([act(), act(), act()])
