// over, at least, no more than, around: how a number binds, and the words around numbers that change no value.
import type { Adverbs, BoundWords } from '../../patterns/pattern.ts'
import { type Preposition, phrases } from './pattern.ts'

/** Bounds before the number. */
export const bounds: readonly BoundWords[] = [
  {
    kind: 'bound',
    name: 'bound/more',
    op: '>',
    words: phrases(
      'over|more than|above|exceeding|in excess of|greater than|higher than|beyond|well over|larger than|longer than|upward of|surpassing|passing|topping',
    ),
  },
  {
    kind: 'bound',
    name: 'bound/at-least',
    op: '>=',
    words: phrases(
      'at least|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|a minimum of|minimum of|upwards of|not be lower than|not be less than|not fall below|not drop below|not below|no smaller than|not under|or above|not be fewer than',
    ),
  },
  {
    kind: 'bound',
    name: 'bound/at-most',
    op: '<=',
    words: phrases(
      'no more than|not more than|no higher than|not higher than|not exceed|not exceeding|not to exceed|within|up to|at most|a maximum of|maximum of|not over|not above|no greater than|not be more than|not be higher than|not rise above|not surpass|no longer than|as much as|as many as|not go above|not go beyond',
    ),
  },
  {
    kind: 'bound',
    name: 'bound/less',
    op: '<',
    words: phrases('less than|fewer than|below|under|lower than|smaller than|shorter than|short of'),
  },
  {
    kind: 'bound',
    name: 'bound/about',
    op: '~',
    words: phrases(
      'around|about|approximately|roughly|nearly|close to|almost|some|approaching|circa|in the region of|in the order of|an estimated|near',
    ),
  },
]

/** Words that stand before a number or beside its verb and change no value. */
export const plain: Adverbs = {
  kind: 'adverb',
  name: 'adverb/plain',
  mark: 'none',
  words: phrases(
    'a total of|at a rate of|at a pace of|in the range of|between|a combined|an additional|another|a further|an extra|a record|a record high of|a new high of|a high of|a historic high of|a low of|the mark of|a mark of|the level of|a level of|the redline of|a redline of|the red line of|the threshold of|a threshold of|the target of|a target of|the goal of|a goal of|the figure of|the milestone of|a milestone of|an average of|a whopping|a staggering|the|a|only|just|its|this|as high as|as low as|year on year|year-on-year|yoy|month on month|quarter on quarter|in real terms|in nominal terms|in total|on average|further|again|also|already|now|still|even|by and large|an equivalent of|sum of|total of|steadily|slightly|sharply|significantly|rapidly|steeply|substantially|considerably|generally|basically|largely|markedly|gradually|once again|respectively|all|each|both|somewhere|in size|in value|in number|in length|in area|in volume|and above|high of|new|one-time|out',
  ),
}

/** an annual average of, each year. */
export const yearly: Adverbs = {
  kind: 'adverb',
  name: 'adverb/yearly',
  mark: 'year',
  words: phrases(
    'at an average annual rate of|at an annual average rate of|at an annual rate of|at a compound annual rate of|at an average rate of|an annual average of|a yearly average of|an average annual|annually|per year|each year|every year|per annum|a year|on average annually|annual average of|on average every year|on average each year|yearly|average annual|annual|an annual',
  ),
}

/** cumulatively. */
export const cumulative: Adverbs = {
  kind: 'adverb',
  name: 'adverb/cumulative',
  mark: 'cumulative',
  words: phrases(
    'a cumulative total of|cumulatively|a cumulative|an accumulated|an aggregate of|an accumulative total of|cumulative total of|a grand total of',
  ),
}

/** Prepositions between verb and number. */
export const prepositions: readonly Preposition[] = [
  { kind: 'preposition', name: 'preposition/by', role: 'by', words: ['by'] },
  { kind: 'preposition', name: 'preposition/to', role: 'to', words: phrases('to|into|toward|towards') },
  { kind: 'preposition', name: 'preposition/at', role: 'at', words: ['at'] },
  { kind: 'preposition', name: 'preposition/of', role: 'of', words: ['of'] },
  {
    kind: 'preposition',
    name: 'preposition/from',
    role: 'from',
    words: phrases('from|compared with|compared to|as against|versus|as opposed to'),
  },
  { kind: 'preposition', name: 'preposition/in', role: 'in', words: phrases('in|on|for|with|across|among|through') },
]
