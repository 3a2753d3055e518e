// One English figure in its surroundings becomes drafts: what it says, whose it is, and what it leaves for those after it.
import type { Figure } from '../../text/english-quantities.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Op } from '../commitment.ts'
import type { Meaning } from '../patterns/pattern.ts'
import type { Draft } from '../scene.ts'
import type { Name } from '../subject.ts'
import { behindFigure } from './after.ts'
import { isJoint } from './coordinate.ts'
import { type EnglishLeft, readEnglishLeft } from './left.ts'
import { ownersOf } from './names.ts'
import { nounAfter, spellEnglish } from './nouns.ts'
import { unspoken } from './patterns/index.ts'
import type { EnglishPlace, EnglishScene, Owners } from './scene.ts'
import { isThreshold, isWorthTelling } from './worth.ts'

/** Tells every figure of the sentence in turn. */
export function tellFigures(scene: EnglishScene): void {
  let lo = 0
  scene.figures.forEach((q, k) => {
    const hi = scene.figures[k + 1]?.from ?? scene.words.length
    const place = {
      q,
      lo,
      hi,
      left: readEnglishLeft(scene.words, lo, q.from, scene.lexicon, isLoose(scene.words, q)),
      behind: behindFigure(scene.words, q),
    }
    if (tellFigure(scene, place)) lo = q.to
  })
}

/** True for a share that may stand right behind the object of its verb: reduce emissions 50%. */
const isLoose = (words: readonly Word[], q: Figure): boolean =>
  (q.kind === 'percent' || q.kind === 'points') && nounAfter(words, q.to) === null && wordAt(words, q.to) !== 'of'

function tellFigure(scene: EnglishScene, place: EnglishPlace): boolean {
  const { words, last } = scene
  const { q, left } = place
  const follows =
    last !== null &&
    (isJoint(words, last.figure.to, q.from) || fromTo(scene, place)) &&
    (left.verb === null || left.role === 'to')
  if (last && follows && (scene.queue.length > 0 || fromTo(scene, place) || isAlike(scene, place)))
    return tellFollowing(scene, place, last.left)
  const leaning =
    last !== null && left.verb === null && (left.role === 'by' || left.role === 'to')
      ? { ...left, verb: last.left.verb }
      : left
  if (!isWorthTelling(words, q, leaning)) return false
  const own = { ...place, left: leaning }
  const meaning = meaningOf(own)
  const owners = meaning && ownersOf(scene, own)
  if (!meaning || !owners) return false
  put(scene, own, meaning, owners)
  return true
}

/** True for a figure of the last one's kind that has no name of its own. */
function isAlike({ words, last }: EnglishScene, { q, lo, behind }: EnglishPlace): boolean {
  if (wordAt(words, lo) === 'or' || wordAt(words, lo + 1) === 'or') return true
  if (behind || q.kind !== last?.figure.kind || wordAt(words, q.to) === 'of') return false
  return nounAfter(words, q.to) === null
}

/** A figure that goes on where the last one stopped: its own name waits in the queue, or it shares the last one's. */
function tellFollowing(scene: EnglishScene, place: EnglishPlace, told: EnglishLeft): boolean {
  const { last, words } = scene
  if (!last) return false
  const { q } = place
  const to = last.left.role === 'from' && wordAt(words, last.figure.to) === 'to'
  const left = { ...told, bound: place.left.bound ?? (to ? null : told.bound), role: to ? ('to' as const) : told.role }
  const carried = { ...place, left }
  const meaning = meaningOf(carried)
  if (!meaning) return false
  const name = scene.queue.shift() ?? last.name
  put(scene, carried, meaning, { names: [name], queue: [...scene.queue], counted: null, start: last.start, end: q.end })
  return true
}

const fromTo = ({ last, words }: EnglishScene, { left }: EnglishPlace): boolean =>
  last?.left.role === 'from' && wordAt(words, last.figure.to) === 'to' && left.role === 'to'

/** What the figure says: by the words behind it (a 5 percent rise), else by the verb before it. */
function meaningOf({ q, left, behind }: EnglishPlace): Meaning | null {
  if (behind) return behind.meaning
  const verb = left.verb ?? unspoken
  const led = left.role === 'to' || (verb.as === 'verb' && (left.role === 'at' || left.role === 'from'))
  const to = led || (verb.as === 'verb' && left.role === null && left.bound !== null && left.object !== null)
  const said = verb.read(q, { to, subject: '', after: '' }) ?? unspoken.read(q, { to, subject: '', after: '' })
  return q.kind === 'times' && said && left.role !== 'by'
    ? { ...said, form: 'multiple', value: q.value, value2: q.value2 }
    : said
}

