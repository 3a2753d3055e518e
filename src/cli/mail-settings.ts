// What the environment says of mail: the mail server, the sender, and the address of this site that links in mail begin with.
import type { Diagnostic } from '../domain/base/diagnostic.ts'

/** Checked settings of mail. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  readonly url: string
  readonly from: { readonly name: string; readonly address: string }
  /** http:// or https://, without a slash at its end. */
  readonly site: string
}

/** The environment, as far as it is read. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The settings of mail, null when no mail server is named, and what is wrong with them. */
export function mailSettingsOf(env: Environment): { value: MailSettings | null; faults: readonly Diagnostic[] } {
  const url = env.GANGMU_SMTP_URL
  if (!url) return { value: null, faults: [] }
  const from = senderOf(env.GANGMU_MAIL_FROM ?? '')
  const site = siteOf(env)
  const faults: Diagnostic[] = []
  if (!isAddress(url, ['smtp:', 'smtps:'])) faults.push({ code: 'system.smtp-url-unreadable', params: {} })
  if (!from) faults.push({ code: 'system.mail-from-unreadable', params: { value: env.GANGMU_MAIL_FROM ?? '' } })
  if (!isAddress(site, ['http:', 'https:']))
    faults.push({ code: 'system.base-url-unreadable', params: { value: site } })
  return { value: from && faults.length === 0 ? { url, from, site } : null, faults }
}

/** The address of this site as links begin with it, without a slash at its end. */
export const siteOf = (env: Environment): string => (env.GANGMU_BASE_URL ?? '').replace(/\/+$/, '')

/** `name <address>` or the address alone. */
function senderOf(value: string): MailSettings['from'] | null {
  const found = /^(?:"?([^"<>\p{Cc}]*?)"?\s*<)?([^\s<>@,;]+@[^\s<>@,;]+)>?$/u.exec(value.trim())
  return found ? { name: found[1] ?? '', address: found[2] ?? '' } : null
}

/** Whether a text is an address with a host, by one of these protocols. */
export function isAddress(value: string, protocols: readonly string[]): boolean {
  try {
    const { protocol, hostname } = new URL(value)
    return protocols.includes(protocol) && hostname !== ''
  } catch {
    return false
  }
}
