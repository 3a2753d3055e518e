// The filters over the reader's list: chips with counts, then form, standing, section and words to look for; a plain GET form.
import { countItems, type Filters, FORMS, filterQuery, SORTS } from '../items.ts'
import type { Reader } from '../reader.ts'
import { Shape } from './shape.tsx'

const STANDINGS = ['proposed', 'decided', 'rejected'] as const

/** The whole bar; the island swaps it when counts change and otherwise works on it in place. */
export function FilterBar({ r }: { readonly r: Reader }) {
  const { v, view, state } = r
  const { filters } = state
  const counts = countItems(view)
  const to = (change: Partial<Filters>) => v.to(`/plans/${view.row.id}`) + filterQuery({ ...filters, ...change })
  const on = (is: boolean) => (is ? { 'aria-current': 'true' as const } : {})
  return (
    <form class="filter" id="filter" method="get" action={v.to(`/plans/${view.row.id}`)}>
      <p class="chips">
        {(['all', ...SORTS] as const)
          .filter((show) => show !== 'context' || counts.context > 0 || filters.show === show)
          .map((show) => (
            <a key={show} class={`chip ${show}`} data-show={show} href={to({ show })} {...on(filters.show === show)}>
              {v.t(`show-${show}`)} <b class="num">{counts[show]}</b>
            </a>
          ))}
        <a
          class="chip open"
          data-standing={filters.standing === 'proposed' ? '' : 'proposed'}
          href={to({ standing: filters.standing === 'proposed' ? '' : 'proposed' })}
          {...on(filters.standing === 'proposed')}
        >
          <Shape name="proposed" /> {v.t('show-proposed')} <b class="num">{counts.proposed}</b>
        </a>
      </p>
      <div class="narrow">
        {filters.show !== 'all' && <input type="hidden" name="show" value={filters.show} />}
        <input type="search" name="q" value={filters.q} aria-label={v.t('filter-q')} placeholder={v.t('filter-q')} />
        <FormSelect r={r} />
        <StandingSelect r={r} counts={counts} />
        <SectionSelect r={r} />
        <button class="button nojs" type="submit">
          {v.t('filter-apply')}
        </button>
      </div>
    </form>
  )
}

function FormSelect({ r }: { readonly r: Reader }) {
  const { v, view, state } = r
  const count = (form: string): number =>
    view.items.filter(
      (i) => i.standing !== 'rejected' && i.content.kind === 'statement' && i.content.statement.form === form,
    ).length
  return (
    <select name="form" aria-label={v.t('filter-form')}>
      <option value="">{v.t('filter-form-all')}</option>
      {FORMS.map((form) => (
        <option key={form} value={form} selected={state.filters.form === form}>
          {v.t('filter-option', { name: v.t(`form-${form}`), count: count(form) })}
        </option>
      ))}
    </select>
  )
}

function StandingSelect({
  r,
  counts,
}: {
  readonly r: Reader
  readonly counts: Readonly<Record<(typeof STANDINGS)[number], number>>
}) {
  const { v, state } = r
  return (
    <select name="standing" aria-label={v.t('filter-standing')}>
      <option value="">{v.t('filter-standing-all')}</option>
      {STANDINGS.map((standing) => (
        <option key={standing} value={standing} selected={state.filters.standing === standing}>
          {v.t('filter-option', { name: v.t(`filter-${standing}`), count: counts[standing] })}
        </option>
      ))}
    </select>
  )
}

function SectionSelect({ r }: { readonly r: Reader }) {
  const { v, view, state } = r
  const { outline } = view.reading
  if (outline.length === 0) return null
  const options = outline.flatMap((heading) => [
    { heading, deep: false },
    ...heading.children.map((child) => ({ heading: child, deep: true })),
  ])
  return (
    <select name="section" aria-label={v.t('filter-section')}>
      <option value="">{v.t('filter-section-all')}</option>
      {options.map(({ heading, deep }) => (
        <option
          key={heading.start}
          value={String(heading.start)}
          selected={state.filters.section === heading.start}
          lang={view.reading.document.lang}
        >
          {(deep ? '　' : '') + shorten(heading.marker + heading.title)}
        </option>
      ))}
    </select>
  )
}

const shorten = (title: string): string => (title.length > 24 ? `${title.slice(0, 23)}…` : title)
