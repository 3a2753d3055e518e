// A database by its address: one sentence for each reason why it will not do, and everything works where it does.
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openExternal } from '../../src/store/external.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openDatabase } from '../../src/store/open.ts'
import type { Connection } from '../../src/store/pool.ts'
import { makeDatabase, once, type TestDatabase, testServers } from './database.ts'

const codeOf = (result: { ok: boolean; diagnostics?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.diagnostics?.[0]?.code

/** The address of a database behind a unix socket. */
function urlOf({ host, port, database, user, password }: Connection, login = user, secret = password): string {
  const who = `${login}:${secret ?? ''}`
  return `postgres://${who}@/${database}?host=${encodeURIComponent(host ?? '')}&port=${port}`
}

describe.each(testServers())('an address on $name', (server) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await makeDatabase(server, false)
  })
  afterAll(() => database.drop())

  it('is opened, migrated, and served by a role that may not change the log', async () => {
    const opened = await openDatabase({ url: urlOf(database.owner), folder: '' }, () => undefined)
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
    expect(await once(opened.value.server, 'select current_user::text as name')).toEqual([{ name: 'gangmu_serve' }])
    await expect(once(opened.value.server, 'delete from entry')).rejects.toMatchObject({ code: '42501' })
  })

  it('is opened by an ordinary login that may create a schema and a role, and by no lesser one', async () => {
    const name = `u_${Math.random().toString(36).slice(2, 10)}`
    await once(database.owner, `create role ${name} login createrole password 'secret'`)
    const own = await makeDatabase(server, false)
    try {
      const url = urlOf(own.owner, name, 'secret')
      expect(codeOf(await openDatabase({ url, folder: '' }, () => undefined))).toBe('system.database-privileges')
      await once(own.owner, `grant create on database ${own.owner.database} to ${name}`)
      await once(own.owner, `grant gangmu_serve, gangmu_work to ${name}`)
      expect(codeOf(await openDatabase({ url, folder: '' }, () => undefined))).toBe('ok')
    } finally {
      await own.drop()
      await once(database.owner, `drop role ${name}`)
    }
  })

  it('is refused when the database is not there, or not in UTF-8', async () => {
    expect(codeOf(await openExternal(urlOf({ ...database.owner, database: 'nowhere' })))).toBe('system.database-absent')
    const name = `latin_${Math.random().toString(36).slice(2, 10)}`
    const admin = { ...database.owner, database: 'postgres' }
    await once(
      admin,
      `create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc lc_collate 'C' lc_ctype 'C'`,
    )
    expect(codeOf(await openExternal(urlOf({ ...database.owner, database: name })))).toBe('system.database-encoding')
    await once(admin, `drop database ${name}`)
  })

  it('is refused when a newer Gangmu made the database', async () => {
    const newer = await makeDatabase(server)
    await once(newer.owner, "insert into gangmu.migration (version, name, checksum) values (900, 'future', '')")
    expect(codeOf(await migrate(newer.owner))).toBe('system.schema-newer')
    await newer.drop()
  })
})

describe('an address', () => {
  it('is refused with a wrong password', async () => {
    const [embedded] = testServers()
    const url = urlOf({ ...embedded?.owner, database: 'postgres' }, 'gangmu_owner', 'guess')
    expect(codeOf(await openExternal(url))).toBe('system.database-password')
  })

  it.each(['mysql://localhost/x', 'postgres', '', 'postgres://[half'])(
    'is refused when it is none: %s',
    async (url) => {
      expect(codeOf(await openExternal(url))).toBe('system.database-url')
    },
  )

  it('is refused when nobody answers there, or somebody who is no database', async () => {
    const listener = createServer(
      (socket) => void socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    )
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
    const { port } = listener.address() as { port: number }
    const url = `postgres://a:b@127.0.0.1:${port}/x`
    expect(codeOf(await openExternal(url))).toBe('system.database-unreachable')
    listener.close()
    expect(await openExternal(url)).toEqual({
      ok: false,
      diagnostics: [
        { code: 'system.database-unreachable', params: { where: `127.0.0.1:${port}/x`, reason: 'ECONNREFUSED' } },
      ],
    })
  })
})
