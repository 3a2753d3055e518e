// How long it takes to judge promises by a later text, against the limits that were set: a pair of long reports in half a second, ten thousand promises in two.
//   npm run bench:compare [-- EARLIER LATER]   takes two text files in place of examples/
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '../src/domain/plan/read.ts'
import { judgePromises } from '../src/domain/score/promise/promise.ts'

const CHARS = 25_000
const PROMISES = 10_000
const LIMITS = { pairMs: 500, manyMs: 2000 }
const examples = ['plan.zh.txt', 'report.zh.txt'].map((name) => join(import.meta.dirname, '..', 'examples', name))
const [from = '', to = ''] = process.argv.length > 3 ? process.argv.slice(2) : examples

/** A text of at least so many characters, with its reading. */
function open(file: string) {
  const once = readFileSync(file, 'utf8')
  const text = Array.from({ length: Math.ceil(CHARS / once.length) }, () => once).join('\n')
  return { text, reading: readPlan({ text }) }
}

/** Milliseconds of the middle one of seven runs. */
function measure(run: () => unknown): number {
  const all = Array.from({ length: 7 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.round(all.sort((a, b) => a - b)[3] ?? Number.NaN)
}

const [earlier, later] = [open(from), open(to)]
const promises = earlier.reading.statements.filter(({ stance, role }) => stance === 'commitment' && role === 'main')
const many = Array.from({ length: PROMISES }, (_, at) => promises[at % promises.length]).filter(
  (one) => one !== undefined,
)
const pairMs = measure(() => {
  const read = { text: later.text, reading: readPlan({ text: later.text }) }
  return judgePromises({ text: earlier.text, reading: readPlan({ text: earlier.text }) }, read)
})
const manyMs = measure(() => judgePromises({ ...earlier, reading: { ...earlier.reading, statements: many } }, later))
console.table([
  {
    what: `read and judge ${earlier.text.length} against ${later.text.length} characters`,
    ms: pairMs,
    limit: LIMITS.pairMs,
  },
  {
    what: `judge ${many.length} promises by ${later.reading.statements.length} statements`,
    ms: manyMs,
    limit: LIMITS.manyMs,
  },
])
console.log(JSON.stringify({ node: process.versions.node, pairMs, manyMs, limits: LIMITS }))
