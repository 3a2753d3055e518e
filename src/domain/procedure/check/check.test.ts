import { describe, expect, it } from 'vitest'
import { basis, event, licence, noon } from '../../../../test/procedure/licence.ts'
import type { Declaration, Procedure } from '../declaration.ts'
import { paths, walkPath } from '../paths.ts'
import { checkRehearsal, rehearse } from '../rehearse.ts'
import type { Draft } from '../state.ts'
import { check } from './index.ts'

type Plant = (main: Draft<Procedure>, all: Draft<Declaration>) => void

/** The codes that a copy of the licence is refused with after a fault was planted in it. */
function codesAfter(plant: Plant): string[] {
  const copy = structuredClone(licence) as Draft<Declaration>
  plant(copy.main, copy)
  return [...new Set(check(copy as Declaration).map(({ code }) => code))]
}

const both = (name: string) => ({ name, words: { zh: name, en: name } })
const named = <T extends { name: string }>(list: T[], name: string): T => {
  const found = list.find((one) => one.name === name)
  if (!found) throw new TypeError(name)
  return found
}

const faults: readonly (readonly [what: string, code: string, plant: Plant])[] = [
  ['two states have one name', 'service.name-twice', (main) => main.states.push(both('received'))],
  [
    'an event leads to a state that is not there',
    'service.name-unknown',
    (main) => {
      named(main.events, 'decide').to = 'desided'
    },
  ],
  [
    'a state has no English words',
    'service.words-missing',
    (main) => {
      named(main.states, 'special').words.en = ' '
    },
  ],
  [
    'nothing is final',
    'service.no-final',
    (main) => {
      named(main.states, 'decided').final = false
    },
  ],
  [
    'a state cannot be reached',
    'service.state-unreachable',
    (main) => main.states.push({ ...both('lost'), final: true }),
  ],
  [
    'a state cannot end',
    'service.state-cannot-end',
    (main) => {
      named(main.events, 'end-special').to = 'special'
    },
  ],
  [
    'something leads out of a final state',
    'service.final-goes-on',
    (main) => main.events.push(event('reopen', ['decided'], 'deciding', 'head') as Draft<ReturnType<typeof event>>),
  ],
  [
    'an event starts from nowhere',
    'service.event-from-nowhere',
    (main) => {
      named(main.events, 'prolong').from = []
    },
  ],
  [
    'nobody has the right',
    'service.event-nobody',
    (main) => {
      named(main.events, 'decide').by = [{ role: 'clerk', right: 'decide' }]
    },
  ],
  [
    'the system does what no clock fires',
    'service.event-nobody',
    (main) => {
      named(main.events, 'decide').by = [{ role: 'system', right: 'fire' }]
    },
  ],
  [
    'a condition looks at a date that is not asked for',
    'service.event-does-not-ask',
    (main) => {
      named(main.events, 'decide').guards = [{ kind: 'later-than-now', field: 'when' }]
    },
  ],
  [
    'a choice has no choices',
    'service.choice-without',
    (main) => {
      named(main.events, 'decide').asks = { fields: [{ ...both('result'), kind: 'choice' }] }
    },
  ],
  [
    'a role that owns legs is to be held by somebody else',
    'service.holder-twice',
    (_main, all) => {
      named(all.roles, 'place').holder = { from: 'opener' }
    },
  ],
  [
    'the units that hold a role stand in a field that no event asks for',
    'service.holder-field',
    (_main, all) => {
      named(all.roles, 'head').holder = { from: 'field', field: 'chief' }
    },
  ],
  [
    'nothing starts a clock',
    'service.clock-never-starts',
    (main) => {
      main.starts = []
    },
  ],
  [
    'nothing stops a clock',
    'service.clock-never-ends',
    (main) => {
      named(main.events, 'decide').stops = []
    },
  ],
  [
    'nobody hears that a clock has run out',
    'service.clock-silent',
    (main) => {
      named(main.clocks, 'decision').expiry = { kind: 'flag' }
    },
  ],
  [
    'a clock fires what is not possible then',
    'service.clock-misfires',
    (main) => {
      named(main.clocks, 'notice').expiry = { kind: 'fire', event: 'accept', dated: 'due' }
    },
  ],
  [
    'an event meets a clock that does not recur',
    'service.clock-not-recurring',
    (main) => {
      named(main.events, 'prolong').meets = ['decision']
    },
  ],
  [
    'nothing meets a recurring clock',
    'service.clock-never-met',
    (main) => {
      named(main.clocks, 'decision').length = { kind: 'rhythm', every: 'month', day: 28 }
    },
  ],
  [
    'a clock has no length',
    'service.clock-length',
    (main) => {
      named(main.clocks, 'decision').length = { kind: 'span', n: 0, unit: 'workday' }
    },
  ],
  [
    'the rungs of a ladder do not rise',
    'service.ladder-order',
    (main) => {
      const rung = (n: number) => ({ after: { n, unit: 'day' as const }, tells: ['head'] })
      named(main.clocks, 'decision').expiry = { kind: 'ladder', rungs: [rung(3), rung(3)] }
    },
  ],
  [
    'more time is asked for without a reason',
    'service.extension-does-not-ask',
    (main) => {
      named(main.clocks, 'decision').extension = {
        request: { event: 'start-special', reason: 'why', progress: 'how', until: 'when' },
        grant: 'prolong',
        times: 1,
        to: { kind: 'span', n: 1, unit: 'workday' },
      }
    },
  ],
  [
    'a decision on more time names no date',
    'service.extension-names-no-date',
    (main) => {
      named(main.clocks, 'decision').extension = { grant: 'prolong', times: 1, to: { kind: 'field', field: 'until' } }
    },
  ],
  [
    'more time comes in another unit',
    'service.extension-unit',
    (main) => {
      named(main.clocks, 'decision').extension = {
        grant: 'prolong',
        times: 1,
        to: { kind: 'span', n: 1, unit: 'month' },
      }
    },
  ],
  [
    'nothing opens a leg',
    'service.leg-never-opened',
    (main) => {
      named(main.events, 'accept').opens = []
    },
  ],
  [
    'a leg lives nowhere',
    'service.leg-never-lives',
    (_main, all) => {
      named(all.legs, 'new-place').lives = []
    },
  ],
  [
    'a leg waits for a document that is never issued',
    'service.leg-waits-for-ever',
    (_main, all) => {
      named(all.legs, 'old-place').after = { leg: 'new-place', document: 'notice' }
    },
  ],
  [
    'two legs wait for each other',
    'service.leg-waits-for-ever',
    (_main, all) => {
      named(all.legs, 'new-place').after = { leg: 'old-place', document: 'letter' }
    },
  ],
]

