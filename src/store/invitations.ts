// One-time links to set a password, by the SHA-256 of what they hold.
import type { ReadTx, WriteTx } from './tx.ts'

/** Makes a link the only one of its person. */
export async function replaceInvitation(
  tx: WriteTx,
  region: string,
  link: { readonly token: string; readonly person: string; readonly at: string; readonly until: string },
): Promise<void> {
  await tx.query('delete from invitation where region = $1 and person = $2', [region, link.person])
  await tx.query(
    `insert into invitation (region, token, person, made_at, until)
     values ($1, $2, $3, $4, $5)`,
    [region, link.token, link.person, link.at, link.until],
  )
}

/** The active person whose password a link sets, while it is good. */
export async function loadInvited(
  tx: ReadTx,
  region: string,
  token: string,
  at: string,
): Promise<{ id: string; login: string; name: string } | null> {
  const rows = await tx.query<{ id: string; login: string; name: string }>(
    `select p.id, p.login, p.name
     from invitation i
     join person p on p.region = i.region and p.id = i.person
     where i.region = $1
       and i.token = $2
       and i.until > $3
       and p.active`,
    [region, token, at],
  )
  return rows[0] ?? null
}

/** Takes a link back; false when it was used or taken back before. */
export async function deleteInvitation(tx: WriteTx, region: string, token: string): Promise<boolean> {
  const rows = await tx.query('delete from invitation where region = $1 and token = $2 returning token', [
    region,
    token,
  ])
  return rows.length > 0
}
