// What warning rules found, and when they were last asked. The worker's role writes; readers see what is theirs.
import type { Reason, Subject } from '../domain/score/warning/facts.ts'
import type { Level } from '../domain/score/warning/rule.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** A warning as it is kept. Instants are ISO text with milliseconds. */
export interface WarningRow {
  readonly id: string
  /** The key of its subject. */
  readonly subject: string
  readonly kind: Subject['kind']
  readonly plan: string | null
  readonly level: Level
  /** Rules with their versions, the gravest first. */
  readonly rules: readonly string[]
  readonly content: { readonly subject: Subject; readonly reasons: readonly Reason[] }
  readonly unit: string | null
  readonly parties: readonly string[]
  readonly raisedAt: string
  readonly changedAt: string
  readonly endedAt: string | null
  readonly matter: string
  readonly seq: number
  readonly pending: boolean
}

/** A warning with how far its matter is; null where there is none that the reader may see. */
export interface WarningWithMatter extends WarningRow {
  readonly state: {
    readonly service: string
    readonly version: string
    readonly state: string
    readonly ended: boolean
    readonly late: boolean
    readonly due: string | null
  } | null
}

/** When the rules were last asked. */
export interface Watch {
  readonly day: string
  readonly at: string
  readonly by: string | null
  readonly found: number
}

interface Stored extends Omit<WarningRow, 'raisedAt' | 'changedAt' | 'endedAt'> {
  readonly raised_at: Date
  readonly changed_at: Date
  readonly ended_at: Date | null
}

interface StoredWithMatter extends Stored {
  readonly m_service: string | null
  readonly m_version: string
  readonly m_state: string
  readonly m_ended: boolean
  readonly m_late: boolean
  readonly m_due: Date | null
}

const COLUMNS = `w.id, w.subject, w.kind, w.plan, w.level, w.rules, w.content, w.unit, w.parties, w.raised_at, w.changed_at,
  w.ended_at, w.matter, w.seq, w.pending`
const MATTER = `m.service as m_service, m.version as m_version, m.state as m_state, m.ended as m_ended, m.late as m_late,
  m.due as m_due`

function shown({ raised_at, changed_at, ended_at, ...row }: Stored): WarningRow {
  const { id, subject, kind, plan, level, rules, content, unit, parties, matter, seq, pending } = row
  return {
    ...{ id, subject, kind, plan, level, rules, content, unit, parties, matter, seq, pending },
    ...{ raisedAt: raised_at.toISOString(), changedAt: changed_at.toISOString() },
    endedAt: ended_at?.toISOString() ?? null,
  }
}

function shownWithMatter(row: StoredWithMatter): WarningWithMatter {
  const { m_service, m_version, m_state, m_ended, m_late, m_due } = row
  const due = m_due?.toISOString() ?? null
  const state =
    m_service === null
      ? null
      : { service: m_service, version: m_version, state: m_state, ended: m_ended, late: m_late, due }
  return { ...shown(row), state }
}

/** When the rules of a region were last asked, or null. */
export async function loadWatch(tx: ReadTx, region: string): Promise<Watch | null> {
  const [row] = await tx.query<Omit<Watch, 'at'> & { at: Date }>(
    'select day, at, by, found from warning_watch where region = $1',
    [region],
  )
  return row ? { ...row, at: row.at.toISOString() } : null
}

/** The same, held until the transaction ends, so that one writes at a time; null the first time. */
export async function holdWatch(tx: WriteTx, region: string): Promise<Watch | null> {
  await tx.query(
    `insert into warning_watch (region, day, at, found)
     values ($1, '-infinity', '-infinity', 0)
     on conflict (region) do nothing`,
    [region],
  )
  const [row] = await tx.query<Omit<Watch, 'at'> & { at: Date | number }>(
    'select day, at, by, found from warning_watch where region = $1 for update',
    [region],
  )
  return row && row.at instanceof Date ? { ...row, at: row.at.toISOString() } : null
}

/** Notes that they were asked. */
export async function keepWatch(tx: WriteTx, region: string, { day, at, by, found }: Watch): Promise<void> {
  await tx.query('update warning_watch set day = $2, at = $3, by = $4, found = $5 where region = $1', [
    ...[region, day, at, by, found],
  ])
}

