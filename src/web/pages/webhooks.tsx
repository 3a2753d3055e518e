// Webhooks of a unit: where its messages go, how they fare, and the messages of one of them with what came of each.
import type { DeliveryRow, WebhookRow } from '../../app/webhooks.ts'
import { Field } from '../components/field.tsx'
import { SignLight } from '../components/shape.tsx'
import { Done, Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'

interface WebhooksProps {
  readonly frame: Frame
  /** Unit whose webhooks they are; null where the person does not act for a unit of their own. */
  readonly unit: string | null
  readonly hooks: readonly WebhookRow[]
  /** The key that was just made. */
  readonly secret: string | null
  readonly trouble: readonly string[]
  readonly typed: string
}

/** Those of the unit, and asking for one more. */
export function WebhooksPage({ frame, unit, hooks, secret, trouble, typed }: WebhooksProps) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('webhooks')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('webhooks')}</h1>
          <p class="dim">{v.t('webhooks-lead')}</p>
        </div>
      </div>
      {secret && (
        <section class="token-made" aria-labelledby="key-made">
          <h2 id="key-made">{v.t('webhook-key-made')}</h2>
          <p>{v.t('token-made-lead')}</p>
          <p>
            <code class="secret">{secret}</code>
          </p>
        </section>
      )}
      {unit !== null && hooks.length === 0 && <p class="dim">{v.t('webhooks-none')}</p>}
      {hooks.map((hook) => (
        <section key={hook.id} class="webhook" aria-labelledby={`hook-${hook.id}`}>
          <h2 id={`hook-${hook.id}`}>
            <a href={v.to(`/account/webhooks/${hook.id}`)}>{hook.url}</a>
          </h2>
          <State v={v} hook={hook} />
          <Acts v={v} hook={hook} />
        </section>
      ))}
      <h2>{v.t('webhook-new')}</h2>
      {unit === null ? (
        <p class="dim">{v.t('webhook-no-unit')}</p>
      ) : (
        <form class="narrow-form" method="post" action={v.to('/account/webhooks')} novalidate>
          <Trouble lines={trouble} />
          <p>{v.t('webhook-of', { unit })}</p>
          <Field
            v={v}
            id="webhook-url"
            name="url"
            label={v.t('webhook-url')}
            hint={v.t('webhook-url-hint')}
            value={typed}
            errors={{}}
            required
          />
          <div class="acts">
            <button class="button primary" type="submit">
              {v.t('webhook-add')}
            </button>
          </div>
        </form>
      )}
    </Page>
  )
}

/** How a webhook fares, as a light. */
function signOf(v: Voice, { offAt, pausedAt, failingSince, madeAt }: WebhookRow) {
  if (offAt) return { shape: 'stop', tone: 'stop', text: v.t('webhook-off', { at: sayTime(offAt) }) } as const
  if (pausedAt) return { shape: 'pause', tone: 'calm', text: v.t('webhook-paused', { at: sayTime(pausedAt) }) } as const
  if (failingSince)
    return { shape: 'warn', tone: 'warn', text: v.t('webhook-failing', { at: sayTime(failingSince) }) } as const
  return { shape: 'dot', tone: 'on', text: v.t('webhook-running', { at: sayTime(madeAt) }) } as const
}

function State({ v, hook }: { readonly v: Voice; readonly hook: WebhookRow }) {
  const { offAt, failingSince, waiting, lost, lastError, formerUntil } = hook
  return (
    <>
      <p>
        <SignLight sign={signOf(v, hook)} />
        {(offAt || failingSince) && lastError ? <span class="dim"> {lastError}</span> : null}
      </p>
      {offAt && <p>{v.t('webhook-off-lead')}</p>}
      <p class="dim">
        {v.t('webhook-counts', { waiting, lost })}
        {formerUntil && ` · ${v.t('webhook-both-keys', { until: sayTime(formerUntil) })}`}
      </p>
    </>
  )
}

function Acts({ v, hook }: { readonly v: Voice; readonly hook: WebhookRow }) {
  const runs = hook.offAt === null && hook.pausedAt === null
  const acts = ['try', runs ? 'pause' : 'run', 'secret', 'end']
  return (
    <div class="acts">
      {acts.map((act) => (
        <form key={act} method="post" action={v.to(`/account/webhooks/${hook.id}/${act}`)}>
          <button
            class={act === 'end' ? 'button danger' : 'button'}
            type="submit"
            aria-label={`${v.t(`webhook-do-${act}`)} ${hook.url}`}
          >
            {v.t(`webhook-do-${act}`)}
          </button>
        </form>
      ))}
    </div>
  )
}

/** One of them with its latest messages; `isTried` when one was just sent to try. */
export function WebhookPage(props: {
  readonly frame: Frame
  readonly hook: WebhookRow
  readonly rows: readonly DeliveryRow[]
  readonly isTried: boolean
}) {
  const { frame, hook, rows, isTried } = props
  const { v } = frame
  const tried = isTried ? rows.find(({ matter }) => matter === 'test') : undefined
  return (
    <Page frame={frame} title={v.t('webhook-messages')} place={null}>
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/account/webhooks')}>{v.t('webhooks')}</a>
          </p>
          <h1>{v.t('webhook-messages')}</h1>
          <p class="secret">{hook.url}</p>
        </div>
      </div>
      <Done line={tried?.status === 'sent' ? v.t('webhook-tried') : null} />
      <Trouble
        lines={tried && tried.status !== 'sent' ? [v.t('webhook-tried-not', { reason: reasonOf(tried) })] : []}
      />
      <div class="webhook">
        <State v={v} hook={hook} />
        <Acts v={v} hook={hook} />
      </div>
      {rows.length === 0 ? <p class="none">{v.t('webhook-messages-none')}</p> : <Messages v={v} rows={rows} />}
    </Page>
  )
}

const reasonOf = ({ lastError }: DeliveryRow): string => lastError ?? ''

function Messages({ v, rows }: { readonly v: Voice; readonly rows: readonly DeliveryRow[] }) {
  const heads = ['message-made', 'message-about', 'message-state', 'message-tries', 'message-body']
  return (
    <table class="tokens messages">
      <caption class="unseen">{v.t('webhook-messages')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {v.t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Message key={row.id} v={v} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Message({ v, row }: { readonly v: Voice; readonly row: DeliveryRow }) {
  const { matter, status, tries, madeAt, nextAt, lastError, body } = row
  return (
    <tr>
      <td class="num" data-head={v.t('message-made')}>
        {sayTime(madeAt)}
      </td>
      <td data-head={v.t('message-about')}>
        {matter === 'test' ? v.t('message-test') : <a href={v.to(`/matters/${matter}`)}>{titleIn(body) ?? matter}</a>}
      </td>
      <td data-head={v.t('message-state')}>
        {v.t(matter === 'test' && status !== 'sent' ? 'message-not-arrived' : `message-${status}`)}
        {status === 'waiting' && tries > 0 && ` · ${v.t('message-next', { at: sayTime(nextAt) })}`}
        {lastError && <small class="dim"> {lastError}</small>}
      </td>
      <td class="num" data-head={v.t('message-tries')}>
        {tries}
      </td>
      <td data-head={v.t('message-body')}>
        <details>
          <summary>{v.t('message-show')}</summary>
          <pre>{body}</pre>
        </details>
      </td>
    </tr>
  )
}

/** The matter's title as the message tells it. */
function titleIn(body: string): string | null {
  const { data } = JSON.parse(body) as { readonly data?: { readonly title?: unknown } }
  return typeof data?.title === 'string' ? data.title : null
}
