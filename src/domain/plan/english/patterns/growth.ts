// grew by 5 percent, cut … by 300, an increase of 2 percentage points: how much more or less than before.
import { fall as falling, rise as rising } from '../../patterns/growth.ts'
import { type EnglishPredicate, inEnglish, phrases, verbs } from './pattern.ts'

/** Verbs of rising; with "to" they lead to a level. */
export const rise: EnglishPredicate = {
  kind: 'predicate',
  name: 'growth/rise',
  as: 'verb',
  object: true,
  direct: true,
  words: [
    ...verbs(
      'increase grow/grew/grown rise/rose/risen raise climb expand jump surge soar boost lift extend gain advance lengthen widen enlarge accelerate elevate strengthen improve enhance rebound prolong enlarge upgrade uplift swell/swelled/swollen',
    ),
    ...phrases('up|go up|went up|going up|gone up|push up|pushed up|move up|moved up|further up|scale up|scaled up'),
  ],
  read: (q, around) => inEnglish(rising.read(q, around)),
}

/** Verbs of falling; the value is negative. */
export const fall: EnglishPredicate = {
  kind: 'predicate',
  name: 'growth/fall',
  as: 'verb',
  object: true,
  direct: true,
  words: [
    ...verbs(
      'decrease decline drop fall/fell/fallen reduce cut/cut lower shrink/shrank/shrunk slash narrow contract shorten trim dip slip plunge lessen curb curtail abate shed/shed slim downsize compress slide/slid scale-down tumble',
    ),
    ...phrases(
      'down|go down|went down|going down|gone down|bring down|brought down|bringing down|scale down|scaled down|cut down|cutting down',
    ),
  ],
  read: (q, around) => inEnglish(falling.read(q, around)),
}

/** growth of, an increase of, growth rate of. */
export const growthNoun: EnglishPredicate = {
  kind: 'predicate',
  name: 'growth/noun-rise',
  as: 'noun',
  object: false,
  direct: true,
  words: phrases(
    'growth|increase|rise|gain|expansion|growth rate|growth target|growth rates|rate of growth|rate of increase|upturn|uptick|growth goal|increment|increases|extension|surge|jump',
  ),
  read: (q, around) => inEnglish(rising.read(q, around)),
}

/** a drop of, a reduction of. */
export const fallNoun: EnglishPredicate = {
  kind: 'predicate',
  name: 'growth/noun-fall',
  as: 'noun',
  object: false,
  direct: true,
  words: phrases('decrease|decline|drop|fall|reduction|cut|contraction|rate of decline|reductions|cuts|decreases'),
  read: (q, around) => inEnglish(falling.read(q, around)),
}
