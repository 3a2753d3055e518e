// The files that one's unit handed in, and handing in more before they are needed.
import type { FileRow } from '../../app/open-file.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { EvidenceField } from '../components/evidence-field.tsx'
import { type Frame, Page } from '../layout.tsx'
import { saySize } from '../size.ts'
import { sayTime } from '../time.ts'

interface FilesProps {
  readonly frame: Frame
  readonly seat: Seat
  readonly files: readonly FileRow[]
  readonly refused: readonly Diagnostic[]
}

/** The whole page. */
export function FilesPage({ frame, seat, files, refused }: FilesProps) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('handed')} place={null} island="evidence.js">
      <div class="head">
        <div>
          <h1>{v.t('handed')}</h1>
          <p class="dim">{v.t('handed-lead', { unit: seat.unitName })}</p>
        </div>
      </div>
      <form class="add-form" method="post" action={v.to('/files')} enctype="multipart/form-data">
        {refused.length > 0 && (
          <div class="summary" role="alert" tabindex={-1}>
            <ul>
              {refused.map((one) => (
                <li key={v.tell(one)}>
                  <a href="#evidence">{v.tell(one)}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <EvidenceField v={v} id="evidence" region={seat.unitRegion} label={v.t('evidence')} />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('handed-hand-in')}
          </button>
        </div>
      </form>
      {files.length === 0 ? <p class="none">{v.t('handed-none')}</p> : <FileTable frame={frame} files={files} />}
    </Page>
  )
}

function FileTable({ frame, files }: Pick<FilesProps, 'frame' | 'files'>) {
  const { v } = frame
  return (
    <table class="rows handed">
      <caption class="unseen">{v.t('handed')}</caption>
      <thead>
        <tr>
          <th scope="col">{v.t('handed-name')}</th>
          <th scope="col" class="n">
            {v.t('handed-size')}
          </th>
          <th scope="col">{v.t('handed-at')}</th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.sha256}>
            <th scope="row">
              <a href={v.to(`/files/${file.region}.${file.sha256}`)}>{file.name}</a>
            </th>
            <td class="n num">{saySize(file.size)}</td>
            <td class="num">{sayTime(file.at)}</td>
            <td>
              <a class="num" href={v.to(`/files/${file.region}.${file.sha256}/check`)}>
                {v.t('handed-check', { start: file.sha256.slice(0, 8) })}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