function put(scene: EnglishScene, place: EnglishPlace, meaning: Meaning, owners: Owners): void {
  const { left, q } = place
  const { words } = scene
  const told = owners.names.map((name) => draftOf(scene, place, owners, asGrowth(scene, place, name, meaning)))
  scene.drafts.push(...told)
  const last = told.at(-1)
  if (!last || last.modifier) return
  scene.queue = [...owners.queue]
  scene.last = {
    name: ownName(words, q, owners.names.at(-1) ?? []),
    start: owners.start,
    left,
    figure: q,
    form: last.form,
  }
}

/** The name without "of GDP" behind a share: what later figures lean on. */
const ownName = (words: readonly Word[], q: Figure, name: Name): Name =>
  name.length > 1 && name.at(-1)?.start === words[q.to]?.start ? name.slice(0, -1) : name

function draftOf(scene: EnglishScene, place: EnglishPlace, owners: Owners, told: Told): Draft {
  const { s, words, sentence } = scene
  const { q, left } = place
  const { name, meaning } = told
  return {
    start: Math.min(owners.start, q.start),
    end: Math.max(owners.end, q.end),
    at: q.start,
    sentence,
    indicator: name,
    form: meaning.form,
    op: opOf(left, q, meaning),
    value: meaning.value,
    value2: meaning.value2,
    unit: meaning.unit === '' ? (owners.counted ?? unitOf(s, words, q)) : meaning.unit,
    per: left.per ?? perAfter(words, q) ?? (YEARLY.test(spellEnglish(s, name)) ? 'year' : null),
    role: left.role === 'from' ? 'from' : 'main',
    other: null,
    plain: /arrive$/.test(left.verb?.name ?? ''),
    modifier: isThreshold(words, q, left),
    rule: (left.verb ?? unspoken).name,
  }
}

const YEARLY = /\b(?:average annual|annual average)\b/i

const RATE_OF = /\b(?:growth|increase|rise)(?: rate)? (?:in|of) (?:the )?$/i
const RATE = /[\s-](?:growth|increase|growth rate|growth target|inflation rate)$/i

interface Told {
  readonly name: Name
  readonly meaning: Meaning
}

/** GDP growth averaged 6 percent: a percentage of a name that ends in growth is a growth of what stands before it. */
function asGrowth({ s, words, last }: EnglishScene, { left }: EnglishPlace, name: Name, meaning: Meaning): Told {
  if (meaning.form !== 'level' || meaning.unit !== '%') return { name, meaning }
  const growth = { ...meaning, form: 'growth' as const }
  if (last?.form === 'growth' && left.role === 'to' && /^(?:figure|rate)$/.test(wordAt(words, left.subjectEnd - 1)))
    return { name, meaning: growth }
  const lone = name.length === 1 ? name[0] : undefined
  if (!lone) return { name, meaning }
  if (RATE_OF.test(s.slice(Math.max(0, lone.start - 30), lone.start))) return { name, meaning: growth }
  const text = s.slice(lone.start, lone.end)
  const inside = /^(?:(?:the|annual|average) )*(?:growth|increase|rise)(?: rate)? (?:in|of) (?:the )?/i.exec(text)
  if (inside) return { name: [{ start: lone.start + inside[0].length, end: lone.end }], meaning: growth }
  if (/^(?:annual |economic )?growth$/i.test(text)) return { name, meaning: growth }
  const tail = /\b(?:to|for|of) (?:economic )?growth$/.test(text) ? null : RATE.exec(text)
  return tail && !/inflation/i.test(tail[0])
    ? { name: [{ start: lone.start, end: lone.start + tail.index }], meaning: growth }
    : { name, meaning }
}

function opOf(left: EnglishLeft, q: Figure, meaning: Meaning): Op | null {
  if (q.value2 !== null) return 'range'
  return q.bound ?? left.bound ?? meaning.op ?? null
}

/** 30 yuan per year, 5 percent annually, a year. */
function perAfter(words: readonly Word[], q: Figure): 'year' | null {
  for (let k = q.to; k < q.to + 5 && k < words.length; k++) {
    const two = `${wordAt(words, k)} ${wordAt(words, k + 1)}`
    if (/^(?:per year|each year|every year|a year|per annum)$/.test(two))
      return /^(?:earlier|ago|before|later)$/.test(wordAt(words, k + 2)) ? null : 'year'
    if (/^(?:annually|yearly)$/.test(wordAt(words, k))) return 'year'
    if (words[k]?.kind === 'mark') return null
  }
  return null
}

/** A count without a unit takes the noun behind it. */
function unitOf(s: string, words: readonly Word[], q: Figure): string {
  const noun = nounAfter(words, q.to)
  const head = noun && words[noun.head]
  return head && /s$|people/.test(head.text) ? s.slice(head.start, head.end) : ''
}
