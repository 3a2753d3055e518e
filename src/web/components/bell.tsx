// The bell in the head: how much there is that one has not read.
import type { Voice } from '../voice.ts'

/** A link to the notices, with the number of unread ones; `most` and more are not told apart. */
export function Bell({
  v,
  n,
  most,
  here,
}: {
  readonly v: Voice
  readonly n: number
  readonly most: number
  readonly here: boolean
}) {
  const shown = n >= most ? `${most - 1}+` : String(n)
  return (
    <a
      class="bell"
      href={v.to('/notices')}
      aria-label={n > 0 ? v.t('bell-unread', { n: shown }) : v.t('notices')}
      {...(here ? { 'aria-current': 'page' as const } : {})}
    >
      <svg
        viewBox="0 0 20 20"
        width="20"
        height="20"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      >
        <path d="M4 14.5h12M5.5 14.5V9a4.5 4.5 0 0 1 9 0v5.5M8.4 17a1.7 1.7 0 0 0 3.2 0M10 2.6v1.8" />
      </svg>
      {n > 0 && (
        <b class="num" aria-hidden="true">
          {shown}
        </b>
      )}
    </a>
  )
}
