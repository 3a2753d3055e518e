// One target on the board: name and quote, latest figure, picture, light; below it why, and whether a later text changed the promise.
import { drawingOf } from '../../domain/score/drawing.ts'
import type { Release, ScoredTarget } from '../../domain/score/release.ts'
import { Spark } from '../charts/spark.tsx'
import { StatusLight } from '../charts/status-bar.tsx'
import { sayAhead, sayReason } from '../scoring/say.ts'
import type { Voice } from '../voice.ts'
import { Figures } from './figures.tsx'
import { latestOf, nameOf, shiftOf, verdictOf } from './say.ts'

interface Props {
  readonly v: Voice
  readonly release: Release
  readonly target: ScoredTarget
  /** Address of the target's page. */
  readonly href: string
}

/** The line. */
export function TargetLine({ v, release, target, href }: Props) {
  const { judgement } = target
  const latest = latestOf(v, target)
  const shift = shiftOf(target)
  const [ahead] = sayAhead(v, judgement, target.target)
  return (
    <article class="target" id={`t-${target.item}`}>
      <div>
        <h3>
          <a href={href}>{nameOf(v, target)}</a>
        </h3>
        <p class="quote" lang={release.plan.lang}>
          {target.target.commitment?.quote}
        </p>
      </div>
      <p class="value num">
        <Figures v={v} latest={latest} />
      </p>
      <Spark v={v} drawing={drawingOf(target.target, target.facts, judgement, release.on)} />
      <StatusLight v={v} status={judgement.status} />
      <p class="why">
        {sayReason(v, judgement)}
        {ahead && <span> · {ahead}</span>}
        {shift && (
          <span class="shift">
            <b>{v.tell({ code: `command.verdict.${verdictOf(shift)}`, params: {} })}</b>
            {v.t('board-shift', {
              why: v.tell({ code: `command.reason.${shift.reason}`, params: {} }),
              day: shift.later.date ?? '—',
              quote: shift.outcome?.quote ?? '',
            })}
          </span>
        )}
      </p>
    </article>
  )
}
