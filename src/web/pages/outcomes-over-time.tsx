// Every promise of a plan through all later texts, one column a text in the order of their dates.
import type { BoardView } from '../../app/score-board.ts'
import { verdictOf } from '../board/say.ts'
import { type Frame, Page } from '../layout.tsx'
import { VerdictLight } from '../scoring/lights.tsx'
import { tellCode } from '../scoring/say.ts'

interface Props {
  readonly frame: Frame
  readonly view: BoardView
}

/** The whole page; while no text is held against the plan, it says where to choose one. */
export function OutcomesOverTimePage({ frame, view }: Props) {
  const { v } = frame
  const { plan, later, targets } = view
  const base = v.to(`/plans/${plan.document}`)
  return (
    <Page frame={frame} title={v.t('outcomes-over-time')} place="plans">
      <p class="small">
        <a href={`${base}/score`} lang={plan.lang}>
          {plan.title}
        </a>
      </p>
      <h1>{v.t('outcomes-over-time')}</h1>
      {later.length === 0 ? (
        <p class="none">
          {v.t('outcomes-no-text')} <a href={`${base}/score#later`}>{v.t('outcomes-choose')}</a>
        </p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={v.t('outcomes-over-time')}>
          <table class="table over-time">
            <thead>
              <tr>
                <th scope="col">{plan.date ?? plan.title}</th>
                {later.map((text) => (
                  <th key={text.document} scope="col">
                    <a href={`${base}/outcomes/${text.document}`}>{text.date ?? text.title}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {targets.map((target) => (
                <tr key={target.item}>
                  <th scope="row" lang={plan.lang} class="quote">
                    {target.target.commitment?.quote}
                  </th>
                  {later.map(({ document }) => {
                    const found = target.verdicts.find((one) => one.later.document === document)
                    return (
                      <td key={document}>
                        {found && (
                          <>
                            <VerdictLight v={v} verdict={verdictOf(found)} />
                            {found.outcome && <p class="quote">{found.outcome.quote}</p>}
                            {found.outcome && <p class="small dim">{tellCode(v, `command.reason.${found.reason}`)}</p>}
                          </>
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}
