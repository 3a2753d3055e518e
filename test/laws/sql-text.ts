// Questions about SQL: what tables declare, and what functions of the store ask for.
import ts from 'typescript'
import { withSql } from './source.ts'
import type { ProjectFile } from './tree.ts'

/** A table as a migration declares it: its name, its columns, its keys, each key as its column names. */
export interface Declared {
  readonly name: string
  readonly columns: readonly string[]
  readonly keys: readonly (readonly string[])[]
}

/** The tables that SQL text creates. */
export function tablesOf(sql: string): Declared[] {
  return [...sql.matchAll(/create table (?:if not exists )?(\w+) \(\n([\s\S]*?)\n\)/g)].map(
    ([, name = '', body = '']) => {
      const lines = body.split('\n').map((line) => line.trim())
      const keys = lines.flatMap((line) => [
        ...line.matchAll(/\b(?:primary key|unique)(?: nulls not distinct)? \(([^)]+)\)/g),
      ])
      const columns = lines.filter(
        (line) => /^[a-z_]+ [a-z]/.test(line) && !/^(primary|constraint|unique|check|foreign) /.test(line),
      )
      const inline = columns
        .filter((line) => /\b(primary key|unique)\b/.test(line))
        .map((line) => [line.split(' ')[0] ?? ''])
      const listed = keys.map(([, list = '']) => list.split(',').map((column) => column.trim()))
      return { name, columns: columns.map((line) => line.split(' ')[0] ?? ''), keys: [...listed, ...inline] }
    },
  )
}

/** What a migration says against the law: missing comments, keys without region, triggers, notifications, writers of the log. */
export function breachesOf(sql: string): string[] {
  const found: string[] = []
  for (const { name, columns, keys } of tablesOf(sql)) {
    if (!sql.includes(`comment on table ${name} is '`)) found.push(`no comment on table ${name}`)
    for (const column of columns) {
      if (!sql.includes(`comment on column ${name}.${column} is '`))
        found.push(`no comment on column ${name}.${column}`)
    }
    if (keys.length === 0) found.push(`no key on ${name}`)
    for (const key of keys)
      if (key[0] !== 'region') found.push(`key of ${name} does not begin with region: ${key.join(', ')}`)
  }
  for (const [, index, table, list = ''] of sql.matchAll(/create (unique )?index \w+ on (\w+) \(([^)]*)\)/g)) {
    if (index && !/^region\b/.test(list)) found.push(`unique index on ${table} without region`)
  }
  for (const [, name, first] of sql.matchAll(/create (?:or replace )?function (\w+)\s*\(\s*(\w*)/g)) {
    if (first !== 'p_region') found.push(`function ${name} does not take the region first`)
  }
  if (/create (constraint )?trigger/i.test(sql)) found.push('trigger')
  if (/\bnotify\b|pg_notify/i.test(sql)) found.push('notify')
  for (const [grant] of sql.matchAll(/grant [^;]*(update|delete|truncate|all)[^;]* on [^;]*\bentry\b[^;]*/gi))
    found.push(`the log may be changed: ${grant}`)
  if (/\b(SELECT|INSERT|UPDATE|DELETE|FROM|WHERE|CREATE|TABLE)\b/.test(sql.replace(/--.*|'[^']*'/g, '')))
    found.push('keywords in capitals')
  return found
}

/** Exported functions that send SQL without being given the right to: no ReadTx or WriteTx first. */
export function withoutRight(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
    return source.statements.filter(ts.isFunctionDeclaration).flatMap((one) => {
      const text = one.getText(source)
      const exported = one.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
      const first = one.parameters[0]?.type?.getText(source) ?? ''
      return exported && /\.query\b/.test(text) && !/^(ReadTx|WriteTx)$/.test(first)
        ? [`${file.path} ${one.name?.text}`]
        : []
    })
  })
}

/** Statements of the store that name no region. */
export function withoutRegion(files: readonly ProjectFile[]): string[] {
  return sqlStrings(files).filter(
    (line) =>
      !/\bregion\b|\b(append_entry|append_line|take_each|take_steps|work_steps|read_matters|lease_wakes|stop_mail|keep_upload|forget_uploads)\(\$1/.test(
        line,
      ),
  )
}

/** Statements that write the log or what hangs on it. */
export function writesTruth(files: readonly ProjectFile[]): string[] {
  return sqlStrings(files).filter((line) =>
    /(insert into|update|delete from) (entry|chain|shelf|item|matter|party|todo|tally|issued|measure)\b|append_(entry|line)|(take|work)_steps|take_each/.test(
      line,
    ),
  )
}

/** Every string of SQL on one line, as "path: text". */
function sqlStrings(files: readonly ProjectFile[]): string[] {
  return files.flatMap((file) => {
    const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const sql = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)
      const text = sql ? node.getText(source).slice(1, -1) : ''
      const probe = { path: file.path, text: `const sql = \`${text.replaceAll('`', '').replaceAll('${', '$ {')}\`` }
      if (sql && withSql([probe]).length > 0) found.push(`${file.path}: ${text.replace(/\s+/g, ' ').trim()}`)
      else ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
}
