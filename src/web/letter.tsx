// A letter about what happened in matters: plain text for every reader of mail, and the same as a page without anything from outside.
import { renderToString } from 'preact-render-to-string'
import type { NoticeWords } from '../app/notice-words.ts'
import type { Message, SpokenLine } from '../app/send-mails.ts'
import { sayTime } from './time.ts'
import { type Voice, voiceOf } from './voice.ts'

/** More lines than this are counted, not told. */
const MOST = 100

/** Writes the letter in its reader's language. */
export function writeLetter(message: Message): { subject: string; text: string; html: string } {
  const v = voiceOf(message.lang)
  return {
    subject: subjectOf(v, message),
    text: plain(v, message),
    html: `<!doctype html>${renderToString(<Body v={v} message={message} />)}`,
  }
}

function subjectOf(v: Voice, { daily, lines, hooks }: Message): string {
  const [first] = lines
  const [hook] = hooks
  if (hook)
    return v.t('letter-subject', { what: v.t('letter-webhook-off', { unit: hook.unitName }), brand: v.t('brand') })
  if (daily || !first) return v.t('letter-daily', { n: lines.length })
  return v.t('letter-subject', { what: sayNotice(v, first), brand: v.t('brand') })
}

const sayHook = (v: Voice, { url, since, reason }: Message['hooks'][number]): string =>
  v.t('letter-webhook-off-line', { url, since: sayTime(since), reason })

/** What happened, as one phrase: the matter and the event, or the clock and what it says. */
function sayNotice(
  v: Voice,
  { title, kind, words }: { readonly title: string; readonly kind: SpokenLine['kind']; readonly words: NoticeWords },
): string {
  return v.t('notice-phrase', { title, what: sayAbout(v, kind, words) })
}

/** The event, or the clock and what it says. */
export const sayAbout = (v: Voice, kind: SpokenLine['kind'], words: NoticeWords): string =>
  kind === 'event' ? v.words(words.about) : v.t(`notice-is-${kind}`, { clock: v.words(words.about) })

/** Everything else that is to be said of it: the leg, as what the unit is told, slips. */
export function saySides(
  v: Voice,
  { words, part, title }: { readonly words: NoticeWords; readonly part: string | null; readonly title: string },
): string[] {
  const leg = words.branch && (part && part !== title ? `${v.words(words.branch)} · ${part}` : v.words(words.branch))
  const slips = words.slips.map((slip) =>
    v.t('notice-slip', { slip: v.words(slip.words), colour: v.t(`slip-${slip.colour}`), number: slip.number }),
  )
  return [...(leg ? [leg] : []), v.t('notice-as', { role: v.words(words.role) }), ...slips]
}

const addressOf = (v: Voice, site: string, { region, matter }: SpokenLine): string =>
  `${site}${v.to(`/matters/${region}.${matter}`)}`

function plain(v: Voice, { lines, hooks, site, stop }: Message): string {
  const off = hooks.map((hook) => `${sayHook(v, hook)}\n  ${site}${v.to('/account/webhooks')}`)
  const told = lines
    .slice(0, MOST)
    .map((line) =>
      [
        sayNotice(v, line),
        `  ${[sayTime(line.at), line.unitName, ...saySides(v, line)].join(' · ')}`,
        `  ${addressOf(v, site, line)}`,
      ].join('\n'),
    )
  const more = lines.length > MOST ? [v.t('letter-more', { n: lines.length - MOST })] : []
  const foot = `-- \n${v.t('letter-why')}\n${v.t('letter-choose')} ${site}${v.to('/notices')}\n${v.t('letter-stop')} ${stop}`
  return `${[...off, ...told, ...more, foot].join('\n\n')}\n`
}

const FACE = 'font:15px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;color:#1b2430'
const DIM = 'color:#55606e;font-size:13px'
const LINK = 'color:#1f5f8b'

function Body({ v, message }: { readonly v: Voice; readonly message: Message }) {
  const { lines, hooks, site, stop } = message
  return (
    <html lang={v.lang}>
      <body style={`margin:0;padding:16px;background:#f6f5f1;${FACE}`}>
        <div style="max-width:640px;margin:0 auto;padding:20px 24px;background:#fff;border:1px solid #dcd8cf">
          {hooks.map((hook) => (
            <p key={hook.url} style="margin:0 0 16px">
              {sayHook(v, hook)}
              <br />
              <a href={site + v.to('/account/webhooks')} style={LINK}>
                {v.t('webhooks')}
              </a>
            </p>
          ))}
          {lines.slice(0, MOST).map((line) => (
            <p key={`${line.matter} ${line.seq} ${line.branch} ${line.about}`} style="margin:0 0 16px">
              <a href={addressOf(v, site, line)} style={`${LINK};font-weight:600;text-decoration:none`}>
                {line.title}
              </a>
              <br />
              <span style={line.kind === 'overdue' ? 'color:#b3261e' : ''}>{sayAbout(v, line.kind, line.words)}</span>
              <br />
              <span style={DIM}>{[sayTime(line.at), line.unitName, ...saySides(v, line)].join(' · ')}</span>
            </p>
          ))}
          {lines.length > MOST && <p style={DIM}>{v.t('letter-more', { n: lines.length - MOST })}</p>}
          <p style={`${DIM};margin:24px 0 0;border-top:1px solid #dcd8cf;padding-top:12px`}>
            {v.t('letter-why')}{' '}
            <a href={site + v.to('/notices')} style={LINK}>
              {v.t('letter-choose')}
            </a>{' '}
            <a href={stop} style={LINK}>
              {v.t('letter-stop')}
            </a>
          </p>
        </div>
      </body>
    </html>
  )
}
