// Sentences about a form that could not be taken, and the one that says it was.

/** What must be mended, at the top of a form. */
export function Trouble({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** A fault with the place that mends it. */
export interface Fault {
  readonly href: string
  readonly text: string
}

/** Every fault of a form as a link to what mends it; `head` says it in one line before. */
export const FaultList = ({ head, faults }: { readonly head: string; readonly faults: readonly Fault[] }) =>
  faults.length === 0 ? null : (
    <div class="summary" role="alert" tabindex={-1}>
      <p>
        <strong>{head}</strong>
      </p>
      <ul>
        {faults.map(({ href, text }) => (
          <li key={href + text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )

/** What was done. */
export const Done = ({ line }: { readonly line: string | null }) =>
  line === null ? null : (
    <p class="done" role="status">
      {line}
    </p>
  )
