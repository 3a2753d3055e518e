// One task of a dispatch: picked or not, who leads and supports, until when; or the matter that it has become.
import type { Dispatching } from '../../app/open-dispatch.ts'
import type { PlanForm } from '../../domain/matter/plan-form.ts'
import { type DutyLine, lineFields, unitsOf } from '../dispatch.ts'
import { sayDay } from '../time.ts'
import type { Voice } from '../voice.ts'
import { AskedField } from './dispatch-fields.tsx'
import { SignLight } from './shape.tsx'

interface LineProps {
  readonly v: Voice
  readonly form: PlanForm | null
  readonly line: DutyLine
  readonly view: Dispatching
}

/** A row of the table. */
export function DispatchLine(props: LineProps) {
  const { v, form, line } = props
  const { matter } = line
  const more = form && !matter && lineFields(form).more.length > 0
  return (
    <>
      <tr class={matter ? 'is-dispatched' : more ? 'has-more' : undefined} id={`r${line.n}`}>
        <td class="pick">{form && !matter && <Pick v={v} line={line} />}</td>
        <th scope="row">
          <Title {...props} />
        </th>
        {matter ? (
          <td colspan={3} class="became">
            <MatterLine v={v} matter={matter} />
            <Units {...props} />
          </td>
        ) : form ? (
          <Inputs {...props} form={form} />
        ) : (
          <Words {...props} />
        )}
      </tr>
      {more && <MoreRow {...props} form={form} />}
    </>
  )
}

/** Milestones and whatever else may differ from task to task, in a row of its own beneath. */
function MoreRow({ v, form, line }: LineProps & { readonly form: PlanForm }) {
  const { more } = lineFields(form)
  const faults = (field: string) => line.faults[field] ?? []
  return (
    <tr class="more-row">
      <td />
      <td colspan={4}>
        <details class="more" open={more.some(({ name }) => line.values[name] || faults(name).length > 0)}>
          <summary aria-label={`${v.t('dispatch-more')} ${line.duty.title}`}>{v.t('dispatch-more')}</summary>
          <div class="fields">
            {more.map((field) => (
              <AskedField
                key={field.name}
                v={v}
                field={field}
                name={`r${line.n}.${field.name}`}
                value={line.values[field.name] ?? ''}
                faults={faults(field.name)}
                empty={v.t('dispatch-as-all')}
              />
            ))}
          </div>
        </details>
      </td>
    </tr>
  )
}

function Pick({ v, line }: { readonly v: Voice; readonly line: DutyLine }) {
  return (
    <>
      <input type="hidden" name={`r${line.n}.item`} value={line.duty.item} />
      <input
        type="checkbox"
        name={`r${line.n}.pick`}
        value="1"
        checked={line.picked}
        aria-label={v.t('dispatch-pick', { title: line.duty.title })}
      />
    </>
  )
}

function Title({ v, form, line, view }: LineProps) {
  const { duty, notes, faults } = line
  const { lang } = view.row
  return (
    <>
      <a href={v.to(`/plans/${view.row.id}?item=${duty.item}#i-${duty.item}`)} lang={lang} id={`d-${duty.item}`}>
        {duty.title}
      </a>
      {duty.quote !== duty.title && (
        <details class="quoted">
          <summary>{v.t('dispatch-quote')}</summary>
          <p class="quote" lang={lang}>
            {duty.quote}
          </p>
        </details>
      )}
      {(faults[''] ?? []).map((sentence) => (
        <p key={sentence} class="error">
          {sentence}
        </p>
      ))}
      {form && !line.matter && notes.length > 0 && <p class="heed">{notes.join(' ')}</p>}
    </>
  )
}

/** What the text says, for whoever may not dispatch. */
function Words({ v, line, view }: LineProps) {
  const { lang } = view.row
  const { lead, support, due, dueWords } = line.duty
  const list = (names: readonly string[]) => names.join(v.lang === 'en' ? ', ' : '、') || '—'
  return (
    <>
      <td lang={lang} data-label={v.t('dispatch-lead')}>
        {list(lead)}
      </td>
      <td lang={lang} data-label={v.t('dispatch-support')}>
        {list(support)}
      </td>
      <td class="num" data-label={v.t('dispatch-due')}>
        {due ?? (dueWords || '—')}
      </td>
    </>
  )
}

function Inputs({ v, form, line }: LineProps & { readonly form: PlanForm }) {
  return lineFields(form).main.map((field) => (
    <td key={field.name} data-label={v.words(field.words)}>
      <AskedField
        v={v}
        field={field}
        name={`r${line.n}.${field.name}`}
        value={line.values[field.name] ?? ''}
        faults={line.faults[field.name] ?? []}
        bare
      />
    </td>
  ))
}

/** Who leads and supports a matter. */
function Units({ v, line, view }: LineProps) {
  if (!line.matter) return null
  const { lead, supports } = unitsOf(view, line.matter)
  if (lead === '') return null
  return (
    <p class="dim">
      {v.t('dispatch-lead')} {lead}
      {supports && (
        <>
          {' · '}
          {v.t('dispatch-support')} {supports}
        </>
      )}
    </p>
  )
}

/** The matter that a task became, with where it stands. */
export function MatterLine({ v, matter }: { readonly v: Voice; readonly matter: NonNullable<DutyLine['matter']> }) {
  const { late, ended } = matter
  return (
    <>
      <SignLight
        sign={{
          shape: late ? 'stop' : ended ? 'accepted' : 'dot',
          tone: late ? 'stop' : ended ? 'accepted' : 'calm',
          text: late ? v.t('dispatch-late') : v.words(matter.stateWords),
        }}
      />{' '}
      <a href={v.to(`/matters/${matter.region}.${matter.id}`)}>{v.t('dispatch-matter')}</a>{' '}
      <span class="dim num">
        {matter.due && v.t('dispatch-next-due', { day: sayDay(matter.due) })}
        {matter.progress !== null && ` ${v.t('dispatch-progress', { percent: matter.progress })}`}
      </span>
    </>
  )
}
