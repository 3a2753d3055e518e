// Matters in words: values of fields, clocks with days left, lights, branches, entries.
import type {
  BranchView,
  ClockView,
  FieldView,
  LightView,
  MatterView,
  StandingView,
  Value,
} from '../../app/matter-view.ts'
import type { Words } from '../../domain/procedure/declaration.ts'
import type { Condition } from '../../domain/procedure/light.ts'
import type { ShapeName } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'

/** A shape, a word and a tone: how anything that may be late is shown. */
export interface Sign {
  readonly shape: ShapeName
  readonly tone: 'on' | 'warn' | 'stop' | 'calm' | 'blue'
  readonly text: string
}

/** Things one beside the other. */
export const sayList = (v: Voice, list: readonly string[]): string => list.join(v.lang === 'en' ? ', ' : '、')

/** Words at the beginning of a line or on a button: in English with a capital. */
export function sayHead(v: Voice, words: Words): string {
  const text = v.words(words)
  return v.lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** The value of a field as one run of text. */
export function sayFieldValue(v: Voice, value: Value): string {
  if (value.kind === 'words') return v.words(value.words)
  if (value.kind === 'units')
    return sayList(
      v,
      value.units.map(({ name }) => name),
    )
  if (value.kind !== 'parts') return value.text
  return value.parts
    .map(({ title, unit, due }) => [title, unit?.name, due].filter(Boolean).join(' · '))
    .join(v.lang === 'en' ? '; ' : '；')
}

/** A field with its value, as part of a line. */
export const sayGiven = (v: Voice, { words, value }: FieldView): string =>
  v.t('matter-given', { name: v.words(words), value: sayFieldValue(v, value) })

/** What a branch is called on this page: its kind and who has it. */
export function sayBranch(v: Voice, { words, title, owner }: BranchView): string {
  const name = title ? v.t('matter-branch-titled', { name: v.words(words), title }) : v.words(words)
  return owner ? `${name} · ${owner.name}` : name
}

/** The branch of this id. */
export const branchOf = ({ branches }: MatterView, id: string): BranchView | undefined =>
  branches.find((one) => one.id === id)

/** Days left, or since: working days when they differ from days by the calendar. */
export function sayDays(v: Voice, clock: Pick<ClockView, 'days' | 'workdays' | 'overdue'>): string {
  if (clock.overdue && clock.days < 0) {
    const late = Math.abs(clock.workdays)
    return late === 0 ? v.t('days-over', { n: Math.abs(clock.days) }) : v.t('days-over-work', { n: late })
  }
  if (clock.days === 0) return v.t('days-today')
  return v.t('days-left', { n: clock.days })
}

/** The sign of a clock. */
export function signOfClock(v: Voice, clock: ClockView): Sign {
  if (clock.status === 'stopped') return { shape: 'accepted', tone: 'calm', text: v.t('clock-stopped') }
  if (clock.overdue) return { shape: 'stop', tone: 'stop', text: sayDays(v, clock) }
  if (clock.status === 'paused') return { shape: 'pause', tone: 'calm', text: v.t('clock-paused') }
  if (clock.workdays <= 3) return { shape: 'warn', tone: 'warn', text: sayDays(v, clock) }
  return { shape: 'dot', tone: 'on', text: sayDays(v, clock) }
}

/** The small line under a clock: until when, how sure, how often paused and extended. */
export function sayClockFacts(v: Voice, clock: ClockView): readonly string[] {
  const lates = clock.lates.filter(({ excused }) => !excused)
  const { days, workdays, extended, extensions } = clock
  return [
    clock.stopped ? v.t('clock-stopped-on', { day: clock.stopped }) : v.t('clock-due', { day: clock.due }),
    ...(clock.status === 'running' && days > 0 && workdays !== days ? [v.t('clock-workdays', { n: workdays })] : []),
    ...(clock.provisional ? [v.t('clock-provisional')] : []),
    ...(clock.pausedSince ? [v.t('clock-paused-since', { day: clock.pausedSince })] : []),
    ...(clock.paused > 0 ? [v.t('clock-paused-days', { n: clock.paused })] : []),
    ...(clock.asked ? [v.t('clock-asked')] : []),
    ...(extended > 0 ? [v.t('clock-extended', { n: extended, times: Math.max(extended, extensions) })] : []),
    ...(lates.length > 0
      ? [
          v.t('clock-lates', {
            n: lates.length,
            days: sayList(
              v,
              lates.map(({ day }) => day),
            ),
          }),
        ]
      : []),
  ]
}

const LIGHTS: Readonly<Record<string, Pick<Sign, 'shape' | 'tone'>>> = {
  green: { shape: 'dot', tone: 'on' },
  yellow: { shape: 'warn', tone: 'warn' },
  orange: { shape: 'warn', tone: 'warn' },
  red: { shape: 'stop', tone: 'stop' },
  blue: { shape: 'proposed', tone: 'blue' },
  none: { shape: 'none', tone: 'calm' },
  'no-data': { shape: 'none', tone: 'calm' },
  'no-rule': { shape: 'none', tone: 'calm' },
}

/** The sign of a light or slip by its colour; a colour without words is shown as it is declared. */
export function signOfColour(v: Voice, colour: string): Sign {
  const known = LIGHTS[colour]
  return known ? { ...known, text: v.t(`colour-${colour}`) } : { shape: 'dot', tone: 'calm', text: colour }
}

/** The condition of a light's row as people write it. */
export function sayRule(v: Voice, light: LightView): string {
  if (light.colour.startsWith('no-')) return v.t('light-not-shown')
  if (light.when.length === 0) return v.t('light-otherwise')
  return light.when
    .map(({ words, condition }) => `${v.words(words)} ${sayBounds(v, condition, light)}`)
    .join(v.lang === 'en' ? ', ' : '，')
}

function sayBounds(v: Voice, { is, from, above, to, below }: Condition, light: LightView): string {
  if (is) return `= ${is.map((value) => sayReading(v, value, light)).join(' / ')}`
  const low = from !== undefined ? `≥ ${from}` : above !== undefined ? `> ${above}` : ''
  const high = to !== undefined ? `≤ ${to}` : below !== undefined ? `< ${below}` : ''
  return [low, high].filter(Boolean).join(' ')
}

/** A reading of a light: numbers to one place, choices in words. */
export function sayReading(v: Voice, value: string | number | null, { choices }: LightView): string {
  if (value === null) return v.t('colour-no-data')
  const choice = choices.find((one) => one.value === value)
  if (choice) return v.words(choice.words)
  if (value === 'yes' || value === 'no') return v.t(`light-${value}`)
  const number = Number(value)
  if (!Number.isNaN(number) && value !== '') return String(Math.round(number * 10) / 10)
  return LIGHTS[value] ? v.t(`colour-${value}`) : String(value)
}

/** Where the matter stands, as one sign. */
export function signOfStanding(v: Voice, { kind, behind }: StandingView, state: string): Sign {
  if (kind === 'overdue') {
    const late = v.t('standing-overdue')
    const points = Number(behind) > 0 ? v.t('standing-behind', { n: behind ?? '' }) : ''
    return { shape: 'stop', tone: 'stop', text: [late, points].filter(Boolean).join(' · ') }
  }
  if (kind === 'behind') return { shape: 'warn', tone: 'warn', text: v.t('standing-behind', { n: behind ?? '' }) }
  if (kind === 'on-schedule') return { shape: 'dot', tone: 'on', text: v.t('standing-on-schedule') }
  if (kind === 'paused') return { shape: 'pause', tone: 'calm', text: state }
  return { shape: kind === 'ended' ? 'accepted' : 'proposed', tone: kind === 'ended' ? 'on' : 'calm', text: state }
}

/** The address of a matter. */
export const refOf = ({ region, id }: { readonly region: string; readonly id: string }): string => `${region}.${id}`

/** The sign of a line that is due on a day. */
export function signOfDue(v: Voice, left: Pick<ClockView, 'days' | 'workdays' | 'overdue'>): Sign {
  if (left.overdue) return { shape: 'stop', tone: 'stop', text: sayDays(v, left) }
  return {
    shape: left.workdays <= 3 ? 'warn' : 'dot',
    tone: left.workdays <= 3 ? 'warn' : 'on',
    text: sayDays(v, left),
  }
}
