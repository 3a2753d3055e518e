// The sum of all migrations as text, read from the catalogue: the same text from every supported PostgreSQL.
import type { Connection } from '../../src/store/pool.ts'
import { once } from './database.ts'

const TABLES = `
select c.oid::int as oid, c.relname as name, obj_description(c.oid, 'pg_class') as comment
from pg_class c
where c.relnamespace = 'gangmu'::regnamespace
  and c.relkind = 'r'
order by c.relname`

const COLUMNS = `
select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
  pg_get_expr(d.adbin, d.adrelid) as "default", col_description(a.attrelid, a.attnum) as comment
from pg_attribute a
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attrelid = $1
  and a.attnum > 0
  and not a.attisdropped
order by a.attnum`

const CONSTRAINTS = `
select conname as name, pg_get_constraintdef(oid) as definition
from pg_constraint
where conrelid = $1
  and contype in ('p', 'u', 'c', 'f')
order by contype desc, conname`

const INDEXES = `
select pg_get_indexdef(i.indexrelid) as definition
from pg_index i
where i.indrelid = $1
  and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
order by 1`

const GRANTS = `
select r.rolname as role, string_agg(lower(g.privilege_type), ', ' order by g.privilege_type) as privileges
from pg_class c
cross join aclexplode(c.relacl) g
join pg_roles r on r.oid = g.grantee
where c.oid = $1
  and g.grantee <> c.relowner
group by r.rolname
order by r.rolname`

const POLICIES = `
select format('create policy %s on %s for %s to %s%s%s;', p.polname, c.relname,
  case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
  (select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)),
  coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
  coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')) as definition
from pg_policy p
join pg_class c on c.oid = p.polrelid
where p.polrelid = $1
order by p.polname`

const FUNCTIONS = `
select pg_get_functiondef(p.oid) as definition, p.oid::regprocedure::text as signature,
  obj_description(p.oid, 'pg_proc') as comment,
  (select string_agg(r.rolname, ', ' order by r.rolname)
   from aclexplode(p.proacl) g
   join pg_roles r on r.oid = g.grantee
   where g.grantee <> p.proowner) as callers
from pg_proc p
where p.pronamespace = 'gangmu'::regnamespace
order by 2`

/** A table with what hangs on it. */
export interface DumpedTable {
  readonly oid: number
  readonly name: string
  readonly comment: string | null
}

/** A column of a table. */
export interface DumpedColumn {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: string | null
  readonly comment: string | null
}

/** Tables of the schema, by name. */
export const tablesOf = (owner: Connection): Promise<DumpedTable[]> => once<DumpedTable>(owner, TABLES)

/** Columns of a table, in order. */
export const columnsOf = (owner: Connection, oid: number): Promise<DumpedColumn[]> =>
  once<DumpedColumn>(owner, COLUMNS, [oid])

/** Keys and checks of a table. */
export const constraintsOf = (owner: Connection, oid: number) =>
  once<{ name: string; definition: string }>(owner, CONSTRAINTS, [oid])

/** The whole schema as SQL. */
export async function dumpSchema(owner: Connection): Promise<string> {
  const parts = [
    '-- The sum of the migrations in this folder, read back from a database; never run. A test compares it.\n',
  ]
  for (const table of await tablesOf(owner)) parts.push(await dumpTable(owner, table))
  const functions = await once<Record<'definition' | 'signature' | 'comment' | 'callers', string>>(owner, FUNCTIONS)
  for (const { definition, signature, comment, callers } of functions) {
    const lines = [`${definition.trimEnd()};`, `comment on function ${signature} is ${quoted(comment)};`]
    parts.push([...lines, `grant execute on function ${signature} to ${callers};`, ''].join('\n'))
  }
  return parts.join('\n')
}

async function dumpTable(owner: Connection, { oid, name, comment }: DumpedTable): Promise<string> {
  const columns = await columnsOf(owner, oid)
  const constraints = await constraintsOf(owner, oid)
  const indexes = await once<{ definition: string }>(owner, INDEXES, [oid])
  const policies = await once<{ definition: string }>(owner, POLICIES, [oid])
  const grants = await once<{ role: string; privileges: string }>(owner, GRANTS, [oid])
  const body = [
    ...columns.map((column) => {
      const rest = `${column.required ? ' not null' : ''}${column.default === null ? '' : ` default ${column.default}`}`
      return `  ${column.name} ${column.type}${rest}`
    }),
    ...constraints.map((constraint) => `  constraint ${constraint.name} ${constraint.definition}`),
  ]
  return [
    `create table ${name} (\n${body.join(',\n')}\n);`,
    ...indexes.map(({ definition }) => `${definition};`),
    `comment on table ${name} is ${quoted(comment)};`,
    ...columns.map((column) => `comment on column ${name}.${column.name} is ${quoted(column.comment)};`),
    ...(policies.length > 0 ? [`alter table ${name} enable row level security;`] : []),
    ...policies.map(({ definition }) => definition.replace(/\s+/g, ' ')),
    ...grants.map(({ role, privileges }) => `grant ${privileges} on ${name} to ${role};`),
    '',
  ].join('\n')
}

const quoted = (text: string | null) => (text === null ? 'null' : `'${text.replaceAll("'", "''")}'`)
