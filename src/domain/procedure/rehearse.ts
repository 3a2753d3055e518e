// Plays a procedure through with real steps, always trying what was tried least: shows that every event can really happen
// with all conditions in force, and that the matter comes to an end. The same for every run: no chance in it.
import { addMinutes } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { allowedNow } from './allowed.ts'
import { isFinal } from './branches.ts'
import { sitesOf } from './check/site.ts'
import { sampleAction } from './sample.ts'
import type { Basis, MatterState, Possible } from './state.ts'
import { begin, step } from './step.ts'

/** How often each event went through, by `branch/event`, and how many of the rehearsals came to an end. */
export interface Rehearsal {
  readonly done: ReadonlyMap<string, number>
  readonly refused: ReadonlyMap<string, Diagnostic>
  readonly ended: number
}

const ROUNDS = 60
const LENGTH = 80

/** Rehearses from an instant on until every event went through and some round ended, at most 60 rounds of 80 steps. */
export function rehearse(basis: Basis, at: string): Rehearsal {
  const names = sitesOf(basis.declaration).flatMap(({ leg, procedure }) =>
    procedure.events.map((event) => `${leg?.name ?? 'main'}/${event.name}`),
  )
  const play = { basis, done: new Map(names.map((name) => [name, 0])), refused: new Map<string, Diagnostic>() }
  let ended = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    if (playRound(play, round, at)) ended += 1
    if (ended > 0 && [...play.done.values()].every((times) => times > 0)) break
  }
  return { done: play.done, refused: play.refused, ended }
}

/** What a rehearsal shows to be wrong: events that never went through, and matters that never end. */
export function checkRehearsal({ done, refused, ended }: Rehearsal): readonly Diagnostic[] {
  const never = [...done].filter(([, times]) => times === 0).map(([name]) => name)
  return [
    ...never.flatMap((event) => {
      const why = refused.get(event)
      return [{ code: 'service.event-never-possible', params: { event } }, ...(why ? [why] : [])]
    }),
    ...(ended === 0 ? [{ code: 'service.matter-never-ends', params: {} }] : []),
  ]
}

interface Play {
  readonly basis: Basis
  readonly done: Map<string, number>
  readonly refused: Map<string, Diagnostic>
}

function playRound(play: Play, round: number, at: string): boolean {
  const { basis } = play
  let state = begin(basis, at).state
  for (let turn = 0; turn < LENGTH && !isFinal(basis.declaration.main, state.state); turn += 1) {
    const next = playTurn(play, state, round, turn)
    if (!next) return false
    state = next
  }
  return isFinal(basis.declaration.main, state.state)
}

/** Takes the first of the possible events, least done first, that goes through; when time is what is missing, lets time pass. */
function playTurn(play: Play, state: MatterState, round: number, turn: number): MatterState | null {
  const { basis, done } = play
  const key = ({ event, leg }: Possible) => `${state.legs.find(({ id }) => id === leg)?.leg ?? 'main'}/${event}`
  // Every third round lets clocks run out; the others see what people do in time.
  if (round % 3 === 1 && (turn + (round - 1) / 3) % 4 === 0) {
    const woken = passTime(play, state)
    if (woken) return woken
  }
  const possible = [...allowedNow(basis, state, null)].filter((one) => !opensAgain(basis, state, one))
  const shift = (round + turn) % Math.max(1, possible.length)
  const turned = [...possible.slice(shift), ...possible.slice(0, shift)]
  for (const one of turned.sort((a, b) => (done.get(key(a)) ?? 0) - (done.get(key(b)) ?? 0))) {
    const stepped = step(basis, state, sampleAction(basis, state, one, round), addMinutes(state.lastAt, 1))
    if (stepped.ok) {
      done.set(key(one), (done.get(key(one)) ?? 0) + 1)
      return stepped.state
    }
    if (stepped.diagnostics[0]) play.refused.set(key(one), stepped.diagnostics[0])
  }
  return passTime(play, state)
}

function passTime({ basis, done }: Play, state: MatterState): MatterState | null {
  const wakes = [state, ...state.legs].flatMap(({ clocks }) => clocks.flatMap(({ wake }) => wake ?? []))
  if (wakes.length === 0) return null
  const [first = state.lastAt] = wakes.sort()
  const woken = step(basis, state, { kind: 'wake' }, [first, state.lastAt].sort()[1] ?? first)
  if (!woken.ok) return null
  for (const effect of woken.effects) {
    if (effect.kind !== 'fired') continue
    const name = `${state.legs.find(({ id }) => id === effect.leg)?.leg ?? 'main'}/${effect.event}`
    done.set(name, (done.get(name) ?? 0) + 1)
  }
  return woken.state
}

/** A second set of legs of one kind would teach nothing new. */
function opensAgain({ declaration }: Basis, state: MatterState, { event, leg }: Possible): boolean {
  const declared = declaration.legs.find(({ name }) => name === state.legs.find(({ id }) => id === leg)?.leg)
  const found = (declared?.procedure ?? declaration.main).events.find(({ name }) => name === event)
  return (found?.opens ?? []).some((opening) => state.legs.filter((one) => one.leg === opening.leg).length > 1)
}
