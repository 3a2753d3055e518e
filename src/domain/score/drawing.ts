// A target, what is known of it and its judgement, as a picture: which lines, path, goal and forecast a chart shows, before any pixel.
import { type Judgement, type Question, RULE, type Status } from '../indicator/judgement.ts'
import type { Facts, Target } from '../indicator/target.ts'
import { boxesOf, checksOf, spanOf } from './drawing-boxes.ts'
import { climbCourse, countCourse, eachCourse, rankCourse } from './drawing-course.ts'
import type { Panel, Subject } from './drawing-panel.ts'
import { averageCourse, growthCourse, relativeCourse } from './drawing-rates.ts'
import { rowsOf } from './drawing-rows.ts'

/** What a chart of a target shows; at least one panel, and one for each series of a target that has several. */
export interface Drawing {
  readonly on: string
  readonly status: Status
  readonly due: Target['due']
  readonly panels: readonly [Panel, ...Panel[]]
}

/** The picture of a target on the day of its judgement. */
export function drawingOf(target: Target, facts: Facts, judgement: Judgement, on: string): Drawing {
  const question: Question = { target, facts, on, rule: RULE }
  const panel = (name: string, at: number): Panel => panelOf(subjectOf(question, judgement, name, at))
  const [first = '', ...more] = target.indicators
  const panels = [panel(first, 0), ...more.map((name, at) => panel(name, at + 1))] as const
  return { on, status: judgement.status, due: target.due, panels }
}

/** The series at one place alone, so that a panel speaks of nothing else. */
function subjectOf(question: Question, judgement: Judgement, name: string, at: number): Subject {
  const { target, facts, on } = question
  const alone: Facts = {
    ...facts,
    series: [facts.series[at] ?? null],
    growth: [facts.growth[at] ?? null],
    average: [facts.average[at] ?? null],
  }
  return {
    question: { ...question, facts: alone },
    judgement: judgement.parts[at] ?? judgement,
    name,
    rows: rowsOf(alone, target.aim.kind, on),
  }
}

/** The panel of the target's kind; where there is neither figure nor goal to draw, its time alone. */
const panelOf = (subject: Subject): Panel => drawn(subject) ?? spanOf(subject)

function drawn(subject: Subject): Panel | null {
  const { aim } = subject.question.target
  switch (aim.kind) {
    case 'level':
    case 'share':
    case 'change':
    case 'multiple':
      return climbCourse(subject)
    case 'average-growth':
      return averageCourse(subject, aim.bound) ?? climbCourse(subject)
    case 'growth':
      return growthCourse(subject, aim.bound)
    case 'band':
      return eachCourse(subject, aim.bound)
    case 'count':
      return countCourse(subject, aim.bound)
    case 'rank':
      return rankCourse(subject, aim)
    case 'grade':
      return boxesOf(subject, aim)
    case 'relative-level':
    case 'relative-growth':
      return relativeCourse(subject, aim.kind)
    case 'qualitative':
      return checksOf(subject, aim.criteria)
    case 'milestone':
      return null
  }
}
