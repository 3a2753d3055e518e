// What an English document is: its kind from its title and opening, its year from its title and headings.
import type { DocumentKind } from '../commitment.ts'

const REPORT =
  /\b(?:report|review|bulletin|communiqu[eé]|progress|update|assessment|evaluation|retrospect|stocktake|annual statement|results)\b/i
const PLAN =
  /\b(?:plan|strategy|outline|programme|program|agenda|roadmap|framework|vision|manifesto|targets|pledges)\b/i

/** The kind of an English document; `titles` are the lines of its head, `opening` its first characters. */
export function englishKind(lines: readonly string[], titles: readonly string[], opening: string): DocumentKind {
  const questions = lines.filter((l) => /^(?:q|question|reporter|interviewer|journalist)\s?:/i.test(l)).length
  if (questions >= 2 || titles.some((t) => /\b(?:interview|q&a)\b/i.test(t))) return 'interview'
  if (/\bfellow deputies\b|\breport on the work of\b|\breport to you on the work\b/i.test(opening)) return 'report'
  const title = titles.find((t) => REPORT.test(t) || PLAN.test(t)) ?? ''
  const report = REPORT.exec(title)
  return report && !/\bplan to\b/i.test(title) ? 'report' : 'plan'
}

const HEADING = /^(?:[IVX]{1,5}|\d{1,2}|[A-Z])[.)]|^(?:part|chapter|section)\b|^[A-Z][A-Z0-9 ,'-]+$/i

/** The year that an English document speaks from: in its title, else in its headings ("Tasks for 2022", "Our Work in 2021" a year later). */
export function englishYear(lines: readonly string[], title: string, kind: DocumentKind): number | null {
  const years = [...title.matchAll(/\b(20\d\d)\b/g)].map((m) => Number(m[1]))
  if (years.length > 0 && (kind === 'report' || years.length > 1)) return years[0] ?? null
  let back: number | null = null
  for (const text of lines) {
    if (text.length > 140 || !HEADING.test(text)) continue
    const year = /\b(?:for|in) (20\d\d)\b/i.exec(text)?.[1]
    if (!year) continue
    if (/\b(?:review|achievements|progress|looking back|work in)\b/i.test(text)) back ??= Number(year) + 1
    else if (/\b(?:tasks|targets|requirements|priorities|plan|recommendations|goals|work)\b/i.test(text))
      return Number(year)
  }
  return back
}
