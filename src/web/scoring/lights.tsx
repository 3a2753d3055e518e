// The lights of verdicts: a shape and a word, the colour comes third.
import type { Status } from '../../domain/indicator/judgement.ts'
import type { Verdict } from '../../domain/score/promise/judge.ts'
import { type ShapeName, SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import { tellCode } from './say.ts'

const VERDICT_SIGNS: Readonly<Record<Verdict, { readonly shape: ShapeName; readonly tone: string }>> = {
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

const STATUS_SIGNS: Readonly<Record<Status, { readonly shape: ShapeName; readonly tone: string }>> = {
  reached: { shape: 'accepted', tone: 'on' },
  'on-track': { shape: 'dot', tone: 'on' },
  behind: { shape: 'warn', tone: 'warn' },
  'off-track': { shape: 'stop', tone: 'stop' },
  missed: { shape: 'rejected', tone: 'stop' },
  'too-early': { shape: 'proposed', tone: 'calm' },
  'no-data': { shape: 'none', tone: 'calm' },
  'not-comparable': { shape: 'swap', tone: 'calm' },
}

/** The statuses, in the order of their filters. */
export const STATUSES = Object.keys(STATUS_SIGNS) as readonly Status[]

/** The light of one target. */
export const StatusLight = ({ v, status }: { readonly v: Voice; readonly status: Status }) => (
  <SignLight sign={{ ...STATUS_SIGNS[status], text: tellCode(v, `indicator.status.${status}`) }} />
)
