// Matters: listed, opened, read, acted in. A matter that the unit has no part in is not there.
import { type Static, Type } from 'typebox'
import type { Context } from '../../../app/context.ts'
import { listMatters } from '../../../app/list-matters.ts'
import { evidenceOf } from '../../../app/open-file.ts'
import { openMatter } from '../../../app/open-matter.ts'
import { readActions, readEntries, readMatter } from '../../../app/read-matter.ts'
import { submitEvent } from '../../../app/submit-event.ts'
import { ok, type Result } from '../../../domain/base/diagnostic.ts'
import { isUuid } from '../../../domain/base/ids.ts'
import type { Seat } from '../../../domain/matter/party.ts'
import { statedEvidence } from '../../../domain/matter/stated.ts'
import type { Evidence } from '../../../domain/procedure/state.ts'
import { endpoint } from '../endpoint.ts'
import { actionBody, entryBody, lineBody, matterBody } from '../matter-body.ts'
import { readCursor, writeCursor } from '../paging.ts'
import {
  action,
  entry,
  evidence,
  flag,
  json,
  matter,
  matterLine,
  nothing,
  object,
  page,
  pageOf,
  text,
  whole,
} from '../shapes.ts'

const params = object({
  ref: Type.String({ description: 'region.id', pattern: '^[A-Za-z0-9_-]{1,20}\\.[0-9a-f-]{36}$' }),
})
const fields = Type.Record(text, json)
const seqBody = object({ ref: text, seq: whole, again: flag })

/** Region and id of a matter's address. */
function partsOf({ ref }: { readonly ref: string }): readonly [region: string, id: string] {
  const at = ref.indexOf('.')
  return [ref.slice(0, at), ref.slice(at + 1)]
}

/** Evidence as the log keeps it; refused when a file is not there or not this unit's to hand in. */
async function proofs(
  ctx: Context,
  seat: Seat,
  region: string,
  stated: readonly Static<typeof evidence>[],
): Promise<Result<Evidence[]>> {
  const files = await evidenceOf(ctx, seat, region, [
    ...new Set(stated.flatMap((one) => ('file' in one ? [one.file] : []))),
  ])
  if (!files.ok) return files
  const others = stated.flatMap((one): Evidence[] => {
    if ('figure' in one) return [statedEvidence('figure', one.figure, one.source)]
    return 'link' in one ? [statedEvidence('link', one.link, one.link)] : []
  })
  return ok([...files.value, ...others])
}

const listed = endpoint({
  name: 'matters',
  method: 'GET',
  path: '/matters',
  scope: 'read',
  words: { zh: '本单位参与的事项，新的在前', en: 'Matters that the unit has a part in, the newest first' },
  params: nothing,
  query: object({
    q: Type.Optional(Type.String({ maxLength: 200 })),
    service: Type.Optional(text),
    state: Type.Optional(text),
    ended: Type.Optional(flag),
    late: Type.Optional(flag),
    plan: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$' })),
    ...page,
  }),
  body: null,
  answer: pageOf(matterLine),
  run: async ({ ctx, program: { seat }, query: { cursor, limit = 50, ...filter } }) => {
    const after = readCursor(cursor, (value): value is string => typeof value === 'string' && isUuid(value))
    if (!after.ok) return after
    const { rows, units, next } = await listMatters(ctx, seat, { ...filter, ...after.value, limit })
    const cursorNext = next && writeCursor(next)
    return ok({ body: { rows: rows.map((row) => lineBody(row, units)), next: cursorNext }, next: cursorNext })
  },
})

const opened = endpoint({
  name: 'openMatter',
  method: 'POST',
  path: '/matters',
  scope: 'act',
  words: { zh: '登记一个事项', en: 'Open a matter' },
  status: 201,
  params: nothing,
  query: nothing,
  body: object({
    service: text,
    fields,
    from: Type.Optional(object({ document: text, item: text })),
  }),
  answer: seqBody,
  run: async ({ ctx, program: { seat }, body, once }) => {
    const done = await openMatter(ctx, seat, { ...body, ...(once ? { id: once.id } : {}) })
    if (!done.ok) return done
    const { region, matter: id, seq, again } = done.value
    return ok({ body: { ref: `${region}.${id}`, seq, again }, version: seq })
  },
})

const shown = endpoint({
  name: 'matter',
  method: 'GET',
  path: '/matters/{ref}',
  scope: 'read',
  words: {
    zh: '一个事项：各分办的状态、内容和时限',
    en: 'One matter: state, fields and deadlines of all its branches',
  },
  versioned: true,
  params,
  query: nothing,
  body: null,
  answer: matter,
  run: async ({ ctx, program: { seat }, params: named }) => {
    const read = await readMatter(ctx, seat, ...partsOf(named))
    return read.ok ? ok({ body: matterBody(read.value), version: read.value.matter.seq }) : read
  },
})

const logged = endpoint({
  name: 'entries',
  method: 'GET',
  path: '/matters/{ref}/entries',
  scope: 'read',
  words: { zh: '一个事项的全部记录，含哈希链', en: 'The whole log of a matter, with its chain of hashes' },
  params,
  query: nothing,
  body: null,
  answer: object({ rows: Type.Array(entry) }),
  run: async ({ ctx, program: { seat }, params: named }) => {
    const read = await readEntries(ctx, seat, ...partsOf(named))
    return read.ok ? ok({ body: { rows: read.value.map(entryBody) } }) : read
  },
})

const possible = endpoint({
  name: 'actions',
  method: 'GET',
  path: '/matters/{ref}/actions',
  scope: 'read',
  words: {
    zh: '现在可以办的动作，各带表单（JSON Schema）和规则表的建议',
    en: 'What can be done now, each with its form (JSON Schema) and what rule tables propose',
  },
  params,
  query: nothing,
  body: null,
  answer: object({ rows: Type.Array(action) }),
  run: async ({ ctx, program: { seat }, params: named, lang }) => {
    const read = await readActions(ctx, seat, ...partsOf(named))
    return read.ok ? ok({ body: { rows: read.value.map((one) => actionBody(one, lang)) } }) : read
  },
})

const submitted = endpoint({
  name: 'submitEvent',
  method: 'POST',
  path: '/matters/{ref}/events/{event}',
  scope: 'act',
  words: { zh: '办理一个动作', en: 'Do something in a matter' },
  status: 201,
  versioned: true,
  params: object({ ...params.properties, event: text }),
  query: nothing,
  body: object({
    leg: Type.Optional(text),
    fields: Type.Optional(fields),
    documents: Type.Optional(Type.Array(text)),
    evidence: Type.Optional(Type.Array(evidence)),
  }),
  answer: seqBody,
  run: async ({ ctx, program: { seat }, params: named, body, once, seen }) => {
    const [region, id] = partsOf(named)
    const read = await readMatter(ctx, seat, region, id)
    if (!read.ok) return read
    const { evidence: stated = [], ...rest } = body
    const proved = await proofs(ctx, seat, region, stated)
    if (!proved.ok) return proved
    const asked = { region, matter: id, event: named.event, key: once?.key ?? null, ...rest, evidence: proved.value }
    const done = await submitEvent(ctx, seat, seen === null ? asked : { ...asked, seen })
    if (!done.ok) return done
    const { seq, again } = done.value
    return ok({ body: { ref: named.ref, seq, again }, version: seq })
  },
})

/** GET and POST /matters, GET /matters/{ref} with its log and actions, POST /matters/{ref}/events/{event}. */
export const matters = [listed, opened, shown, logged, possible, submitted]
