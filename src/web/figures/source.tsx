// Where a figure comes from.
import type { Voice } from '../voice.ts'

interface Sourced {
  readonly source: string
  readonly quote: { readonly document: string; readonly start: number; readonly quote: string } | null
}

/** Where a figure comes from: the words in a document, an address, or a name. */
export function FigureSource({ v, figure }: { readonly v: Voice; readonly figure: Sourced }) {
  const { quote, source } = figure
  const isAddress = /^https?:\/\/\S+$/.test(source)
  return (
    <>
      {isAddress ? (
        <a href={source} rel="nofollow noopener">
          {source.replace(/^https?:\/\//, '')}
        </a>
      ) : (
        source || (quote ? null : <span class="dim">{v.t('figure-no-source')}</span>)
      )}
      {quote && (
        <a class="quote" href={`${v.to(`/plans/${quote.document}`)}#t-${quote.start}`}>
          {quote.quote}
        </a>
      )}
    </>
  )
}
