// What later texts made of a promise: both quotes side by side, the verdict with its reason, and what a person said of it.
import type { LaterVerdict, Release, ScoredTarget } from '../../domain/score/release.ts'
import { VerdictLight } from '../scoring/lights.tsx'
import { placeIn, tellCode } from '../scoring/say.ts'
import type { Voice } from '../voice.ts'
import { sayDecided, verdictOf } from './say.ts'

interface Props {
  readonly v: Voice
  readonly release: Release
  readonly target: ScoredTarget
}

/** The section; where no text was held against the plan it says so. */
export function Verdicts({ v, release, target }: Props) {
  return (
    <section aria-labelledby="later">
      <h2 id="later">{v.t('target-later')}</h2>
      {target.verdicts.length === 0 && <p class="dim">{v.t('target-no-later')}</p>}
      <ol class="verdicts">
        <li>
          <p class="small num dim">{release.plan.date}</p>
          <div>
            <p class="small">{release.plan.title}</p>
            <p class="quote" lang={release.plan.lang}>
              {target.target.commitment?.quote}
            </p>
          </div>
        </li>
        {target.verdicts.map((one) => (
          <Verdict key={one.later.document} v={v} one={one} lang={release.plan.lang} />
        ))}
      </ol>
    </section>
  )
}

function Verdict({ v, one, lang }: { readonly v: Voice; readonly one: LaterVerdict; readonly lang: string }) {
  const { later, outcome, reason } = one
  const place = outcome ? placeIn(v, later.document, outcome) : v.to(`/plans/${later.document}`)
  return (
    <li>
      <p class="small num dim">{later.date}</p>
      <div>
        <p class="small">
          <a href={place}>{later.title}</a>
        </p>
        {outcome ? (
          <p class="quote" lang={lang}>
            {outcome.quote}
          </p>
        ) : (
          <p class="dim">{v.t('target-silence')}</p>
        )}
        <p>
          <VerdictLight v={v} verdict={verdictOf(one)} />{' '}
          <span class="dim">{tellCode(v, `command.reason.${reason}`)}</span>
        </p>
        <DecidedBy v={v} verdict={one} />
      </div>
    </li>
  )
}

/** Who stands behind a verdict; nothing while nobody does. */
export function DecidedBy({ v, verdict }: { readonly v: Voice; readonly verdict: LaterVerdict }) {
  const said = sayDecided(v, verdict)
  return said === '' ? null : <p class="small dim">{said}</p>
}
