// A responsibility table beside a plan: the way to hand it in, and what each of its rows came to before anything is done.
import type { Dispatching } from '../../app/open-dispatch.ts'
import type { PlanForm } from '../../domain/matter/plan-form.ts'
import type { TableLine } from '../../domain/matter/table-lines.ts'
import { tellFault } from '../dispatch.ts'
import type { Voice } from '../voice.ts'
import { Shape } from './shape.tsx'

interface TableProps {
  readonly v: Voice
  readonly view: Dispatching
  readonly form: PlanForm
}

/** The form that hands a table in. */
export function HandInTable({ v, view, form, shown }: TableProps & { readonly shown: string }) {
  return (
    <details class="hand-in">
      <summary>{v.t('dispatch-table')}</summary>
      <form method="post" enctype="multipart/form-data" action={v.to(`/plans/${view.row.id}/dispatch/table`)}>
        <input type="hidden" name="service" value={form.service.id} />
        <input type="hidden" name="show" value={shown} />
        <div class="field">
          <label for="table-file">{v.t('dispatch-table-file')}</label>
          <input id="table-file" type="file" name="table" accept=".xlsx,.csv,.docx" aria-describedby="table-hint" />
          <p class="hint" id="table-hint">
            {v.t('dispatch-table-hint')}
          </p>
        </div>
        <button class="button" type="submit">
          {v.t('dispatch-table-read')}
        </button>
      </form>
    </details>
  )
}

/** What the rows of a table came to. */
export function TablePreview({ v, view, form, lines }: TableProps & { readonly lines: readonly TableLine[] }) {
  const good = lines.filter(({ wrong }) => wrong.length === 0).length
  return (
    <section class="preview" aria-labelledby="preview" id="table">
      <h2 id="preview">{v.t('dispatch-table-head')}</h2>
      <p>{v.t('dispatch-table-found', { n: lines.length, good })}</p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col" class="n">
              {v.t('dispatch-table-row')}
            </th>
            <th scope="col">{v.t('dispatch-table-title')}</th>
            <th scope="col">{v.t('dispatch-table-sets')}</th>
            <th scope="col">{v.t('dispatch-table-wrong')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PreviewRow key={line.row} v={v} view={view} form={form} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PreviewRow({ v, view, form, line }: TableProps & { readonly line: TableLine }) {
  const { row, title, duty, sets, wrong } = line
  const names = form.asked.filter(({ name }) => sets[name])
  return (
    <tr>
      <td class="n num" data-label={v.t('dispatch-table-row')}>
        {row}
      </td>
      <th scope="row" lang={view.row.lang}>
        {title}
        {duty && duty.title !== title && (
          <small>
            {v.t('dispatch-table-meets')} {duty.title}
          </small>
        )}
      </th>
      <td data-label={v.t('dispatch-table-sets')}>
        {names.map((field) => (
          <span key={field.name} class="set">
            <small>{v.words(field.words)}</small> {sets[field.name]}
          </span>
        ))}
      </td>
      <td data-label={v.t('dispatch-table-wrong')}>
        {wrong.length === 0 ? (
          <span class="light is-accepted">
            <Shape name="accepted" />
            {v.t('dispatch-table-good')}
          </span>
        ) : (
          wrong.map((one) => (
            <p key={one.code + one.params.words} class="error">
              {tellFault(v, form, one)}
            </p>
          ))
        )}
      </td>
    </tr>
  )
}
