// Small shapes that carry a standing before its colour does, drawn in the current colour.
import type { Item } from '../../domain/plan/item.ts'
import type { Voice } from '../voice.ts'

const SHAPES = {
  proposed: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />,
  accepted: <path d="M1 6.5 4.5 10 11 2.5" fill="none" stroke="currentColor" stroke-width="2" />,
  corrected: <path d="M2 10l.6-2.8L8.6 1.2 10.8 3.4 4.8 9.4z" fill="currentColor" />,
  added: <path d="M6 1v10M1 6h10" fill="none" stroke="currentColor" stroke-width="2" />,
  rejected: <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2" />,
  warn: <path d="M6 1l5.5 10H.5z" fill="currentColor" />,
  stop: <path d="M1 1h10v10H1z" fill="currentColor" />,
  pause: <path d="M3 1.5v9M9 1.5v9" fill="none" stroke="currentColor" stroke-width="2.5" />,
  none: <path d="M1.5 6h9" fill="none" stroke="currentColor" stroke-width="1.5" />,
  dot: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  up: <path d="M6 1.5 10.5 7H7.2v3.5H4.8V7H1.5z" fill="currentColor" />,
  down: <path d="M6 10.5 10.5 5H7.2V1.5H4.8V5H1.5z" fill="currentColor" />,
  clock: (
    <path
      d="M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M6 3v3.2l2.2 1.3"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
    />
  ),
  swap: <path d="M1 4h9M7.5 1.5 10 4M11 8H2m2.500 2.500L2 8" fill="none" stroke="currentColor" stroke-width="1.600" />,
} as const

/** The names of the shapes. */
export type ShapeName = keyof typeof SHAPES

/** A 12 px shape; it says nothing to a screen reader, the word beside it does. */
export const Shape = ({ name }: { readonly name: ShapeName }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true" class="shape">
    {SHAPES[name]}
  </svg>
)

/** An item's standing as a shape and a word. */
export const StandingLight = ({ v, standing }: { readonly v: Voice; readonly standing: Item['standing'] }) => (
  <span class={`light is-${standing}`}>
    <Shape name={standing} />
    {v.t(`standing-${standing}`)}
  </span>
)

/** Anything that may be late or early: a shape, a word, and a tone for the colour. */
export const SignLight = ({
  sign,
}: {
  readonly sign: { readonly shape: ShapeName; readonly tone: string; readonly text: string }
}) => (
  <span class={`light ${sign.tone}`}>
    <Shape name={sign.shape} />
    {sign.text}
  </span>
)
