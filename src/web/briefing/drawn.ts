// What a briefing draws, before any pixel, and the words that its contents are built with.
import type { Status } from '../../domain/indicator/judgement.ts'
import type { Block, Briefing, Line, Part, Run } from '../../domain/score/briefing.ts'
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Group } from '../../domain/score/groups.ts'
import type { Verdict } from '../../domain/score/promise/judge.ts'
import { splitSource } from '../charts/source.ts'
import { GROUP_SIGNS, SIGNS } from '../charts/status-bar.tsx'
import { VERDICT_SIGNS } from '../scoring/lights.tsx'
import { tellCode } from '../scoring/say.ts'
import type { Voice } from '../voice.ts'

/** A figure of a briefing. */
export type Drawn =
  | { readonly kind: 'chart'; readonly drawing: Drawing }
  | { readonly kind: 'counts'; readonly counts: Readonly<Record<Group, number>> }
  | { readonly kind: 'time'; readonly from: string; readonly to: string; readonly on: string }

/** A briefing whose figures are still to be drawn. */
export type DrawnBriefing = Briefing<Drawn>
/** A block of one. */
export type DrawnBlock = Block<Drawn>

/** Plain words. */
export const plain = (text: string): Line => [{ text }]

/** The light of a status. */
export const statusRun = (v: Voice, status: Status): Run => ({
  text: tellCode(v, `indicator.status.${status}`),
  sign: SIGNS[status],
})

/** The light of a group of the board. */
export const groupRun = (v: Voice, group: Group): Run => ({ text: v.t(`group-${group}`), sign: GROUP_SIGNS[group] })

/** The light of a verdict. */
export const verdictRun = (v: Voice, verdict: Verdict): Run => ({
  text: tellCode(v, `command.verdict.${verdict}`),
  sign: VERDICT_SIGNS[verdict],
})

/** Several lines as one, with words between those that say something. */
export const joinLines = (lines: readonly Line[], between: string): Line =>
  lines
    .filter((line) => line.some(({ text }) => text !== ''))
    .flatMap((line, at) => (at === 0 ? line : [{ text: between }, ...line]))

/** A paragraph. */
export const paragraph = (line: Line, tone: 'body' | 'standing' | 'detail' | 'dim' = 'body'): DrawnBlock => ({
  kind: 'paragraph',
  line,
  tone,
})

/** A part of the given level. */
export const part = (
  level: Part<Drawn>['level'],
  id: string,
  head: Line,
  blocks: readonly DrawnBlock[],
  whole = false,
): Part<Drawn> => ({ kind: 'part', level, id, head, blocks, whole })

/** A source as people read it: where it begins with an address, that leads there. */
export function sourceLine(text: string, whole = false): Line {
  const { address, host, more } = splitSource(text)
  return address === '' ? plain(text) : [{ text: whole ? address : host, href: address }, { text: more }]
}
