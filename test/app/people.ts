// People for tests: an account with a unit, a role and a session, made in the database as the program makes them.
import type { Context } from '../../src/app/context.ts'
import { signInAs } from '../../src/app/sign-in.ts'
import {
  insertHolding,
  insertUnit,
  type UnitRow,
  upsertMembership,
  upsertRegion,
} from '../../src/store/organisation.ts'
import { insertPerson } from '../../src/store/people.ts'
import type { WriteTx } from '../../src/store/tx.ts'

/** What a test says of a person; the rest is made up. */
export interface PersonAsked {
  readonly name: string
  /** Name of the unit, which is its id too; null for somebody who works nowhere. */
  readonly unit?: string | null
  readonly region?: string
  readonly login?: string
  readonly password?: string
  readonly admin?: boolean
  readonly rights?: readonly string[]
  readonly holds?: readonly { readonly service: string; readonly role: string }[]
}

/** A person that was made. */
export interface PersonMade {
  readonly region: string
  readonly person: string
  readonly login: string
  readonly unit: string | null
}

let made = 0

/** Adds a person, and their region and unit where these are new. */
export async function makePerson(ctx: Context, asked: PersonAsked): Promise<PersonMade> {
  const { region = ctx.region, unit = null, name, admin = false, rights = ['*'], holds = [] } = asked
  made += 1
  const login = asked.login ?? `p${made}`
  const person = ctx.newId()
  const password = asked.password === undefined ? null : await ctx.passwords.hash(asked.password)
  await ctx.db.write(async (tx) => {
    await upsertRegion(tx, { region, name: region, parent: null, hosted: true })
    await insertPerson(tx, region, { id: person, login, name, email: null, password, admin })
    if (unit === null) return
    await putIn(tx, { region, person }, unit, rights)
    for (const held of holds) await insertHolding(tx, region, { unit, ...held })
  })
  return { region, person, login, unit }
}

/** Lets a person work in one more unit of their region. */
export const alsoIn = (ctx: Context, who: PersonMade, unit: string): Promise<void> =>
  ctx.db.write((tx) => putIn(tx, who, unit, ['*']))

async function putIn(
  tx: WriteTx,
  { region, person }: Pick<PersonMade, 'region' | 'person'>,
  unit: string,
  rights: readonly string[],
): Promise<void> {
  const known = await tx.query('select id from unit where region = $1 and id = $2', [region, unit])
  if (known.length === 0) await insertUnit(tx, region, { ...PLAIN, id: unit, name: unit })
  await upsertMembership(tx, region, { person, unit, unitRegion: region, rights, title: null, from: null, to: null })
}

const PLAIN: Omit<UnitRow, 'id' | 'name'> = {
  shortName: null,
  code: null,
  codeFault: null,
  parent: null,
  kind: 'unit',
  place: null,
  from: null,
  to: null,
  rhythm: null,
}

/** Signs a person in and gives what the cookie `gangmu_session` would hold. */
export async function tokenFor(ctx: Context, { region, person }: PersonMade): Promise<string> {
  const signed = await signInAs(ctx, { region, person })
  if (!signed.ok) throw new Error(JSON.stringify(signed.diagnostics))
  return signed.value.token
}
