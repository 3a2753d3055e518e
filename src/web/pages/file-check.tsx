// What came of reckoning a file's SHA-256 again from the bytes that are kept.
import type { CheckedFile } from '../../app/open-file.ts'
import { type Frame, Page } from '../layout.tsx'
import { saySize } from '../size.ts'
import { sayTime } from '../time.ts'

/** The whole page. */
export function FileCheckPage({ frame, checked }: { readonly frame: Frame; readonly checked: CheckedFile }) {
  const { v } = frame
  const { file, whole, found, size, at } = checked
  const rows: readonly (readonly [label: string, value: string])[] = [
    [v.t('handed-name'), file.name],
    [v.t('handed-size'), `${saySize(size)} (${size} B)`],
    [v.t('handed-at'), file.at ? sayTime(file.at) : '—'],
    [v.t('file-check-known'), file.sha256],
    [v.t('file-check-found'), found],
    [v.t('file-check-at'), sayTime(at)],
  ]
  return (
    <Page frame={frame} title={v.t('file-check')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('file-check')}</h1>
          <p class={whole ? 'file-verdict good' : 'file-verdict bad'} role="status">
            <span aria-hidden="true">{whole ? '✓' : '■'}</span> {v.t(whole ? 'file-check-whole' : 'file-check-broken')}
          </p>
        </div>
      </div>
      <dl class="file-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="acts">
        <a class="button" href={v.to(`/files/${file.region}.${file.sha256}`)}>
          {v.t('file-check-open')}
        </a>
        <a class="button quiet" href={v.to('/files')}>
          {v.t('handed')}
        </a>
      </p>
      <p class="hint">{v.t('file-check-how')}</p>
    </Page>
  )
}
