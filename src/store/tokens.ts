// Tokens of programs, by the SHA-256 of their secret, and the keys under which programs ask a thing once.
import type { ReadTx, WriteTx } from './tx.ts'

/** What a token lets a program do. */
export type Scope = 'read' | 'act' | 'admin'

/** A token as its maker sees it: never the secret. */
export interface TokenRow {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly madeAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** A token that stands, with its maker. */
export interface StoredToken {
  readonly region: string
  readonly id: string
  readonly person: string
  readonly personName: string
  readonly admin: boolean
  readonly unit: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: string
  readonly usedAt: string | null
}

/** A token to be kept. */
export interface NewToken extends Pick<TokenRow, 'id' | 'unit' | 'name' | 'scopes' | 'madeAt' | 'expiresAt'> {
  readonly hash: string
  readonly person: string
}

/** Keeps a new token. */
export async function insertToken(tx: WriteTx, region: string, token: NewToken): Promise<void> {
  await tx.query(
    `insert into token (region, id, hash, person, unit, name, scopes, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[region, token.id, token.hash, token.person, token.unit, token.name, token.scopes],
      ...[token.madeAt, token.expiresAt],
    ],
  )
}

type Dated<T> = Omit<T, 'madeAt' | 'expiresAt' | 'usedAt'> & { madeAt: Date; expiresAt: Date; usedAt: Date | null }

/** The tokens of a person that stand, the newest first. */
export async function listTokens(tx: ReadTx, region: string, person: string): Promise<TokenRow[]> {
  const rows = await tx.query<Dated<TokenRow>>(
    `select t.id, t.unit, coalesce(u.name, t.unit) as "unitName", t.name, t.scopes, t.made_at as "madeAt",
       t.expires_at as "expiresAt", t.used_at as "usedAt"
     from token t
     left join unit u on u.id = t.unit
     where t.region = $1
       and t.person = $2
       and t.ended_at is null
     order by t.id desc`,
    [region, person],
  )
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  }))
}

/** The token with this hash that stands, of an active person; or null. */
export async function loadToken(tx: ReadTx, region: string, hash: string): Promise<StoredToken | null> {
  const [row] = await tx.query<Omit<Dated<StoredToken>, 'madeAt'>>(
    `select t.region, t.id, t.person, p.name as "personName", p.admin, t.unit, t.scopes,
       t.expires_at as "expiresAt", t.used_at as "usedAt"
     from token t
     join person p on p.region = t.region and p.id = t.person
     where t.region = $1
       and t.hash = $2
       and t.ended_at is null
       and p.active`,
    [region, hash],
  )
  return row ? { ...row, expiresAt: row.expiresAt.toISOString(), usedAt: row.usedAt?.toISOString() ?? null } : null
}

/** Keeps when a token was last used. */
export async function touchToken(tx: WriteTx, region: string, id: string, at: string): Promise<void> {
  await tx.query('update token set used_at = $3 where region = $1 and id = $2', [region, id, at])
}

/** Takes a token of a person back; false when they have none of this id that stands. */
export async function endToken(
  tx: WriteTx,
  region: string,
  { person, id, at }: { readonly person: string; readonly id: string; readonly at: string },
): Promise<boolean> {
  const rows = await tx.query(
    `update token
     set ended_at = $4
     where region = $1
       and person = $2
       and id = $3
       and ended_at is null
     returning id`,
    [region, person, id, at],
  )
  return rows.length > 0
}

/** What was asked under a key. */
export interface KeptKey {
  /** SHA-256 of the request. */
  readonly asked: string
  /** Id of what it makes. */
  readonly id: string
}

/** Keeps a request under a key unless the key has one; gives what the key stands for. Keys older than `before` go. */
export async function keepKey(
  tx: WriteTx,
  region: string,
  token: string,
  { key, asked, id, at, before }: KeptKey & { readonly key: string; readonly at: string; readonly before: string },
): Promise<KeptKey> {
  await tx.query('delete from token_key where region = $1 and token = $2 and at < $3', [region, token, before])
  await tx.query(
    `insert into token_key (region, token, key, asked, id, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (region, token, key) do nothing`,
    [region, token, key, asked, id, at],
  )
  const [row] = await tx.query<KeptKey>(
    'select asked, id from token_key where region = $1 and token = $2 and key = $3',
    [region, token, key],
  )
  return row ?? { asked, id }
}
