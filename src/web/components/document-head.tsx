// The head of a page that belongs to a document: the way back to it, and what this page is.
import type { DocumentRow } from '../../app/views.ts'
import type { Frame } from '../layout.tsx'

/** Crumbs and the page's own title. */
export function DocumentHead({
  frame,
  row,
  title,
}: {
  readonly frame: Frame
  readonly row: DocumentRow
  readonly title: string
}) {
  return (
    <div class="head">
      <div>
        <p class="crumbs">
          <a href={frame.v.to(`/plans/${row.id}`)} lang={row.lang}>
            {row.title || row.fileName}
          </a>
        </p>
        <h1>{title}</h1>
      </div>
    </div>
  )
}
