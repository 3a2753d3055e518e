// Two versions of a document: what was added, dropped, re-worded, re-dated, softened or hardened, with both quotes side by side.
import type { ComparisonView, DocumentRow } from '../../app/views.ts'
import type { Change, ChangeKind } from '../../domain/plan/comparison.ts'
import type { Content } from '../../domain/plan/item.ts'
import { spanOf } from '../../domain/plan/proposal.ts'
import { Shape, type ShapeName } from '../components/shape.tsx'
import { nameOf, quoteOf } from '../items.ts'
import { type Frame, Page } from '../layout.tsx'
import { sayPeriod, sayValue } from '../phrase.ts'
import type { Voice } from '../voice.ts'
import { type Piece, wordsDiff } from '../words-diff.ts'

/** The kinds in the order they are told, gravest first, each with its shape. */
const SHAPES: Readonly<Record<ChangeKind, ShapeName>> = {
  dropped: 'rejected',
  softened: 'down',
  redated: 'clock',
  revalued: 'warn',
  hardened: 'up',
  added: 'added',
  reworded: 'corrected',
  moved: 'swap',
  same: 'accepted',
}
const ORDER = Object.keys(SHAPES) as ChangeKind[]

interface CompareProps {
  readonly frame: Frame
  readonly comparison: ComparisonView
  readonly kind: string | null
}

/** The whole page. */
export function ComparePage({ frame, comparison, kind }: CompareProps) {
  const { v } = frame
  const { before, after, changes } = comparison
  const base = v.to(`/plans/${before.id}/compare/${after.id}`)
  const counts = new Map(ORDER.map((each) => [each, changes.filter((change) => change.kinds.includes(each)).length]))
  const chosen = ORDER.find((each) => each === kind) ?? null
  const differing = changes.filter((change) => !change.kinds.includes('same'))
  const shown = chosen ? changes.filter((change) => change.kinds.includes(chosen)) : differing
  return (
    <Page frame={frame} title={v.t('compare-title', { title: after.title })} place="plans">
      <div class="head">
        <div>
          <h1>{v.t('compare-head')}</h1>
          <p class="dim">{v.t('compare-lead', { n: differing.length })}</p>
        </div>
        <a class="button" href={v.to(`/plans/${after.id}/compare/${before.id}`)}>
          {v.t('compare-turn')}
        </a>
      </div>
      <nav class="chips kinds" aria-label={v.t('compare-kinds')}>
        <a class="chip" href={base} {...(chosen === null ? { 'aria-current': 'true' as const } : {})}>
          {v.t('compare-all')} <b class="num">{differing.length}</b>
        </a>
        {ORDER.filter((each) => (counts.get(each) ?? 0) > 0).map((each) => (
          <a
            key={each}
            class={`chip to-${each}`}
            href={`${base}?kind=${each}`}
            {...(chosen === each ? { 'aria-current': 'true' as const } : {})}
          >
            <Shape name={SHAPES[each]} /> {v.t(`change-${each}`)} <b class="num">{counts.get(each)}</b>
          </a>
        ))}
      </nav>
      <div class="changes">
        <div class="change-heads">
          <Version v={v} row={before} label="compare-before" />
          <Version v={v} row={after} label="compare-after" />
        </div>
        {shown.length === 0 && <p class="none">{v.t('compare-none')}</p>}
        <ol>
          {shown.map((change, i) => (
            <ChangeRow key={String(i)} v={v} change={change} comparison={comparison} />
          ))}
        </ol>
      </div>
    </Page>
  )
}

const Version = ({ v, row, label }: { readonly v: Voice; readonly row: DocumentRow; readonly label: string }) => (
  <p>
    <small>{v.t(label)}</small>
    <a href={v.to(`/plans/${row.id}`)} lang={row.lang}>
      {row.title || row.fileName}
    </a>
    <span class="dim num">{row.date ?? v.t('no-date')}</span>
  </p>
)

function ChangeRow({
  v,
  change,
  comparison,
}: {
  readonly v: Voice
  readonly change: Change
  readonly comparison: ComparisonView
}) {
  const { before, after } = change
  const name = (after ?? before) as Content
  const pieces = before && after ? wordsDiff(quoteOf(before), quoteOf(after)) : null
  return (
    <li class={`change to-${change.kinds[0]}`}>
      <div class="change-head">
        <h2 lang={comparison.after.lang}>{nameOf(name)}</h2>
        {change.kinds.map((kind) => (
          <span key={kind} class={`light to-${kind}`}>
            <Shape name={SHAPES[kind]} />
            {v.t(`change-${kind}`)}
          </span>
        ))}
      </div>
      <Side v={v} content={before} other={after} pieces={pieces} side="old" row={comparison.before} />
      <Side v={v} content={after} other={before} pieces={pieces} side="new" row={comparison.after} />
    </li>
  )
}

interface SideProps {
  readonly v: Voice
  readonly content: Content | null
  readonly other: Content | null
  readonly pieces: readonly Piece[] | null
  readonly side: 'old' | 'new'
  readonly row: DocumentRow
}

function Side({ v, content, other, pieces, side, row }: SideProps) {
  if (!content) return <p class="side-none dim">{v.t(side === 'old' ? 'compare-not-before' : 'compare-not-after')}</p>
  const own = pieces?.filter((piece) => piece.kind === 'same' || piece.kind === side) ?? [
    { kind: 'same', text: quoteOf(content) },
  ]
  return (
    <div class="side-text">
      <blockquote class="quote" lang={row.lang}>
        {own.map((piece, i) =>
          piece.kind === 'same' ? (
            piece.text
          ) : piece.kind === 'old' ? (
            <del key={String(i)}>{piece.text}</del>
          ) : (
            <ins key={String(i)}>{piece.text}</ins>
          ),
        )}
      </blockquote>
      <p class="facts">
        <Summary v={v} content={content} other={other} side={side} />
        <a href={`${v.to(`/plans/${row.id}`)}#t-${spanOf(content).start}`}>{v.t('compare-see')}</a>
      </p>
    </div>
  )
}

/** The facts of one side; those that the other side lacks or has differently stand out. */
function Summary({ v, content, other, side }: Pick<SideProps, 'v' | 'content' | 'other' | 'side'>) {
  if (!content) return null
  const theirs = other ? factsOf(v, other) : null
  return (
    <>
      {factsOf(v, content).map((fact) =>
        theirs && !theirs.includes(fact) ? (
          <b key={fact} class={`num ${side}`}>
            {fact}
          </b>
        ) : (
          <span key={fact} class="num">
            {fact}
          </span>
        ),
      )}
    </>
  )
}

function factsOf(v: Voice, content: Content): string[] {
  if (content.kind === 'statement') {
    const { statement } = content
    return [sayValue(v, statement).text, sayPeriod(v, statement.period) || v.t('fact-no-period')]
  }
  const { lead, due } = content.task
  return [
    ...(lead.length > 0 ? [`${v.t('fact-lead')} ${lead.join('、')}`] : []),
    ...due.map((each) => v.t('fact-due', { due: sayPeriod(v, each) })),
  ]
}
