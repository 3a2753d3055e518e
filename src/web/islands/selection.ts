// A run of the text that is selected can be added as an item: a small bar beside it, and its offsets in the stored text.
import { open } from './act.ts'
import { byId } from './page.ts'

interface Run {
  readonly from: number
  readonly to: number
}

/** The selected run as offsets into the stored text, or null. */
function selected(): Run | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!byId('doc').contains(range.commonAncestorContainer)) return null
  const from = offsetOf(range.startContainer, range.startOffset)
  const to = offsetOf(range.endContainer, range.endOffset)
  return from !== null && to !== null && from < to ? { from, to } : null
}

/** Where a point of the page stands in the stored text: its block's offset, and the characters before it there. */
function offsetOf(node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block =
    element?.closest<HTMLElement>('[data-o]') ?? (node.childNodes[at] as HTMLElement | undefined)?.closest?.('[data-o]')
  if (!block) return null
  const before = document.createRange()
  before.setStart(block, 0)
  if (block.contains(node)) before.setEnd(node, at)
  return Number(block.dataset.o) + before.toString().length
}

/** Adds what is selected; false when nothing is. */
export function addSelected(kind: 'statement' | 'task'): boolean {
  const run = selected()
  if (!run) return false
  byId('selection').hidden = true
  void open('add', null, { kind, from: String(run.from), to: String(run.to) })
  return true
}

/** Starts listening. */
export function selection(): void {
  const bar = byId('selection')
  let waiting = 0
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(place, 200)
  })
  bar.addEventListener('pointerdown', (event) => event.preventDefault())
  bar.addEventListener('click', (event) => {
    const kind = (event.target as Element).closest<HTMLElement>('[data-add]')?.dataset.add
    if (kind) addSelected(kind === 'task' ? 'task' : 'statement')
  })
  byId('doc').addEventListener('scroll', () => {
    bar.hidden = true
  })

  function place(): void {
    const run = selected()
    bar.hidden = run === null
    const range = run && getSelection()?.getRangeAt(0)
    if (!range) return
    const box = range.getBoundingClientRect()
    const host = (bar.offsetParent ?? document.body).getBoundingClientRect()
    const left = Math.min(Math.max(box.left, 8), innerWidth - bar.offsetWidth - 8)
    const above = box.top > bar.offsetHeight + 12 ? box.top - bar.offsetHeight - 8 : box.bottom + 8
    bar.setAttribute('data-placed', '')
    bar.style.left = `${left - host.left}px`
    bar.style.top = `${above - host.top}px`
  }
}
