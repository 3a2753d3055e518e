import { describe, expect, it } from 'vitest'
import { noon } from '../../test/procedure/licence.ts'
import { expectClocksRight, expectReplayed } from '../../test/procedure/random-walk.ts'
import { knownUntil } from '../domain/base/calendar.ts'
import { workdaysCn } from '../domain/base/workdays-cn.ts'
import { checkService } from '../domain/matter/check-service.ts'
import type { Walk } from '../domain/matter/service.ts'
import { takeWalk } from '../domain/matter/walk.ts'
import { paths, walkPath } from '../domain/procedure/paths.ts'
import { services } from './registry.ts'

const all = services.flatMap(({ service, examples }) =>
  examples.map((walk) => [service.id, walk.words.en, service, walk] as const),
)

describe('the examples of the services', () => {
  it.each(all)('%s: %s', (_id, _words, service, walk) => {
    expect(takeWalk(service, walk, workdaysCn)?.wrong).toEqual([])
  })

  it.each(services.map((one) => [one.service.id, one] as const))('%s survives being written and read', (_id, one) => {
    const read = JSON.parse(JSON.stringify(one))
    expect(read).toEqual(one)
    expect(checkService(read, workdaysCn)).toEqual([])
  })
})

const bases = services.flatMap(({ service }) =>
  service.versions.map((declaration) => [service.id, { declaration, calendar: workdaysCn }] as const),
)

describe.each(bases)('%s', (_id, basis) => {
  it.each(paths(basis.declaration).map((path) => [path.branch, path.events.join(' → '), path] as const))(
    '%s: %s can be walked',
    (_branch, _events, path) => {
      expect(walkPath(basis, path, noon('2026-03-02'))).toBeNull()
    },
  )

  it('replaying a log leads to where stepping led, over random walks', () => {
    expectReplayed(basis)
  })

  it('no clock is late before its time, or twice for one deadline, and no late one is forgotten', () => {
    expectClocksRight(basis)
  })
})

describe('a rule that a page leaves open', () => {
  it('is refused as published; what we added says so', () => {
    for (const folder of services) {
      const noted = folder.service.lights.filter((set) => set.lights.some(({ rows }) => rows.some(({ note }) => note)))
      expect(noted.length > 0 || folder !== services[0]).toBe(true)
      if (noted.length === 0) continue
      const lights = noted.map((set) => ({
        ...set,
        lights: set.lights.map((light) => ({ ...light, rows: light.rows.filter(({ note }) => !note) })),
      }))
      const found = checkService({ service: { ...folder.service, lights }, examples: [] }, workdaysCn)
      expect(found.map(({ code }) => code)).toContain('service.light-gap')
    }
  })
})

describe('an example that does not come out', () => {
  const [first] = services
  const changed = (change: (walk: Walk) => Walk) => {
    const walk = first?.examples[0]
    return first && walk ? checkService({ service: first.service, examples: [change(walk)] }, workdaysCn) : []
  }

  it('is named with the branch, what was to come and what came', () => {
    expect(changed((walk) => ({ ...walk, ends: [{ branch: 'lead-1', state: 'handling', late: 1 }] }))).toMatchObject([
      {
        code: 'service.example-end',
        params: { branch: 'lead-1', what: 'state', wanted: 'handling', found: 'verified' },
      },
      { code: 'service.example-end', params: { what: 'late', wanted: '1', found: '0' } },
    ])
  })

  it('is named with the line that was refused', () => {
    const found = changed((walk) => ({ ...walk, lines: walk.lines.slice(1, 2), ends: [] }))
    expect(found).toMatchObject([
      { code: 'service.example-step', params: { line: 1, found: '[procedure.not-in-state]' } },
    ])
  })
})

describe('a deadline that reaches into a year without a notice', () => {
  it('is said to be provisional', () => {
    const [, , service, walk] = all[0] ?? []
    if (!service || !walk) throw new TypeError('no example')
    const walked = takeWalk(service, walk, knownUntil(workdaysCn, 2025))
    expect(walked?.state.clocks.every(({ provisional }) => provisional)).toBe(true)
    expect(takeWalk(service, walk, workdaysCn)?.state.clocks.some(({ provisional }) => provisional)).toBe(false)
  })
})
