// A piece of text in its place on a chart.
import type { Placed } from './labels.ts'

/** The text; what is not said stays at its default, so that a chart stays small. */
export const Words = ({ one: { text, x, dx, y, anchor, tone } }: { readonly one: Placed }) => (
  <text
    {...(x ? { x: `${x}%` } : {})}
    y={y}
    {...(dx ? { dx } : {})}
    {...(anchor === 'start' ? {} : { 'text-anchor': anchor })}
    class={tone}
  >
    {text}
  </text>
)
