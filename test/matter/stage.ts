// A stage for matters: a database with people of two regions, a clock that tests set, and short ways to act.
import type { Context } from '../../src/app/context.ts'
import { openMatter } from '../../src/app/open-matter.ts'
import { runDue } from '../../src/app/run-due.ts'
import { type Submission, submitEvent } from '../../src/app/submit-event.ts'
import { storeFile } from '../../src/app/upload-file.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import type { Evidence } from '../../src/domain/procedure/state.ts'
import { loadEntries } from '../../src/store/log.ts'
import { loadMatter, type StoredMatter } from '../../src/store/matters.ts'
import { openContext, type TestContext } from '../app/context.ts'
import { pdfOf } from '../evidence/bytes.ts'
import type { TestServer } from '../store/servers.ts'
import { makePeople, type Player } from './people.ts'

/** The stage, with what ends it. */
export interface Stage extends TestContext {
  readonly ctx: Context
  readonly seats: Readonly<Record<Player, Seat>>
  /** Sets the clock to a time of Beijing, written YYYY-MM-DD HH:MM. */
  readonly at: (when: string) => void
  /** Opens a matter and gives its id. */
  readonly open: (fields?: Submission['fields']) => Promise<string>
  readonly does: (
    who: Player,
    matter: string,
    event: string,
    more?: Partial<Submission>,
  ) => ReturnType<typeof submitEvent>
  /** Hands a document in, to be evidence of a step. */
  readonly paper: (who: Player, size?: number) => Promise<Evidence>
  /** Lets time do its work until nothing is due; says how many matters were stepped. */
  readonly passes: () => Promise<number>
  readonly matter: (id: string, who?: Player) => Promise<StoredMatter | null>
  readonly entries: (id: string, who?: Player) => ReturnType<typeof loadEntries>
}

/** What registering asks for. */
export const REGISTER = { title: '省际公路瓶颈路段改造', basis: '行动方案第三部分', urgency: 'ordinary' }

/** What dispatching asks for. */
export const DISPATCH = {
  lead: 'u-lead',
  supports: ['u-support'],
  verifier: 'u-verifier',
  leader: 'u-leader',
  due: '2026-09-30',
  rhythm: 'quarter',
  criteria: '建成通车并通过验收',
}

/** Opens the stage on a fresh database. */
export async function openStage(server?: TestServer): Promise<Stage> {
  let now = new Date('2026-03-02T01:00:00.000Z')
  const opened = await openContext(server, { clock: () => now })
  const seats = await makePeople(opened.database)
  const { ctx } = opened
  const at = (when: string) => {
    now = new Date(`${when.replace(' ', 'T')}:00.000+08:00`)
  }
  return {
    ...opened,
    ctx,
    seats,
    at,
    open: async (fields = REGISTER) => {
      const result = await openMatter(ctx, seats.office, { service: 'major-task', fields })
      if (!result.ok) throw new Error(JSON.stringify(result.diagnostics))
      return result.value.matter
    },
    does: (who, matter, event, more = {}) => submitEvent(ctx, seats[who], { region: '50', matter, event, ...more }),
    paper: async (who, size = 100) => {
      const file = { name: '验收报告.pdf', bytes: pdfOf(size), region: '50' }
      const kept = await storeFile(ctx, seats[who], file)
      if (!kept.ok) throw new Error(JSON.stringify(kept.diagnostics))
      return { kind: 'document', name: kept.value.name, sha256: kept.value.sha256 }
    },
    passes: async () => {
      let all = 0
      for (let { done } = await runDue(ctx); done > 0; { done } = await runDue(ctx)) all += done
      return all
    },
    matter: (id, who = 'office') => ctx.db.read((tx) => loadMatter(tx, '50', id), seats[who]),
    entries: (id, who = 'office') => ctx.db.read((tx) => loadEntries(tx, '50', id), seats[who]),
  }
}
