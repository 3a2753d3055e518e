// One judgement for each of the fourteen kinds of targets: pure, by a published rule, on a day that is given.
import { judgeBand, judgeGrade } from './judge-band.ts'
import { judgeCount } from './judge-count.ts'
import { judgeMilestone, judgeQualitative } from './judge-done.ts'
import { judgeGrowth } from './judge-growth.ts'
import { judgeAverage, judgeFromBase, judgeLevel } from './judge-level.ts'
import { judgeRank } from './judge-rank.ts'
import { judgeRelativeGrowth, judgeRelativeLevel } from './judge-relative.ts'
import { type Judgement, type Question, RULE, say, useOf } from './judgement.ts'
import { knownOn } from './series.ts'
import type { Facts, Target } from './target.ts'

/** Judges a target by what is known of it on a day. */
export function judgeTarget(target: Target, facts: Facts, on: string): Judgement {
  const question = { target, facts, on, rule: RULE }
  const stranger = facts.series.find((one) => one && target.unit !== null && one.unit !== target.unit)
  if (!stranger) return judgeKind(question)
  const used = knownOn(stranger, on).slice(-1)
  return say(question, 'not-comparable', 'differs', { differs: ['unit'], used: used.map((one) => useOf('now', one)) })
}

function judgeKind(question: Question): Judgement {
  const { aim } = question.target
  switch (aim.kind) {
    case 'level':
    case 'share':
      return judgeLevel(question, aim.bound)
    case 'growth':
      return judgeGrowth(question, aim.bound)
    case 'average-growth':
      return judgeAverage(question, aim.bound)
    case 'change':
    case 'multiple':
      return judgeFromBase(question)
    case 'band':
      return judgeBand(question, aim.bound)
    case 'grade':
      return judgeGrade(question, aim.place)
    case 'rank':
      return judgeRank(question, aim)
    case 'relative-level':
      return judgeRelativeLevel(question, aim)
    case 'relative-growth':
      return judgeRelativeGrowth(question, aim)
    case 'count':
      return judgeCount(question, aim.bound)
    case 'milestone':
      return judgeMilestone(question)
    case 'qualitative':
      return judgeQualitative(question, aim.criteria)
  }
}
