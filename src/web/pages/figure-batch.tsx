// One batch of figures: what each row does, where it comes from, what may be done with it now, and what was done.
import type { BatchView } from '../../app/keep-figures.ts'
import { Done, Trouble } from '../components/trouble.tsx'
import { BatchLight } from '../figures/batch-light.tsx'
import { Deed } from '../figures/deed.tsx'
import { sayFigure, sayPeriod } from '../figures/say.ts'
import { FigureSource } from '../figures/source.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'

interface BatchProps {
  readonly frame: Frame
  readonly view: BatchView
  readonly note: string
  readonly key_: string
  readonly trouble: readonly string[]
  readonly done: boolean
}

/** The whole page. */
export function FigureBatchPage(props: BatchProps) {
  const { frame, view, done } = props
  const { v } = frame
  const { batch } = view
  return (
    <Page frame={frame} title={batch.title} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a> /{' '}
            <a href={v.to('/indicators/batches')}>{v.t('batches')}</a>
          </p>
          <h1>{batch.title}</h1>
          <p class="facts">
            <span>{batch.unitName}</span>
            <span>{v.t(`origin-${batch.origin}`)}</span>
            <span class="num">{v.t('batch-made-by', { name: batch.madeBy, at: sayTime(batch.madeAt) })}</span>
            {batch.document && <a href={v.to(`/plans/${batch.document}`)}>{v.t('batch-document')}</a>}
          </p>
        </div>
        <BatchLight v={v} state={batch.state} />
      </div>
      <Done line={done ? v.t(`batch-done-${batch.state}`) : null} />
      {batch.state === 'returned' && batch.note && <p class="flagged">{v.t('batch-why', { note: batch.note })}</p>}
      <Moves {...props} />
      <section aria-labelledby="rows-head">
        <h2 id="rows-head">{v.t('batch-rows', { n: view.figures.length })}</h2>
        <Rows v={v} view={view} />
        <p class="hint">{v.t('jump-rule')}</p>
      </section>
      <section aria-labelledby="history-head">
        <h2 id="history-head">{v.t('batch-history')}</h2>
        <History v={v} view={view} />
      </section>
    </Page>
  )
}

function Moves({ frame, view, note, key_, trouble }: BatchProps) {
  const { v } = frame
  const { batch, moves, isOwn } = view
  const mayMend = isOwn && (batch.state === 'returned' || batch.state === 'draft')
  const wait = isOwn && batch.state === 'submitted' && <p class="hint">{v.t('batch-wait')}</p>
  if (moves.length === 0) return trouble.length > 0 ? <Trouble lines={trouble} /> : wait || null
  return (
    <form class="narrow-form batch-moves" method="post" action={v.to(`/indicators/batches/${batch.id}`)}>
      <Trouble lines={trouble} />
      {wait}
      <input type="hidden" name="key" value={key_} />
      <div class="field">
        <label for="batch-note">{v.t('batch-note')}</label>
        <textarea
          id="batch-note"
          name="note"
          rows={2}
          aria-describedby="batch-note-hint"
          {...(trouble.length > 0 ? { 'aria-invalid': 'true' as const } : {})}
        >{`\n${note}`}</textarea>
        <p class="hint" id="batch-note-hint">
          {v.t('batch-note-hint')}
        </p>
      </div>
      <div class="acts">
        {moves.map(({ move }, at) => (
          <button
            key={move}
            class={at === 0 ? 'button primary' : move === 'return' || move === 'withdraw' ? 'button danger' : 'button'}
            type="submit"
            name="move"
            value={move}
          >
            {v.tell({ code: `score.move.${move}`, params: {} })}
          </button>
        ))}
        {mayMend && (
          <a class="button" href={v.to(`/indicators/enter?from=${batch.id}`)}>
            {v.t('batch-mend')}
          </a>
        )}
      </div>
    </form>
  )
}

function Rows({ v, view }: { readonly v: Voice; readonly view: BatchView }) {
  return (
    <table class="rows figures">
      <thead>
        <tr>
          <th scope="col">{v.t('series-indicator')}</th>
          <th scope="col">{v.t('series-period')}</th>
          <th scope="col" class="n">
            {v.t('figure-value')}
          </th>
          <th scope="col">{v.t('row-does')}</th>
          <th scope="col">{v.t('figure-source')}</th>
        </tr>
      </thead>
      <tbody>
        {view.figures.map((figure, at) => {
          const intake = view.intake[at]
          return (
            <tr key={figure.id}>
              <th scope="row">
                <a href={v.to(`/indicators/${figure.series}`)}>{figure.indicator}</a>
                <small>
                  {figure.region}
                  {figure.measure === 'level' ? '' : ` · ${v.t(`measure-${figure.measure}`)}`}
                </small>
              </th>
              <td class="num" data-label={v.t('series-period')}>
                {sayPeriod(v, figure.period)}
                <small>{[figure.vintage.words, figure.vintage.on].filter(Boolean).join(' · ')}</small>
              </td>
              <td class="n num" data-label={v.t('figure-value')}>
                {sayFigure(v, figure.figure, figure.unit)}
              </td>
              <td data-label={v.t('row-does')}>{intake && <Deed v={v} intake={intake} unit={figure.unit} />}</td>
              <td class="source" data-label={v.t('figure-source')}>
                <FigureSource v={v} figure={figure} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function History({ v, view }: { readonly v: Voice; readonly view: BatchView }) {
  return (
    <ol class="history">
      {view.history.map(({ seq, at, actor, unit, event, payload }) => {
        const { to, state, note } = payload as { to?: string; state?: string; note?: string }
        const what = v.tell({ code: `score.state.${to ?? state ?? 'draft'}`, params: {} })
        return (
          <li key={seq}>
            <time datetime={at}>{sayTime(at)}</time>
            <span>
              <b>{[unit, actor].filter(Boolean).join(' · ')}</b>{' '}
              {v.t(event === 'batch.made' ? 'batch-did-make' : 'batch-did-move', { state: what })}
              {note ? ` ${v.t('batch-did-note', { note })}` : ''}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
