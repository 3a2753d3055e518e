// What is asked of a series, as a form: who reports it, how often, how soon, and what it counts; also to begin one.
import type { SeriesTyped } from '../../app/keep-series.ts'
import { Field } from '../components/field.tsx'
import { Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'

interface SettingsProps {
  readonly frame: Frame
  /** Null for one to be begun. */
  readonly series: { readonly id: string; readonly indicator: string; readonly area: string } | null
  readonly typed: SeriesTyped
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly key_: string
  readonly trouble: readonly { readonly field: string; readonly line: string }[]
}

/** The whole page. */
export function SeriesSettingsPage(props: SettingsProps) {
  const { frame, series, key_, trouble } = props
  const { v } = frame
  const title = series ? v.t('series-settings') : v.t('series-begin')
  const home = series ? `/indicators/${series.id}` : '/indicators'
  return (
    <Page frame={frame} title={title} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a>
            {series && (
              <>
                {' / '}
                <a href={v.to(home)}>{`${series.indicator} · ${series.area}`}</a>
              </>
            )}
          </p>
          <h1>{title}</h1>
          <p class="dim">{v.t('series-settings-lead')}</p>
        </div>
      </div>
      <form
        class="narrow-form"
        method="post"
        action={v.to(series ? `/indicators/${series.id}/settings` : '/indicators/new')}
        novalidate
      >
        <Trouble lines={trouble.map(({ line }) => line)} />
        <input type="hidden" name="key" value={key_} />
        <Fields {...props} />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('save')}
          </button>
          <a class="button" href={v.to(home)}>
            {v.t('cancel')}
          </a>
        </div>
      </form>
    </Page>
  )
}

function Fields({ frame, series, typed, units, trouble }: SettingsProps) {
  const { v } = frame
  const bad = Object.fromEntries(trouble.map(({ field }) => [field, { code: 'field-look' }]))
  const field = (name: keyof SeriesTyped, more: object = {}) => (
    <Field
      {...{ v, name, errors: bad, id: `series-${name}`, value: typed[name] }}
      label={v.t(`series-${name === 'frequency' ? 'duty' : name}`)}
      {...more}
    />
  )
  const choices = (values: readonly string[], stem: string) =>
    values.map((value) => ({ value, label: v.t(`${stem}-${value}`) }))
  return (
    <>
      {!series && field('indicator', { required: true })}
      {!series && field('area', { required: true })}
      {!series && field('unit', { hint: v.t('series-unit-hint') })}
      {!series && field('measure', { options: choices(['level', 'growth', 'average-growth'], 'measure') })}
      {field('owner', {
        options: [
          { value: '', label: v.t('series-no-owner') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ],
      })}
      {field('frequency', {
        options: [{ value: '', label: v.t('frequency-none') }, ...choices(['year', 'quarter', 'month'], 'frequency')],
      })}
      {field('lagDays', { kind: 'number', hint: v.t('series-lagDays-hint') })}
      {field('definition', { kind: 'area', rows: 4, hint: v.t('series-definition-hint') })}
    </>
  )
}
