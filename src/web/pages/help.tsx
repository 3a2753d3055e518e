// Help: how a plan is read here, what the kinds, standings and forms mean, and the keys.
import type { ComponentChildren } from 'preact'
import { RULE } from '../../domain/indicator/judgement.ts'
import { STATUSES, StatusLight } from '../charts/status-bar.tsx'
import { KeyTable } from '../components/keys.tsx'
import { Shape, type ShapeName } from '../components/shape.tsx'
import { FORMS, SORTS } from '../items.ts'
import { type Frame, Page } from '../layout.tsx'

const STEPS = ['add', 'check', 'correct', 'take']
const STANDINGS: readonly ShapeName[] = ['proposed', 'accepted', 'corrected', 'added', 'rejected']
const CHANGES = ['added', 'dropped', 'softened', 'hardened', 'redated', 'revalued', 'reworded', 'moved', 'same']
/** The whole page. */
export function HelpPage({ frame }: { readonly frame: Frame }) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('help')} place="help">
      <div class="head">
        <div>
          <h1>{v.t('help')}</h1>
          <p class="dim">{v.t('help-lead')}</p>
        </div>
      </div>
      <div class="help">
        <section>
          <h2>{v.t('help-steps')}</h2>
          <ol class="steps">
            {STEPS.map((step) => (
              <li key={step}>{v.t(`help-step-${step}`)}</li>
            ))}
          </ol>
          <h2>{v.t('help-marks')}</h2>
          <dl class="terms">
            {SORTS.map((sort) => (
              <Term
                key={sort}
                word={<span class={`m ${sort}`}>{v.t(`show-${sort}`)}</span>}
                says={v.t(`help-${sort}`)}
              />
            ))}
          </dl>
          <h2>{v.t('help-standings')}</h2>
          <dl class="terms">
            {STANDINGS.map((standing) => (
              <Term
                key={standing}
                word={
                  <span class={`light is-${standing}`}>
                    <Shape name={standing} />
                    {v.t(`standing-${standing}`)}
                  </span>
                }
                says={v.t(`help-standing-${standing}`)}
              />
            ))}
          </dl>
          <h2>{v.t('help-forms')}</h2>
          <dl class="terms">
            {FORMS.map((form) => (
              <Term key={form} word={v.t(`form-${form}`)} says={v.t(`help-form-${form}`)} />
            ))}
          </dl>
          <h2 id="status">{v.t('help-status')}</h2>
          <p>
            {v.t('help-status-rule', {
              rule: RULE.version,
              most: RULE.onTrack,
              least: RULE.behind,
              months: RULE.freshMonths,
            })}
          </p>
          <dl class="terms">
            {STATUSES.map((status) => (
              <Term key={status} word={<StatusLight v={v} status={status} />} says={v.t(`help-status-${status}`)} />
            ))}
          </dl>
          <h2>{v.t('help-changes')}</h2>
          <dl class="terms">
            {CHANGES.map((change) => (
              <Term key={change} word={v.t(`change-${change}`)} says={v.t(`help-change-${change}`)} />
            ))}
          </dl>
        </section>
        <section aria-labelledby="help-keys">
          <h2 id="help-keys">{v.t('keys')}</h2>
          <KeyTable v={v} />
          <p class="hint">{v.t('help-nojs')}</p>
        </section>
      </div>
    </Page>
  )
}

const Term = ({ word, says }: { readonly word: ComponentChildren; readonly says: string }) => (
  <div>
    <dt>{word}</dt>
    <dd>{says}</dd>
  </div>
)
