// doubled, more than tripled, halved; negative growth, double-digit growth: a multiple or a growth said in words.
import type { Span } from '../../../base/diagnostic.ts'
import type { Op } from '../../commitment.ts'
import type { Found, Meaning, Spot } from '../../patterns/pattern.ts'
import { objectAfter, runBefore } from './spot.ts'

const FOLDS: Readonly<Record<string, string>> = { doubl: '2', tripl: '3', trebl: '3', quadrupl: '4', quintupl: '5' }

/** A verb of multiplying; its object, or else its subject, is what is multiplied. */
export const fold: Spot = {
  kind: 'spot',
  name: 'fold/verb',
  trigger:
    /\b(?:(more than|over|at least|nearly|almost|roughly|about|approximately|further) )?(doubl|tripl|trebl|quadrupl|quintupl)(?:es|ed|ing|e(?= (?:the|its|our|their|in|by|from|that|over|between|compared|during|within|last|this|per|[a-z]+ (?:income|output|capacity))\b|[,;]|$))\b(?! down)/gi,
  read: (s, match, sentence) => {
    const folds = FOLDS[(match[2] as string).toLowerCase()] ?? '2'
    return said(s, match, sentence, { form: 'multiple', value: folds, value2: null, unit: 'times', ...opOf(match[1]) })
  },
}

/** A verb of halving. */
export const halve: Spot = {
  kind: 'spot',
  name: 'fold/halve',
  trigger: /\b(?:(more than|over|at least|nearly|almost|roughly|about) )?halv(?:e|es|ed|ing)\b/gi,
  read: (s, match, sentence) =>
    said(s, match, sentence, { form: 'growth', value: '-50', value2: null, unit: '%', ...opOf(match[1] ?? 'exactly') }),
}

const NUMBERS = 'two three four five six seven eight nine ten'.split(' ')

/** tenfold, a threefold increase in output. */
export const manyfold: Spot = {
  kind: 'spot',
  name: 'fold/manyfold',
  trigger:
    /\b(two|three|four|five|six|seven|eight|nine|ten)-?fold\b(?: (?:increase|rise|growth|expansion)(?: (?:in|of))?)?/gi,
  read: (s, match, sentence) => {
    const value = String(NUMBERS.indexOf((match[1] as string).toLowerCase()) + 2)
    const meaning: Meaning = { form: 'multiple', value, value2: null, unit: 'times' }
    const end = match.index + match[0].length
    const object = / (?:in|of)$/i.test(match[0]) ? objectAfter(s, end, sentence) : null
    const clause = object ?? runBefore(s, match.index, sentence)
    const span = { start: Math.min(clause.start, match.index), end: Math.max(end, object?.end ?? 0) }
    return [{ ...meaning, span, clause, other: null }]
  },
}

/** negative growth, double-digit growth, zero growth. */
export const growthInWords: Spot = {
  kind: 'spot',
  name: 'fold/growth-in-words',
  trigger:
    /\b(negative|positive|zero|double-digit)(?: annual| average)? (?:growth|increases?|expansion)\b(?! (?:rates? of|point|pole))/gi,
  read: (s, match, sentence) => {
    const word = (match[1] as string).toLowerCase()
    const op: Op = word === 'negative' ? '<' : word === 'positive' ? '>' : word === 'zero' ? '=' : '>='
    const value = word === 'double-digit' ? '10' : '0'
    return said(s, match, sentence, { form: 'growth', value, value2: null, unit: '%', op })
  },
}

function opOf(word: string | undefined): { op?: Op } {
  if (word === undefined || /further/i.test(word)) return {}
  if (/exactly/.test(word)) return { op: '=' }
  return { op: /more|over/i.test(word) ? '>' : /least/i.test(word) ? '>=' : '~' }
}

function said(s: string, match: RegExpExecArray, sentence: Span, meaning: Meaning): readonly Found[] {
  const end = match.index + match[0].length
  const passive = /\b(?:was|were|is|are|be|been|being|has|have|had)(?: \w+ly)? ?$/i.test(
    s.slice(Math.max(sentence.start, match.index - 24), match.index),
  )
  const object = passive ? null : objectAfter(s, end, sentence)
  const clause = object ?? runBefore(s, match.index, sentence)
  const span = { start: Math.min(clause.start, match.index), end: Math.max(end, object?.end ?? 0) }
  return [{ ...meaning, span, clause, other: null }]
}
