// `gangmu verify`: recomputes every chain, replays every matter, hashes every file, and names whatever does not hold.
import type { Context } from '../app/context.ts'
import { type Broken, type Verification, verifyAll } from '../app/verify-all.ts'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { say } from '../words/say.ts'
import { openBar } from './bar.ts'
import { visiting } from './start.ts'
import type { Terminal } from './terminal.ts'

/** Verifies the database that the settings name; 0 when it is whole, 1 when something does not hold. */
export const verify = (terminal: Terminal, args: readonly string[]): Promise<number> =>
  visiting(terminal, args, {
    flags: ['json'],
    names: 0,
    help: 'command.help.verify',
    work: ({ ctx, settings }) => verifyHere(terminal, ctx, settings.flags.includes('json')),
  })

/** Most lines of what is broken; the rest is counted. */
const SHOWN = 50

/** Verifies and tells; a failure without further words when something does not hold, since all was told already. */
export async function verifyHere(terminal: Terminal, ctx: Context, json: boolean): Promise<Result<null>> {
  const bar = openBar(terminal, 'command.verify.progress')
  const found = await verifyAll(ctx, bar.tell).finally(bar.close)
  const whole = found.broken.length === 0
  if (json) await terminal.out(`${JSON.stringify({ ok: whole, ...found })}\n`)
  else await tellFound(terminal, found)
  return whole ? ok(null) : { ok: false, diagnostics: [] }
}

async function tellFound(terminal: Terminal, { broken, ...count }: Verification): Promise<void> {
  const { lang } = terminal
  const megabytes = (count.bytes / 1024 / 1024).toFixed(1)
  for (const one of broken.slice(0, SHOWN)) await terminal.out(`■ ${sentence(terminal, one)}\n`)
  if (broken.length > SHOWN) await terminal.out(`${say(lang, 'command.verify.more', { n: broken.length - SHOWN })}\n`)
  const code = broken.length === 0 ? 'command.verify.whole' : 'command.verify.broken'
  await terminal.out(`${say(lang, code, { ...count, megabytes, n: broken.length })}\n`)
}

function sentence({ lang }: Terminal, { region, of, matter, seq, why, detail = '' }: Broken): string {
  const reason = say(lang, `command.verify.why.${why}`, { detail })
  return say(lang, `command.verify.of.${of}`, { region, matter, seq, reason })
}
