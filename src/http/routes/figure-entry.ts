// Figures typed by a unit: the form of what is due, and what it becomes.
import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  type EnteredRow,
  type Entry,
  type EntryForm,
  type EntryRow,
  enterFigures,
  lookAtEntry,
  openEntry,
  rowsOfBatch,
  rowsOwed,
} from '../../app/enter-figures.ts'
import { openBatch } from '../../app/keep-figures.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { sayFigure, sayPeriod } from '../../web/figures/say.ts'
import { renderPage } from '../../web/layout.tsx'
import { type EntryHead, type EntryLine, FigureEntryPage } from '../../web/pages/figure-entry.tsx'
import type { Voice } from '../../web/voice.ts'
import { readPosted } from '../matter-form.ts'
import { frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'

/** Rows that are not owed, and the most rows of one form. */
const FREE = 3
const MOST = 100

/** GET and POST /indicators/enter. */
export function figureEntryRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/indicators/enter', begin)
  route('POST', '/indicators/enter', take)
}

async function begin(exchange: Exchange): Promise<FastifyReply> {
  const { request, rooms, seat } = exchange
  const from = queryOf(request).get('from') ?? ''
  const entry = await openEntry(rooms.ctx, seat)
  if (!entry.ok) return refused(exchange, entry.diagnostics)
  const { v } = frameOf(request, rooms.asset)
  const mended = from === '' ? null : await openBatch(rooms.ctx, seat, from)
  if (mended && !mended.ok) return refused(exchange, mended.diagnostics)
  const rows = (mended?.ok ? rowsOfBatch(mended.value.figures) : rowsOwed(entry.value)).slice(0, MOST)
  const [first] = mended?.ok ? mended.value.figures : []
  const head = {
    title: mended?.ok ? mended.value.batch.title : v.t('enter-title-of', { unit: seat.unitName }),
    ...{ source: first?.source ?? '', edition: first?.vintage.words ?? '', published: first?.vintage.on ?? '' },
  }
  return show(exchange, entry.value, { rows: withFree(rows), head, from, id: rooms.ctx.newId() }, NOTHING_FOUND)
}

const withFree = (rows: readonly EntryRow[]): readonly EntryRow[] => [
  ...rows,
  ...Array.from({ length: FREE }, (_, at) => ({ n: rows.length + at, series: '', period: '', value: '', missing: '' })),
]

interface Typed {
  readonly rows: readonly EntryRow[]
  readonly head: EntryHead
  readonly from: string
  readonly id: string
}

interface Found {
  readonly entered: readonly EnteredRow[]
  readonly wrong: readonly Diagnostic[]
  readonly asksSure: boolean
}

const NOTHING_FOUND: Found = { entered: [], wrong: [], asksSure: false }

async function take(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { typed: posted } = await readPosted(request)
  const one = (name: string) => posted[name]?.[0] ?? ''
  const places = Object.keys(posted).flatMap((name) => /^value\.(\d{1,3})$/.exec(name)?.[1] ?? [])
  const rows = places.map(Number).map((n) => ({
    ...{ n, series: one(`series.${n}`), period: one(`period.${n}`) },
    ...{ value: one(`value.${n}`), missing: one(`missing.${n}`) },
  }))
  const head = { title: one('title'), source: one('source'), edition: one('edition'), published: one('published') }
  const typed: Typed = { rows, head, from: one('from'), id: one('id') }
  const entry = await openEntry(rooms.ctx, seat)
  if (!entry.ok) return refused(exchange, entry.diagnostics)
  const entered = await lookAtEntry(rooms.ctx, { rows, ...head } satisfies EntryForm)
  const submit = one('do') === 'submit'
  const jumps = submit && one('sure') === '' && entered.some(({ intake }) => intake?.jump)
  const wrong = [...entered.flatMap(({ faults }) => faults), ...headFaults(head, jumps)]
  if (wrong.length > 0) return show(exchange, entry.value, typed, { entered, wrong, asksSure: jumps })
  const title = head.title.trim()
  const form = { id: typed.id, title, submit, mends: typed.from || null }
  const kept = await enterFigures(rooms.ctx, seat, entered, form)
  if (!kept.ok) return show(exchange, entry.value, typed, { entered, wrong: kept.diagnostics, asksSure: false })
  const { v } = frameOf(request, rooms.asset)
  return reply.redirect(v.to(`/indicators/batches/${kept.value.id}?done=1`), 303)
}

function headFaults(head: EntryHead, jumps: boolean): readonly Diagnostic[] {
  const lacks = (['title', 'source'] as const).filter((name) => head[name].trim() === '')
  return [
    ...lacks.map((field) => ({ code: `score.entry-${field}`, params: { field } })),
    ...(jumps ? [{ code: 'score.entry-sure', params: { field: 'sure' } }] : []),
  ]
}

function show(
  { request, reply, rooms }: Exchange,
  entry: Entry,
  { rows, head, from, id }: Typed,
  { entered, wrong, asksSure }: Found,
): FastifyReply {
  const frame = { ...frameOf(request, rooms.asset), path: `/indicators/enter${from && `?from=${from}`}` }
  const { v } = frame
  const faults = wrong.map((one) => ({ field: String(one.params.field ?? 'title'), line: v.tell(one) }))
  const page = FigureEntryPage({
    ...{ frame, head, from, id, asksSure, faults },
    lines: rows.map((row) => lineOf(v, entry, row, from !== '')),
    series: entry.series.map((one) => ({ id: one.id, label: [one.indicator, one.area, one.unit].join(' · ') })),
    entered: new Map(entered.map((row) => [row.n, row])),
  })
  return reply
    .code(wrong.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}

function lineOf(v: Voice, entry: Entry, row: EntryRow, mends: boolean): EntryLine {
  const owed = entry.owed.find((one) => one.series.id === row.series && one.words === row.period)
  const series = owed?.series ?? (mends ? entry.series.find(({ id }) => id === row.series) : undefined)
  const last = owed?.before
  return {
    ...row,
    ...{ name: series?.indicator ?? null, place: series?.area ?? '', unit: series?.unit ?? '' },
    periodWords: owed ? sayPeriod(v, owed.period) : row.period,
    standing: owed?.standing ?? null,
    last: last ? `${sayPeriod(v, last.period)} ${sayFigure(v, last.figure, last.unit)}` : null,
  }
}
