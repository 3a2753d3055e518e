// A service in the words of its readers: branches with their paths, clocks with what happens when time is up, lights with their pages.
import type { RuleTable } from '../domain/matter/rules.ts'
import type { ServiceFolder } from '../domain/matter/service.ts'
import { sitesOf } from '../domain/procedure/check/site.ts'
import type { Clock, Declaration, Procedure, Reminder, Span, Words } from '../domain/procedure/declaration.ts'
import { besides, type Path, paths } from '../domain/procedure/paths.ts'
import { type Lang, say } from '../words/say.ts'

type Branch = ReturnType<typeof sitesOf>[number]

/** The description as text, one line a path and a few a clock. */
export function describeService({ service, examples }: ServiceFolder, lang: Lang): string {
  const declaration = service.versions.at(-1)
  if (!declaration) return ''
  const all = paths(declaration)
  const version = say(lang, 'command.check.version', { version: declaration.version })
  return [
    `${pick(service.words, lang)} (${service.id}) ${version}`,
    pick(service.about, lang),
    '',
    ...sitesOf(declaration).flatMap((site) => [branchText(site, all, lang), '']),
    ...service.lights.map((set) => `${say(lang, 'command.check.lights')} ${pick(set.words, lang)} (${set.source})`),
    ...(service.rules ?? []).map((one) => ruleLine(one, lang)),
    ...examples.map((walk) => `${say(lang, 'command.check.example')} ${walk.name}: ${pick(walk.words, lang)}`),
    '',
  ].join('\n')
}

const pick = (words: Words, lang: Lang) => (lang === 'en' ? words.en : words.zh)

function ruleLine({ words, rows }: RuleTable, lang: Lang): string {
  const pages = [...new Set(rows.map(({ source }) => source))]
  return say(lang, 'command.check.table', { table: pick(words, lang), rows: rows.length, pages: pages.join('; ') })
}

function branchName({ leg }: Branch, lang: Lang): string {
  return leg ? `${pick(leg.words, lang)} (${leg.name})` : say(lang, 'command.check.main')
}

function branchText(site: Branch, all: readonly Path[], lang: Lang): string {
  const { procedure, leg } = site
  const name = leg?.name ?? 'main'
  const mine = all.filter((path) => path.branch === name)
  const counts = { states: procedure.states.length, events: procedure.events.length, paths: mine.length }
  const also = besides(procedure, name, all).map(({ words }) => pick(words, lang))
  const ways = mine.map((path) => `  ${wayText(procedure, path, lang)}`)
  const rest = also.length > 0 ? [`  ${say(lang, 'command.check.besides')} ${list(also, lang)}`] : []
  const clocks = procedure.clocks.flatMap((clock) => clockLines(site, clock, lang))
  const head = `${branchName(site, lang)}: ${say(lang, 'command.check.counts', counts)}`
  return [head, ...ways, ...rest, ...clocks].join('\n')
}

function wayText({ events, states }: Procedure, path: Path, lang: Lang): string {
  const [first, ...then] = path.states.map((name) => states.find((one) => one.name === name)?.words)
  const steps = path.events.map((name, at) => {
    const event = events.find((one) => one.name === name)?.words
    return `→ ${event ? pick(event, lang) : name} → [${then[at] ? pick(then[at], lang) : ''}]`
  })
  return [`[${first ? pick(first, lang) : ''}]`, ...steps].join(' ')
}

function clockLines(site: Branch, clock: Clock, lang: Lang): string[] {
  const { declaration, procedure, leg } = site
  const resting = [
    ...(clock.pausedIn ?? []).map((name) => wordsOf(procedure.states, name, lang)),
    ...(leg?.sleeps ?? []).map((name) => wordsOf(declaration.main.states, name, lang)),
  ]
  const pauses = resting.length > 0 ? say(lang, 'command.check.pauses', { states: list(resting, lang) }) : ''
  const words = { clock: pick(clock.words, lang), length: lengthText(site, clock, lang) }
  return [
    `  ${say(lang, 'command.check.clock', words)}${pauses}`,
    ...(clock.remind ?? []).map((one) => `    ${reminderText(declaration, one, lang)}`),
    ...overText(site, clock, lang).map((line) => `    ${line}`),
  ]
}

const list = (items: readonly string[], lang: Lang) => items.join(lang === 'en' ? ', ' : '、')

function lengthText({ procedure, leg, declaration }: Branch, { length }: Clock, lang: Lang): string {
  if (length.kind === 'span') return spanText(length, lang)
  if (length.kind === 'date') return say(lang, 'command.check.until', { field: fieldWords(length.field) })
  const every = typeof length.every === 'string' ? length.every : 'field'
  return say(lang, `command.check.every.${every}`, { day: length.day })

  function fieldWords(name: string): string {
    const events = [...procedure.events, ...(leg ? declaration.main.events : [])]
    const field = events.flatMap(({ asks }) => asks?.fields ?? []).find((one) => one.name === name)
    return field ? pick(field.words, lang) : name
  }
}

const spanText = ({ n, unit }: Span, lang: Lang) => say(lang, `command.check.span.${unit}`, { n })

function reminderText(declaration: Declaration, { before, tells, slip }: Reminder, lang: Lang): string {
  const who = [...rolesText(declaration, tells, lang), ...(slip ? [slipText(slip.colour, lang)] : [])]
  return `${say(lang, 'command.check.before', { span: spanText(before, lang) })}${list(who, lang)}`
}

function overText({ declaration, procedure }: Branch, { expiry, length }: Clock, lang: Lang): string[] {
  if (expiry.kind === 'flag') return []
  if (expiry.kind === 'fire')
    return [say(lang, 'command.check.fires', { event: wordsOf(procedure.events, expiry.event, lang) })]
  return expiry.rungs.map(({ after, tells, slip }, at) => {
    const late = { span: spanText(after, lang) }
    const when =
      length.kind === 'rhythm'
        ? say(lang, 'command.check.missed', { n: at + 1 })
        : say(lang, after.n === 0 ? 'command.check.at-once' : 'command.check.later', after.n === 0 ? {} : late)
    return `${when}${list([...rolesText(declaration, tells, lang), ...(slip ? [slipText(slip.colour, lang)] : [])], lang)}`
  })
}

const rolesText = ({ roles }: Declaration, names: readonly string[], lang: Lang) =>
  names.map((name) => wordsOf(roles, name, lang))

const slipText = (colour: string, lang: Lang) => say(lang, `command.check.slip.${colour}`)

function wordsOf(list: readonly { readonly name: string; readonly words: Words }[], name: string, lang: Lang): string {
  const found = list.find((one) => one.name === name)
  return found ? pick(found.words, lang) : name
}
