// The dispatch of a plan: its confirmed tasks with who leads, who supports and until when, to be sent on their way one by one or all at once.
import type { Dispatching } from '../../app/open-dispatch.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import type { PlanForm } from '../../domain/matter/plan-form.ts'
import type { Typed } from '../../domain/matter/plan-row.ts'
import type { TableLine } from '../../domain/matter/table-lines.ts'
import { AskedField, idOfInput, UNIT_LIST } from '../components/dispatch-fields.tsx'
import { DispatchLine } from '../components/dispatch-line.tsx'
import { HandInTable, TablePreview } from '../components/duty-table.tsx'
import { FaultList } from '../components/trouble.tsx'
import { type DutyLine, dutiesShown, type Shown, sharedFields, tellFault } from '../dispatch.ts'
import { type Frame, Page } from '../layout.tsx'
import type { Voice } from '../voice.ts'

/** What the page is given. */
export interface DispatchProps {
  readonly frame: Frame
  readonly view: Dispatching
  readonly form: PlanForm | null
  readonly isSigned: boolean
  /** Hidden in the form, so that sending it twice acts once. */
  readonly key: string
  readonly shown: Shown
  readonly shared: Typed
  readonly lines: readonly DutyLine[]
  /** What is wrong with the form as a whole, or with what is said for all lines. */
  readonly trouble: readonly Diagnostic[]
  /** What the rows of a table that was handed in came to; null when none was. */
  readonly table: readonly TableLine[] | null
  /** How many matters the form that led here opened; null when none was sent. */
  readonly done: number | null
}

/** The whole page. */
export function DispatchPage(props: DispatchProps) {
  const { frame, view, form, isSigned, lines, done, shown, table } = props
  const { v } = frame
  const { row } = view
  return (
    <Page frame={frame} title={v.t('dispatch-title', { title: row.title })} place="plans">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to(`/plans/${row.id}`)} lang={row.lang}>
              {row.title}
            </a>
          </p>
          <h1>{v.t('dispatch-head')}</h1>
          <p class="dim">{v.t('dispatch-lead-in', countsOf(lines))}</p>
        </div>
        <p class="files">
          <b>{v.t('dispatch-download')}</b>
          {['xlsx', 'csv'].map((as) => (
            <a
              key={as}
              href={v.to(`/plans/${row.id}/duties.${as}`)}
              download
              aria-label={`${v.t('dispatch-download')} ${as}`}
            >
              {as}
            </a>
          ))}
          <a href={v.to(`/matters/breakdown?plan=${row.id}`)}>{v.t('sheet-print')}</a>
        </p>
      </div>
      {done !== null && (
        <p class="said done" role="status">
          {v.t('dispatch-done', { n: done })}
        </p>
      )}
      <Barred v={v} view={view} isSigned={isSigned} path={frame.path} />
      <Kinds {...props} />
      {lines.length === 0 ? (
        <p class="none">
          {v.t('dispatch-none')} <a href={v.to(`/plans/${row.id}`)}>{v.t('dispatch-to-reader')}</a>
        </p>
      ) : form ? (
        <>
          <HandInTable v={v} view={view} form={form} shown={shown} />
          {table && <TablePreview v={v} view={view} form={form} lines={table} />}
          <DispatchForm {...props} form={form} />
        </>
      ) : (
        <Table {...props} />
      )}
    </Page>
  )
}

const countsOf = (lines: readonly DutyLine[]) => {
  const dispatched = lines.filter(({ matter }) => matter !== null).length
  return { total: lines.length, dispatched, left: lines.length - dispatched }
}

function Barred(props: {
  readonly v: Voice
  readonly view: Dispatching
  readonly isSigned: boolean
  readonly path: string
}) {
  const { v, view, isSigned, path } = props
  if (!isSigned)
    return (
      <p class="heed">
        {v.t('dispatch-sign-in')}{' '}
        <a href={v.to(`/sign-in?back=${encodeURIComponent(path)}`)}>{v.t('dispatch-to-sign-in')}</a>
      </p>
    )
  return view.barred.map((one) => (
    <p key={one.code + one.params.service} class="heed">
      {v.tell(one)}
    </p>
  ))
}

