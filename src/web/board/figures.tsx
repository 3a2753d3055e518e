// The latest figures of a target, large, each with its period; or that there is none.
import type { Voice } from '../voice.ts'
import type { Latest } from './say.ts'

/** The figures. */
export const Figures = ({ v, latest }: { readonly v: Voice; readonly latest: readonly Latest[] }) =>
  latest.length === 0 ? (
    <span class="dim">{v.t('board-no-figure')}</span>
  ) : (
    latest.map(({ text, exact, when }) => (
      <span class="latest" key={exact}>
        <b title={exact}>{text}</b>
        <small>{when}</small>
      </span>
    ))
  )
