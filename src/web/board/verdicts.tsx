// What later texts made of a promise: both quotes side by side, the verdict with its reason, and what a person said of it.
import type { LaterVerdict, Release, ScoredTarget } from '../../domain/score/release.ts'
import { Shape, type ShapeName } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import { verdictOf } from './say.ts'

const SHAPES: Readonly<Record<LaterVerdict['verdict'], readonly [ShapeName, string]>> = {
  met: ['accepted', 'on'],
  missed: ['rejected', 'stop'],
  'in-progress': ['dot', 'calm'],
  'not-reported': ['none', 'calm'],
  'not-comparable': ['swap', 'calm'],
  restated: ['clock', 'stop'],
  weakened: ['down', 'stop'],
  'qualitative-only': ['proposed', 'calm'],
}

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
  const [shape, tone] = SHAPES[verdictOf(one)]
  const { later, outcome, decided, reason, verdict } = one
  const word = (code: string) => v.tell({ code: `command.verdict.${code}`, params: {} })
  const anchor = outcome ? `#t-${outcome.start}` : ''
  return (
    <li>
      <p class="small num dim">{later.date}</p>
      <div>
        <p class="small">
          <a href={v.to(`/plans/${later.document}${anchor}`)}>{later.title}</a>
        </p>
        {outcome ? (
          <p class="quote" lang={lang}>
            {outcome.quote}
          </p>
        ) : (
          <p class="dim">{v.t('target-silence')}</p>
        )}
        <p>
          <span class={`light ${tone}`}>
            <Shape name={shape} /> {word(verdictOf(one))}
          </span>{' '}
          <span class="dim">{v.tell({ code: `command.reason.${reason}`, params: {} })}</span>
        </p>
        {decided && (
          <p class="small dim">
            {decided.verdict === verdict
              ? v.t('target-agreed', { by: decided.by })
              : v.t('target-corrected', { by: decided.by, was: word(verdict), why: decided.why })}
          </p>
        )}
      </div>
    </li>
  )
}
