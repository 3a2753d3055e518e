// Plain text: finds the encoding by content and decodes; offsets refer to the decoded text, of which only the byte order mark is dropped.

/** A decoded text with the name of its encoding. */
export interface PlainText {
  readonly text: string
  readonly encoding: 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be'
}

/** Decodes bytes that are text; null when they are not (pictures, programs, anything with NUL). */
export function decodeText(bytes: Uint8Array): PlainText | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return accept('utf-8', bytes.subarray(3))
  if (a === 0xff && b === 0xfe) return accept('utf-16le', bytes.subarray(2))
  if (a === 0xfe && b === 0xff) return accept('utf-16be', bytes.subarray(2))
  const wide = guessWide(bytes)
  if (wide) return accept(wide, bytes)
  if (isUtf8(bytes)) return accept('utf-8', bytes)
  return bestOf(['gb18030', 'big5', 'utf-8'], bytes)
}

/** The name of the encoding that a page declares, as this module knows it; null for others. */
export function encodingNamed(label: string): PlainText['encoding'] | null {
  const name = label.toLowerCase().trim()
  if (/^(gb2312|gbk|gb18030|gb_2312-80|x-gbk)$/.test(name)) return 'gb18030'
  if (/^(big5|big5-hkscs|cn-big5|x-x-big5)$/.test(name)) return 'big5'
  return name === 'utf-8' || name === 'utf8' ? 'utf-8' : null
}

/** True when the bytes are UTF-8; a character cut in half at the very end is forgiven. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let cut = 0; cut <= Math.min(3, bytes.length); cut++) {
    const tail = bytes.subarray(bytes.length - cut)
    // Only a started character may be cut off: its first byte is 11xxxxxx, the rest 10xxxxxx.
    if (cut > 0 && (tail[0] ?? 0) < 0xc0 && cut === 3) return false
    if (decodes('utf-8', bytes.subarray(0, bytes.length - cut))) return cut === 0 || (tail[0] ?? 0) >= 0xc0
  }
  return false
}

function accept(encoding: PlainText['encoding'], bytes: Uint8Array): PlainText | null {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  // A character cut off at the very end is the download's fault, not a sign of rubbish.
  return isText(text.replace(/\ufffd$/, '')) ? { text, encoding } : null
}

/** Text holds no NUL, hardly any control characters (\t \n \v \f \r, ^Z and escape are at home in old files), and hardly anything that could not be decoded. */
function isText(text: string): boolean {
  if (text === '') return false
  let rubbish = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0) return false
    if (code < 0x20 ? !(code >= 9 && code <= 13) && code !== 26 && code !== 27 : code === 0x7f || code >= 0xfffd)
      rubbish++
  }
  return rubbish <= text.length / 200
}

/** Among encodings that fit badly or ambiguously, the one whose text looks most like Chinese. */
function bestOf(encodings: readonly PlainText['encoding'][], bytes: Uint8Array): PlainText | null {
  const sample = bytes.subarray(0, 200_000)
  const ranked = encodings
    .map((encoding) => ({ encoding, score: score(new TextDecoder(encoding).decode(sample)) }))
    .sort((x, y) => y.score - x.score)
  for (const { encoding } of ranked) {
    const text = accept(encoding, bytes)
    if (text) return text
  }
  return null
}

/** Share of everyday characters less the share of rubbish. */
function score(text: string): number {
  const everyday = count(text, /[的和是在一了不有人年大展市中發发要為为業业建與与區区政經经濟济工作國国。，、；]/g)
  const odd = count(text, /[\ufffd\ue000-\uf8ff\u0080-\u00a0]/g)
  return (everyday - 20 * odd) / Math.max(1, text.length)
}

/** UTF-16 without its mark: one byte of each pair is nearly always NUL (Latin) or the pairs read as Chinese and line breaks. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  const sample = bytes.subarray(0, 20_000)
  if (!sample.includes(0) && isUtf8(sample)) return null
  const best = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, share: plausible(new TextDecoder(encoding).decode(sample)) }))
    .sort((x, y) => y.share - x.share)[0]
  if (!best || best.share < 0.95) return null
  return sample.includes(0) || /[\n、。，：]/.test(new TextDecoder(best.encoding).decode(sample)) ? best.encoding : null
}

/** Share of characters that Chinese and English texts are made of. */
const plausible = (text: string) =>
  count(text, /[\t\n\r\u0020-\u007e\u00b7\u2014\u2018-\u201d\u2026\u3000-\u3011\u4e00-\u9fa5\uff01-\uff5e]/g) /
  Math.max(1, text.length)

const count = (text: string, pattern: RegExp) => {
  let n = 0
  for (const _ of text.matchAll(pattern)) n++
  return n
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