describe('a declaration is refused', () => {
  it.each(faults)('when %s', (_what, code, plant) => {
    expect(codesAfter(plant)).toContain(code)
  })

  it('never when nothing is wrong with it', () => {
    expect(check(licence)).toEqual([])
  })
})

describe('rehearsals', () => {
  const rehearsed = (plant: Plant) => {
    const copy = structuredClone(licence) as Draft<Declaration>
    plant(copy.main, copy)
    const on = { ...basis, declaration: copy as Declaration }
    return checkRehearsal(rehearse(on, noon('2026-03-02'))).map(({ code, params }) =>
      `${code} ${params.event ?? ''}`.trim(),
    )
  }

  it('show that every event of the licence can happen, the deemed one too', () => {
    expect(rehearsed(() => undefined)).toEqual([])
  })

  it('find conditions that can never be met, which the states do not show', () => {
    const impossible: Plant = (main) => {
      named(main.events, 'prolong').guards = [{ kind: 'done', event: 'decide', times: 1 }]
    }
    expect(rehearsed(impossible)).toEqual([
      'service.event-never-possible main/prolong',
      'procedure.not-done-before prolong',
    ])
  })

  it('find matters that never end', () => {
    const endless: Plant = (main) => {
      named(main.events, 'decide').guards = [{ kind: 'done', event: 'decide', times: 1 }]
    }
    expect(rehearsed(endless)).toContain('service.matter-never-ends')
  })
})

describe('paths', () => {
  it('are all ways from the start to an end', () => {
    expect(paths(licence).map(({ branch, events }) => `${branch}: ${events.join(' ')}`)).toEqual([
      'main: accept decide',
      'main: deem-accepted decide',
      'new-place: finish',
      'old-place: finish',
    ])
  })

  it.each(paths(licence).map((path) => [path.branch, path.events.join(' → '), path] as const))(
    '%s: %s can be walked',
    (_branch, _events, path) => {
      expect(walkPath(basis, path, noon('2026-03-02'))).toBeNull()
    },
  )
})
