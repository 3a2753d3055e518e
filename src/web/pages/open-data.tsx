// Open data: the files of every published plan with their addresses, what is in them, and how to keep up with what is new.
import { OPEN_FILES } from '../../app/open-data.ts'
import type { Published } from '../../app/release-board.ts'
import { nameOf } from '../board/say.ts'
import { type Frame, Page } from '../layout.tsx'
import { boardPath } from './scoreboard.tsx'

interface Props {
  readonly frame: Frame
  readonly all: readonly Published[]
  readonly site: string
}

/** The whole page. */
export function OpenDataPage({ frame, all, site }: Props) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('open-title')} place="open">
      <h1>{v.t('open-title')}</h1>
      <p class="dim">{v.t(all.length === 0 ? 'scores-empty' : 'open-lead')}</p>
      {all.map(({ release }) => (
        <section class="goal" key={release.plan.document}>
          <header>
            <h2 lang={release.plan.lang}>
              <a href={v.to(boardPath(release))}>{release.plan.title}</a>
            </h2>
            <span>{v.t('history-nth', { n: release.number })}</span>
          </header>
          <dl class="open-files">
            {OPEN_FILES.map((name) => {
              const path = `/open/${release.plan.document}/latest/${name}`
              return (
                <div key={name}>
                  <dt>
                    <a href={path}>{name}</a>
                  </dt>
                  <dd>
                    {v.t(`open-${name.replaceAll('.', '-')}`)}
                    <code class="small">{`${site}${path}`}</code>
                  </dd>
                </div>
              )
            })}
          </dl>
          <details>
            <summary>{v.t('open-targets', { n: release.targets.length })}</summary>
            <ul>
              {release.targets.map((target) => {
                const base = `/open/${release.plan.document}/latest/targets/${target.item}`
                return (
                  <li key={target.item}>
                    {nameOf(v, target)}: <a href={`${base}.csv`}>csv</a> <a href={`${base}.json`}>json</a>{' '}
                    <a href={v.to(`${base}.svg`)}>svg</a>
                  </li>
                )
              })}
            </ul>
          </details>
        </section>
      ))}
      <section class="goal">
        <header>
          <h2>{v.t('open-news')}</h2>
        </header>
        <p>
          <a href={v.to('/feed.atom')}>Atom</a> · <a href={v.to('/feed.rss')}>RSS</a>
        </p>
        <p class="dim small">{v.t('open-editions')}</p>
      </section>
    </Page>
  )
}
