// A chart in words: its title, and what somebody who does not see it has to know.
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Boxes, Checks, Course, Dot, Panel } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { sayValue } from './amounts.ts'
import { gradeOf } from './cells.tsx'
import { headOf, periodOf } from './course.tsx'

/** The title of one panel. */
export function titleOf(v: Voice, panel: Panel): string {
  const { name } = panel
  if (panel.kind !== 'course') return name
  const [from, to] = [panel.from.slice(0, 4), panel.to.slice(0, 4)]
  return v.t('chart-title', { name, from, to, unit: headOf(v, panel) })
}

/** What one panel shows, in sentences; the status first. */
export function describe(v: Voice, panel: Panel, { status, due }: Pick<Drawing, 'status' | 'due'>): string {
  const first = v.t('chart-status', { status: v.tell({ code: `indicator.status.${status}`, params: {} }) })
  return [first, ...detailsOf(v, panel, due)].join(v.lang === 'en' ? ' ' : '')
}

function detailsOf(v: Voice, panel: Panel, due: Drawing['due']): readonly string[] {
  switch (panel.kind) {
    case 'course':
      return courseWords(v, panel)
    case 'boxes':
      return boxWords(v, panel)
    case 'checks':
      return checkWords(v, panel)
    case 'span':
      return [
        panel.done
          ? v.t('chart-says-done', { day: panel.done.on })
          : v.t(panel.known ? 'chart-says-not-done' : 'chart-says-nothing'),
        ...(due ? [v.t('chart-says-due', { day: due.to })] : []),
      ]
  }
}

function courseWords(v: Voice, course: Course): readonly string[] {
  const { goal, ahead, unit, measure, lines } = course
  const say = (value: string, op: Dot['op'] = '=') =>
    measure === 'place' ? v.t('chart-nth', { n: value }) : sayValue(v, value, unit, op)
  const figures = lines.flatMap(({ name, dots }): readonly string[] => {
    const [first, last] = [dots[0], dots.at(-1)]
    if (!first || !last) return [v.t('chart-says-no-figure', { name })]
    const told = (dot: Dot) => ({ period: periodOf(dot.period), value: say(dot.value, dot.op) })
    if (first === last) return [v.t('chart-says-one', { name, ...told(last) })]
    const { period, value } = told(last)
    return [
      v.t('chart-says-figures', {
        name,
        period,
        value,
        n: dots.length,
        from: told(first).period,
        start: told(first).value,
      }),
    ]
  })
  const end = ahead?.middle.at(-1)
  return [
    ...figures,
    ...(goal
      ? [v.t(goal.each ? 'chart-says-each' : 'chart-says-goal', { value: goalWords(v, course), day: goal.to })]
      : []),
    ...(end ? [v.t('chart-says-ahead', { value: say(end.value) })] : []),
  ]
}

/** What is asked, with the room that a band leaves. */
function goalWords(v: Voice, { goal, unit, measure }: Course): string {
  if (!goal) return ''
  if (measure === 'place') return v.t('chart-nth', { n: goal.value })
  const { op, value, low, high } = goal
  const band = low !== null && high !== null && low !== high
  if (!band) return sayValue(v, value, unit, op)
  const range = v.t('chart-range', { low: sayValue(v, low, unit), high: sayValue(v, high, unit) })
  return op === 'range' ? range : v.t('chart-band', { value: sayValue(v, value, unit, op), range })
}

function boxWords(v: Voice, { cells, need, scale }: Boxes): readonly string[] {
  const asked = cells.filter((one) => one.asked)
  const count = (kept: (typeof asked)[number]['kept']) => asked.filter((one) => one.kept === kept).length
  return [
    v.t('chart-says-need', { grade: gradeOf(scale, need) }),
    v.t('chart-says-kept', { yes: count('yes'), no: count('no'), unknown: count('unknown'), open: count('open') }),
  ]
}

function checkWords(v: Voice, { items }: Checks): readonly string[] {
  const met = items.filter((one) => one.met).length
  return [v.t('chart-says-met', { met, all: items.length })]
}
