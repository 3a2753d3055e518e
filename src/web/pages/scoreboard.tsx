// The public board of one plan: where its targets stand at a glance, then one line each, grouped as the plan groups them.
import type { Published } from '../../app/release-board.ts'
import { countGroups, GROUPS, type Group, groupOf } from '../../domain/score/groups.ts'
import type { Release, ScoredTarget } from '../../domain/score/release.ts'
import { goalsOf, spanOf } from '../board/say.ts'
import { TargetLine } from '../board/target-line.tsx'
import { StatusBar } from '../charts/status-bar.tsx'
import { TimeUsed } from '../charts/time-used.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'

/** What of the board is shown. */
export interface BoardFilter {
  readonly q: string
  readonly group: Group | null
  readonly goal: string
  readonly owner: string
}

interface Props {
  readonly frame: Frame
  readonly published: Published
  readonly filter: BoardFilter
  /** Names of units by their ids. */
  readonly units: ReadonlyMap<string, string>
  /** Whether whoever looks works on boards. */
  readonly mayWork: boolean
}

/** The address of a board: the latest publication, or the one of a number. */
export const boardPath = ({ plan }: Release, number?: number): string =>
  `/scores/${plan.document}${number === undefined ? '' : `/${number}`}`

/** The address of a target's page in a publication. */
const targetPath = ({ plan }: Release, item: string, number?: number): string =>
  `/targets/${plan.document}/${item}${number === undefined ? '' : `?number=${number}`}`

/** The whole page. */
export function ScoreboardPage(props: Props) {
  const { frame, published, filter, mayWork } = props
  const { v } = frame
  const { release, latest } = published
  const isOld = release.number < latest
  const counts = countGroups(release.targets.map(({ judgement }) => judgement.status))
  const shown = release.targets.filter((target) => fits(target, filter))
  const span = spanOf(release)
  return (
    <Page frame={frame} title={v.t('board-title', { title: release.plan.title })} place="scores">
      {isOld && (
        <p class="note warn" role="note">
          {v.t('board-old', { n: release.number, latest })} <a href={v.to(boardPath(release))}>{v.t('board-newest')}</a>
        </p>
      )}
      <div class="head">
        <div>
          <h1>{v.t('board-head', { title: release.plan.title })}</h1>
          <p class="dim">
            {v.t('board-lead', {
              n: release.targets.length,
              number: release.number,
              day: sayLongDay(v.lang, release.on),
              unit: release.unit,
            })}{' '}
            <a href={v.to(`/scores/${release.plan.document}/history`)}>{v.t('board-history')}</a>
          </p>
          {release.note && <p class="dim">{release.note}</p>}
        </div>
        <p class="acts">
          <a class="button" href={v.to(`/scores/${release.plan.document}/${release.number}/brief`)}>
            {v.t('board-brief')}
          </a>
          <a class="button" href={v.to(`/scores/${release.plan.document}/${release.number}/report`)}>
            {v.t('board-report')}
          </a>
          <a class="button" href={v.to(`/open/${release.plan.document}`)}>
            {v.t('board-data')}
          </a>
          {mayWork && (
            <a class="button primary" href={v.to(`/plans/${release.plan.document}/score`)}>
              {v.t('board-work')}
            </a>
          )}
        </p>
      </div>
      <section class="sum" aria-label={v.t('board-sum')}>
        <div>
          <h2>{v.t('board-now', { n: release.targets.length })}</h2>
          <StatusBar v={v} counts={counts} />
        </div>
        {span && <TimeUsed v={v} from={span.from} to={span.to} on={release.on} />}
      </section>
      <Filters {...props} counts={counts} />
      {shown.length === 0 && (
        <p class="none">
          {v.t('board-none')} <a href={v.to(boardPath(release))}>{v.t('board-all')}</a>
        </p>
      )}
      {goalsOf(shown).map(([goal, targets]) => (
        <section class="goal" key={goal}>
          <header>
            <h2 lang={release.plan.lang}>{goal || v.t('board-no-goal')}</h2>
            <span>{v.t('board-count', { n: targets.length })}</span>
          </header>
          {targets.map((target) => (
            <TargetLine
              key={target.item}
              {...{ v, release, target }}
              href={v.to(targetPath(release, target.item, isOld ? release.number : undefined))}
            />
          ))}
        </section>
      ))}
    </Page>
  )
}

function Filters({
  frame,
  published,
  filter,
  units,
  counts,
}: Props & { readonly counts: Readonly<Record<Group, number>> }) {
  const { v } = frame
  const { targets } = published.release
  const goals = [...new Set(targets.map(({ goal }) => goal))].filter((goal) => goal !== '')
  const owners = [...new Set(targets.flatMap(({ target }) => (target.owner ? [target.owner] : [])))]
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too young for the browsers of government desktops.
    <form class="filters" method="get" role="search" aria-label={v.t('board-filter')}>
      <input
        type="search"
        name="q"
        value={filter.q}
        aria-label={v.t('board-search')}
        placeholder={v.t('board-search')}
      />
      <Choice v={v} name="status" chosen={filter.group ?? ''} all={v.t('board-any-status')}>
        {GROUPS.filter((group) => counts[group] > 0).map((group) => [
          group,
          `${v.t(`group-${group}`)} ${counts[group]}`,
        ])}
      </Choice>
      {goals.length > 1 && (
        <Choice v={v} name="goal" chosen={filter.goal} all={v.t('board-any-goal')}>
          {goals.map((goal) => [goal, goal])}
        </Choice>
      )}
      {owners.length > 0 && (
        <Choice v={v} name="owner" chosen={filter.owner} all={v.t('board-any-owner')}>
          {owners.map((owner) => [owner, units.get(owner) ?? owner])}
        </Choice>
      )}
      <button class="button" type="submit">
        {v.t('search')}
      </button>
    </form>
  )
}

interface ChoiceProps {
  readonly v: Voice
  readonly name: 'status' | 'goal' | 'owner'
  readonly chosen: string
  readonly all: string
  readonly children: readonly (readonly [string, string])[]
}

const Choice = ({ v, name, chosen, all, children }: ChoiceProps) => (
  <select name={name} aria-label={v.t(`board-by-${name}`)}>
    <option value="">{all}</option>
    {children.map(([value, words]) => (
      <option key={value} value={value} selected={value === chosen}>
        {words}
      </option>
    ))}
  </select>
)

function fits({ target, goal, judgement }: ScoredTarget, filter: BoardFilter): boolean {
  const words = `${target.indicators.join(' ')} ${target.commitment?.quote ?? ''}`
  return (
    (filter.q === '' || words.includes(filter.q)) &&
    (filter.group === null || groupOf(judgement.status) === filter.group) &&
    (filter.goal === '' || goal === filter.goal) &&
    (filter.owner === '' || target.owner === filter.owner)
  )
}
