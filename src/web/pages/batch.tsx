// One form for several lines of the list, and what became of each.
import type { ActionView, MatterView, UnitName } from '../../app/matter-view.ts'
import { Shape } from '../components/shape.tsx'
import { type Frame, Page } from '../layout.tsx'
import { FormErrors, FormFields } from '../matters/act-form.tsx'
import type { FormState } from '../matters/form-state.ts'
import { branchOf, refOf, sayBranch, sayHead } from '../matters/say.ts'
import type { Voice } from '../voice.ts'

/** A line that was ticked: the matter and its branch, as the form sends it, with the action when it can be done with others. */
export interface Picked {
  readonly pick: string
  readonly view: MatterView
  readonly branch: string
  readonly action: ActionView | null
  /** Why it is left out, when it is. */
  readonly why: string | null
}

/** What became of a line. */
export interface Outcome {
  readonly picked: Picked
  readonly seq: number | null
  readonly why: readonly string[]
}

interface BatchProps {
  readonly frame: Frame
  readonly event: string
  readonly picked: readonly Picked[]
  readonly units: Readonly<Record<string, readonly UnitName[]>>
  readonly state: FormState
  /** What became of it, once it was done. */
  readonly outcomes: readonly Outcome[] | null
}

/** The whole page. */
export function BatchPage(props: BatchProps) {
  const { frame, picked, outcomes } = props
  const { v } = frame
  const first = picked.find(({ action }) => action)?.action
  const what = first ? v.words(first.words) : ''
  const title = outcomes ? v.t('batch-done') : first ? v.t('batch', { what }) : v.t('inbox')
  return (
    <Page frame={frame} title={title} place="inbox">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/inbox')}>{v.t('inbox')}</a>
          </p>
          <h1>{title}</h1>
        </div>
      </div>
      {outcomes ? (
        <Outcomes v={v} outcomes={outcomes} />
      ) : first ? (
        <Together {...props} first={first} />
      ) : (
        <Nothing v={v} />
      )}
      <LeftOut v={v} picked={picked.filter((one) => !outcomes?.some((done) => done.picked === one))} />
    </Page>
  )
}

const Nothing = ({ v }: { readonly v: Voice }) => (
  <p class="none">
    {v.t('batch-none')} <a href={v.to('/inbox')}>{v.t('batch-back')}</a>
  </p>
)

function Together({ frame, event, picked, units, state, first }: BatchProps & { readonly first: ActionView }) {
  const { v } = frame
  const taken = picked.filter(({ action }) => action)
  const what = v.words(first.words)
  return (
    <form class="act narrow-form" method="post" action={v.to('/inbox/batch')}>
      <FormErrors v={v} state={state} />
      <p>{v.t('batch-lead', { n: taken.length, what })}</p>
      <input type="hidden" name="do" value={event} />
      <input type="hidden" name="key" value={state.key} />
      <ul class="lines">
        {taken.map((one) => (
          <li key={one.pick}>
            <input type="hidden" name="pick" value={one.pick} />
            {nameOf(v, one)}
          </li>
        ))}
      </ul>
      <FormFields v={v} fields={first.fields} units={units} state={state} before={{}} proposed={[]} />
      <p class="acts">
        <button class="button primary" type="submit">
          {sayHead(v, first.words)}
        </button>
        <a class="button quiet" href={v.to('/inbox')}>
          {v.t('cancel')}
        </a>
      </p>
    </form>
  )
}

function nameOf(v: Voice, { view, branch }: Picked): string {
  const found = branchOf(view, branch)
  return found?.owner ? `${view.title} · ${sayBranch(v, found)}` : view.title
}

function Outcomes({ v, outcomes }: { readonly v: Voice; readonly outcomes: readonly Outcome[] }) {
  return (
    <>
      <ul class="lines" role="status">
        {outcomes.map(({ picked, seq, why }) => (
          <li key={picked.pick}>
            <span class={seq === null ? 'light stop' : 'light on'}>
              <Shape name={seq === null ? 'stop' : 'accepted'} />
            </span>{' '}
            <a href={v.to(`/matters/${refOf(picked.view)}`)}>{nameOf(v, picked)}</a>
            <small>{seq === null ? why.join(' ') : v.t('batch-ok', { seq })}</small>
          </li>
        ))}
      </ul>
      <p class="acts">
        <a class="button" href={v.to('/inbox')}>
          {v.t('batch-back')}
        </a>
      </p>
    </>
  )
}

function LeftOut({ v, picked }: { readonly v: Voice; readonly picked: readonly Picked[] }) {
  const out = picked.filter(({ action }) => !action)
  if (out.length === 0) return null
  return (
    <section>
      <h2>{v.t('batch-left-out')}</h2>
      <ul class="lines">
        {out.map((one) => (
          <li key={one.pick}>
            <a href={v.to(`/matters/${refOf(one.view)}`)}>{nameOf(v, one)}</a>
            <small>{one.why}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
