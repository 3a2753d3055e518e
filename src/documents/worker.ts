// What runs inside a thread of the workshop: one job at a time, its result sent back whole.
import { parentPort } from 'node:worker_threads'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { ReadInput, Reading } from '../domain/plan/commitment.ts'
import { readPlan } from '../domain/plan/read.ts'
import { decode } from './decode.ts'
import type { Decoded } from './decoded.ts'
import type { Job, ReadOptions, Worked } from './workshop.ts'
import type { writeDocx } from './write-docx.ts'

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await work(job)))
parentPort?.postMessage('ready')

async function work(job: Job): Promise<Result<Decoded | Reading | Worked | Uint8Array>> {
  if (job.kind === 'read') return ok(readPlan(job.input))
  if (job.kind === 'write') return ok(await write(job.briefing, job.site))
  const decoded = await decode(job.file)
  if (job.kind === 'decode' || !decoded.ok) return decoded
  return ok({ decoded: decoded.value, reading: readDecoded(decoded.value, job.options) })
}

/** The writer is large and seldom asked for: it comes with the first file that a thread writes. */
async function write(...asked: Parameters<typeof writeDocx>): Promise<Uint8Array> {
  const writer = await import('./write-docx.ts')
  return writer.writeDocx(...asked)
}

/** Reads what a file holds; the day that the page states counts only where neither a person nor the text gives one. */
function readDecoded(decoded: Decoded, options: ReadOptions): Reading {
  const input: ReadInput = { text: decoded.text, tables: decoded.tables, ...options }
  const first = readPlan(input)
  const reading = first.document.date === null && decoded.date ? readPlan({ ...input, date: decoded.date }) : first
  return { ...reading, diagnostics: [...(decoded.notes ?? []), ...reading.diagnostics] }
}
