// Walks the XML of office files element by element; prefixes are dropped, broken XML ends quietly where it breaks.
import { Parser } from 'htmlparser2'

/** What a walk tells: local names without prefix; attributes with their prefix as written. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Walks `bytes` (UTF-8, or UTF-16 by its mark) as XML. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => visitor.open?.(localName(name), attributes),
      ontext: (text) => visitor.text?.(text),
      onclosetag: (name) => visitor.close?.(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(decodeXml(bytes))
  parser.end()
}

/** The local part of a prefixed name: `w:p` is `p`. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}
