// A chart as every office program can show it: no sheet, no boxes in boxes, no percent; each shape and word with its own place and colours.
import { type Looks, matchingLooks, type Named, readSheet, type SheetRule } from './svg-sheet.ts'
import { walkXml } from './xml.ts'

/** Where the coordinates of an element lie in those of the picture; percent are of `wide` and `high`. */
interface Frame {
  readonly x0: number
  readonly y0: number
  readonly sx: number
  readonly sy: number
  /** Where the view begins, in its own units. */
  readonly vx: number
  readonly vy: number
  readonly wide: number
  readonly high: number
}

interface Open {
  readonly name: string
  readonly chain: readonly Named[]
  readonly looks: Looks
  readonly frame: Frame
  readonly attributes: Readonly<Record<string, string>>
}

interface Drawing {
  readonly open: Open[]
  readonly out: string[]
  rules: readonly SheetRule[]
  sheet: string
  words: string
}

/** The faces that offices have, then those of other systems. */
const FACES =
  'Microsoft YaHei, Microsoft JhengHei, PingFang SC, PingFang TC, Noto Sans CJK SC, Noto Sans SC, sans-serif'

/** The picture; what was a sheet's rule or a percentage is now in each element. */
export function plainSvg(svg: string, faces = FACES): string {
  const drawing: Drawing = { open: [], out: [], rules: [], sheet: '', words: '' }
  walkXml(new TextEncoder().encode(svg), {
    open: (name, attributes) => enter(drawing, name, attributes),
    text: (text) => {
      const inside = drawing.open.at(-1)?.name
      if (inside === 'style') drawing.sheet += text
      if (inside === 'text') drawing.words += text
    },
    close: (name) => leave(drawing, name),
  })
  const [, wide = '0', high = '0'] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const size = `width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${faces}">${drawing.out.join('')}</svg>`
}

const WHOLE: Frame = { x0: 0, y0: 0, sx: 1, sy: 1, vx: 0, vy: 0, wide: 0, high: 0 }

function enter(drawing: Drawing, name: string, attributes: Readonly<Record<string, string>>): void {
  const parent = drawing.open.at(-1)
  const named = { tag: name, classes: (attributes.class ?? '').split(' ').filter((one) => one !== '') }
  const chain = [...(parent?.chain ?? []), named]
  const own = Object.fromEntries(PRESENT.flatMap((key) => (attributes[key] ? [[key, attributes[key]]] : [])))
  const looks = { ...parent?.looks, ...own, ...matchingLooks(drawing.rules, chain) }
  const outer = parent?.frame ?? WHOLE
  const frame = name === 'svg' ? frameOf(outer, attributes, parent === undefined) : outer
  drawing.open.push({ name, chain, looks, frame, attributes })
  if (name === 'text') drawing.words = ''
}

const PRESENT = ['fill', 'stroke', 'stroke-width', 'text-anchor', 'font-size', 'font-weight'] as const

function frameOf(outer: Frame, attributes: Readonly<Record<string, string>>, root: boolean): Frame {
  const length = (name: string, whole: number, otherwise: number) => lengthOf(attributes[name], whole, otherwise)
  const [wide, high] = [length('width', outer.wide, outer.wide), length('height', outer.high, outer.high)]
  const [vx = 0, vy = 0, vw = wide, vh = high] = root ? [] : (attributes.viewBox?.split(' ').map(Number) ?? [])
  const [sx, sy] = [(outer.sx * wide) / (vw || 1), (outer.sy * high) / (vh || 1)]
  const x0 = outer.x0 + outer.sx * length('x', outer.wide, 0) - sx * vx
  const y0 = outer.y0 + outer.sy * length('y', outer.high, 0) - sy * vy
  return { x0, y0, sx, sy, vx, vy, wide: vw, high: vh }
}

const lengthOf = (text: string | undefined, whole: number, otherwise: number): number =>
  text === undefined
    ? otherwise
    : text.endsWith('%')
      ? (Number.parseFloat(text) / 100) * whole
      : Number.parseFloat(text)

function leave(drawing: Drawing, name: string): void {
  const one = drawing.open.pop()
  if (!one) return
  if (name === 'style') drawing.rules = readSheet(drawing.sheet)
  if (name === 'text') drawing.out.push(wordsOf(one, drawing.words))
  const shape = SHAPES[name]
  if (shape) drawing.out.push(shape(one))
}

