// A posted dispatch as it was typed: what is said for all under all.<field>, lines under r<number>.<field>, and which button was pressed.
import type { Typed } from '../domain/matter/plan-row.ts'

/** A line as it was typed. */
export interface TypedLine {
  readonly item: string
  readonly picked: boolean
  readonly typed: Typed
}

/** What was sent. */
export interface PostedDispatch {
  readonly service: string
  readonly key: string
  readonly show: string
  readonly press: string
  readonly shared: Typed
  readonly lines: readonly TypedLine[]
}

const LINE = /^r(\d{1,5})\.([\w-]{1,60})$/
const SHARED = /^all\.([\w-]{1,60})$/

/** Reads the form; names that are none of its own are left out. */
export function postedDispatch(fields: Readonly<Record<string, string>>): PostedDispatch {
  const shared: Record<string, string> = {}
  const lines = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(fields)) {
    const [, all] = SHARED.exec(name) ?? []
    const [, line, field] = LINE.exec(name) ?? []
    if (all) shared[all] = value
    if (!line || !field) continue
    const typed = lines.get(line) ?? {}
    typed[field] = value
    lines.set(line, typed)
  }
  return {
    service: fields.service ?? '',
    key: fields.key ?? '',
    show: fields.show ?? '',
    press: fields.do ?? '',
    shared,
    lines: [...lines.values()].flatMap(({ item, pick, ...typed }) =>
      item ? [{ item, picked: pick !== undefined, typed }] : [],
    ),
  }
}
