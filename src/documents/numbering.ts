// Word's automatic numbers: which paragraphs carry one, and how it reads (一、 （二） 3. ④).

import { formatNumber } from './numbers.ts'
import { walkXml } from './xml.ts'

/** Counts the numbered paragraphs of one document, in order. */
export interface Numbering {
  /** The number in front of the next paragraph of this style and list, with what parts it from the text; "" for none. */
  mark(style: string, list: string | null, level: number | null): string
}

interface Level {
  style: string
  start: number
  format: string
  text: string
  suffix: string
}

interface List {
  abstract: string
  readonly starts: Map<number, number>
}

interface Style {
  basedOn: string
  list: string | null
  level: number | null
}

/** Reads word/numbering.xml and word/styles.xml; without the first no paragraph is numbered. */
export function readNumbering(numbering: Uint8Array | null, styles: Uint8Array | null): Numbering {
  if (!numbering) return { mark: () => '' }
  const { levels, lists } = readLists(numbering)
  const known = styles ? readStyles(styles) : new Map<string, Style>()
  const counts = new Map<string, number[]>()
  const started = new Set<string>()
  return {
    mark(style, list, level) {
      const inherited = ofStyle(known, style)
      const id = list ?? inherited.list ?? ''
      const found = lists.get(id)
      const definition = levels.get(found?.abstract ?? '')
      const depth = level ?? inherited.level ?? depthOf(definition, style)
      const own = definition?.get(depth)
      if (!found || !definition || !own) return ''
      // Lists of one definition count on together, unless one asks to begin anew.
      if (!started.has(id) && found.starts.size > 0) counts.delete(found.abstract)
      started.add(id)
      const counter = counts.get(found.abstract) ?? []
      counts.set(found.abstract, counter)
      advance(counter, depth, definition, found)
      return write(own, counter, definition)
    },
  }
}

/** The level that a list definition ties to a style. */
function depthOf(levels: ReadonlyMap<number, Level> | undefined, style: string): number {
  for (const [depth, level] of levels ?? []) if (level.style !== '' && level.style === style) return depth
  return 0
}

function ofStyle(styles: ReadonlyMap<string, Style>, name: string): { list: string | null; level: number | null } {
  let style = styles.get(name)
  let level: number | null = null
  for (let hops = 0; style && hops < 20; hops++) {
    level ??= style.level
    if (style.list !== null) return { list: style.list, level }
    style = styles.get(style.basedOn)
  }
  return { list: null, level }
}

function advance(counter: number[], depth: number, levels: ReadonlyMap<number, Level>, list: List): void {
  const startOf = (level: number) => list.starts.get(level) ?? levels.get(level)?.start ?? 1
  for (let level = 0; level < depth; level++) counter[level] ??= startOf(level)
  const before = counter[depth]
  counter[depth] = before === undefined ? startOf(depth) : before + 1
  counter.length = depth + 1
}

/** Chinese marks end in their own punctuation and stand tight; others keep a blank, where Word has a tab. */
function write(own: Level, counter: readonly number[], levels: ReadonlyMap<number, Level>): string {
  if (own.format === 'bullet' || own.format === 'none') return own.format === 'none' ? own.text.replace(/%\d/g, '') : ''
  const text = own.text.replace(/%(\d)/g, (_whole, digit: string) => {
    const level = Number(digit) - 1
    return formatNumber(counter[level] ?? 1, levels.get(level)?.format ?? 'decimal')
  })
  if (text === '' || own.suffix === 'nothing') return text
  return /[\u3000-\u303f\uff00-\uffef\u2460-\u24ff]$/.test(text) ? text : `${text} `
}

function readLists(bytes: Uint8Array): { levels: Map<string, Map<number, Level>>; lists: Map<string, List> } {
  const levels = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let abstract: Map<number, Level> | null = null
  let level: Level | null = null
  let list: List | null = null
  let at = 0
  walkXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'abstractNum') {
        abstract = new Map()
        levels.set(attributes['w:abstractNumId'] ?? '', abstract)
      }
      if (name === 'num') {
        list = { abstract: '', starts: new Map() }
        lists.set(attributes['w:numId'] ?? '', list)
      }
      if (name === 'abstractNumId' && list) list.abstract = value
      if (name === 'lvlOverride') at = Number(attributes['w:ilvl']) || 0
      if (name === 'startOverride') list?.starts.set(at, Number(value) || 1)
      if (name === 'lvl' && abstract && !list) {
        level = { style: '', start: 1, format: 'decimal', text: '', suffix: 'tab' }
        abstract.set(Number(attributes['w:ilvl']) || 0, level)
      }
      if (!level) return
      if (name === 'start') level.start = Number(value) || 0
      if (name === 'numFmt') level.format = value
      if (name === 'lvlText') level.text = value
      if (name === 'suff') level.suffix = value
      if (name === 'pStyle') level.style = value
    },
    close(name) {
      if (name === 'lvl') level = null
      if (name === 'abstractNum') abstract = null
    },
  })
  return { levels, lists }
}

function readStyles(bytes: Uint8Array): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  walkXml(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'style') {
        style = { basedOn: '', list: null, level: null }
        styles.set(attributes['w:styleId'] ?? '', style)
      }
      if (!style) return
      if (name === 'basedOn') style.basedOn = value
      if (name === 'numId') style.list = value
      if (name === 'ilvl') style.level = Number(value) || 0
    },
    close(name) {
      if (name === 'style') style = null
    },
  })
  return styles
}
