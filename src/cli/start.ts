// The commands that run the server: from settings to a context, a database, a listening port, and all the way back.
import { randomBytes } from 'node:crypto'
import pino from 'pino'
import type { Context } from '../app/context.ts'
import { inviteFirst } from '../app/password-link.ts'
import { openPasswords, PASSWORD_COST } from '../app/passwords.ts'
import { openWorkshop } from '../documents/workshop.ts'
import { dayOf } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { uuidv7 } from '../domain/base/ids.ts'
import { workdaysCn } from '../domain/base/workdays-cn.ts'
import { openIssuer } from '../gate/issuer.ts'
import type { buildServer } from '../http/server.ts'
import { startWorker } from '../jobs/worker.ts'
import { openCourier } from '../post/courier.ts'
import { openSmtp } from '../post/smtp.ts'
import { services, warningRules } from '../services/registry.ts'
import { type Opened, openDatabase, visitDatabase } from '../store/open.ts'
import { openPool } from '../store/pool.ts'
import { say } from '../words/say.ts'
import { keepRegions } from './regions.ts'
import { addSamples } from './sample.ts'
import { longAgo, playSampleMatters } from './sample-matters.ts'
import { samplePeople } from './sample-people.ts'
import { playSampleScore } from './sample-score.ts'
import { type More, type Settings, settingsOf } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** `gangmu start`: embedded database unless another is named, sample documents, server. Resolves to the exit code when the server has ended. */
export const start = (terminal: Terminal, args: readonly string[]): Promise<number> =>
  guarded(terminal, args, true, run)

/** `gangmu serve`: the server alone, on a database that was named. */
export const serve = (terminal: Terminal, args: readonly string[]): Promise<number> =>
  guarded(terminal, args, false, run)

/** `gangmu migrate`: brings the database to the current schema and ends. */
export const migrate = (terminal: Terminal, args: readonly string[]): Promise<number> =>
  guarded(terminal, args, true, async (terminal, settings) => {
    const opened = await openDatabase(choice(settings), teller(terminal))
    if (!opened.ok) return opened
    const { version, applied, stop } = opened.value
    await stop()
    await terminal.out(`${say(terminal.lang, 'system.note.migrated', { version, applied })}\n`)
    return ok(null)
  })

type Command = (terminal: Terminal, settings: Settings) => Promise<Result<null>>

/** A command that works on the database beside whoever else does: what it takes, what its help says, what it does. */
export interface Visit extends More {
  readonly help: string
  /** Migrates the database first, and has it for itself. */
  readonly alone?: boolean
  readonly work: (visit: { ctx: Context; opened: Opened; settings: Settings }) => Promise<Result<null>>
}

/** Runs a command that needs the database and no server; resolves to the exit code. */
export const visiting = (terminal: Terminal, args: readonly string[], visit: Visit): Promise<number> => {
  const command: Command = async (_terminal, settings) => {
    const closing: (() => Promise<unknown>)[] = []
    try {
      const opened = await (visit.alone ? openDatabase : visitDatabase)(choice(settings), teller(terminal))
      if (!opened.ok) return opened
      closing.push(opened.value.stop)
      const ctx = await contextOn(opened.value, settings, closing)
      return await visit.work({ ctx, opened: opened.value, settings })
    } finally {
      for (const close of closing.reverse()) await close()
    }
  }
  return guarded(terminal, args, true, command, visit)
}

async function guarded(
  terminal: Terminal,
  args: readonly string[],
  own: boolean,
  command: Command,
  visit: Pick<Visit, 'flags' | 'names' | 'help'> = { flags: [], names: 0, help: 'system.note.help' },
): Promise<number> {
  const settings = settingsOf(args, process.env, own, visit)
  if (!settings.ok) return complain(terminal, settings.diagnostics, 2)
  if (settings.value.help) {
    await terminal.out(say(terminal.lang, visit.help))
    return 0
  }
  try {
    const done = await command(terminal, settings.value)
    return done.ok ? 0 : complain(terminal, done.diagnostics, 1)
  } catch (error) {
    const reason = (error as Error).message
    return complain(terminal, [{ code: 'system.unexpected', params: { reason } }], 1)
  }
}

/** Everything that was opened is closed in the opposite order, whether it was opened whole or in part. */
async function run(terminal: Terminal, settings: Settings): Promise<Result<null>> {
  const closing: (() => Promise<unknown>)[] = []
  const signal = untilSignal(() => terminal.err(`\n${say(terminal.lang, 'system.note.stopping')}\n`))
  try {
    const opened = await open(terminal, settings, closing, signal.given)
    if (!opened.ok) return opened
    if (!signal.given()) {
      const { address, link } = opened.value
      await terminal.out(`${say(terminal.lang, 'system.note.ready', { address })}\n`)
      if (link)
        await terminal.out(
          `${say(terminal.lang, 'system.note.first-link', { link: `${address}/password?token=${link}` })}\n`,
        )
      await signal.came
    }
  } finally {
    for (const close of closing.reverse()) await close()
    signal.forget()
  }
  terminal.err(`${say(terminal.lang, 'system.note.stopped')}\n`)
  return ok(null)
}

