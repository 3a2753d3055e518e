// Early warnings (预警): what the rules find, answered, acted upon, verified, reviewed and lifted, as data.

import type { Service } from '../../domain/matter/service.ts'
import type { Light } from '../../domain/procedure/light.ts'
import { main } from './main.ts'
import { rules } from './rules.ts'
import { LAW, levels, say } from './shared.ts'

const document = (name: string, zh: string, en: string, number: string) => ({
  ...{ name, words: say(zh, en), number },
  template: name,
})

const series = (name: string, zh: string, en: string) => ({ name, words: say(zh, en) })

const shown: Light = {
  name: 'level',
  words: say('预警等级', 'level'),
  hit: 'unique',
  readings: [
    {
      name: 'level',
      words: say('预警等级', 'level'),
      kind: 'choice',
      values: levels.map(({ value }) => value),
      source: { from: 'field', field: 'level' },
    },
  ],
  rows: levels.map(({ value }) => ({ colour: value, when: [{ reading: 'level', is: [value] }] })),
}

/** The service of early warnings. */
export const service: Service = {
  id: 'early-warning',
  words: say('预警处置', 'Early warnings'),
  about: say(
    '指标、目标和事项触发预警规则后，从下达、签收、研判、处置、核查到复盘解除的全过程；也可由督查机构人工提出。感知预警、决策处置、监督评价、复盘改进四步各有时限，误报可申报、可撤销。',
    'What the rules find in indicators, targets and matters, from issuing through accepting, assessing, measures and verification to review and lifting; the delivery unit may raise one by hand. Each of the four steps (sense, act, verify, review) has its clock, and a mistaken warning can be disputed and withdrawn.',
  ),
  sources: [LAW, 'far2000.cn/shishi/20251231/3377.html（感知预警—决策处置—监督评价—复盘改进）'],
  versions: [
    {
      version: '1',
      roles: [
        {
          name: 'office',
          words: say('督查机构', 'delivery unit'),
          rights: ['raise', 'decide', 'urge', 'verify', 'lift'],
          holder: { from: 'opener' },
        },
        {
          name: 'owner',
          words: say('责任单位', 'unit that answers'),
          rights: ['accept', 'assess', 'report'],
          holder: { from: 'field', field: 'owner' },
        },
      ],
      documents: [
        document('warning-notice', '预警通知', 'warning notice', '预警〔{year}〕{seq}号'),
        document('warning-slip', '预警督办单', 'warning slip', '预警督〔{year}〕{seq}号'),
        document('warning-lifted', '预警解除通知', 'notice of lifting', '预警解〔{year}〕{seq}号'),
      ],
      series: [
        series('raised', '预警数', 'raised'),
        series('issued', '下达数', 'issued'),
        series('renewed', '更新数', 'renewed'),
        series('urged', '人工催办数', 'urged by hand'),
        series('extended', '延期数', 'extended'),
        series('returned', '退回数', 'sent back'),
        series('dismissed', '误报数', 'found mistaken'),
        series('lifted', '解除数', 'lifted'),
      ],
      main,
      legs: [],
    },
  ],
  lights: [{ name: 'level', words: say('预警等级', 'level'), source: LAW, branch: 'main', lights: [shown] }],
  rules,
  warning: {
    raise: 'raise',
    follow: ['issue'],
    renew: 'renew',
    end: 'note-end',
    again: 'recur',
    fields: { title: 'title', level: 'level', reason: 'reason', owner: 'owner', ended: 'ended-on' },
  },
}
