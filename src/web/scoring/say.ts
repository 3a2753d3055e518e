// Targets, judgements and verdicts in the words of a page.

import { type Speaker, sayOutlook, sayUsed, unitOf } from '../../app/judged-words.ts'
import type { Bound } from '../../domain/indicator/bound.ts'
import type { Judgement } from '../../domain/indicator/judgement.ts'
import type { Target } from '../../domain/indicator/target.ts'
import type { Statement } from '../../domain/plan/commitment.ts'
import type { LaterVerdict } from '../../domain/score/release.ts'
import { GRADES } from '../../words/amount.ts'
import { joinAmount, sayValue } from '../phrase.ts'
import type { Voice } from '../voice.ts'

/** A code of any area in the voice of the page. */
export const tellCode = (v: Voice, code: string, params: Readonly<Record<string, string | number>> = {}): string =>
  v.tell({ code, params })

/** Several things in a row, as the language joins them. */
export const joined = (v: Voice, parts: readonly string[]): string => parts.join(v.lang === 'en' ? ', ' : '、')

/** What a target asks for: its kind, then the bound. */
export const sayAim = (v: Voice, target: Target): { readonly kind: string; readonly bound: string } => ({
  kind: tellCode(v, `indicator.kind.${target.aim.kind}`),
  bound: boundOf(v, target),
})

function boundOf(v: Voice, { aim, unit }: Target): string {
  switch (aim.kind) {
    case 'milestone':
      return v.t('aim-done')
    case 'qualitative':
      return aim.criteria.length === 0 ? v.t('aim-no-criteria') : v.t('aim-criteria', { n: aim.criteria.length })
    case 'rank':
      return aim.place === null ? v.t('aim-front') : v.t('aim-place', { place: aim.place, peers: aim.peers ?? '—' })
    case 'grade':
      return v.t('aim-grade', { grade: aim.scale[Number(aim.place) - 1] ?? GRADES[Number(aim.place)] ?? aim.place })
    case 'relative-level':
    case 'relative-growth':
      return sayValue(v, { ...BLANK, form: 'relation', op: aim.op, other: aim.other }).text
    case 'growth':
    case 'average-growth':
      return amountOf(v, aim.bound, '%')
    case 'multiple':
      return amountOf(v, aim.bound, '倍')
    case 'change':
      return amountOf(v, aim.bound, unit === '%' ? 'pp' : (unit ?? ''))
    default:
      return amountOf(v, aim.bound, unit ?? '')
  }
}

const BLANK: Statement = {
  ...{ start: 0, end: 0, quote: '', indicator: '', form: 'level', op: '=', value: null, value2: null, unit: null },
  ...{ per: null, stance: 'commitment', role: 'main', other: null, period: null, rule: '' },
}

function amountOf(v: Voice, { op, value, value2 }: Bound, unit: string): string {
  const { text } = sayValue(v, { ...BLANK, value, value2, unit })
  return v.t(`aim-${NAMES[op]}`, { amount: text })
}

const NAMES: Readonly<Record<Bound['op'], string>> = {
  '>=': 'at-least',
  '>': 'above',
  '<=': 'at-most',
  '<': 'below',
  '~': 'about',
  '=': 'exactly',
  range: 'between',
}

/** The window of a target, or that nobody said. */
export const sayDue = (v: Voice, { due }: Target): string =>
  due === null ? v.t('aim-no-due') : v.t('aim-due', { from: due.from, to: due.to })

/** The base of a target; empty where its kind needs none. */
export const sayBase = (v: Voice, { base }: Target): string =>
  base === null
    ? ''
    : base.value === null
      ? v.t('aim-base', { day: base.day })
      : v.t('aim-base-value', { day: base.day, value: base.value })

/** Why a target stands where it stands. */
export const sayReason = (v: Voice, { reason, differs }: Judgement): string => {
  const what = joined(
    v,
    differs.map((one) => tellCode(v, `indicator.property.${one}`)),
  )
  return tellCode(v, `indicator.reason.${reason}`, { what })
}

/** How numbers are said on a page: in its language, with its words for scales and units. */
export const speakerOf = (v: Voice): Speaker => ({
  lang: v.lang,
  say: (code, params) => tellCode(v, code, params),
  amount: (number, scale, unit) => joinAmount(v, number, scale, unit),
})

/** The numbers that a judgement stands on, one by one. */
export const sayUsedOnes = (v: Voice, { used }: Judgement): readonly string[] =>
  used.map((one) => sayUsed(one, speakerOf(v)))

/** What lies ahead of a target, line by line; nothing where nothing can be reckoned. */
export const sayAhead = (v: Voice, judgement: Judgement, target: Target): readonly string[] =>
  judgement.outlook ? sayOutlook(judgement.outlook, unitOf(judgement, target), speakerOf(v)) : []

/** The numbers behind a judgement in one line, then what lies ahead. */
export const sayNumbers = (v: Voice, judgement: Judgement, target: Target): string[] =>
  [sayUsedOnes(v, judgement).join(' · '), ...sayAhead(v, judgement, target)].filter((line) => line !== '')

/** How a promise was changed, or what keeps it from being compared: after the word of the verdict, empty where nothing is added. */
export const sayTurn = (v: Voice, { of, turn }: Pick<LaterVerdict, 'of' | 'turn'>): string =>
  [of && v.t(`verdict-of-${of}`), turn && v.t(`verdict-turn-${turn}`)]
    .filter(Boolean)
    .join(v.lang === 'en' ? ', ' : '，')

/** The address of a document with these characters in view; the browser finds the words, else the mark that begins there. */
export const placeIn = (
  v: Voice,
  document: string,
  { start, quote }: { readonly start: number; readonly quote: string },
) => `${v.to(`/plans/${document}`)}#t-${start}:~:text=${encodeURIComponent(firstLine(quote)).replaceAll('-', '%2D')}`

const firstLine = (quote: string): string => (quote.split('\n')[0] ?? '').trim().slice(0, 80)
