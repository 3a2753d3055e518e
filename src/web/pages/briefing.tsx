// A briefing of a publication as a page to print, with the same as a Word file beside it.
import type { Published } from '../../app/release-board.ts'
import type { DrawnBriefing } from '../briefing/drawn.ts'
import { BriefingBlocks } from '../briefing/html.tsx'
import { type Frame, Page } from '../layout.tsx'
import { boardPath } from './scoreboard.tsx'

interface Props {
  readonly frame: Frame
  readonly published: Published
  readonly briefing: DrawnBriefing
}

/** The whole page. */
export function BriefingPage({ frame, published: { release, latest }, briefing }: Props) {
  const { v } = frame
  const { number } = release
  const { short, title, running } = briefing
  const other = short ? 'report' : 'brief'
  return (
    <Page frame={frame} title={title} place="scores" sheet="report.css">
      {!short && <style nonce={frame.nonce}>{headOfPages(running)}</style>}
      <p class="small brief-ways">
        <a href={v.to(boardPath(release, number < latest ? number : undefined))}>{v.t('history-nth', { n: number })}</a>
        <a href={v.to(`${boardPath(release, number)}/${other}`)}>{v.t(`board-${other}`)}</a>
        <a href={v.to(`${boardPath(release, number)}/${short ? 'brief' : 'report'}.docx`)}>{v.t('briefing-word')}</a>
      </p>
      <article class={short ? 'brief' : 'report'}>
        <h1>{title}</h1>
        <BriefingBlocks v={v} briefing={briefing} />
      </article>
    </Page>
  )
}

/** What browsers that can print margins put at the head of each page; every sign that could end a string of a sheet is spelled by its number. */
const headOfPages = (running: string): string =>
  `@page report{@top-left{content:'${running.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}'}}`
