// What opens on an item: correct, split, merge, refuse with a reason, its history; each a plain form.
import type { ComponentChildren } from 'preact'
import type { Item } from '../../domain/plan/item.ts'
import { blankPart, EMPTY_DRAFT, mergedPart, type Part, partOf } from '../draft.ts'
import { nameOf, quoteOf, touches } from '../items.ts'
import type { Panel, Reader } from '../reader.ts'
import { ErrorSummary, Field } from './field.tsx'
import { HistoryList } from './history.tsx'
import { fieldId, PartFields } from './item-fields.tsx'

/** The panel that is open on an item. */
export function ItemPanel({
  r,
  item,
  panel,
}: {
  readonly r: Reader
  readonly item: Item
  readonly panel: Panel | 'add'
}) {
  if (panel === 'edit') return <EditPanel r={r} item={item} />
  if (panel === 'split') return <SplitPanel r={r} item={item} />
  if (panel === 'merge') return <MergePanel r={r} item={item} />
  if (panel === 'reject') return <RejectPanel r={r} item={item} />
  return <ItemHistory r={r} item={item} />
}

function EditPanel({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const parts = r.draft?.parts.length ? r.draft.parts : [partOf(r.v, item.content)]
  return (
    <DecisionForm r={r} item={item} action="correct" head={`e-${item.id}`} submit="save" parts={parts}>
      <Parts r={r} parts={parts} head={`e-${item.id}`} />
    </DecisionForm>
  )
}

function SplitPanel({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const own = partOf(r.v, item.content)
  const parts = r.draft?.parts.length ? r.draft.parts : [own, own]
  return (
    <DecisionForm r={r} item={item} action="split" head={`e-${item.id}`} submit="split-save" parts={parts}>
      <p class="hint">{r.v.t('split-hint')}</p>
      <Parts r={r} parts={parts} head={`e-${item.id}`} />
      <button class="button" type="submit" name="do" value="split-more">
        {r.v.t('split-more')}
      </button>
    </DecisionForm>
  )
}

function MergePanel({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const { v, view, state } = r
  const others = view.items.filter((other) => state.with.includes(other.id) && other.id !== item.id)
  const all = view.items.filter((other) => other === item || others.includes(other))
  const merged = mergedPart(
    v,
    [item, ...others].map((each) => each.content),
    view.text,
  )
  const parts = r.draft?.parts.length ? r.draft.parts : merged ? [merged] : []
  return (
    <DecisionForm r={r} item={item} action="merge" head={`e-${item.id}`} submit="merge-save" parts={parts}>
      <p class="hint">{v.t('merge-hint', { n: all.length })}</p>
      <ul class="merging" lang={view.reading.document.lang}>
        {all.map((each) => (
          <li key={each.id}>
            {nameOf(each.content)} <q>{quoteOf(each.content)}</q>
          </li>
        ))}
      </ul>
      {all.map((each) => (
        <input key={each.id} type="hidden" name="items" value={each.id} />
      ))}
      <Parts r={r} parts={parts} head={`e-${item.id}`} />
    </DecisionForm>
  )
}

const REASONS = ['not-a-target', 'duplicate', 'wrong-place', 'context-only']

function RejectPanel({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const { v } = r
  const head = `e-${item.id}`
  return (
    <DecisionForm r={r} item={item} action="reject" head={head} submit="reject-save" parts={[]} danger>
      <Field
        v={v}
        id={fieldId(head, 'reason')}
        name="reason"
        label={v.t('reject-reason')}
        hint={v.t('reject-hint')}
        value={r.draft?.reason ?? ''}
        errors={r.draft?.errors ?? {}}
        wide
        required
      />
      <p class="ready">
        {REASONS.map((reason) => (
          <button key={reason} class="button" type="submit" name="ready" value={v.t(`reason-${reason}`)}>
            {v.t(`reason-${reason}`)}
          </button>
        ))}
      </p>
    </DecisionForm>
  )
}

function ItemHistory({ r, item }: { readonly r: Reader; readonly item: Item }) {
  const { v } = r
  return (
    <div class="panel">
      <HistoryList r={r} rows={r.view.history.filter((row) => touches(row, item, r.view.history))} />
      {item.proposal && <p class="hint">{v.t('history-proposal', { quote: quoteOf(item.proposal) })}</p>}
      <div class="acts">
        <a class="button" data-close href={`${r.address({ item: item.id })}#i-${item.id}`}>
          {v.t('close')}
        </a>
      </div>
    </div>
  )
}

/** The form that adds an item, beginning with `part`. */
export function AddPanel({ r, part }: { readonly r: Reader; readonly part: Part | null }) {
  const { v, view } = r
  const parts = r.draft?.parts.length ? r.draft.parts : [part ?? blankPart('statement', null, view.text)]
  const { kind = 'statement', fields = {} } = parts[0] ?? {}
  const other = kind === 'task' ? 'statement' : 'task'
  const run = fields.start ? { from: fields.start, to: String(Number(fields.start) + (fields.quote ?? '').length) } : {}
  return (
    <section class="add" id="add" aria-labelledby="add-head">
      <div class="item-head">
        <h2 id="add-head">{v.t(kind === 'task' ? 'add-task-head' : 'add-head')}</h2>
        <a data-do="add" href={`${r.address({ do: 'add', kind: other, ...run })}#add`}>
          {v.t(other === 'task' ? 'add-as-task' : 'add-as-statement')}
        </a>
      </div>
      <DecisionForm r={r} item={null} action="add" head="add" submit="add-save" parts={parts}>
        <Parts r={r} parts={parts} head="add" />
      </DecisionForm>
    </section>
  )
}

function Parts({ r, parts, head }: { readonly r: Reader; readonly parts: readonly Part[]; readonly head: string }) {
  const { v, view } = r
  const many = parts.length > 1
  return (
    <>
      <input type="hidden" name="parts" value={String(parts.length)} />
      {parts.map((part, n) => (
        <fieldset class="part" key={String(n)}>
          <legend class={many ? undefined : 'unseen'}>{v.t('part-head', { n: n + 1 })}</legend>
          <PartFields
            v={v}
            lang={view.reading.document.lang}
            text={view.text}
            part={part}
            n={n}
            head={head}
            draft={r.draft ?? EMPTY_DRAFT}
          />
        </fieldset>
      ))}
    </>
  )
}

function DecisionForm(props: {
  readonly r: Reader
  readonly item: Item | null
  readonly action: string
  readonly head: string
  readonly submit: string
  readonly parts: readonly Part[]
  readonly danger?: boolean
  readonly children: ComponentChildren
}) {
  const { r, item, action, head, submit, danger, children } = props
  const { v, view, draft } = r
  const back = item ? `${r.address({ item: item.id })}#i-${item.id}` : r.address()
  return (
    <form class="panel" method="post" action={v.to(`/plans/${view.row.id}/decide`)} novalidate data-action={action}>
      <Hidden r={r} />
      {item && <input type="hidden" name="item" value={item.id} />}
      <ErrorSummary
        v={v}
        errors={draft?.errors ?? {}}
        idOf={(name) => fieldId(head, name)}
        {...(draft?.trouble.length
          ? {
              more: draft.trouble.map((line) => <p key={line}>{line}</p>),
              further: draft.trouble.length,
            }
          : {})}
      />
      {/* The first submit button is what Enter presses. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the tab order and unseen, it is there for the Enter key alone. */}
      <button class="unseen" type="submit" name="do" value={action} tabindex={-1} aria-hidden="true" />
      {children}
      <div class="acts">
        <button class={danger ? 'button danger' : 'button primary'} type="submit" name="do" value={action}>
          {v.t(submit)}
        </button>
        <a class="button" data-close href={back}>
          {v.t('cancel')}
        </a>
      </div>
    </form>
  )
}

/** What each deciding form carries unseen. */
export const Hidden = ({ r }: { readonly r: Reader }) => (
  <>
    <input type="hidden" name="key" value={r.key} />
    <input type="hidden" name="seq" value={String(r.view.seq)} />
    <input type="hidden" name="back" value={r.address().split('?')[1] ?? ''} />
  </>
)
