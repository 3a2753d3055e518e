// A real mail server for tests: it keeps what it takes, and refuses as it is told.
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A letter as it came: its envelope and its source. */
export interface Arrived {
  readonly to: readonly string[]
  readonly source: string
  /** A header's value, unfolded and decoded; '' when it is not there. */
  readonly header: (name: string) => string
}

/** The mail server. `refuse` says the code with which the next letter to an address is refused; null: it is taken. */
export interface Mailbox {
  readonly url: string
  readonly letters: Arrived[]
  refuse: (to: string) => number | null
  readonly close: () => Promise<void>
}

/** Opens the server on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const code = mailbox.refuse(address)
      done(code === null ? null : Object.assign(new Error('not now'), { responseCode: code }))
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then((source) => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), source, header: headerOf(source) })
        done()
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: () => null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return mailbox
}

const headerOf = (source: string) => (name: string) => {
  const [head = ''] = source.split('\r\n\r\n')
  const line = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return (line ?? '')
    .slice(name.length + 1)
    .trim()
    .replace(/\?= =\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, decodeWords)
}

/** Encoded words (RFC 2047); one character may be cut between two of them. */
function decodeWords(run: string): string {
  const words = [...run.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)]
  return Buffer.concat(
    words.map(([, kind = '', body = '']) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(body, 'base64')
        : Buffer.from(
            body
              .replaceAll('_', ' ')
              .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ),
    ),
  ).toString('utf8')
}

/** The plain text of a letter. */
export function plainOf({ source }: Arrived): string {
  const part = source.split('Content-Type: text/plain')[1] ?? ''
  const [head = '', body = ''] = [part.split('\r\n\r\n')[0], part.split('\r\n\r\n').slice(1).join('\r\n\r\n')]
  const own = body.split(/\r\n--/)[0] ?? ''
  if (/base64/.test(head)) return Buffer.from(own, 'base64').toString('utf8')
  const bytes = own
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
