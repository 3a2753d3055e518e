import { describe, expect, it } from 'vitest'
import { services } from '../../services/registry.ts'
import { knownUntil } from '../base/calendar.ts'
import { workdaysCn } from '../base/workdays-cn.ts'
import { checkService } from './check-service.ts'
import type { Walk } from './service.ts'
import { takeWalk } from './walk.ts'

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
