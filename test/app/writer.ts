// A program for tests to kill: opens the database under a folder and decides without end, telling each decision that was acknowledged.
import { randomBytes } from 'node:crypto'
import { addDocument } from '../../src/app/add-document.ts'
import type { Context } from '../../src/app/context.ts'
import { decideOn } from '../../src/app/decide-on.ts'
import { openDocument } from '../../src/app/open-document.ts'
import { uuidv7 } from '../../src/domain/base/ids.ts'
import type { Decision } from '../../src/domain/plan/item.ts'
import { openDatabase } from '../../src/store/open.ts'
import { openPool } from '../../src/store/pool.ts'
import { plainWorkshop } from './reader.ts'
import { settings, todayBy } from './settings.ts'

const folder = process.argv[2] ?? ''
const tell = (code: string) => process.stdout.write(`told ${code}\n`)
const opened = await openDatabase({ url: null, folder }, tell)
if (!opened.ok) {
  process.stdout.write(`refused ${opened.diagnostics[0]?.code}\n`)
  process.exit(1)
}
const today = todayBy(() => new Date())
const ctx: Context = {
  db: openPool(opened.value.server, { today }),
  worker: openPool(opened.value.worker, { today }),
  workshop: plainWorkshop(() => ({ engine: '1' })),
  clock: () => new Date(),
  newId: () => uuidv7(Date.now(), randomBytes(10)),
  ...settings,
}
const me = { name: String(process.pid), unit: null }
const bytes = new TextEncoder().encode('规划\n就业：1万人\n')
const added = await addDocument(ctx, me, { name: 'a.txt', bytes })
const id = added.ok ? added.value.id : ''
process.stdout.write(`document ${id}\n`)
for (let turn = 0; ; turn += 1) {
  const view = await openDocument(ctx, id)
  if (!view.ok) throw new Error(JSON.stringify(view.diagnostics))
  const [item] = view.value.items
  const last = view.value.history.findLast((made) => !made.undone && made.decision.kind === 'accept')
  const decision: Decision =
    item?.standing === 'accepted' ? { kind: 'undo', seq: last?.seq ?? 0 } : { kind: 'accept', items: [item?.id ?? ''] }
  const done = await decideOn(ctx, me, id, decision, { seq: view.value.seq, key: `${process.pid}-${turn}` })
  if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
  process.stdout.write(`ack ${done.value.seq}\n`)
}
