// Figures summed up from matters: what to count, how, for which periods, into which series; ticked and handed in.
import type { MatterFigures, MatterFiguresAsked } from '../../app/figures-from-matters.ts'
import { Trouble } from '../components/trouble.tsx'
import { Deed } from '../figures/deed.tsx'
import { sayFigure, sayPeriod } from '../figures/say.ts'
import { type Frame, Page } from '../layout.tsx'

interface MatterFiguresProps {
  readonly frame: Frame
  readonly opened: MatterFigures
  readonly asked: MatterFiguresAsked
  readonly trouble: readonly string[]
  readonly id: string
}

/** The whole page. */
export function MatterFiguresPage(props: MatterFiguresProps) {
  const { frame, opened, asked } = props
  const { v } = frame
  const isAsked = asked.measure !== '' && asked.series !== ''
  return (
    <Page frame={frame} title={v.t('from-matters')} place="indicators">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/indicators')}>{v.t('nav-indicators')}</a>
          </p>
          <h1>{v.t('from-matters')}</h1>
          <p class="dim">
            {v.t('from-matters-lead')} {v.t('from-matters-few')}
          </p>
        </div>
      </div>
      <Choice {...props} />
      {isAsked && opened.offered.length === 0 && <p class="none">{v.t('from-matters-none')}</p>}
      {opened.offered.length > 0 && <Offers {...props} />}
    </Page>
  )
}

function Choice({ frame, opened, asked }: MatterFiguresProps) {
  const { v } = frame
  const select = (name: keyof MatterFiguresAsked, options: readonly { value: string; label: string }[]) => (
    <div class="field">
      <label for={`m-${name}`}>{v.t(`matters-${name}`)}</label>
      <select id={`m-${name}`} name={name}>
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === asked[name]}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  const choose = { value: '', label: v.t('enter-choose') }
  const measures = opened.measures.map((one) => ({
    value: `${one.service}/${one.series}`,
    label: `${v.words(one.serviceWords)}：${v.words(one.words)}`,
  }))
  const series = opened.series.map((one) => ({ value: one.id, label: [one.indicator, one.area, one.unit].join(' · ') }))
  return (
    <form class="entry-head" method="get" action={v.to('/indicators/from-matters')}>
      {select('measure', [choose, ...measures])}
      {select(
        'how',
        (['count', 'sum', 'median'] as const).map((one) => ({ value: one, label: v.t(`how-${one}`) })),
      )}
      {select(
        'frequency',
        (['month', 'quarter', 'year'] as const).map((one) => ({ value: one, label: v.t(`each-${one}`) })),
      )}
      {select('series', [choose, ...series])}
      <div class="acts">
        <button class={opened.offered.length > 0 ? 'button' : 'button primary'} type="submit">
          {v.t('from-matters-look')}
        </button>
      </div>
    </form>
  )
}

function Offers({ frame, opened, asked, trouble, id }: MatterFiguresProps) {
  const { v } = frame
  return (
    <form method="post" action={v.to('/indicators/from-matters')}>
      <Trouble lines={trouble} />
      <input type="hidden" name="id" value={id} />
      {Object.entries(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{v.t('series-period')}</th>
            <th scope="col" class="n">
              {v.t('figure-value')}
            </th>
            <th scope="col">{v.t('row-does')}</th>
          </tr>
        </thead>
        <tbody>
          {opened.offered.map(({ observation: one, intake }) => (
            <tr key={one.period.to}>
              <th scope="row">
                <label class="check">
                  <input type="checkbox" name="period" value={one.period.to} checked /> {sayPeriod(v, one.period)}
                </label>
              </th>
              <td class="n num" data-label={v.t('figure-value')}>
                {sayFigure(v, one.figure, one.unit)}
              </td>
              <td data-label={v.t('row-does')}>{intake && <Deed v={v} intake={intake} unit={one.unit} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="acts">
        <button class="button primary" type="submit" name="do" value="submit">
          {v.t('from-take')}
        </button>
        <button class="button" type="submit" name="do" value="draft">
          {v.t('enter-draft')}
        </button>
      </div>
    </form>
  )
}
