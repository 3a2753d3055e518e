// Warnings in words: what one is about, and why each rule speaks, with its numbers; for pages, programs and the matters they become.
import type { Reason, Subject } from '../domain/score/warning/facts.ts'
import { say } from '../words/say.ts'
import { amount, type Speaker, sayUsed } from './judged-words.ts'

/** The words in which matters are told of warnings. */
export const CHINESE: Speaker = {
  lang: 'zh-Hans',
  say: (code, params) => say('zh-Hans', code, params),
  amount: (number, scale, unit) => `${number}${scale}${unit}`,
}

/** Why a rule speaks, in one sentence, and the figures behind it. */
export function sayReason({ code, words, numbers, used }: Reason, speaker: Speaker): { why: string; used: string[] } {
  const told = Object.fromEntries(
    Object.entries(numbers).map(([name, { value, unit }]) => [name, amount(value, unit, speaker)]),
  )
  const turn = words.turn ? speaker.say(`pages.verdict-turn-${words.turn}`) : ''
  const why = speaker.say(code, { ...words, ...told, ...('turn' in words ? { turn } : {}) }).trim()
  return { why, used: used.map((one) => sayUsed(one, speaker)) }
}

/** What a warning is about; `unit` is what its unit is called where it is about one. */
export function sayWarned(subject: Subject, unit: string, speaker: Speaker): string {
  if (subject.kind === 'target') return subject.quote || subject.name
  if (subject.kind === 'matter') return subject.name
  return speaker.say(`score.warning-title.${subject.kind}`, { name: subject.kind === 'unit' ? unit : subject.name })
}
