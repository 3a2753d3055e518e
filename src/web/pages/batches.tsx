// Batches of figures: what my unit handed in, and what waits for review.
import type { BatchList } from '../../app/list-batches.ts'
import { BatchLight } from '../figures/batch-light.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayTime } from '../time.ts'

/** The whole page. */
export function BatchesPage({ frame, list, first }: { frame: Frame; list: BatchList; first: boolean }) {
  const { v } = frame
  const { show, shows, rows, next } = list
  const to = (one: string, after = '') => v.to(`/indicators/batches?show=${one}${after && `&after=${after}`}`)
  return (
    <Page frame={frame} title={v.t('batches')} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a>
          </p>
          <h1>{v.t('batches')}</h1>
          <p class="dim">{v.t('batches-lead')}</p>
        </div>
      </div>
      <p class="chips">
        {shows.map((one) => (
          <a key={one} class="chip" href={to(one)} {...(one === show ? { 'aria-current': 'true' as const } : {})}>
            {v.t(`batches-show-${one}`)}
          </a>
        ))}
      </p>
      {rows.length === 0 ? (
        <p class="none">{v.t(shows.length === 0 ? 'batches-not-yours' : `batches-none-${show}`)}</p>
      ) : (
        <Rows frame={frame} rows={rows} />
      )}
      {(next !== null || !first) && (
        <nav class="paging" aria-label={v.t('paging')}>
          {!first && <a href={to(show)}>{v.t('paging-first')}</a>}
          {next !== null && (
            <a rel="next" href={to(show, next)}>
              {v.t('paging-next')}
            </a>
          )}
        </nav>
      )}
    </Page>
  )
}

function Rows({ frame, rows }: { readonly frame: Frame; readonly rows: BatchList['rows'] }) {
  const { v } = frame
  return (
    <table class="rows batches">
      <thead>
        <tr>
          <th scope="col">{v.t('batch-title')}</th>
          <th scope="col">{v.t('batch-state')}</th>
          <th scope="col" class="n">
            {v.t('batch-figures')}
          </th>
          <th scope="col">{v.t('batch-unit')}</th>
          <th scope="col">{v.t('batch-moved')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={v.to(`/indicators/batches/${row.id}`)}>{row.title}</a>
              <small>{v.t(`origin-${row.origin}`)}</small>
            </th>
            <td data-label={v.t('batch-state')}>
              <BatchLight v={v} state={row.state} />
              {row.state === 'returned' && <small>{row.note}</small>}
            </td>
            <td class="n num" data-label={v.t('batch-figures')}>
              {row.figures}
            </td>
            <td data-label={v.t('batch-unit')}>{row.unitName}</td>
            <td class="num" data-label={v.t('batch-moved')}>
              {sayTime(row.movedAt)} <small>{row.movedBy}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
