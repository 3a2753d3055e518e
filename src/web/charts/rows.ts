// The rows of the table that stands beside a chart: what was published, in which edition, by whom.
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Panel, Row } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { sayExact } from './amounts.ts'
import { gradeOf } from './cells.tsx'
import { periodOf } from './course.tsx'

/** One row in words. */
export interface RowWords {
  readonly kind: 'figure' | 'criterion'
  readonly name: string
  readonly period: string
  readonly value: string
  readonly edition: string
  readonly source: string
  readonly current: boolean
}

/** Every row of every panel. */
export const rowWords = (v: Voice, drawing: Drawing): readonly RowWords[] =>
  drawing.panels.flatMap((panel) =>
    panel.kind === 'checks' ? checkRows(v, panel) : panel.rows.map((row) => figureRow(v, panel, row)),
  )

function figureRow(v: Voice, panel: Panel, { name, observation, current }: Row): RowWords {
  const { figure, unit, measure, vintage, period, source } = observation
  const rate = measure === 'level' ? '' : v.t(`chart-${measure}`)
  const value =
    figure.kind === 'missing'
      ? v.t(`missing-${figure.why}`)
      : panel.kind === 'boxes'
        ? gradeOf(panel.scale, figure.value)
        : sayExact(v, figure.value, unit, figure.op)
  const published = vintage.on ? [v.t('chart-published', { day: vintage.on })] : []
  const older = current ? [] : [v.t('chart-older')]
  return {
    kind: 'figure',
    name: rate === '' ? name : v.t('chart-named', { name, value: rate }),
    period: periodOf(period),
    value,
    edition: [vintage.words, ...published, ...older].filter((one) => one !== '').join(v.lang === 'en' ? ', ' : '，'),
    source,
    current,
  }
}

function checkRows(v: Voice, { items, name }: Extract<Panel, { kind: 'checks' }>): readonly RowWords[] {
  return items.map(({ words, met, evidence }, at) => ({
    kind: 'criterion',
    name,
    period: `${at + 1} ${words}`,
    value: v.t(`chart-check-${met ? (evidence > 0 ? 'yes' : 'unknown') : 'open'}`),
    edition: '',
    source: evidence > 0 ? v.t('chart-evidence', { n: evidence }) : '',
    current: true,
  }))
}
