// The page behind the last link of every mail: no mail stops by being looked at, one press stops it.
import { type Frame, Page } from '../layout.tsx'

/** The whole page, before and after. */
export function StopMailPage({
  frame,
  mail,
  stopped,
}: {
  readonly frame: Frame
  readonly mail: string
  readonly stopped: boolean
}) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('letter-stop')} place={null}>
      <div class="failure">
        <h1>{v.t(stopped ? 'mail-stopped' : 'letter-stop')}</h1>
        <p>{v.t(stopped ? 'mail-stopped-lead' : 'mail-stop-lead')}</p>
        {stopped ? (
          <p class="acts">
            <a class="button" href={v.to('/notices')}>
              {v.t('notices')}
            </a>
          </p>
        ) : (
          <form class="acts" method="post" action={v.to(`/mail/stop/${mail}`)}>
            <button class="button primary" type="submit">
              {v.t('letter-stop')}
            </button>
          </form>
        )}
      </div>
    </Page>
  )
}
