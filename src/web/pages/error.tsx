// What a person sees when a page is not there, was refused, or failed.
import { type Frame, Page } from '../layout.tsx'

interface ErrorProps {
  readonly frame: Frame
  readonly status: number
  readonly title: string
  readonly lines: readonly string[]
  /** The number by which the operator finds the failure in the log. */
  readonly reference: string | null
}

/** The whole page. */
export function ErrorPage({ frame, status, title, lines, reference }: ErrorProps) {
  const { v } = frame
  return (
    <Page frame={frame} title={title} place={null}>
      <div class="failure">
        <p class="status num">{status}</p>
        <h1>{title}</h1>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {reference && <p class="dim num">{v.t('failure-reference', { id: reference })}</p>}
        <p class="acts">
          <a class="button primary" href={v.to('/plans')}>
            {v.t('failure-home')}
          </a>
        </p>
      </div>
    </Page>
  )
}
