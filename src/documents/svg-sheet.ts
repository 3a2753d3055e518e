// The little of style sheets that our charts use: tags, classes and descendants, later rules before earlier ones.

/** Properties with their values. */
export type Looks = Readonly<Record<string, string>>

/** An element as a selector sees it. */
export interface Named {
  readonly tag: string
  readonly classes: readonly string[]
}

/** One selector, outermost first, and what it gives. */
export interface SheetRule {
  readonly selector: readonly Named[]
  readonly looks: Looks
}

/** The rules of a sheet, one for each selector. */
export const readSheet = (sheet: string): readonly SheetRule[] =>
  [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((one) => ({ selector: one.trim().split(/\s+/).map(namedOf), looks: looksOf(body) })),
  )

function namedOf(compound: string): Named {
  const [tag = '', ...classes] = compound.split('.')
  return { tag, classes }
}

function looksOf(body: string): Looks {
  const pairs = body.split(';').flatMap((one): [string, string][] => {
    const at = one.indexOf(':')
    const [name, value] = [one.slice(0, at).trim(), one.slice(at + 1).trim()]
    if (at < 0) return []
    return name === 'font' ? [['font-size', value.split(' ')[0] ?? '']] : [[name, value.replace(/px$/, '')]]
  })
  return Object.fromEntries(pairs)
}

/** What the rules give to the last element of a chain of elements, outermost first. */
export function matchingLooks(rules: readonly SheetRule[], chain: readonly Named[]): Looks {
  const last = chain.at(-1)
  const found = rules.filter(({ selector }) => {
    const own = selector.at(-1)
    return last && own && fits(own, last) && descends(selector.slice(0, -1), chain.slice(0, -1))
  })
  return Object.assign({}, ...found.map(({ looks }) => looks))
}

const fits = (wanted: Named, one: Named): boolean =>
  (wanted.tag === '' || wanted.tag === one.tag) && wanted.classes.every((name) => one.classes.includes(name))

/** Whether each of the wanted elements stands somewhere in the chain, in their order. */
function descends(wanted: readonly Named[], chain: readonly Named[]): boolean {
  const [first, ...more] = wanted
  if (!first) return true
  const at = chain.findIndex((one) => fits(first, one))
  return at >= 0 && descends(more, chain.slice(at + 1))
}
