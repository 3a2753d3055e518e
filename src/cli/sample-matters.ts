// Lets the people of the sample do what they have done so far: every step goes through the doors that anybody's goes through, at its own time.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Context } from '../app/context.ts'
import { decideOn } from '../app/decide-on.ts'
import { listDocuments } from '../app/list-documents.ts'
import { openDocument } from '../app/open-document.ts'
import { openMatter } from '../app/open-matter.ts'
import { runDue } from '../app/run-due.ts'
import { submitEvent } from '../app/submit-event.ts'
import { storeFile } from '../app/upload-file.ts'
import { addDays, dayOf, isWorkday, startOfDay } from '../domain/base/calendar.ts'
import type { Result } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { uuidv7 } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { dutiesOf } from '../domain/matter/plan-duty.ts'
import type { Evidence } from '../domain/procedure/state.ts'
import { type SampleMatter, type SampleStep, sampleMatters } from './sample-matters-data.ts'
import { seatsOfSample } from './sample-people.ts'

const PLAN = 'plan-2.zh.txt'
const SERVICE = 'major-task'
const PICTURE = new URL('../../examples/site.png', import.meta.url)

interface Made {
  readonly region: string
  readonly matter: string
}

/** The stage on which the sample is played. */
interface Play {
  readonly ctx: Context
  readonly seats: ReadonlyMap<string, Seat>
  readonly document: string
  readonly items: ReadonlyMap<string, { readonly item: string; readonly title: string; readonly basis: string }>
  readonly made: Map<SampleMatter, Made>
  /** Past working days, the first being the latest before today. */
  readonly days: readonly string[]
  readonly today: string
}

const DAYS = 120
const DAY_MS = 86_400_000

/** The same installation some months ago: when the plan of the sample was brought and confirmed. */
export function longAgo(ctx: Context): Context {
  const then = new Date(ctx.clock().getTime() - DAYS * DAY_MS)
  return { ...ctx, clock: () => then }
}

/** Plays the sample into an installation that has its people and its plan; says how many steps were taken. */
export async function playSampleMatters(ctx: Context): Promise<number> {
  let now = ctx.clock()
  const play = await prepare({ ...ctx, clock: () => now })
  if (!play) return 0
  const all = sampleMatters.flatMap((matter) => matter.steps.map((step) => ({ matter, step })))
  const inOrder = all.sort((a, b) => b.step.ago - a.step.ago || (a.step.time < b.step.time ? -1 : 1))
  let taken = 0
  for (const { matter, step } of inOrder) {
    now = instantOf(play, step)
    await pass(play.ctx)
    const result = await take(play, matter, step)
    if (result.ok) taken += 1
    else ctx.log.error({ task: matter.task, does: step.does, why: result.diagnostics }, 'sample step refused')
  }
  now = ctx.clock()
  await pass(play.ctx)
  return taken
}

/** What time does by itself happens before anybody does more. */
async function pass(ctx: Context): Promise<void> {
  while ((await runDue(ctx)).done > 0);
}

async function prepare(ctx: Context): Promise<Play | null> {
  const { rows } = await listDocuments(ctx, { limit: 200 })
  const document = rows.find(({ fileName }) => fileName === PLAN)
  if (!document) return null
  const items = await confirm(longAgo(ctx), document.id, document.title)
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  return {
    ctx,
    seats: seatsOfSample(),
    document: document.id,
    items,
    made: new Map(),
    days: pastDays(ctx, today),
    today,
  }
}

/** Confirms the tasks of the plan that say until when, and those that the sample carries out: all others are left to whoever looks at it. */
async function confirm(ctx: Context, document: string, title: string): Promise<Play['items']> {
  const opened = await openDocument(ctx, document)
  if (!opened.ok) return new Map()
  const wanted = opened.value.items.filter(
    ({ content }) =>
      content.kind === 'task' &&
      (content.task.due.length > 0 || sampleMatters.some(({ task }) => content.task.title.includes(task))),
  )
  const by = [...seatsOfSample().values()][0]
  const actor = { name: by?.name ?? '', unit: by?.unitName ?? null }
  const accept = { kind: 'accept', items: wanted.map(({ id }) => id) } as const
  await decideOn(ctx, actor, document, accept, { seq: null, key: '' })
  const after = await openDocument(ctx, document)
  const duties = after.ok ? dutiesOf(title, after.value.items) : []
  return new Map(
    sampleMatters.flatMap(({ task }) => duties.filter((duty) => duty.title.includes(task)).map((duty) => [task, duty])),
  )
}

function pastDays({ calendar }: Context, today: string): string[] {
  const out: string[] = []
  for (let day = addDays(today, -1); out.length < 80; day = addDays(day, -1))
    if (isWorkday(calendar, day).worked) out.push(day)
  return out
}

function instantOf({ ctx, days, today }: Play, { ago, time }: SampleStep): Date {
  const start = startOfDay(ctx.calendar, days[ago - 1] ?? today)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(Date.parse(start) + (hours * 60 + minutes) * 60_000)
}

async function take(play: Play, matter: SampleMatter, step: SampleStep): Promise<Result<unknown>> {
  const { ctx, seats, document, items, made } = play
  const seat = seats.get(step.who)
  const duty = items.get(matter.task)
  if (!seat || !duty) return { ok: false, diagnostics: [] }
  const fields = fieldsOf(play, step)
  const known = made.get(matter)
  if (!known) {
    const { item, title, basis } = duty
    const opening = { service: SERVICE, id: uuidv7(ctx.clock().getTime(), randomBytes(10)), from: { document, item } }
    const opened = await openMatter(ctx, seat, { ...opening, fields: { title, basis, ...fields } })
    if (opened.ok) made.set(matter, opened.value)
    return opened
  }
  const evidence = await proofOf(ctx, seat, known, step)
  const { does: event, leg } = step
  return submitEvent(ctx, seat, { ...known, event, fields, evidence, ...(leg ? { leg } : {}) })
}

/** The file that a step hands in, kept as any other. */
async function proofOf(ctx: Context, seat: Seat, { region }: Made, { proof, fields }: SampleStep): Promise<Evidence[]> {
  if (!proof) return []
  const words = `${proof.name}\n\n${Object.values(fields ?? {}).join('\n')}\n`
  const bytes = proof.kind === 'photo' ? await readFile(PICTURE) : new TextEncoder().encode(words)
  const kept = await storeFile(ctx, seat, { name: proof.name, bytes, region })
  return kept.ok ? [{ kind: proof.kind, name: kept.value.name, sha256: kept.value.sha256 }] : []
}

/** Days that are written from today, wherever they stand in the fields. */
function fieldsOf(play: Play, { fields = {} }: SampleStep): Readonly<Record<string, Json>> {
  const dated = (value: Json | undefined): Json => {
    if (typeof value === 'string') return dayFrom(play, value)
    if (Array.isArray(value)) return value.map(dated)
    if (value === null || typeof value !== 'object') return value ?? null
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, dated(one)]))
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, dated(value)]))
}

function dayFrom({ days, today }: Play, words: string): string {
  const [, sign, n, inWorkdays] = /^@([+-])(\d+)(w?)$/.exec(words) ?? []
  if (!n) return words
  return inWorkdays ? (days[Number(n) - 1] ?? today) : addDays(today, Number(`${sign}${n}`))
}
