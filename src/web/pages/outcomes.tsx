// What was promised beside what a later text says of it: every promise of a plan, both quotes, the verdict with its reason, and what people say of it.
import type { BoardView } from '../../app/score-board.ts'
import type { BoardTarget } from '../../domain/score/board.ts'
import type { Verdict } from '../../domain/score/promise/judge.ts'
import type { LaterVerdict, ScoredPlan } from '../../domain/score/release.ts'
import { verdictOf } from '../board/say.ts'
import { DecidedBy } from '../board/verdicts.tsx'
import { FaultList } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'
import { VERDICTS, VerdictLight } from '../scoring/lights.tsx'
import { placeIn, tellCode } from '../scoring/say.ts'
import { sayLongDay } from '../time.ts'

/** What was sent of a row that could not be taken. */
export interface Refused {
  readonly item: string
  readonly verdict: string
  readonly why: string
  readonly text: string
}

interface Props {
  readonly frame: Frame
  readonly view: BoardView
  readonly later: ScoredPlan
  readonly may: boolean
  readonly only: Verdict | null
  readonly refused: Refused | null
  /** Item whose verdict was kept just now. */
  readonly kept: string | null
}

interface Pair {
  readonly target: BoardTarget
  readonly verdict: LaterVerdict
}

/** The whole page. */
export function OutcomesPage(props: Props) {
  const { frame, view, later, only, refused, kept } = props
  const { v } = frame
  const pairs = pairsOf(view, later)
  const shown = pairs.filter(({ verdict }) => only === null || verdictOf(verdict) === only)
  const base = v.to(`/plans/${view.plan.document}/outcomes/${later.document}`)
  return (
    <Page frame={frame} title={v.t('outcomes-over-time')} place="plans">
      <p class="small">
        <a href={v.to(`/plans/${view.plan.document}/score`)} lang={view.plan.lang}>
          {view.plan.title}
        </a>
      </p>
      <div class="head">
        <div>
          <h1>{v.t('outcomes-over-time')}</h1>
          <p class="dim">{v.t('outcomes-lead', { n: pairs.length })}</p>
        </div>
        <p class="acts">
          {['csv', 'xlsx'].map((as) => (
            <a class="button" key={as} href={`${base}.${as}`}>
              {as}
            </a>
          ))}
        </p>
      </div>
      <FaultList
        head={v.t('errors-head', { n: 1 })}
        faults={refused ? [{ href: `#why-${refused.item}`, text: refused.text }] : []}
      />
      {kept && (
        <p class="done" role="status">
          <a href={`#p-${kept}`}>{v.t('outcomes-kept')}</a>
        </p>
      )}
      <nav class="chips" aria-label={v.t('outcomes-by')}>
        <a class="chip" href={base} {...(only === null ? { 'aria-current': 'true' as const } : {})}>
          {v.t('outcomes-all')} <b class="num">{pairs.length}</b>
        </a>
        {VERDICTS.map((one) => ({ one, n: pairs.filter(({ verdict }) => verdictOf(verdict) === one).length }))
          .filter(({ n }) => n > 0)
          .map(({ one, n }) => (
            <a
              class="chip"
              key={one}
              href={`${base}?verdict=${one}`}
              {...(only === one ? { 'aria-current': 'true' as const } : {})}
            >
              {tellCode(v, `command.verdict.${one}`)} <b class="num">{n}</b>
            </a>
          ))}
      </nav>
      <div class="pair heads dim">
        <span>{headOf(props, view.plan)}</span>
        <span>{headOf(props, later)}</span>
      </div>
      {shown.length === 0 && <p class="none">{v.t('outcomes-none')}</p>}
      <ol class="pairs">
        {shown.map((pair) => (
          <Row key={pair.target.item} {...props} {...pair} />
        ))}
      </ol>
    </Page>
  )
}

/** Every promise that the later text was asked about. */
const pairsOf = (view: BoardView, later: ScoredPlan): readonly Pair[] =>
  view.targets.flatMap((target) =>
    target.verdicts.flatMap((verdict) => (verdict.later.document === later.document ? [{ target, verdict }] : [])),
  )

const headOf = ({ frame: { v } }: Props, { title, date }: ScoredPlan): string =>
  date ? `${title} · ${sayLongDay(v.lang, date)}` : title

function Row(props: Props & Pair) {
  const { frame, view, later, target, verdict, may } = props
  const { v } = frame
  const { commitment } = target.target
  const { outcome, reason } = verdict
  return (
    <li class="pair" id={`p-${target.item}`}>
      <div>
        <p class="quote" lang={view.plan.lang}>
          {commitment?.quote}
        </p>
        <p class="small dim">
          {commitment && <a href={placeIn(v, view.plan.document, commitment)}>{v.t('target-in-text')}</a>}
          {target.target.due && ` · ${v.t('target-due', { day: target.target.due.to })}`}
        </p>
      </div>
      <div>
        {outcome ? (
          <p class="quote" lang={later.lang}>
            <a href={placeIn(v, later.document, outcome)}>{outcome.quote}</a>
          </p>
        ) : (
          <p class="dim">{v.t('target-silence')}</p>
        )}
        <p>
          <VerdictLight v={v} verdict={verdictOf(verdict)} />{' '}
          <span class="dim">{tellCode(v, `command.reason.${reason}`)}</span>
        </p>
        <DecidedBy v={v} verdict={verdict} />
        {may && <Decide {...props} />}
      </div>
    </li>
  )
}

/** The form of a row: the proposed verdict, or another with its reason. */
function Decide({ frame, view, later, target, verdict, refused }: Props & Pair) {
  const { v } = frame
  const { item } = target
  const typed = refused?.item === item ? refused : null
  const chosen = typed?.verdict ?? verdictOf(verdict)
  return (
    <details class="decide" open={typed !== null}>
      <summary>{v.t(verdict.decided ? 'outcomes-again' : 'outcomes-decide')}</summary>
      <form method="post" action={v.to(`/plans/${view.plan.document}/outcomes/${later.document}`)}>
        <input type="hidden" name="item" value={item} />
        <label for={`verdict-${item}`}>{v.t('outcomes-verdict')}</label>
        <select id={`verdict-${item}`} name="verdict">
          {VERDICTS.map((one) => (
            <option key={one} value={one} selected={one === chosen}>
              {tellCode(v, `command.verdict.${one}`)}
            </option>
          ))}
        </select>
        <label for={`why-${item}`}>{v.t('outcomes-why')}</label>
        <input
          id={`why-${item}`}
          name="why"
          value={typed?.why ?? ''}
          maxlength={500}
          {...(typed ? { 'aria-invalid': true } : {})}
        />
        <button class="button" type="submit">
          {v.t('outcomes-send')}
        </button>
      </form>
    </details>
  )
}
