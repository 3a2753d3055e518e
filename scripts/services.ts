// Writes docs/reference/services.md: every service that comes with Gangmu, out of its declaration. Run by `npm run docs`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RuleTable } from '../src/domain/matter/rules.ts'
import type { ServiceFolder, Walk } from '../src/domain/matter/service.ts'
import { type Site, sitesOf } from '../src/domain/procedure/check/site.ts'
import type { Clock, Declaration, Event, Role, Words } from '../src/domain/procedure/declaration.ts'
import type { LightSet } from '../src/domain/procedure/light.ts'
import { type Path, paths } from '../src/domain/procedure/paths.ts'
import { services } from '../src/services/registry.ts'

/** Where the page lies. */
export const SERVICES_PAGE = join(import.meta.dirname, '..', 'docs', 'reference', 'services.md')

/** The page's text. */
export function servicesPage(): string {
  const intro = [
    '# Services',
    '',
    'What each service declares: its branches, events, deadlines, rule sets and examples. This page is written by `npm run docs`',
    'out of the declarations; a test compares it with them. `gangmu check` proves that they can work.',
    '',
  ]
  return `${[...intro, ...services.flatMap(serviceText)].join('\n').trimEnd()}\n`
}

const both = ({ zh, en }: Words) => `${zh} · ${en}`
const list = (items: readonly string[] | undefined) => (items ?? []).join(', ')
const table = (heads: readonly string[], rows: readonly (readonly string[])[]) => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---|').join('')}`,
  ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  '',
]

function serviceText({ service, examples }: ServiceFolder): string[] {
  const declaration = service.versions.at(-1)
  if (!declaration) return []
  const all = paths(declaration)
  return [
    `## ${both(service.words)} (\`${service.id}\`)`,
    '',
    service.about.zh,
    '',
    service.about.en,
    '',
    `Version ${declaration.version}. Sources: ${service.sources.join('; ')}.`,
    '',
    ...table(
      ['role', '', 'rights', 'held by'],
      declaration.roles.map((role) => [
        `\`${role.name}\``,
        both(role.words),
        list(role.rights),
        holderText(declaration, role),
      ]),
    ),
    ...table(
      ['document', '', 'number'],
      declaration.documents.map((one) => [`\`${one.name}\``, both(one.words), one.number]),
    ),
    ...sitesOf(declaration).flatMap((site) => branchText(site, all)),
    ...service.lights.flatMap(lightText),
    ...(service.rules ?? []).flatMap((one) => ruleText(one, declaration)),
    '### 示例 · Examples',
    '',
    ...examples.flatMap(walkText),
  ]
}

function holderText({ legs }: Declaration, { name, holder }: Role): string {
  const owned = legs.filter(({ owner }) => owner === name).map((leg) => leg.name)
  if (owned.length > 0) return `owners of ${list(owned)}`
  if (!holder) return 'grant'
  return holder.from === 'opener' ? 'opener' : `field ${holder.field}, else grant`
}

function branchText({ leg, procedure }: Site, all: readonly Path[]): string[] {
  const name = leg?.name ?? 'main'
  const owner = leg
    ? ` Owned by \`${leg.owner}\`; lives in ${list(leg.lives)}, rests in ${list(leg.sleeps) || 'none'}.`
    : ''
  const states = procedure.states.map((one) => `\`${one.name}\` ${both(one.words)}${one.final ? ' (final)' : ''}`)
  return [
    `### ${leg ? `分办 ${both(leg.words)}` : '事项 · The matter itself'} (\`${name}\`)`,
    '',
    `States: ${states.join('; ')}.${owner}`,
    '',
    ...table(['event', '', 'from → to', 'by', 'asks for', 'only if'], procedure.events.map(eventRow)),
    ...table(['clock', '', 'length', 'started by', 'stopped by', 'when time is up'], clockRows(procedure)),
    'Paths:',
    '',
    ...all.filter((path) => path.branch === name).map((path) => `- ${path.events.join(' → ')}`),
    '',
  ]
}

function eventRow({ name, words, from, to, by, asks, guards }: Event): string[] {
  const wanted = [
    ...(asks?.fields ?? []).map((field) => `${field.name}${field.optional ? '?' : ''}`),
    ...(asks?.evidence ?? []).map(({ kind, atLeast }) => `${atLeast} ${kind}`),
  ]
  const only = (guards ?? []).map(({ kind, ...rest }) => `${kind} ${Object.values(rest).flat().join(' ')}`)
  const way = `${from.join(', ')} → ${to ?? 'stays'}`
  return [
    `\`${name}\``,
    both(words),
    way,
    by.map((who) => `${who.role}/${who.right}`).join(', '),
    list(wanted),
    only.join('; '),
  ]
}

