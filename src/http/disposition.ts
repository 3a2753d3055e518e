// Names of files on their way in and out: nothing in them can steer a header, a path or a person (RFC 6266, RFC 8187).

/** How long a file name may be, in characters. */
const LONGEST = 180

/** A file name without folders, control characters, or characters that turn text round; never empty. */
export function safeName(name: string, otherwise: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = [...bare]
  if (short.length <= LONGEST) return bare || otherwise
  const ending = /\.\w{1,8}$/.exec(bare)?.[0] ?? ''
  return short.slice(0, LONGEST - ending.length).join('') + ending
}

/** The header that makes a browser save what it gets under `name`. */
export const attachment = (name: string): string => disposition('attachment', name)

/** The header that lets a browser show what it gets, and save it under `name`. */
export const inline = (name: string): string => disposition('inline', name)

function disposition(as: 'attachment' | 'inline', name: string): string {
  const safe = safeName(name, 'file')
  const plain = safe.replace(/[^\u0020-\u007e]/g, '_').replace(/["\\%;]/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${as}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
