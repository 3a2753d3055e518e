// From a code and its parameters to a sentence in the reader's language.
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Languages that a person may read; traditional script is converted from simplified. */
export type Lang = 'zh-Hans' | 'zh-Hant' | 'en'

/** The sentence for a code, with `{name}` filled from params (a param that is itself a code gives its words); an unknown code is shown as itself. Traditional script is converted by the page. */
export function say(lang: Lang, code: string, params: Readonly<Record<string, string | number>> = {}): string {
  const words = lang === 'en' ? en : zh
  const fill = (value: string | number) => words[value] ?? String(value)
  return (words[code] ?? code).replace(/\{(\w+)\}/g, (whole, name: string) => fill(params[name] ?? whole))
}
