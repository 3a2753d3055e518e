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

/** What was done. */
export const Done = ({ line }: { readonly line: string | null }) =>
  line === null ? null : (
    <p class="done" role="status">
      {line}
    </p>
  )
