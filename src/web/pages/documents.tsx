// The list of documents, with the way to add one: files, or pasted text.
import type { DocumentRow } from '../../app/views.ts'
import { AddDocument, type AddState } from '../components/add-document.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayDay } from '../time.ts'
import type { Voice } from '../voice.ts'

interface DocumentsProps {
  readonly frame: Frame
  readonly rows: readonly DocumentRow[]
  readonly total: number
  readonly q: string
  /** The cursor that the next page begins after, or null. */
  readonly next: string | null
  readonly first: boolean
  readonly add: AddState
  /** True when the form was asked for. */
  readonly adding: boolean
}

/** The whole page; when there is nothing yet, it says what to do first. */
export function DocumentsPage(props: DocumentsProps) {
  const { frame, total, q, add, adding } = props
  const { v } = frame
  const empty = total === 0 && q === ''
  const open = empty || add.errors !== null || adding
  return (
    <Page frame={frame} title={v.t('plans')} place="plans" island="documents.js">
      <div class="head">
        <div>
          <h1>{v.t('plans')}</h1>
          <p class="dim">{empty ? v.t('plans-lead-empty') : v.t('plans-lead')}</p>
        </div>
        {!open && (
          <a class="button primary" href={`${v.to('/plans')}?add=1#add-document`}>
            {v.t('add-document')}
          </a>
        )}
      </div>
      {open && <AddDocument frame={frame} add={add} first={empty} />}
      {!empty && <Listing {...props} />}
    </Page>
  )
}

function Listing({ frame, rows, total, q, next, first }: DocumentsProps) {
  const { v } = frame
  return (
    <section aria-label={v.t('plans-list')}>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers of government desktops. */}
      <form class="search" method="get" action={v.to('/plans')} role="search">
        <input type="search" name="q" value={q} aria-label={v.t('plans-search')} placeholder={v.t('plans-search')} />
        <button class="button" type="submit">
          {v.t('search')}
        </button>
        <span class="dim num">{v.t(q ? 'plans-found' : 'plans-total', { n: total })}</span>
      </form>
      {rows.length === 0 ? (
        <p class="none">
          {v.t('plans-none', { q })} <a href={v.to('/plans')}>{v.t('plans-all')}</a>
        </p>
      ) : (
        <DocumentTable v={v} rows={rows} />
      )}
      {(next !== null || !first) && <Paging v={v} q={q} next={next} first={first} />}
    </section>
  )
}

function DocumentTable({ v, rows }: { readonly v: Voice; readonly rows: readonly DocumentRow[] }) {
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{v.t('col-document')}</th>
          <th scope="col">{v.t('col-date')}</th>
          <th scope="col" class="n">
            {v.t('col-statements')}
          </th>
          <th scope="col" class="n">
            {v.t('col-tasks')}
          </th>
          <th scope="col" class="n">
            {v.t('col-open')}
          </th>
          <th scope="col">{v.t('col-added')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} v={v} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ v, row }: { readonly v: Voice; readonly row: DocumentRow }) {
  const number = (n: number) => n.toLocaleString('en-US')
  return (
    <tr>
      <th scope="row">
        <a href={v.to(`/plans/${row.id}`)} lang={row.lang}>
          {row.title || row.fileName}
        </a>
        <small>
          {v.t(`kind-of-${row.kind}`)} · <span class="num">{v.t('chars', { n: number(row.chars) })}</span>
          {row.statements > 0 && (
            <>
              {' · '}
              <a href={v.to(`/plans/${row.id}/score`)}>{v.t('scoring-head')}</a>
            </>
          )}
          {row.supersedes && (
            <>
              {' · '}
              <a href={v.to(`/plans/${row.supersedes}/compare/${row.id}`)}>{v.t('new-version')}</a>
            </>
          )}
        </small>
      </th>
      <td class="num" data-label={v.t('col-date')}>
        {row.date ?? '—'}
      </td>
      <td class="n" data-label={v.t('col-statements')}>
        {number(row.statements)}
      </td>
      <td class="n" data-label={v.t('col-tasks')}>
        {number(row.tasks)}
      </td>
      <td class="n" data-label={v.t('col-open')}>
        {row.open > 0 ? <a href={`${v.to(`/plans/${row.id}`)}?standing=proposed`}>{number(row.open)}</a> : '0'}
      </td>
      <td data-label={v.t('col-added')}>
        <span class="num">{sayDay(row.addedAt)}</span> <small>{row.addedBy}</small>
      </td>
    </tr>
  )
}

function Paging({
  v,
  q,
  next,
  first,
}: {
  readonly v: Voice
  readonly q: string
  readonly next: string | null
  readonly first: boolean
}) {
  const to = (after: string | null) => {
    const query = new URLSearchParams({ ...(q ? { q } : {}), ...(after ? { after } : {}) }).toString()
    return v.to('/plans') + (query ? `?${query}` : '')
  }
  return (
    <nav class="paging" aria-label={v.t('paging')}>
      {!first && <a href={to(null)}>{v.t('paging-first')}</a>}
      {next !== null && (
        <a href={to(next)} rel="next">
          {v.t('paging-next')}
        </a>
      )}
    </nav>
  )
}
