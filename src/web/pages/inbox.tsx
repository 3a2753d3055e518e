// What a unit is expected to do: by kind, the late first, each line with its deadline and the way to do it.
import type { DueView } from '../../app/days-left.ts'
import type { ListedTodo, Tally } from '../../app/list-inbox.ts'
import type { Named } from '../../app/matter-view.ts'
import type { Files } from '../components/downloads.tsx'
import { ListActs } from '../components/list-acts.tsx'
import { SignLight } from '../components/shape.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayHead, signOfDue } from '../matters/say.ts'
import { sayDay } from '../time.ts'
import type { Voice } from '../voice.ts'

/** The heads under which lines stand; `late` goes across all kinds. */
export const TABS = ['all', 'do', 'verify', 'decide', 'late'] as const

/** One of the heads. */
export type Tab = (typeof TABS)[number]

/** A line with its deadline today. */
export type InboxLine = ListedTodo & { readonly left: DueView | null; readonly openerName: string }

interface InboxProps {
  readonly frame: Frame
  readonly unit: string
  readonly tab: Tab
  readonly counts: Tally
  readonly rows: readonly InboxLine[]
  /** Events that can be done for several lines at once. */
  readonly batches: readonly Named[]
  /** Address of the same list as a file, up to its ending. */
  readonly files: Files
  /** Address of the next page, or null. */
  readonly next: string | null
  readonly first: boolean
}

/** The whole page. */
export function InboxPage(props: InboxProps) {
  const { frame, unit, rows, next, first } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('inbox')} place="inbox" island="inbox.js">
      <div class="head">
        <div>
          <h1>{v.t('inbox')}</h1>
          <p class="dim">{v.t('inbox-lead', { unit })}</p>
        </div>
        <a class="button" href={v.to('/calendar')}>
          {v.t('calendar')}
        </a>
      </div>
      <Tabs {...props} />
      <p class="stale" id="changed" role="status" hidden>
        <span>{v.t('inbox-changed')}</span> <a href={v.to(frame.path)}>{v.t('inbox-reload')}</a>
      </p>
      {rows.length === 0 ? <Nothing {...props} /> : <Lines {...props} />}
      {(next !== null || !first) && (
        <nav class="paging" aria-label={v.t('paging')}>
          {!first && <a href={v.to('/inbox')}>{v.t('paging-first')}</a>}
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

/** How many lines stand under a head. */
function countOf(counts: Tally, tab: Tab): number {
  const of = counts.filter(({ kind }) => tab === 'all' || tab === 'late' || kind === tab)
  return of.reduce((sum, { n, late }) => sum + (tab === 'late' ? late : n), 0)
}

function Tabs({ frame, tab, counts }: InboxProps) {
  const { v } = frame
  return (
    <p class="chips tabs" id="tabs" data-events={v.to('/inbox/events')}>
      {TABS.map((one) => (
        <a
          key={one}
          class={`chip ${one}`}
          href={v.to(one === 'all' ? '/inbox' : `/inbox?show=${one}`)}
          {...(one === tab ? { 'aria-current': 'true' as const } : {})}
        >
          {v.t(`inbox-${one}`)}{' '}
          <b class="num" data-count={one}>
            {countOf(counts, one)}
          </b>
        </a>
      ))}
    </p>
  )
}

function Nothing({ frame, tab }: InboxProps) {
  const { v } = frame
  return (
    <p class="none">
      {v.t(tab === 'all' ? 'inbox-none' : 'inbox-none-here')}{' '}
      {tab === 'all' ? (
        <a href={v.to('/matters')}>{v.t('inbox-see-matters')}</a>
      ) : (
        <a href={v.to('/inbox')}>{v.t('inbox-see-all')}</a>
      )}
    </p>
  )
}

function Lines({ frame, rows, batches, files }: InboxProps) {
  const { v } = frame
  return (
    <form method="get" action={v.to('/inbox/batch')}>
      <table class="rows inbox">
        <thead>
          <tr>
            <th scope="col">{v.t('col-matter')}</th>
            <th scope="col">{v.t('col-state')}</th>
            <th scope="col">{v.t('col-due')}</th>
            <th scope="col">{v.t('col-act')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={`${row.matter} ${row.branch} ${row.kind}`} v={v} row={row} />
          ))}
        </tbody>
      </table>
      <ListActs v={v} events={batches} files={files} />
    </form>
  )
}

function Line({ v, row }: { readonly v: Voice; readonly row: InboxLine }) {
  const { region, matter, branch, title, part, actions, branchWords, serviceWords } = row
  const address = v.to(`/matters/${region}.${matter}`)
  const leg = branch === 'main' ? '' : `&leg=${branch}`
  const where = [branchWords ? v.words(branchWords) : null, part, row.openerName, v.words(serviceWords)]
  return (
    <tr>
      <th scope="row">
        <input
          type="checkbox"
          name="pick"
          value={`${region}.${matter}/${branch}`}
          aria-label={v.t('batch-pick', { name: title })}
        />{' '}
        <a href={address}>{title}</a>
        <small>{where.filter((one) => one && one !== title).join(' · ')}</small>
      </th>
      <td data-label={v.t('col-state')}>
        {v.words(row.stateWords)}
        <small class="num">{v.t('inbox-since', { day: sayDay(row.since) })}</small>
      </td>
      <td data-label={v.t('col-due')}>
        {row.left && <SignLight sign={signOfDue(v, row.left)} />}
        {row.left && <small class="num">{row.left.day}</small>}
      </td>
      <td data-label={v.t('col-act')} class="does">
        {actions.map(({ event, words }) => (
          <a key={event} href={`${address}?do=${event}${leg}#act`}>
            {sayHead(v, words)}
          </a>
        ))}
      </td>
    </tr>
  )
}
