// Who does what until when, as a table to print: the branches of a matter, or those of every matter of a plan.
import type { BranchView, MatterView } from '../../app/matter-view.ts'
import { type Frame, Page } from '../layout.tsx'
import { refOf, sayHead } from '../matters/say.ts'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'

interface BreakdownProps {
  readonly frame: Frame
  /** What stands above the table: the matter's title, or the plan's. */
  readonly head: string
  readonly back: string
  readonly views: readonly MatterView[]
}

/** The whole page. */
export function BreakdownPage({ frame, head, back, views }: BreakdownProps) {
  const { v } = frame
  const [first] = views
  return (
    <Page frame={frame} title={`${v.t('matter-breakdown')} · ${head}`} place="matters">
      <p class="crumbs">
        <a href={v.to(back)}>{head}</a>
      </p>
      <p class="hint sheet-hint">{v.t('sheet-hint')}</p>
      <article class="sheet wide-sheet">
        {first && <p class="sheet-from">{first.opener.name}</p>}
        <h1>{v.t('matter-breakdown')}</h1>
        <p class="sheet-number">{head}</p>
        <table class="grid">
          <thead>
            <tr>
              {['sheet-no', 'col-matter', 'sheet-role', 'sheet-unit', 'sheet-due', 'col-state', 'col-progress'].map(
                (name) => (
                  <th key={name} scope="col">
                    {v.t(name)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          {views.map((view, at) => (
            <Matter key={refOf(view)} v={v} view={view} no={at + 1} linked={views.length > 1} />
          ))}
        </table>
        {first && <p class="sheet-day">{v.t('sheet-as-of', { day: sayLongDay(v.lang, first.today) })}</p>}
      </article>
    </Page>
  )
}

interface MatterProps {
  readonly v: Voice
  readonly view: MatterView
  readonly no: number
  readonly linked: boolean
}

function Matter({ v, view, no, linked }: MatterProps) {
  const legs = view.branches.filter(({ owner, phase }) => owner && phase !== 'cut')
  const rows: readonly (BranchView | null)[] = legs.length > 0 ? legs : [null]
  return (
    <tbody>
      {rows.map((branch, at) => (
        <tr key={branch?.id ?? 'main'}>
          {at === 0 && (
            <>
              <td class="num" rowspan={rows.length}>
                {no}
              </td>
              <th scope="rowgroup" rowspan={rows.length}>
                {linked ? <a href={v.to(`/matters/${refOf(view)}`)}>{view.title}</a> : view.title}
                {view.number && <small>{view.number}</small>}
              </th>
            </>
          )}
          <td>
            {branch ? sayHead(v, branch.words) : '—'}
            {branch?.title && <small>{branch.title}</small>}
          </td>
          <td>{branch?.owner?.name ?? '—'}</td>
          <td class="num">{branch ? dueOf(branch) : '—'}</td>
          <td>{v.words((branch ?? view).state.words)}</td>
          <td class="num">{branch?.progress ? `${branch.progress}%` : '—'}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** The last day of the branch's deadlines that stand. */
const dueOf = ({ clocks }: BranchView): string =>
  clocks
    .filter(({ dated }) => dated)
    .map(({ due }) => due)
    .sort()
    .at(-1) ?? '—'
