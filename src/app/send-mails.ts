// Mails on their way out: leased, sent, and settled; what the mail server refuses for now is tried again, later and later.
import { nextTry } from '../domain/base/backoff.ts'
import { digest } from '../domain/base/digest.ts'
import type { Letter, Posted } from '../post/post.ts'
import { type HookLine, type LeasedMail, leaseMails, type MailLine, settleMail } from '../store/mails.ts'
import { hostedRegions } from '../store/units.ts'
import type { Context, Mailing } from './context.ts'
import { type NoticeWords, noticeWords } from './notice-words.ts'

/** Longer than a batch can take with a mail server that answers nothing. */
const LEASE_MS = 10 * 60_000
const BATCH = 20
/** After so many tries (some three days) a mail is given up, and its reader is shown so. */
const MOST_TRIES = 15

/** A line of a mail with its words. */
export interface SpokenLine extends MailLine {
  readonly words: NoticeWords
}

/** What a letter is written from; `site` is the address that links begin with, `stop` the one that ends all mail. */
export interface Message {
  readonly lang: LeasedMail['lang']
  readonly daily: boolean
  readonly lines: readonly SpokenLine[]
  /** Webhooks that were switched off. */
  readonly hooks: readonly HookLine[]
  readonly site: string
  readonly stop: string
}

/** Writes a letter in its reader's language. */
export type Write = (message: Message) => Pick<Letter, 'subject' | 'text' | 'html'>

/** Sends one batch of what is due in every hosted region; says whether there may be more. */
export async function sendMails(ctx: Context, mailing: Mailing, write: Write): Promise<boolean> {
  const regions = await ctx.worker.read(hostedRegions)
  let more = false
  for (const region of regions) {
    const now = ctx.clock()
    const until = new Date(now.getTime() + LEASE_MS).toISOString()
    const lease = { now: now.toISOString(), until, limit: BATCH }
    const mails = await ctx.worker.each((tx) => leaseMails(tx, region, lease))
    await Promise.all(mails.map((mail) => sendOne(ctx, mailing, write, mail)))
    more ||= mails.length === BATCH
  }
  return more
}

async function sendOne(ctx: Context, { post, site }: Mailing, write: Write, mail: LeasedMail): Promise<void> {
  const { region, id, address, lang, cause, lines } = mail
  const stop = `${site}/mail/stop/${region}.${id}`
  const hooks = lines.filter(isHook)
  const spoken = lines.flatMap((line) => (isHook(line) ? [] : [{ ...line, words: noticeWords(ctx, line) }]))
  const written = write({ lang, daily: cause.startsWith('daily '), lines: spoken, hooks, site, stop })
  // The name is not the id: the id opens the door that stops the mail.
  const posted = await post.send({ ...written, to: address, stop, name: digest(`${region}.${id}`).slice(0, 32) })
  const outcome = outcomeOf(posted, mail.tries, ctx.clock().toISOString())
  if (outcome.status === 'given-up') ctx.log.warn({ mail: id, reason: outcome.reason }, 'a mail was given up')
  await ctx.worker.each((tx) => settleMail(tx, mail, outcome))
}

const isHook = (line: MailLine | HookLine): line is HookLine => line.kind === 'webhook-off'

function outcomeOf(posted: Posted, tries: number, at: string) {
  if (posted.kind === 'sent') return { status: 'sent' as const, at, nextAt: at, reason: null }
  const { final, reason } = posted
  const status = final || tries >= MOST_TRIES ? ('given-up' as const) : ('waiting' as const)
  return { status, at, nextAt: nextTry(at, tries), reason }
}
