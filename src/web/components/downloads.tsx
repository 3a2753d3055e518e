// A list to take away: the same lines as a file.
import type { Voice } from '../voice.ts'

/** Addresses of the same list as files. */
export interface Files {
  readonly xlsx: string
  readonly csv: string
}

/** The links. */
export const Downloads = ({ v, files }: { readonly v: Voice; readonly files: Files }) => (
  <span class="small dim">
    {v.t('download-list')}{' '}
    <a href={files.xlsx} download>
      {v.t('download-excel')}
    </a>{' '}
    <a href={files.csv} download>
      {v.t('download-csv')}
    </a>
  </span>
)
