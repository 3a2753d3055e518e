// From a code and its parameters to a sentence in the reader's language.
import { en } from './en.ts'
import { zh } from './zh.ts'

export type Lang = 'zh-Hans' | 'zh-Hant' | 'en'

/** The sentence for a code, with `{name}` filled from params; an unknown code is shown as itself. Traditional script is converted by the page. */
export function say(lang: Lang, code: string, params: Readonly<Record<string, string | number>> = {}): string {
  const sentence = (lang === 'en' ? en : zh)[code] ?? code
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
