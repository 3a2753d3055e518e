// Accounts of a sign-in service elsewhere, and the people whom they sign in here.
import type { Account } from './people.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** An account elsewhere: who keeps it, and what it is there. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
}

/** One that is tied to a person. */
export interface TiedIdentity extends Identity {
  readonly madeAt: string
  readonly usedAt: string
}

/** The active person whom an account elsewhere is tied to in a region kept here, or null. */
export async function findIdentity(tx: ReadTx, { issuer, subject }: Identity): Promise<Account | null> {
  const rows = await tx.query<Account>(
    `select p.region, p.id, p.name, p.password, p.login, p.totp
     from identity i
     join region r on r.region = i.region
     join person p on p.region = i.region and p.id = i.person
     where r.hosted
       and p.active
       and i.issuer = $1
       and i.subject = $2
     limit 2`,
    [issuer, subject],
  )
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** Ties an account elsewhere to a person; false when it is tied to another, or another of the same service to the person. */
export async function tieIdentity(
  tx: WriteTx,
  region: string,
  { issuer, subject, person, at }: Identity & { readonly person: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query(
    `insert into identity (region, issuer, subject, person, made_at, used_at)
     values ($1, $2, $3, $4, $5, $5)
     on conflict do nothing
     returning person`,
    [region, issuer, subject, person, at],
  )
  return rows.length > 0
}

/** Keeps when an account elsewhere was last used. */
export async function useIdentity(
  tx: WriteTx,
  region: string,
  { issuer, subject }: Identity,
  at: string,
): Promise<void> {
  await tx.query('update identity set used_at = $4 where region = $1 and issuer = $2 and subject = $3', [
    region,
    issuer,
    subject,
    at,
  ])
}

/** The accounts elsewhere that a person signs in by. */
export async function identitiesOf(tx: ReadTx, region: string, person: string): Promise<TiedIdentity[]> {
  const rows = await tx.query<Identity & { madeAt: Date; usedAt: Date }>(
    `select issuer, subject, made_at as "madeAt", used_at as "usedAt"
     from identity
     where region = $1
       and person = $2
     order by made_at`,
    [region, person],
  )
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString(), usedAt: row.usedAt.toISOString() }))
}

/** Unties an account elsewhere from a person; false when it was not theirs. */
export async function untieIdentity(
  tx: WriteTx,
  region: string,
  person: string,
  { issuer, subject }: Identity,
): Promise<boolean> {
  const rows = await tx.query(
    `delete from identity
     where region = $1
       and person = $2
       and issuer = $3
       and subject = $4
     returning person`,
    [region, person, issuer, subject],
  )
  return rows.length > 0
}
