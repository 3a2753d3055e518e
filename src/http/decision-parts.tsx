// The answers to a decision that are not a redirect: the form with what was typed, a sentence of trouble, or the parts that changed.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DocumentView } from '../app/views.ts'
import type { Decision } from '../domain/plan/item.ts'
import { spanOf } from '../domain/plan/proposal.ts'
import { type Changed, PART, type Swap } from '../web/changed.ts'
import { BlockOf, knownOf } from '../web/components/document-text.tsx'
import { FilterBar } from '../web/components/filter-bar.tsx'
import { ItemCard } from '../web/components/item-card.tsx'
import { AddPanel } from '../web/components/item-panel.tsx'
import { Notes } from '../web/components/notes.tsx'
import { Outline } from '../web/components/outline.tsx'
import { ReaderHead } from '../web/components/reader-head.tsx'
import type { Draft } from '../web/draft.ts'
import { renderPart } from '../web/layout.tsx'
import type { Reader, ReaderState } from '../web/reader.ts'
import { readerFor, readerPage } from './reader-state.ts'
import { wants } from './request.ts'
import type { Rooms } from './rooms.ts'

/** Sends the form back with everything typed. */
export function formAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  view: DocumentView,
  state: ReaderState,
  draft: Draft,
  status: number,
): FastifyReply {
  const r = readerFor(request, rooms, view, state, draft)
  reply.code(status)
  if (wants(request) === 'part') {
    const item = view.items.find((each) => each.id === state.item)
    const html =
      item && state.panel !== 'add'
        ? renderPart(<ItemCard r={r} item={item} hidden={false} />)
        : renderPart(<AddPanel r={r} part={null} />)
    const swap: Swap = { id: item && state.panel !== 'add' ? `i-${item.id}` : 'add', html }
    return reply.type(PART).send(JSON.stringify({ again: swap, seq: view.seq }))
  }
  const gone = state.item !== null && !view.items.some((item) => item.id === state.item)
  return reply.type('text/html').send(readerPage(request, rooms, r, null, gone ? draft.trouble : []))
}

/** Says what could not be done, over the page as it stands. */
export function troubleSaid(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  view: DocumentView,
  state: ReaderState,
  lines: readonly string[],
  status: number,
): FastifyReply {
  reply.code(status)
  if (wants(request) === 'part') {
    return reply.type(PART).send(JSON.stringify({ trouble: lines, seq: view.seq }))
  }
  const r = readerFor(request, rooms, view, { ...state, panel: null })
  return reply.type('text/html').send(readerPage(request, rooms, r, null, lines))
}

interface Step {
  readonly before: DocumentView
  readonly after: DocumentView
  readonly decision: Decision
  readonly state: ReaderState
}

/** Sends what a decision changed, as HTML that takes the old one's place. */
export function partsChanged(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, step: Step): FastifyReply {
  const { before, after, decision } = step
  const r = readerFor(request, rooms, after, { ...step.state, item: null, panel: null })
  const known = new Map(before.items.map((item) => [item.id, JSON.stringify(item)]))
  const now = new Set(after.items.map((item) => item.id))
  const changed = after.items.filter((item) => known.get(item.id) !== JSON.stringify(item))
  const gone = before.items.filter((item) => !now.has(item.id))
  const cards = after.items.flatMap((item, i) =>
    changed.includes(item)
      ? [
          {
            id: `i-${item.id}`,
            after: i > 0 ? `i-${after.items[i - 1]?.id}` : null,
            html: renderPart(<ItemCard r={r} item={item} hidden={false} />),
          },
        ]
      : [],
  )
  const answer: Changed = {
    seq: after.seq,
    said: saidOf(r, decision),
    item: changed.length === 1 || decision.kind === 'split' ? (changed[0]?.id ?? null) : null,
    swaps: [
      ...framing(r),
      ...textChanged(
        r,
        [...changed, ...gone].map((item) => spanOf(item.content)),
        before,
      ),
    ],
    cards,
    gone: gone.map((item) => `i-${item.id}`),
  }
  return reply.type(PART).send(JSON.stringify(answer))
}

const framing = (r: Reader): Swap[] => [
  { id: 'head', html: renderPart(<ReaderHead r={r} />) },
  { id: 'filter', html: renderPart(<FilterBar r={r} />) },
  { id: 'notes', html: renderPart(<Notes r={r} />) },
  ...(r.view.reading.outline.length > 0 ? [{ id: 'outline', html: renderPart(<Outline r={r} />) }] : []),
]

/** The blocks of text that hold a changed item, now or before. */
function textChanged(r: Reader, spans: readonly { start: number; end: number }[], before: DocumentView): Swap[] {
  const moved = before.items.flatMap((item) => {
    const after = r.view.items.find((other) => other.id === item.id)
    return after && after !== item && spanOf(after.content).start !== spanOf(item.content).start
      ? [spanOf(item.content)]
      : []
  })
  const all = [...spans, ...moved]
  const known = knownOf(r.v, r.view)
  return r.blocks
    .filter((block) => all.some((span) => span.start < block.end && span.end > block.start))
    .map((block) => ({ id: `b-${block.start}`, html: renderPart(<BlockOf known={known} block={block} />) }))
}

function saidOf(r: Reader, decision: Decision): string {
  const { t } = r.v
  switch (decision.kind) {
    case 'accept':
      return decision.items.length === 1 ? t('said-accepted') : t('said-accepted-many', { n: decision.items.length })
    case 'correct':
      return t('said-corrected')
    case 'reject':
      return t('said-rejected')
    case 'split':
      return t('said-split')
    case 'merge':
      return t('said-merged')
    case 'add':
      return t('said-added')
    case 'undo':
      return t('said-undone')
  }
}
