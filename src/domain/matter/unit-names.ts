// Which unit of the installation a text means: by its name, its short name, or what is left of a name when its place, its
// level and its ending are taken off. What is not certain is shown to a person, never guessed.
import { openSource } from '../text/source.ts'

/** A unit with every name that texts may call it by. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly region: string
  /** Names of the places that it belongs to or sits in; texts leave them out. */
  readonly places: readonly string[]
}

/** What a name came to: one unit for certain, or several of which a person chooses; neither: nobody here is called so. */
export interface Met {
  readonly words: string
  readonly unit: string | null
  readonly maybe: readonly string[]
  /** True for 各区县, 有关部门 and the like, which name nobody. */
  readonly collective: boolean
}

/** Units prepared for meeting names. */
export interface UnitBook {
  readonly exact: ReadonlyMap<string, readonly NamedUnit[]>
  readonly cores: ReadonlyMap<string, readonly Known[]>
  readonly all: readonly Known[]
  readonly places: readonly string[]
  /** Full names by id. */
  readonly names: ReadonlyMap<string, string>
  /** Region whose units are meant where a name is in several. */
  readonly home: string
}

interface Known {
  readonly unit: NamedUnit
  readonly places: readonly string[]
  readonly level: string
  readonly core: string
}

const COLLECTIVE =
  /^(?:各|有关|相关|其他|市级有关|省级有关|市有关|省有关|所属|属地|沿线)|(?:有关|相关)(?:部门|单位|地区)/
const LEVEL = /^[省市区县州旗盟]/
const ENDINGS = /(?:管理委员会|委员会|人民政府|办公室|办公厅|管理局|总局|分局|政府|委|局|厅|办|署|处)$/
const MOST = 5

/** Prepares the units of an installation. */
export function unitBook(units: readonly NamedUnit[], home: string): UnitBook {
  const all = units.flatMap((unit) => {
    const places = unit.places.map(tidy).filter((place) => place !== '')
    const names = [unit.name, unit.shortName].flatMap((name) => (name ? [tidy(name)] : []))
    return names.map((key) => ({ unit, key, places, ...bare(key, places) }))
  })
  return {
    exact: grouped(
      all,
      ({ key }) => key,
      ({ unit }) => unit,
    ),
    cores: grouped(
      all,
      ({ core }) => core,
      (one) => one,
    ),
    all,
    places: [...new Set(all.flatMap(({ places }) => places))],
    names: new Map(units.map(({ id, name }) => [id, name])),
    home,
  }
}

/** The unit that a name in a text stands for. */
export function meetUnit(book: UnitBook, words: string): Met {
  const name = tidy(words)
  const none: Met = { words, unit: null, maybe: [], collective: COLLECTIVE.test(name) }
  if (name === '') return none
  const exact = book.exact.get(name) ?? []
  if (exact.length > 0) return settle(words, exact, book.home)
  if (none.collective) return none
  const same = alike(book, name)
  if (same.length > 0) return settle(words, same, book.home)
  return { ...none, maybe: idsOf(nearly(book, name)) }
}

/** The units of a list of names as a person typed it, 、 or , or ; between them. */
export const namesIn = (typed: string): string[] =>
  typed
    .split(/[、，,；;\n\t]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Units of the same core whose place and level do not speak against it. */
function alike(book: UnitBook, name: string): NamedUnit[] {
  const found = new Set<NamedUnit>()
  for (const place of placesIn(book, name)) {
    const { level, core } = bare(name, [place])
    for (const one of book.cores.get(core) ?? []) {
      if (core === '' || (place !== '' && !one.places.includes(place))) continue
      if (place === '' && level !== '' && one.level !== '' && level !== one.level) continue
      found.add(one.unit)
    }
  }
  return [...found]
}

/** Units whose core holds every character of the name's, in order: 住建 of 住房和城乡建设. */
function nearly(book: UnitBook, name: string): NamedUnit[] {
  const found = new Set<NamedUnit>()
  for (const place of placesIn(book, name)) {
    const { level, core } = bare(name, [place])
    if (core.length < 2) continue
    for (const one of book.all) {
      if (place !== '' && !one.places.includes(place)) continue
      if (place === '' && level !== '' && one.level !== '' && level !== one.level) continue
      if (follows(core, one.core) || follows(one.core, core)) found.add(one.unit)
    }
  }
  return [...found]
}

/** The places that a name may begin with; "" where it names none. */
function placesIn(book: UnitBook, name: string): string[] {
  return ['', ...book.places.filter((place) => name.startsWith(shortPlace(place)))]
}

/** One for certain, one of the home region before others, or a choice. */
function settle(words: string, units: readonly NamedUnit[], home: string): Met {
  const ids = idsOf(units)
  const near = idsOf(units.filter(({ region }) => region === home))
  const unit = ids.length === 1 ? ids[0] : near.length === 1 ? near[0] : null
  return { words, unit: unit ?? null, maybe: unit ? [] : ids.slice(0, MOST), collective: false }
}

const idsOf = (units: readonly NamedUnit[]) => [...new Set(units.map(({ id }) => id))].slice(0, MOST)

/** A name without its place, level and ending. */
function bare(name: string, places: readonly string[]): { level: string; core: string } {
  const long = places.find((place) => place !== '' && name.startsWith(place))
  const short = places.map(shortPlace).find((place) => place !== '' && name.startsWith(place))
  // Of a place's full name its last character is the level: 某某省交通厅 is a unit of the 省.
  const rest = long ? name.slice(long.length - 1) : short ? name.slice(short.length) : name
  const level = LEVEL.exec(rest)?.[0] ?? ''
  const core = rest
    .slice(level.length)
    .replace(ENDINGS, '')
    .replace(/[和与及]/g, '')
  return { level, core: core === '' ? rest : core }
}

const shortPlace = (place: string) => place.replace(/(?:自治区|自治州|自治县|特别行政区|[省市区县州旗盟])$/, '')

const tidy = (words: string): string => openSource(words).folded.replace(/[\s“”"'（）()·]/g, '')

/** Whether all characters of `part` stand in `whole` in this order, the first ones together. */
function follows(part: string, whole: string): boolean {
  let at = 0
  for (const char of whole) if (char === part[at]) at++
  return at === part.length && whole[0] === part[0]
}

function grouped<T, V>(items: readonly T[], key: (item: T) => string, value: (item: T) => V): Map<string, V[]> {
  const out = new Map<string, V[]>()
  for (const item of items) {
    const list = out.get(key(item))
    if (list) list.push(value(item))
    else out.set(key(item), [value(item)])
  }
  return out
}
