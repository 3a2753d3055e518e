import { expect, it } from 'vitest'
import { mailSettingsOf } from './mail-settings.ts'

const env = {
  GANGMU_SMTP_URL: 'smtps://user:secret@mail.example.org:465',
  GANGMU_MAIL_FROM: '纲目 <gangmu@example.org>',
  GANGMU_BASE_URL: 'https://gangmu.example.org/',
}
const codes = (more: Readonly<Record<string, string>>) =>
  mailSettingsOf({ ...env, ...more }).faults.map(({ code }) => code)

it('sends no mail unless a mail server is named', () => {
  expect(mailSettingsOf({})).toEqual({ value: null, faults: [] })
})

it('takes a sender with a name or without', () => {
  expect(mailSettingsOf(env).value).toEqual({
    url: env.GANGMU_SMTP_URL,
    from: { name: '纲目', address: 'gangmu@example.org' },
    site: 'https://gangmu.example.org',
  })
  expect(mailSettingsOf({ ...env, GANGMU_MAIL_FROM: 'a@b.org' }).value?.from).toEqual({ name: '', address: 'a@b.org' })
})

it('says which setting of mail is missing or unreadable, and never repeats the password', () => {
  expect(codes({ GANGMU_SMTP_URL: 'mail.example.org' })).toEqual(['system.smtp-url-unreadable'])
  expect(codes({ GANGMU_MAIL_FROM: '' })).toEqual(['system.mail-from-unreadable'])
  expect(codes({ GANGMU_MAIL_FROM: 'a@b.org, c@d.org' })).toEqual(['system.mail-from-unreadable'])
  expect(codes({ GANGMU_BASE_URL: 'gangmu.example.org' })).toEqual(['system.base-url-unreadable'])
  expect(mailSettingsOf({ ...env, GANGMU_SMTP_URL: 'http://user:secret@h' }).faults).toEqual([
    { code: 'system.smtp-url-unreadable', params: {} },
  ])
})
