// reached 114 trillion yuan, stood at 5.1 percent, exceeded 20 trillion: the amount itself.
import type { Quantity } from '../../../text/quantity.ts'
import type { Meaning } from '../../patterns/pattern.ts'
import { level } from '../../patterns/reach.ts'
import { type EnglishPredicate, inEnglish, phrases, verbs } from './pattern.ts'

/** The amount as such, its unit in English. */
const amount = (q: Quantity): Meaning => inEnglish(level(q)) ?? level(q)

/** Verbs of arriving at an amount. */
export const arrive: EnglishPredicate = {
  kind: 'predicate',
  name: 'reach/arrive',
  as: 'verb',
  object: false,
  direct: true,
  words: [...verbs('reach hit/hit attain'), ...phrases('come to|comes to|came to|coming to|get to|got to')],
  read: (q) => amount(q),
}

/** Verbs of being an amount. */
export const be: EnglishPredicate = {
  kind: 'predicate',
  name: 'reach/be',
  as: 'verb',
  object: false,
  direct: true,
  words: [
    ...verbs(
      'total number comprise constitute represent cover average register record realize complete post command yield sustain equal contain',
    ),
    ...phrases(
      'totalled|totalling|is|are|was|were|be|been|being|stand|stands|stood|standing|amount to|amounts to|amounted to|amounting to|account for|accounts for|accounted for|accounting for|make up|makes up|made up|making up|come in|came in|take up|takes up|took up|equivalent to|equal to|worth|valued|became|become|add up to|adds up to|added up to|run to|ran to',
    ),
  ],
  read: (q) => amount(q),
}

/** Verbs of passing a mark: more than the number. */
export const pass: EnglishPredicate = {
  kind: 'predicate',
  name: 'reach/pass',
  as: 'verb',
  object: false,
  direct: true,
  words: [
    ...verbs('exceed surpass top pass cross outstrip'),
    ...phrases('break through|broke through|breaking through|broken through|broke|go beyond|went beyond'),
  ],
  read: (q) => ({ ...amount(q), op: '>' }),
}

/** Verbs of bringing or keeping something at an amount. */
export const keep: EnglishPredicate = {
  kind: 'predicate',
  name: 'hold/keep',
  as: 'verb',
  object: true,
  direct: false,
  words: verbs(
    'keep/kept hold/held maintain bring/brought set/set put/put fix limit restrict control contain stabilize stabilise confine cap leave/left get/got see/saw/seen ensure guarantee make/made take/took turn drive/drove/driven push build/built position place target project forecast estimate adjust expect change restore return peg deliver achieve transform',
  ),
  read: (q) => amount(q),
}

/** Verbs of staying or settling at an amount. */
export const stay: EnglishPredicate = {
  kind: 'predicate',
  name: 'hold/stay',
  as: 'verb',
  object: false,
  direct: true,
  words: verbs('remain stay ease slow edge settle linger stabilize hover'),
  read: (q) => amount(q),
}

/** No verb at all. */
export const bare: EnglishPredicate = {
  kind: 'predicate',
  name: 'reach/amount',
  as: 'verb',
  object: false,
  direct: true,
  words: [],
  read: (q) => amount(q),
}
