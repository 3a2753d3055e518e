// Deadlines as a calendar that other programs subscribe to (iCalendar, RFC 5545): all-day events, lines of at most 75 octets.
import { addDays } from '../base/calendar.ts'

/** One deadline of the calendar. */
export interface Deadline {
  /** The same for the same deadline at every reading (RFC 5545 §3.8.4.7). */
  readonly uid: string
  /** Last day, YYYY-MM-DD. */
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

/** The calendar's text; `at` is the instant of this reading, ISO with milliseconds. */
export function calendarText(name: string, deadlines: readonly Deadline[], at: string): string {
  const stamp = at.replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gangmu//Gangmu//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...deadlines.flatMap((one) => eventOf(one, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf({ uid, day, summary, description, url }: Deadline, stamp: string): string[] {
  const plain = (one: string) => one.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // A URL is a value of its own and is not escaped (§3.3.13); a line end in it would begin another property.
    `URL:${url.replace(/[\r\n]/g, '')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** §3.3.11: backslash, semicolon and comma are escaped, line ends written as \n; other control characters may not stand. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** §3.1: no line longer than 75 octets, without its end; what follows begins with a space, which counts. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const sign of line) {
    const width = widthOf(sign.codePointAt(0) ?? 0)
    if (octets + width > 75) {
      out += '\r\n '
      octets = 1
    }
    out += sign
    octets += width
  }
  return out
}

const widthOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4)
