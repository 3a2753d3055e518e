// Verifies everything that is kept, batch by batch, each batch on one snapshot, so that it may run while people work.
import { createHash } from 'node:crypto'
import { canonical, type Json } from '../domain/base/digest.ts'
import {
  countTruth,
  knownFiles,
  type Line,
  loadChain,
  loadChainEnds,
  loadFilesAfter,
  loadLines,
  loadStandings,
  regionsOfTruth,
} from '../store/chains.ts'
import { loadFilePart } from '../store/files.ts'
import { loadItems } from '../store/items.ts'
import type { ReadTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { loadPlan } from './plan.ts'
import { verifyDocument } from './verify-document.ts'
import { type Fault, verifyMatter } from './verify-matter.ts'
import { verifyScore } from './verify-score.ts'

/** A chain or file that does not hold, by its first line that does not. */
export interface Broken extends Fault {
  readonly region: string
  readonly of: 'document' | 'matter' | 'score' | 'file'
  /** Id of the document, matter, board or batch, SHA-256 of the file. */
  readonly matter: string
}

/** What was verified, and all that does not hold. */
export interface Verification {
  readonly regions: number
  readonly matters: number
  readonly documents: number
  /** Boards of plans and batches of figures. */
  readonly scores: number
  readonly lines: number
  readonly files: number
  readonly bytes: number
  readonly broken: readonly Broken[]
}

/** Lines read at once. */
const BATCH = 2000
const FILES = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

type Count = { -readonly [Key in keyof Verification]: Key extends 'broken' ? Broken[] : number }

/** Verifies all regions; `tell` hears how many lines and files are done, of how many. */
export async function verifyAll(ctx: Context, tell: (done: number, of: number) => void): Promise<Verification> {
  const count: Count = { regions: 0, matters: 0, documents: 0, scores: 0, lines: 0, files: 0, bytes: 0, broken: [] }
  const regions = await ctx.worker.read(regionsOfTruth)
  const sizes = await Promise.all(regions.map((region) => ctx.worker.read((tx) => countTruth(tx, region))))
  const all = sizes.reduce((sum, { lines, files }) => sum + lines + files, 0)
  const told = () => tell(Math.min(all, count.lines + count.files), all)
  for (const region of regions) {
    count.regions += 1
    for (let after: string | null = BEFORE_ALL; after !== null; told())
      after = await verifyBatch(ctx, region, after, count)
    for (let after: string | null = ''; after !== null; told()) after = await verifyFiles(ctx, region, after, count)
  }
  return count
}

/** Verifies the chains that begin after `after`; gives the last of them, null when there are no more. */
async function verifyBatch(ctx: Context, region: string, after: string, count: Count): Promise<string | null> {
  const batch = await ctx.worker.read((tx) => loadBatch(tx, region, after))
  const broken = (of: Broken['of'], matter: string, fault: Fault | null) => {
    if (fault) count.broken.push({ region, of, matter, ...fault })
  }
  const rows = new Map(batch.standings.map((row) => [row.id, row]))
  const ends = new Map(batch.ends.map((end) => [end.matter, end]))
  for (const [matter, lines] of batch.chains) {
    count.lines += lines.length
    if (lines[0]?.of === 'matter') {
      count.matters += 1
      broken('matter', matter, verifyMatter(ctx, lines, rows.get(matter) ?? null, batch.files))
    } else if (lines[0]?.of === 'score') {
      count.scores += 1
      const fault = await ctx.worker.read((tx) => verifyScore(tx, region, lines, ends.get(matter)))
      broken('score', matter, fault)
    } else {
      count.documents += 1
      const end = ends.get(matter)
      const last = lines.at(-1)
      const whole = end && end.seq === last?.seq && end.head === last.hash
      const fault = await verifyPlan({ ...ctx, region }, matter)
      broken('document', matter, fault ?? (whole ? null : { seq: lines.length + 1, why: 'tail' }))
    }
  }
  const emptied = [
    ...[...rows.keys()].map((id) => ['matter', id] as const),
    ...[...ends.keys()].map((id) => ['document', id] as const),
  ]
  for (const [of, id] of emptied) if (!batch.chains.has(id)) broken(of, id, { seq: 1, why: 'tail' })
  return batch.last
}

/** Whole chains only: the one that the limit cut through is left to the next batch, or read to its end when it stands alone. */
async function loadBatch(tx: ReadTx, region: string, after: string) {
  let lines = await loadLines(tx, region, after, BATCH)
  const full = lines.length === BATCH
  const cut = lines.at(-1)?.matter
  if (full && cut !== undefined) {
    const whole = lines.filter(({ matter }) => matter !== cut)
    lines = whole.length > 0 ? whole : await loadChain(tx, region, cut)
  }
  const last = full ? (lines.at(-1)?.matter ?? null) : null
  const chains = new Map<string, Line[]>()
  for (const line of lines) {
    const chain = chains.get(line.matter)
    if (chain) chain.push(line)
    else chains.set(line.matter, [line])
  }
  const named = lines.flatMap(({ of, documents }) => (of === 'matter' ? documents.map(({ sha256 }) => sha256) : []))
  return {
    chains,
    last,
    standings: await loadStandings(tx, region, after, last),
    ends: await loadChainEnds(tx, region, after, last),
    files: await knownFiles(tx, region, [...new Set(named)]),
  }
}

/** A document's chain, its file, text and readings, and the items that pages are answered from. */
async function verifyPlan(ctx: Context, id: string): Promise<Fault | null> {
  const verified = await verifyDocument(ctx, id)
  if (!verified.ok) return { seq: 1, why: 'no-row' }
  if (!verified.value.ok) return { seq: verified.value.seq, why: verified.value.why }
  const { count } = verified.value
  const [kept, items] = await ctx.db.read(async (tx) => [
    await loadPlan(tx, ctx.region, id),
    await loadItems(tx, ctx.region, id),
  ])
  const spelt = (list: readonly unknown[]) =>
    list
      .map((one) => canonical(one as Json))
      .sort()
      .join()
  const same = kept !== null && spelt(kept.state.folded.items) === spelt(items)
  return same || (kept?.entries.length ?? 0) !== count ? null : { seq: count, why: 'items' }
}

async function verifyFiles(ctx: Context, region: string, after: string, count: Count): Promise<string | null> {
  const files = await ctx.worker.read((tx) => loadFilesAfter(tx, region, after, FILES))
  for (const { sha256, size } of files) {
    const hash = createHash('sha256')
    let found = 0
    for (let part = 0; ; part += 1) {
      const bytes = await ctx.worker.read((tx) => loadFilePart(tx, region, sha256, part))
      if (!bytes) break
      hash.update(bytes)
      found += bytes.length
    }
    count.files += 1
    count.bytes += found
    const whole = found === size && hash.digest('hex') === sha256
    if (!whole) count.broken.push({ region, of: 'file', matter: sha256, seq: 0, why: 'file' })
  }
  return files.length < FILES ? null : (files.at(-1)?.sha256 ?? null)
}
