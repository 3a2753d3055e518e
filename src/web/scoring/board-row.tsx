// One target at work: its quote, what it asks for, where it stands and by which numbers, what is open, what later texts say, and its form.
import type { BoardTarget } from '../../domain/score/board.ts'
import { StatusLight } from '../charts/status-bar.tsx'
import { Shape } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import { VerdictLight } from './lights.tsx'
import { ReviseForm } from './revise-form.tsx'
import { joined, placeIn, sayAim, sayBase, sayDue, sayNumbers, sayReason, sayTurn, tellCode } from './say.ts'
import { addressOf, type BoardProps } from './state.ts'

type RowProps = BoardProps & { readonly target: BoardTarget }

/** The row; its element carries `id="t-<item>"`. */
export function BoardRow(props: RowProps) {
  const { frame, target, may, open, ticked, filter } = props
  const { v } = frame
  const { item, confirmed } = target
  const quote = target.target.commitment?.quote ?? ''
  return (
    <li class="scored" id={`t-${item}`}>
      <div class="scored-pick">
        {may && !confirmed && (
          <input
            type="checkbox"
            name="items"
            value={item}
            form="confirm"
            checked={ticked.has(item)}
            aria-label={v.t('scoring-tick', { quote })}
          />
        )}
      </div>
      <div class="scored-what">
        <h3 lang={props.view.plan.lang}>{joined(v, target.target.indicators)}</h3>
        <Quote {...props} />
        <Terms {...props} />
      </div>
      <div class="scored-where">
        <Standing v={v} target={target} />
      </div>
      <div class="scored-more">
        <Open v={v} target={target} />
        <Verdicts {...props} />
        <div class="scored-state">
          <span class={confirmed ? 'light on' : 'light calm'}>
            <Shape name={confirmed ? 'accepted' : 'proposed'} />
            {v.t(confirmed ? 'scoring-confirmed' : 'scoring-proposed')}
          </span>
          <Confirmer {...props} />
          {may && open?.item !== item && (
            <a href={`${addressOf(props, filter, { item })}#t-${item}`} aria-label={v.t('scoring-edit-one', { quote })}>
              {v.t(confirmed ? 'scoring-edit' : 'scoring-fill-in')}
            </a>
          )}
          {may && confirmed && <TakeBack {...props} />}
        </div>
      </div>
      {may && open?.item === item && <ReviseForm {...props} open={open} />}
    </li>
  )
}

function Quote({ frame, view, target }: RowProps) {
  const { commitment } = target.target
  if (!commitment) return null
  return (
    <blockquote class="quote" lang={view.plan.lang}>
      <a href={placeIn(frame.v, view.plan.document, commitment)}>{commitment.quote}</a>
    </blockquote>
  )
}

function Terms({ frame, target, units }: RowProps) {
  const { v } = frame
  const { kind, bound } = sayAim(v, target.target)
  const { owner, binding } = target.target
  const facts = [sayDue(v, target.target), sayBase(v, target.target), binding && v.t(`scoring-${binding}`)]
  return (
    <p class="facts">
      <span>
        {kind} · <b class="num">{bound}</b>
      </span>
      {facts.filter(Boolean).map((fact) => (
        <span key={fact} class="num">
          {fact}
        </span>
      ))}
      <span>
        {owner
          ? v.t('scoring-owned', { unit: units.find(({ id }) => id === owner)?.name ?? owner })
          : v.t('scoring-no-owner')}
      </span>
    </p>
  )
}

/** The light, the reason, the numbers; of several series each by itself. */
function Standing({ v, target: { target, judgement } }: { readonly v: Voice; readonly target: BoardTarget }) {
  const [used, ...ahead] = sayNumbers(v, judgement, target)
  return (
    <>
      <p>
        <StatusLight v={v} status={judgement.status} />
      </p>
      <p>{sayReason(v, judgement)}</p>
      {used && <p class="small num dim">{used}</p>}
      {ahead.map((line) => (
        <p key={line} class="small num dim">
          {line}
        </p>
      ))}
      {judgement.parts.length > 0 && (
        <ul class="lines">
          {judgement.parts.map((part, at) => (
            <li key={target.indicators[at]} class="small">
              {target.indicators[at]} <StatusLight v={v} status={part.status} /> <span>{sayReason(v, part)}</span>
              <small class="num">{sayNumbers(v, part, target).join(' · ')}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What the rules took for granted, and what nobody has said. */
function Open({ v, target: { assumed, unknown } }: { readonly v: Voice; readonly target: BoardTarget }) {
  if (assumed.length + unknown.length === 0) return null
  return (
    <ul class="opens">
      {unknown.map((one) => (
        <li key={one}>
          <Shape name="warn" /> {tellCode(v, `indicator.unknown.${one}`)}
        </li>
      ))}
      {assumed.map((one) => (
        <li key={one} class="dim">
          <Shape name="proposed" /> {tellCode(v, `indicator.assumed.${one}`)}
        </li>
      ))}
    </ul>
  )
}

function Verdicts({ frame, view, target }: RowProps) {
  const { v } = frame
  if (target.verdicts.length === 0) return null
  return (
    <ul class="told">
      {target.verdicts.map(({ later, decided, ...rule }) => (
        <li key={later.document}>
          <a href={`${v.to(`/plans/${view.plan.document}/outcomes/${later.document}`)}#p-${target.item}`} class="num">
            {later.date}
          </a>
          <VerdictLight v={v} verdict={decided?.verdict ?? rule.verdict} />
          <span class="dim">{sayTurn(v, rule)}</span>
          {decided && <span class="small">{v.t('verdict-by', { by: decided.by })}</span>}
          {rule.outcome && (
            <q lang={view.plan.lang}>
              <a href={placeIn(v, later.document, rule.outcome)}>{rule.outcome.quote}</a>
            </q>
          )}
        </li>
      ))}
    </ul>
  )
}

function Confirmer({ frame, view, target }: RowProps) {
  const row = view.confirmed.find(({ item }) => item === target.item)
  if (!row) return null
  return (
    <span class="dim num">
      {frame.v.t('scoring-confirmed-by', { by: row.confirmedBy, day: row.confirmedAt.slice(0, 10) })}
    </span>
  )
}

function TakeBack(props: RowProps) {
  const { frame, target, filter } = props
  const quote = target.target.commitment?.quote ?? ''
  return (
    <form method="post" action={addressOf(props, filter)}>
      <input type="hidden" name="item" value={target.item} />
      <button class="link" type="submit" name="do" value="drop" aria-label={frame.v.t('scoring-drop-one', { quote })}>
        {frame.v.t('scoring-drop')}
      </button>
    </form>
  )
}
