// The form that adds documents: files or pasted text, with an optional kind, date and earlier version.
import type { DocumentRow } from '../../app/views.ts'
import type { DocumentKind } from '../../domain/plan/commitment.ts'
import type { Frame } from '../layout.tsx'
import { ErrorSummary, Field, type FieldErrors } from './field.tsx'

/** What was typed, what became of each file, and what may be superseded. */
export interface AddState {
  readonly fields: Readonly<Record<string, string>>
  /** Null while nothing was sent. */
  readonly errors: FieldErrors | null
  /** Sentences about files that were refused, each beginning with the file's name. */
  readonly refused: readonly string[]
  readonly added: readonly { readonly id: string; readonly name: string; readonly existing: boolean }[]
  readonly others: readonly DocumentRow[]
}

/** The kinds of document that a person may choose from. */
export const KINDS: readonly DocumentKind[] = ['plan', 'report', 'interview']

/** File names that the picker offers. */
const ACCEPT = '.txt,.md,.htm,.html,.docx,.pdf,.xlsx,.csv'

/** The form. */
export function AddDocument({
  frame,
  add,
  first,
}: {
  readonly frame: Frame
  readonly add: AddState
  readonly first: boolean
}) {
  const { v } = frame
  const errors = add.errors ?? {}
  return (
    <form
      class="add-form"
      method="post"
      action={v.to('/plans')}
      enctype="multipart/form-data"
      novalidate
      id="add-document"
      data-who={frame.who?.name ?? ''}
    >
      {add.errors && (
        <ErrorSummary
          v={v}
          errors={errors}
          idOf={(name) => `add-${name}`}
          {...(add.refused.length ? { more: <Refused frame={frame} add={add} />, further: add.refused.length } : {})}
        />
      )}
      <div class="ways">
        <Files frame={frame} errors={errors} />
        <Paste frame={frame} add={add} errors={errors} />
      </div>
      <Hints frame={frame} add={add} errors={errors} />
      {frame.who === null && (
        <p class="hint">
          {v.t('add-sign-in')}{' '}
          <a href={`${v.to('/sign-in')}?back=${encodeURIComponent('/plans?add=1')}`}>{v.t('sign-in')}</a>
        </p>
      )}
      <div class="acts">
        <button class="button primary" type="submit">
          {v.t('add-submit')}
        </button>
        {!first && (
          <a class="button" href={v.to('/plans')}>
            {v.t('cancel')}
          </a>
        )}
        <span class="hint">{v.t('add-limits')}</span>
      </div>
      <ul
        class="uploads"
        id="uploads"
        aria-live="polite"
        data-working={v.t('upload-reading')}
        data-failed={v.t('upload-failed')}
        data-open={v.t('upload-open')}
      />
    </form>
  )
}

function Paste({
  frame,
  add,
  errors,
}: {
  readonly frame: Frame
  readonly add: AddState
  readonly errors: FieldErrors
}) {
  const { v } = frame
  return (
    <div class="way">
      <Field
        v={v}
        id="add-text"
        name="text"
        label={v.t('add-text')}
        hint={v.t('add-text-hint')}
        kind="area"
        rows={6}
        value={add.fields.text ?? ''}
        errors={errors}
        wide
      />
      <Field
        v={v}
        id="add-title"
        name="title"
        label={v.t('add-title')}
        value={add.fields.title ?? ''}
        errors={errors}
        wide
      />
    </div>
  )
}

function Files({ frame, errors }: { readonly frame: Frame; readonly errors: FieldErrors }) {
  const { v } = frame
  const error = errors.files
  return (
    <div class="way drop" id="drop">
      <label for="add-files">{v.t('add-files')}</label>
      <input
        id="add-files"
        type="file"
        name="files"
        multiple
        accept={ACCEPT}
        aria-describedby={error ? 'add-files-hint add-files-error' : 'add-files-hint'}
        {...(error ? { 'aria-invalid': 'true' as const } : {})}
      />
      <p class="hint" id="add-files-hint">
        {v.t('add-files-hint')}
      </p>
      {error && (
        <p class="error" id="add-files-error">
          {v.t(error.code, error.params)}
        </p>
      )}
    </div>
  )
}

function Hints({
  frame,
  add,
  errors,
}: {
  readonly frame: Frame
  readonly add: AddState
  readonly errors: FieldErrors
}) {
  const { v } = frame
  const kinds = [
    { value: '', label: v.t('add-kind-guess') },
    ...KINDS.map((value) => ({ value, label: v.t(`kind-of-${value}`) })),
  ]
  const others = [
    { value: '', label: v.t('add-supersedes-none') },
    ...add.others.map((row) => ({
      value: row.id,
      label: `${row.title || row.fileName}${row.date ? ` (${row.date})` : ''}`,
    })),
  ]
  return (
    <div class="hints">
      <Field
        v={v}
        id="add-kind"
        name="kind"
        label={v.t('add-kind')}
        options={kinds}
        value={add.fields.kind ?? ''}
        errors={errors}
      />
      <Field
        v={v}
        id="add-date"
        name="date"
        label={v.t('add-date')}
        hint={v.t('add-date-hint')}
        kind="date"
        value={add.fields.date ?? ''}
        errors={errors}
      />
      {add.others.length > 0 && (
        <Field
          v={v}
          id="add-supersedes"
          name="supersedes"
          label={v.t('add-supersedes')}
          options={others}
          value={add.fields.supersedes ?? ''}
          errors={errors}
        />
      )}
    </div>
  )
}

function Refused({ frame, add }: { readonly frame: Frame; readonly add: AddState }) {
  const { v } = frame
  return (
    <>
      <ul class="refused">
        {add.refused.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {add.added.length > 0 && (
        <p>
          {v.t('add-went-in')}{' '}
          {add.added.map(({ id, name }) => (
            <a key={id} href={v.to(`/plans/${id}`)}>
              {name}
            </a>
          ))}
        </p>
      )}
      <p>{v.t('add-again')}</p>
    </>
  )
}
