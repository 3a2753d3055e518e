import { describe, expect, it } from 'vitest'
import { readPlan } from './read.ts'
import { setsScene } from './task-scene.ts'

const DO = '推进建设，完善机制，扩大开放，改善民生，确保完成全年目标任务。'

describe('sections that set the scene', () => {
  it.each(['发展现状', '主要目标', '发展基础和成效', '存在问题', '机遇与挑战', '今年工作总体要求', '工作目标'])(
    '%s holds no tasks',
    (title) => {
      expect(setsScene(title)).toBe(true)
    },
  )

  it.each(['主要目标和重点任务', '发展环境提升行动', '优化营商环境', '解决突出问题', '夯实产业基础', '完成目标的措施'])(
    '%s is or holds tasks',
    (title) => {
      expect(setsScene(title)).toBe(false)
    },
  )

  it.each(['plan', 'report'] as const)('what stands under them is no task of a %s', (kind) => {
    const text = `数字经济发展规划\n一、发展现状\n（一）发展环境。${DO}\n二、主要目标\n（一）平台目标\n${DO}\n三、主要任务\n（一）加快发展\n${DO}\n（二）改善民生\n${DO}\n`
    const { tasks } = readPlan({ text, kind, date: '2021-01-01' })
    expect(tasks.map((task) => task.path[0])).toEqual(['三、主要任务', '三、主要任务'])
  })
})