/** Tasks, targets, or both, where a plan has both. */
function Kinds({ frame, view, shown }: DispatchProps) {
  const { v } = frame
  const counts = { tasks: 0, targets: 0, all: 0 }
  for (const each of ['tasks', 'targets', 'all'] as const) counts[each] = dutiesShown(view.duties, each).length
  if (counts.tasks === 0 || counts.targets === 0) return null
  return (
    <nav class="chips" aria-label={v.t('dispatch-kinds')}>
      {(['tasks', 'targets', 'all'] as const).map((each) => (
        <a
          key={each}
          class="chip"
          href={v.to(`/plans/${view.row.id}/dispatch?show=${each}`)}
          {...(each === shown ? { 'aria-current': 'true' as const } : {})}
        >
          {v.t(`dispatch-show-${each}`)} <b class="num">{counts[each]}</b>
        </a>
      ))}
    </nav>
  )
}

function DispatchForm(props: DispatchProps & { readonly form: PlanForm }) {
  const { frame, view, form, key, shown, shared, trouble } = props
  const { v } = frame
  const fields = sharedFields(form)
  const faultsOf = (name: string) =>
    trouble.filter(({ params }) => params.field === name).map((one) => tellFault(v, form, one))
  return (
    <form class="dispatch" method="post" action={v.to(`/plans/${view.row.id}/dispatch`)}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="show" value={shown} />
      <Summary {...props} />
      <section class="for-all" aria-labelledby="for-all">
        <h2 id="for-all">{v.t('dispatch-for-all')}</h2>
        <div class="fields">
          {view.forms.length > 1 ? (
            <Services v={v} view={view} form={form} />
          ) : (
            <input type="hidden" name="service" value={form.service.id} />
          )}
          {fields.map((field) => (
            <AskedField
              key={field.name}
              v={v}
              field={field}
              name={`all.${field.name}`}
              value={shared[field.name] ?? ''}
              faults={faultsOf(field.name)}
              {...(field.optional && field.kind === 'choice' ? { empty: v.t('dispatch-not-said') } : {})}
            />
          ))}
        </div>
      </section>
      <Table {...props} />
      <div class="acts bar">
        <button class="button primary" type="submit" name="do" value="picked">
          {v.t('dispatch-picked')}
        </button>
        <button class="button" type="submit" name="do" value="all">
          {v.t('dispatch-all')}
        </button>
        {form.plan.fields.milestones && (
          <button class="button" type="submit" name="do" value="quarters">
            {v.t('dispatch-quarters')}
          </button>
        )}
      </div>
      <datalist id={UNIT_LIST}>
        {[...view.book.names.values()].slice(0, 2000).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </form>
  )
}

function Services({ v, view, form }: { readonly v: Voice; readonly view: Dispatching; readonly form: PlanForm }) {
  return (
    <div class="field">
      <label for="service">{v.t('dispatch-service')}</label>
      <select id="service" name="service">
        {view.forms.map(({ service }) => (
          <option key={service.id} value={service.id} selected={service.id === form.service.id}>
            {v.words(service.words)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Everything that must be mended, each line a link to its field. */
function Summary({ frame, form, lines, trouble }: DispatchProps & { readonly form: PlanForm }) {
  const { v } = frame
  const ofLines = lines.flatMap(({ n, duty, faults }) =>
    Object.entries(faults).flatMap(([field, sentences]) =>
      sentences.map((sentence) => ({
        href: field === '' ? `r${n}` : idOfInput(`r${n}.${field}`),
        text: v.t('dispatch-line-fault', { n, title: duty.title, sentence }),
      })),
    ),
  )
  const ofAll = trouble.map((one) => ({
    href: one.params.field ? idOfInput(`all.${one.params.field}`) : 'for-all',
    text: tellFault(v, form, one),
  }))
  const all = [...ofAll, ...ofLines]
  if (all.length === 0) return null
  return (
    <FaultList
      head={v.t('dispatch-nothing-done', { n: all.length })}
      faults={all.slice(0, 100).map(({ href, text }) => ({ href: `#${href}`, text }))}
    />
  )
}

function Table({ frame, view, form, lines }: DispatchProps) {
  const { v } = frame
  return (
    <table class="rows duties">
      <thead>
        <tr>
          <th scope="col">
            <span class="away">{v.t('dispatch-pick-head')}</span>
          </th>
          <th scope="col">{v.t('dispatch-task')}</th>
          <th scope="col">{v.t('dispatch-lead')}</th>
          <th scope="col">{v.t('dispatch-support')}</th>
          <th scope="col">{v.t('dispatch-due')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <DispatchLine key={line.duty.item} v={v} form={form} line={line} view={view} />
        ))}
      </tbody>
    </table>
  )
}
