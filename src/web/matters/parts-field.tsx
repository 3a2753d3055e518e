// A field that lists pieces of work: rows of title, unit and day, with always some rows to spare.
import type { UnitName } from '../../app/matter-view.ts'
import type { FieldErrors } from '../components/field.tsx'
import type { Voice } from '../voice.ts'
import type { Typed } from './form-state.ts'

interface Props {
  readonly v: Voice
  readonly name: string
  readonly label: string
  readonly units: readonly UnitName[]
  readonly typed: Typed
  readonly errors: FieldErrors
}

/** Rows shown at first, and how many come with each press on the button that asks for more. */
const ROWS = 3
/** Most rows of one form. */
export const MOST_ROWS = 100

/** The rows. */
export function PartsField({ v, name, label, units, typed, errors }: Props) {
  const filled = Object.keys(typed).flatMap((key) => {
    const row = new RegExp(`^${name}\\.(\\d+)\\.`).exec(key)?.[1]
    return row !== undefined && typed[key]?.[0] ? [Number(row) + 1] : []
  })
  const asked = typed.more?.includes(name) ? ROWS : 0
  const rows = Math.min(MOST_ROWS, Math.max(ROWS, ...filled.map((n) => n + asked)))
  const error = errors[name]
  const one = (row: number, part: string) => typed[`${name}.${row}.${part}`]?.[0] ?? ''
  return (
    <fieldset class="parts" id={`f-${name}`} tabindex={-1}>
      <legend>{label}</legend>
      {error && <p class="error">{v.t(error.code, error.params)}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <div class="part-row" key={`${name}.${row}`}>
          <input
            type="text"
            name={`${name}.${row}.title`}
            value={one(row, 'title')}
            aria-label={v.t('part-title', { n: row + 1 })}
            placeholder={v.t('part-title', { n: row + 1 })}
          />
          <select name={`${name}.${row}.unit`} aria-label={v.t('part-unit', { n: row + 1 })}>
            <option value="">{v.t('part-own-unit')}</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id} selected={unit.id === one(row, 'unit')}>
                {unit.name}
              </option>
            ))}
          </select>
          <input
            type="date"
            name={`${name}.${row}.due`}
            value={one(row, 'due')}
            aria-label={v.t('part-due', { n: row + 1 })}
          />
        </div>
      ))}
      {rows < MOST_ROWS && (
        <button class="button quiet" type="submit" name="more" value={name}>
          {v.t('part-more')}
        </button>
      )}
    </fieldset>
  )
}
