// Sessions: who is signed in, by the SHA-256 of what their cookie holds.
import type { ReadTx, WriteTx } from './tx.ts'

/** A session with the name and rank of the person in it. */
export interface StoredSession {
  readonly region: string
  readonly person: string
  readonly name: string
  readonly admin: boolean
  readonly unit: string | null
  /** Id of the person whom they stand in for now. */
  readonly standsFor: string | null
  readonly openedAt: string
  readonly seenAt: string
}

/** Opens a session. */
export async function insertSession(
  tx: WriteTx,
  region: string,
  session: { readonly token: string; readonly person: string; readonly at: string },
): Promise<void> {
  await tx.query(
    `insert into session (region, token, person, opened_at, seen_at)
     values ($1, $2, $3, $4, $4)`,
    [region, session.token, session.person, session.at],
  )
}

/** The session of an active person, or null. */
export async function loadSession(tx: ReadTx, region: string, token: string): Promise<StoredSession | null> {
  const rows = await tx.query<Omit<StoredSession, 'openedAt' | 'seenAt'> & { openedAt: Date; seenAt: Date }>(
    `select s.region, s.person, p.name, p.admin, s.unit, s.stands_for as "standsFor",
       s.opened_at as "openedAt", s.seen_at as "seenAt"
     from session s
     join person p on p.region = s.region and p.id = s.person
     where s.region = $1
       and s.token = $2
       and p.active`,
    [region, token],
  )
  const [row] = rows
  return row ? { ...row, openedAt: row.openedAt.toISOString(), seenAt: row.seenAt.toISOString() } : null
}

/** Keeps when the session was last used. */
export async function touchSession(tx: WriteTx, region: string, token: string, at: string): Promise<void> {
  await tx.query('update session set seen_at = $3 where region = $1 and token = $2', [region, token, at])
}

/** Keeps the unit that the person acts for now, and in whose stead. */
export async function seatSession(
  tx: WriteTx,
  region: string,
  token: string,
  seat: { readonly unit: string; readonly standsFor: string | null },
): Promise<void> {
  await tx.query('update session set unit = $3, stands_for = $4 where region = $1 and token = $2', [
    region,
    token,
    seat.unit,
    seat.standsFor,
  ])
}

/** Ends a session. */
export async function deleteSession(tx: WriteTx, region: string, token: string): Promise<void> {
  await tx.query('delete from session where region = $1 and token = $2', [region, token])
}

/** Ends the sessions of a person that were last used, or opened, before these instants. */
export async function deleteOldSessions(
  tx: WriteTx,
  region: string,
  person: string,
  before: { readonly seen: string; readonly opened: string },
): Promise<void> {
  await tx.query(
    `delete from session
     where region = $1
       and person = $2
       and (seen_at < $3 or opened_at < $4)`,
    [region, person, before.seen, before.opened],
  )
}

/** Ends every session of a person but the one that is named. */
export async function deletePersonSessions(
  tx: WriteTx,
  region: string,
  person: string,
  except: string | null = null,
): Promise<void> {
  await tx.query('delete from session where region = $1 and person = $2 and token is distinct from $3', [
    region,
    person,
    except,
  ])
}
