// Results found in a document, offered as figures: ticked, put into their series, handed in with their quotes.
import type { DocumentFigures, OfferedFigure } from '../../app/figures-from-document.ts'
import { Trouble } from '../components/trouble.tsx'
import { Deed } from '../figures/deed.tsx'
import { sayFigure } from '../figures/say.ts'
import { type Frame, Page } from '../layout.tsx'

interface DocumentFiguresProps {
  readonly frame: Frame
  readonly opened: DocumentFigures
  /** What was typed of each statement; absent before anything was sent. */
  readonly typed: ReadonlyMap<string, { readonly series: string; readonly period: string }> | null
  readonly trouble: readonly { readonly field: string; readonly line: string }[]
  readonly id: string
}

/** The whole page. */
export function DocumentFiguresPage(props: DocumentFiguresProps) {
  const { frame, opened, trouble, id } = props
  const { v } = frame
  const { document, area, areas, offered } = opened
  const here = v.to(`/indicators/from/${document.id}`)
  return (
    <Page frame={frame} title={v.t('from-document')} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a> /{' '}
            <a href={v.to(`/plans/${document.id}`)}>{document.title}</a>
          </p>
          <h1>{v.t('from-document')}</h1>
          <p class="dim">{v.t('from-document-lead')}</p>
        </div>
      </div>
      {areas.length > 1 && (
        <form class="search filters" method="get" action={here}>
          <select name="area" aria-label={v.t('series-area')}>
            {areas.map((one) => (
              <option key={one} value={one} selected={one === area}>
                {one}
              </option>
            ))}
          </select>
          <button class="button" type="submit">
            {v.t('from-area')}
          </button>
        </form>
      )}
      {offered.length === 0 ? (
        <p class="none">{v.t('from-none')}</p>
      ) : (
        <form method="post" action={here} novalidate>
          <Trouble lines={trouble.map(({ line }) => line)} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="area" value={area} />
          <Offers {...props} />
          <div class="acts">
            <button class="button primary" type="submit" name="do" value="submit">
              {v.t('from-take')}
            </button>
            <button class="button" type="submit" name="do" value="draft">
              {v.t('enter-draft')}
            </button>
          </div>
        </form>
      )}
    </Page>
  )
}

function Offers(props: DocumentFiguresProps) {
  const { v } = props.frame
  return (
    <table class="rows entry">
      <thead>
        <tr>
          <th scope="col">{v.t('from-quote')}</th>
          <th scope="col" class="n">
            {v.t('figure-value')}
          </th>
          <th scope="col">{v.t('series-indicator')}</th>
          <th scope="col">{v.t('series-period')}</th>
          <th scope="col">{v.t('row-does')}</th>
        </tr>
      </thead>
      <tbody>
        {props.opened.offered.map((one) => (
          <Offer key={one.item} {...props} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function Offer(props: DocumentFiguresProps & { readonly one: OfferedFigure }) {
  const { frame, opened, typed, trouble, one } = props
  const { v } = frame
  const { item, found, words, intake } = one
  const { statement, series, measure, unit, value, op } = found
  const mine = typed?.get(item)
  const chosen = mine?.series ?? series?.id ?? ''
  const ticked = typed ? mine !== undefined : intake !== null && intake.deed !== 'same' && intake.deed !== 'twice'
  const bad = (field: string) =>
    trouble.some((each) => each.field === `${field}.${item}`) ? { 'aria-invalid': 'true' as const } : {}
  const label = `${statement.indicator} ${v.t('series-indicator')}`
  return (
    <tr>
      <th scope="row">
        <label class="check">
          <input type="checkbox" name="item" value={item} checked={ticked} /> {statement.indicator}
        </label>
        <a class="quote" href={`${v.to(`/plans/${opened.document.id}`)}#t-${statement.start}`}>
          {statement.quote}
        </a>
      </th>
      <td class="n num" data-label={v.t('figure-value')}>
        {sayFigure(v, { kind: 'value', value, op }, unit)}
      </td>
      <td data-label={v.t('series-indicator')}>
        <select name={`series.${item}`} aria-label={label} {...bad('series')}>
          <option value="">{v.t('enter-choose')}</option>
          {opened.series
            .filter((each) => each.area === opened.area && each.measure === measure)
            .map((each) => (
              <option key={each.id} value={each.id} selected={each.id === chosen}>
                {[each.indicator, each.unit].filter(Boolean).join(' · ')}
              </option>
            ))}
        </select>
      </td>
      <td data-label={v.t('series-period')}>
        <input
          type="text"
          name={`period.${item}`}
          value={mine?.period ?? words}
          placeholder="2025"
          aria-label={`${statement.indicator} ${v.t('series-period')}`}
          {...bad('period')}
        />
        {statement.period && <small>{statement.period.words}</small>}
      </td>
      <td data-label={v.t('row-does')}>
        {intake && series ? <Deed v={v} intake={intake} unit={series.unit} /> : v.t('from-open')}
      </td>
    </tr>
  )
}
