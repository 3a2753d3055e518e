// One series: every period with the figure that counts, the editions it replaced, where each comes from, and what is missing.
import type { SeriesView } from '../../app/view-series.ts'
import type { DueFigure } from '../../domain/indicator/due.ts'
import { Downloads, type Files } from '../components/downloads.tsx'
import { SignLight } from '../components/shape.tsx'
import { sayFigure, sayPeriod } from '../figures/say.ts'
import { FigureSource } from '../figures/source.tsx'
import { type Frame, Page } from '../layout.tsx'
import type { Voice } from '../voice.ts'

type FigureRow = SeriesView['periods'][number]['latest']

interface SeriesProps {
  readonly frame: Frame
  readonly view: SeriesView
  readonly files: Files
}

/** The whole page. */
export function SeriesPage({ frame, view, files }: SeriesProps) {
  const { v } = frame
  const { series, periods, waiting, missing } = view
  return (
    <Page frame={frame} title={series.indicator} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a>
          </p>
          <h1>{series.indicator}</h1>
          <p class="facts">
            <span>{series.area}</span>
            <span>{v.t('series-in-unit', { unit: series.unit || v.t('series-no-unit') })}</span>
            <span>{v.t(`measure-${series.measure}`)}</span>
          </p>
        </div>
        {view.mayKeep && (
          <a class="button" href={v.to(`/indicators/${series.id}/settings`)}>
            {v.t('series-settings')}
          </a>
        )}
      </div>
      <About frame={frame} view={view} />
      <Missing v={v} missing={missing} />
      <section aria-labelledby="figures-head">
        <h2 id="figures-head">{v.t('figures-head')}</h2>
        {periods.length === 0 ? <p class="none">{v.t('figures-none')}</p> : <Figures v={v} view={view} />}
        {periods.length > 0 && (
          <p class="figures-foot">
            <Downloads v={v} files={files} />
          </p>
        )}
      </section>
      {waiting.length > 0 && <Waiting v={v} waiting={waiting} />}
    </Page>
  )
}

function About({ frame, view }: { readonly frame: Frame; readonly view: SeriesView }) {
  const { v } = frame
  const { series, ownerName } = view
  return (
    <dl class="terms series-terms">
      <div>
        <dt>{v.t('series-definition')}</dt>
        <dd>{series.definition || <span class="dim">{v.t('series-no-definition')}</span>}</dd>
      </div>
      <div>
        <dt>{v.t('series-owner')}</dt>
        <dd>{ownerName ?? <span class="dim">{v.t('series-no-owner')}</span>}</dd>
      </div>
      <div>
        <dt>{v.t('series-duty')}</dt>
        <dd>
          {series.frequency ? (
            v.t('series-rhythm', { often: v.t(`frequency-${series.frequency}`), n: series.lagDays ?? 0 })
          ) : (
            <span class="dim">{v.t('frequency-none')}</span>
          )}
        </dd>
      </div>
    </dl>
  )
}

function Missing({ v, missing }: { readonly v: Voice; readonly missing: readonly DueFigure[] }) {
  if (missing.length === 0) return null
  const signs = {
    late: { shape: 'stop', tone: 'stop' },
    soon: { shape: 'warn', tone: 'warn' },
    later: { shape: 'proposed', tone: 'calm' },
  } as const
  return (
    <section aria-labelledby="missing-head">
      <h2 id="missing-head">{v.t('missing-head')}</h2>
      <ul class="each-line">
        {missing.map(({ period, due, standing }) => (
          <li key={period.to}>
            <span>{sayPeriod(v, period)}</span>
            <span class="num dim">{v.t('missing-due', { day: due })}</span>
            <SignLight sign={{ ...signs[standing], text: v.t(`missing-${standing}`) }} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Figures({ v, view }: { readonly v: Voice; readonly view: SeriesView }) {
  const { series, periods } = view
  return (
    <table class="rows figures">
      <thead>
        <tr>
          <th scope="col">{v.t('series-period')}</th>
          <th scope="col" class="n">
            {v.t('figure-value')}
          </th>
          <th scope="col">{v.t('figure-edition')}</th>
          <th scope="col">{v.t('figure-source')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map(({ latest, earlier }) => [
          <Figure key={latest.id} v={v} figure={latest} unit={series.unit} replaced={false} />,
          ...earlier.map((one) => <Figure key={one.id} v={v} figure={one} unit={series.unit} replaced />),
        ])}
      </tbody>
    </table>
  )
}

interface FigureProps {
  readonly v: Voice
  readonly figure: FigureRow
  readonly unit: string
  readonly replaced: boolean
}

function Figure({ v, figure, unit, replaced }: FigureProps) {
  const { period, figure: found, set, base } = figure
  const exact = found.kind === 'value' ? `${found.value} ${unit}` : undefined
  const scope = [set && v.t('figure-set', { set }), base && v.t('figure-base', { base })].filter(Boolean)
  return (
    <tr class={replaced ? 'replaced' : undefined}>
      <th scope="row" class="num">
        {sayPeriod(v, period)}
        {replaced && <small>{v.t('figure-replaced')}</small>}
        {scope.length > 0 && <small>{scope.join(' · ')}</small>}
      </th>
      <td class={found.kind === 'value' ? 'n num' : 'n dim'} title={exact} data-label={v.t('figure-value')}>
        {sayFigure(v, found, unit)}
      </td>
      <td data-label={v.t('figure-edition')}>
        {[figure.vintage.words, figure.vintage.on].filter(Boolean).join(' · ') || '—'}
      </td>
      <td class="source" data-label={v.t('figure-source')}>
        <FigureSource v={v} figure={figure} />
      </td>
    </tr>
  )
}

function Waiting({ v, waiting }: { readonly v: Voice; readonly waiting: SeriesView['waiting'] }) {
  return (
    <section aria-labelledby="waiting-head">
      <h2 id="waiting-head">{v.t('waiting-head')}</h2>
      <p class="hint">{v.t('waiting-hint')}</p>
      <ul class="each-line">
        {waiting.map((one) => (
          <li key={one.id}>
            <span>{sayPeriod(v, one.period)}</span>
            <span class="num">{sayFigure(v, one.figure, one.unit)}</span>
            <span class="dim">{v.tell({ code: `score.state.${one.state}`, params: {} })}</span>
            <a href={v.to(`/indicators/batches/${one.batch}`)}>{one.handed.name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
