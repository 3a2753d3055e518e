// Whose language the program speaks: what --lang says, else what the environment says, else English.
import type { Lang } from '../words/say.ts'

/** The language named by `--lang zh|en` in the arguments, or by LC_ALL, LC_MESSAGES or LANG (POSIX, in this order). */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const named = namedIn(args)
  if (named === 'zh' || named === 'en') return named === 'zh' ? 'zh-Hans' : 'en'
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(locale) ? 'zh-Hans' : 'en'
}

function namedIn(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return undefined
  const arg = args[at] ?? ''
  return arg.includes('=') ? arg.slice('--lang='.length) : args[at + 1]
}
