// The public front page where several plans are scored, or none yet: each plan with its bar; and the publications of one plan.
import type { Published } from '../../app/release-board.ts'
import type { PublicationRow } from '../../app/views.ts'
import { countGroups } from '../../domain/score/groups.ts'
import { StatusBar } from '../charts/status-bar.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayDay, sayTime } from '../time.ts'
import { boardPath } from './scoreboard.tsx'

/** The plans whose targets are published. */
export function ScoresPage({ frame, all }: { readonly frame: Frame; readonly all: readonly Published[] }) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('scores-title')} place="scores">
      <div class="head">
        <div>
          <h1>{v.t('scores-title')}</h1>
          <p class="dim">{v.t(all.length === 0 ? 'scores-empty' : 'scores-lead')}</p>
        </div>
        {all.length === 0 && (
          <a class="button primary" href={v.to('/plans')}>
            {v.t('scores-begin')}
          </a>
        )}
      </div>
      {all.map(({ release }) => (
        <section class="goal" key={release.plan.document}>
          <header>
            <h2 lang={release.plan.lang}>
              <a href={v.to(boardPath(release))}>{release.plan.title}</a>
            </h2>
            <span>
              {v.t('board-count', { n: release.targets.length })} · {release.area} · {sayDay(release.releasedAt)}
            </span>
          </header>
          <StatusBar v={v} counts={countGroups(release.targets.map(({ judgement }) => judgement.status))} />
        </section>
      ))}
    </Page>
  )
}

interface HistoryProps {
  readonly frame: Frame
  readonly published: Published
  readonly rows: readonly PublicationRow[]
}

/** Every publication of a plan, with the hash that proves it. */
export function PublicationsPage({ frame, published, rows }: HistoryProps) {
  const { v } = frame
  const { release } = published
  return (
    <Page frame={frame} title={v.t('board-history')} place="scores">
      <p class="small">
        <a href={v.to(boardPath(release))}>{release.plan.title}</a>
      </p>
      <h1>{v.t('board-history')}</h1>
      <p class="dim">{v.t('history-lead')}</p>
      <section class="scroll" tabindex={0} aria-label={v.t('board-history')}>
        <table class="table">
          <thead>
            <tr>
              {['number', 'when', 'by', 'note', 'hash'].map((name) => (
                <th key={name} scope="col">
                  {v.t(`history-${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, releasedAt, by, unit, note, sha256 }) => (
              <tr key={number}>
                <td class="num">
                  <a href={v.to(boardPath(release, number))}>{v.t('history-nth', { n: number })}</a>{' '}
                  <a href={v.to(`${boardPath(release, number)}/report`)}>{v.t('board-report')}</a>
                </td>
                <td class="num">{sayTime(releasedAt)}</td>
                <td>
                  {unit} {by}
                </td>
                <td>{note || '—'}</td>
                <td>
                  <code title={sha256}>{sha256.slice(0, 12)}…</code>{' '}
                  <a href={v.to(`/open/${release.plan.document}/${number}/release.json`)}>json</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  )
}
