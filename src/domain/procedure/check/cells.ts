// Box arithmetic for tables of rules: what the bounds in the rows cut all possible readings into, one sample of every piece.
import { Decimal } from '../../base/decimal.ts'

/** Something that rows look at: one of some values, or a number that the rows and its own bounds cut into pieces. */
export type Axis = { readonly name: string } & (
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | {
      readonly kind: 'number'
      readonly bounds: readonly number[]
      readonly min?: number
      readonly max?: number
      /** How a bound is written; as a number when it is not said. */
      readonly write?: (bound: number) => string
    }
)

/** One value of an axis and what it stands for. */
export interface Sample {
  readonly value: string
  readonly words: string
}

/** One sample of every axis. */
export interface Cell {
  readonly values: Readonly<Record<string, string>>
  readonly words: string
}

/** One sample of every piece of an axis: each bound itself, between bounds, and beyond them where nothing forbids it. */
export function samplesOf(axis: Axis): readonly Sample[] {
  const { name } = axis
  if (axis.kind === 'choice') return axis.values.map((value) => ({ value, words: `${name} = ${value}` }))
  const { min, max, write = String } = axis
  const bounds = [...axis.bounds, min, max].filter((one) => one !== undefined)
  const sorted = [...new Set(bounds)].sort((a, b) => a - b)
  const inside = sorted.filter((one) => one >= (min ?? one) && one <= (max ?? one))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return [{ value: '0', words: '' }]
  const between = inside.slice(1).map((high, at) => ({ low: inside[at] ?? high, high }))
  return [
    ...(min === undefined
      ? [{ value: new Decimal(first).minus(1).toFixed(), words: `${name} < ${write(first)}` }]
      : []),
    ...inside.map((one) => ({ value: String(one), words: `${name} = ${write(one)}` })),
    ...between.map(({ low, high }) => ({
      value: new Decimal(low).plus(high).div(2).toFixed(),
      words: `${write(low)} < ${name} < ${write(high)}`,
    })),
    ...(max === undefined ? [{ value: new Decimal(last).plus(1).toFixed(), words: `${name} > ${write(last)}` }] : []),
  ]
}

/** Every combination of samples, one a piece. */
export function cellsOf(
  axes: readonly { readonly name: string; readonly samples: readonly Sample[] }[],
): readonly Cell[] {
  let cells: readonly Cell[] = [{ values: {}, words: '' }]
  for (const { name, samples } of axes) {
    cells = cells.flatMap((cell) =>
      samples.map(({ value, words }) => ({
        values: { ...cell.values, [name]: value },
        words: [cell.words, words].filter(Boolean).join(', '),
      })),
    )
  }
  return cells
}

/** The first few pieces in words, and how many there are when there are more. */
export const summary = (pieces: readonly string[]): string =>
  pieces.slice(0, 4).join('; ') + (pieces.length > 4 ? ` … (${pieces.length})` : '')
