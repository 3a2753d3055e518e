// The matters that tasks of a document became.
import type { Json } from '../domain/base/digest.ts'
import type { ReadTx } from './tx.ts'

/** One of them, with what was filled in when it was dispatched. `due` is ISO text with milliseconds. */
export interface PlanMatter {
  readonly region: string
  readonly id: string
  readonly service: string
  readonly version: string
  readonly title: string
  readonly state: string
  readonly ended: boolean
  readonly late: boolean
  readonly due: string | null
  readonly progress: number | null
  readonly item: string
  readonly fields: Readonly<Record<string, Json>>
}

/** Every matter of a document that the viewer may see, the oldest first. */
export async function listPlanMatters(
  tx: ReadTx,
  regions: readonly string[],
  document: string,
): Promise<readonly PlanMatter[]> {
  const rows = await tx.query<Omit<PlanMatter, 'due' | 'progress'> & { due: Date | null; progress: string | null }>(
    `select region, id, service, version, title, state, ended, late, due, progress, item, body -> 'fields' as fields
     from matter
     where region = any ($1)
       and plan = $2
     order by id`,
    [regions, document],
  )
  return rows.map(({ due, progress, ...same }) => ({
    ...same,
    due: due?.toISOString() ?? null,
    progress: progress === null ? null : Number(progress),
  }))
}
