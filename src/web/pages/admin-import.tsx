// Units and people from a table: choose it, look at what each line would do, take it in.
import type { ImportLine, ImportPreview } from '../../app/import-people.ts'
import { AdminPage } from '../components/admin-frame.tsx'
import { Trouble } from '../components/trouble.tsx'
import type { Frame } from '../layout.tsx'

interface ImportProps {
  readonly frame: Frame
  /** Null before a table was chosen. */
  readonly preview: readonly ImportPreview[] | null
  readonly trouble: readonly string[]
  readonly done: string | null
}

/** The whole page. */
export function AdminImportPage({ frame, preview, trouble, done }: ImportProps) {
  const { v } = frame
  return (
    <AdminPage frame={frame} place="people" title={v.t('import')} lead={v.t('import-lead')} done={done}>
      <form class="narrow-form" method="post" action={v.to('/admin/import')} enctype="multipart/form-data" novalidate>
        <Trouble lines={trouble} />
        <div class="field">
          <label for="import-file">{v.t('import-file')}</label>
          <input id="import-file" type="file" name="file" accept=".xlsx,.csv" aria-describedby="import-file-hint" />
          <p class="hint" id="import-file-hint">
            {v.t('import-file-hint')}
          </p>
        </div>
        <div class="acts">
          <button class={preview ? 'button' : 'button primary'} type="submit">
            {v.t('import-look')}
          </button>
        </div>
      </form>
      {preview && <Preview frame={frame} preview={preview} />}
    </AdminPage>
  )
}

function Preview({ frame, preview }: { readonly frame: Frame; readonly preview: readonly ImportPreview[] }) {
  const { v } = frame
  const good = preview.filter(({ faults }) => faults.length === 0)
  const lines: readonly ImportLine[] = preview.map(({ line }) => line)
  return (
    <section aria-labelledby="preview-head">
      <h2 id="preview-head">{v.t('import-preview', { n: preview.length, good: good.length })}</h2>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{v.t('unit-name')}</th>
            <th scope="col">{v.t('person-name')}</th>
            <th scope="col">{v.t('member-rights')}</th>
            <th scope="col">{v.t('import-does')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, adds, faults, flags }, at) => (
            <tr key={String(at)}>
              <th scope="row">
                {line.unit || '—'} <small>{line.code}</small>
              </th>
              <td data-label={v.t('person-name')}>
                {line.name || '—'} <small>{line.login}</small>
              </td>
              <td data-label={v.t('member-rights')}>{line.rights || '—'}</td>
              <td data-label={v.t('import-does')}>
                {adds.map((one) => v.t(`import-adds-${one}`)).join(v.lang === 'en' ? ', ' : '、')}
                {faults.length === 0 && adds.length === 0 && v.t('import-adds-none')}
                {faults.map((fault) => (
                  <p class="error" key={fault.code}>
                    {v.tell(fault)}
                  </p>
                ))}
                {flags.map((flag) => (
                  <p class="flag" key={flag.code}>
                    {v.tell(flag)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {good.length > 0 && (
        <form method="post" action={v.to('/admin/import')} class="acts">
          <input type="hidden" name="lines" value={JSON.stringify(lines)} />
          <button class="button primary" type="submit">
            {v.t('import-take', { n: good.length })}
          </button>
        </form>
      )}
    </section>
  )
}
