// Figures from a file or a paste: looked at row by row with what each would do, then taken in as one batch or not at all.
import Papa from 'papaparse'
import type { FigureLine, TableRow } from '../documents/figure-row.ts'
import { readFigureLines, splitRows } from '../documents/figures.ts'
import { decodeText } from '../documents/text.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import type { Intake } from '../domain/indicator/intake.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Context } from './context.ts'
import { lookAtFigures } from './figure-intake.ts'
import { keepFigures } from './keep-figures.ts'

/** What was sent; `source` stands for rows that name none. */
export interface FiguresSent {
  readonly name: string
  readonly bytes: Uint8Array
  readonly source: string
}

/** A row with what it would do; with faults it does nothing. */
export interface FigurePreviewRow extends FigureLine {
  readonly intake: Intake | null
}

/** What taking it in would do. */
export interface FigurePreview {
  readonly rows: readonly FigurePreviewRow[]
  /** The table as text, to be sent back with the press that takes it in. */
  readonly text: string
  /** Digest of what every row would do: taken in only while it is still so. */
  readonly seen: string
  /** Rows that would be taken in. */
  readonly taken: number
  readonly faulty: number
}

const MOST = 5_000

/** Looks at a table (xlsx, csv, tsv, SDMX-CSV) without keeping anything. */
export async function previewFigures(ctx: Context, seat: Seat, sent: FiguresSent): Promise<Result<FigurePreview>> {
  if (seat.unit === '' || seat.unitRegion !== ctx.region) return refuse('score.no-unit')
  const table = await tableOf(ctx, sent)
  if (!table.ok) return table
  if (table.value.rows.length > MOST + 1)
    return refuse('score.too-many-figures', { found: table.value.rows.length - 1, most: MOST })
  const lines = readFigureLines(sent.name, table.value.rows)
  if (!lines.ok) return lines
  const rows = await lookAtLines(ctx, lines.value.map(sourced(sent)))
  return ok({
    ...{ rows, text: table.value.text, seen: digestOf(rows) },
    taken: rows.filter(isTaken).length,
    faulty: rows.filter(({ faults }) => faults.length > 0).length,
  })
}

/** Takes a table in: all that is new of it as one batch; with `seen`, only if it would still do what it did when it was looked at. */
export async function importFigures(
  ctx: Context,
  seat: Seat,
  sent: FiguresSent,
  form: { readonly id: string; readonly title: string; readonly seen?: string; readonly submit: boolean },
): Promise<Result<{ id: string }>> {
  const preview = await previewFigures(ctx, seat, sent)
  if (!preview.ok) return preview
  const { rows, seen, faulty, taken } = preview.value
  if (faulty > 0) return refuse('score.import-faulty', { n: faulty })
  if (form.seen !== undefined && seen !== form.seen) return refuse('score.import-moved')
  if (taken === 0) return refuse('score.import-nothing')
  const figures = rows.filter(isTaken).flatMap(({ observation }) => observation ?? [])
  const title = form.title.trim() || sent.name
  return keepFigures(ctx, seat, { id: form.id, title, origin: 'import', figures, submit: form.submit })
}

const isTaken = ({ intake, faults }: FigurePreviewRow): boolean =>
  faults.length === 0 && intake !== null && intake.deed !== 'same'

async function tableOf(
  ctx: Context,
  { name, bytes }: FiguresSent,
): Promise<Result<{ rows: readonly TableRow[]; text: string }>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const source = isZip ? null : decodeText(bytes)
  if (source) {
    const text = source.text.replaceAll('\r\n', '\n')
    return ok({ rows: splitRows(text), text })
  }
  const decoded = await ctx.workshop.decode({ name, bytes })
  if (!decoded.ok) return decoded
  const tables = decoded.value.tables.map(({ rows }) =>
    rows.map((row) => row.map(({ start, end }) => decoded.value.text.slice(start, end).trim())),
  )
  const grid = tables.find((rows) => readFigureLines(name, numbered(rows)).ok) ?? tables[0] ?? []
  return ok({ rows: numbered(grid), text: Papa.unparse(grid, { newline: '\n' }) })
}

const numbered = (rows: readonly (readonly string[])[]): readonly TableRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells }))

/** A figure of which nobody says where it comes from is not taken. */
const sourced =
  ({ name, source }: FiguresSent) =>
  (line: FigureLine): FigureLine => {
    const { observation } = line
    if (observation?.source !== '') return line
    if (source.trim() !== '') return { ...line, observation: { ...observation, source: source.trim() } }
    const fault: Diagnostic = { code: 'files.figures-sourceless', params: { name, line: line.line } }
    return { ...line, faults: [...line.faults, fault] }
  }

async function lookAtLines(ctx: Context, lines: readonly FigureLine[]): Promise<readonly FigurePreviewRow[]> {
  const sound = lines.flatMap(({ observation }) => observation ?? [])
  const intake = await ctx.db.read((tx) => lookAtFigures(tx, ctx.region, sound))
  const found = new Map<Observation, Intake>(sound.flatMap((one, at) => (intake[at] ? [[one, intake[at]]] : [])))
  return lines.map((line) => {
    const one = (line.observation && found.get(line.observation)) ?? null
    const twice: Diagnostic[] =
      one?.deed === 'twice' ? [{ code: 'files.figures-twice', params: { line: line.line } }] : []
    return { ...line, intake: one, faults: [...line.faults, ...twice] }
  })
}

const digestOf = (rows: readonly FigurePreviewRow[]): string =>
  digest(
    canonical(
      rows.map(({ observation, intake, faults }) => ({
        ...{ observation, faults: faults.length, deed: intake?.deed ?? null, old: intake?.old?.figure ?? null },
      })) as unknown as Json,
    ),
  )
