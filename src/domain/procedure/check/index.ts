// The table of rules that a declaration must keep; the engine that runs them names none.
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Declaration } from '../declaration.ts'
import {
  clockLength,
  clockMisfires,
  clockNeverEnds,
  clockNeverStarts,
  clockNotMet,
  clockSilent,
  extensionRules,
  ladderOrder,
} from './clocks.ts'
import { choiceWithout, eventDoesNotAsk, eventFromNowhere, eventNobody } from './events.ts'
import { holderUnfit } from './holders.ts'
import { legNeverLives, legNeverOpened, legWaitsForEver } from './legs.ts'
import { nameTwice, nameUnknown, wordsMissing } from './names.ts'
import { type Rule, sitesOf } from './site.ts'
import { finalGoesOn, noFinal, stateCannotEnd, stateUnreachable } from './states.ts'

const rules: readonly Rule[] = [
  nameTwice,
  nameUnknown,
  wordsMissing,
  noFinal,
  stateUnreachable,
  stateCannotEnd,
  finalGoesOn,
  eventFromNowhere,
  eventNobody,
  holderUnfit,
  eventDoesNotAsk,
  choiceWithout,
  clockNeverStarts,
  clockNeverEnds,
  clockSilent,
  clockMisfires,
  clockNotMet,
  clockLength,
  ladderOrder,
  extensionRules,
  legNeverOpened,
  legNeverLives,
  legWaitsForEver,
]

/** Everything that is wrong with a declaration, branch by branch; nothing when it can work. */
export function check(declaration: Declaration): readonly Diagnostic[] {
  return sitesOf(declaration).flatMap((site) => rules.flatMap((rule) => rule(site)))
}
