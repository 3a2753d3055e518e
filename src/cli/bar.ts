// A progress bar for commands that count what is done of a known sum; none where nobody would see it.
import { SingleBar } from 'cli-progress'
import { say } from '../words/say.ts'
import type { Terminal } from './terminal.ts'

/** A bar that is told how much is done. */
export interface Bar {
  readonly tell: (done: number, of: number) => void
  readonly close: () => void
}

/** Opens a bar whose words are those of `code`. */
export function openBar(terminal: Terminal, code: string): Bar {
  if (!terminal.progress) return { tell: () => undefined, close: () => undefined }
  const format = say(terminal.lang, code)
  const bar = new SingleBar({ stream: terminal.progress, format, hideCursor: true, clearOnComplete: true })
  let begun = false
  return {
    tell: (done, of) => {
      if (begun) bar.update(done)
      else bar.start(of, done)
      begun = true
    },
    close: () => bar.stop(),
  }
}
