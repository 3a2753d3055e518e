// One matter: where it stands at a glance, what I can do, its branches, what happened, its procedure and its documents.
import type { ActionView, MatterView, UnitName } from '../../app/matter-view.ts'
import { SignLight } from '../components/shape.tsx'
import { type Frame, Page } from '../layout.tsx'
import { EvidenceFields, FormErrors, FormFields } from '../matters/act-form.tsx'
import { Branches } from '../matters/branches.tsx'
import { Diagrams } from '../matters/diagram.tsx'
import type { FormState } from '../matters/form-state.ts'
import { branchOf, refOf, sayBranch, sayFieldValue, sayHead, sayList, signOfColour } from '../matters/say.ts'
import { MatterHead, MatterStrip } from '../matters/summary.tsx'
import { TimeLine } from '../matters/time-line.tsx'
import type { Voice } from '../voice.ts'

/** An action whose form is open. */
export interface OpenAction {
  readonly action: ActionView
  readonly state: FormState
  readonly units: Readonly<Record<string, readonly UnitName[]>>
}

interface MatterProps {
  readonly frame: Frame
  readonly view: MatterView
  readonly open: OpenAction | null
  /** Why each action that would be stopped is, by branch and event. */
  readonly stops: ReadonlyMap<ActionView, readonly string[]>
  /** Why a form was refused that cannot be filled in any more, and what was typed in it. */
  readonly refused: { readonly lines: readonly string[]; readonly typed: readonly string[] } | null
  /** What was just done, as a sentence. */
  readonly said: string | null
}

