// People: the list, and one of them with the account, the units and who acts for them; a link to set a password is shown once.
import type { PersonOpened, PersonTyped } from '../../app/keep-people.ts'
import { AdminPage } from '../components/admin-frame.tsx'
import { AdminNext, AdminSearch } from '../components/admin-search.tsx'
import { Check } from '../components/checks.tsx'
import { Deputies } from '../components/deputies.tsx'
import { Field } from '../components/field.tsx'
import { Trouble } from '../components/trouble.tsx'
import type { Frame } from '../layout.tsx'
import { sayTime } from '../time.ts'

/** The list. */
export function AdminPeoplePage(props: {
  readonly frame: Frame
  readonly rows: readonly PersonOpened['person'][]
  readonly q: string
  readonly next: string | null
}) {
  const { frame, rows, q, next } = props
  const { v } = frame
  const action = { href: '/admin/people/new', label: v.t('add-to-people') }
  return (
    <AdminPage frame={frame} place="people" title={v.t('admin-people')} lead={v.t('lead-people')} action={action}>
      <p>
        <a href={v.to('/admin/import')}>{v.t('import')}</a>
      </p>
      <AdminSearch v={v} to="/admin/people" q={q} label={v.t('find-person')} />
      {rows.length === 0 ? (
        <p class="empty">{v.t('none-found')}</p>
      ) : (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{v.t('person-name')}</th>
              <th scope="col">{v.t('sign-in-login')}</th>
              <th scope="col">{v.t('person-works')}</th>
              <th scope="col">{v.t('person-state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <a href={v.to(`/admin/people/${person.id}`)}>{person.name}</a>
                </th>
                <td data-label={v.t('sign-in-login')}>{person.login}</td>
                <td data-label={v.t('person-works')}>
                  {person.works.map(({ unitName }) => unitName).join('、') || '—'}
                </td>
                <td data-label={v.t('person-state')}>{stateOf(frame, person)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <AdminNext v={v} to="/admin/people" q={q} next={next} />
    </AdminPage>
  )
}

function stateOf({ v }: Frame, person: PersonOpened['person']): string {
  const said = [
    person.active ? null : 'person-closed',
    person.admin ? 'person-admin' : null,
    person.hasPassword ? null : 'person-no-password',
    person.hasTotp ? 'person-totp' : null,
  ]
  return (
    said
      .filter((code) => code !== null)
      .map((code) => v.t(code))
      .join(v.lang === 'en' ? ', ' : '、') || '—'
  )
}

/** The forms of a person's page. */
export type PersonForm = 'person' | 'deputy' | 'identity'

interface PersonPageProps {
  readonly frame: Frame
  /** Null for one to be added. */
  readonly opened: PersonOpened | null
  readonly typed: PersonTyped
  readonly trouble: { readonly form: PersonForm; readonly lines: readonly string[] } | null
  readonly done: string | null
  /** The link that was made just now, whole. */
  readonly link: string | null
  readonly deputyTyped: Readonly<Record<string, string>>
}

/** One person. */
export function AdminPersonPage(props: PersonPageProps) {
  const { frame, opened, done, link, trouble } = props
  const { v } = frame
  const person = opened?.person
  const lead = person ? `${person.login} · ${stateOf(frame, person)}` : v.t('person-new-lead')
  return (
    <AdminPage frame={frame} place="people" title={person?.name ?? v.t('add-to-people')} lead={lead} done={done}>
      {link && (
        <div class="done" role="status">
          <p>{v.t('link-made')}</p>
          <p>
            <code class="link">{link}</code>
          </p>
        </div>
      )}
      <div class="account-parts">
        <PersonFormPart {...props} />
        {opened && <Access {...props} opened={opened} />}
        {opened && (
          <Deputies
            v={v}
            action={`/admin/people/${opened.person.id}/deputies`}
            lead={v.t('person-deputies-lead')}
            deputies={opened.deputies}
            typed={props.deputyTyped}
            trouble={trouble?.form === 'deputy' ? trouble.lines : []}
          />
        )}
      </div>
    </AdminPage>
  )
}

function PersonFormPart({ frame, opened, typed, trouble }: PersonPageProps) {
  const { v } = frame
  const action = opened ? `/admin/people/${opened.person.id}` : '/admin/people'
  return (
    <section aria-labelledby="person-head">
      <h2 id="person-head">{v.t('person-facts')}</h2>
      <form class="narrow-form" method="post" action={v.to(action)} novalidate>
        <Trouble lines={trouble?.form === 'person' ? trouble.lines : []} />
        <Field v={v} id="person-name" name="name" label={v.t('person-name')} value={typed.name} errors={{}} required />
        {!opened && (
          <Field
            v={v}
            id="person-login"
            name="login"
            label={v.t('sign-in-login')}
            hint={v.t('login-hint')}
            value={typed.login}
            errors={{}}
            required
          />
        )}
        <Field v={v} id="person-email" name="email" label={v.t('person-email')} value={typed.email} errors={{}} />
        {opened && <Check name="active" value="1" label={v.t('person-active')} checked={typed.active} />}
        <Check name="admin" value="1" label={v.t('person-admin-box')} checked={typed.admin} />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t(opened ? 'save' : 'add-to-people')}
          </button>
        </div>
      </form>
    </section>
  )
}

function Access(props: PersonPageProps & { readonly opened: PersonOpened }) {
  const { frame, opened } = props
  const { v } = frame
  const { id, works, lockedUntil } = opened.person
  return (
    <section aria-labelledby="works-head">
      <h2 id="works-head">{v.t('person-works')}</h2>
      <p class="dim">{v.t('person-works-lead')}</p>
      <ul class="each-line">
        {works.map((work) => (
          <li key={work.unit}>
            <a href={v.to(`/admin/units/${encodeURIComponent(work.unit)}`)}>{work.unitName}</a> {work.title}
          </li>
        ))}
      </ul>
      <h2>{v.t('password')}</h2>
      {lockedUntil && <p class="dim">{v.t('person-locked', { until: sayTime(lockedUntil) })}</p>}
      <p class="dim">{v.t('link-lead')}</p>
      <form method="post" action={v.to(`/admin/people/${id}/link`)}>
        <button class="button" type="submit">
          {v.t('link-make')}
        </button>
      </form>
      {opened.identities.length > 0 && <Identities {...props} />}
    </section>
  )
}

function Identities({ frame, opened, trouble }: PersonPageProps & { readonly opened: PersonOpened }) {
  const { v } = frame
  return (
    <>
      <h2>{v.t('identities')}</h2>
      <p class="dim">{v.t('identities-lead')}</p>
      <Trouble lines={trouble?.form === 'identity' ? trouble.lines : []} />
      <ul class="each-line">
        {opened.identities.map(({ issuer, subject, usedAt }) => (
          <li key={`${issuer} ${subject}`}>
            <span>
              {subject} · {issuer} · {v.t('identity-used', { at: sayTime(usedAt) })}
            </span>
            <form method="post" action={v.to(`/admin/people/${opened.person.id}/untie`)}>
              <input type="hidden" name="issuer" value={issuer} />
              <input type="hidden" name="subject" value={subject} />
              <button class="button" type="submit" aria-label={`${v.t('identity-untie')} ${subject}`}>
                {v.t('identity-untie')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
