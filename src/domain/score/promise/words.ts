// Where a later text speaks of an indicator in mere words: the clause, and the one figure in it when there is just one.
import { Decimal } from '../../base/decimal.ts'
import type { Span } from '../../base/diagnostic.ts'
import type { Statement } from '../../plan/commitment.ts'
import { sentences } from '../../text/segment.ts'
import { openSource } from '../../text/source.ts'
import type { Side } from './side.ts'
import type { Telling } from './telling.ts'

/** What the later text says: a statement, or only words. */
export interface Outcome extends Span {
  readonly quote: string
  readonly value: string | null
  readonly unit: string | null
}

/** A text in which words are looked for. */
export interface Text {
  readonly raw: string
  readonly folded: string
  /** Those that look back. */
  readonly sentences: readonly Span[]
  readonly windowAt: Telling['windowAt']
}

/** Prepares a text: only where it looks back does it tell what was done. */
export function openText(raw: string, folded: string, { ahead, windowAt }: Telling): Text {
  const told = sentences(folded, 0, folded.length).filter(({ start }) => !ahead(start))
  return { raw, folded, sentences: told, windowAt }
}

const DONE = /完成|实现|达到|优于|好于|高于|超过|保持|稳定|平稳|提前|超额|目标|连优|下降|提升|提高|改善/
const AHEAD = /力争|确保|加快|推进|计划|今年|将|从.{1,40}提高到|促进|提升行动/
const STOPS = /[，,；;。]/

/** The first clause that tells of the indicator as done, or null. */
export function findWords({ statement }: Pick<Side, 'statement'>, { raw, folded, sentences }: Text): Outcome | null {
  const { indicator, form, unit } = statement
  const key = openSource(indicator)
    .folded.replace(/[“”"\s]/g, '')
    .replace(/^(?:全市|全省|全区|全县)|(?:涨幅|增幅|增速|总水平)+$/g, '')
  if (key.length < 4 || (form !== 'grade' && !folded.includes(key))) return null
  for (const sentence of sentences) {
    const words = folded.slice(sentence.start, sentence.end)
    const at = placeOf(words, key, form)
    if (at < 0) continue
    const clause = clauseAt(words, at)
    const said = words.slice(clause.start, clause.end)
    if (!DONE.test(said) || AHEAD.test(said)) continue
    const value = form === 'level' && unit ? amountIn(said, openSource(unit).folded) : null
    const [start, end] = [sentence.start + clause.start, sentence.start + clause.end]
    return { start, end, quote: raw.slice(start, end), value, unit: value === null ? null : unit }
  }
  return null
}

/** Where a name stands in a sentence; a grade's name may be interrupted by a few words. */
function placeOf(sentence: string, key: string, form: Statement['form']): number {
  const at = sentence.indexOf(key)
  if (at >= 0 || form !== 'grade') return at
  for (let cut = key.length - 2; cut >= Math.ceil(key.length / 2); cut -= 1) {
    const head = sentence.indexOf(key.slice(0, cut))
    const tail = head < 0 ? -1 : sentence.indexOf(key.slice(cut), head + cut)
    if (tail >= 0 && tail - head - cut < 8) return head
  }
  return -1
}

function clauseAt(sentence: string, at: number): Span {
  const before = sentence.slice(0, at).search(/[^，,；;。]*$/)
  const after = sentence.slice(at).search(STOPS)
  return { start: before, end: after < 0 ? sentence.length : at + after }
}

const FACTORS: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000', 万亿: '1000000000000' }

/** The only amount of this unit in a clause, in base units. */
function amountIn(clause: string, unit: string): string | null {
  const all = [...clause.matchAll(/(\d+(?:\.\d+)?)([万亿]*)[多余]?([^\d，、]{1,4})/g)]
  const [only, ...more] = all.filter((one) => one[3]?.startsWith(unit))
  return only && more.length === 0 ? new Decimal(only[1] ?? 0).times(FACTORS[only[2] ?? ''] ?? 1).toFixed() : null
}
