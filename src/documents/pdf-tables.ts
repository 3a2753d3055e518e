// From rules and glyph runs to tables: which cells the rules of a page enclose, and which runs stand in each.
import type { GridCell } from './lines.ts'
import type { Run } from './pdf-lines.ts'
import type { Rule } from './pdf-rules.ts'

/** A table of a page: its grid, where its columns stand, and the runs that it took. */
export interface PageTable {
  readonly grid: readonly (readonly GridCell[])[]
  readonly columns: readonly number[]
  readonly runs: ReadonlySet<Run>
}

/** How far rules may miss each other, in points. */
const NEAR = 3
const MAX_LINES = 400

/** The ruled tables of a page, two columns and two rows or more, with text in them; `textOf` makes one text of a cell's runs. */
export function findTables(
  rules: readonly Rule[],
  runs: readonly Run[],
  textOf: (runs: readonly Run[]) => string,
): PageTable[] {
  const joined = [
    ...joinRules(rules.filter((rule) => rule.isVertical)),
    ...joinRules(rules.filter((rule) => !rule.isVertical)),
  ]
  return groupRules(joined).flatMap((group) => {
    const table = readTable(group, runs, textOf)
    return table ? [table] : []
  })
}

/** Rules that lie on each other or go on where another ends become one. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from)
  const joined: { isVertical: boolean; at: number; from: number; to: number }[] = []
  for (const rule of sorted) {
    let near: (typeof joined)[number] | undefined
    for (let i = joined.length - 1; i >= 0 && rule.at - (joined[i]?.at ?? 0) <= NEAR; i--) {
      const other = joined[i]
      if (other && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR) near = other
    }
    if (near) Object.assign(near, { from: Math.min(near.from, rule.from), to: Math.max(near.to, rule.to) })
    else joined.push({ ...rule })
  }
  return joined
}

/** Rules that touch each other belong to one table. */
function groupRules(rules: readonly Rule[]): Rule[][] {
  if (rules.length > MAX_LINES) return []
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const first of rules) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const rule of group) {
      for (const other of left) {
        if (!touches(rule, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

const covers = (rule: Rule, at: number) => rule.from - NEAR <= at && rule.to + NEAR >= at

const touches = (a: Rule, b: Rule) => a.isVertical !== b.isVertical && covers(a, b.at) && covers(b, a.at)

function readTable(
  rules: readonly Rule[],
  runs: readonly Run[],
  textOf: (runs: readonly Run[]) => string,
): PageTable | null {
  const vertical = rules.filter((rule) => rule.isVertical)
  const level = rules.filter((rule) => !rule.isVertical)
  const columns = distinct(vertical.map((rule) => rule.at))
  const rows = distinct(level.map((rule) => rule.at)).reverse()
  if (columns.length < 3 || rows.length < 3) return null
  const inside = runs.flatMap((run) => {
    const column = slot(columns, run.x + run.width / 2)
    // A run's y is its base line: the letters stand above it.
    const row = slot(
      rows.map((y) => -y),
      -(run.y + run.size * 0.3),
    )
    return column < 0 || row < 0 ? [] : [{ run, row, column }]
  })
  const divides = (list: readonly Rule[], at: number, across: number) =>
    list.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= across && rule.to >= across)
  const middle = (edges: readonly number[], i: number) => ((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2
  const origin = new Map<string, string>()
  const shape: GridCell[][] = []
  for (let row = 0; row + 1 < rows.length; row++) {
    shape.push([])
    for (let column = 0; column + 1 < columns.length; column++) {
      const isOpenAbove = row > 0 && !divides(level, rows[row] ?? 0, middle(columns, column))
      const isOpenLeft = column > 0 && !divides(vertical, columns[column] ?? 0, middle(rows, row))
      const from = isOpenLeft ? `${row}|${column - 1}` : isOpenAbove ? `${row - 1}|${column}` : null
      origin.set(`${row}|${column}`, from ? (origin.get(from) ?? from) : `${row}|${column}`)
      shape[row]?.push(isOpenLeft ? { merged: 'left' } : isOpenAbove ? { merged: 'above' } : '')
    }
  }
  const cells = new Map<string, Run[]>()
  for (const { run, row, column } of inside) {
    const key = origin.get(`${row}|${column}`) ?? ''
    cells.set(key, [...(cells.get(key) ?? []), run])
  }
  if (cells.size < 3) return null
  const grid = shape.map((row, r) =>
    row.map((cell, c) => (typeof cell === 'string' ? textOf(cells.get(`${r}|${c}`) ?? []) : cell)),
  )
  return { grid, columns, runs: new Set(inside.map(({ run }) => run)) }
}

/** Ascending positions, those nearer than a rule's miss taken as one. */
function distinct(positions: readonly number[]): number[] {
  const found: number[] = []
  for (const position of [...positions].sort((a, b) => a - b))
    if (position - (found.at(-1) ?? -1e9) > NEAR * 1.5) found.push(position)
  return found
}

/** Between which ascending edges a position lies; -1 outside. */
const slot = (edges: readonly number[], at: number) =>
  at > (edges.at(-1) ?? 0) ? -1 : edges.findLastIndex((edge) => edge <= at)
