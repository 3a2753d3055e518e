// The straight lines that a PDF page draws: the rules of its tables.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A horizontal or vertical rule: it lies at `at` and runs from `from` to `to`, in the page's points. */
export interface Rule {
  readonly isVertical: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What pdfjs hands out of a page: an operator and its arguments at the same index. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

type Matrix = readonly [number, number, number, number, number, number]

/** A filled box this thin is a rule, in points. */
const THIN = 3
const SHORTEST = 4
/** A drawing with more paths than this is a picture, not a table. */
const MAX_RULES = 20_000

const painted = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const stroked = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** All rules of a page: thin filled boxes, stroked lines, and the sides of stroked boxes. */
export function readRules({ fnArray, argsArray }: Operators): Rule[] {
  const rules: Rule[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [i, fn] of fnArray.entries()) {
    const args = argsArray[i]
    if (fn === OPS.save || fn === OPS.paintFormXObjectBegin) kept.push(matrix)
    if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    if (fn === OPS.transform || (fn === OPS.paintFormXObjectBegin && isMatrix((args as unknown[])[0]))) {
      matrix = multiply(matrix, (fn === OPS.transform ? args : (args as unknown[])[0]) as Matrix)
    }
    if (fn === OPS.constructPath && rules.length < MAX_RULES) rules.push(...ofPath(args as readonly unknown[], matrix))
  }
  return rules
}

const isMatrix = (value: unknown): value is Matrix => Array.isArray(value) && value.length === 6

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

interface Point {
  readonly x: number
  readonly y: number
}

/** pdfjs packs a path as [kind, x, y, …]: 0 move, 1 line, 2 and 3 curves, 4 close. */
function ofPath([operator, paths]: readonly unknown[], matrix: Matrix): Rule[] {
  const path = Array.isArray(paths) ? (paths[0] as ArrayLike<number> | null) : null
  if (!painted.has(operator as number) || !path || path.length > 2000) return []
  const isStroked = stroked.has(operator as number)
  const rules: Rule[] = []
  let points: Point[] = []
  let isCurved = false
  const flush = () => {
    if (!isCurved) rules.push(...(isStroked ? sides(points) : thinBox(points)))
    points = []
    isCurved = false
  }
  for (let i = 0; i < path.length; ) {
    const kind = path[i++] ?? 4
    if (kind === 0) flush()
    if (kind === 2 || kind === 3) isCurved = true
    if (kind === 4) points.push(points[0] ?? { x: 0, y: 0 })
    if (kind <= 1) points.push(apply(matrix, path[i] ?? 0, path[i + 1] ?? 0))
    i += kind === 2 ? 6 : kind === 3 ? 4 : kind === 4 ? 0 : 2
  }
  flush()
  return rules
}

const apply = (m: Matrix, x: number, y: number): Point => ({
  x: m[0] * x + m[2] * y + m[4],
  y: m[1] * x + m[3] * y + m[5],
})

function sides(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, i) => ruleOf(points[i] ?? point, point))
}

function thinBox(points: readonly Point[]): Rule[] {
  if (points.length < 4 || points.length > 6) return []
  const xs = points.map((point) => point.x)
  const ys = points.map((point) => point.y)
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (right - left > THIN && top - bottom > THIN) return []
  const isVertical = top - bottom > right - left
  const middle = isVertical ? (left + right) / 2 : (bottom + top) / 2
  return isVertical
    ? ruleOf({ x: middle, y: bottom }, { x: middle, y: top })
    : ruleOf({ x: left, y: middle }, { x: right, y: middle })
}

function ruleOf(a: Point, b: Point): Rule[] {
  const [wide, tall] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)]
  if (Math.max(wide, tall) < SHORTEST || Math.min(wide, tall) > 1) return []
  return tall > wide
    ? [{ isVertical: true, at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }]
    : [{ isVertical: false, at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }]
}
