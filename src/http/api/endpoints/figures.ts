// Figures of indicators: the series, and batches handed in as a table, looked at by somebody else, approved.
import { Type } from 'typebox'
import { importFigures } from '../../../app/import-figures.ts'
import { moveFigures, openBatch } from '../../../app/keep-figures.ts'
import { listIndicators } from '../../../app/list-series.ts'
import { ok } from '../../../domain/base/diagnostic.ts'
import type { Json } from '../../../domain/base/digest.ts'
import { endpoint } from '../endpoint.ts'
import { flag, instant, json, nothing, object, orNull, some, text, whole } from '../shapes.ts'

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value))

const series = endpoint({
  name: 'series',
  method: 'GET',
  path: '/series',
  scope: 'read',
  words: { zh: '指标系列，及各自最新的已审数据', en: 'Series of indicators, each with its latest approved figure' },
  params: nothing,
  query: object({
    q: Type.Optional(text),
    area: Type.Optional(text),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
  }),
  body: null,
  answer: object({ total: whole, rows: Type.Array(object({ series: json, latest: orNull(json), missing: json })) }),
  run: async ({ ctx, program: { seat }, query: { q = '', area = '', page = 0 } }) => {
    const { lines, total } = await listIndicators(ctx, seat, { q, area, owner: '', show: '', page })
    const rows = lines.map(({ series, latest, missing }) => ({
      ...{ series: plain(series), latest: latest && plain(latest), missing: plain(missing) },
    }))
    return ok({ body: { total, rows } })
  },
})

const batch = object({
  id: text,
  title: text,
  origin: text,
  state: text,
  note: text,
  madeAt: instant,
  madeBy: text,
  figures: Type.Array(json),
  moves: Type.Array(text),
})

const handedIn = endpoint({
  name: 'addFigures',
  method: 'POST',
  path: '/batches',
  scope: 'act',
  words: {
    zh: '报送一批数据：csv 或 SDMX-CSV 文字，列名见 docs/reference/judge.md；有一行不对就都不收',
    en: 'Hand in figures as csv or SDMX-CSV text (columns: docs/reference/judge.md); one wrong row and none is taken',
  },
  status: 201,
  params: nothing,
  query: nothing,
  body: object({
    title: Type.String({ minLength: 1, maxLength: 200 }),
    csv: Type.String({ minLength: 1 }),
    submit: Type.Optional(flag),
  }),
  answer: object({ id: text }),
  run: async ({ ctx, program: { seat }, body: { title, csv, submit = true }, once }) => {
    const before = once && (await openBatch(ctx, seat, once.id))
    if (before?.ok) return ok({ body: { id: before.value.batch.id } })
    const sent = { name: 'figures.csv', bytes: new TextEncoder().encode(csv), source: '' }
    const kept = await importFigures(ctx, seat, sent, { id: once?.id ?? ctx.newId(), title, submit })
    return kept.ok ? ok({ body: kept.value }) : kept
  },
})

const params = object({ batch: text })

const shown = endpoint({
  name: 'batch',
  method: 'GET',
  path: '/batches/{batch}',
  scope: 'read',
  words: { zh: '一批数据，及现在可以做什么', en: 'One batch of figures, and what may be done with it now' },
  params,
  query: nothing,
  body: null,
  answer: batch,
  run: async ({ ctx, program: { seat }, params: { batch: id } }) => {
    const view = await openBatch(ctx, seat, id)
    return view.ok ? ok({ body: bodyOf(view.value) }) : view
  },
})

const moved = endpoint({
  name: 'moveBatch',
  method: 'POST',
  path: '/batches/{batch}/moves',
  scope: 'act',
  words: { zh: '报送、撤回、审核通过、退回或锁定一批数据', en: 'Hand in, withdraw, approve, return or lock a batch' },
  params,
  query: nothing,
  body: object({ move: some('submit', 'withdraw', 'approve', 'return', 'lock'), note: Type.Optional(text) }),
  answer: batch,
  run: async ({ ctx, program: { seat }, params: { batch: id }, body: { move, note = '' }, once }) => {
    const view = await moveFigures(ctx, seat, id, { move, note, key: once?.key ?? '' })
    return view.ok ? ok({ body: bodyOf(view.value) }) : view
  },
})

function bodyOf({ batch, figures, moves }: Extract<Awaited<ReturnType<typeof openBatch>>, { ok: true }>['value']) {
  const { id, title, origin, state, note, madeAt, madeBy } = batch
  return {
    ...{ id, title, origin, state, note, madeAt, madeBy },
    figures: figures.map(plain),
    moves: moves.map(({ move }) => move),
  }
}

/** Series, and batches of figures. */
export const figures = [series, handedIn, shown, moved]
