import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, basis, noon } from '../../../test/procedure/licence.ts'
import { service } from '../../services/major-task/index.ts'
import { addMinutes } from '../base/calendar.ts'
import { workdaysCn } from '../base/workdays-cn.ts'
import { allowedNow } from './allowed.ts'
import { type Happened, replay } from './replay.ts'
import { sampleAction } from './sample.ts'
import type { Basis, Happening } from './state.ts'
import { begin, step } from './step.ts'

const declared = service.versions.at(-1)
const bases: readonly Basis[] = [basis, ...(declared ? [{ declaration: declared, calendar: workdaysCn }] : [])]
const opened = { at: noon('2026-03-02'), known: 2026 }

/** One turn of a walk: which of the possible things happens, how many minutes after the last, and with which choices. */
const turn = fc.record({ pick: fc.nat(), wait: fc.integer({ min: 0, max: 30_000 }), choice: fc.nat(3) })

/** Walks at random; what went through is the log. Refused steps leave nothing behind. */
function walk(on: Basis, turns: readonly { pick: number; wait: number; choice: number }[]) {
  let state = begin(on, opened.at).state
  const log: Happened[] = []
  for (const { pick, wait, choice } of turns) {
    const at = addMinutes(state.lastAt, wait)
    const possible = allowedNow(on, state, null)
    const chosen = possible[pick % (possible.length + 1)]
    const what: Happening = chosen ? sampleAction(on, state, chosen, choice) : { kind: 'wake' }
    const before = JSON.stringify(state)
    const next = step(on, state, what, at)
    expect(next.ok || JSON.stringify(state)).toBe(next.ok || before)
    if (!next.ok) continue
    state = next.state
    log.push({ at, what })
  }
  return { state, log }
}

describe('replaying a log', () => {
  it.each(bases.map((one, at) => [at === 0 ? 'a licence' : service.words.en, one] as const))(
    'leads to where stepping led, over random walks through %s',
    (_name, on) => {
      fc.assert(
        fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
          const { state, log } = walk(on, turns)
          expect(replay(on, opened, JSON.parse(JSON.stringify(log)))).toEqual({ ok: true, value: state })
        }),
        { numRuns: 60 },
      )
    },
  )

  it('no clock is late before its time, or twice for one deadline, and no late one is forgotten', () => {
    for (const on of bases) {
      fc.assert(
        fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
          const walked = walk(on, turns).state
          const woken = step(on, walked, { kind: 'wake' }, walked.lastAt)
          const state = woken.ok ? woken.state : walked
          for (const clock of [state, ...state.legs].flatMap(({ clocks }) => clocks)) {
            const dues = clock.lates.map(({ due }) => due)
            expect(new Set(dues).size).toBe(dues.length)
            for (const due of dues) expect(due < state.lastAt).toBe(true)
            if (clock.overdue) expect(dues).toContain(clock.due)
            if (clock.wake !== null) expect(clock.wake > state.lastAt).toBe(true)
          }
        }),
        { numRuns: 60 },
      )
    }
  })

  it('does not depend on notices of working days that came later', () => {
    const log: Happened[] = [{ at: noon('2026-12-14'), what: act('accept', 'authority') }]
    const late = { at: noon('2026-12-14'), known: 2026 }
    const notice = {
      year: 2027,
      notice: { number: '', title: '', date: '' },
      off: [['01-01', '01-03']] as const,
      work: [],
    }
    const wiser = { ...basis, calendar: { ...workdaysCn, years: [...workdaysCn.years, notice] } }
    expect(replay(wiser, late, log)).toEqual(replay(basis, late, log))
  })

  it('says at which entry a log does not fit', () => {
    const log: Happened[] = [{ at: noon('2026-03-03'), what: act('decide', 'authority') }]
    expect(replay(basis, opened, log)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'procedure.replay-stopped', params: { seq: 1 } }, { code: 'procedure.not-in-state' }],
    })
  })
})
