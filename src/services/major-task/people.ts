// The people of the examples, two provinces of them, and lines that many walks begin or end with.

import type { WalkLine } from '../../domain/matter/service.ts'
import type { Evidence } from '../../domain/procedure/state.ts'

type Deed = Extract<WalkLine, { do: string }>

/** Who acts in the examples: as which role, which person, of which unit. */
export const people = {
  office: { as: 'office', person: '周敏', unit: '市政府督查室' },
  lead: { as: 'lead', person: '陈立', unit: '市交通运输委' },
  other: { as: 'lead', person: '罗强', unit: '市住房城乡建委' },
  support: { as: 'support', person: '何川', unit: '省交通运输厅' },
  sub: { as: 'subunit', person: '唐悦', unit: '市公路事务中心' },
  verifier: { as: 'verifier', person: '吴桐', unit: '市审计局' },
  leader: { as: 'leader', person: '郑岚', unit: '市政府办公厅' },
} as const

/** A line of a walk: at an instant of Beijing time (YYYY-MM-DD HH:MM), one of the people does something. */
export function does(
  who: keyof typeof people,
  when: string,
  what: string,
  more: Partial<Omit<Deed, 'at' | 'do' | 'as' | 'person' | 'unit'>> = {},
): WalkLine {
  return { at: instant(when), do: what, ...people[who], ...more }
}

/** A line of a walk: time has passed until then, and whatever was due happens. */
export const passes = (when: string): WalkLine => ({ at: instant(when), wake: true })

/** Beijing time as an instant. */
export function instant(when: string): string {
  const [day = '', time = '00:00'] = when.split(' ')
  return new Date(Date.parse(`${day}T${time}:00.000+08:00`)).toISOString()
}

const hash = (n: number) => n.toString(16).padStart(64, '0')

/** A document handed in as evidence. */
export const paper: Evidence = { kind: 'document', name: '竣工验收报告.pdf', sha256: hash(1) }

/** A photograph handed in as evidence. */
export const photo: Evidence = { kind: 'photo', name: '通车现场.jpg', sha256: hash(2) }

/** Registering and dispatching: how every walk begins. */
export const beginning = (urgency: string, dispatch: NonNullable<Deed['fields']>): readonly WalkLine[] => [
  does('office', '2026-03-02 09:00', 'register', {
    fields: { title: '省际公路瓶颈路段改造', basis: '行动方案第三部分', urgency },
  }),
  does('office', '2026-03-03 10:00', 'dispatch', {
    fields: {
      lead: people.lead.unit,
      due: '2026-09-30',
      rhythm: 'quarter',
      criteria: '建成通车并通过验收',
      ...dispatch,
    },
  }),
]

/** Registering alone, from an origin that the time limits know. */
export const registered = (origin: string): WalkLine =>
  does('office', '2026-03-02 09:00', 'register', {
    fields: { title: '协调省界路段用地', basis: '联席会议纪要', urgency: 'ordinary', origin },
  })

/** Closing, striking off, archiving: how most walks end. */
export const ending = (day: string): readonly WalkLine[] => [
  does('office', `${day} 14:00`, 'close', { fields: { conclusion: '按要求完成' } }),
  does('office', `${day} 15:00`, 'strike-off'),
  does('office', `${day} 16:00`, 'archive', { fields: { shelf: '2026-督-017' } }),
]
