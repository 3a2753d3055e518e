// Which years a look back tells of, sentence by sentence: 五年来 opens one stretch of a report, 刚刚过去的2025年 the next.

import type { Reading } from '../../plan/commitment.ts'
import { course, turnAt } from '../../plan/stance.ts'
import { countOf } from '../../text/dates.ts'
import { findPeriods } from '../../text/periods.ts'
import { sentences } from '../../text/segment.ts'
import { span as length, type Window } from './window.ts'

/** A stretch of a text, from `at` to the next one, and the years that it tells of (null where nothing said so). */
interface Stretch {
  readonly at: number
  readonly window: Window | null
}

/** The way of a later text: where it looks ahead, and which years its look back tells of. */
export interface Telling {
  /** Whether the text looks ahead at this place. */
  readonly ahead: (at: number) => boolean
  /** The years that the stretch around this place tells of. */
  readonly windowAt: (at: number) => Window | null
}

/** Finds the stretches of a folded text. */
export function openTelling(folded: string, { document }: Reading): Telling {
  const year = Number((document.date ?? '').slice(0, 4)) || null
  const way = course(folded, document.kind, year)
  const ahead = (at: number) => turnAt(way, at)?.ahead === true
  const stretches = year === null ? [] : stretchesOf(folded, year, ahead)
  return { ahead, windowAt: (at) => lastBefore(stretches, at)?.window ?? null }
}

/** What opens a line holds until another line opens; what opens a sentence inside a line holds to the end of the line. */
function stretchesOf(folded: string, year: number, ahead: (at: number) => boolean): readonly Stretch[] {
  const found: Stretch[] = []
  let held: Window | null = null
  for (const { index, 0: line } of folded.matchAll(/[^\n]+/g)) {
    if (ahead(index)) held = null
    let here: Window | null = held
    for (const [at, span] of sentences(folded, index, index + line.length).entries()) {
      const words = folded.slice(span.start, span.end)
      const opened = ahead(index) ? null : openedBy(words, year, at === 0)
      if (at === 0 && opened && !(held && within(opened, held) && PASSING.test(words))) held = opened
      here = opened ?? here
      const last = found.at(-1)
      if (!last || last.window !== here) found.push({ at: span.start, window: here })
    }
  }
  return found
}

/** A year named in passing inside a longer stretch: 去年，…; 近两年，…. */
const PASSING = /^(?:去年|上年|近|20\d\d年(?!是|[^，。]{0,4}(?:收官|关键)))/
const within = (a: Window, b: Window): boolean => a.from >= b.from && a.to <= b.to && length(a) < length(b)

const MARKS = /^(?:[—\-\s]|各位代表[！，：]|第?[一二三四五六七八九十]+[是、]|（[一二三四五六七八九十]+）)*/
/** …以来的五年, 这是…的五年, 走过的三年: counted back from the year before. */
const YEARS_OF = /(?:以来|过去|走过|奋斗|这是|经过)[^，。]{0,30}?([二两三四五])年/
const NOT_A_WINDOW = /^(?:以来|起|底|末|前|规划|建议)/

/** The years that the first words of a sentence name; a heading that names two of them names none. */
function openedBy(sentence: string, year: number, first: boolean): Window | null {
  const skipped = MARKS.exec(sentence)?.[0].length ?? 0
  const reach = first ? 36 : 12
  const head = sentence.slice(skipped, skipped + reach)
  const named = findPeriods(head, 0, head.length, year, true).filter((one) => !NOT_A_WINDOW.test(head.slice(one.end)))
  const past = named.filter(({ from, to }) => from && to && to.slice(0, 4) < String(year) && from.endsWith('-01-01'))
  const [one, ...more] = past
  if (one && /^(?:刚刚|过去的|这|经过|回望|回顾|在|对)*$/.test(head.slice(0, one.start))) {
    if (more.length > 0 && !/[，。是]/.test(sentence)) return null
    return { from: Number(one.from?.slice(0, 4)), to: Number(one.to?.slice(0, 4)) }
  }
  const counted = first ? YEARS_OF.exec(head)?.[1] : undefined
  return counted ? { from: year - countOf(counted), to: year - 1 } : null
}

function lastBefore(stretches: readonly Stretch[], at: number): Stretch | null {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle] as Stretch).at <= at) low = middle + 1
    else high = middle
  }
  return stretches[low - 1] ?? null
}
