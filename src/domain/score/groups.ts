// The five groups in which a public board counts targets; answers that say "not known" are counted, never hidden.
import type { Status } from '../indicator/judgement.ts'

/** A group of the board; `off-track` holds what was missed, `open` what has no answer yet. */
export type Group = 'reached' | 'on-track' | 'behind' | 'off-track' | 'open'

/** In the order of the board. */
export const GROUPS: readonly Group[] = ['reached', 'on-track', 'behind', 'off-track', 'open']

const OF: Readonly<Record<Status, Group>> = {
  reached: 'reached',
  'on-track': 'on-track',
  behind: 'behind',
  'off-track': 'off-track',
  missed: 'off-track',
  'too-early': 'open',
  'no-data': 'open',
  'not-comparable': 'open',
}

/** The group of a status. */
export const groupOf = (status: Status): Group => OF[status]

/** How many targets stand in each group. */
export function countGroups(statuses: readonly Status[]): Readonly<Record<Group, number>> {
  const counts = { reached: 0, 'on-track': 0, behind: 0, 'off-track': 0, open: 0 }
  for (const status of statuses) counts[groupOf(status)] += 1
  return counts
}
