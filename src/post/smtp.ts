// Letters by SMTP: every address and header goes out as data, so that no text of a matter can become a header or a recipient.
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Letter, Post, Posted } from './post.ts'

/** Where letters are handed in, and from whom they come. `url`: smtp:// or smtps:// with user and password where needed. */
export interface SmtpSettings {
  readonly url: string
  readonly from: { readonly name: string; readonly address: string }
}

const PATIENCE_MS = 30_000
const LONGEST_REASON = 300
const WHOLE_ADDRESS = /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+$/u

/** Opens a post over SMTP; connections are made when there is something to send. */
export function openSmtp({ url, from }: SmtpSettings): Post {
  const { hostname, port, protocol, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    maxConnections: 4,
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (letter) => {
      if (!WHOLE_ADDRESS.test(letter.to)) return { kind: 'refused', final: true, reason: 'not one address' }
      try {
        await transport.sendMail(envelopeOf(letter, from))
        return { kind: 'sent' }
      } catch (error) {
        return refusalOf(error as Failure)
      }
    },
    close: () => transport.close(),
  }
}

function envelopeOf({ to, subject, text, html, name, stop }: Letter, from: SmtpSettings['from']): SendMailOptions {
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject: subject.replace(/\p{Cc}+/gu, ' '),
    text,
    html,
    messageId: `<${name}@${from.address.split('@')[1] ?? 'localhost'}>`,
    headers: {
      'List-Unsubscribe': { prepared: true, value: `<${stop}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  }
}

interface Failure {
  readonly code?: string
  readonly responseCode?: number
  readonly message?: string
}

/** Only a refusal of this letter or its address (5xx) is final; a server that is away or refuses us may come round. */
function refusalOf({ code = '', responseCode = 0, message = '' }: Failure): Posted {
  const final = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500
  const reason = message.replace(/\p{Cc}+/gu, ' ').slice(0, LONGEST_REASON)
  return { kind: 'refused', final, reason: reason || code }
}
