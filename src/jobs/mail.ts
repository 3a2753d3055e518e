// Mail by the clock: notices become mails, and mails go out.
import type { Context } from '../app/context.ts'
import { draftFromNotices } from '../app/draft-mails.ts'
import { sendMails } from '../app/send-mails.ts'
import { writeLetter } from '../web/letter.tsx'
import type { Turn } from './turn.ts'

/** The turns of mail; none where no mail server was named. */
export function mailTurns(ctx: Context): readonly Turn[] {
  const { mailing } = ctx
  if (mailing === null) return []
  return [
    { name: 'making mail', run: () => draftFromNotices(ctx) },
    { name: 'sending mail', run: () => sendMails(ctx, mailing, writeLetter) },
  ]
}
