// What a figure does beside those that are known, and what is strange about it.
import type { Intake } from '../../domain/indicator/intake.ts'
import type { Voice } from '../voice.ts'
import { sayFigure } from './say.ts'

/** The words for what a row does, the old figure where it replaces one, and a warning where it jumps. */
export function Deed({ v, intake, unit }: { readonly v: Voice; readonly intake: Intake; readonly unit: string }) {
  const { deed, old, jump } = intake
  return (
    <>
      {v.t(`deed-${deed}`, { old: old ? sayFigure(v, old.figure, unit) : '' })}
      {jump && <p class="flag">{sayJump(v, jump, unit)}</p>}
    </>
  )
}

/** What is strange about a figure. */
const sayJump = (v: Voice, jump: NonNullable<Intake['jump']>, unit: string): string =>
  v.t(`jump-${jump.kind}`, { before: sayFigure(v, { kind: 'value', op: '=', value: jump.before }, unit) })