function clockRows({ clocks, events, starts }: Site['procedure']): string[][] {
  return clocks.map((clock) => [
    `\`${clock.name}\``,
    both(clock.words),
    lengthText(clock),
    list([...(starts?.includes(clock.name) ? ['opening'] : []), ...named(events, 'starts', clock.name)]),
    list(named(events, 'stops', clock.name)),
    expiryText(clock),
  ])
}

const named = (events: readonly Event[], what: 'starts' | 'stops', clock: string) =>
  events.filter((event) => event[what]?.includes(clock)).map(({ name }) => name)

function lengthText({ length, pausedIn }: Clock): string {
  const rests = pausedIn ? `; rests in ${list(pausedIn)}` : ''
  if (length.kind === 'span') return `${length.n} ${length.unit}${rests}`
  if (length.kind === 'date') return `until ${length.field}${rests}`
  const every = typeof length.every === 'string' ? length.every : `${length.every.field}`
  return `day ${length.day} of every ${every}${rests}`
}

function expiryText({ expiry, remind }: Clock): string {
  const before = (remind ?? []).map(
    ({ before: span, slip, tells }) =>
      `${span.n} ${span.unit} before: ${list([...tells, ...(slip ? [`${slip.colour} slip`] : [])])}`,
  )
  if (expiry.kind === 'flag') return before.join('; ')
  if (expiry.kind === 'fire') return [...before, `${expiry.event} by itself`].join('; ')
  const rungs = expiry.rungs.map(
    ({ after, slip, tells }) =>
      `+${after.n} ${after.unit}: ${list([...tells, ...(slip ? [`${slip.colour} slip`] : [])])}`,
  )
  return [...before, ...rungs].join('; ')
}

function lightText({ name, words, source, branch, lights }: LightSet): string[] {
  const rows = lights.flatMap((light) =>
    light.rows.map((row) => [
      both(light.words),
      row.colour,
      row.when
        .map(
          ({ reading, ...rest }) =>
            `${reading} ${Object.entries(rest)
              .map(([key, value]) => `${key} ${[value].flat().join('/')}`)
              .join(' ')}`,
        )
        .join(', ') || 'otherwise',
      row.note ? both(row.note) : '',
    ]),
  )
  return [
    `### 规则 ${both(words)} (\`${name}\`)`,
    '',
    `Read from \`${branch}\`. Page: ${source}.`,
    '',
    ...table(['light', 'colour', 'when', 'note'], rows),
  ]
}

function ruleText({ name, words, inputs, outputs, hit, rows }: RuleTable, declaration: Declaration): string[] {
  const used = sitesOf(declaration).flatMap(({ leg, procedure }) =>
    procedure.events.flatMap((event) =>
      (event.asks?.fields ?? [])
        .filter((field) => field.default?.rule === name)
        .map((field) => `\`${leg?.name ?? 'main'}/${event.name}/${field.name}\``),
    ),
  )
  return [
    `### 规则表 ${both(words)} (\`${name}\`)`,
    '',
    `Cells are FEEL unary tests; hit policy \`${hit}\`. Proposed in forms: ${list(used) || 'nowhere'}.`,
    '',
    ...table(
      ['', ...[...inputs, ...outputs].map((column) => both(column.words)), 'page', 'note'],
      rows.map(({ when, gives, source, note }, at) => [
        String(at + 1),
        ...inputs.map((input) => when[input.name] ?? '-'),
        ...outputs.map((output) => `${gives[output.name]}${output.unit ? ` ${output.unit}` : ''}`),
        source,
        note ? both(note) : '',
      ]),
    ),
  ]
}

function walkText({ name, words, lines }: Walk): string[] {
  const steps = lines.map((line) => {
    if ('wake' in line) return `1. ${line.at}: time passes`
    const where = line.leg ? ` (${line.leg})` : ''
    return `1. ${line.at}: ${line.unit}，${line.person}: \`${line.do}\`${where}${line.refused ? `, refused: \`${line.refused}\`` : ''}`
  })
  return [`**${both(words)}** (\`${name}\`)`, '', ...steps, '']
}

if (process.argv[1] === import.meta.filename) writeFileSync(SERVICES_PAGE, servicesPage())
