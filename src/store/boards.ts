// Plans that are scored: their targets as confirmed, the later texts chosen, and what people said of verdicts.

import type { PlacedTarget } from '../domain/score/board.ts'
import type { DecidedVerdict } from '../domain/score/release.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** The head of a board: `id` is the matter of its lines in the log. */
export interface BoardRow {
  readonly id: string
  readonly area: string | null
}

/** A confirmed target as it is kept. */
export interface TargetRow extends PlacedTarget {
  readonly confirmedAt: string
  readonly confirmedBy: string
}

/** A verdict that a person gave. */
export interface VerdictRow {
  readonly item: string
  readonly later: string
  readonly decided: DecidedVerdict
}

/** The board of a plan, or null while nobody scores it. */
export async function loadBoard(tx: ReadTx, region: string, document: string): Promise<BoardRow | null> {
  const [row] = await tx.query<BoardRow>('select id, area from board where region = $1 and document = $2', [
    region,
    document,
  ])
  return row ?? null
}

/** The plans that are scored. */
export async function listScored(tx: ReadTx, region: string): Promise<string[]> {
  const rows = await tx.query<{ document: string }>(
    'select document from board where region = $1 order by opened_at, document',
    [region],
  )
  return rows.map(({ document }) => document)
}

/** The plan whose board has this id, or null. */
export async function findBoardOf(tx: ReadTx, region: string, id: string): Promise<string | null> {
  const [row] = await tx.query<{ document: string }>('select document from board where region = $1 and id = $2', [
    region,
    id,
  ])
  return row?.document ?? null
}

/** Begins to score a plan; the board that was first stays. */
export async function openBoard(
  tx: WriteTx,
  region: string,
  board: {
    readonly document: string
    readonly id: string
    readonly area: string | null
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  await tx.query(
    `insert into board (region, document, id, area, opened_at, opened_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (region, document) do nothing`,
    [region, board.document, board.id, board.area, board.at, board.by],
  )
}

/** Says whose figures count. */
export async function setArea(tx: WriteTx, region: string, document: string, area: string | null): Promise<void> {
  await tx.query('update board set area = $3 where region = $1 and document = $2', [region, document, area])
}

/** The later texts of a plan. */
export async function loadLaterTexts(tx: ReadTx, region: string, document: string): Promise<string[]> {
  const rows = await tx.query<{ later: string }>(
    'select later from board_text where region = $1 and document = $2 order by later',
    [region, document],
  )
  return rows.map(({ later }) => later)
}

/** Chooses a later text, or takes the choice back. */
export async function chooseText(
  tx: WriteTx,
  region: string,
  choice: {
    readonly document: string
    readonly later: string
    readonly chosen: boolean
    readonly at: string
    readonly by: string
  },
): Promise<void> {
  const { document, later, chosen, at, by } = choice
  if (!chosen)
    await tx.query('delete from board_text where region = $1 and document = $2 and later = $3', [
      region,
      document,
      later,
    ])
  else
    await tx.query(
      `insert into board_text (region, document, later, added_at, added_by)
       values ($1, $2, $3, $4, $5)
       on conflict (region, document, later) do nothing`,
      [region, document, later, at, by],
    )
}

interface StoredTarget extends Pick<TargetRow, 'item' | 'place' | 'goal'> {
  readonly content: Pick<PlacedTarget, 'target' | 'assumed' | 'unknown'>
  readonly confirmed_at: Date
  readonly confirmed_by: string
}

/** The confirmed targets of a plan, in the order of its text. */
export async function loadTargets(tx: ReadTx, region: string, document: string): Promise<TargetRow[]> {
  const rows = await tx.query<StoredTarget>(
    `select item, place, goal, content, confirmed_at, confirmed_by
     from target
     where region = $1
       and document = $2
     order by place, item`,
    [region, document],
  )
  return rows.map(({ content, confirmed_at, confirmed_by, ...row }) => ({
    ...row,
    ...content,
    confirmedAt: confirmed_at.toISOString(),
    confirmedBy: confirmed_by,
  }))
}

/** Keeps a target as a person confirmed it. */
export async function saveTarget(tx: WriteTx, region: string, document: string, row: TargetRow): Promise<void> {
  const { item, place, goal, target, assumed, unknown, confirmedAt, confirmedBy } = row
  await tx.query(
    `insert into target (region, document, item, place, goal, content, owner, confirmed_at, confirmed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region, document, item) do update
     set content = excluded.content,
         owner = excluded.owner,
         confirmed_at = excluded.confirmed_at,
         confirmed_by = excluded.confirmed_by`,
    [
      ...[region, document, item, place, goal, JSON.stringify({ target, assumed, unknown }), target.owner],
      ...[confirmedAt, confirmedBy],
    ],
  )
}

/** Takes a confirmation back. */
export async function removeTarget(tx: WriteTx, region: string, document: string, item: string): Promise<void> {
  await tx.query('delete from target where region = $1 and document = $2 and item = $3', [region, document, item])
}

/** What people said of the verdicts on a plan's promises. */
export async function loadVerdicts(tx: ReadTx, region: string, document: string): Promise<VerdictRow[]> {
  const rows = await tx.query<{
    item: string
    later: string
    decided: Pick<DecidedVerdict, 'verdict' | 'why'>
    decided_at: Date
    decided_by: string
  }>(
    `select item, later, decided, decided_at, decided_by
     from verdict
     where region = $1
       and document = $2
     order by later, item`,
    [region, document],
  )
  return rows.map(({ item, later, decided, decided_at, decided_by }) => ({
    item,
    later,
    decided: { ...decided, by: decided_by, at: decided_at.toISOString() },
  }))
}

/** Keeps what a person said of a verdict, with what the rules proposed then. */
export async function saveVerdict(
  tx: WriteTx,
  region: string,
  document: string,
  { item, later, decided, proposed }: VerdictRow & { readonly proposed: unknown },
): Promise<void> {
  const { verdict, why, at, by } = decided
  await tx.query(
    `insert into verdict (region, document, item, later, proposed, decided, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region, document, item, later) do update
     set proposed = excluded.proposed,
         decided = excluded.decided,
         decided_at = excluded.decided_at,
         decided_by = excluded.decided_by`,
    [region, document, item, later, JSON.stringify(proposed), JSON.stringify({ verdict, why }), at, by],
  )
}
