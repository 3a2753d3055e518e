// Figures typed by a unit: rows that are due, some free ones, what is said of all; wrong cells are named, what was typed stays.
import type { EnteredRow, EntryRow } from '../../app/enter-figures.ts'
import type { DueStanding } from '../../domain/indicator/due.ts'
import { Field } from '../components/field.tsx'
import { FaultList } from '../components/trouble.tsx'
import { Deed } from '../figures/deed.tsx'
import { type Frame, Page } from '../layout.tsx'

/** A row of the form: an owed or a mended figure has its series and period fixed, a free one has not. */
export interface EntryLine extends EntryRow {
  readonly name: string | null
  readonly place: string
  readonly unit: string
  readonly periodWords: string
  readonly standing: DueStanding | null
  /** The figure before, in words. */
  readonly last: string | null
}

/** What is said of the whole batch. */
export interface EntryHead {
  readonly title: string
  readonly source: string
  readonly edition: string
  readonly published: string
}

interface EntryProps {
  readonly frame: Frame
  readonly lines: readonly EntryLine[]
  readonly head: EntryHead
  readonly series: readonly { readonly id: string; readonly label: string }[]
  /** What the rows were found to do, by place; empty before anything was sent. */
  readonly entered: ReadonlyMap<number, EnteredRow>
  readonly faults: readonly { readonly field: string; readonly line: string }[]
  /** Rows jump and must be said to be right. */
  readonly asksSure: boolean
  readonly id: string
  readonly from: string
}

const REASONS = ['not-published', 'not-collected', 'withheld', 'does-not-apply'] as const
const idOf = (field: string): string => `e-${field.replace('.', '-')}`

/** The whole page. */
export function FigureEntryPage(props: EntryProps) {
  const { frame, lines, faults, id, from } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('enter-figures')} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a>
          </p>
          <h1>{v.t('enter-figures')}</h1>
          <p class="dim">{v.t('enter-lead')}</p>
        </div>
      </div>
      <form method="post" action={v.to('/indicators/enter')} novalidate>
        <input type="hidden" name="id" value={id} />
        {from && <input type="hidden" name="from" value={from} />}
        <FaultList
          head={v.t('errors-head', { n: faults.length })}
          faults={faults.map(({ field, line }) => ({ href: `#${idOf(field)}`, text: line }))}
        />
        <EntryTable {...props} />
        {lines.every(({ standing }) => standing === null) && !from && <p class="hint">{v.t('enter-none-due')}</p>}
        <HeadFields {...props} />
        {props.asksSure && (
          <p class="flagged">
            <label class="check">
              <input type="checkbox" name="sure" value="yes" id={idOf('sure')} /> {v.t('enter-sure')}
            </label>
          </p>
        )}
        <div class="acts">
          <button class="button primary" type="submit" name="do" value="submit">
            {v.t('enter-submit')}
          </button>
          <button class="button" type="submit" name="do" value="draft">
            {v.t('enter-draft')}
          </button>
        </div>
        <p class="hint">{v.t('jump-rule')}</p>
      </form>
    </Page>
  )
}

function EntryTable(props: EntryProps) {
  const { v } = props.frame
  return (
    <table class="rows entry">
      <thead>
        <tr>
          <th scope="col">{v.t('series-indicator')}</th>
          <th scope="col">{v.t('series-period')}</th>
          <th scope="col">{v.t('figure-value')}</th>
          <th scope="col">{v.t('enter-missing')}</th>
          <th scope="col">{v.t('enter-last')}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <Line key={line.n} {...props} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Line(props: EntryProps & { readonly line: EntryLine }) {
  const { line, entered, faults } = props
  const { v } = props.frame
  const { n, name, unit } = line
  const row = entered.get(n)
  const bad = (field: string) =>
    faults.some((one) => one.field === `${field}.${n}`) ? { 'aria-invalid': 'true' as const } : {}
  const labelled = (what: string) => `${name ?? v.t('enter-free', { n: n + 1 })} ${line.periodWords} ${v.t(what)}`
  return (
    <tr>
      <th scope="row">
        <SeriesCell {...props} bad={bad('series')} />
      </th>
      <td class="num" data-label={v.t('series-period')}>
        <PeriodCell {...props} bad={bad('period')} />
      </td>
      <td data-label={v.t('figure-value')}>
        <input
          id={idOf(`value.${n}`)}
          name={`value.${n}`}
          type="text"
          inputmode="decimal"
          value={line.value}
          aria-label={labelled('figure-value')}
          {...bad('value')}
        />
        {unit && <small>{unit}</small>}
        {faults
          .filter(({ field }) => field.endsWith(`.${n}`))
          .map((one) => (
            <p class="error" key={one.field}>
              {one.line}
            </p>
          ))}
      </td>
      <td data-label={v.t('enter-missing')}>
        <select name={`missing.${n}`} aria-label={labelled('enter-missing')}>
          <option value="">—</option>
          {REASONS.map((why) => (
            <option key={why} value={why} selected={line.missing === why}>
              {v.t(`figure-missing-${why}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={v.t('enter-last')}>
        {line.last ?? '—'}
        {row?.intake && row.observation && (
          <div>
            <Deed v={v} intake={row.intake} unit={row.observation.unit} />
          </div>
        )}
      </td>
    </tr>
  )
}

type CellProps = EntryProps & { readonly line: EntryLine; readonly bad: object }

function SeriesCell({ frame, line, series, bad }: CellProps) {
  const { v } = frame
  if (line.name !== null)
    return (
      <>
        <input type="hidden" name={`series.${line.n}`} value={line.series} />
        <a href={v.to(`/indicators/${line.series}`)}>{line.name}</a>
        <small>{line.place}</small>
      </>
    )
  return (
    <select
      id={idOf(`series.${line.n}`)}
      name={`series.${line.n}`}
      aria-label={`${v.t('enter-free', { n: line.n + 1 })} ${v.t('series-indicator')}`}
      {...bad}
    >
      <option value="">{v.t('enter-choose')}</option>
      {series.map(({ id, label }) => (
        <option key={id} value={id} selected={id === line.series}>
          {label}
        </option>
      ))}
    </select>
  )
}

function PeriodCell({ frame, line, bad }: CellProps) {
  const { v } = frame
  if (line.name !== null)
    return (
      <>
        <input type="hidden" name={`period.${line.n}`} value={line.period} id={idOf(`period.${line.n}`)} />
        {line.periodWords}
        {line.standing && ' '}
        {line.standing && <small>{v.t(`missing-${line.standing}`)}</small>}
      </>
    )
  return (
    <input
      id={idOf(`period.${line.n}`)}
      name={`period.${line.n}`}
      type="text"
      value={line.period}
      placeholder="2025Q1"
      aria-label={`${v.t('enter-free', { n: line.n + 1 })} ${v.t('series-period')}`}
      {...bad}
    />
  )
}

function HeadFields({ frame, head, faults }: EntryProps) {
  const { v } = frame
  return (
    <div class="entry-head">
      {(['title', 'source', 'edition', 'published'] as const).map((name) => (
        <Field
          key={name}
          {...{ v, name, id: idOf(name), value: head[name], label: v.t(`enter-${name}`) }}
          kind={name === 'published' ? 'date' : 'text'}
          errors={faults.some(({ field }) => field === name) ? { [name]: { code: 'field-look' } } : {}}
        />
      ))}
    </div>
  )
}
