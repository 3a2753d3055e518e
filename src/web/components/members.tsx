// Who works in a unit, with which rights; and the form that lets somebody in or changes what they may do.
import type { UnitOpened } from '../../app/keep-units.ts'
import type { Voice } from '../voice.ts'
import { Checks } from './checks.tsx'
import { Field } from './field.tsx'
import { Trouble } from './trouble.tsx'

interface MembersProps {
  readonly v: Voice
  /** Where the form goes. */
  readonly action: string
  readonly members: UnitOpened['members']
  /** Every right there is. */
  readonly rights: readonly string[]
  readonly typed: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
  readonly trouble: readonly string[]
}

/** A right in the language of the page; one that has no word stands as it is declared. */
function sayRight(v: Voice, right: string): string {
  if (right === '*') return v.t('right-all')
  const said = v.t(`right-${right}`)
  return said === `pages.right-${right}` ? right : said
}

/** The whole part. */
export function Members(props: MembersProps) {
  const { v, action, members } = props
  return (
    <section aria-labelledby="members-head">
      <h2 id="members-head">{v.t('unit-members')}</h2>
      {members.length === 0 && <p class="dim">{v.t('members-none')}</p>}
      <ul class="each-line">
        {members.map((member) => (
          <li key={member.person}>
            <span>
              <b>{member.name}</b> {member.login} {member.title && `· ${member.title}`}
              <small>
                {member.rights.map((right) => sayRight(v, right)).join(v.lang === 'en' ? ', ' : '、')}
                {(member.from || member.to) && ` · ${member.from ?? ''} – ${member.to ?? ''}`}
              </small>
            </span>
            <form method="post" action={v.to(`${action}/remove`)}>
              <input type="hidden" name="region" value={member.region} />
              <input type="hidden" name="person" value={member.person} />
              <button class="button" type="submit" aria-label={v.t('member-remove-whom', { name: member.name })}>
                {v.t('member-remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <MemberForm {...props} />
    </section>
  )
}

function MemberForm({ v, action, rights, typed, chosen, trouble }: MembersProps) {
  return (
    <form class="narrow-form" method="post" action={v.to(action)} novalidate>
      <Trouble lines={trouble} />
      <Field
        v={v}
        id="member-login"
        name="login"
        label={v.t('sign-in-login')}
        hint={v.t('member-hint')}
        value={typed.login ?? ''}
        errors={{}}
        required
      />
      <Field v={v} id="member-title" name="title" label={v.t('member-title')} value={typed.title ?? ''} errors={{}} />
      <Checks
        legend={v.t('member-rights')}
        name="rights"
        options={['*', ...rights].map((right) => ({ value: right, label: sayRight(v, right) }))}
        chosen={chosen}
      />
      <Field
        v={v}
        id="member-from"
        name="from"
        label={v.t('unit-from')}
        kind="date"
        value={typed.from ?? ''}
        errors={{}}
      />
      <Field v={v} id="member-to" name="to" label={v.t('unit-to')} kind="date" value={typed.to ?? ''} errors={{}} />
      <div class="acts">
        <button class="button primary" type="submit">
          {v.t('member-save')}
        </button>
      </div>
    </form>
  )
}
