// The document's own text with everything read in it marked; its characters are never converted or changed.
import type { DocumentView } from '../../app/views.ts'
import type { Item } from '../../domain/plan/item.ts'
import { spanOf } from '../../domain/plan/proposal.ts'
import type { Block, Line, Run } from '../blocks.ts'
import { sortOf } from '../items.ts'
import type { Reader } from '../reader.ts'
import type { Voice } from '../voice.ts'

/** What marking needs to know: the page's voice and the items by id. */
export interface Known {
  readonly v: Voice
  readonly text: string
  readonly title: string
  readonly items: ReadonlyMap<string, Item>
}

/** How many blocks share one box that the browser may leave undrawn until it is near. */
const BOX = 10

/** What the text's parts are given. */
export const knownOf = (v: Voice, view: Pick<DocumentView, 'items' | 'text' | 'reading'>): Known => ({
  v,
  text: view.text,
  title: view.reading.document.title,
  items: new Map(view.items.map((item) => [item.id, item])),
})

/** The whole text, in boxes of a few blocks. */
export function DocumentText({ r }: { readonly r: Reader }) {
  const known = knownOf(r.v, r.view)
  const { blocks } = r
  const boxes = Array.from({ length: Math.ceil(blocks.length / BOX) }, (_, i) => blocks.slice(i * BOX, (i + 1) * BOX))
  return (
    <>
      {boxes.map((box) => (
        <div class="box" key={box[0]?.start}>
          {box.map((block) => (
            <BlockOf key={block.start} known={known} block={block} />
          ))}
        </div>
      ))}
    </>
  )
}

/** One block as the island swaps it: its element carries `id="b-<start>"` and its offset. */
export function BlockOf({ known, block }: { readonly known: Known; readonly block: Block }) {
  const { v } = known
  const page = block.page === null ? {} : { 'data-page': v.t('page-number', { n: block.page }) }
  const isTitle = block.kind === 'paragraph' && known.text.slice(block.start, block.end) === known.title
  const shared = { ...(isTitle ? { class: 'title' } : {}), id: `b-${block.start}`, 'data-o': block.start, ...page }
  if (block.kind === 'table') return <TableOf known={known} block={block} shared={shared} />
  if (block.kind === 'left-out') return <Folded known={known} block={block} shared={shared} />
  const Tag = block.kind === 'paragraph' ? 'p' : block.level <= 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4'
  return (
    <Tag {...shared}>
      <Runs known={known} runs={block.runs} />
    </Tag>
  )
}

type Shared = Readonly<Record<string, string | number>>

function TableOf(props: { known: Known; block: Extract<Block, { kind: 'table' }>; shared: Shared }) {
  const { known, block, shared } = props
  const cells = (row: readonly Line[], Tag: 'td' | 'th') =>
    row.map((cell) => (
      <Tag key={cell.start} data-o={cell.start} {...(Tag === 'th' ? { scope: 'col' } : {})}>
        <Runs known={known} runs={cell.runs} />
      </Tag>
    ))
  const [head, ...body] = block.rows
  return (
    <section class="table" tabindex={0} aria-label={known.v.t('doc-table')} {...shared}>
      <table>
        {head && (
          <thead>
            <tr>{cells(head, 'th')}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row) => (
            <tr key={row[0]?.start}>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Folded(props: { known: Known; block: Extract<Block, { kind: 'left-out' }>; shared: Shared }) {
  const { known, block, shared } = props
  const { v } = known
  return (
    <details class="left-out" {...shared}>
      <summary lang={v.lang}>{v.t('left-out', { why: v.t(`left-out-${block.why}`), n: block.lines.length })}</summary>
      {block.lines.map((line) => (
        <p key={line.start} data-o={line.start}>
          <Runs known={known} runs={line.runs} />
        </p>
      ))}
    </details>
  )
}

/** Runs side by side; a run under several items belongs to the innermost when clicked, and lights up with each of them. */
const Runs = ({ known, runs }: { readonly known: Known; readonly runs: readonly Run[] }) => (
  <>
    {runs.map((run) =>
      run.lead ? (
        <b key={run.start}>
          <Marked known={known} run={run} />
        </b>
      ) : (
        <Marked key={run.start} known={known} run={run} />
      ),
    )}
  </>
)

function Marked({ known, run }: { readonly known: Known; readonly run: Run }) {
  const text = known.text.slice(run.start, run.end)
  if (run.out) return <span class="out">{text}</span>
  if (run.items.length === 0) return <>{text}</>
  const items = run.items.flatMap((id) => known.items.get(id) ?? [])
  const live = items.filter((item) => item.standing !== 'rejected')
  const classes = new Set(live.map((item) => classOf(item, run)))
  return (
    <a
      class={['m', ...classes].join(' ')}
      id={`t-${run.start}`}
      href={`#i-${(live[0] ?? items[0])?.id}`}
      data-i={run.items.join(' ')}
    >
      {text}
    </a>
  )
}

/** A task's name is marked strongly, the rest of its text faintly. */
function classOf(item: Item, run: Run): string {
  const sort = sortOf(item.content)
  if (item.content.kind !== 'task') return sort
  const { title, quote } = item.content.task
  const at = quote.indexOf(title)
  const end = spanOf(item.content).start + (at < 0 ? quote.search(/[。；;\n]/) + 1 || quote.length : at + title.length)
  return run.start < end ? 'task' : 'task-body'
}
