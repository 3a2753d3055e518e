// What a notice says, in the words of the service that its matter is of.
import type { Notice } from '../domain/matter/summary.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import type { ToldSlip } from '../store/notices.ts'
import type { Context } from './context.ts'
import { declarationOf } from './matter-step.ts'

/** What a notice is about, by the names that its service declares. */
export interface Told extends Omit<Notice, 'unit'> {
  readonly service: string
  readonly version: string
  readonly slips: readonly ToldSlip[]
}

/** A slip as people call it: its document, its colour, its number. */
export interface SlipWords {
  readonly words: Words
  readonly colour: string
  readonly number: string
}

/** The words of a notice. */
export interface NoticeWords {
  /** What happened, or the clock. */
  readonly about: Words
  /** As what the unit is told. */
  readonly role: Words
  /** The leg; null for the matter itself. */
  readonly branch: Words | null
  readonly service: Words
  readonly slips: readonly SlipWords[]
}

/** The words of a notice; a name that no declaration knows stands for itself. */
export function noticeWords(ctx: Context, told: Told): NoticeWords {
  const declaration = declarationOf(ctx, told.service, told.version)
  const leg = declaration?.legs.find(({ name }) => name === told.branch.replace(/-\d+$/, ''))
  const own = told.branch === 'main' ? declaration?.main : leg?.procedure
  const all = declaration ? [own, declaration.main, ...declaration.legs.map(({ procedure }) => procedure)] : []
  const names = all.flatMap((one) => (one ? [...(told.kind === 'event' ? one.events : one.clocks)] : []))
  const wordsIn = (list: readonly { readonly name: string; readonly words: Words }[], name: string): Words =>
    list.find((one) => one.name === name)?.words ?? { zh: name, en: name }
  return {
    about: wordsIn(names, told.about),
    role: wordsIn(declaration?.roles ?? [], told.role),
    branch: told.branch === 'main' ? null : (leg?.words ?? null),
    service: ctx.services.find(({ id }) => id === told.service)?.words ?? { zh: told.service, en: told.service },
    slips: told.slips.map(({ document, colour, year, number }) => {
      const declared = declaration?.documents.find(({ name }) => name === document)
      const form = declared?.number ?? '{year}-{seq}'
      return {
        words: declared?.words ?? { zh: document, en: document },
        colour,
        number: form.replace('{year}', String(year)).replace('{seq}', String(number)),
      }
    }),
  }
}
