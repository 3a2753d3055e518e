// Units and people from a table (xlsx, csv): shown line by line with what each would do, then taken in at once.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { creditCodeFault } from '../domain/matter/credit-code.ts'
import type { Seat } from '../domain/matter/party.ts'
import { insertUnit, upsertMembership } from '../store/organisation.ts'
import { insertPerson } from '../store/people.ts'
import { findLogin } from '../store/people-lists.ts'
import type { ReadTx, WriteTx } from '../store/tx.ts'
import { findUnitNamed } from '../store/unit-lists.ts'
import { asAdmin, rightsKnown } from './admin.ts'
import type { Context } from './context.ts'
import { isLogin } from './keep-people.ts'
import { keepChange } from './people-change.ts'

/** One line as the table has it; '' where it has nothing. */
export interface ImportLine {
  readonly unit: string
  readonly shortName: string
  readonly code: string
  readonly name: string
  readonly login: string
  readonly email: string
  readonly title: string
  readonly rights: string
}

/** What a line would do; with faults it does nothing, with flags it does. */
export interface ImportPreview {
  readonly line: ImportLine
  readonly adds: readonly ('unit' | 'person' | 'work')[]
  readonly faults: readonly Diagnostic[]
  readonly flags: readonly Diagnostic[]
}

/** The heads that a column may have. */
const HEADS: Readonly<Record<keyof ImportLine, readonly string[]>> = {
  unit: ['单位', '单位名称', '单位全称', 'unit'],
  shortName: ['简称', '单位简称', 'short name'],
  code: ['统一社会信用代码', '信用代码', 'credit code'],
  name: ['姓名', 'name'],
  login: ['登录名', '账号', 'login'],
  email: ['邮箱', '电子邮箱', 'e-mail', 'email'],
  title: ['职务', 'position'],
  rights: ['权限', 'rights'],
}
const NAMES = Object.keys(HEADS) as (keyof ImportLine)[]
const MOST = 2000

