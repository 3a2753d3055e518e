// ranked first in the world, among the top ten, remained one of the fastest-growing: a place among others.
import type { Span } from '../../../base/diagnostic.ts'
import type { Op } from '../../commitment.ts'
import type { Found, Spot } from '../../patterns/pattern.ts'
import { runBefore } from './spot.ts'

const WORLD =
  '(?:in|of|among|across|throughout) (?:the |all |major )*(?:world|country|nation|region|province|city|globe|asia|europe|africa|central|western|eastern|northern|southern|provinces|regions|cities|countries|economies|nationwide|global)|globally|worldwide|nationally|nationwide|internationally'
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')
const VERB =
  '(?:(?:rank|plac|list|rat)(?:ed|es|ing|e|s)?|stood|stands?|came|comes?|remain(?:ed|s|ing)?|mov(?:ed|es|ing)(?: up)?|rose|risen|rising|rises?|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|kept|keeps?|stay(?:ed|s|ing)?|held|holds?|is|are|was|were|be|been|maintain(?:ed|s|ing)?|occup(?:y|ied|ies|ying)|took|takes?|retain(?:ed|s|ing)?|secur(?:ed|es|ing)|enter(?:ed|s|ing)?|joined|continu(?:ed|es|ing) to (?:rank|lead|be|stay|remain))'

/** A numbered place, behind a verb of standing and before the field it is counted in. */
export const place: Spot = {
  kind: 'spot',
  name: 'rank/place',
  trigger: new RegExp(
    `\\b${VERB}(?: firmly| steadily| still| now| currently| already| again| consistently| up| its| their| the| to| at| in| as| among| into| a){0,4} (?:(?:no\\. ?|number )(\\d{1,3}|${NUMBERS.join('|')})|(${ORDINALS.join('|')}|\\d{1,3}(?:st|nd|rd|th))(?: (?:place|spot|position))?|top (\\d{1,3}|${NUMBERS.join('|')})|(forefront|front rank|front ranks|top ranks|upper ranks|leading position|top spot|top place))(?= (?:${WORLD})|[,;]|$| and | for | by | with )`,
    'gi',
  ),
  read: (s, match, sentence) => {
    const [, number, ordinal, top, front] = match
    if (ordinal && /^ (?:time|batch|half|quarter|year|phase|group|step|to )/i.test(after(s, match))) return []
    if (ordinal && !new RegExp(`^ (?:${WORLD})`, 'i').test(after(s, match)) && !/^(?:rank|plac|list)/i.test(match[0]))
      return []
    if (front) return placed(s, match, sentence, /top (?:spot|place)/i.test(front) ? '1' : null, '=')
    const value = placeOf(number ?? ordinal ?? top ?? '')
    return placed(s, match, sentence, value, top ? '<=' : '=')
  },
}

/** One of the fastest-growing economies, among the best in the world: a front place without a number. */
export const front: Spot = {
  kind: 'spot',
  name: 'rank/front',
  trigger: new RegExp(
    `\\b${VERB}(?: firmly| steadily| still| as){0,2} (?:one of|among) (?:the )?(?:world'?s |country'?s )?(?:fastest|highest|largest|best|top|most|lowest|leading)(?:[- ][a-z]+){0,5} (?:${WORLD})`,
    'gi',
  ),
  read: (s, match, sentence) => placed(s, match, sentence, null, '='),
}

const after = (s: string, match: RegExpExecArray): string =>
  s.slice(match.index + match[0].length, match.index + match[0].length + 40)

function placeOf(word: string): string {
  const text = word.toLowerCase()
  const ordinal = ORDINALS.indexOf(text)
  const number = NUMBERS.indexOf(text)
  return ordinal >= 0 ? String(ordinal + 1) : number >= 0 ? String(number + 1) : (/^\d+/.exec(text)?.[0] ?? '1')
}

function placed(s: string, match: RegExpExecArray, sentence: Span, value: string | null, op: Op): readonly Found[] {
  const clause = runBefore(s, match.index, sentence)
  const field = new RegExp(`^ (?:${WORLD})`, 'i').exec(after(s, match))
  const end = match.index + match[0].length + (field?.[0].length ?? 0)
  return [
    {
      form: 'rank',
      op,
      value,
      value2: null,
      unit: value === null ? null : '',
      span: { start: clause.start, end: Math.min(end, sentence.end) },
      clause,
      other: null,
    },
  ]
}
