// What a text is made of before anything in it is measured: its profile, what is left out, its outline.
import type { Diagnostic, Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { DocumentKind, Heading, LeftOut, Table } from './commitment.ts'
import { leaveOut } from './left-out.ts'
import { linesOf } from './lines.ts'
import { outline } from './outline.ts'
import { headLines, type Profile, profile } from './profile.ts'
import { taskTables } from './task-table.ts'

/** The frame of a document. */
export interface Structure {
  readonly profile: Profile
  readonly leftOut: readonly LeftOut[]
  readonly headings: readonly Heading[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads the frame of a document; linear in its length. */
export function structure(
  source: Source,
  given: { readonly kind?: DocumentKind; readonly date?: string },
  tables: readonly Table[] = [],
): Structure {
  const about = profile(source, given)
  const leftOut = leaveOut(source, about)
  const skip: Span[] = [...leftOut, ...taskTables(source, tables)]
  if (about.titleSpan) skip.push(about.titleSpan)
  skip.push(...headLines(linesOf(source)).filter((l) => l.role === 'subtitle'))
  const { headings, diagnostics } = outline(source, merged(skip))
  return { profile: about, leftOut, headings, diagnostics: [...about.diagnostics, ...diagnostics] }
}

function merged(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = []
  for (const s of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1)
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end)
    else out.push({ start: s.start, end: s.end })
  }
  return out
}
