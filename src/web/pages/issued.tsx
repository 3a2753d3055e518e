// A document that a step issued, as a page to print: heading, number, to whom, what, until when, on what ground, seal and date.
import type { EntryView, IssuedView, MatterView } from '../../app/matter-view.ts'
import { SignLight } from '../components/shape.tsx'
import { type Frame, Page } from '../layout.tsx'
import { branchOf, refOf, sayBranch, sayFieldValue, sayHead, sayList, signOfColour } from '../matters/say.ts'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'

interface IssuedProps {
  readonly frame: Frame
  readonly view: MatterView
  readonly entry: EntryView
  readonly issued: IssuedView
}

/** The whole page. */
export function IssuedPage(props: IssuedProps) {
  const { frame, view, entry, issued } = props
  const { v } = frame
  const from = entry.by?.unit ?? view.opener.full
  return (
    <Page frame={frame} title={`${v.words(issued.document.words)} ${issued.number}`} place="matters">
      <p class="crumbs">
        <a href={v.to(`/matters/${refOf(view)}#entry-${entry.seq}`)}>{view.title}</a>
      </p>
      <p class="hint sheet-hint">{v.t('sheet-hint')}</p>
      <article class="sheet">
        <p class="sheet-from">{from}</p>
        <h1>{sayHead(v, issued.document.words)}</h1>
        <p class="sheet-number num">{issued.number}</p>
        <Rows {...props} />
        <footer>
          <p class="seal">{v.t('sheet-seal', { unit: from })}</p>
          <p>{sayLongDay(v.lang, issued.day)}</p>
        </footer>
        <p class="sheet-proof hash">{v.t('sheet-proof', { seq: entry.seq, hash: entry.hash })}</p>
      </article>
    </Page>
  )
}

function Rows({ frame, view, entry, issued }: IssuedProps) {
  const { v } = frame
  const branch = branchOf(view, issued.branch)
  const { basis, colour } = issued
  const rows: (readonly [name: string, value: string])[] = [
    [v.t('sheet-to'), receivers(v, view, issued)],
    [v.t('col-matter'), view.title],
    ...(branch?.owner ? [[v.t('sheet-branch'), sayBranch(v, branch)] as const] : []),
    ...entry.given.map(({ words, value }) => [sayHead(v, words), sayFieldValue(v, value)] as const),
    ...(basis
      ? [[v.t('sheet-due'), v.t('sheet-due-of', { clock: v.words(basis.clock), day: basis.due })] as const]
      : []),
    [v.t('sheet-ground'), groundOf(v, view, entry, issued)],
  ]
  return (
    <table>
      <tbody>
        {colour && (
          <tr>
            <th scope="row">{v.t('sheet-colour')}</th>
            <td>
              <SignLight sign={signOfColour(v, colour)} />
            </td>
          </tr>
        )}
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whoever has the branch; for a document of the matter itself, whoever was told when it was issued. */
function receivers(v: Voice, view: MatterView, { branch }: IssuedView): string {
  const owner = branchOf(view, branch)?.owner
  if (owner) return owner.full
  const owners = view.branches.flatMap((one) => (one.owner && one.parent === null ? [one.owner.full] : []))
  return sayList(v, [...new Set(owners.length > 0 ? owners : [view.opener.full])])
}

/** Why it was issued: what was done, or the deadline that passed, with the rule that says so. */
function groundOf(v: Voice, view: MatterView, { words, by }: EntryView, { basis }: IssuedView): string {
  const rule = basis?.source ? v.t('matter-rule-source', { source: basis.source }) : ''
  if (basis?.byTime)
    return [v.t('sheet-by-time', { clock: v.words(basis.clock) }), rule]
      .filter(Boolean)
      .join(v.lang === 'en' ? '; ' : '；')
  const done = v.t('sheet-by-hand', { what: words ? v.words(words) : '', unit: by?.unit ?? view.opener.full })
  return [done, rule].filter(Boolean).join(v.lang === 'en' ? '; ' : '；')
}
