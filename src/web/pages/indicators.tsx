// The list of indicators: what is measured where, its latest approved figure, who reports it, and what is late.
import type { SeriesLine, SeriesList, SeriesQuery, SeriesShow } from '../../app/list-series.ts'
import { Downloads, type Files } from '../components/downloads.tsx'
import { SignLight } from '../components/shape.tsx'
import { sayFigure, sayPeriod, signOfMissing } from '../figures/say.ts'
import { type Frame, Page } from '../layout.tsx'
import type { Voice } from '../voice.ts'

interface IndicatorsProps extends SeriesList {
  readonly frame: Frame
  readonly query: SeriesQuery
  readonly files: Files
  /** Address of the list with a change to the query. */
  readonly to: (change: Partial<SeriesQuery>) => string
}

const SHOWS: readonly SeriesShow[] = ['', 'late', 'soon', 'unowned']

/** The whole page. */
export function IndicatorsPage(props: IndicatorsProps) {
  const { frame, query, lines, total, counts, files, to, more } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('nav-indicators')} place="indicators">
      <div class="head">
        <div>
          <h1>{v.t('nav-indicators')}</h1>
          <p class="dim">{v.t('indicators-lead')}</p>
        </div>
        {props.waiting && (
          <p class="acts">
            {props.mayBegin && (
              <a class="button" href={v.to('/indicators/new')}>
                {v.t('series-begin')}
              </a>
            )}
            <a class="button" href={v.to('/indicators/from-matters')}>
              {v.t('from-matters')}
            </a>
            <a class="button" href={v.to('/indicators/import')}>
              {v.t('import-figures')}
            </a>
            <a class="button primary" href={v.to('/indicators/enter')}>
              {v.t('enter-figures')}
            </a>
          </p>
        )}
      </div>
      <Waiting {...props} />
      <p class="chips">
        {SHOWS.map((show) => (
          <a
            key={show}
            class="chip"
            href={to({ show, page: 0 })}
            {...(query.show === show ? { 'aria-current': 'true' as const } : {})}
          >
            {v.t(`series-show-${show || 'all'}`)} <b class="num">{counts[show]}</b>
          </a>
        ))}
      </p>
      <Filters {...props} />
      {lines.length === 0 ? (
        <p class="none">
          {v.t(counts[''] === 0 && query.q === '' ? 'indicators-empty' : 'indicators-none')}{' '}
          <a href={v.to('/indicators')}>{v.t('inbox-see-all')}</a>
        </p>
      ) : (
        <>
          <Lines v={v} lines={lines} />
          <p class="figures-foot">
            <span class="dim small num">{v.t('indicators-total', { n: total })}</span> <Downloads v={v} files={files} />
          </p>
        </>
      )}
      {(more || query.page > 0) && (
        <nav class="paging" aria-label={v.t('paging')}>
          {query.page > 0 && <a href={to({ page: 0 })}>{v.t('paging-first')}</a>}
          {more && (
            <a rel="next" href={to({ page: query.page + 1 })}>
              {v.t('paging-next')}
            </a>
          )}
        </nav>
      )}
    </Page>
  )
}

/** What waits for the person at work. */
function Waiting({ frame, waiting }: IndicatorsProps) {
  const { v } = frame
  if (!waiting) return null
  return (
    <p class="facts figure-tasks">
      <a href={v.to('/indicators/batches')}>{v.t('batches-own', { n: waiting.own })}</a>
      {waiting.toReview !== null && (
        <a href={v.to('/indicators/batches?show=review')}>{v.t('batches-to-review', { n: waiting.toReview })}</a>
      )}
    </p>
  )
}

function Filters({ frame, query, areas, owners }: IndicatorsProps) {
  const { v } = frame
  const options = (all: string, list: readonly { readonly value: string; readonly label: string }[], chosen: string) =>
    [{ value: '', label: all }, ...list].map(({ value, label }) => (
      <option key={value} value={value} selected={value === chosen}>
        {label}
      </option>
    ))
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers of government desktops.
    <form class="search filters" method="get" action={v.to('/indicators')} role="search">
      <input
        type="search"
        name="q"
        value={query.q}
        aria-label={v.t('indicators-search')}
        placeholder={v.t('indicators-search')}
      />
      {areas.length > 1 && (
        <select name="area" aria-label={v.t('series-area')}>
          {options(
            v.t('series-any-area'),
            areas.map((area) => ({ value: area, label: area })),
            query.area,
          )}
        </select>
      )}
      {owners.length > 0 && (
        <select name="owner" aria-label={v.t('series-owner')}>
          {options(
            v.t('series-any-owner'),
            owners.map(({ id, name }) => ({ value: id, label: name })),
            query.owner,
          )}
        </select>
      )}
      {query.show && <input type="hidden" name="show" value={query.show} />}
      <button class="button" type="submit">
        {v.t('search')}
      </button>
    </form>
  )
}

function Lines({ v, lines }: { readonly v: Voice; readonly lines: readonly SeriesLine[] }) {
  return (
    <table class="rows indicators">
      <thead>
        <tr>
          <th scope="col">{v.t('series-indicator')}</th>
          <th scope="col">{v.t('series-area')}</th>
          <th scope="col" class="n">
            {v.t('series-latest')}
          </th>
          <th scope="col">{v.t('series-period')}</th>
          <th scope="col">{v.t('series-owner')}</th>
          <th scope="col">{v.t('series-duty')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.series.id} v={v} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ v, line }: { readonly v: Voice; readonly line: SeriesLine }) {
  const { series, ownerName, latest, missing } = line
  const sign = signOfMissing(v, missing)
  return (
    <tr>
      <th scope="row">
        <a href={v.to(`/indicators/${series.id}`)}>{series.indicator}</a>
        {series.measure !== 'level' && <small>{v.t(`measure-${series.measure}`)}</small>}
      </th>
      <td data-label={v.t('series-area')}>{series.area}</td>
      <td class="n num" data-label={v.t('series-latest')}>
        {latest ? sayFigure(v, latest.figure, series.unit) : '—'}
      </td>
      <td class="num" data-label={v.t('series-period')}>
        {latest ? sayPeriod(v, latest.period) : '—'}
      </td>
      <td data-label={v.t('series-owner')}>{ownerName ?? '—'}</td>
      <td data-label={v.t('series-duty')}>
        {sign ? (
          <SignLight sign={sign} />
        ) : series.frequency ? (
          v.t(`frequency-${series.frequency}`)
        ) : (
          <span class="dim">{v.t('frequency-none')}</span>
        )}
      </td>
    </tr>
  )
}
