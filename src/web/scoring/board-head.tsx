// The head of a board: whose figures count, which later texts are held against the plan, the day of the question, and where to go on.
import type { ScoredPlan } from '../../domain/score/release.ts'
import { sayLongDay } from '../time.ts'
import { addressOf, type BoardProps } from './state.ts'

/** Title, ways on, and what the board rests on. */
export function BoardHead(props: BoardProps) {
  const { frame, view } = props
  const { v } = frame
  const { plan, publications } = view
  const base = v.to(`/plans/${plan.document}`)
  const [last] = publications
  return (
    <>
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={base} lang={plan.lang}>
              {plan.title}
            </a>
          </p>
          <h1>{v.t('scoring-head')}</h1>
          <p class="dim">
            {last
              ? v.t('scoring-last', { n: last.number, day: sayLongDay(v.lang, last.releasedAt.slice(0, 10)) })
              : v.t('scoring-never')}
          </p>
        </div>
        <div class="acts">
          <a class="button" href={v.to('/warnings')}>
            {v.t('warnings')}
          </a>
          <a class="button" href={`${base}/outcomes`}>
            {v.t('outcomes-over-time')}
          </a>
          <a class="button" href={`${base}/score/release`}>
            {v.t('release-head')}
          </a>
        </div>
      </div>
      <div class="board-terms">
        <Area {...props} />
        <Texts {...props} />
        <Day {...props} />
      </div>
    </>
  )
}

function Area(props: BoardProps) {
  const { frame, view, may, filter } = props
  const { v } = frame
  if (!may || view.areas.length === 0)
    return (
      <section>
        <h2>{v.t('scoring-area')}</h2>
        <p>{view.area ?? v.t('scoring-no-area')}</p>
      </section>
    )
  return (
    <form method="post" action={addressOf(props, filter)}>
      <h2>
        <label for="area">{v.t('scoring-area')}</label>
      </h2>
      <p class="one-line">
        <select id="area" name="area">
          {view.area === null && <option value="">{v.t('scoring-no-area')}</option>}
          {view.areas.map((area) => (
            <option key={area} value={area} selected={area === view.area}>
              {area}
            </option>
          ))}
        </select>
        <button class="button" type="submit" name="do" value="area">
          {v.t('scoring-area-set')}
        </button>
      </p>
    </form>
  )
}

function Texts(props: BoardProps) {
  const { frame, view, may, filter, candidates } = props
  const { v } = frame
  return (
    <form method="post" action={addressOf(props, filter)}>
      <h2>{v.t('scoring-texts')}</h2>
      {view.later.length === 0 && <p class="dim">{v.t('scoring-no-texts')}</p>}
      <ul class="lines">
        {view.later.map((text) => (
          <li key={text.document} class="one-line">
            <TextLink {...props} text={text} />
            {may && (
              <button
                class="button quiet"
                type="submit"
                name="remove"
                value={text.document}
                aria-label={v.t('scoring-remove-text', { title: text.title })}
              >
                {v.t('scoring-remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && candidates.length > 0 && (
        <p class="one-line">
          <select id="later" name="later" aria-label={v.t('scoring-choose-text')}>
            {candidates.map((row) => (
              <option key={row.id} value={row.id}>
                {row.date} {row.title || row.fileName}
              </option>
            ))}
          </select>
          <button class="button" type="submit" name="do" value="choose">
            {v.t('scoring-choose')}
          </button>
        </p>
      )}
    </form>
  )
}

const TextLink = ({ frame, view, text }: BoardProps & { readonly text: ScoredPlan }) => (
  <span>
    <span class="num dim">{text.date}</span>{' '}
    <a href={frame.v.to(`/plans/${view.plan.document}/outcomes/${text.document}`)} lang={text.lang}>
      {text.title}
    </a>
  </span>
)

function Day({ frame, view, filter }: BoardProps) {
  const { v } = frame
  return (
    <form method="get" action={v.to(`/plans/${view.plan.document}/score`)}>
      <h2>
        <label for="on">{v.t('scoring-day')}</label>
      </h2>
      {filter.show !== 'all' && <input type="hidden" name="show" value={filter.show} />}
      <p class="one-line">
        <input id="on" name="on" type="date" value={view.on} />
        <button class="button" type="submit">
          {v.t('scoring-day-set')}
        </button>
      </p>
    </form>
  )
}