/** The warnings that last, with their matters. */
export async function loadLasting(tx: ReadTx, region: string): Promise<WarningWithMatter[]> {
  const rows = await tx.query<StoredWithMatter>(
    `select ${COLUMNS}, ${MATTER}
     from warning w
     left join matter m on m.region = w.region and m.id = w.matter
     where w.region = $1
       and w.ended_at is null
     order by w.subject`,
    [region],
  )
  return rows.map(shownWithMatter)
}

/** Of subjects that were warned of before: the matter of the last warning, where nobody has ended it yet. */
export async function loadOpenMatters(
  tx: ReadTx,
  region: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ subject: string; matter: string }>(
    `select distinct on (w.subject) w.subject, w.matter
     from warning w
     join matter m on m.region = w.region and m.id = w.matter
     where w.region = $1
       and w.subject = any ($2)
       and not m.ended
     order by w.subject, w.raised_at desc`,
    [region, subjects],
  )
  return new Map(rows.map(({ subject, matter }) => [subject, matter]))
}

/** Keeps a warning as it stands now. */
export async function saveWarning(tx: WriteTx, region: string, row: WarningRow): Promise<void> {
  await tx.query(
    `insert into warning (region, id, subject, kind, plan, level, rules, content, unit, parties, raised_at, changed_at,
       ended_at, matter, seq, pending)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (region, id) do update
     set level = excluded.level,
         rules = excluded.rules,
         content = excluded.content,
         unit = excluded.unit,
         parties = excluded.parties,
         changed_at = excluded.changed_at,
         ended_at = excluded.ended_at,
         matter = excluded.matter,
         seq = excluded.seq,
         pending = excluded.pending`,
    [
      ...[region, row.id, row.subject, row.kind, row.plan, row.level, row.rules, JSON.stringify(row.content), row.unit],
      ...[row.parties, row.raisedAt, row.changedAt, row.endedAt, row.matter, row.seq, row.pending],
    ],
  )
}

/** Warnings of which their matters have not been told yet. */
export async function listPending(tx: ReadTx, region: string): Promise<WarningRow[]> {
  const rows = await tx.query<Stored>(
    `select ${COLUMNS} from warning w where w.region = $1 and w.pending order by w.raised_at, w.id`,
    [region],
  )
  return rows.map(shown)
}

/** Notes that the matter was told of line `seq`, unless there is a later one by now. */
export async function settleWarning(tx: WriteTx, region: string, id: string, seq: number): Promise<void> {
  await tx.query('update warning set pending = false where region = $1 and id = $2 and seq = $3', [region, id, seq])
}

/** One warning, or null. */
export async function loadWarning(tx: ReadTx, region: string, id: string): Promise<WarningRow | null> {
  const [row] = await tx.query<Stored>(`select ${COLUMNS} from warning w where w.region = $1 and w.id = $2`, [
    region,
    id,
  ])
  return row ? shown(row) : null
}

/** What a list is narrowed to. */
export interface WarningFilter {
  readonly lasting: boolean | null
  readonly level: Level | null
  readonly plan: string | null
}

/** The warnings that the reader may see, lasting ones first, the gravest first, then the newest. */
export async function listWarnings(
  tx: ReadTx,
  region: string,
  { lasting, level, plan }: WarningFilter,
  limit: number,
): Promise<WarningWithMatter[]> {
  const rows = await tx.query<StoredWithMatter>(
    `select ${COLUMNS}, ${MATTER}
     from warning w
     left join matter m on m.region = w.region and m.id = w.matter
     where w.region = $1
       and ($2::boolean is null or (w.ended_at is null) = $2)
       and ($3::text is null or w.level = $3)
       and ($4::uuid is null or w.plan = $4)
     order by w.ended_at is not null,
       array_position(array['red', 'orange', 'yellow', 'blue'], w.level),
       w.raised_at desc,
       w.id
     limit $5`,
    [region, lasting, level, plan, limit],
  )
  return rows.map(shownWithMatter)
}
