// People's accounts: found by login, counted at each try, never read with more than sign-in needs.
import type { ReadTx, WriteTx } from './tx.ts'

/** An account as sign-in sees it. */
export interface Account {
  readonly region: string
  readonly id: string
  readonly name: string
  /** argon2id hash; null when nobody can sign in with a password. */
  readonly password: string | null
  readonly login: string
  /** Secret of the second factor, base32; null when there is none. */
  readonly totp: string | null
}

/** A person to be added. */
export interface NewPerson {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly password: string | null
  readonly admin: boolean
}

/** The account with this login among the regions kept here; null when there is none, or more than one. */
export async function findAccount(tx: ReadTx, login: string): Promise<Account | null> {
  const rows = await tx.query<Account>(
    `select p.region, p.id, p.name, p.password, p.login, p.totp
     from person p
     join region r on r.region = p.region
     where r.hosted
       and p.active
       and p.login = $1
     limit 2`,
    [login],
  )
  return rows.length === 1 ? (rows[0] ?? null) : null
}

/** An active account by its id, or null. */
export async function loadAccount(tx: ReadTx, region: string, id: string): Promise<Account | null> {
  const rows = await tx.query<Account>(
    `select region, id, name, password, login, totp
     from person
     where region = $1
       and id = $2
       and active`,
    [region, id],
  )
  return rows[0] ?? null
}

/** How many people there are in all regions. */
export async function countPeople(tx: ReadTx): Promise<number> {
  const rows = await tx.query<{ n: number }>('select count(*) as n from person p join region r on r.region = p.region')
  return rows[0]?.n ?? 0
}

/** Adds a person. */
export async function insertPerson(tx: WriteTx, region: string, person: NewPerson): Promise<void> {
  await tx.query(
    `insert into person (region, id, login, name, email, password, admin)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [region, person.id, person.login, person.name, person.email, person.password, person.admin],
  )
}

/**
 * Counts a try before the password is looked at, so that tries at the same time count too. The last of `most` tries
 * locks the account until `until`; false while it is locked (or not there).
 */
export async function takeTry(
  tx: WriteTx,
  region: string,
  id: string,
  limits: { readonly at: string; readonly most: number; readonly until: string },
): Promise<boolean> {
  const rows = await tx.query(
    `update person
     set failures = case when locked_until is null then failures + 1 else 1 end,
       locked_until = case when locked_until is null and failures + 1 >= $4 then $5::timestamptz end
     where region = $1
       and id = $2
       and (locked_until is null or locked_until <= $3)
     returning id`,
    [region, id, limits.at, limits.most, limits.until],
  )
  return rows.length > 0
}

/** Forgets the tries that went wrong: the right password came. */
export async function forgetTries(tx: WriteTx, region: string, id: string): Promise<void> {
  await tx.query('update person set failures = 0, locked_until = null where region = $1 and id = $2', [region, id])
}

/** The account that was added first of all, or null. */
export async function firstPerson(tx: ReadTx): Promise<Account | null> {
  const rows = await tx.query<Account>(
    'select region, id, name, password, login, totp from person order by region, id limit 1',
  )
  return rows[0] ?? null
}

/** Sets a password's hash and lifts a lock. */
export async function setPassword(tx: WriteTx, region: string, id: string, hash: string): Promise<void> {
  await tx.query(
    `update person
     set password = $3, failures = 0, locked_until = null
     where region = $1
       and id = $2`,
    [region, id, hash],
  )
}

/** Keeps the secret of the second factor, or none. */
export async function setTotp(tx: WriteTx, region: string, id: string, secret: string | null): Promise<void> {
  await tx.query('update person set totp = $3, totp_step = null where region = $1 and id = $2', [region, id, secret])
}

/** Takes the code of a step, once; false when that step's code, or a later one, was taken before. */
export async function takeTotpStep(tx: WriteTx, region: string, id: string, step: number): Promise<boolean> {
  const rows = await tx.query(
    `update person
     set totp_step = $3
     where region = $1
       and id = $2
       and (totp_step is null or totp_step < $3)
     returning id`,
    [region, id, step],
  )
  return rows.length > 0
}
