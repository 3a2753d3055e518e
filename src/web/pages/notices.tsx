// What a person's unit was told: what happened, in which matter, when; and how they want it by mail.
import type { ListedNotice, NoticeList } from '../../app/list-notices.ts'
import { MailSection, type MailShown } from '../components/mail-section.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayAbout, saySides } from '../letter.tsx'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'

/** What the list may be narrowed to. */
export const NOTICE_KINDS = { events: ['event'], clocks: ['reminder', 'overdue'] } as const

type Kind = keyof typeof NOTICE_KINDS

/** Whether a word of an address names one of them. */
export const isNoticeKind = (word: string): word is Kind => word in NOTICE_KINDS

interface NoticesProps {
  readonly frame: Frame
  readonly list: NoticeList
  readonly kind: Kind | null
  readonly first: boolean
  readonly unread: number
  /** Webhooks of the unit that were switched off. */
  readonly webhooksOff: number
  readonly mail: MailShown | null
  /** True when the way of mail was just kept. */
  readonly kept: boolean
}

/** The whole page. */
export function NoticesPage(props: NoticesProps) {
  const { frame, list, kind, first, unread, webhooksOff, mail, kept } = props
  const { v } = frame
  const [newest] = list.rows
  return (
    <Page frame={frame} title={v.t('notices')} place="notices">
      <div class="head">
        <div>
          <h1>{v.t('notices')}</h1>
          <p class="dim">{v.t('notices-lead', { unit: frame.who?.unit ?? '' })}</p>
        </div>
        {unread > 0 && first && kind === null && newest && (
          <form method="post" action={v.to('/notices/read')}>
            <input type="hidden" name="upto" value={placeOf(newest)} />
            <button class="button primary" type="submit">
              {v.t('notices-read-all')}
            </button>
          </form>
        )}
      </div>
      <div class="notices-columns">
        <section aria-label={v.t('notices-list')}>
          {webhooksOff > 0 && (
            <p class="summary">
              {v.t('notices-webhooks-off', { n: webhooksOff })}{' '}
              <a href={v.to('/account/webhooks')}>{v.t('webhooks')}</a>
            </p>
          )}
          <Kinds v={v} kind={kind} />
          {list.rows.length === 0 ? (
            <p class="none">{v.t(kind === null && first ? 'notices-none' : 'notices-none-here')}</p>
          ) : (
            <ol class="notices">
              {list.rows.map((row) => (
                <Row key={`${row.region} ${row.id}`} v={v} row={row} />
              ))}
            </ol>
          )}
          <Paging v={v} list={list} kind={kind} first={first} />
        </section>
        {mail && <MailSection v={v} mail={mail} kept={kept} />}
      </div>
    </Page>
  )
}

const placeOf = ({ xid, id, region }: { readonly xid: string; readonly id: number; readonly region: string }): string =>
  `${xid}.${id}.${region}`

function Kinds({ v, kind }: { readonly v: Voice; readonly kind: Kind | null }) {
  const all = [null, 'events', 'clocks'] as const
  return (
    <nav class="chips" aria-label={v.t('notices-kinds')}>
      {all.map((one) => (
        <a
          key={one ?? 'all'}
          class="chip"
          href={v.to('/notices') + (one ? `?kind=${one}` : '')}
          {...(one === kind ? { 'aria-current': 'page' as const } : {})}
        >
          {v.t(`notices-kind-${one ?? 'all'}`)}
        </a>
      ))}
    </nav>
  )
}

function Row({ v, row }: { readonly v: Voice; readonly row: ListedNotice }) {
  return (
    <li class={`${row.kind} ${row.unread ? 'unread' : ''}`}>
      <time datetime={row.at}>{sayTime(row.at)}</time>
      <div>
        <p>
          {row.unread && <b class="new">{v.t('notice-unread')}</b>}
          <a href={v.to(`/matters/${row.region}.${row.matter}`)} lang="zh-Hans">
            {row.title}
          </a>
          <span class="what">{sayAbout(v, row.kind, row.words)}</span>
        </p>
        <p class="sides dim">{[v.words(row.words.service), ...saySides(v, row)].join(' · ')}</p>
      </div>
    </li>
  )
}

function Paging({ v, list, kind, first }: Pick<NoticesProps, 'list' | 'kind' | 'first'> & { readonly v: Voice }) {
  const to = (after: string | null) => {
    const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...(after ? { after } : {}) }).toString()
    return v.to('/notices') + (query ? `?${query}` : '')
  }
  if (first && list.next === null) return null
  return (
    <nav class="paging" aria-label={v.t('paging')}>
      {!first && <a href={to(null)}>{v.t('paging-first')}</a>}
      {list.next && (
        <a href={to(placeOf(list.next))} rel="next">
          {v.t('paging-next')}
        </a>
      )}
    </nav>
  )
}
