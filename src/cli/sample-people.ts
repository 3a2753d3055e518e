// An installation without people gets those of the sample, whom a newcomer may be by one press.
import type { Context } from '../app/context.ts'
import { activeAmong, isUnpeopled, type Settlement, settlePeople } from '../app/settle-people.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { SamplePerson } from '../web/people.ts'
import { sampleLines, sampleRegions } from './sample-people-data.ts'

const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** The people of the sample that are here; `empty` says whether they may be added where nobody is. */
export async function samplePeople(ctx: Context, empty: boolean): Promise<readonly SamplePerson[]> {
  if (empty && (await isUnpeopled(ctx))) await settlePeople(ctx, settlement())
  const all = sampleLines.map(({ region, n, name, unitName, does }) => ({
    ...{ region, person: idOf(n), name, unit: unitName, does },
  }))
  return activeAmong(ctx, all)
}

/** The places at which the people of the sample work, by login. */
export const seatsOfSample = (): ReadonlyMap<string, Seat> =>
  new Map(
    sampleLines.map(({ region, n, login, name, unit, unitName, holds = [], admin = false }) => [
      login,
      {
        ...{ region, person: idOf(n), name, unit, unitName, unitRegion: region },
        ...{ rights: ['*'], holds, standsFor: null, admin },
      },
    ]),
  )

function settlement(): Settlement {
  return {
    regions: sampleRegions,
    units: sampleLines.map(({ region, unit, unitName, short, code, holds = [] }) => ({
      ...{ region, id: unit, name: unitName, shortName: short, code, holds },
      ...{ codeFault: null, parent: null, kind: 'unit', place: null, from: null, to: null, rhythm: null },
    })),
    people: sampleLines.map(({ region, n, login, name, unit, admin = false }) => ({
      ...{ region, id: idOf(n), login, name, email: null, password: null, admin },
      works: [{ unit, unitRegion: region, title: null, rights: ['*'], from: null, to: null }],
    })),
  }
}
