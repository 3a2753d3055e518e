// The field of a form that files are handed in by: uploads that survive a break, or plain files where there are no scripts.
import type { Voice } from '../voice.ts'

/** File names that the picker offers. */
const ACCEPT = '.pdf,.docx,.xlsx,.csv,.txt,.html,.jpg,.jpeg,.png,.webp,.heic,image/*'

interface EvidenceProps {
  readonly v: Voice
  /** Id of the input; what is said of it has ids that begin so. */
  readonly id: string
  /** Region of the matter that the files are for: they are kept there. */
  readonly region: string
  readonly label: string
  /** Files that an earlier try of the same form brought already. */
  readonly kept?: readonly { readonly sha256: string; readonly name: string }[]
  /** A sentence on what is wrong with it. */
  readonly error?: string
}

/**
 * A form that holds this field has `method="post"` and `enctype="multipart/form-data"`; its page runs the island
 * `evidence.js` (an island of its own imports `./evidence.ts`). What is sent is read by `readForm` and given to `takeFiles`
 * (src/http/evidence-form.ts): with scripts, hidden inputs `evidence.<n>` hold the SHA-256 of files that came beforehand;
 * without, the files come with the form. Both give the `evidence` of a step.
 */
export function EvidenceField({ v, id, region, label, kept = [], error }: EvidenceProps) {
  return (
    <div
      class="evidence field"
      data-uploads={v.to('/uploads')}
      data-files={v.to('/files')}
      data-region={region}
      data-sending={v.t('evidence-sending')}
      data-pause={v.t('evidence-pause')}
      data-resume={v.t('evidence-resume')}
      data-remove={v.t('evidence-remove')}
      data-paused={v.t('evidence-paused')}
      data-waiting={v.t('evidence-waiting')}
      data-broken={v.t('evidence-broken')}
      data-unfinished={v.t('evidence-unfinished')}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        name="evidence"
        multiple
        accept={ACCEPT}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        {...(error ? { 'aria-invalid': 'true' as const } : {})}
      />
      <p class="hint" id={`${id}-hint`}>
        {v.t('evidence-hint')}
      </p>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <ul class="uploads" aria-live="polite">
        {kept.map(({ sha256, name }, n) => (
          <li key={sha256}>
            <a href={v.to(`/files/${region}.${sha256}`)}>{name}</a>
            <input type="hidden" name={`evidence.${n}`} value={sha256} />
          </li>
        ))}
      </ul>
    </div>
  )
}
