// Notices as units read them: what happened, in which matter, newest first, and up to where each person has read.
import type { Notice } from '../domain/matter/summary.ts'
import type { Viewer } from './pool.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** Where a notice stands in the outbox: by transaction, then by number. */
export interface Place {
  readonly xid: string
  readonly id: number
}

/** A slip that was issued together with what is told. */
export interface ToldSlip {
  readonly document: string
  readonly colour: string
  readonly year: number
  readonly number: number
}

/** A notice with the matter that it is about. `at` is ISO text with milliseconds. */
export interface NoticeRow extends Notice, Place {
  readonly region: string
  readonly matter: string
  readonly seq: number
  readonly at: string
  readonly title: string
  readonly service: string
  readonly version: string
  /** Title of the leg's own part, where it has one. */
  readonly part: string | null
  readonly slips: readonly ToldSlip[]
}

/** Which notices; `after` names the last line of the page before. */
export interface NoticeFilter {
  readonly kinds?: readonly Notice['kind'][]
  readonly after?: Place & { readonly region: string }
  readonly limit: number
}

type Stored = Omit<NoticeRow, 'at'> & { at: Date }

const COLUMNS = `n.region, n.xid::text as xid, n.id, n.matter, n.seq, n.unit, n.role, n.branch, n.about, n.kind, n.at, m.title,
  m.service, m.version,
  (select leg -> 'fields' ->> 'title' from jsonb_array_elements(m.body -> 'legs') as leg where leg ->> 'id' = n.branch) as part,
  coalesce(
    (
      select jsonb_agg(jsonb_build_object('document', i.document, 'colour', i.colour, 'year', i.year, 'number', i.number))
      from issued i
      where i.region = n.region
        and i.matter = n.matter
        and i.seq = n.seq
        and i.branch = n.branch
        and i.colour is not null
    ),
    '[]'
  ) as slips`

const rowOf = ({ at, ...same }: Stored): NoticeRow => ({ ...same, at: at.toISOString() })

/** Notices of a unit, the newest first. */
export async function listNoticeRows(
  tx: ReadTx,
  regions: readonly string[],
  unit: string,
  { kinds, after, limit }: NoticeFilter,
): Promise<NoticeRow[]> {
  const rows = await tx.query<Stored>(
    `select ${COLUMNS}
     from notice n
     join matter m on m.region = n.region and m.id = n.matter
     where n.region = any ($1)
       and n.unit = $2
       and ($3::text[] is null or n.kind = any ($3))
       and ($4::xid8 is null or (n.xid, n.id, n.region) < ($4, $5::bigint, $6::text))
     order by n.xid desc, n.id desc, n.region desc
     limit $7`,
    [regions, unit, kinds ?? null, after?.xid ?? null, after?.id ?? null, after?.region ?? null, limit],
  )
  return rows.map(rowOf)
}

/** Whose notices of which unit have been read. */
export interface Reader extends Viewer {
  readonly unit: string
}

/** How many notices of the unit the person has not read, counted to `most` in each region. */
export async function countUnread(
  tx: ReadTx,
  regions: readonly string[],
  reader: Reader,
  most: number,
): Promise<number> {
  const rows = await tx.query<{ n: number }>(
    `select count(*)::integer as n
     from unnest($1::text[]) as g (region)
     left join notice_read r
       on r.region = g.region and r.person_region = $2 and r.person = $3 and r.unit = $4
     cross join lateral (
       select n.id
       from notice n
       where n.region = g.region
         and n.unit = $4
         and (n.xid, n.id) > (coalesce(r.xid, '0'), coalesce(r.id, 0))
       limit $5
     ) as unread`,
    [regions, reader.region, reader.person, reader.unit, most],
  )
  return rows[0]?.n ?? 0
}

/** Up to where the person has read, by region; a region in which they read nothing is left out. */
export async function readMarks(
  tx: ReadTx,
  regions: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, Place>> {
  const rows = await tx.query<Place & { region: string }>(
    `select region, xid::text as xid, id
     from notice_read
     where region = any ($1)
       and person_region = $2
       and person = $3
       and unit = $4`,
    [regions, reader.region, reader.person, reader.unit],
  )
  return new Map(rows.map(({ region, xid, id }) => [region, { xid, id }]))
}

/** Marks as read what stands up to a place. What is being written meanwhile stays unread: it may get an earlier place. */
export async function markRead(tx: WriteTx, regions: readonly string[], reader: Reader, upTo: Place): Promise<void> {
  await tx.query(
    `insert into notice_read (region, person_region, person, unit, xid, id)
     select g.region, $2, $3, $4, last.xid, last.id
     from unnest($1::text[]) as g (region)
     cross join lateral (
       select n.xid, n.id
       from notice n
       where n.region = g.region
         and n.unit = $4
         and (n.xid, n.id) <= ($5::xid8, $6::bigint)
         and n.xid < pg_snapshot_xmin(pg_current_snapshot())
       order by n.xid desc, n.id desc
       limit 1
     ) as last
     on conflict (region, person_region, person, unit) do update
     set xid = excluded.xid,
         id = excluded.id
     where (notice_read.xid, notice_read.id) < (excluded.xid, excluded.id)`,
    [regions, reader.region, reader.person, reader.unit, upTo.xid, upTo.id],
  )
}

/** Notices behind a place that nobody can slip in before any more, in order, whole transactions, some more than `limit`. */
export async function noticesAfter(tx: ReadTx, region: string, place: Place, limit: number): Promise<NoticeRow[]> {
  const rows = await tx.query<Stored>(
    `select ${COLUMNS}
     from notice n
     join matter m on m.region = n.region and m.id = n.matter
     where n.region = $1
       and (n.xid, n.id) > ($2::xid8, $3::bigint)
       and n.xid < pg_snapshot_xmin(pg_current_snapshot())
       and n.xid <= coalesce(
         (
           select e.xid
           from notice e
           where e.region = $1
             and (e.xid, e.id) > ($2::xid8, $3::bigint)
           order by e.xid, e.id
           offset $4
           limit 1
         ),
         pg_snapshot_xmax(pg_current_snapshot())
       )
     order by n.xid, n.id`,
    [region, place.xid, place.id, limit - 1],
  )
  return rows.map(rowOf)
}
