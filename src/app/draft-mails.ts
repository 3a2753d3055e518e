// From notices to mails: one for each person and cause, or one a day for whoever wants it so.
import { addDays, addMinutes, dayOf, rollToWorkday, startOfDay } from '../domain/base/calendar.ts'
import { draftMails, type MailLine, type NewMail, type Recipient, recipientsOf } from '../store/mails.ts'
import type { NoticeRow } from '../store/notices.ts'
import type { WriteTx } from '../store/tx.ts'
import { hostedRegions, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import { followNotices } from './follow.ts'

/** The name under which the makers of mail keep their place. */
const FOLLOWER = 'mail'
/** What is older when the maker comes by is not mailed any more: it stands on the page of notices. */
const OLDEST_MINUTES = 3 * 24 * 60
/** When the mail of the day goes out, in minutes after midnight. */
const DAILY_AT = 8 * 60

/** Makes the mails of one batch of notices in every region; says whether there may be more. */
export function draftFromNotices(ctx: Context): Promise<boolean> {
  return followNotices(ctx, FOLLOWER, async (tx, _region, notices) => {
    const now = ctx.clock().toISOString()
    const fresh = notices.filter(({ at }) => at >= addMinutes(now, -OLDEST_MINUTES))
    if (fresh.length === 0) return
    const units = [...new Set(fresh.map(({ unit }) => unit))]
    const regions = await hostedRegions(tx)
    const people = await recipientsOf(tx, regions, units, dayOf(ctx.calendar, now))
    const names = await unitNames(tx, units)
    const nameOf = (unit: string) => names.get(unit)?.name ?? unit
    for (const region of new Set(people.map((one) => one.region))) {
      const here = people.filter((one) => one.region === region)
      await draftIn(ctx, tx, { region, now, people: here, notices: fresh, nameOf })
    }
  })
}

interface Drafting {
  readonly region: string
  readonly now: string
  readonly people: readonly Recipient[]
  readonly notices: readonly NoticeRow[]
  readonly nameOf: (unit: string) => string
}

async function draftIn(ctx: Context, tx: WriteTx, drafting: Drafting): Promise<void> {
  const { region, now } = drafting
  const today = dayOf(ctx.calendar, now)
  const next = dailyAfter(ctx, now, today)
  const mails = mailsOf(ctx, drafting, next)
  const taken = await draftMails(tx, region, now, mails)
  // The mail of a day that is on its way already takes no more: the rest is for the day after.
  const left = mails.filter(({ person, cause }) => cause.startsWith('daily ') && !taken.has(`${person} ${cause}`))
  if (left.length === 0) return
  const later = dailyAfter(ctx, next.at, addDays(next.day, 1))
  await draftMails(
    tx,
    region,
    now,
    left.map((mail) => ({ ...mail, cause: `daily ${later.day}`, nextAt: later.at })),
  )
}

/** The next working day, from `day` on, whose mail has not gone out at an instant. */
function dailyAfter({ calendar }: Context, instant: string, day: string): { day: string; at: string } {
  const here = rollToWorkday(calendar, day).day
  const at = addMinutes(startOfDay(calendar, here), DAILY_AT)
  return at > instant ? { day: here, at } : dailyAfter({ calendar } as Context, instant, addDays(here, 1))
}

/** One mail for each person and cause, whatever units and roles they are told in. */
function mailsOf(
  ctx: Context,
  { now, people, notices, nameOf }: Drafting,
  daily: { day: string; at: string },
): NewMail[] {
  const found = new Map<string, NewMail>()
  for (const notice of notices) {
    for (const { person, address, lang, rhythm } of people.filter(({ unit }) => unit === notice.unit)) {
      const gathers = rhythm === 'daily'
      const cause = gathers ? `daily ${daily.day}` : `${notice.region}.${notice.matter} ${notice.seq}`
      const key = `${person} ${cause}`
      const before = found.get(key)
      const lines = [...(before?.lines ?? []), lineOf(notice, nameOf)]
      const nextAt = gathers ? daily.at : now
      found.set(key, before ? { ...before, lines } : { id: ctx.newId(), person, cause, address, lang, lines, nextAt })
    }
  }
  return [...found.values()]
}

function lineOf(notice: NoticeRow, nameOf: (unit: string) => string): MailLine {
  const { region, matter, seq, at, title, part, service, version, role, branch, about, kind, slips, unit } = notice
  return {
    region,
    matter,
    seq,
    at,
    title,
    part,
    service,
    version,
    role,
    branch,
    about,
    kind,
    slips,
    unitName: nameOf(unit),
  }
}
