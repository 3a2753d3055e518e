// Decision tables out of a DMN 1.3 file. What we have no place for (other hit policies, expressions as answers or inputs) is said
// and not guessed; the table is then left out.
import { DmnModdle, type Element } from 'dmn-moddle'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { RuleInput, RuleKind, RuleOutput, RuleRow, RuleTable } from '../domain/matter/rules.ts'
import type { ReadingSource } from '../domain/procedure/light.ts'
import { readAllowed, readLiteral, TYPES } from './dmn-values.ts'

/** The tables that could be taken over, and everything that stood in the way of others. */
export interface DmnRead {
  readonly tables: readonly RuleTable[]
  readonly diagnostics: readonly Diagnostic[]
}

const HITS: Readonly<Record<string, RuleTable['hit']>> = { UNIQUE: 'unique', FIRST: 'first', COLLECT: 'collect' }

/** Reads a file's text. */
export async function readDmn(xml: string): Promise<DmnRead> {
  const moddle = new DmnModdle()
  try {
    const { rootElement } = await moddle.fromXML(xml)
    const decisions = many(rootElement, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision')
    const read = decisions.map(readDecision)
    const empty = decisions.length === 0 ? [{ code: 'files.dmn-empty', params: {} }] : []
    return {
      tables: read.flatMap(({ table }) => (table ? [table] : [])),
      diagnostics: [...empty, ...read.flatMap(({ wrong }) => wrong)],
    }
  } catch (error) {
    return { tables: [], diagnostics: [{ code: 'files.dmn-broken', params: { reason: (error as Error).message } }] }
  }
}

const many = (element: Element, member: string): readonly Element[] => (element[member] ?? []) as readonly Element[]
const one = (element: Element | undefined, member: string) => element?.[member] as Element | undefined
const text = (element: Element | undefined, member: string): string => String(element?.[member] ?? '').trim()
const ours = (element: Element, name: string): string | undefined => element.$attrs[`gangmu:${name}`]

function readDecision(decision: Element): { table: RuleTable | null; wrong: readonly Diagnostic[] } {
  const name = text(decision, 'id')
  const logic = one(decision, 'decisionLogic')
  if (logic?.$type !== 'dmn:DecisionTable')
    return { table: null, wrong: [{ code: 'files.dmn-no-table', params: { name } }] }
  const wrong: Diagnostic[] = []
  const say = (code: string, params: Diagnostic['params']) => wrong.push({ code, params: { name, ...params } })
  const policy = text(logic, 'hitPolicy') || 'UNIQUE'
  const hit = HITS[policy]
  const sums = text(logic, 'aggregation')
  if (!hit || sums) say('files.dmn-policy', { policy: [policy, sums].filter(Boolean).join(' ') })
  const inputs = many(logic, 'input').map((clause) => readInput(clause, say))
  const outputs = many(logic, 'output').map((clause, at) => readOutput(clause, at, decision))
  const notes = many(logic, 'annotation').map((clause) => text(clause, 'name').toLowerCase())
  const rows = many(logic, 'rule').map((rule, at) => readRow({ rule, at, inputs, outputs, notes }, say))
  if (wrong.length > 0 || !hit) return { table: null, wrong }
  return {
    table: { name, words: wordsOf(decision, text(decision, 'name') || name), inputs, outputs, hit, rows },
    wrong,
  }
}

type Say = (code: string, params: Diagnostic['params']) => void

const wordsOf = (element: Element, zh: string) => ({ zh, en: ours(element, 'en') ?? zh })

function kindOf(element: Element, typeRef: string, allowed: Pick<RuleInput, 'values'>): RuleKind {
  const kind = ours(element, 'kind')
  if (kind === 'list' || kind === 'choice') return kind
  if (allowed.values) return 'choice'
  const known = (['number', 'date', 'boolean'] as const).find((one) => TYPES[one] === typeRef)
  return known ?? (/^(integer|long|double)$/.test(typeRef) ? 'number' : 'text')
}

function readInput(clause: Element, say: Say): RuleInput {
  const expression = one(clause, 'inputExpression')
  const name = text(expression, 'text')
  if (!/^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(name)) say('files.dmn-input', { expression: name || '∅' })
  const allowed = readAllowed(text(one(clause, 'inputValues'), 'text'))
  const reads = ours(clause, 'reads')
  return {
    name,
    words: wordsOf(clause, text(clause, 'label') || name),
    kind: kindOf(clause, text(expression, 'typeRef'), allowed),
    ...allowed,
    ...(ours(clause, 'optional') === 'true' ? { optional: true } : {}),
    ...(reads ? { reads: JSON.parse(reads) as ReadingSource } : {}),
  }
}

const UNITS = ['minute', 'hour', 'workday', 'day', 'month'] as const

function readOutput(clause: Element, at: number, decision: Element): RuleOutput {
  const name = text(clause, 'name') || text(one(decision, 'variable'), 'name') || `output-${at + 1}`
  const { values } = readAllowed(text(one(clause, 'outputValues'), 'text'))
  const unit = UNITS.find((known) => known === ours(clause, 'unit'))
  return {
    name,
    words: wordsOf(clause, text(clause, 'label') || name),
    kind: kindOf(clause, text(clause, 'typeRef'), values ? { values } : {}),
    ...(values ? { values } : {}),
    ...(unit ? { unit } : {}),
  }
}

interface Rule {
  readonly rule: Element
  readonly at: number
  readonly inputs: readonly RuleInput[]
  readonly outputs: readonly RuleOutput[]
  readonly notes: readonly string[]
}

function readRow({ rule, at, inputs, outputs, notes }: Rule, say: Say): RuleRow {
  const tests = many(rule, 'inputEntry')
  const answers = many(rule, 'outputEntry')
  const annotations = many(rule, 'annotationEntry')
  const noted = (name: string) => text(annotations[notes.indexOf(name)], 'text')
  const when = inputs.flatMap(({ name }, index) => {
    const cell = text(tests[index], 'text') || '-'
    return cell === '-' ? [] : [[name, cell] as const]
  })
  const gives = outputs.map(({ name }, index) => {
    const words = text(answers[index], 'text')
    const value = readLiteral(words)
    if (value === undefined) say('files.dmn-output', { row: at + 1, expression: words })
    return [name, value ?? null] as const
  })
  const [zh, en] = [noted('note'), noted('note (en)')]
  return {
    when: Object.fromEntries(when),
    gives: Object.fromEntries(gives),
    source: noted('source') || text(rule, 'description'),
    ...(zh || en ? { note: { zh: zh || en, en: en || zh } } : {}),
  }
}
