// How well promises are matched with what later texts say of them: on linked texts, which lie beside the checkout where there are any; without them this says so and is skipped.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/domain/base/diagnostic.ts'
import { readPlan } from '../../src/domain/plan/read.ts'
import { nameOf, sameName } from '../../src/domain/score/promise/names.ts'
import { judgePromises, type PromiseVerdict } from '../../src/domain/score/promise/promise.ts'

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')
const there = existsSync(join(CORPUS, 'links'))
const unless = there ? '' : ' (skipped: no linked texts beside the checkout)'

interface Link {
  readonly earlier: string
  readonly later: string
  readonly promise: string
  readonly indicator: string
  readonly outcome: string | null
  readonly verdict: string
}

/** The words of the links in our own; a word that is not here is one of ours. */
const OURS: Readonly<Record<string, string>> = {
  'restated-later': 'restated',
  'threshold-lowered': 'restated',
  behind: 'in-progress',
  'met-so-far': 'in-progress',
  'met-different-window': 'not-comparable',
  'base-year-trap': 'not-comparable',
  'needs-base': 'not-comparable',
  'not reported': 'not-reported',
}

const fileOf = (...path: string[]) => readFileSync(join(CORPUS, ...path), 'utf8')
const textOf = (slug: string) => fileOf('texts', `${slug}.txt`)

function linksOf(): readonly Link[] {
  const rows = Papa.parse<Record<string, string>>(fileOf('links', 'chongqing-promises.csv').trim(), {
    header: true,
  }).data
  const chongqing = rows.map((row) => ({
    earlier: row.promise_slug ?? '',
    later: row.outcome_slug ?? '',
    promise: row.promise_quote ?? '',
    indicator: row.indicator ?? '',
    outcome: row.outcome_quote || null,
    verdict: row.verdict ?? '',
  }))
  const national = fileOf('links', 'national-2022-to-2023.jsonl').trim().split('\n')
  const lines = national.map((line) => JSON.parse(line) as Record<string, string | null>)
  return [
    ...chongqing,
    ...lines.map((row) => ({
      earlier: 'national-2022-gwr',
      later: 'national-2023-gwr',
      promise: row.target_quote ?? '',
      indicator: row.target_indicator ?? '',
      outcome: row.outcome_quote ?? null,
      verdict: row.verdict ?? '',
    })),
  ]
}

/** Where a quote stands; half-width and full-width marks count alike. */
function find(text: string, quote: string): Span {
  const fold = (words: string) => words.replaceAll(',', '，').replaceAll('％', '%')
  const start = fold(text).indexOf(fold(quote))
  expect(start, quote).toBeGreaterThanOrEqual(0)
  return { start, end: start + quote.length }
}

const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end

const pairs = new Map<string, readonly PromiseVerdict[]>()

function verdictsOf({ earlier, later }: Link): readonly PromiseVerdict[] {
  const key = `${earlier} ${later}`
  const read = (slug: string) => ({ text: textOf(slug), reading: readPlan({ text: textOf(slug) }) })
  const verdicts = pairs.get(key) ?? judgePromises(read(earlier), read(later))
  pairs.set(key, verdicts)
  return verdicts
}

/** Our verdict on a linked promise: of those in its quote, the one whose name is most alike. */
function verdictOn(link: Link): PromiseVerdict | null {
  const place = find(textOf(link.earlier), link.promise)
  const name = nameOf(link.indicator)
  const alike = ({ promise }: PromiseVerdict) => sameName(name, nameOf(promise.indicator))
  const inside = verdictsOf(link).filter(({ promise }) => meets(promise, place))
  return inside.toSorted((a, b) => alike(b) - alike(a))[0] ?? null
}

describe.skipIf(!there)(`linked promises${unless}`, () => {
  it('at least 85 in 100 get the right verdict, none is called met that is not, and most later sentences are found', () => {
    const links = linksOf()
    const judged = links.map((link) => ({ link, ours: verdictOn(link), want: OURS[link.verdict] ?? link.verdict }))
    const right = judged.filter(({ ours, want }) => ours?.verdict === want)
    const falselyMet = judged.filter(({ ours, want }) => ours?.verdict === 'met' && want !== 'met')
    const linked = judged.filter(({ link }) => link.outcome !== null)
    const found = linked.filter(({ link, ours }) => {
      return ours?.outcome && meets(ours.outcome, find(textOf(link.later), link.outcome ?? ''))
    })
    console.log(
      `verdicts right ${right.length} of ${links.length}, later sentences found ${found.length} of ${linked.length}`,
    )
    expect(right.length / links.length).toBeGreaterThanOrEqual(0.85)
    expect(falselyMet.map(({ link }) => link.promise)).toEqual([])
    expect(found.length / linked.length).toBeGreaterThanOrEqual(0.8)
  })
})
