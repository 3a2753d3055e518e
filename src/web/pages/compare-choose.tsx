// Choosing what to compare a document with: its own versions first, then the others.
import type { DocumentRow } from '../../app/views.ts'
import { DocumentHead } from '../components/document-head.tsx'
import { type Frame, Page } from '../layout.tsx'

interface ChooseProps {
  readonly frame: Frame
  readonly row: DocumentRow
  readonly versions: readonly DocumentRow[]
  readonly others: readonly DocumentRow[]
}

/** The whole page. */
export function CompareChoosePage({ frame, row, versions, others }: ChooseProps) {
  const { v } = frame
  const own = versions.filter((other) => other.id !== row.id)
  const rest = others.filter((other) => other.id !== row.id && !own.some((version) => version.id === other.id))
  const older = (other: DocumentRow): boolean => (other.date ?? other.addedAt) <= (row.date ?? row.addedAt)
  const link = (other: DocumentRow) =>
    v.to(older(other) ? `/plans/${other.id}/compare/${row.id}` : `/plans/${row.id}/compare/${other.id}`)
  const list = (rows: readonly DocumentRow[]) => (
    <ul class="choose">
      {rows.map((other) => (
        <li key={other.id}>
          <a href={link(other)} lang={other.lang}>
            {other.title || other.fileName}
          </a>{' '}
          <small class="dim">
            {v.t(`kind-of-${other.kind}`)} · <span class="num">{other.date ?? v.t('no-date')}</span>
          </small>
        </li>
      ))}
    </ul>
  )
  return (
    <Page frame={frame} title={v.t('compare-choose')} place="plans">
      <DocumentHead frame={frame} row={row} title={v.t('compare-choose')} />
      <p>
        {v.t('compare-or-outcomes')} <a href={v.to(`/plans/${row.id}/outcomes`)}>{v.t('outcomes-over-time')}</a>
      </p>
      {own.length > 0 && (
        <section>
          <h2>{v.t('compare-versions')}</h2>
          {list(own)}
        </section>
      )}
      {rest.length > 0 && (
        <section>
          <h2>{v.t('compare-others')}</h2>
          {list(rest)}
        </section>
      )}
      {own.length + rest.length === 0 && (
        <p class="none">
          {v.t('compare-nothing')} <a href={`${v.to('/plans')}#add-document`}>{v.t('add-document')}</a>
        </p>
      )}
    </Page>
  )
}
