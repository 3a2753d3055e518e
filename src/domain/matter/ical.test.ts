import { expect, it } from 'vitest'
import { calendarText, type Deadline } from './ical.ts'

const one: Deadline = {
  ...{ uid: '50.0190-main@gangmu', day: '2026-12-31', summary: '建设绿道', description: '' },
  url: 'https://example.org/matters/50.0190',
}
const text = (more: Partial<Deadline> = {}) =>
  calendarText('我的期限', [{ ...one, ...more }], '2026-11-24T01:02:03.456Z')

it('writes a deadline as an all-day event of the last day', () => {
  const lines = text().split('\r\n')
  expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
  for (const line of ['UID:50.0190-main@gangmu', 'DTSTAMP:20261124T010203Z', 'DTSTART;VALUE=DATE:20261231'])
    expect(lines).toContain(line)
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('URL:https://example.org/matters/50.0190')
  expect(text().endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
})

it('escapes what would end a value, and lets no line end begin another property', () => {
  expect(text({ summary: 'a,b;c\\d\nATTENDEE:x\u0007' })).toContain('SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x\r\n')
  expect(text({ url: 'https://example.org/\r\nATTENDEE:x' })).not.toContain('\r\nATTENDEE')
})

it('folds lines at 75 octets, never inside a character, and unfolding gives the text back', () => {
  const summary = '推动毗邻地区双城经济圈建设走深走实🛤️并按年度制定合作要点和项目清单'.repeat(5)
  const lines = text({ summary }).split('\r\n')
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}`)
})

it('an empty calendar is one all the same', () => {
  expect(calendarText('x', [], '2026-11-24T01:02:03.456Z')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
})
