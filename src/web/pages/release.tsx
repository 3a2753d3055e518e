// Releasing a score: what would be published, what has changed since the last time, a note, one button.
import type { Preview } from '../../app/release-board.ts'
import { countGroups } from '../../domain/score/groups.ts'
import type { Change } from '../../domain/score/release.ts'
import { StatusBar } from '../charts/status-bar.tsx'
import { Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'

interface Props {
  readonly frame: Frame
  readonly preview: Preview
  readonly may: boolean
  readonly key: string
  readonly note: string
  readonly trouble: readonly string[]
  readonly done: boolean
}

/** The whole page. */
export function ReleasePage(props: Props) {
  const { frame, preview, may, note, trouble, done } = props
  const { v } = frame
  const { view, changes } = preview
  const { plan, targets, publications, area } = view
  const confirmed = targets.filter((one) => one.confirmed)
  const number = (publications[0]?.number ?? 0) + 1
  return (
    <Page frame={frame} title={v.t('release-title')} place="plans">
      <p class="small">
        <a href={v.to(`/plans/${plan.document}/score`)} lang={plan.lang}>
          {plan.title}
        </a>
      </p>
      <h1>{v.t('release-title')}</h1>
      {done && (
        <p class="done" role="status">
          {v.t('release-done', { n: number - 1 })} <a href={v.to(`/scores/${plan.document}`)}>{v.t('release-look')}</a>
        </p>
      )}
      <Trouble lines={trouble} />
      <p class="dim">
        {v.t('release-lead', {
          n: confirmed.length,
          open: targets.length - confirmed.length,
          area: area ?? '—',
          number,
        })}
      </p>
      <StatusBar v={v} counts={countGroups(confirmed.map(({ judgement }) => judgement.status))} />
      <section aria-labelledby="changes">
        <h2 id="changes">{v.t('release-changes')}</h2>
        <Changes v={v} changes={changes} />
      </section>
      {may ? (
        <form method="post" action={v.to(`/plans/${plan.document}/score/release`)} class="release-form">
          <input type="hidden" name="key" value={props.key} />
          <label for="note">{v.t('release-note')}</label>
          <textarea id="note" name="note" rows={3} maxlength={2000}>
            {note}
          </textarea>
          <p class="acts">
            <button class="button primary" type="submit">
              {v.t('release-send', { n: number })}
            </button>
          </p>
        </form>
      ) : (
        <p class="dim">{v.t('scoring-read-only')}</p>
      )}
      {publications.length > 0 && (
        <section aria-labelledby="before">
          <h2 id="before">{v.t('board-history')}</h2>
          <ul>
            {publications.map(({ number: n, releasedAt, by, note: said }) => (
              <li key={n}>
                <a href={v.to(`/scores/${plan.document}/${n}`)}>{v.t('history-nth', { n })}</a> {sayTime(releasedAt)}{' '}
                {by} {said}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function Changes({ v, changes }: { readonly v: Voice; readonly changes: readonly Change[] | null }) {
  if (changes === null) return <p>{v.t('release-first')}</p>
  if (changes.length === 0) return <p>{v.t('release-same')}</p>
  const word = (status: string) => v.tell({ code: `indicator.status.${status}`, params: {} })
  return (
    <ul class="changes-list">
      {changes.map((change) => (
        <li key={`${change.kind} ${change.item}`}>
          {change.kind === 'status'
            ? v.t('feed-status', { quote: change.quote, from: word(change.from), to: word(change.to) })
            : v.t(`release-change-${change.kind}`, { quote: change.quote })}
        </li>
      ))}
    </ul>
  )
}
