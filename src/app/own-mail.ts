// A person's own mail: how they want it, what could not be delivered, and stopping it from a mail itself.
import { addMinutes } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { keepMailChoice, loadOwnMail, type MailChoice, type OwnMail, stopMail } from '../store/mails.ts'
import type { Context } from './context.ts'

const MAIL_RHYTHMS: readonly MailChoice['rhythm'][] = ['at-once', 'daily', 'none']
const LANGS: readonly string[] = ['zh-Hans', 'zh-Hant', 'en']
/** How long what could not be delivered is shown. */
const SHOWN_MINUTES = 30 * 24 * 60

/** The person's mail; `off` where no mail server was named. */
export async function ownMail(ctx: Context, seat: Seat): Promise<(OwnMail & { readonly off: boolean }) | null> {
  const since = addMinutes(ctx.clock().toISOString(), -SHOWN_MINUTES)
  const found = await ctx.db.read((tx) => loadOwnMail(tx, seat, since), seat)
  return found && { ...found, off: ctx.mailing === null }
}

/** Keeps how the person wants their mail. */
export async function chooseMail(
  ctx: Context,
  seat: Seat,
  { rhythm = '', lang = '' }: Readonly<Record<string, string>>,
): Promise<Result<null>> {
  const wanted = MAIL_RHYTHMS.find((one) => one === rhythm)
  if (!wanted || !LANGS.includes(lang)) {
    const diagnostic: Diagnostic = { code: 'notices.no-such-choice', params: { rhythm, lang } }
    return { ok: false, diagnostics: [diagnostic] }
  }
  await ctx.db.write((tx) => keepMailChoice(tx, seat, { rhythm: wanted, lang: lang as MailChoice['lang'] }), seat)
  return ok(null)
}

/** Stops the mail of whoever got the mail that is named so, as its last link does. */
export async function stopMailFrom(ctx: Context, name: string): Promise<Result<null>> {
  const [, region = '', id = ''] = /^([\w-]{1,20})\.([\w-]+)$/.exec(name) ?? []
  if (isUuid(id) && (await ctx.db.write((tx) => stopMail(tx, region, id)))) return ok(null)
  return { ok: false, diagnostics: [{ code: 'notices.no-such-mail', params: {} }] }
}
