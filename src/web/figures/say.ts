// Figures and their periods in words.
import type { DueFigure } from '../../domain/indicator/due.ts'
import type { Figure, ObservedPeriod } from '../../domain/indicator/observation.ts'
import { sayExact } from '../charts/amounts.ts'
import type { Voice } from '../voice.ts'

/** A figure with its sign and scale, exact; or why there is none. */
export function sayFigure(v: Voice, figure: Figure, unit: string): string {
  if (figure.kind === 'missing') return v.t(`figure-missing-${figure.why}`)
  return sayExact(v, figure.value, unit, figure.op)
}

/** A period: 2024年, 2024年第1季度, 2024年1–8月; 2024, Q1 2024, Jan–Aug 2024. */
export function sayPeriod(v: Voice, { kind, from, to }: ObservedPeriod): string {
  const [year, month] = [to.slice(0, 4), Number(to.slice(5, 7))]
  const nameOf = (n: number) => (v.lang === 'en' ? (MONTHS[n - 1] ?? '') : String(n))
  switch (kind) {
    case 'year':
      return v.t('figure-period-year', { year })
    case 'quarter':
      return v.t('figure-period-quarter', { year, quarter: Math.ceil(month / 3) })
    case 'month':
      return v.t('figure-period-month', { year, month: nameOf(month) })
    case 'year-to-date':
      return v.t('figure-period-to-date', { year, first: nameOf(Number(from.slice(5, 7))), month: nameOf(month) })
    case 'point-in-time':
      return v.t('figure-period-day', { day: to })
    case 'cumulative':
      return from.endsWith('-01-01') && to.endsWith('-12-31')
        ? v.t('figure-period-sum', { from: from.slice(0, 4), to: year })
        : v.t('figure-period-sum', { from, to })
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** How missing figures stand, as a shape, a tone and words; null when nothing is late or soon. */
export function signOfMissing(v: Voice, missing: readonly DueFigure[]) {
  const late = missing.filter(({ standing }) => standing === 'late')
  const [first] = late
  if (first) {
    const text = v.t('series-late', { n: late.length, period: sayPeriod(v, first.period) })
    return { shape: 'stop', tone: 'stop', text } as const
  }
  const soon = missing.find(({ standing }) => standing === 'soon')
  return soon
    ? ({
        shape: 'warn',
        tone: 'warn',
        text: v.t('series-soon', { day: soon.due, period: sayPeriod(v, soon.period) }),
      } as const)
    : null
}
