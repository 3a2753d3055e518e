// The reader: the document's text with everything read in it marked, beside the items that people accept and correct.
import { DocumentText } from '../components/document-text.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { AddPanel } from '../components/item-panel.tsx'
import { KeyHelp } from '../components/keys.tsx'
import { Notes } from '../components/notes.tsx'
import { Outline } from '../components/outline.tsx'
import { ReaderHead } from '../components/reader-head.tsx'
import { ReaderList } from '../components/reader-list.tsx'
import type { Part } from '../draft.ts'
import { type Frame, Page } from '../layout.tsx'
import type { Reader } from '../reader.ts'

interface ReaderPageProps {
  readonly frame: Frame
  readonly r: Reader
  /** What the form that adds begins with. */
  readonly part: Part | null
  /** Sentences about the last press that belong to no form. */
  readonly trouble: readonly string[]
}

/** The whole page. */
export function ReaderPage({ frame, r, part, trouble }: ReaderPageProps) {
  const { v, view, state } = r
  const { lang } = view.reading.document
  return (
    <Page frame={frame} title={view.row.title} place="plans" island="reader.js" wide>
      <div
        class="reader-page"
        id="reader"
        data-base={v.to(`/plans/${view.row.id}`)}
        data-seq={view.seq}
        data-who={r.who ?? ''}
        data-lost={v.t('lost')}
      >
        <ReaderHead r={r} />
        <div id="said" class="said" role="status" aria-live="polite">
          {trouble.map((line) => (
            <p key={line} class="error">
              {line}
            </p>
          ))}
        </div>
        <div class="reader">
          <Outline r={r} />
          <article class="doc" id="doc" lang={lang} tabindex={0} aria-label={v.t('doc-text')}>
            <DocumentText r={r} />
          </article>
          <section class="side" id="side" aria-label={v.t('side')}>
            <FilterBar r={r} />
            {state.panel === 'add' ? <AddPanel r={r} part={part} /> : <div id="add" hidden />}
            <Notes r={r} />
            <ReaderList r={r} />
          </section>
        </div>
        <SelectionBar r={r} />
        <KeyHelp v={v} />
      </div>
    </Page>
  )
}

/** What is offered over a selected run of the text; shown by the island. */
function SelectionBar({ r }: { readonly r: Reader }) {
  const { v } = r
  return (
    <div id="selection" class="selection" role="toolbar" aria-label={v.t('selection')} hidden>
      <button type="button" class="button primary" data-add="statement">
        {v.t('selection-statement')} <kbd>n</kbd>
      </button>
      <button type="button" class="button" data-add="task">
        {v.t('selection-task')} <kbd>t</kbd>
      </button>
    </div>
  )
}
