// How grave a warning is: a shape, a word and a colour.
import type { Level } from '../../domain/score/warning/rule.ts'
import { type ShapeName, SignLight } from '../components/shape.tsx'
import { tellCode } from '../scoring/say.ts'
import type { Voice } from '../voice.ts'

const SHAPES: Readonly<Record<Level, ShapeName>> = { blue: 'dot', yellow: 'clock', orange: 'warn', red: 'stop' }

/** The level of a warning or a rule. */
export const LevelLight = ({ v, level }: { readonly v: Voice; readonly level: Level }) => (
  <SignLight
    sign={{ shape: SHAPES[level], tone: `level-${level}`, text: tellCode(v, `score.warning-level.${level}`) }}
  />
)
