// How much of a plan's time is gone, and how many days are left.
import { daysBetween } from '../../domain/base/calendar.ts'
import type { Voice } from '../voice.ts'
import { partGone } from './gone.ts'

interface Props {
  readonly v: Voice
  readonly from: string
  readonly to: string
  readonly on: string
}

/** How much of the time is gone, in percent, and what is left, in words. */
export function timeWords(v: Voice, from: string, to: string, on: string) {
  const left = daysBetween(on, to)
  return {
    share: Math.floor(partGone(from, to, on) * 100),
    used: v.t('time-used'),
    left: left < 0 ? v.t('time-over', { day: to, n: -left }) : v.t('time-left', { day: to, n: left }),
  }
}

/** A bar with its words. */
export function TimeUsed({ v, from, to, on }: Props) {
  const { share, used, left } = timeWords(v, from, to, on)
  return (
    <div class="time-used">
      <p>
        {used} <b class="num">{share}%</b>
      </p>
      <svg aria-hidden="true" width="100%" height="6">
        <rect width="100%" height="6" class="rest" />
        <rect width={`${share}%`} height="6" class="gone" />
      </svg>
      <p>{left}</p>
    </div>
  )
}
