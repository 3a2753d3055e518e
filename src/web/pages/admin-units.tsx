// Units and task forces: the list, and one of them with its form and its members.
import type { UnitOpened, UnitTyped } from '../../app/keep-units.ts'
import type { Words } from '../../domain/procedure/declaration.ts'
import { AdminPage } from '../components/admin-frame.tsx'
import { AdminNext, AdminSearch } from '../components/admin-search.tsx'
import { Checks } from '../components/checks.tsx'
import { Field } from '../components/field.tsx'
import { Members } from '../components/members.tsx'
import { Trouble } from '../components/trouble.tsx'
import type { Frame } from '../layout.tsx'

/** What the form of a unit offers. */
export interface UnitChoices {
  readonly places: readonly { readonly code: string; readonly name: string }[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly {
    readonly service: string
    readonly serviceWords: Words
    readonly role: string
    readonly words: Words
  }[]
}

/** Units, or task forces. */
export type UnitPlace = 'units' | 'task-forces'

/** The list. */
export function AdminUnitsPage(props: {
  readonly frame: Frame
  readonly place: UnitPlace
  readonly rows: readonly UnitOpened['unit'][]
  readonly q: string
  readonly next: string | null
}) {
  const { frame, place, rows, q, next } = props
  const { v } = frame
  const base = `/admin/${place}`
  const action = { href: `${base}/new`, label: v.t(`add-to-${place}`) }
  return (
    <AdminPage frame={frame} place={place} title={v.t(`admin-${place}`)} lead={v.t(`lead-${place}`)} action={action}>
      <AdminSearch v={v} to={base} q={q} label={v.t('find-unit')} />
      {rows.length === 0 ? (
        <p class="empty">{v.t(q ? 'none-found' : `none-of-${place}`)}</p>
      ) : (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{v.t('unit-name')}</th>
              <th scope="col">{v.t('unit-code')}</th>
              <th scope="col">{v.t('unit-term')}</th>
              <th scope="col" class="n">
                {v.t('unit-members')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((unit) => (
              <UnitLine key={unit.id} frame={frame} base={base} unit={unit} />
            ))}
          </tbody>
        </table>
      )}
      <AdminNext v={v} to={base} q={q} next={next} />
    </AdminPage>
  )
}

function UnitLine(props: { readonly frame: Frame; readonly base: string; readonly unit: UnitOpened['unit'] }) {
  const { base, unit } = props
  const { v } = props.frame
  return (
    <tr>
      <th scope="row">
        <a href={v.to(`${base}/${encodeURIComponent(unit.id)}`)}>{unit.name}</a>
        {unit.shortName && <small>{unit.shortName}</small>}
      </th>
      <td class="num" data-label={v.t('unit-code')}>
        {unit.code ?? '—'} {unit.codeFault && <b class="flag">{v.t('unit-code-flag')}</b>}
      </td>
      <td class="num" data-label={v.t('unit-term')}>
        {unit.from || unit.to ? `${unit.from ?? ''} – ${unit.to ?? ''}` : '—'}
      </td>
      <td class="n" data-label={v.t('unit-members')}>
        {unit.members}
      </td>
    </tr>
  )
}

interface UnitPageProps {
  readonly frame: Frame
  readonly place: UnitPlace
  /** Null for one to be added. */
  readonly opened: UnitOpened | null
  readonly typed: UnitTyped
  readonly choices: UnitChoices
  readonly rights: readonly string[]
  readonly trouble: { readonly form: 'unit' | 'member'; readonly lines: readonly string[] } | null
  readonly done: string | null
  /** What was typed about a member. */
  readonly member: Readonly<Record<string, string>>
  readonly memberRights: readonly string[]
}

/** One unit. */
export function AdminUnitPage(props: UnitPageProps) {
  const { frame, place, opened, done } = props
  const { v } = frame
  return (
    <AdminPage
      frame={frame}
      place={place}
      title={opened?.unit.name ?? v.t(`add-to-${place}`)}
      lead={opened?.unit.code ?? null}
      done={done}
    >
      {opened?.fault && <p class="flagged">{v.tell(opened.fault)}</p>}
      <div class="account-parts">
        <UnitForm {...props} />
        {opened && (
          <Members
            v={v}
            action={`/admin/${place}/${encodeURIComponent(opened.unit.id)}/members`}
            members={opened.members}
            rights={props.rights}
            typed={props.member}
            chosen={props.memberRights}
            trouble={props.trouble?.form === 'member' ? props.trouble.lines : []}
          />
        )}
      </div>
    </AdminPage>
  )
}

function UnitForm({ frame, place, opened, typed, choices, trouble }: UnitPageProps) {
  const { v } = frame
  const action = `/admin/${place}${opened ? `/${encodeURIComponent(opened.unit.id)}` : ''}`
  const none = { value: '', label: '—' }
  const places = [none, ...choices.places.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))]
  const units = [none, ...choices.units.map(({ id, name }) => ({ value: id, label: name }))]
  const rhythms = [none, ...['week', 'month', 'quarter'].map((one) => ({ value: one, label: v.t(`rhythm-${one}`) }))]
  const field = (name: Exclude<keyof UnitTyped, 'holds'>, more: object = {}) => (
    <Field
      v={v}
      id={`unit-${name}`}
      name={name}
      label={v.t(`unit-${name}`)}
      value={typed[name]}
      errors={{}}
      {...more}
    />
  )
  return (
    <section aria-labelledby="unit-head">
      <h2 id="unit-head">{v.t('unit-facts')}</h2>
      <form class="narrow-form" method="post" action={v.to(action)} novalidate>
        <Trouble lines={trouble?.form === 'unit' ? trouble.lines : []} />
        {field('name', { required: true })}
        {field('shortName')}
        {field('code', { hint: v.t('unit-code-hint') })}
        {field('parent', { options: units, ...(place === 'task-forces' ? { label: v.t('unit-leader') } : {}) })}
        {field('place', { options: places })}
        {place === 'task-forces' && field('rhythm', { options: rhythms })}
        {field('from', { kind: 'date' })}
        {field('to', { kind: 'date', hint: v.t('unit-to-hint') })}
        <Checks
          legend={v.t('unit-holds')}
          name="holds"
          options={choices.roles.map((one) => ({
            value: `${one.service} ${one.role}`,
            label: `${v.words(one.serviceWords)}：${v.words(one.words)}`,
          }))}
          chosen={typed.holds}
        />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('save')}
          </button>
          <a class="button" href={v.to(`/admin/${place}`)}>
            {v.t('cancel')}
          </a>
        </div>
      </form>
    </section>
  )
}
