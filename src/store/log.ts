// The only writer of truth: one call adds one line to a matter's chain and updates its projection, or does nothing.
import type { Json } from '../domain/base/digest.ts'
import type { Entry } from '../domain/evidence/entry.ts'
import type { Item } from '../domain/plan/item.ts'
import { spanOf } from '../domain/plan/proposal.ts'
import { type PersonStep, packSteps } from './pack-steps.ts'
import type { Viewer } from './pool.ts'
import type { ShelfRow } from './shelf.ts'
import type { StepRow } from './step-row.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** What the line changes in the lists that pages are answered from. */
export interface Projection {
  readonly shelf: ShelfRow
  readonly upsert: readonly Item[]
  readonly remove: readonly string[]
}

/** `added`; `again`: this form was taken before, as line `seq`; `moved`: somebody else wrote line `seq` meanwhile, nothing was written. */
export interface Appended {
  readonly outcome: 'added' | 'again' | 'moved'
  readonly seq: number
}

/** Appends a sealed entry. `key` names the form that was sent, so that sending it twice acts once. */
export async function append(
  tx: WriteTx,
  entry: Entry,
  key: string | null,
  { shelf, upsert, remove }: Projection,
): Promise<Appended> {
  const rows = await tx.query<{ outcome: Appended['outcome']; at_seq: number }>(
    'select outcome, at_seq from append_entry($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
    [
      entry.region,
      entry.matter,
      entry.seq - 1,
      entry.prev,
      entry.at,
      entry.actor,
      entry.unit,
      entry.event,
      JSON.stringify(entry.payload),
      JSON.stringify(entry.documents),
      entry.hash,
      key,
      JSON.stringify(shelfColumns(shelf)),
      JSON.stringify(upsert.map(itemColumns)),
      remove,
    ],
  )
  const [row] = rows
  if (!row) throw new Error('append_entry returned nothing')
  return { outcome: row.outcome, seq: row.at_seq }
}

/** Appends a sealed entry about scores or figures; what follows from it is written in the same transaction by the caller. */
export async function appendLine(tx: WriteTx, entry: Entry, key: string | null): Promise<Appended> {
  const [row] = await tx.query<{ outcome: Appended['outcome']; at_seq: number }>(
    'select outcome, at_seq from append_line($1, $2, $3, $4)',
    [entry.region, entry.seq - 1, JSON.stringify(entry), key],
  )
  if (!row) throw new Error('append_line returned nothing')
  return { outcome: row.outcome, seq: row.at_seq }
}

/** The last line of a chain: its number and hash. */
export type ChainEnd = Pick<Entry, 'seq' | 'hash'>

/** Where a chain ends, or null before its first line. */
export async function loadEnd(tx: ReadTx, region: string, matter: string): Promise<ChainEnd | null> {
  const [row] = await tx.query<ChainEnd>(
    'select seq, head as hash from chain where region = $1 and matter = $2 and seq > 0',
    [region, matter],
  )
  return row ?? null
}

/**
 * What became of a step: as `Appended`; `absent`: not there for this person; `fenced`: another worker has it by now; `claimed`: the
 * task is carried out by another matter; `held`: left undone because of such a one beside it.
 */
export interface Taken {
  readonly outcome: 'done' | 'again' | 'moved' | 'absent' | 'fenced' | 'claimed' | 'held'
  readonly seq: number
}

interface TakenRow {
  readonly outcome: Taken['outcome']
  readonly at_seq: number
}

/** Writes steps that people take, each of another matter, outside of a transaction; each is written whole or not at all. */
export async function takeEach(tx: WriteTx, region: string, batch: readonly PersonStep[]): Promise<Taken[]> {
  const { matters, steps, lists } = packSteps(batch)
  const values = [region, tx.today, matters, JSON.stringify(steps), JSON.stringify(lists)]
  const rows = await untangled(() =>
    tx.query<TakenRow & { place: number }>(
      'select place, outcome, at_seq from take_each($1, $2, $3, $4, $5) order by place',
      values,
    ),
  )
  return batch.map(({ step }, index) => {
    const row = rows[index]
    if (row?.place !== index + 1) throw new Error('take_each left a step out')
    return { outcome: row.outcome, seq: row.at_seq ?? step.expected + 1 }
  })
}

