// What happened, newest first: when, who, which body, what was given and handed in, what followed, which documents came of it.
import type { EntryView, Followed, MatterView } from '../../app/matter-view.ts'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'
import { EvidenceName } from './evidence-name.tsx'
import { branchOf, refOf, sayBranch, sayGiven, sayList, signOfColour } from './say.ts'

interface Props {
  readonly v: Voice
  readonly view: MatterView
}

/** Lines that are shown at once; the earlier ones are folded. */
const AT_ONCE = 12

/** The time line. */
export function TimeLine({ v, view }: Props) {
  const { entries } = view
  const [first, rest] = [entries.slice(0, AT_ONCE), entries.slice(AT_ONCE)]
  return (
    <section aria-labelledby="passed">
      <h2 id="passed">{v.t('matter-passed')}</h2>
      <ol class="passed">
        {first.map((entry) => (
          <Line key={entry.seq} v={v} view={view} entry={entry} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary>{v.t('matter-earlier', { n: rest.length })}</summary>
          <ol class="passed">
            {rest.map((entry) => (
              <Line key={entry.seq} v={v} view={view} entry={entry} />
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

function Line({ v, view, entry }: Props & { readonly entry: EntryView }) {
  const late = entry.followed.some(({ kind }) => kind === 'late')
  return (
    <li class={late ? 'late' : entry.kind === 'event' ? undefined : 'quiet'} id={`entry-${entry.seq}`}>
      <time datetime={entry.at}>
        {sayTime(entry.at).slice(view.today.slice(0, 4) === entry.at.slice(0, 4) ? 5 : 0)}
      </time>
      <div>
        <p>
          <b>{headOf(v, view, entry)}</b>
          {entry.state && <span class="dim"> → {v.words(entry.state)}</span>}
        </p>
        {entry.by && <p class="small dim">{sayWho(v, entry.by)}</p>}
        {entry.given.length > 0 && (
          <p class="small">{entry.given.map((field) => sayGiven(v, field)).join(v.lang === 'en' ? '; ' : '；')}</p>
        )}
        {entry.evidence.map((one) => (
          <p class="small" key={one.sha256}>
            {v.t(`evidence-${one.kind}`)} <EvidenceName v={v} region={view.region} one={one} />{' '}
            <span class="hash dim" title={one.sha256}>
              {one.sha256.slice(0, 12)}…
            </span>
          </p>
        ))}
        <Issued v={v} view={view} entry={entry} />
        {entry.followed.map((one) => {
          const said = sayFollowed(v, view, one)
          return (
            <p class="small dim" key={said}>
              {said}
            </p>
          )
        })}
      </div>
    </li>
  )
}

function headOf(v: Voice, view: MatterView, { kind, words, branch, followed, issued }: EntryView): string {
  if (kind === 'notice') return v.t('entry-notice')
  if (!words) {
    if (followed.some((one) => one.kind === 'late')) return v.t('entry-late')
    return v.t(issued.length > 0 ? 'entry-slip' : 'entry-wake')
  }
  const on = branchOf(view, branch)
  return on?.owner ? v.t('entry-on', { what: v.words(words), branch: sayBranch(v, on) }) : v.words(words)
}

function sayWho(v: Voice, { name, unit, standsFor }: NonNullable<EntryView['by']>): string {
  return standsFor ? v.t('entry-stands', { unit, name, other: standsFor }) : `${unit} · ${name}`
}

function Issued({ v, view, entry }: Props & { readonly entry: EntryView }) {
  return (
    <>
      {entry.issued.map((one) => (
        <p class="small" key={one.index}>
          {one.colour && `${signOfColour(v, one.colour).text} `}
          <a href={v.to(`/matters/${refOf(view)}/issued/${one.seq}-${one.index}`)}>
            {v.words(one.document.words)} {one.number}
          </a>
        </p>
      ))}
    </>
  )
}

function sayFollowed(v: Voice, view: MatterView, one: Followed): string {
  const named = (id: string) => {
    const branch = branchOf(view, id)
    return branch ? sayBranch(v, branch) : id
  }
  switch (one.kind) {
    case 'late':
      return v.t('followed-late', { branch: named(one.branch), clock: v.words(one.clock), day: one.day })
    case 'fired':
      return v.t('followed-fired', { branch: named(one.branch), what: v.words(one.event) })
    case 'extended':
      return v.t('followed-extended', { clock: v.words(one.clock), day: one.day })
    case 'told':
      return v.t('followed-told', { roles: sayList(v, one.roles.map(v.words)) })
    default:
      return v.t(`followed-${one.kind}`, { branch: named(one.branch) })
  }
}
