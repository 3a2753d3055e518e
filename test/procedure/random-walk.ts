// Random walks through a procedure, and what must be true of every one of them.
import fc from 'fast-check'
import { expect } from 'vitest'
import { addMinutes } from '../../src/domain/base/calendar.ts'
import { allowedNow } from '../../src/domain/procedure/allowed.ts'
import { type Happened, replay } from '../../src/domain/procedure/replay.ts'
import { sampleAction } from '../../src/domain/procedure/sample.ts'
import type { Basis, Happening, MatterState } from '../../src/domain/procedure/state.ts'
import { begin, step } from '../../src/domain/procedure/step.ts'
import { noon } from './licence.ts'

/** When the walks begin, and the last year whose working days are published by then. */
export const opened = { at: noon('2026-03-02'), known: 2026 }

/** One turn: which of the possible things happens, how many minutes after the last, and with which choices. */
const turns = fc.array(fc.record({ pick: fc.nat(), wait: fc.integer({ min: 0, max: 30_000 }), choice: fc.nat(3) }), {
  maxLength: 40,
})

/** The same data, which throws as soon as somebody writes into any part of it. */
function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data
  for (const part of Object.values(data)) frozen(part)
  return Object.freeze(data)
}

/** Takes 60 random walks and looks at each; what went through is the log. Steps get frozen data: whoever writes into it is caught. */
function overWalks(on: Basis, look: (state: MatterState, log: readonly Happened[]) => void): void {
  fc.assert(
    fc.property(turns, (list) => {
      let state = frozen(begin(on, opened.at).state)
      const log: Happened[] = []
      for (const { pick, wait, choice } of list) {
        const at = addMinutes(state.lastAt, wait)
        const possible = allowedNow(on, state, null)
        const chosen = possible[pick % (possible.length + 1)]
        const what: Happening = frozen(chosen ? sampleAction(on, state, chosen, choice) : { kind: 'wake' })
        const next = step(on, state, what, at)
        if (!next.ok) continue
        state = frozen(next.state)
        log.push({ at, what })
      }
      look(state, log)
    }),
    { numRuns: 60 },
  )
}

/** Replaying the log, as it is read back from JSON, leads to where stepping led. */
export function expectReplayed(on: Basis): void {
  overWalks(on, (state, log) => {
    expect(replay(on, opened, JSON.parse(JSON.stringify(log)))).toEqual({ ok: true, value: state })
  })
}

/** No clock is late before its time, or twice for one deadline; no late one is forgotten; nothing due is left undone. */
export function expectClocksRight(on: Basis): void {
  overWalks(on, (walked) => {
    const woken = step(on, walked, { kind: 'wake' }, walked.lastAt)
    const state = woken.ok ? woken.state : walked
    for (const clock of [state, ...state.legs].flatMap(({ clocks }) => clocks)) {
      const dues = clock.lates.map(({ due }) => due)
      expect(new Set(dues).size).toBe(dues.length)
      for (const due of dues) expect(due < state.lastAt).toBe(true)
      if (clock.overdue) expect(dues).toContain(clock.due)
      if (clock.wake !== null) expect(clock.wake > state.lastAt).toBe(true)
    }
  })
}
