// The head of the reader: what document this is, how far it is, and what can be done with the whole of it.
import { isDuty } from '../../domain/matter/plan-duty.ts'
import type { Item } from '../../domain/plan/item.ts'
import { countItems, shown, undoable } from '../items.ts'
import type { Reader } from '../reader.ts'
import { sayDay } from '../time.ts'
import { sayDecision } from './history.tsx'
import { Hidden } from './item-panel.tsx'

/** The head as the island swaps it: id `head`. */
export function ReaderHead({ r }: { readonly r: Reader }) {
  const { v, view } = r
  const { row } = view
  const counts = countItems(view)
  const statements = counts.all - counts.task
  return (
    <div class="crumb" id="head">
      <div class="crumb-what">
        <h1 lang={view.reading.document.lang}>{row.title || row.fileName}</h1>
        <p class="meta">
          <span>{v.t(`kind-of-${row.kind}`)}</span>
          <span class="num">{row.date ?? v.t('no-date')}</span>
          <span class="num">{v.t('chars', { n: row.chars.toLocaleString('en-US') })}</span>
          <span class="num">{v.t('read-out', { statements, tasks: counts.task })}</span>
          {counts.proposed > 0 ? (
            <a class="num" href={r.address({ standing: 'proposed' })} data-standing="proposed">
              {v.t('to-confirm', { n: counts.proposed })}
            </a>
          ) : (
            <b>{v.t('all-decided')}</b>
          )}
        </p>
      </div>
      <HeadActs r={r} />
    </div>
  )
}

function HeadActs({ r }: { readonly r: Reader }) {
  const { v, view, state } = r
  const base = v.to(`/plans/${view.row.id}`)
  const open = view.items.filter(
    (item) => item.standing === 'proposed' && shown(item, state.filters, view.reading.outline),
  )
  const hasDuties = view.items.some(isDuty)
  const promises = view.items.some(isPromise)
  return (
    <form class="acts" id="decide" method="post" action={`${base}/decide`}>
      <Hidden r={r} />
      <Undoing r={r} />
      <Files r={r} />
      <a class="button" href={`${base}/compare`}>
        {v.t('compare')}
      </a>
      {promises && (
        <a class="button" href={`${base}/score`}>
          {v.t('scoring-head')}
        </a>
      )}
      {hasDuties && open.length > 0 && (
        <a class="button" href={`${base}/dispatch`}>
          {v.t('dispatch')}
        </a>
      )}
      {open.length > 0 ? (
        <button class="button primary" type="submit" name="do" value="accept-shown" id="accept-shown">
          {v.t('accept-shown')} <b class="num">{open.length}</b>
        </button>
      ) : hasDuties ? (
        <a class="button primary" href={`${base}/dispatch`} id="accept-shown">
          {v.t('dispatch')}
        </a>
      ) : (
        <a class="button primary" href={`${base}/statements.xlsx`} download id="accept-shown">
          {v.t('download-xlsx')}
        </a>
      )}
    </form>
  )
}

/** Whether something is promised that can be scored. */
const isPromise = ({ standing, content }: Item): boolean =>
  standing !== 'rejected' && content.kind === 'statement' && content.statement.stance === 'commitment'

function Undoing({ r }: { readonly r: Reader }) {
  const { v, view } = r
  const { undo, redo } = undoable(view.history, r.who)
  const title = (row: typeof undo, code: string) => (row ? { title: v.t(code, { what: sayDecision(r, row) }) } : {})
  return (
    <span class="undoing">
      <button
        class="button"
        type="submit"
        name="do"
        value={`undo:${undo?.seq ?? ''}`}
        disabled={!undo}
        data-key="u"
        {...title(undo, 'undo-what')}
      >
        {v.t('undo')} <kbd>u</kbd>
      </button>
      <button
        class="button"
        type="submit"
        name="do"
        value={`undo:${redo?.seq ?? ''}`}
        disabled={!redo}
        data-key="U"
        {...title(redo, 'redo-what')}
      >
        {v.t('redo')}
      </button>
    </span>
  )
}

/** Downloads and what is known of the file. */
function Files({ r }: { readonly r: Reader }) {
  const { v, view } = r
  const { row } = view
  const base = v.to(`/plans/${row.id}`)
  return (
    <details class="menu">
      <summary class="button">{v.t('files')}</summary>
      <div class="menu-body">
        {(['statements', 'tasks'] as const).map((what) => (
          <p key={what} class="files">
            <b>{v.t(`download-${what}`)}</b>
            {['xlsx', 'csv', 'json'].map((as) => (
              <a key={as} href={`${base}/${what}.${as}`} download aria-label={`${v.t(`download-${what}`)} ${as}`}>
                {as}
              </a>
            ))}
          </p>
        ))}
        <p class="files">
          <b>{v.t('original')}</b>
          <a href={`${base}/original`} download lang={view.reading.document.lang}>
            {row.fileName}
          </a>
        </p>
        <dl class="about">
          <dt>{v.t('added')}</dt>
          <dd>
            {row.addedBy} <span class="num">{sayDay(row.addedAt)}</span>
          </dd>
          <dt>SHA-256</dt>
          <dd class="hash">{row.sha256}</dd>
          <dt>{v.t('engine')}</dt>
          <dd class="num">{view.reading.engine}</dd>
        </dl>
        <p class="more-links">
          <a href={`${base}/about`}>{v.t('about-document')}</a>
          {row.kind !== 'plan' && ' · '}
          {row.kind !== 'plan' && <a href={v.to(`/indicators/from/${row.id}`)}>{v.t('from-link')}</a>}
        </p>
      </div>
    </details>
  )
}
