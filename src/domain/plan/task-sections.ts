// Tasks of a plan: every lowest heading is one, or as many as it has responsibility markers.

import type { Span } from '../base/diagnostic.ts'
import { lineStart } from '../text/segment.ts'
import type { Heading, Task } from './commitment.ts'
import { isItem } from './marker.ts'
import { headingText, pathAt } from './outline.ts'
import { type Draft, makeTask, type TaskContext, trimmed } from './task-make.ts'
import type { TaskMarker } from './task-markers.ts'
import { setsScene } from './task-scene.ts'
import { titleSpan } from './task-titles.ts'

interface Section {
  readonly heading: Heading
  readonly path: readonly string[]
  readonly parent: Heading | null
  readonly scene: boolean
}

/** Tasks of the lowest headings, and of markers that stand under none. */
export function sectionTasks(context: TaskContext, markers: readonly TaskMarker[]): Task[] {
  const { source } = context
  const sections = leaves(context)
  const drafts: Draft[] = []
  const used = new Set<TaskMarker>()
  const whole = wholeSections(sections, markers)
  const inherited = introMarkers(context, markers, used)
  for (const section of sections) {
    const { heading } = section
    const parent = section.parent && whole.get(section.parent)
    if (parent) {
      if (!used.has(parent) && section.parent)
        drafts.push(wholeDraft(context, section.parent, section.path.slice(0, -1), parent))
      used.add(parent)
      continue
    }
    const own = within(markers, heading.start, heading.close)
    for (const m of own) used.add(m)
    drafts.push(...sectionDrafts(context, section, own, section.parent ? inherited.get(section.parent) : undefined))
  }
  for (const m of markers) if (!used.has(m)) drafts.push(looseDraft(context, m, markers))
  void source
  return drafts.flatMap((d) => makeTask(context, d) ?? []).toSorted((a, b) => a.start - b.start)
}

/** The lowest headings that are not items of a list. */
function leaves(context: TaskContext): Section[] {
  const out: Section[] = []
  const visit = (h: Heading, parent: Heading | null, path: readonly string[], scene: boolean): void => {
    const inScene = scene || setsScene(h.title)
    const text = headingText(context.source, h)
    const below = h.children.filter((c) => !isItem(c) && !runsOn(context, c))
    if (below.length === 0) out.push({ heading: h, path, parent, scene: inScene })
    for (const c of below) visit(c, h, [...path, text], inScene)
  }
  const top = context.headings.filter((h) => !isItem(h))
  for (const h of top) visit(h, null, [], false)
  return out
}

/** True for the name of a list inside a paragraph (四个更好服务：). */
function runsOn(context: TaskContext, h: Heading): boolean {
  return h.marker === '' && /[^\s]/.test(context.source.folded[h.start - 1] ?? '\n')
}

function sectionDrafts(
  context: TaskContext,
  section: Section,
  own: readonly TaskMarker[],
  from: TaskMarker | undefined,
): Draft[] {
  const { heading, path, scene } = section
  const { source } = context
  const title = headingText(source, heading)
  const [only] = own
  if (!only) {
    const body = trimmed(source, heading.end, heading.close)
    if ((scene && !from) || (body.end <= body.start && heading.title.length < 8) || isAnnexName(heading)) return []
    return [{ title, path, start: heading.start, end: heading.close, ...who(from) }]
  }
  if (own.length === 1) {
    const before = source.folded.slice(heading.end, only.start).replace(/[\s。．.：]/g, '')
    const covers = before === '' && source.folded.slice(only.end, heading.close).replace(/[\s。]/g, '').length > 12
    return [{ title, path, start: heading.start, end: covers ? heading.close : only.start, ...who(only) }]
  }
  let start = heading.end
  return own.map((m, i) => {
    while (start < m.start && /[\s。；，、．.]/.test(source.folded[start] as string)) start++
    const draft = segment(
      context,
      start,
      m,
      i === 0 && start >= m.start ? { start: heading.start, end: m.start } : null,
      [...path, title],
    )
    start = m.end
    return draft
  })
}

function segment(
  context: TaskContext,
  start: number,
  m: TaskMarker,
  whole: Span | null,
  path: readonly string[],
): Draft {
  const run = whole ?? { start, end: m.start }
  const name = titleSpan(context.source, run.start, run.end)
  return { title: context.source.raw.slice(name.start, name.end).trim(), path, ...run, ...who(m) }
}

const who = (m: TaskMarker | undefined): Pick<Draft, 'lead' | 'support' | 'due' | 'marker'> =>
  m ? { lead: m.who.lead, support: m.who.support, due: m.who.due, marker: m } : {}

const isAnnexName = (h: Heading): boolean => /^附/.test(h.marker)

/** A marker on a line of its own behind several items without any covers their whole section. */
function wholeSections(sections: readonly Section[], markers: readonly TaskMarker[]): Map<Heading, TaskMarker> {
  const out = new Map<Heading, TaskMarker>()
  const byParent = new Map<Heading, Section[]>()
  for (const s of sections) if (s.parent) byParent.set(s.parent, [...(byParent.get(s.parent) ?? []), s])
  for (const [parent, members] of byParent) {
    if (members.length < 2 || parent.level < 2 || members.length !== parent.children.length) continue
    const all = within(markers, parent.start, parent.close)
    const last = members.at(-1) as Section
    const [only] = all
    if (all.length === 1 && only?.alone && only.start >= last.heading.start) out.set(parent, only)
  }
  return out
}

function wholeDraft(context: TaskContext, parent: Heading, path: readonly string[], m: TaskMarker): Draft {
  return { title: headingText(context.source, parent), path, start: parent.start, end: m.start, ...who(m) }
}

/** A marker between a heading and its first sub-heading is inherited by what has none. */
function introMarkers(
  context: TaskContext,
  markers: readonly TaskMarker[],
  used: Set<TaskMarker>,
): Map<Heading, TaskMarker> {
  const out = new Map<Heading, TaskMarker>()
  const visit = (h: Heading): void => {
    const first = h.children.find((c) => !isItem(c))
    const m = first ? within(markers, h.start, first.start).at(-1) : undefined
    if (m) {
      out.set(h, m)
      used.add(m)
    }
    for (const c of h.children) visit(c)
  }
  for (const h of context.headings) visit(h)
  return out
}

/** A marker under no heading answers for its own paragraph, or for the one above when it stands alone. */
function looseDraft(context: TaskContext, m: TaskMarker, markers: readonly TaskMarker[]): Draft {
  const { source } = context
  let start = m.start
  while (start > 0 && /\s/.test(source.folded[start - 1] as string)) start--
  start = lineStart(source.folded, start, 4000)
  const before = markers[markers.indexOf(m) - 1]
  if (before && before.end > start) start = before.end
  while (start < m.start && /[\s。；，、]/.test(source.folded[start] as string)) start++
  return segment(context, start, m, null, pathAt(source, context.headings, start))
}

/** Markers that start inside a run; both are in text order. */
function within(markers: readonly TaskMarker[], start: number, end: number): TaskMarker[] {
  let low = 0
  let high = markers.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((markers[mid] as TaskMarker).start < start) low = mid + 1
    else high = mid
  }
  const out: TaskMarker[] = []
  for (let i = low; i < markers.length && (markers[i] as TaskMarker).start < end; i++)
    out.push(markers[i] as TaskMarker)
  return out
}
