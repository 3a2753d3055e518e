// What stands at the right edge of a chart of values in time: the goal and where the pace leads, each with its words below where there is room.
import type { Course } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { inScale, type Scale } from './amounts.ts'
import { widthOf } from './labels.ts'
import type { Plot } from './plot.ts'

/** A value at the right edge with what it is. */
export interface End {
  readonly value: string
  readonly words: string
  readonly tone: 'asked' | 'pace'
  readonly y: number
}

/** Pixels that a value and its words take, the narrowest screen, and the narrowest on which the words are shown (as the sheet has it). */
const [TALL, NARROW, WORDS] = [32, 310, 560]

type Wanted = Pick<End, 'value' | 'words' | 'tone'> & { readonly at: string }

function wantedOf(v: Voice, { goal, ahead }: Course, scale: Scale): readonly Wanted[] {
  const end = ahead?.middle.at(-1)
  const value = goal && inScale(goal.value, scale, goal.op)
  const range = goal?.op === 'range' && goal.low !== null && goal.high !== null
  const middle = range ? `${(Number(goal.low) + Number(goal.high)) / 2}` : ''
  const told = range ? `${inScale(goal.low, scale)}–${inScale(goal.high, scale)}` : value
  return [
    ...(goal && told
      ? [{ value: told, words: v.t('chart-goal'), tone: 'asked' as const, at: range ? middle : goal.value }]
      : []),
    ...(end
      ? [{ value: inScale(end.value, scale), words: v.t('chart-ahead'), tone: 'pace' as const, at: end.value }]
      : []),
  ]
}

/** How much of the width, in percent, the right edge needs. */
export function edgeOf(v: Voice, course: Course, scale: Scale): number {
  const wide = wantedOf(v, course, scale).map(({ value, words }) =>
    Math.max((widthOf(value) + 10) / NARROW, (widthOf(words) + 10) / WORDS),
  )
  return Math.min(40, Math.max(6, Math.ceil(Math.max(0, ...wide) * 100)))
}

/** The values, each beside its line, pushed apart where they would touch. */
export function endsOf(v: Voice, course: Course, plot: Plot, scale: Scale): readonly End[] {
  const { top, bottom } = plot.room
  const kept = (y: number) => Math.min(bottom - 18, Math.max(top + 2, y))
  const placed = wantedOf(v, course, scale)
    .map((one) => ({ ...one, y: kept(plot.y(one.at)) }))
    .sort((a, b) => a.y - b.y)
  const [first, second] = placed
  if (!first || !second || second.y - first.y >= TALL) return placed
  const middle = Math.min(bottom - 18 - TALL / 2, Math.max(top + 2 + TALL / 2, (first.y + second.y) / 2))
  return [
    { ...first, y: Math.round(middle - TALL / 2) },
    { ...second, y: Math.round(middle + TALL / 2) },
  ]
}
