// The list of matters that a unit has a part in, with words to look for and filters, all of them in the address.
import type { DueView } from '../../app/days-left.ts'
import type { ListedMatter } from '../../app/list-matters.ts'
import type { Named } from '../../app/matter-view.ts'
import type { Files } from '../components/downloads.tsx'
import { ListActs } from '../components/list-acts.tsx'
import { SignLight } from '../components/shape.tsx'
import { type Frame, Page } from '../layout.tsx'
import { refOf, signOfDue } from '../matters/say.ts'
import { sayDay } from '../time.ts'
import type { Voice } from '../voice.ts'

/** What is looked for; empty text does not narrow. */
export interface MatterQuery {
  readonly q: string
  readonly service: string
  readonly state: string
  readonly late: string
  readonly ended: string
  readonly plan: string
}

/** A line with its deadline today. */
export type MatterLine = ListedMatter & { readonly left: DueView | null; readonly openerName: string }

interface MattersProps {
  readonly frame: Frame
  readonly query: MatterQuery
  readonly rows: readonly MatterLine[]
  readonly services: readonly Named[]
  readonly states: readonly Named[]
  /** Services that this person may open a matter of. */
  readonly opens: readonly Named[]
  /** Events that can be done for several matters at once. */
  readonly batches: readonly Named[]
  readonly files: Files
  readonly next: string | null
  readonly first: boolean
}

/** The whole page. */
export function MattersPage(props: MattersProps) {
  const { frame, query, rows, next, first, opens, batches, files } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('nav-matters')} place="matters">
      <div class="head">
        <div>
          <h1>{v.t('nav-matters')}</h1>
          <p class="dim">{v.t('matters-lead')}</p>
        </div>
        <p class="acts">
          <a class="button" href={v.to('/warnings')}>
            {v.t('warnings')}
          </a>
          {opens.map(({ name, words }) => (
            <a key={name} class="button primary" href={v.to(`/matters/new?service=${name}`)}>
              {v.t('matters-new', { service: v.words(words) })}
            </a>
          ))}
        </p>
      </div>
      <Filters {...props} />
      {query.plan && (
        <p class="facts">
          <a href={v.to(`/plans/${query.plan}`)}>{v.t('matters-of-plan')}</a>
          <a href={v.to(`/matters/breakdown?plan=${query.plan}`)}>{v.t('matter-breakdown')}</a>
          <a href={v.to('/matters')}>{v.t('inbox-see-all')}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <p class="none">
          {v.t('matters-none')} <a href={v.to('/matters')}>{v.t('inbox-see-all')}</a>
        </p>
      ) : (
        <form method="get" action={v.to('/inbox/batch')}>
          <Lines v={v} rows={rows} ticks={batches.length > 0} />
          <ListActs v={v} events={batches} files={files} />
        </form>
      )}
      {(next !== null || !first) && (
        <nav class="paging" aria-label={v.t('paging')}>
          {!first && <a href={v.to('/matters')}>{v.t('paging-first')}</a>}
          {next !== null && (
            <a rel="next" href={next}>
              {v.t('paging-next')}
            </a>
          )}
        </nav>
      )}
    </Page>
  )
}

function Filters({ frame, query, services, states }: MattersProps) {
  const { v } = frame
  const select = (name: keyof MatterQuery, all: string, options: readonly { value: string; label: string }[]) => (
    <select name={name} aria-label={v.t(`filter-by-${name}`)}>
      <option value="">{all}</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value} selected={query[name] === value}>
          {label}
        </option>
      ))}
    </select>
  )
  const named = (list: readonly Named[]) => list.map(({ name, words }) => ({ value: name, label: v.words(words) }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers of government desktops.
    <form class="search filters" method="get" action={v.to('/matters')} role="search">
      <input
        type="search"
        name="q"
        value={query.q}
        aria-label={v.t('matters-search')}
        placeholder={v.t('matters-search')}
      />
      {services.length > 1 && select('service', v.t('filter-any-service'), named(services))}
      {select('state', v.t('filter-any-state'), named(states))}
      {select('late', v.t('filter-any-late'), [
        { value: 'yes', label: v.t('filter-late-yes') },
        { value: 'no', label: v.t('filter-late-no') },
      ])}
      {select('ended', v.t('filter-any-ended'), [
        { value: 'no', label: v.t('filter-ended-no') },
        { value: 'yes', label: v.t('filter-ended-yes') },
      ])}
      {query.plan && <input type="hidden" name="plan" value={query.plan} />}
      <button class="button" type="submit">
        {v.t('search')}
      </button>
    </form>
  )
}

function Lines(props: { readonly v: Voice; readonly rows: readonly MatterLine[]; readonly ticks: boolean }) {
  const { v, rows, ticks } = props
  return (
    <table class="rows inbox">
      <thead>
        <tr>
          <th scope="col">{v.t('col-matter')}</th>
          <th scope="col">{v.t('col-state')}</th>
          <th scope="col" class="n">
            {v.t('col-progress')}
          </th>
          <th scope="col">{v.t('col-due')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {ticks && !row.ended && (
                <input
                  type="checkbox"
                  name="pick"
                  value={`${refOf(row)}/*`}
                  aria-label={v.t('batch-pick', { name: row.title })}
                />
              )}
              <a href={v.to(`/matters/${refOf(row)}`)}>{row.title}</a>
              <small>
                {row.openerName} · {v.words(row.serviceWords)} · {sayDay(row.openedAt)}
              </small>
            </th>
            <td data-label={v.t('col-state')}>
              {row.ended ? (
                <SignLight sign={{ shape: 'accepted', tone: 'on', text: v.words(row.stateWords) }} />
              ) : (
                v.words(row.stateWords)
              )}
            </td>
            <td class="n num" data-label={v.t('col-progress')}>
              {row.progress === null ? '—' : `${row.progress}%`}
            </td>
            <td data-label={v.t('col-due')}>
              {row.left && <SignLight sign={signOfDue(v, { ...row.left, overdue: row.late || row.left.overdue })} />}
              {row.left && <small class="num">{row.left.day}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
