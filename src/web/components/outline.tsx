// The document's headings as a list to jump by, with how many items stand under each.
import type { Heading } from '../../domain/plan/commitment.ts'
import { sectionsOf } from '../items.ts'
import type { Reader } from '../reader.ts'

/** The list; deeper levels than the second are left to the text itself. */
export function Outline({ r }: { readonly r: Reader }) {
  const { v, view } = r
  const { outline } = view.reading
  if (outline.length === 0) return null
  const counts = new Map<number, number>()
  for (const item of view.items) {
    if (item.standing === 'rejected') continue
    for (const start of sectionsOf(item, outline)) counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  return (
    <nav class="outline" id="outline" aria-label={v.t('outline')}>
      <details open>
        <summary>{v.t('outline')}</summary>
        <Level headings={outline} depth={1} counts={counts} r={r} />
      </details>
    </nav>
  )
}

function Level(props: {
  readonly headings: readonly Heading[]
  readonly depth: number
  readonly counts: ReadonlyMap<number, number>
  readonly r: Reader
}) {
  const { headings, depth, counts, r } = props
  const { lang } = r.view.reading.document
  return (
    <ol>
      {headings.map((heading) => (
        <li key={heading.start}>
          <a href={`#${r.anchor(heading.start)}`} lang={lang}>
            <span>
              {heading.marker}
              {lang === 'en' && ' '}
              {heading.title}
            </span>
            {(counts.get(heading.start) ?? 0) > 0 && <b class="num">{counts.get(heading.start)}</b>}
          </a>
          {depth < 2 && heading.children.length > 0 && (
            <Level headings={heading.children} depth={depth + 1} counts={counts} r={r} />
          )}
        </li>
      ))}
    </ol>
  )
}
