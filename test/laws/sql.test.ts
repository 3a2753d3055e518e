// Laws 5 and 6: a region is a shard, everything in the database says what it is, and the log has one writer.
import { describe, expect, it } from 'vitest'
import { breachesOf, tablesOf, withoutRegion, withoutRight, writesTruth } from './sql-text.ts'
import { projectFiles } from './tree.ts'

const migrations = projectFiles(/^sql\/\d+\.sql$/)
const store = projectFiles(/^src\/store\/(?!.*\.test\.ts$).*\.ts$/)
/** The plumbing below transactions: it opens, migrates and starts databases, and knows no noun. */
const nouns = store.filter(
  ({ path }) => !/\/(pool|tx|migrate|embedded|external|open|cluster|postmaster|dump)\.ts$/.test(path),
)

const good = `create table promise (
  region text not null,
  id uuid not null,
  primary key (region, id)
);
comment on table promise is 'A promise.';
comment on column promise.region is 'Region.';
comment on column promise.id is 'Its name.';
`

const file = (text: string) => [{ path: 'src/store/planted.ts', text }]

describe('SQL', () => {
  it.each([
    ['a table does not say what it is', good.replace(/comment on table.*\n/, ''), 'no comment on table promise'],
    [
      'a column does not say what it is',
      good.replace(/comment on column promise.id.*\n/, ''),
      'no comment on column promise.id',
    ],
    [
      'a key does not begin with the region',
      good.replace('(region, id)', '(id)'),
      'key of promise does not begin with region: id',
    ],
    [
      'a column is unique across regions',
      good.replace('id uuid not null', 'id uuid not null unique'),
      'key of promise does not begin with region: id',
    ],
    ['a table has no key', good.replace(',\n  primary key (region, id)', ''), 'no key on promise'],
    [
      'an index is unique across regions',
      `${good}create unique index a on promise (id);\n`,
      'unique index on promise without region',
    ],
    [
      'a function does not take the region first',
      'create function f(p_id uuid)\n',
      'function f does not take the region first',
    ],
    ['a trigger is made', 'create trigger t after insert on promise\n', 'trigger'],
    ['somebody is notified inside a transaction', "perform pg_notify('a', 'b');\n", 'notify'],
    ['keywords are shouted', 'SELECT 1\n', 'keywords in capitals'],
  ])('law 5: it is caught when %s', (_what, sql, breach) => {
    expect(breachesOf(good)).toEqual([])
    expect(breachesOf(sql)).toEqual([breach])
  })

  it('law 6: it is caught when the serving role may change the log', () => {
    expect(breachesOf('grant select, insert, update on chain, entry to gangmu_serve;\n')).toHaveLength(1)
    expect(breachesOf('grant all on entry to gangmu_serve;\n')).toHaveLength(1)
    expect(breachesOf('grant select, insert on entry to gangmu_serve;\n')).toEqual([])
  })

  it('law 6: it is caught when somebody else than the log writes truth', () => {
    const write = "export const f = (tx: WriteTx) => tx.query('update shelf set open = 0 where region = $1')\n"
    expect(writesTruth(file(write))).toHaveLength(1)
    expect(writesTruth(store).filter((line) => !line.startsWith('src/store/log.ts:'))).toEqual([])
  })

  it('law 5: it is caught when a function sends SQL without having been given the right to', () => {
    const send = (first: string) =>
      `export async function all(${first}) {\n  return tx.query('select id from promise')\n}\n`
    expect(withoutRight(file(send('tx: Pool')))).toHaveLength(1)
    expect(withoutRight(file(send('')))).toHaveLength(1)
    expect(withoutRight(file(send('tx: ReadTx')))).toEqual([])
    expect(withoutRight(nouns)).toEqual([])
  })

  it('law 5: it is caught when a statement names no region', () => {
    expect(withoutRegion(file("export const sql = 'select id from promise'\n"))).toHaveLength(1)
    expect(withoutRegion(nouns)).toEqual([])
  })

  it('laws 5 and 6: the migrations keep them', () => {
    expect(migrations.map(({ path, text }) => [path, breachesOf(text)])).toEqual(
      migrations.map(({ path }) => [path, []]),
    )
    expect(migrations.flatMap(({ text }) => tablesOf(text)).length).toBeGreaterThan(3)
    expect(migrations.map(({ path }) => path)).toEqual(
      migrations.map((_, at) => `sql/${String(at + 1).padStart(6, '0')}.sql`),
    )
  })
})
