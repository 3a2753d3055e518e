// The lights of verdicts: a shape and a word, the colour comes third.
import type { Sign } from '../../domain/score/briefing.ts'
import type { Verdict } from '../../domain/score/promise/judge.ts'
import { SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import { tellCode } from './say.ts'

/** The sign of each verdict. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, Sign>> = {
  met: { shape: 'accepted', tone: 'on' },
  missed: { shape: 'rejected', tone: 'stop' },
  restated: { shape: 'clock', tone: 'warn' },
  weakened: { shape: 'down', tone: 'warn' },
  'in-progress': { shape: 'dot', tone: 'blue' },
  'not-comparable': { shape: 'swap', tone: 'calm' },
  'qualitative-only': { shape: 'proposed', tone: 'calm' },
  'not-reported': { shape: 'none', tone: 'calm' },
}

/** The verdicts, what was settled first, then what was changed. */
export const VERDICTS = Object.keys(VERDICT_SIGNS) as readonly Verdict[]

/** The light of one verdict. */
export const VerdictLight = ({ v, verdict }: { readonly v: Voice; readonly verdict: Verdict }) => (
  <SignLight sign={{ ...VERDICT_SIGNS[verdict], text: tellCode(v, `command.verdict.${verdict}`) }} />
)
