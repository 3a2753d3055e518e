// Milestones (形象进度) of a duty: one for the end of every quarter until it is due, and as people type them, "2026-06-30 路基完成；…".
import { addDays, isDay } from '../base/calendar.ts'
import { daysInMonth, partsOfDay, writeDay } from '../base/day-number.ts'

/** What is to be seen by a day. */
export interface Milestone {
  readonly title: string
  readonly due: string
}

const MOST = 40

/** The last days of the quarters after `today` and before `due`, at most forty. */
export function quarterEnds(today: string, due: string): string[] {
  const out: string[] = []
  const [year, month] = partsOfDay(today)
  for (let at = year * 4 + Math.floor((month - 1) / 3); out.length < MOST; at++) {
    const [y, m] = [Math.floor(at / 4), (at % 4) * 3 + 3]
    const day = writeDay(y, m, daysInMonth(y, m))
    if (day >= due) break
    if (day > addDays(today, 14)) out.push(day)
  }
  return out
}

/** Milestones as a person may type them again. */
export const milestonesTyped = (milestones: readonly Milestone[]): string =>
  milestones.map(({ due, title }) => `${due} ${title}`).join('；')

/** Milestones out of what was typed; `wrong` holds the pieces that name no day or no title. */
export function milestonesOf(typed: string): {
  readonly milestones: readonly Milestone[]
  readonly wrong: readonly string[]
} {
  const pieces = typed
    .split(/[；;\n]/)
    // A cell of a table is one line: where pieces begin with their day, the next day begins the next piece.
    .flatMap((piece) => (/^\s*20\d\d/.test(piece) ? piece.split(/\s+(?=20\d\d[-./年])/) : [piece]))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const read = pieces.map((piece) => ({ piece, milestone: milestoneOf(piece) }))
  return {
    milestones: read.flatMap(({ milestone }) => milestone ?? []),
    wrong: read.filter(({ milestone }) => milestone === null).map(({ piece }) => piece),
  }
}

/** 2026-06-30 路基完成 · 2026年6月底前路基完成 · 路基完成（2026.6.30）. */
function milestoneOf(piece: string): Milestone | null {
  const found = /(20\d\d)\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})?)?\s*[日号]?(?:底|末)?前?/.exec(piece)
  if (!found) return null
  const [year, month] = [Number(found[1]), Number(found[2])]
  if (month < 1 || month > 12) return null
  const due = writeDay(year, month, Number(found[3] ?? daysInMonth(year, month)))
  const title = (piece.slice(0, found.index) + piece.slice(found.index + found[0].length))
    .replace(/^[\s:：，,（(）)]+|[\s:：，,（(）)]+$/g, '')
    .trim()
  return isDay(due) && title !== '' ? { title, due } : null
}