/** The whole page. */
export function MatterPage(props: MatterProps) {
  const { frame, view, said } = props
  const { v } = frame
  return (
    <Page frame={frame} title={view.title} place="matters" island="evidence.js">
      <MatterHead v={v} view={view} />
      {said && (
        <p class="done" role="status">
          {said}
        </p>
      )}
      {props.refused && (
        <div class="summary" role="alert" tabindex={-1}>
          {props.refused.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {props.refused.typed.length > 0 && (
            <>
              <p>{v.t('matter-typed')}</p>
              {props.refused.typed.map((text) => (
                <p class="quote" key={text}>
                  {text}
                </p>
              ))}
            </>
          )}
        </div>
      )}
      <div class="matter">
        <MatterStrip v={v} view={view} />
        <aside>
          <Act {...props} />
          <Others {...props} />
          <Documents v={v} view={view} />
          <Parties v={v} view={view} />
        </aside>
        <div class="matter-body">
          <Branches v={v} view={view} />
          <TimeLine v={v} view={view} />
          <Diagrams v={v} view={view} />
        </div>
      </div>
    </Page>
  )
}

const actAddress = (view: MatterView, { name, leg }: ActionView): string =>
  `/matters/${refOf(view)}/events/${name}${leg === null ? '' : `?leg=${leg}`}`

/** The open form: one primary action a page. */
function Act({ frame, view, open }: MatterProps) {
  const { v } = frame
  if (!open) return null
  const { action, state, units } = open
  const branch = branchOf(view, action.branch)
  const before = Object.fromEntries((branch?.fields ?? []).map(({ name, value }) => [name, sayFieldValue(v, value)]))
  return (
    <section class="beside" id="act" aria-labelledby="act-head">
      <h2 id="act-head">{sayHead(v, action.words)}</h2>
      {branch?.owner && <p class="small dim">{sayBranch(v, branch)}</p>}
      <form class="act" method="post" action={v.to(actAddress(view, action))} enctype="multipart/form-data">
        <FormErrors v={v} state={state} />
        <input type="hidden" name="key" value={state.key} />
        <input type="hidden" name="seen" value={view.seq} />
        <FormFields
          v={v}
          fields={action.fields}
          units={units}
          state={state}
          before={before}
          proposed={action.proposed}
        />
        <EvidenceFields v={v} region={view.region} wanted={action.evidence} state={state} />
        <p class="hint">{followsOf(v, action)}</p>
        <p class="acts">
          <button class="button primary" type="submit">
            {sayHead(v, action.words)}
          </button>
        </p>
      </form>
    </section>
  )
}

/** What follows from an action: the state that it leads to, and the documents that it issues. */
function followsOf(v: Voice, { to, issues }: ActionView): string {
  const parts = [
    ...(to ? [v.t('act-leads-to', { state: v.words(to) })] : []),
    ...(issues.length > 0 ? [v.t('act-issues', { documents: sayList(v, issues.map(v.words)) })] : []),
  ]
  return parts.join(v.lang === 'en' ? ' ' : '')
}

/** The other actions by branch, as links; those that would be stopped say why. */
function Others(props: MatterProps) {
  const { frame, view, open, stops } = props
  const { v } = frame
  const others = view.actions.filter((action) => action !== open?.action)
  if (others.length === 0 && open) return null
  const free = others.filter((one) => !stops.has(one))
  const held = others.filter((one) => stops.has(one))
  return (
    <section class="beside" aria-labelledby="others">
      <h2 id="others">{v.t(open ? 'act-others' : 'act-head')}</h2>
      {others.length === 0 && <p class="dim">{v.t(view.ended ? 'act-none-ended' : 'act-none')}</p>}
      <ActionList {...props} actions={free} />
      {held.length > 0 && (
        <details>
          <summary>{v.t('act-held', { n: held.length })}</summary>
          <ActionList {...props} actions={held} />
        </details>
      )}
    </section>
  )
}

function ActionList({ frame, view, stops, actions }: MatterProps & { readonly actions: readonly ActionView[] }) {
  const { v } = frame
  const branches = view.branches.filter(({ id }) => actions.some(({ branch }) => branch === id))
  return (
    <>
      {branches.map((branch) => (
        <div key={branch.id} class="others">
          <h3>{branch.id === 'main' ? v.t('matter-itself') : sayBranch(v, branch)}</h3>
          <ul>
            {actions
              .filter((action) => action.branch === branch.id)
              .map((action) => (
                <OtherAction key={action.name} v={v} view={view} action={action} stops={stops.get(action) ?? []} />
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function OtherAction(props: {
  readonly v: Voice
  readonly view: MatterView
  readonly action: ActionView
  readonly stops: readonly string[]
}) {
  const { v, view, action, stops } = props
  const leg = action.leg === null ? '' : `&leg=${action.leg}`
  if (stops.length > 0)
    return (
      <li class="stopped">
        {sayHead(v, action.words)}
        <small>{stops.join(' ')}</small>
      </li>
    )
  return (
    <li>
      <a href={`${v.to(`/matters/${refOf(view)}`)}?do=${action.name}${leg}#act`}>{sayHead(v, action.words)}</a>
    </li>
  )
}

function Documents({ v, view }: { readonly v: Voice; readonly view: MatterView }) {
  const { issued, branches } = view
  return (
    <section class="beside" aria-labelledby="documents">
      <h2 id="documents">{v.t('matter-documents')}</h2>
      {issued.length === 0 && <p class="dim">{v.t('matter-documents-none')}</p>}
      <ul class="lines">
        {[...issued].reverse().map((one) => (
          <li key={`${one.seq}-${one.index}`}>
            <a href={v.to(`/matters/${refOf(view)}/issued/${one.seq}-${one.index}`)}>
              {v.words(one.document.words)} {one.number}
            </a>{' '}
            {one.colour && <SignLight sign={signOfColour(v, one.colour)} />}{' '}
            <span class="num dim small">{one.day}</span>
          </li>
        ))}
      </ul>
      {branches.length > 1 && (
        <p class="small">
          <a href={v.to(`/matters/${refOf(view)}/breakdown`)}>{v.t('matter-breakdown')}</a>
        </p>
      )}
    </section>
  )
}

function Parties({ v, view }: { readonly v: Voice; readonly view: MatterView }) {
  return (
    <section class="beside" aria-labelledby="parties">
      <h2 id="parties">{v.t('matter-parties')}</h2>
      <ul class="lines">
        {view.parties.map(({ unit, roles }) => (
          <li key={unit.id}>
            {unit.name} <span class="dim small">{sayList(v, roles.map(v.words))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
