import { describe, expect, it } from 'vitest'
import { act, basis, noon } from '../../../test/procedure/licence.ts'
import { expectClocksRight, expectReplayed, opened } from '../../../test/procedure/random-walk.ts'
import { workdaysCn } from '../base/workdays-cn.ts'
import { type Happened, replay } from './replay.ts'

describe('replaying a log', () => {
  it('leads to where stepping led, over random walks', () => {
    expectReplayed(basis)
  })

  it('no clock is late before its time, or twice for one deadline, and no late one is forgotten', () => {
    expectClocksRight(basis)
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
