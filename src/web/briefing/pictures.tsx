// The figures of a briefing as pictures that stand alone, each with its title, what it shows in words, and what stands below it.
import { renderToString } from 'preact-render-to-string'
import type { Block, Briefing, Line, Picture } from '../../domain/score/briefing.ts'
import { GROUPS, type Group } from '../../domain/score/groups.ts'
import { describe, titleOf } from '../charts/describe.ts'
import { PAPER, panelFile } from '../charts/file.tsx'
import { timeWords } from '../charts/time-used.tsx'
import type { Voice } from '../voice.ts'
import { type Drawn, type DrawnBlock, type DrawnBriefing, groupRun, plain } from './drawn.ts'

/** The briefing with every figure drawn. */
export const picturedBriefing = (v: Voice, briefing: DrawnBriefing): Briefing<readonly Picture[]> => ({
  ...briefing,
  blocks: briefing.blocks.map((block) => pictured(v, block)),
})

function pictured(v: Voice, block: DrawnBlock): Block<readonly Picture[]> {
  if (block.kind === 'part') return { ...block, blocks: block.blocks.map((one) => pictured(v, one)) }
  return block.kind === 'figure' ? { ...block, figure: picturesOf(v, block.figure) } : block
}

function picturesOf(v: Voice, figure: Drawn): readonly Picture[] {
  switch (figure.kind) {
    case 'chart':
      return figure.drawing.panels.map((panel) => ({
        ...panelFile(v, figure.drawing, panel),
        title: titleOf(v, panel),
        words: describe(v, panel, figure.drawing),
        caption: plain(titleOf(v, panel)),
      }))
    case 'counts':
      return [countsPicture(v, figure.counts)]
    case 'time':
      return [timePicture(v, figure)]
  }
}

/** How high the two kinds of bars are, in pixels. */
const [TALL, FLAT] = [28, 10]
/** The tones of groups on paper, and of the number inside. */
const FILLS: Readonly<Record<Group, readonly [ground: string, ink: string]>> = {
  reached: ['#1a7f5a', '#fff'],
  'on-track': ['#7db8a2', '#1b2430'],
  behind: ['#f2cf7a', '#1b2430'],
  'off-track': ['#b3261e', '#fff'],
  open: ['#dcd8cf', '#1b2430'],
}

function countsPicture(v: Voice, counts: Readonly<Record<Group, number>>): Picture {
  const all = GROUPS.reduce((sum, group) => sum + counts[group], 0)
  let from = 0
  const parts = GROUPS.filter((group) => counts[group] > 0).map((group) => {
    const wide = (counts[group] / all) * PAPER
    const x = from
    from += wide
    const [ground, ink] = FILLS[group]
    return (
      <g key={group}>
        <rect x={x} y="0" width={wide - 2} height={TALL} fill={ground} />
        <text x={x + wide / 2} y="20" text-anchor="middle" font-size="14" font-weight="600" fill={ink}>
          {counts[group]}
        </text>
      </g>
    )
  })
  const caption = GROUPS.flatMap(
    (group, at): Line => [...(at === 0 ? [] : [{ text: '    ' }]), groupRun(v, group), { text: ` ${counts[group]}` }],
  )
  const words = GROUPS.map((group) => `${v.t(`group-${group}`)} ${counts[group]}`).join(v.lang === 'en' ? ', ' : '，')
  const none = all === 0 ? [<rect key="none" width={PAPER} height={TALL} fill={FILLS.open[0]} />] : []
  const title = v.t('board-now', { n: all })
  return { ...bar(title, TALL, [...none, ...parts]), title, words, caption }
}

function timePicture(v: Voice, { from, to, on }: Extract<Drawn, { kind: 'time' }>): Picture {
  const { share, used, left } = timeWords(v, from, to, on)
  const rail = <rect key="rest" width={PAPER} height={FLAT} fill="#dcd8cf" />
  const gone = <rect key="gone" width={(PAPER * share) / 100} height={FLAT} fill="#7b8590" />
  const words = [`${used} ${share}%`, left].join(v.lang === 'en' ? '; ' : '；')
  return { ...bar(used, FLAT, [rail, gone]), title: used, words, caption: plain(words) }
}

const bar = (
  title: string,
  high: number,
  inside: readonly Parameters<typeof renderToString>[0][],
): Pick<Picture, 'svg' | 'wide' | 'high'> => ({
  ...{ wide: PAPER, high },
  svg: renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" width={PAPER} height={high}>
      <title>{title}</title>
      {inside}
    </svg>,
  ),
})
