// The score of a plan: its targets as they stand, confirmed or proposed; verdicts of later texts; what was published.
import { Type } from 'typebox'
import { chooseArea, chooseLaterText, confirmTargets, decideVerdict, dropTarget } from '../../../app/keep-board.ts'
import { listReleasesOf, releaseBoard } from '../../../app/release-board.ts'
import { openBoardView } from '../../../app/score-board.ts'
import type { PublicationRow } from '../../../app/views.ts'
import { ok, type Result } from '../../../domain/base/diagnostic.ts'
import type { Json } from '../../../domain/base/digest.ts'
import { endpoint } from '../endpoint.ts'
import { flag, instant, json, nothing, object, orNull, some, text, whole } from '../shapes.ts'

const params = object({ document: text })
const done = object({ done: flag })
const was = (result: Result<null>): Result<{ body: { done: boolean } }> =>
  result.ok ? ok({ body: { done: true } }) : result
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value))

const target = object({
  item: text,
  confirmed: flag,
  goal: text,
  target: json,
  status: text,
  reason: text,
  judgement: json,
  verdicts: json,
})

const board = endpoint({
  name: 'board',
  method: 'GET',
  path: '/boards/{document}',
  scope: 'read',
  words: {
    zh: '一份规划的目标评价：已确认和建议的目标、结论、后来文件的说法',
    en: 'The score of a plan: targets confirmed and proposed, where they stand, what later texts say',
  },
  versioned: true,
  params,
  query: object({ on: Type.Optional(text) }),
  body: null,
  answer: object({
    area: orNull(text),
    areas: Type.Array(text),
    on: text,
    later: Type.Array(json),
    targets: Type.Array(target),
  }),
  run: async ({ ctx, params: { document }, query: { on } }) => {
    const view = await openBoardView(ctx, document, on)
    if (!view.ok) return view
    const { area, areas, later, targets, seq } = view.value
    const rows = targets.map(({ item, confirmed, goal, target, judgement, verdicts }) => ({
      ...{ item, confirmed, goal, status: judgement.status, reason: judgement.reason },
      ...{ target: plain(target), judgement: plain(judgement), verdicts: plain(verdicts) },
    }))
    const body = { area, areas: [...areas], on: view.value.on, later: later.map(plain), targets: rows }
    return ok({ body, version: seq })
  },
})

const revision = object({
  from: Type.Optional(text),
  to: Type.Optional(text),
  baseDay: Type.Optional(text),
  baseValue: Type.Optional(text),
  tolerance: Type.Optional(text),
  better: Type.Optional(some('higher', 'lower')),
  binding: Type.Optional(some('binding', 'expected')),
  owner: Type.Optional(text),
  indicators: Type.Optional(text),
  place: Type.Optional(text),
  peers: Type.Optional(text),
  criteria: Type.Optional(text),
})

const confirmed = endpoint({
  name: 'confirmTargets',
  method: 'POST',
  path: '/boards/{document}/targets',
  scope: 'act',
  words: { zh: '确认目标，可同时补正', en: 'Confirm targets, as proposed or set right' },
  params,
  query: nothing,
  body: object({ items: Type.Array(text, { minItems: 1, maxItems: 500 }), revision: Type.Optional(revision) }),
  answer: done,
  run: async ({ ctx, program: { seat }, params: { document }, body }) =>
    was(await confirmTargets(ctx, seat, document, body.items, body.revision)),
})

const dropped = endpoint({
  name: 'dropTarget',
  method: 'POST',
  path: '/boards/{document}/targets/{item}/drop',
  scope: 'act',
  words: { zh: '撤回对一个目标的确认', en: 'Take the confirmation of a target back' },
  params: object({ document: text, item: text }),
  query: nothing,
  body: null,
  answer: done,
  run: async ({ ctx, program: { seat }, params: { document, item } }) =>
    was(await dropTarget(ctx, seat, document, item)),
})

const settings = endpoint({
  name: 'changeBoard',
  method: 'POST',
  path: '/boards/{document}',
  scope: 'act',
  words: {
    zh: '选定用哪个地区的数据，或选定、取消一份后来的文件',
    en: 'Say whose figures count, or choose a later text or take it back',
  },
  params,
  query: nothing,
  body: Type.Union([object({ area: text }), object({ later: text, chosen: flag })]),
  answer: done,
  run: async ({ ctx, program: { seat }, params: { document }, body }) =>
    was(
      'area' in body
        ? await chooseArea(ctx, seat, document, body.area)
        : await chooseLaterText(ctx, seat, document, body.later, body.chosen),
    ),
})

const verdict = endpoint({
  name: 'decideVerdict',
  method: 'POST',
  path: '/boards/{document}/verdicts',
  scope: 'act',
  words: {
    zh: '确认或改判一份后来文件对一个目标的说法',
    en: 'Confirm or correct what a later text makes of a promise',
  },
  params,
  query: nothing,
  body: object({
    item: text,
    later: text,
    verdict: some(
      ...(['met', 'missed', 'in-progress', 'not-reported', 'not-comparable', 'restated', 'weakened'] as const),
      'qualitative-only',
    ),
    why: Type.Optional(text),
  }),
  answer: done,
  run: async ({ ctx, program: { seat }, params: { document }, body: { why = '', ...said } }) =>
    was(await decideVerdict(ctx, seat, document, { ...said, why })),
})

const publication = object({ number: whole, releasedAt: instant, by: text, unit: text, note: text, sha256: text })
const rowOf = ({ number, releasedAt, by, unit, note, sha256 }: PublicationRow) => ({
  ...{ number, releasedAt, by, unit, note, sha256 },
})

const publications = endpoint({
  name: 'publications',
  method: 'GET',
  path: '/boards/{document}/publications',
  scope: 'read',
  words: { zh: '历次发布', en: 'What was published, the latest first' },
  params,
  query: nothing,
  body: null,
  answer: object({ rows: Type.Array(publication) }),
  run: async ({ ctx, params: { document } }) =>
    ok({ body: { rows: (await listReleasesOf(ctx, document)).map(rowOf) } }),
})

const released = endpoint({
  name: 'release',
  method: 'POST',
  path: '/boards/{document}/publications',
  scope: 'act',
  words: { zh: '发布已确认的目标现在的评价', en: 'Release the score of the confirmed targets as it stands' },
  status: 201,
  params,
  query: nothing,
  body: object({ note: Type.Optional(text) }),
  answer: object({ number: whole, sha256: text }),
  run: async ({ ctx, program: { seat }, params: { document }, body: { note = '' }, once }) => {
    const released = await releaseBoard(ctx, seat, document, { note, key: once?.key ?? '' })
    return released.ok ? ok({ body: released.value }) : released
  },
})

/** The score of a plan and what was published of it. */
export const scores = [board, settings, confirmed, dropped, verdict, publications, released]
