// Looks at markup as a machine and as an eye does: is it well-formed, and do its words cover each other?

/** What is not well-formed in a piece of XML; empty when all is well. */
export function faultsOf(markup: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [whole, tag = '', text = ''] of markup.matchAll(/<((?:[^>"]|"[^"]*")*)>|([^<]+)/g)) {
    if (tag === '') {
      if (/&(?!amp;|lt;|gt;|quot;|#\d+;)/.test(text)) faults.push(`bare & in ${text}`)
      continue
    }
    const [, close, name = '', attributes = '', alone] = /^(\/?)([\w:-]+)([\s\S]*?)(\/?)$/.exec(tag) ?? []
    if (!/^(?:\s+[\w:-]+="[^"<]*")*\s*$/.test(attributes)) faults.push(`attributes of ${whole}`)
    if (close) {
      if (open.pop() !== name) faults.push(`end of ${name}`)
    } else if (!alone) open.push(name)
  }
  return [...faults, ...open.map((name) => `no end of ${name}`)]
}

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The anchor of a group written out on each of its texts. */
const inherited = (svg: string): string =>
  svg.replace(/<g text-anchor="middle" class="years">(.*?)<\/g>/gs, (_, inner: string) =>
    inner.replaceAll('<text ', '<text text-anchor="middle" '),
  )

/** Pairs of words that cover each other when a picture is so many pixels wide, and words that leave it. */
export function collisions(svg: string, width: number): string[] {
  const boxes = [...inherited(svg).matchAll(/<text([^>]*)>([^<]*)/g)].flatMap(
    ([, attributes = '', text = '']): Box[] => {
      const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(` ${attributes}`)?.[1]
      if (at('class')?.includes('spare') && width < 560) return []
      const size = at('class')?.includes('now') ? 13 : 12
      const long = [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? size : size * 0.56), 0)
      const x = (Number.parseFloat(at('x') ?? '0') / 100) * width + Number(/\bdx="([^"]*)"/.exec(attributes)?.[1] ?? 0)
      const left = at('text-anchor') === 'end' ? x - long : at('text-anchor') === 'middle' ? x - long / 2 : x
      const y = Number(/ y="([^"]*)"/.exec(attributes)?.[1])
      return text === '' ? [] : [{ text, left, right: left + long, top: y - 9, bottom: y + 2 }]
    },
  )
  const outside = boxes.filter(({ left, right }) => left < -2 || right > width + 2).map(({ text }) => `${text} leaves`)
  const pairs = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} on ${b.text}`),
  )
  return [...outside, ...pairs]
}
