// Where two wordings differ, word by word: characters for Chinese, whole words and numbers for the rest.

/** A run that both wordings share, or that only the older or the newer has. */
export interface Piece {
  readonly kind: 'same' | 'old' | 'new'
  readonly text: string
}

/** Beyond this many words a side the wordings are shown whole rather than compared. */
const MOST = 1500

/** The pieces of both wordings in order; joining `same` with `old` gives the older, `same` with `new` the newer. */
export function wordsDiff(older: string, newer: string): Piece[] {
  const [a, b] = [words(older), words(newer)]
  if (a.length > MOST || b.length > MOST)
    return older === newer
      ? [{ kind: 'same', text: older }]
      : [
          { kind: 'old', text: older },
          { kind: 'new', text: newer },
        ]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const pieces: Piece[] = []
  const push = (kind: Piece['kind'], text: string): void => {
    const last = pieces.at(-1)
    if (!text) return
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  push('same', a.slice(0, head).join(''))
  walk(a.slice(head, a.length - tail), b.slice(head, b.length - tail), push)
  push('same', a.slice(a.length - tail).join(''))
  return pieces
}

/** Longest common subsequence over the words, read off from the front. */
function walk(a: readonly string[], b: readonly string[], push: (kind: Piece['kind'], text: string) => void): void {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j
      longest[at] =
        a[i] === b[j] ? (longest[at + width + 1] ?? 0) + 1 : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0)
    }
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i] ?? '')
      i += 1
      j += 1
    } else if (
      j >= b.length ||
      (i < a.length && (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    ) {
      push('old', a[i] ?? '')
      i += 1
    } else {
      push('new', b[j] ?? '')
      j += 1
    }
  }
}

const words = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*%?|[A-Za-z]+|\s+|[\s\S]/gu) ?? []
