// What the server is started with: options of the command line first, then the environment, then what suits a newcomer.
import { parseArgs } from 'node:util'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isListable } from '../gate/addresses.ts'
import type { IssuerSettings } from '../gate/issuer.ts'
import { type Environment, type MailSettings, mailSettingsOf } from './mail-settings.ts'
import { oidcSettingsOf } from './oidc-settings.ts'

/** Checked settings of `start`, `serve` and `migrate`. */
export interface Settings {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** Address of a PostgreSQL that somebody else runs; null: the embedded one. */
  readonly databaseUrl: string | null
  readonly folder: string
  /** Region that documents are kept in. */
  readonly region: string
  /** Regions whose people and matters are kept here. */
  readonly regions: readonly string[]
  readonly sample: boolean
  /** Names that the server answers to, besides this machine's own and bare addresses. */
  readonly hosts: readonly string[]
  /** Names, addresses and networks inside that messages to webhooks may go to. */
  readonly webhookAllow: readonly string[]
  /** Null: no mail. */
  readonly mail: MailSettings | null
  /** Null: nobody signs in by a service elsewhere. */
  readonly issuer: IssuerSettings | null
  readonly help: boolean
  /** Options of the command itself that were given. */
  readonly flags: readonly string[]
  /** What stands after the command and is no option. */
  readonly names: readonly string[]
}

/** What a command takes beyond the options that all share: names of options, and how many other words. */
export interface More {
  readonly flags: readonly string[]
  readonly names: number
}

const SAMPLE_REGIONS = ['50', '51'] as const

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  lang: { type: 'string' },
  'no-sample': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The settings, or what is wrong with them. `own`: whether the embedded database is used when none is named. */
export function settingsOf(
  args: readonly string[],
  env: Environment,
  own: boolean,
  more: More = { flags: [], names: 0 },
): Result<Settings> {
  const words = wordsAfter(args, more)
  if (!words.ok) return words
  const { values, names } = words.value
  const text = (name: keyof typeof OPTIONS, variable: string) =>
    typeof values[name] === 'string' ? values[name] : env[variable] || undefined
  const help = values.help === true
  const port = typeof values.port === 'boolean' ? '' : (text('port', 'PORT') ?? '4300')
  const mail = mailSettingsOf(env)
  const oidc = oidcSettingsOf(env)
  const allow = allowOf(env)
  const faults: Diagnostic[] = [...mail.faults, ...oidc.faults, ...allow.faults]
  if (!isPort(port)) faults.push({ code: 'system.port-unreadable', params: { value: port } })
  const data = text('data', 'GANGMU_DATA')
  const databaseUrl = env.DATABASE_URL && typeof values.data !== 'string' ? env.DATABASE_URL : null
  if (!own && !databaseUrl && !data) faults.push({ code: 'system.database-url-missing', params: {} })
  const sample = own && values['no-sample'] !== true
  // The people of the sample work in these two; its documents belong to the first.
  const [home] = SAMPLE_REGIONS
  const region = env.GANGMU_REGION || (sample && !env.GANGMU_REGIONS ? home : 'local')
  const regions = wordsOf(env.GANGMU_REGIONS || (sample ? SAMPLE_REGIONS.join(',') : region))
  for (const value of [region, ...regions])
    if (!/^[\w-]{1,20}$/.test(value)) faults.push({ code: 'system.region-unreadable', params: { value } })
  if (faults.length > 0 && !help) return { ok: false, diagnostics: faults }
  return {
    ok: true,
    value: {
      host: text('host', 'HOST') ?? '127.0.0.1',
      port: Number(port),
      databaseUrl,
      folder: data ?? './data',
      region,
      regions,
      hosts: hostsOf(env.GANGMU_HOSTS, text('host', 'HOST')),
      webhookAllow: allow.value,
      mail: mail.value,
      issuer: oidc.value,
      sample,
      help,
      flags: more.flags.filter((name) => values[name] === true),
      names,
    },
  }
}

/** What messages to webhooks may reach inside, and which words of it are neither name nor address nor network. */
function allowOf(env: Environment): { value: readonly string[]; faults: readonly Diagnostic[] } {
  const value = wordsOf(env.GANGMU_WEBHOOK_ALLOW ?? '')
  const wrong = value.filter((word) => !isListable(word))
  return { value, faults: wrong.map((word) => ({ code: 'system.webhook-allow-unreadable', params: { value: word } })) }
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535

/** Options and other words after a command; the first that it does not take is refused. */
function wordsAfter(args: readonly string[], more: More) {
  const options = { ...OPTIONS, ...Object.fromEntries(more.flags.map((name) => [name, { type: 'boolean' as const }])) }
  const known = Object.keys(options)
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const words = parsed.tokens.filter(({ kind }) => kind === 'positional')
  const stray = parsed.tokens.find(
    (token) => token === words[more.names] || (token.kind === 'option' && !known.includes(token.name)),
  )
  if (stray) {
    const option = stray.kind === 'option' ? stray.rawName : String(args[stray.index])
    return refuse<never>('system.unknown-option', { option })
  }
  const values: Readonly<Record<string, string | boolean | undefined>> = parsed.values
  return ok({ values, names: words.map(({ index }) => args[index] ?? '') })
}

/** The names listed, and the one that is listened on; lower case, without ports. */
const hostsOf = (listed: string | undefined, bound: string | undefined): string[] =>
  wordsOf(`${listed ?? ''} ${bound ?? ''}`).map((name) => name.toLowerCase().replace(/:\d+$/, ''))

const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')
