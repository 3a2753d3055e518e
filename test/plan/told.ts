// What a text tells, one short line for each quantity or statement: the form in which the tests of the reader's grammar are written.
import type { DocumentKind, Statement } from '../../src/domain/plan/commitment.ts'
import { readPlan } from '../../src/domain/plan/read.ts'
import { scanQuantities } from '../../src/domain/text/quantities.ts'
import { openSource } from '../../src/domain/text/source.ts'

/** The quantities of a text as `value..value2 unit bound`, what is not there left out. */
export function amounts(text: string): string[] {
  const { folded } = openSource(text)
  return scanQuantities(folded, 0, folded.length).map((q) => line(between(q.value, q.value2), q.unit, q.bound))
}

/** The characters that each quantity of a text covers, as folded. */
export function covered(text: string): string[] {
  const { folded } = openSource(text)
  return scanQuantities(folded, 0, folded.length).map((q) => folded.slice(q.start, q.end))
}

/** How a text is read when nothing else is said: a plan of January 2023. */
export interface Told {
  readonly kind?: DocumentKind
  readonly date?: string | null
}

/** The statements of a text. */
export function statementsOf(text: string, { kind = 'plan', date = '2023-01-18' }: Told = {}): readonly Statement[] {
  return readPlan({ text, kind, ...(date ? { date } : {}) }).statements
}

/** The statements as `indicator: form op value..value2 unit per stance role (other)`; a commitment and the main role go unsaid. */
export const told = (text: string, how?: Told): string[] => statementsOf(text, how).map(lineOf)

/** One statement as a line. */
export function lineOf(s: Statement): string {
  const stance = s.stance === 'commitment' ? null : s.stance
  const role = s.role === 'main' ? null : s.role
  const other = s.other === null ? null : `(${s.other})`
  return `${s.indicator}: ${line(s.form, s.op, between(s.value, s.value2), s.unit, s.per, stance, role, other)}`
}

const between = (value: string | null, value2: string | null) => (value2 === null ? value : `${value}..${value2}`)
const line = (...parts: readonly (string | null)[]) => parts.filter((part) => part !== null && part !== '').join(' ')
