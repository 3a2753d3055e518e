import { describe, expect, it } from 'vitest'
import { act, basis, licence, noon, take } from '../../../test/procedure/licence.ts'
import { dayOf } from '../base/calendar.ts'
import { clockOf } from './clocks.ts'
import type { MatterState } from './state.ts'
import { begin, step } from './step.ts'

const due = (state: MatterState, clock: string) => dayOf(basis.calendar, clockOf(state, clock)?.due ?? '')
const accepted = (day: string) => take(begin(basis, noon('2026-03-02')).state, [[day, act('accept', 'authority')]])

describe('clocks', () => {
  it('twenty working days begin on the next working day', () => {
    expect(due(accepted('2026-03-03'), 'decision')).toBe('2026-03-31')
  })

  it('days of the special procedure are not counted: the day it begins is not, the day it ends is', () => {
    const paused = take(accepted('2026-03-03'), [['2026-03-09', act('start-special', 'authority')]])
    expect(clockOf(paused, 'decision')).toMatchObject({ status: 'paused', wake: null })
    const resumed = take(paused, [['2026-03-16', act('end-special', 'authority')]])
    expect(due(resumed, 'decision')).toBe('2026-04-08')
  })

  it('while a clock is paused nothing runs out', () => {
    const paused = take(accepted('2026-03-03'), [['2026-03-09', act('start-special', 'authority')]])
    expect(step(basis, paused, { kind: 'wake' }, noon('2026-12-01'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.nothing-due' }],
    })
  })

  it('is extended once by ten working days, and not again', () => {
    const longer = take(accepted('2026-03-03'), [['2026-03-20', act('prolong', 'head')]])
    expect(due(longer, 'decision')).toBe('2026-04-15')
    expect(step(basis, longer, act('prolong', 'head'), noon('2026-03-23'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.extension-used' }],
    })
  })

  it('is not extended when it has run out', () => {
    expect(step(basis, accepted('2026-03-03'), act('prolong', 'head'), noon('2026-04-01'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.extension-too-late' }],
    })
  })

  it('the last millisecond of the due day is in time, the next one is late, and late stays after the end', () => {
    const end = '2026-03-31T15:59:59.999Z'
    const lates = (at: string) => {
      const done = step(basis, accepted('2026-03-03'), act('decide', 'authority'), at)
      return done.ok ? clockOf(done.state, 'decision')?.lates : null
    }
    expect(lates(end)).toEqual([])
    expect(lates('2026-03-31T16:00:00.000Z')).toEqual([{ due: end }])
  })

  it('a deadline that reaches into a year without a notice is provisional, and moves when the notice comes', () => {
    const year = (n: number, off: [string, string][]) => ({
      year: n,
      notice: { number: '', title: '', date: '' },
      off,
      work: [],
    })
    const opened = take(begin(basis, noon('2026-12-14')).state, [['2026-12-14', act('accept', 'authority')]])
    expect(clockOf(opened, 'decision')).toMatchObject({ provisional: true })
    expect(due(opened, 'decision')).toBe('2027-01-11')
    const later = {
      ...basis,
      calendar: { ...basis.calendar, years: [...basis.calendar.years, year(2027, [['01-01', '01-03']])] },
    }
    const moved = step(later, opened, { kind: 'notice', year: 2027 }, noon('2026-12-20'))
    expect(moved).toMatchObject({ ok: true, effects: [{ kind: 'clock', change: 'moved', provisional: false }] })
    expect(moved.ok && due(moved.state, 'decision')).toBe('2027-01-12')
  })
})

describe('silence', () => {
  it('counts as acceptance after five working days, from the day of receipt', () => {
    const start = begin(basis, noon('2026-03-02')).state
    expect(step(basis, start, { kind: 'wake' }, noon('2026-03-09')).ok).toBe(false)
    const woken = step(basis, start, { kind: 'wake' }, noon('2026-03-10'))
    expect(woken).toMatchObject({ ok: true, state: { state: 'deciding' } })
    expect(woken.ok && woken.effects).toContainEqual({
      kind: 'fired',
      leg: null,
      event: 'deem-accepted',
      clock: 'notice',
      counts: noon('2026-03-02'),
    })
  })

  it('has happened also when nobody woke the matter before somebody acts', () => {
    const start = begin(basis, noon('2026-03-02')).state
    expect(step(basis, start, act('accept', 'authority'), noon('2026-03-10'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.not-in-state', params: { state: 'deciding' } }],
    })
  })

  it('acts once: waking again finds nothing to do', () => {
    const woken = take(begin(basis, noon('2026-03-02')).state, [['2026-03-10', 'wake']])
    expect(step(basis, woken, { kind: 'wake' }, noon('2026-03-10')).ok).toBe(false)
  })
})

describe('legs', () => {
  const opened = take(begin(basis, noon('2026-03-02')).state, [
    ['2026-03-03', act('accept', 'authority', { fields: { places: ['place unit'] } })],
  ])

  it('the second waits for the document of the first, and its clock starts with it', () => {
    expect(opened.legs.map(({ id, phase }) => [id, phase])).toEqual([
      ['new-place-1', 'live'],
      ['old-place-1', 'waiting'],
    ])
    expect(step(basis, opened, act('finish', 'place', { leg: 'old-place-1' }), noon('2026-03-04'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.leg-waiting' }],
    })
    const then = take(opened, [['2026-03-06', act('finish', 'place', { leg: 'new-place-1' })]])
    expect(then.legs[1]).toMatchObject({ phase: 'live', clocks: [{ clock: 'part', startedAt: noon('2026-03-06') }] })
  })

  it('only the unit that owns a leg moves it', () => {
    const other = act('finish', 'place', {
      leg: 'new-place-1',
      by: { person: 'x', unit: 'elsewhere', may: [{ role: 'place', right: 'act' }] },
    })
    expect(step(basis, opened, other, noon('2026-03-04'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.not-allowed' }],
    })
  })

  it('are cut when the matter ends without them, and their clocks stop', () => {
    const ended = take(opened, [['2026-03-10', act('decide', 'authority')]])
    expect(ended.legs.map(({ phase }) => phase)).toEqual(['cut', 'cut'])
    expect(ended.legs[0]?.clocks[0]).toMatchObject({ status: 'stopped', lates: [], wake: null })
  })
})

describe('a refusal', () => {
  const start = begin(basis, noon('2026-03-02')).state

  it('says what this person could have done instead, and leaves the matter as it was', () => {
    const before = JSON.stringify(start)
    const refused = step(basis, start, act('decide', 'authority'), noon('2026-03-03'))
    expect(refused).toMatchObject({ ok: false, allowed: [{ event: 'accept', leg: null }] })
    expect(JSON.stringify(start)).toBe(before)
  })

  it('names every field that is wrong at once', () => {
    const wrong = act('accept', 'authority', { fields: { places: 'one', other: 1 } })
    const refused = step(basis, start, wrong, noon('2026-03-03'))
    expect(!refused.ok && refused.diagnostics.map(({ code }) => code)).toEqual([
      'procedure.field-wrong',
      'procedure.field-not-asked',
    ])
  })

  it('comes when time runs backwards, and when the matter is on another version', () => {
    const early = step(basis, start, act('accept', 'authority'), noon('2026-03-01'))
    expect(early).toMatchObject({ ok: false, diagnostics: [{ code: 'procedure.time-backwards' }] })
    const newer = { ...basis, declaration: { ...licence, version: '2' } }
    expect(step(newer, start, act('accept', 'authority'), noon('2026-03-03'))).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.other-version' }],
    })
  })
})
