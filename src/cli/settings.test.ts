import { expect, it } from 'vitest'
import { settingsOf } from './settings.ts'

const value = (args: readonly string[], env: Record<string, string> = {}, own = true) => {
  const settings = settingsOf(args, env, own)
  return settings.ok ? settings.value : settings.diagnostics
}

it('starts on port 4300 of this machine alone, with the embedded database in ./data and the sample', () => {
  expect(value([])).toEqual({
    host: '127.0.0.1',
    port: 4300,
    databaseUrl: null,
    folder: './data',
    region: '50',
    regions: ['50', '51'],
    hosts: [],
    webhookAllow: [],
    mail: null,
    issuer: null,
    sample: true,
    help: false,
    flags: [],
    names: [],
  })
})

it('lets an option win over the environment', () => {
  const env = { PORT: '5000', HOST: '0.0.0.0', GANGMU_DATA: '/srv/a', DATABASE_URL: 'postgres://h/d' }
  expect(value([], env)).toMatchObject({
    port: 5000,
    host: '0.0.0.0',
    hosts: ['0.0.0.0'],
    folder: '/srv/a',
    databaseUrl: 'postgres://h/d',
  })
  const args = ['--port', '6000', '--host=::1', '--data', '/srv/b', '--no-sample', '--lang', 'zh']
  expect(value(args, env)).toMatchObject({
    port: 6000,
    host: '::1',
    folder: '/srv/b',
    databaseUrl: null,
    sample: false,
  })
})

it('says what is wrong with a port, an option or a word it does not know', () => {
  expect(value(['--port', '99999'])).toEqual([{ code: 'system.port-unreadable', params: { value: '99999' } }])
  expect(value(['--port'])).toEqual([{ code: 'system.port-unreadable', params: { value: '' } }])
  expect(value(['--prot', '1'])).toEqual([{ code: 'system.unknown-option', params: { option: '--prot' } }])
  expect(value(['quickly'])).toEqual([{ code: 'system.unknown-option', params: { option: 'quickly' } }])
})

it('serves only a database that was named, and without the sample', () => {
  expect(value([], {}, false)).toEqual([{ code: 'system.database-url-missing', params: {} }])
  expect(value([], { DATABASE_URL: 'postgres://h/d' }, false)).toMatchObject({ sample: false })
  expect(value([], { GANGMU_DATA: '/srv/a' }, false)).toMatchObject({ folder: '/srv/a' })
})

it('keeps the regions that are named; without the sample and without a name, the one that documents are kept in', () => {
  expect(value([], { GANGMU_REGIONS: '50, 33' })).toMatchObject({ regions: ['50', '33'], region: 'local' })
  expect(value(['--no-sample'], { GANGMU_REGION: 'wushan' })).toMatchObject({ regions: ['wushan'] })
  expect(value([], { GANGMU_REGIONS: "5'0" })).toEqual([{ code: 'system.region-unreadable', params: { value: "5'0" } }])
})

it('answers to the names that are listed, and to the one that it listens on', () => {
  const env = { GANGMU_HOSTS: 'Plans.example.cn, desk.example.cn:8443', HOST: 'inner' }
  expect(value([], env)).toMatchObject({ hosts: ['plans.example.cn', 'desk.example.cn', 'inner'] })
})

it('takes the options and words of a command of its own, and no more of them than it has', () => {
  const more = { flags: ['json'], names: 1 }
  const found = settingsOf(['--json', 'a.tar', '--data', '/srv/a'], {}, true, more)
  expect(found).toMatchObject({ ok: true, value: { flags: ['json'], names: ['a.tar'], folder: '/srv/a' } })
  const params = { option: 'b.tar' }
  expect(settingsOf(['a.tar', 'b.tar'], {}, true, more)).toMatchObject({ diagnostics: [{ params }] })
})
