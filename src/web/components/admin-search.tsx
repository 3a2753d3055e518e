// Finding in a list of the administrators' pages, and going to its next page.
import type { Voice } from '../voice.ts'

/** The form that finds. */
export const AdminSearch = (props: {
  readonly v: Voice
  readonly to: string
  readonly q: string
  readonly label: string
}) => (
  <form class="search" method="get" action={props.v.to(props.to)}>
    <input type="search" name="q" value={props.q} aria-label={props.label} placeholder={props.label} />
    <button class="button" type="submit">
      {props.v.t('search')}
    </button>
  </form>
)

/** The link to the next page, or none. */
export function AdminNext(props: {
  readonly v: Voice
  readonly to: string
  readonly q: string
  readonly next: string | null
}) {
  const { v, to, q, next } = props
  if (next === null) return null
  const query = new URLSearchParams({ ...(q ? { q } : {}), after: next })
  return (
    <p>
      <a href={`${v.to(to)}?${query}`}>{v.t('paging-next')}</a>
    </p>
  )
}
