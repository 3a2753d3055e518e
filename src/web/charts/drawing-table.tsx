// The table beside a chart: the same figures, every edition of them, for whoever would rather read.
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Voice } from '../voice.ts'
import { type RowWords, rowWords } from './rows.ts'
import { splitSource } from './source.ts'

const COLUMNS = ['period', 'value', 'edition', 'source'] as const

/** One table for each indicator that rows speak of; a sentence where nothing is known. */
export function DrawingTable({ v, drawing }: { readonly v: Voice; readonly drawing: Drawing }) {
  const rows = rowWords(v, drawing)
  if (rows.length === 0) return <p class="dim">{v.t('chart-no-rows')}</p>
  const names = [...new Set(rows.map(({ name }) => name))]
  return (
    <>
      {names.map((name) => (
        <Figures key={name} v={v} name={name} rows={rows.filter((row) => row.name === name)} />
      ))}
    </>
  )
}

function Figures({ v, name, rows }: { readonly v: Voice; readonly name: string; readonly rows: readonly RowWords[] }) {
  const criteria = rows.every(({ kind }) => kind === 'criterion')
  return (
    <table class="rows told">
      <caption>{v.t('chart-caption', { name })}</caption>
      <thead>
        <tr>
          {COLUMNS.map((one) => (
            <th key={one} scope="col" class={`col-${one}`}>
              {v.t(`chart-col-${one === 'period' && criteria ? 'criterion' : one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={`${row.period} ${row.value} ${row.edition} ${row.source}`} v={v} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ v, row }: { readonly v: Voice; readonly row: RowWords }) {
  const label = (one: (typeof COLUMNS)[number]) => ({ class: `col-${one}`, 'data-label': v.t(`chart-col-${one}`) })
  return (
    <tr class={row.current ? undefined : 'replaced'}>
      <th scope="row" class="col-period">
        {row.period}
      </th>
      <td {...label('value')}>{row.value}</td>
      <td {...label('edition')}>{row.edition}</td>
      <td {...label('source')}>
        <Source text={row.source} />
      </td>
    </tr>
  )
}

/** A source; where it begins with an address, that is a link. */
function Source({ text }: { readonly text: string }) {
  const { address, host, more } = splitSource(text)
  if (address === '') return text
  return (
    <>
      <a href={address} rel="noreferrer">
        {host}
      </a>
      {more}
    </>
  )
}