/** The lines of a table, each with what it would do. */
export const previewImport = (
  ctx: Context,
  seat: Seat,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<readonly ImportPreview[]>> =>
  asAdmin(seat, async () => {
    const decoded = await ctx.workshop.decode(file)
    if (!decoded.ok) return decoded
    const [table] = decoded.value.tables
    const rows = (table?.rows ?? []).map((row) =>
      row.map(({ start, end }) => decoded.value.text.slice(start, end).trim()),
    )
    const lines = linesOf(rows)
    if (!lines.ok) return lines
    return ctx.db.read(async (tx) => ok(await lookAt(ctx, tx, seat.region, lines.value)))
  })

/** Takes the lines in: what has faults is left out, everything else happens or nothing does. */
export const importLines = (
  ctx: Context,
  seat: Seat,
  lines: readonly ImportLine[],
): Promise<Result<{ units: number; people: number; works: number; left: number }>> =>
  asAdmin(seat, () =>
    ctx.db.write(async (tx) => {
      const seen = await lookAt(ctx, tx, seat.region, lines.slice(0, MOST))
      const good = seen.filter(({ faults }) => faults.length === 0)
      for (const { line } of good) await takeIn(ctx, tx, seat, line)
      const count = (what: ImportPreview['adds'][number]) => good.filter(({ adds }) => adds.includes(what)).length
      const done = { units: count('unit'), people: count('person'), works: count('work') }
      return ok({ ...done, left: seen.length - good.length })
    }),
  )

function linesOf(rows: readonly (readonly string[])[]): Result<readonly ImportLine[]> {
  const head = rows[0] ?? []
  const at = (name: keyof ImportLine) => head.findIndex((cell) => HEADS[name].includes(cell.toLowerCase()))
  const columns = NAMES.map((name) => [name, at(name)] as const)
  if (at('unit') < 0) return refuse('system.import-heads', { found: head.join('、').slice(0, 200) })
  if (rows.length - 1 > MOST) return refuse('system.import-long', { n: MOST })
  const lines = rows
    .slice(1)
    .map((row) => Object.fromEntries(columns.map(([name, index]) => [name, row[index] ?? ''])) as unknown as ImportLine)
    .filter((line) => NAMES.some((name) => line[name] !== ''))
  return lines.length === 0 ? refuse('system.import-empty') : ok(lines)
}

async function lookAt(
  ctx: Context,
  tx: ReadTx,
  region: string,
  lines: readonly ImportLine[],
): Promise<ImportPreview[]> {
  const [units, logins] = [new Set<string>(), new Map<string, string>()]
  const seen: ImportPreview[] = []
  for (const line of lines) {
    const login = line.login.toLowerCase()
    const known = login === '' ? null : await findLogin(tx, login)
    const isNewUnit = !units.has(line.unit) && !(await findUnitNamed(tx, region, line.unit))
    const isNewPerson = login !== '' && !known && !logins.has(login)
    const faults = faultsOf(ctx, line, logins.get(login))
    const code = line.code === '' || !isNewUnit ? null : creditCodeFault(line.code)
    const adds = [isNewUnit && 'unit', isNewPerson && 'person', login !== '' && 'work'] as const
    seen.push({
      ...{ line, faults, flags: code ? [code] : [] },
      adds: faults.length > 0 ? [] : adds.filter((one) => one !== false),
    })
    if (faults.length > 0) continue
    units.add(line.unit)
    if (login !== '') logins.set(login, line.name)
  }
  return seen
}

/** `before` is the name that the same login had further up. */
function faultsOf(ctx: Context, line: ImportLine, before: string | undefined): Diagnostic[] {
  const { unit, name, login } = line
  const unknown = rightsIn(line).filter((right) => right !== '*' && !rightsKnown(ctx).includes(right))
  return [
    ...(unit === '' ? [{ code: 'system.unit-nameless', params: {} }] : []),
    ...(login !== '' && name === '' ? [{ code: 'system.person-nameless', params: {} }] : []),
    ...(login === '' && name !== '' ? [{ code: 'system.login-unreadable', params: { login } }] : []),
    ...(login !== '' && !isLogin(login.toLowerCase()) ? [{ code: 'system.login-unreadable', params: { login } }] : []),
    ...(before !== undefined && before !== name ? [{ code: 'system.login-taken', params: { login } }] : []),
    ...unknown.map((right) => ({ code: 'system.right-unknown', params: { right, known: rightsKnown(ctx).join(' ') } })),
  ]
}

const rightsIn = ({ rights }: ImportLine): string[] => rights.split(/[\s,，、;；]+/).filter((right) => right !== '')

async function takeIn(ctx: Context, tx: WriteTx, seat: Seat, line: ImportLine): Promise<void> {
  const { region } = seat
  const code = line.code || null
  const found = await findUnitNamed(tx, region, line.unit)
  const unit = found?.id ?? ctx.newId()
  if (!found) {
    const row = { id: unit, name: line.unit, shortName: line.shortName || null, code }
    const codeFault = code === null ? null : (creditCodeFault(code)?.code ?? null)
    const rest = { codeFault, parent: null, kind: 'unit', place: null, from: null, to: null, rhythm: null } as const
    await insertUnit(tx, region, { ...row, ...rest })
    await keepChange(ctx, tx, seat, { region, kind: 'unit-added', subject: unit, data: { ...row, codeFault } })
  }
  const login = line.login.toLowerCase()
  if (login === '') return
  const known = await findLogin(tx, login)
  const person = known ?? { region, id: ctx.newId() }
  if (!known) {
    const row = { login, name: line.name, email: line.email || null, admin: false }
    await insertPerson(tx, region, { id: person.id, ...row, password: null })
    await keepChange(ctx, tx, seat, { region, kind: 'person-added', subject: person.id, data: row })
  }
  const work = { person: person.id, unit, unitRegion: region, title: line.title || null, rights: rightsIn(line) }
  await upsertMembership(tx, person.region, { ...work, from: null, to: null })
  await keepChange(ctx, tx, seat, {
    region,
    kind: 'member-set',
    subject: unit,
    data: { ...work, personRegion: person.region },
  })
}
