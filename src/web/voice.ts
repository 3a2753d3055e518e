// The voice of a page: the words of one language, and addresses that keep that choice.
import { Converter } from 'opencc-js/cn2t'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { type Lang, say } from '../words/say.ts'

type Params = Readonly<Record<string, string | number>>

/** What every page and component is given to speak with. */
export interface Voice {
  readonly lang: Lang
  /** The words of the pages area for a code without its `pages.` head; in English `code.one` is used when `n` is 1. */
  readonly t: (code: string, params?: Params) => string
  /** The sentence of a diagnostic from any area. */
  readonly tell: (diagnostic: Pick<Diagnostic, 'code' | 'params'>) => string
  /** Words that come in both languages, as services declare them. */
  readonly words: (words: Words) => string
  /** An address of this site in this language. */
  readonly to: (path: string) => string
}

/** The languages in the order they are offered, each named in itself. */
export const LANGS: readonly { readonly lang: Lang; readonly short: string; readonly name: string }[] = [
  { lang: 'zh-Hans', short: '简', name: '简体中文' },
  { lang: 'zh-Hant', short: '繁', name: '繁體中文' },
  { lang: 'en', short: 'EN', name: 'English' },
]

const toTraditional = Converter({ from: 'cn', to: 'tw' })
const converted = new Map<string, string>()

/** The voice for a language. Parameters are filled in after conversion, so that a document's own characters stay as they are. */
export function voiceOf(lang: Lang): Voice {
  const speak = (code: string, params: Params = {}): string => {
    const template = lang === 'zh-Hant' ? traditional(say('zh-Hans', code)) : say(lang, code)
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name] ?? whole
      return typeof value === 'string' && /^[a-z]+(\.[a-z0-9-]+)+$/.test(value) && isKnown(value)
        ? speak(value)
        : String(value)
    })
  }
  return {
    lang,
    t: (code, params) => speak(`pages.${params?.n === 1 && lang === 'en' && has(code) ? `${code}.one` : code}`, params),
    tell: ({ code, params }) => speak(code, params),
    words: ({ zh, en }) => (lang === 'en' ? en : lang === 'zh-Hant' ? traditional(zh) : zh),
    // The bare address goes by the browser's language: the one that says so stays.
    to: (path) => (lang === 'zh-Hans' && path !== '/' ? path : `/${lang}${path}`),
  }
}

/** A parameter may itself name a sentence (what somebody else did, say). */
const isKnown = (code: string): boolean => say('en', code) !== code

const has = (code: string): boolean => say('en', `pages.${code}.one`) !== `pages.${code}.one`

function traditional(text: string): string {
  const known = converted.get(text)
  if (known !== undefined) return known
  const made = toTraditional(text)
  converted.set(text, made)
  return made
}