/** Where the server can be reached, and the link for the first administrator while there is nobody else. */
interface Listening {
  readonly address: string
  readonly link: string | null
}

async function open(
  terminal: Terminal,
  settings: Settings,
  closing: (() => Promise<unknown>)[],
  stopped: () => boolean,
): Promise<Result<Listening>> {
  const pages = import('../http/server.ts') // loads while the database starts
  const database = await openDatabase(choice(settings), teller(terminal))
  if (!database.ok) return database
  closing.push(database.value.stop)
  const ctx = await contextOn(database.value, settings, closing)
  if (stopped()) return ok({ address: '', link: null })
  await keepRegions(ctx, settings.regions)
  const sample = settings.sample ? await playSample(ctx) : []
  const { buildServer } = await pages
  const server = await buildServer(ctx, { hosts: settings.hosts, sample })
  closing.push(startWorker(ctx).stop, () => server.close())
  const link = await inviteFirst(ctx, settings.regions[0] ?? settings.region)
  const address = await listen(server, settings)
  return address.ok ? ok({ address: address.value, link }) : address
}

/** The world as use cases see it, on an opened database; what must be closed is added to `closing`. */
async function contextOn(opened: Opened, settings: Settings, closing: (() => Promise<unknown>)[]): Promise<Context> {
  const clock = () => new Date()
  const today = () => dayOf(workdaysCn, clock().toISOString())
  const db = openPool(opened.server, { today })
  const worker = openPool(opened.worker, { today, max: 4 })
  closing.push(db.close, worker.close)
  const workshop = openWorkshop({ timeoutMs: 60_000, memoryMb: 512, threads: 2 })
  closing.push(workshop.close)
  return {
    db,
    worker,
    workshop,
    clock,
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    newSecret: () => randomBytes(32).toString('base64url'),
    passwords: await openPasswords(PASSWORD_COST, randomBytes(32).toString('base64url')),
    region: settings.region,
    services: services.map(({ service }) => service),
    warningRules,
    calendar: workdaysCn,
    log: pino({ level: 'warn' }, pino.destination({ dest: 2, sync: true })),
    courier: openCourier({ allow: settings.webhookAllow }),
    issuer: settings.issuer && openIssuer(settings.issuer),
    mailing: openMailing(settings, closing),
  }
}

/** What an empty installation begins with: documents, people, and what these have done so far. */
async function playSample(ctx: Context): Promise<Awaited<ReturnType<typeof samplePeople>>> {
  const isEmpty = (await addSamples(longAgo(ctx))) > 0
  const people = await samplePeople(ctx, isEmpty)
  if (isEmpty && people.length > 0) {
    const scored = await playSampleScore(ctx)
    if (!scored.ok) ctx.log.error({ diagnostics: scored.diagnostics }, 'sample score refused')
    await playSampleMatters(ctx)
  }
  return people
}

function openMailing({ mail }: Settings, closing: (() => Promise<unknown>)[]): Context['mailing'] {
  if (mail === null) return null
  const post = openSmtp(mail)
  closing.push(async () => post.close())
  return { post, site: mail.site }
}

async function listen(
  server: Awaited<ReturnType<typeof buildServer>>,
  { host, port }: Settings,
): Promise<Result<string>> {
  try {
    const address = new URL(await server.listen({ host, port }))
    const isHere = ['127.0.0.1', '0.0.0.0', '[::1]', '[::]'].includes(address.hostname)
    return ok(`http://${isHere ? 'localhost' : address.hostname}:${address.port || 80}`)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE') return refuse('system.port-in-use', { port })
    if (code === 'EACCES') return refuse('system.port-forbidden', { port })
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return refuse('system.host-unavailable', { host })
    throw error
  }
}

/** Waits for Ctrl-C or SIGTERM; the second one ends at once. */
function untilSignal(onFirst: () => void) {
  let count = 0
  let arrive: () => void = () => undefined
  const came = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const take = () => {
    count += 1
    if (count > 1) process.exit(130)
    onFirst()
    arrive()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const name of signals) process.on(name, take)
  const forget = () => {
    for (const name of signals) process.off(name, take)
  }
  return { came, given: () => count > 0, forget }
}

const choice = ({ databaseUrl, folder }: Settings) => ({ url: databaseUrl, folder })

const teller =
  (terminal: Terminal) =>
  (code: string, params: Diagnostic['params'] = {}) =>
    terminal.err(`gangmu: ${say(terminal.lang, code, params)}\n`)

/** One sentence a fault, in both languages: whoever starts a server may not be who chose its locale. */
function complain(terminal: Terminal, diagnostics: readonly Diagnostic[], exit: number): number {
  for (const { code, params } of diagnostics) {
    terminal.err(`gangmu: ${say('zh-Hans', code, params)}\n`)
    terminal.err(`gangmu: ${say('en', code, params)}\n`)
  }
  return exit
}
