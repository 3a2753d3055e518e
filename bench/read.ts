// How fast the reader reads, how that grows with length, and what memory it takes, beside a widely used library for numbers and units in text.
//   npm run bench:read [-- FOLDER]   takes the .txt files of FOLDER in place of examples/
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import recognizers from '@microsoft/recognizers-text-suite'
import { readPlan } from '../src/domain/plan/read.ts'

const LENGTH = 1_000_000
const MEMORY_BYTES = 2_000_000
const RIVAL_SECONDS = 20
const [folder = join(import.meta.dirname, '..', 'examples'), inside] = process.argv.slice(2)

const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.includes('-en'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))

/** All documents one after the other, again and again, until the text is long enough. */
function textOf(length: number): string {
  const parts: string[] = []
  for (let total = 0, at = 0; total < length; at++) {
    const part = documents[at % documents.length] ?? ''
    parts.push(part)
    total += part.length + 1
  }
  return parts.join('\n')
}

/** Milliseconds of the middle one of `times` runs. */
function measure(times: number, run: () => unknown): number {
  const all = Array.from({ length: times }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return all.sort((a, b) => a - b)[times >> 1] ?? Number.NaN
}

const perSecond = (chars: number, ms: number) => Math.round((chars / ms) * 1000)

/** The reader on one text of a million characters, after warming up on the documents one by one. */
function measureReader() {
  const text = textOf(LENGTH)
  for (let round = 0; round < 5; round++) for (const one of documents) readPlan({ text: one })
  readPlan({ text })
  const ms = measure(5, () => readPlan({ text }))
  const { statements, tasks } = readPlan({ text })
  const found = { statements: statements.length, tasks: tasks.length }
  return { chars: text.length, ms: Math.round(ms), charsPerSecond: perSecond(text.length, ms), ...found }
}

/** The same work for each character whatever the length: the time for n, 2n and 4n characters. */
function measureGrowth() {
  return [1, 2, 4].map((times) => {
    const text = textOf((LENGTH / 4) * times)
    const ms = measure(3, () => readPlan({ text }))
    return { chars: text.length, ms: Math.round(ms), nsPerChar: Math.round((ms / text.length) * 1e6) }
  })
}

/** The four models that a rival needs for the same text, on one document after the other until the time is up. */
function measureRival() {
  const { Culture, recognizeCurrency, recognizeDimension, recognizeNumber, recognizePercentage } = recognizers
  const models = [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension]
  const work = (text: string) => models.reduce((sum, model) => sum + model(text, Culture.Chinese).length, 0)
  work('2022年，增长5%，达到4万亿元、338天。')
  const until = performance.now() + RIVAL_SECONDS * 1000
  let [chars, ms, found] = [0, 0, 0]
  for (const text of documents) {
    if (performance.now() > until) break
    const from = performance.now()
    found += work(text)
    ms += performance.now() - from
    chars += text.length
  }
  return { chars, ms: Math.round(ms), charsPerSecond: perSecond(chars, ms), found }
}

/** The most memory that a process of its own held, before and after reading. */
function measureMemory() {
  const script = [...process.execArgv, import.meta.filename, folder, '--inside']
  const done = spawnSync(process.execPath, script, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(done.stdout) as { bytes: number; beforeMb: number; peakMb: number }
}

function readInside() {
  const text = textOf(MEMORY_BYTES / 2.8)
  const peak = () => Math.round(process.resourceUsage().maxRSS / 1024)
  readPlan({ text: '地区生产总值增长5%。' })
  const beforeMb = peak()
  readPlan({ text })
  process.stdout.write(JSON.stringify({ bytes: Buffer.byteLength(text), beforeMb, peakMb: peak() }))
}

function report() {
  const reader = measureReader()
  const growth = measureGrowth()
  const memory = measureMemory()
  const rival = measureRival()
  const ratio = Math.round(reader.charsPerSecond / rival.charsPerSecond)
  const cpu = cpus()[0]?.model ?? 'unknown'
  const number = (value: number) => value.toLocaleString('en')
  console.log(`\n${documents.length} texts · Node ${process.versions.node} · ${cpu}\n`)
  console.table({
    gangmu: { characters: number(reader.chars), ms: number(reader.ms), 'characters/s': number(reader.charsPerSecond) },
    'recognizers-text': {
      characters: number(rival.chars),
      ms: number(rival.ms),
      'characters/s': number(rival.charsPerSecond),
    },
  })
  console.log(`gangmu reads the outline, ${number(reader.statements)} statements and ${number(reader.tasks)} tasks.`)
  console.log(`recognizers-text finds ${number(rival.found)} numbers, percentages, currencies and dimensions;`)
  console.log(`it is too slow for the whole text, so it was given a sample, one document at a time.`)
  console.log(`gangmu is ${number(ratio)} times as fast.\n`)
  console.table(growth)
  console.log(
    `memory for ${number(memory.bytes)} bytes: at most ${memory.peakMb} MB (${memory.beforeMb} MB before reading)\n`,
  )
  console.log(JSON.stringify({ node: process.versions.node, cpu, reader, rival, ratio, growth, memory }))
}

if (inside === '--inside') readInside()
else report()
