// Who may do what with scores: roles that units hold as they hold those of services, and people with the right in them.
import type { Seat } from '../matter/party.ts'

/** What roles about scores are granted under, beside the services. */
export const SCOREBOARD = 'scoreboard'

/** `publisher` confirms targets and verdicts and releases; `reviewer` approves figures. */
export type ScoreRole = 'publisher' | 'reviewer'

/** The roles, in the order in which they are offered. */
export const SCORE_ROLES: readonly ScoreRole[] = ['publisher', 'reviewer']

/** Whether somebody may act in a role for a region: their unit is of that region and holds it, and they have the right of that name. */
export const mayScore = (
  seat: Pick<Seat, 'unitRegion' | 'holds' | 'rights'>,
  region: string,
  role: ScoreRole,
): boolean =>
  seat.unitRegion === region &&
  seat.holds.some((held) => held.service === SCOREBOARD && held.role === role) &&
  (seat.rights.includes('*') || seat.rights.includes(role))
