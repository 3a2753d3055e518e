// The two doors of a step, one pair for each database and region: what people ask at the same time goes through together.
import { type Taken, takeEach } from '../store/log.ts'
import { readToStep, type Steppable, type Wanted } from '../store/matters.ts'
import type { PersonStep } from '../store/pack-steps.ts'
import { type Database, isAway } from '../store/pool.ts'
import { gathering } from './gather.ts'

/** Reads what a step needs, and writes it. */
export interface StepDoors {
  readonly read: (wanted: Wanted) => Promise<Steppable | null>
  readonly write: (step: PersonStep) => Promise<Taken>
  /** Runs `work` once whoever came before with the same matter has done theirs. */
  readonly inTurn: <T>(matter: string, work: () => Promise<T>) => Promise<T>
}

const doors = new WeakMap<Database, Map<string, StepDoors>>()

/** The doors to the matters of a region. */
export function doorsOf(db: Database, region: string): StepDoors {
  const regions = doors.get(db) ?? new Map<string, StepDoors>()
  doors.set(db, regions)
  const known = regions.get(region)
  if (known) return known
  const made: StepDoors = {
    read: gathering((all) => db.each((tx) => readToStep(tx, region, all)), nameOf, isAway),
    write: gathering(
      (all) => db.each((tx) => takeEach(tx, region, all)),
      ({ step }) => step.matter,
      isAway,
    ),
    inTurn: queue(),
  }
  regions.set(region, made)
  return made
}

/** Two people may read the same matter in one turn, as two lines. */
const nameOf = ({ person, matter }: Wanted): string => `${person.region} ${person.person} ${matter}`

/** People who step one matter in the same instant come one after another, so that none reckons from what another is changing. */
function queue(): StepDoors['inTurn'] {
  const last = new Map<string, Promise<unknown>>()
  return async (matter, work) => {
    const before = last.get(matter)
    const mine = before ? before.then(work, work) : work()
    last.set(matter, mine)
    try {
      return await mine
    } finally {
      if (last.get(matter) === mine) last.delete(matter)
    }
  }
}
