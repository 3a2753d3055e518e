// What is known of a document: its file, versions, how it was read, and whether its log is whole.
import type { DocumentView } from '../../app/views.ts'
import { KINDS } from '../components/add-document.tsx'
import { Field, type FieldErrors } from '../components/field.tsx'
import { Shape } from '../components/shape.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayTime } from '../time.ts'

interface AboutProps {
  readonly frame: Frame
  readonly view: DocumentView
  readonly fields: Readonly<Record<string, string>>
  readonly errors: FieldErrors
  readonly trouble: readonly string[]
  /** What checking the log gave, when it was asked for. */
  readonly checked: { readonly ok: boolean; readonly lines: readonly string[] } | null
}

/** The whole page. */
export function AboutDocumentPage(props: AboutProps) {
  const { frame, view, checked } = props
  const { v } = frame
  const { row } = view
  return (
    <Page frame={frame} title={v.t('about-document')} place="plans">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to(`/plans/${row.id}`)} lang={row.lang}>
              {row.title || row.fileName}
            </a>
          </p>
          <h1>{v.t('about-document')}</h1>
        </div>
      </div>
      <div class="help">
        <section>
          <h2>{v.t('about-file')}</h2>
          <FileFacts {...props} />
          <h2>{v.t('about-log')}</h2>
          {checked && (
            <div class="checked" role="status">
              <p class={checked.ok ? 'light is-accepted' : 'light stop'}>
                <Shape name={checked.ok ? 'accepted' : 'stop'} />
                {v.t(checked.ok ? 'about-whole' : 'about-broken')}
              </p>
              {checked.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
          <p>
            {v.t('about-log-lead', { n: view.seq })}{' '}
            <a href={`${v.to(`/plans/${row.id}/about`)}?check=1`}>{v.t('about-check')}</a>
          </p>
        </section>
        <RereadForm {...props} />
      </div>
    </Page>
  )
}

function FileFacts({ frame, view }: AboutProps) {
  const { v } = frame
  const { row, versions } = view
  return (
    <dl class="terms">
      <div>
        <dt>{v.t('original')}</dt>
        <dd>
          <a href={v.to(`/plans/${row.id}/original`)} download lang={row.lang}>
            {row.fileName}
          </a>
        </dd>
      </div>
      <div>
        <dt>SHA-256</dt>
        <dd class="hash">{row.sha256}</dd>
      </div>
      <div>
        <dt>{v.t('added')}</dt>
        <dd>
          {row.addedBy} · <span class="num">{sayTime(row.addedAt)}</span>
        </dd>
      </div>
      <div>
        <dt>{v.t('engine')}</dt>
        <dd class="num">{view.reading.engine}</dd>
      </div>
      {versions.length > 1 && (
        <div>
          <dt>{v.t('about-versions')}</dt>
          <dd>
            <ol class="choose">
              {versions.map((other) => (
                <li key={other.id}>
                  {other.id === row.id ? other.title : <a href={v.to(`/plans/${other.id}`)}>{other.title}</a>}{' '}
                  <small class="dim num">{other.date ?? v.t('no-date')}</small>
                </li>
              ))}
            </ol>
          </dd>
        </div>
      )}
    </dl>
  )
}

function RereadForm({ frame, view, fields, errors, trouble }: AboutProps) {
  const { v } = frame
  const { row } = view
  const kinds = KINDS.map((value) => ({ value, label: v.t(`kind-of-${value}`) }))
  return (
    <section>
      <h2>{v.t('about-read')}</h2>
      <p class="dim">{v.t('about-read-lead')}</p>
      <form class="narrow-form" method="post" action={v.to(`/plans/${row.id}/reread`)} novalidate>
        {trouble.map((line) => (
          <p key={line} class="error" role="alert">
            {line}
          </p>
        ))}
        <Field
          v={v}
          id="reread-kind"
          name="kind"
          label={v.t('add-kind')}
          options={kinds}
          value={fields.kind ?? row.kind}
          errors={errors}
        />
        <Field
          v={v}
          id="reread-date"
          name="date"
          label={v.t('add-date')}
          hint={v.t('add-date-hint')}
          kind="date"
          value={fields.date ?? row.date ?? ''}
          errors={errors}
        />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('reread')}
          </button>
        </div>
      </form>
    </section>
  )
}
