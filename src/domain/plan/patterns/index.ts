// The table of patterns; the engine takes them from here and names none.
import { digitsGrowth, doubling, half } from './doubling.ts'
import { grade } from './grade.ts'
import { compared, fall, improve, rise } from './growth.ts'
import { cumulative, each, hold, leading, plain, yearly } from './hold.ts'
import { moving as movingWords } from './moving.ts'
import type { Pattern } from './pattern.ts'
import { rank } from './rank.ts'
import { bare, bounds, mount, pass, reach } from './reach.ts'
import { above, alongside } from './relation.ts'

/** Every pattern for Chinese texts. */
export const patterns: readonly Pattern[] = [
  rise,
  improve,
  fall,
  compared,
  reach,
  pass,
  mount,
  ...bounds,
  hold,
  plain,
  each,
  yearly,
  cumulative,
  leading,
  rank,
  grade,
  above,
  alongside,
  doubling,
  digitsGrowth,
  half,
]

/** What a quantity means when no verb stands before it. */
export const unspoken = bare

/** Words of moving that stand away from their number. */
export const moving = movingWords
