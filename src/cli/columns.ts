// Text in columns: a Chinese character takes two places of a terminal, a Latin letter one.
import stringWidth from 'string-width'

/** A column of a table: its head, whether it may be narrowed by wrapping, and on which side its cells stand. */
export interface Column {
  readonly head: string
  readonly wraps: boolean
  readonly right?: boolean
}

const GAP = '  '
const NARROWEST = 8

/** Lays rows out under their heads so that no line is wider than `width` places; long cells of wrapping columns go on in further lines. */
export function layOut(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const widths = shareOut(columns, rows, width)
  const heads = columns.map((column) => column.head)
  const rule = widths.map((places) => '─'.repeat(places)).join(GAP)
  return [printRow(columns, heads, widths), rule, ...rows.map((row) => printRow(columns, row, widths))].join('\n')
}

/** Cuts text into lines of at most `places` places, between characters (Chinese) or at a space where one is near. */
export function wrap(text: string, places: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text.replace(/\s+/g, ' ')) {
    const need = stringWidth(character)
    if (used + need > places) {
      const kept = keepTogether(line, character)
      lines.push(line.slice(0, line.length - kept.length).trimEnd())
      line = kept
      used = stringWidth(line)
    }
    line += character
    used += need
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** What goes on to the next line with `next`: the Latin word it belongs to, or one character so that no line begins with a comma. */
function keepTogether(line: string, next: string): string {
  const word = /[\x21-\x7e]/.test(next) ? line.lastIndexOf(' ') : -1
  if (word > 0) return line.slice(word + 1)
  return /[、，。；：！？）》”’]/.test(next) && line.length > 1 ? line.slice(-1) : ''
}

/** Takes from the widest wrapping column, place by place, until the row fits. */
function shareOut(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((column, at) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[at] ?? '')), stringWidth(column.head)),
  )
  const total = () => widths.reduce((sum, places) => sum + places, GAP.length * (columns.length - 1))
  while (total() > width) {
    const wrapping = columns.flatMap((column, at) => (column.wraps && (widths[at] ?? 0) > NARROWEST ? [at] : []))
    if (wrapping.length === 0) break
    const widest = wrapping.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a))
    widths[widest] = Math.min((widths[widest] ?? 0) - 1, width)
  }
  return widths
}

function printRow(columns: readonly Column[], cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? NARROWEST))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 0, columns[at]?.right ?? false))
      .join(GAP)
      .trimEnd(),
  ).join('\n')
}

function pad(text: string, places: number, right: boolean): string {
  const spaces = ' '.repeat(Math.max(0, places - stringWidth(text)))
  return right ? spaces + text : text + spaces
}
