// Tasks of a report or an interview: what its forward-looking parts promise, item by item and sentence by sentence.
import type { Span } from '../base/diagnostic.ts'
import type { DocumentKind, Heading, Task } from './commitment.ts'
import { inside } from './lines.ts'
import { isItem, lineMarker } from './marker.ts'
import { headingText } from './outline.ts'
import { type Draft, makeTask, type TaskContext } from './task-make.ts'
import { setsScene } from './task-scene.ts'
import { opensCommitment, titleSpan } from './task-titles.ts'

const BACK = /回顾|过去|发展成就|取得的?成|以来|主要做了|工作总结|工作情况$/
const BACK_INTRO =
  /(?:做了|完成了|取得|抓了|以来|来之不易|一年来|五年来|过去|回顾|深切体会|体会到|困难|问题|不足|主要表现|标志)[^。]{0,30}$/

/** Tasks of the parts that look ahead, in text order. */
export function aheadTasks(context: TaskContext, kind: DocumentKind): Task[] {
  const drafts: Draft[] = []
  const items: Span[] = []
  const visit = (list: readonly Heading[], path: readonly string[], back: boolean): void => {
    let first = 0
    for (const h of list) {
      if (!isItem(h) || ordinal(h) <= 1) first = h.start
      const looksBack = back || BACK.test(h.title)
      if (isItem(h) && h.children.length === 0 && !looksBack && !path.some(setsScene) && !saidAsDone(context, first)) {
        items.push({ start: h.start, end: h.close })
        drafts.push({ title: h.title, path, start: h.start, end: h.close })
      }
      if (h.children.length > 0) visit(h.children, [...path, headingText(context.source, h)], looksBack)
      if (looksBack && path.length === 0) items.push({ start: h.start, end: h.close })
    }
  }
  visit(context.headings, [], false)
  if (kind === 'report')
    drafts.push(
      ...sentences(
        context,
        items.toSorted((a, b) => a.start - b.start),
      ),
    )
  return drafts.flatMap((d) => makeTask(context, d) ?? []).toSorted((a, b) => a.start - b.start)
}

/** A list that its introduction tells as done: 主要做了以下工作：一是… */
function saidAsDone(context: TaskContext, listStart: number): boolean {
  const before = context.source.folded
    .slice(Math.max(0, listStart - 120), listStart)
    .trimEnd()
    .replace(/[：。]$/, '')
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1)
  return BACK_INTRO.test(sentence) && !/[将要]|今年|努力|重点/.test(sentence)
}

const ordinal = (h: Heading): number => lineMarker(`${h.marker}一`, 0)?.ordinal ?? 0

/** Sentences of commitment under the headings that look ahead, items and what looks back left aside. */
function sentences(context: TaskContext, taken: readonly Span[]): Draft[] {
  const { source } = context
  const out: Draft[] = []
  const walk = (h: Heading, path: readonly string[]): void => {
    if (BACK.test(h.title) || setsScene(h.title)) return
    const below = [...path, headingText(source, h)]
    let from = h.end
    for (const c of [...h.children, null]) {
      const stop = c ? c.start : h.close
      if (h.level > 1 || h.children.length === 0) out.push(...inRun(context, from, stop, below, taken))
      if (c) {
        walk(c, below)
        from = c.close
      }
    }
  }
  for (const h of context.headings) if (!isItem(h)) walk(h, [])
  return out
}

function inRun(
  context: TaskContext,
  from: number,
  to: number,
  path: readonly string[],
  taken: readonly Span[],
): Draft[] {
  const { source } = context
  const out: Draft[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const c = i < to ? (source.folded[i] as string) : '。'
    const breaks = c === '\n' && /[\n。！？]/.test(source.folded[i - 1] ?? '\n')
    if (!/[。！？]/.test(c) && !breaks) continue
    while (start < i && /[\s。！？]/.test(source.folded[start] as string)) start++
    const end = Math.min(i + 1, to)
    if (
      end - start > 8 &&
      !inside(taken, start) &&
      !inside(context.leftOut, start) &&
      opensCommitment(source.folded, start, end)
    ) {
      const name = titleSpan(source, start, end)
      out.push({
        title: source.raw
          .slice(name.start, name.end)
          .replace(/\s*\n\s*/g, '')
          .trim(),
        path,
        start,
        end,
      })
    }
    start = i + 1
  }
  return out
}
