// Figures from a table: choose or paste it, look at what each row would do, take it in as one batch.
import type { FigurePreview, FigurePreviewRow } from '../../app/import-figures.ts'
import { Trouble } from '../components/trouble.tsx'
import { Deed } from '../figures/deed.tsx'
import { sayFigure, sayPeriod } from '../figures/say.ts'
import { type Frame, Page } from '../layout.tsx'
import type { Voice } from '../voice.ts'

/** What was typed and sent. */
export interface ImportTyped {
  readonly name: string
  readonly title: string
  readonly source: string
  readonly text: string
}

interface ImportProps {
  readonly frame: Frame
  readonly typed: ImportTyped
  readonly trouble: readonly string[]
  /** Null before a table was looked at. */
  readonly preview: FigurePreview | null
  readonly id: string
}

/** Rows that are shown when nothing is wrong with them; wrong ones are always shown. */
const SHOWN = 300

/** The whole page. */
export function FigureImportPage(props: ImportProps) {
  const { frame, typed, trouble, preview } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('import-figures')} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a>
          </p>
          <h1>{v.t('import-figures')}</h1>
          <p class="dim">{v.t('import-figures-lead')}</p>
        </div>
      </div>
      {preview && <Preview {...props} preview={preview} />}
      <details open={!preview} class="import-again">
        <summary>{v.t(preview ? 'import-other' : 'import-table')}</summary>
        <form
          class="add-form"
          method="post"
          action={v.to('/indicators/import')}
          enctype="multipart/form-data"
          novalidate
        >
          <Trouble lines={trouble} />
          <Chooser v={v} typed={typed} />
        </form>
      </details>
      <Columns v={v} />
    </Page>
  )
}

function Chooser({ v, typed }: { readonly v: Voice; readonly typed: ImportTyped }) {
  return (
    <>
      <div class="field">
        <label for="figures-file">{v.t('import-figures-file')}</label>
        <input
          id="figures-file"
          type="file"
          name="file"
          accept=".xlsx,.csv,.tsv,.txt"
          aria-describedby="figures-file-hint"
        />
        <p class="hint" id="figures-file-hint">
          {v.t('import-figures-file-hint')}
        </p>
      </div>
      <div class="field">
        <label for="figures-text">{v.t('import-figures-paste')}</label>
        <textarea id="figures-text" name="text" rows={6}>{`\n${typed.text}`}</textarea>
      </div>
      <div class="field">
        <label for="figures-source">{v.t('import-figures-source')}</label>
        <input
          id="figures-source"
          type="text"
          name="source"
          value={typed.source}
          aria-describedby="figures-source-hint"
        />
        <p class="hint" id="figures-source-hint">
          {v.t('import-figures-source-hint')}
        </p>
      </div>
      <div class="acts">
        <button class="button primary" type="submit">
          {v.t('import-look')}
        </button>
      </div>
    </>
  )
}

function Preview({ frame, typed, preview, id }: ImportProps & { readonly preview: FigurePreview }) {
  const { v } = frame
  const { rows, faulty, taken } = preview
  const shown = rows.filter(({ faults }, at) => at < SHOWN || faults.length > 0)
  return (
    <section aria-labelledby="preview-head">
      <h2 id="preview-head">
        {v.t('import-figures-preview', { n: rows.length, taken, same: rows.length - taken - faulty, faulty })}
      </h2>
      {faulty > 0 && (
        <div class="summary" role="alert" tabindex={-1}>
          <p>{v.t('import-figures-wrong', { n: faulty })}</p>
        </div>
      )}
      {faulty === 0 && taken === 0 && <p class="none">{v.t('import-figures-nothing')}</p>}
      {faulty === 0 && taken > 0 && <Take v={v} typed={typed} preview={preview} id={id} />}
      <PreviewRows v={v} rows={shown} />
      {shown.length < rows.length && (
        <p class="hint">{v.t('import-figures-more', { n: rows.length - shown.length })}</p>
      )}
      <p class="hint">{v.t('jump-rule')}</p>
    </section>
  )
}

function Take({ v, typed, preview, id }: { v: Voice; typed: ImportTyped; preview: FigurePreview; id: string }) {
  return (
    <form class="narrow-form" method="post" action={v.to('/indicators/import')}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={typed.name} />
      <input type="hidden" name="source" value={typed.source} />
      <input type="hidden" name="seen" value={preview.seen} />
      <input type="hidden" name="table" value={preview.text} />
      <div class="field">
        <label for="batch-title">{v.t('enter-title')}</label>
        <input id="batch-title" type="text" name="title" value={typed.title || typed.name} />
      </div>
      <div class="acts">
        <button class="button primary" type="submit" name="do" value="submit">
          {v.t('import-figures-submit', { n: preview.taken })}
        </button>
        <button class="button" type="submit" name="do" value="draft">
          {v.t('enter-draft')}
        </button>
      </div>
    </form>
  )
}

function PreviewRows({ v, rows }: { readonly v: Voice; readonly rows: readonly FigurePreviewRow[] }) {
  return (
    <table class="rows figures">
      <thead>
        <tr>
          <th scope="col">{v.t('import-line')}</th>
          <th scope="col">{v.t('series-indicator')}</th>
          <th scope="col">{v.t('series-period')}</th>
          <th scope="col" class="n">
            {v.t('figure-value')}
          </th>
          <th scope="col">{v.t('row-does')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PreviewRow key={row.line} v={v} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function PreviewRow({ v, row }: { readonly v: Voice; readonly row: FigurePreviewRow }) {
  const { line, observation: one, intake, faults } = row
  return (
    <tr class={intake?.deed === 'same' ? 'replaced' : undefined}>
      <td class="num" data-label={v.t('import-line')}>
        {line}
      </td>
      <th scope="row">
        {one?.indicator ?? '—'}
        {one && <small>{one.region}</small>}
      </th>
      <td class="num" data-label={v.t('series-period')}>
        {one ? sayPeriod(v, one.period) : '—'}
        {one && <small>{[one.vintage.words, one.vintage.on].filter(Boolean).join(' · ')}</small>}
      </td>
      <td class="n num" data-label={v.t('figure-value')}>
        {one ? sayFigure(v, one.figure, one.unit) : '—'}
      </td>
      <td data-label={v.t('row-does')}>
        {faults.length > 0
          ? faults.map((fault) => (
              <p class="error" key={`${fault.code}${fault.params.column ?? ''}`}>
                {v.tell(fault)}
              </p>
            ))
          : intake && one && <Deed v={v} intake={intake} unit={one.unit} />}
      </td>
    </tr>
  )
}

const NAMES = [
  'indicator',
  'region',
  'period',
  'value',
  'unit',
  'kind',
  'measure',
  'missing',
  'vintage',
  'published',
  'set',
  'base',
  'source',
] as const

function Columns({ v }: { readonly v: Voice }) {
  return (
    <section aria-labelledby="columns-head">
      <h2 id="columns-head">{v.t('import-columns')}</h2>
      <p class="hint">{v.t('import-columns-hint')}</p>
      <dl class="terms">
        {NAMES.map((name) => (
          <div key={name}>
            <dt>{v.tell({ code: `system.figures.${name}`, params: {} })}</dt>
            <dd>{v.t(`import-column-${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={v.to('/indicators/figures.csv')} download>
          {v.t('import-example')}
        </a>
      </p>
    </section>
  )
}
