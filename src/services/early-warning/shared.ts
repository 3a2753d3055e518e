// Short ways of writing what the files of this service have in common, and the four levels with what the law calls them.
import type { Event, Field, Who, Words } from '../../domain/procedure/declaration.ts'

/** Words in both languages, in short. */
export const say = (zh: string, en: string): Words => ({ zh, en })

/** A field of the usual kinds. */
export const field = (name: string, kind: Field['kind'], zh: string, en: string): Field => ({
  name,
  kind,
  words: say(zh, en),
})

/** A text that must be written. */
export const text = (name: string, zh: string, en: string): Field => field(name, 'text', zh, en)

/** The law that names four levels and their colours. */
export const LAW = '《中华人民共和国突发事件应对法》（2007）第四十二条：一级至四级，红、橙、黄、蓝'

/** The levels, the lightest first. */
export const levels = [
  { value: 'blue', words: say('蓝色（四级，一般）', 'blue (level 4, minor)') },
  { value: 'yellow', words: say('黄色（三级，较重）', 'yellow (level 3, notable)') },
  { value: 'orange', words: say('橙色（二级，严重）', 'orange (level 2, serious)') },
  { value: 'red', words: say('红色（一级，特别严重）', 'red (level 1, very serious)') },
]

/** The level that a warning has. */
export const level: Field = { ...field('level', 'choice', '预警等级', 'level'), choices: levels }

/** A right of the delivery unit. */
export const office = (right: string): readonly Who[] => [{ role: 'office', right }]

/** What the delivery unit writes down by hand, and the rules do by themselves. */
export const byRule: readonly Who[] = [
  { role: 'office', right: 'raise' },
  { role: 'system', right: 'raise' },
]

/** A right of the unit that is warned. */
export const owner = (right: string): readonly Who[] => [{ role: 'owner', right }]

/** States in which a warning is being dealt with. */
export const OPEN = ['issued', 'acknowledged', 'handling', 'finished', 'verified', 'disputed'] as const

/** An event whose dates must lie ahead. */
export const ahead = (...names: readonly string[]): NonNullable<Event['guards']> =>
  names.map((name) => ({ kind: 'later-than-now', field: name }))
