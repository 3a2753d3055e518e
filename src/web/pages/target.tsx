// The public page of one target: the promise in its own words, where it stands and why, its figures, what later texts made of it, and its data.
import type { Published } from '../../app/release-board.ts'
import type { Judgement } from '../../domain/indicator/judgement.ts'
import { drawingOf } from '../../domain/score/drawing.ts'
import type { ScoredTarget } from '../../domain/score/release.ts'
import { Figures } from '../board/figures.tsx'
import { latestOf, nameOf } from '../board/say.ts'
import { Verdicts } from '../board/verdicts.tsx'
import { DrawingTable } from '../charts/drawing-table.tsx'
import { StatusLight } from '../charts/status-bar.tsx'
import { TargetChart } from '../charts/target-chart.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayAhead, sayReason, sayUsedOnes } from '../scoring/say.ts'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'
import { boardPath } from './scoreboard.tsx'

/** What earlier publications said of a target. */
export interface PastStatus {
  readonly number: number
  readonly on: string
  readonly judgement: Judgement
}

interface Props {
  readonly frame: Frame
  readonly published: Published
  readonly target: ScoredTarget
  readonly past: readonly PastStatus[]
  readonly owner: string | null
  /** Where this site is reached from outside, for addresses to be copied. */
  readonly site: string
}

/** The whole page. */
export function TargetPage(props: Props) {
  const { frame, published, target } = props
  const { v } = frame
  const { release, latest } = published
  const name = nameOf(v, target)
  const drawing = drawingOf(target.target, target.facts, target.judgement, release.on)
  const isOld = release.number < latest
  return (
    <Page frame={frame} title={name} place="scores">
      <p class="small">
        <a href={v.to(boardPath(release, isOld ? release.number : undefined))}>{release.plan.title}</a>
        {target.goal && ` › ${target.goal}`}
      </p>
      {isOld && (
        <p class="note warn" role="note">
          {v.t('board-old', { n: release.number, latest })}{' '}
          <a href={v.to(`/targets/${release.plan.document}/${target.item}`)}>{v.t('board-newest')}</a>
        </p>
      )}
      <Head {...props} name={name} />
      <section aria-labelledby="figures">
        <h2 id="figures">{v.t('target-figures')}</h2>
        <TargetChart v={v} drawing={drawing} id="chart" />
        <details open>
          <summary>{v.t('target-table')}</summary>
          <DrawingTable v={v} drawing={drawing} />
        </details>
      </section>
      <Verdicts {...{ v, release, target }} />
      <Why {...props} />
      <Past {...props} />
      <Data {...props} name={name} />
    </Page>
  )
}

function Head({ frame, published, target, owner, name }: Props & { readonly name: string }) {
  const { v } = frame
  const { plan } = published.release
  const { commitment, due, binding } = target.target
  return (
    <div class="head target-head">
      <div>
        <h1>{name}</h1>
        <blockquote class="quote" lang={plan.lang} cite={v.to(`/plans/${plan.document}`)}>
          {commitment?.quote}
        </blockquote>
        <p class="dim small">
          <a href={v.to(`/plans/${plan.document}${commitment ? `#t-${commitment.start}` : ''}`)}>
            {v.t('target-in-text')}
          </a>
          {plan.date && ` · ${sayLongDay(v.lang, plan.date)}`}
          {due && ` · ${v.t('target-due', { day: due.to })}`}
          {binding && ` · ${v.t(`target-${binding}`)}`}
          {owner && ` · ${v.t('target-owner', { unit: owner })}`}
        </p>
      </div>
      <p class="standing">
        <StatusLight v={v} status={target.judgement.status} />
        <span class="value num">
          <Figures v={v} latest={latestOf(v, target)} />
        </span>
      </p>
    </div>
  )
}

/** The reason, every number that was used, what was taken for granted, and the version of the rule. */
function Why({ frame, published, target }: Props) {
  const { v } = frame
  const { judgement, assumed, unknown } = target
  const parts = judgement.parts.length > 0 ? judgement.parts : [judgement]
  const open = [
    ...assumed.map((one) => v.tell({ code: `indicator.assumed.${one}`, params: {} })),
    ...unknown.map((one) => v.tell({ code: `indicator.unknown.${one}`, params: {} })),
  ]
  return (
    <section aria-labelledby="why">
      <h2 id="why">{v.t('target-why')}</h2>
      {parts.map((part, at) => (
        <div key={String(at)}>
          <p>
            {parts.length > 1 && <b>{target.target.indicators[at]} </b>}
            {sayReason(v, part)}
          </p>
          <ul class="numbers num">
            {[...sayUsedOnes(v, part), ...sayAhead(v, part, target.target)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {open.length > 0 && (
        <p class="dim">{v.t('target-assumed', { what: open.join(v.lang === 'en' ? '; ' : '；') })}</p>
      )}
      <p class="dim small">
        {v.t('target-rule', { rule: judgement.rule, day: sayLongDay(v.lang, published.release.on) })}{' '}
        <a href={v.to('/help#status')}>{v.t('target-rule-help')}</a>
      </p>
    </section>
  )
}

function Past({ frame, past, published, target }: Props) {
  const { v } = frame
  if (past.length < 2) return null
  return (
    <section aria-labelledby="past">
      <h2 id="past">{v.t('target-past')}</h2>
      <ol class="past">
        {past.map(({ number, on, judgement }) => (
          <li key={number}>
            <span class="num">{on}</span> <StatusLight v={v} status={judgement.status} />{' '}
            <a href={v.to(`/targets/${published.release.plan.document}/${target.item}?number=${number}`)}>
              {v.t('history-nth', { n: number })}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Data({ frame, published, target, site, name }: Props & { readonly name: string }) {
  const { v } = frame
  const { plan } = published.release
  const base = `/open/${plan.document}/latest/targets/${target.item}`
  return (
    <section aria-labelledby="data">
      <h2 id="data">{v.t('target-data')}</h2>
      <p>
        {['csv', 'json', 'svg'].map((kind) => (
          <a key={kind} class="button" href={v.to(`${base}.${kind}`)}>
            {kind.toUpperCase()}
          </a>
        ))}
      </p>
      <Embed
        v={v}
        code={`<iframe src="${site}${v.to(`/embed/${plan.document}/${target.item}`)}" title="${name}" width="720" height="420" loading="lazy"></iframe>`}
      />
    </section>
  )
}

const Embed = ({ v, code }: { readonly v: Voice; readonly code: string }) => (
  <details>
    <summary>{v.t('target-embed')}</summary>
    <pre class="code" tabindex={0}>
      {code}
    </pre>
  </details>
)
