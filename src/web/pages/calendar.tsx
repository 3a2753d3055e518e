// One's deadlines in a calendar program: the address to subscribe to, made, renewed or ended.
import { type Frame, Page } from '../layout.tsx'
import { sayTime } from '../time.ts'

interface CalendarProps {
  readonly frame: Frame
  /** Unit whose deadlines are shown. */
  readonly unit: string
  /** When the address was made; null when there is none. */
  readonly madeAt: string | null
  /** The address, right after it was made: it is not shown again. */
  readonly address: string | null
}

/** The whole page. */
export function CalendarPage({ frame, unit, madeAt, address }: CalendarProps) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('calendar')} place="inbox">
      <div class="head">
        <div>
          <h1>{v.t('calendar')}</h1>
          <p class="dim">{v.t('calendar-lead', { unit })}</p>
        </div>
      </div>
      <form class="narrow-form" method="post" action={v.to('/calendar')}>
        {address !== null && (
          <div class="field" role="status">
            <label for="calendar-address">{v.t('calendar-address')}</label>
            <input id="calendar-address" type="text" readonly value={address} aria-describedby="calendar-once" />
            <p class="hint" id="calendar-once">
              {v.t('calendar-once')} <a href={address.replace(/^https?:/, 'webcal:')}>{v.t('calendar-open')}</a>
            </p>
          </div>
        )}
        {madeAt !== null && address === null && <p>{v.t('calendar-made', { when: sayTime(madeAt) })}</p>}
        <div class="acts">
          <button class={`button ${madeAt === null ? 'primary' : ''}`} type="submit" name="do" value="make">
            {v.t(madeAt === null ? 'calendar-make' : 'calendar-renew')}
          </button>
          {madeAt !== null && (
            <button class="button danger" type="submit" name="do" value="end">
              {v.t('calendar-end')}
            </button>
          )}
        </div>
        {madeAt !== null && <p class="hint">{v.t('calendar-renew-hint')}</p>}
      </form>
    </Page>
  )
}
