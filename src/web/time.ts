// Moments as the pages write them: to the minute, in the country's own time.
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An ISO moment as 2026-03-01 09:30, Beijing time. */
export const sayTime = (iso: string): string => {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : format.format(at)
}

/** An ISO moment's day, Beijing time. */
export const sayDay = (iso: string): string => sayTime(iso).slice(0, 10)

/** A day as documents write it: 2026年3月5日, or 5 March 2026. */
export function sayLongDay(lang: string, day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (lang !== 'en') return `${year}年${Number(month)}月${Number(date)}日`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
