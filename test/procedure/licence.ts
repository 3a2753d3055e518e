// A small licence procedure for tests: deemed acceptance, a clock that pauses and is extended once by ten working days, and two ordered legs.
import { workdaysCn } from '../../src/domain/base/workdays-cn.ts'
import type { Clock, Declaration, Event, Leg } from '../../src/domain/procedure/declaration.ts'
import type { Action, Basis, MatterState } from '../../src/domain/procedure/state.ts'
import { begin, step } from '../../src/domain/procedure/step.ts'

const both = (name: string) => ({ name, words: { zh: name, en: name } })
const tells = (...roles: string[]): Clock['expiry'] => ({
  kind: 'ladder',
  rungs: [{ after: { n: 0, unit: 'day' }, tells: roles }],
})

/** An event with its words, by one role. */
export const event = (
  name: string,
  from: string[],
  to: string | undefined,
  who: string,
  more: Partial<Event> = {},
): Event => ({
  ...both(name),
  from,
  ...(to === undefined ? {} : { to }),
  by: [{ role: who, right: who === 'system' ? 'fire' : 'act' }],
  ...more,
})

const leg = (name: string, more: Partial<Leg>, issues: string[]): Leg => ({
  ...both(name),
  owner: 'place',
  lives: ['deciding'],
  procedure: {
    start: 'open',
    starts: ['part'],
    states: [both('open'), { ...both('done'), final: true }],
    events: [event('finish', ['open'], 'done', 'place', { issues, stops: ['part'] })],
    clocks: [{ ...both('part'), length: { kind: 'span', n: 15, unit: 'workday' }, expiry: tells('authority') }],
  },
  ...more,
})

/** The declaration; tests plant faults in copies of it. */
export const licence: Declaration = {
  version: '1',
  roles: ['clerk', 'authority', 'head', 'place'].map((name) => ({ ...both(name), rights: ['act'] })),
  documents: ['notice', 'letter'].map((name) => ({ ...both(name), number: '{seq}', template: name })),
  series: [both('cases')],
  main: {
    start: 'received',
    starts: ['notice'],
    states: [both('received'), both('deciding'), both('special'), { ...both('decided'), final: true }],
    events: [
      event('accept', ['received'], 'deciding', 'authority', {
        asks: { fields: [{ ...both('places'), kind: 'units', optional: true }] },
        opens: [
          { leg: 'new-place', each: 'places' },
          { leg: 'old-place', each: 'places' },
        ],
        issues: ['notice'],
        stops: ['notice'],
        starts: ['decision'],
      }),
      event('deem-accepted', ['received'], 'deciding', 'system', { stops: ['notice'], starts: ['decision'] }),
      event('start-special', ['deciding'], 'special', 'authority'),
      event('end-special', ['special'], 'deciding', 'authority'),
      event('prolong', ['deciding'], undefined, 'head'),
      event('decide', ['deciding'], 'decided', 'authority', { stops: ['decision'], measures: [{ series: 'cases' }] }),
    ],
    clocks: [
      {
        ...both('notice'),
        length: { kind: 'span', n: 5, unit: 'workday' },
        expiry: { kind: 'fire', event: 'deem-accepted', dated: 'start' },
      },
      {
        ...both('decision'),
        length: { kind: 'span', n: 20, unit: 'workday' },
        pausedIn: ['special'],
        extension: { grant: 'prolong', times: 1, to: { kind: 'span', n: 10, unit: 'workday' } },
        expiry: tells('head'),
      },
    ],
  },
  legs: [leg('new-place', {}, ['letter']), leg('old-place', { after: { leg: 'new-place', document: 'letter' } }, [])],
}

/** The licence with the published working days. */
export const basis: Basis = { declaration: licence, calendar: workdaysCn }

/** An action by a role in its unit. */
export const act = (name: string, role: string, more: Partial<Action> = {}): Action => ({
  kind: 'event',
  event: name,
  by: { person: `${role} person`, unit: `${role} unit`, may: [{ role, right: 'act' }] },
  ...more,
})

/** Noon of a day, Beijing time. */
export const noon = (day: string) => `${day}T04:00:00.000Z`

/** Takes steps that must go through. */
export function take(
  from: MatterState | null,
  steps: readonly (readonly [day: string, what: Action | 'wake'])[],
): MatterState {
  let state = from ?? begin(basis, noon(steps[0]?.[0] ?? '2026-03-02')).state
  for (const [day, what] of steps) {
    const next = step(basis, state, what === 'wake' ? { kind: 'wake' } : what, noon(day))
    if (!next.ok) throw new TypeError(JSON.stringify(next.diagnostics))
    state = next.state
  }
  return state
}
