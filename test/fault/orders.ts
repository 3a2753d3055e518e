// What a player is told when it starts, and the time that all of them share.

import type { Seat } from '../../src/domain/matter/party.ts'
import type { Connection } from '../../src/store/pool.ts'
import type { Player } from '../matter/people.ts'

/** What a player is told. */
export interface Orders {
  readonly as: 'act' | 'work'
  readonly server: Connection
  readonly worker: Connection
  readonly seats: Readonly<Record<Player, Seat>>
  /** When the played time began, in milliseconds of real time. */
  readonly began: number
  /** Milliseconds of played time in one of real time. */
  readonly speed: number
}

/** Played time begins on a Monday morning. */
const MONDAY = Date.parse('2026-03-02T01:00:00.000Z')

/** The clock of everybody who plays. */
export const virtualClock =
  ({ began, speed }: Pick<Orders, 'began' | 'speed'>) =>
  (): Date =>
    new Date(MONDAY + (Date.now() - began) * speed)
