// What the pages of scoring at work are given beside the board: who may act, what the address narrows, what came back from a form.
import type { BoardView } from '../../app/score-board.ts'
import type { DocumentRow } from '../../app/views.ts'
import type { Status } from '../../domain/indicator/judgement.ts'
import type { BoardTarget } from '../../domain/score/board.ts'
import type { Revision } from '../../domain/score/revise.ts'
import type { FieldErrors } from '../components/field.tsx'
import type { Frame } from '../layout.tsx'
import type { Voice } from '../voice.ts'

/** What the address narrows the board to. */
export interface BoardFilter {
  readonly status: Status | null
  readonly show: 'all' | 'confirmed' | 'proposed'
  /** The day of the question when it is not today. */
  readonly on: string | null
}

/** A fault of a form with the place that mends it. */
export interface Fault {
  readonly text: string
  readonly href: string
}

/** The form of one target, as it stands open. */
export interface OpenForm {
  readonly item: string
  /** What was typed, when the form came back. */
  readonly typed: Revision | null
  readonly errors: FieldErrors
}

/** What the page of a board is given. */
export interface BoardProps {
  readonly frame: Frame
  readonly view: BoardView
  /** Whether whoever looks may confirm and release. */
  readonly may: boolean
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Documents that are dated later and not chosen yet. */
  readonly candidates: readonly DocumentRow[]
  readonly filter: BoardFilter
  readonly open: OpenForm | null
  readonly faults: readonly Fault[]
  /** What the last form did, as a code of the pages area with its count. */
  readonly done: { readonly code: string; readonly n: number } | null
  /** Targets that were ticked when a form came back. */
  readonly ticked: ReadonlySet<string>
}

/** The targets that a filter leaves, in their order. */
export const targetsShown = (targets: readonly BoardTarget[], { status, show }: BoardFilter): readonly BoardTarget[] =>
  targets.filter(
    ({ judgement, confirmed }) =>
      (status === null || judgement.status === status) && (show === 'all' || confirmed === (show === 'confirmed')),
  )

/** The address of a board with what narrows it and more. */
export function boardAddress(
  v: Voice,
  document: string,
  filter: BoardFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({
    ...(filter.on ? { on: filter.on } : {}),
    ...(filter.show === 'all' ? {} : { show: filter.show }),
    ...(filter.status ? { status: filter.status } : {}),
    ...more,
  }).toString()
  return v.to(`/plans/${document}/score`) + (query && `?${query}`)
}

/** The address of the board that a page shows. */
export const addressOf = (
  { frame, view }: Pick<BoardProps, 'frame' | 'view'>,
  filter: BoardFilter,
  more?: Readonly<Record<string, string>>,
): string => boardAddress(frame.v, view.plan.document, filter, more)
