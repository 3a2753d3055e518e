// The list of documents, one line each, as the log keeps it up to date.
import type { DocumentKind, Reading } from '../domain/plan/commitment.ts'
import type { ReadTx } from './tx.ts'

/** A line of the list. */
export interface ShelfRow {
  readonly id: string
  readonly reading: string
  readonly title: string
  readonly kind: DocumentKind
  readonly date: string | null
  readonly lang: Reading['document']['lang']
  readonly engine: string
  readonly chars: number
  readonly fileName: string
  readonly sha256: string
  readonly supersedes: string | null
  readonly addedAt: string
  readonly addedBy: string
  readonly statements: number
  readonly tasks: number
  readonly open: number
}

const COLUMNS = `document as id, reading, title, kind, date, lang, engine, chars, file_name as "fileName", sha256,
  supersedes, added_at as "addedAt", added_by as "addedBy", statements, tasks, open`

type Stored = Omit<ShelfRow, 'addedAt'> & { addedAt: Date }

/** A page of the list, newest first, of documents whose title or file name contains `words`; and how many there are. */
export async function listShelf(
  tx: ReadTx,
  region: string,
  page: { readonly after: string | null; readonly limit: number; readonly words: string },
): Promise<{ rows: ShelfRow[]; total: number }> {
  const pattern = page.words === '' ? null : `%${page.words.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.query<Stored>(
    `select ${COLUMNS}
     from shelf
     where region = $1
       and ($2::uuid is null or document < $2)
       and ($3::text is null or title ilike $3 or file_name ilike $3)
     order by document desc
     limit $4`,
    [region, page.after, pattern, page.limit],
  )
  const counted = await tx.query<{ total: number }>(
    `select count(*) as total
     from shelf
     where region = $1
       and ($2::text is null or title ilike $2 or file_name ilike $2)`,
    [region, pattern],
  )
  return { rows: rows.map(shown), total: counted[0]?.total ?? 0 }
}

/** One line of the list, or null. */
export async function loadShelf(tx: ReadTx, region: string, document: string): Promise<ShelfRow | null> {
  const rows = await tx.query<Stored>(`select ${COLUMNS} from shelf where region = $1 and document = $2`, [
    region,
    document,
  ])
  return rows[0] ? shown(rows[0]) : null
}

/** Every version of a document, oldest first, itself included: what it supersedes, and what supersedes those. */
export async function loadVersions(tx: ReadTx, region: string, document: string): Promise<ShelfRow[]> {
  const rows = await tx.query<Stored>(
    `with recursive
     back as (
       select document, supersedes
       from shelf
       where region = $1
         and document = $2
       union
       select s.document, s.supersedes
       from shelf s
       join back b on s.document = b.supersedes
       where s.region = $1
     ),
     family as (
       select document
       from back
       union
       select s.document
       from shelf s
       join family f on s.supersedes = f.document
       where s.region = $1
     )
     select ${COLUMNS}
     from shelf
     where region = $1
       and document in (select family.document from family)
     order by shelf.document`,
    [region, document],
  )
  return rows.map(shown)
}

const shown = (row: Stored): ShelfRow => ({ ...row, addedAt: row.addedAt.toISOString() })