/** Writes steps that a person takes, in order, outside of a transaction; each is written whole or not at all. */
export async function takeSteps(
  tx: WriteTx,
  region: string,
  person: Viewer,
  steps: readonly StepRow[],
): Promise<Taken[]> {
  const rows = await untangled(() =>
    tx.query<TakenRow>('select outcome, at_seq from take_steps($1, $2, $3, $4, $5)', [
      ...[region, person.region, person.person, tx.today, JSON.stringify(steps)],
    ]),
  )
  return rows.map(({ outcome, at_seq }) => ({ outcome, seq: at_seq }))
}

/** Writes steps that time takes, outside of a transaction; only the worker's role may. */
export async function workSteps(tx: WriteTx, region: string, steps: readonly StepRow[]): Promise<Taken[]> {
  const write = (some: readonly StepRow[]) =>
    tx.query<TakenRow>('select outcome, at_seq from work_steps($1, $2)', [region, JSON.stringify(some)])
  const rows = await write(steps).catch(async (error) => {
    if (!isTangled(error)) throw error
    // One by one, nobody is waited for while rows of another matter are held.
    const each: TakenRow[] = []
    for (const step of steps) each.push(...(await untangled(() => write([step]))))
    return each
  })
  return rows.map(({ outcome, at_seq }) => ({ outcome, seq: at_seq }))
}

/** Batches that wait for rows of each other: the database lets one of them fail, of which then nothing was written. */
const isTangled = (error: unknown): boolean => (error as { code?: string }).code === '40P01'

const TANGLES = 5

async function untangled<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (!isTangled(error) || tries >= TANGLES) throw error
    }
  }
}

/** The lines of a matter, in order. */
export async function loadEntries(tx: ReadTx, region: string, matter: string): Promise<Entry[]> {
  const rows = await tx.query<Omit<Entry, 'at'> & { at: Date }>(
    `select region, matter, seq, at, actor, unit, event, payload, documents, prev, hash
     from entry
     where region = $1
       and matter = $2
     order by seq`,
    [region, matter],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), payload: row.payload as Json }))
}

/** The line that a form with this key became, or null. */
export async function findKey(tx: ReadTx, region: string, matter: string, key: string): Promise<number | null> {
  const rows = await tx.query<{ seq: number }>('select seq from entry where region = $1 and matter = $2 and key = $3', [
    region,
    matter,
    key,
  ])
  return rows[0]?.seq ?? null
}

/** The particulars of the line that a form with this key became, or null. */
export async function findPayload(tx: ReadTx, region: string, matter: string, key: string): Promise<Json | null> {
  const [row] = await tx.query<{ payload: Json }>(
    'select payload from entry where region = $1 and matter = $2 and key = $3',
    [region, matter, key],
  )
  return row?.payload ?? null
}

function shelfColumns(row: ShelfRow) {
  return {
    reading: row.reading,
    title: row.title,
    kind: row.kind,
    date: row.date,
    lang: row.lang,
    engine: row.engine,
    chars: row.chars,
    file_name: row.fileName,
    sha256: row.sha256,
    supersedes: row.supersedes,
    added_at: row.addedAt,
    added_by: row.addedBy,
    statements: row.statements,
    tasks: row.tasks,
    open: row.open,
  }
}

function itemColumns(item: Item) {
  const { start, end } = spanOf(item.content)
  return {
    id: item.id,
    kind: item.content.kind,
    standing: item.standing,
    start_at: start,
    end_at: end,
    content: item.content,
    proposal: item.proposal,
    decided_by: item.by?.name ?? null,
    decided_unit: item.by?.unit ?? null,
    decided_at: item.at,
    reason: item.reason,
  }
}
