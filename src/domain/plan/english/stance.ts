// Whether an English sentence promises, reports or merely mentions: from the part of the document it stands in and the tense of its clause.
import type { Span } from '../../base/diagnostic.ts'
import type { DocumentKind, Stance } from '../commitment.ts'

/** Where an English document turns from looking back to looking ahead. */
export interface EnglishCourse {
  readonly kind: DocumentKind
  readonly turns: readonly { readonly at: number; readonly ahead: boolean }[]
}

const AHEAD_LINE =
  /\b(?:tasks?|requirements|targets?|goals?|objectives?|priorities|arrangements|recommendations|policy orientation|outlook|plans? for|work for|next steps|actions?|measures|commitments?|vision|roadmap|strategy for|proposals?|initiatives)\b/i
const BACK_LINE =
  /\b(?:review|achievements?|accomplishments?|retrospect|progress (?:made|in|on|to date)|looking back|implementation of the (?:20\d\d|plan)|performance in|past (?:year|five years|decade)|last year|where we are|current situation|background|context|results|delivered so far|state of)\b/i
const TOP =
  /^(?:(?:part|chapter|section) )?(?:[IVX]{1,5}|[A-Z]|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[.):—-]?\s+\S/i
const NUMBERED =
  /^(?:[IVX]{1,5}\.|(?:part|chapter) (?:[IVX]{1,5}|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b)/i
const TARGETS =
  /^[^.]{0,60}\b(?:main|major|key|principal|overall)(?: \w+){0,3} (?:targets?|goals?|objectives?)\b[^.]{0,120}(?:as follows|:$|\bare to\b|\bare projected)/i

/** Finds the turns of a text from its headings and from the lines that open its targets. */
export function englishCourse(s: string, kind: DocumentKind, year: number | null): EnglishCourse {
  const turns: { at: number; ahead: boolean }[] = []
  const line = /[^\n]+/g
  for (let m = line.exec(s); m; m = line.exec(s)) {
    const text = m[0].slice(0, 240).trim()
    const ahead = directionOf(text, m[0].length, year)
    if (ahead !== null && turns.at(-1)?.ahead !== ahead) turns.push({ at: m.index, ahead })
  }
  return { kind, turns }
}

function directionOf(text: string, length: number, year: number | null): boolean | null {
  const heading =
    length <= 160 &&
    !/[.;,]$/.test(text) &&
    (NUMBERED.test(text) || (TOP.test(text) && length <= 110) || /^[A-Z][A-Z0-9 ,:'-]{8,}$/.test(text))
  if (!heading) return TARGETS.test(text) && length <= 400 ? true : null
  if (/^report on the work/i.test(text)) return null
  const named = [...text.matchAll(/\b(20\d\d)\b/g)].map((m) => Number(m[1]))
  if (BACK_LINE.test(text)) return false
  if (year !== null && named.length > 0 && Math.max(...named) < year) return false
  return AHEAD_LINE.test(text) || (year !== null && named.some((y) => y >= year)) ? true : null
}

const MODAL =
  /\b(?:will|shall|should|must|aims? to|aiming to|plans? to|need(?:s)? to|is to|are to|to be|strives? to|striving to|intends? to|seeks? to|projected|expected|targeted|have set|has set|set the|we set|pledges? to|commit(?:s|ted)? to|target of|goal of|by 20[2-9]\d|by the end of this year|would)\b/i
const PAST =
  /\b(?:last year|was|were|had|reached|rose|grew|fell|dropped|totaled|stood|exceeded|surpassed|increased by|decreased by|declined|has been|have been|has (?:already |now )?\w+(?:ed|wn|en)|have (?:already |now )?\w+(?:ed|wn|en)|over the past|in the past|since 20\d\d|became|came to|accounted for|amounted to|went|hit|ranked|averaged|remained|achieved|created|built|opened|saw|added|submitted|designated|delivered|completed|won|took|fell)\b/i
const PRESENT =
  /\b(?:there (?:is|are)|is home to|are now|is now|now (?:has|have)|currently|at present|today|more than [\d.]+ (?:billion|million) (?:Chinese )?people)\b/i

/** The stance of what stands at `at` in its sentence. */
export function englishStance(
  s: string,
  sentence: Span,
  at: number,
  end: number,
  course: EnglishCourse,
  year: number | null,
): Stance {
  const clause = clauseAround(s, sentence, at, end)
  const modal = MODAL.test(clause)
  const ahead = partAt(course, sentence.start)
  if (ahead === false)
    return modal &&
      /\b(?:will|shall|by 20[2-9]\d|aims? to|plans? to|projected to)\b/i.test(clause) &&
      !isPast(clause, year)
      ? 'commitment'
      : 'result'
  if (modal && !/(?<!(?:than|over|from|with) )\blast year\b/i.test(clause)) return 'commitment'
  if (PRESENT.test(clause)) return ahead ? 'context' : 'result'
  if (PAST.test(clause)) return 'result'
  if (ahead === null && course.kind === 'report')
    return MODAL.test(s.slice(sentence.start, sentence.end)) ? 'commitment' : 'result'
  return isPast(clause, year) ? 'result' : 'commitment'
}

/** A clause whose latest year has passed. */
function isPast(clause: string, year: number | null): boolean {
  const named = [...clause.matchAll(/(?<!(?:than|from|since|over|with) )\b(20\d\d)\b/g)].map((m) => Number(m[1]))
  return year !== null && named.length > 0 && Math.max(...named) < year
}

/** How far before a value its tense is looked for, so that work stays linear in long runs. */
const FAR = 500

/** The words from the clause's start to its end: cut at ", and", ", but" and semicolons around the value. */
function clauseAround(s: string, sentence: Span, at: number, end: number): string {
  const head = s.slice(Math.max(sentence.start, at - FAR), at)
  const cut = Math.max(...[', and ', ', but ', ', while ', '; ', ': '].map((mark) => head.lastIndexOf(mark)))
  const tail = s.slice(end, Math.min(sentence.end, end + 160))
  const stop = tail.search(/, (?:and|but|while|which|up|down|an?|putting|thus|with)\b|[;:]/)
  const before =
    cut >= 0 && /\b(?:will|is|are|was|were|has|have|had|must|should|rose|grew|fell|[a-z]+ed)\b/.test(head.slice(cut))
      ? head.slice(cut)
      : head
  return before + s.slice(at, end) + tail.slice(0, stop < 0 ? tail.length : stop)
}

/** True in a part that looks ahead, false in one that looks back, null before the first turn. */
function partAt({ turns }: EnglishCourse, at: number): boolean | null {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((turns[middle] as EnglishCourse['turns'][number]).at <= at) low = middle + 1
    else high = middle
  }
  return turns[low - 1]?.ahead ?? null
}
