// Days as whole numbers and back, without the detour over Date: deadlines are reckoned at every step of every matter.
// The proleptic Gregorian calendar by counts of days (E. G. Richards, in: Explanatory Supplement to the Astronomical Almanac, 3rd ed.).

const digits = (words: string, from: number, to: number): number => {
  let n = 0
  for (let at = from; at < to; at += 1) n = n * 10 + words.charCodeAt(at) - 48
  return n
}

/** Year, month and day of the month of a day written YYYY-MM-DD. */
export const partsOfDay = (day: string): readonly [year: number, month: number, date: number] => [
  digits(day, 0, 4),
  digits(day, 5, 7),
  digits(day, 8, 10),
]

/** Days from 1970-01-01 to a day written YYYY-MM-DD (or to the day that an instant begins with). */
export function numberOfDay(day: string): number {
  const [year, month, date] = partsOfDay(day)
  return daysTo(year, month, date)
}

/** Days from 1970-01-01 to a day; `month` is 1 to 12. */
function daysTo(year: number, month: number, date: number): number {
  // Years begin in March, so that the leap day is their last.
  const y = month > 2 ? year : year - 1
  const fromMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + fromMarch + date - 719_469
}

/** The day that lies so many days after 1970-01-01, written YYYY-MM-DD. */
export function dayOfNumber(n: number): string {
  const z = n + 719_468
  const era = Math.floor(z / 146_097)
  const ofEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return writeDay(yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, date)
}

/** A day written YYYY-MM-DD. */
export function writeDay(year: number, month: number, date: number): string {
  const y = year > 999 && year < 10_000 ? String(year) : String(year).padStart(4, '0')
  return `${y}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

/** How many days a month has; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