const SHAPES: Readonly<Record<string, (one: Open) => string>> = {
  line: (one) =>
    element('line', { x1: x(one, 'x1'), y1: y(one, 'y1'), x2: x(one, 'x2'), y2: y(one, 'y2'), ...strokeOf(one) }),
  rect: (one) => {
    const { frame, attributes } = one
    const wide = frame.sx * lengthOf(attributes.width, frame.wide, 0)
    const high = frame.sy * lengthOf(attributes.height, frame.high, 0)
    return element('rect', {
      x: x(one, 'x'),
      y: y(one, 'y'),
      width: short(wide),
      height: short(high),
      ...strokeOf(one),
    })
  },
  circle: (one) =>
    element('circle', { cx: x(one, 'cx'), cy: y(one, 'cy'), r: one.attributes.r ?? '0', ...strokeOf(one) }),
  path: pathOf,
}

const x = ({ frame, attributes }: Open, name: string): string =>
  short(frame.x0 + frame.sx * lengthOf(attributes[name], frame.wide, 0))
const y = ({ frame, attributes }: Open, name: string): string =>
  short(frame.y0 + frame.sy * lengthOf(attributes[name], frame.high, 0))

const short = (value: number): string => `${Math.round(value * 10) / 10}`

function strokeOf({ looks }: Open): Looks {
  const { fill = '#000', stroke = 'none' } = looks
  if (stroke === 'none') return { fill }
  const dashes: Looks = looks['stroke-dasharray'] ? { 'stroke-dasharray': looks['stroke-dasharray'] } : {}
  return { fill, stroke, 'stroke-width': looks['stroke-width'] ?? '1', ...dashes }
}

/** Straight lines with capital commands, as charts draw them; one that leaves its box is cut at the box's edge. */
function pathOf(one: Open): string {
  const { frame, attributes } = one
  const { x0, y0, sx, sy, vx, vy, wide, high } = frame
  const reach: number[] = []
  const down = (value: number): number => {
    reach.push(y0 + sy * value)
    return y0 + sy * value
  }
  let command = ''
  let across = true
  const d = (attributes.d ?? '').replace(/[MLHVZz]|-?\d*\.?\d+|[\s,]+/g, (token) => {
    if (/[a-z]/i.test(token)) {
      command = token
      across = command !== 'V'
      return token
    }
    if (/^[\s,]/.test(token)) return ' '
    const value = across ? x0 + sx * Number(token) : down(Number(token))
    if (command !== 'H' && command !== 'V') across = !across
    return short(value)
  })
  const path = element('path', { d, ...strokeOf(one) })
  const [top, tall] = [y0 + sy * vy, sy * high]
  if (reach.every((value) => value >= top - 1 && value <= top + tall + 1)) return path
  const id = `cut-${short(top).replace('.', '-')}`
  const box = { x: short(x0 + sx * vx), y: short(top), width: short(sx * wide), height: short(tall) }
  return `<clipPath id="${id}">${element('rect', box)}</clipPath><g clip-path="url(#${id})">${path}</g>`
}

/** Words with a rim of the ground's colour below them, so that a line may run beneath. */
function wordsOf(one: Open, words: string): string {
  const { looks, attributes } = one
  if (words.trim() === '') return ''
  const at = short(Number(x(one, 'x')) + Number(attributes.dx ?? 0))
  const shared: Looks = {
    x: at,
    y: y(one, 'y'),
    'font-size': (looks['font-size'] ?? '12').replace('px', ''),
    ...(looks['font-weight'] ? { 'font-weight': looks['font-weight'] } : {}),
    ...(looks['text-anchor'] ? { 'text-anchor': looks['text-anchor'] } : {}),
  }
  const { fill = '#000', stroke = 'none' } = looks
  const rim = { ...shared, fill: stroke, stroke, 'stroke-width': '3', 'stroke-linejoin': 'round' }
  const text = escaped(words)
  return `${stroke === 'none' ? '' : element('text', rim, text)}${element('text', { ...shared, fill }, text)}`
}

const element = (name: string, attributes: Looks, inside = ''): string => {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return inside === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${inside}</${name}>`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
