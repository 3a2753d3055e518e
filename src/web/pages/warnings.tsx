// Early warnings for people at work: what is in danger, why with its numbers, whose it is, since when, and how far it has been taken up.
import type { ListedWarning, WarningList, WarningQuery } from '../../app/list-warnings.ts'
import { sayReason, sayWarned } from '../../app/warning-words.ts'
import { LEVELS } from '../../domain/score/warning/rule.ts'
import { Done } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'
import { refOf } from '../matters/say.ts'
import { joined, speakerOf, tellCode } from '../scoring/say.ts'
import { sayDay, sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'
import { LevelLight } from '../warnings/level.tsx'

interface Props {
  readonly frame: Frame
  readonly list: WarningList
  readonly query: WarningQuery
  readonly done: boolean
}

/** The whole page. */
export function WarningsPage({ frame, list, query, done }: Props) {
  const { v } = frame
  const { rows, watch, may } = list
  return (
    <Page frame={frame} title={v.t('warnings')} place="matters">
      <div class="head">
        <div>
          <h1>{v.t('warnings')}</h1>
          <p class="dim">{v.t('warnings-lead')}</p>
          <p class="small dim">
            {watch ? v.t('warnings-asked', { at: sayTime(watch.at), n: watch.found }) : v.t('warnings-never')}
          </p>
        </div>
        <div class="acts">
          {may && (
            <form method="post" action={v.to('/warnings/check')}>
              <button class="button" type="submit">
                {v.t('warnings-check')}
              </button>
            </form>
          )}
          <a class="button" href={v.to('/warnings/rules')}>
            {v.t('warnings-rules')}
          </a>
        </div>
      </div>
      <Done line={done ? v.t('warnings-checked') : null} />
      <Filters v={v} query={query} />
      {rows.length === 0 ? (
        <p class="none">{v.t(query.level || !query.lasting ? 'warnings-none-such' : 'warnings-none')}</p>
      ) : (
        <ul class="warnings">
          {rows.map((row) => (
            <Line key={row.id} v={v} row={row} region={list.region} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function Filters({ v, query }: { readonly v: Voice; readonly query: WarningQuery }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers of government desktops.
    <form class="search filters" method="get" action={v.to('/warnings')} role="search">
      <select name="level" aria-label={v.t('warnings-level')}>
        <option value="">{v.t('warnings-any-level')}</option>
        {[...LEVELS].reverse().map((level) => (
          <option key={level} value={level} selected={query.level === level}>
            {tellCode(v, `score.warning-level.${level}`)}
          </option>
        ))}
      </select>
      <select name="show" aria-label={v.t('warnings-show')}>
        <option value="">{v.t('warnings-lasting')}</option>
        <option value="ended" selected={!query.lasting}>
          {v.t('warnings-ended')}
        </option>
      </select>
      <button class="button" type="submit">
        {v.t('search')}
      </button>
    </form>
  )
}

function Line({ v, row, region }: { readonly v: Voice; readonly row: ListedWarning; readonly region: string }) {
  const { level, content, unitName, raisedAt, endedAt, state, stateWords, matter } = row
  const { subject, reasons } = content
  const speaker = speakerOf(v)
  const title = sayWarned(subject, unitName ?? '', speaker)
  return (
    <li class={`warning of-${level}`}>
      <LevelLight v={v} level={level} />
      <h2 lang={subject.kind === 'target' ? 'zh' : undefined}>
        {state ? <a href={v.to(`/matters/${refOf({ region, id: matter })}`)}>{title}</a> : title}
      </h2>
      <ul class="reasons">
        {reasons.map((reason) => {
          const { why, used } = sayReason(reason, speaker)
          return (
            <li key={reason.rule}>
              {why}
              {used.length > 0 && <span class="small dim">{joined(v, used)}</span>}
            </li>
          )
        })}
      </ul>
      <p class="facts small dim">
        <span>{unitName ?? v.t('warnings-no-unit')}</span>
        <span>{v.t('warnings-since', { day: sayDay(raisedAt) })}</span>
        {endedAt && <span>{v.t('warnings-gone', { day: sayDay(endedAt) })}</span>}
        {stateWords && <span>{v.t('warnings-stands', { state: v.words(stateWords) })}</span>}
        {subject.kind === 'target' && <a href={v.to(`/plans/${subject.plan}/score`)}>{v.t('warnings-target')}</a>}
        {subject.kind === 'series' && <a href={v.to(`/indicators/${subject.series}`)}>{v.t('warnings-series')}</a>}
        {subject.kind === 'matter' && (
          <a href={v.to(`/matters/${refOf({ region, id: subject.matter })}`)}>{v.t('warnings-matter')}</a>
        )}
      </p>
    </li>
  )
}
