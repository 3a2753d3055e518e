// Three published rule sets over the lead unit's branch. Where a page is silent and a rule had to be added, the row says so.
import type { Light, LightSet, Reading } from '../../domain/procedure/light.ts'
import { say } from './shared.ts'

const reading = (name: string, zh: string, en: string) => ({ name, words: say(zh, en) })

const yesNo = ['yes', 'no'] as const

const behind: Reading = {
  ...reading('behind', '落后时序进度（百分点）', 'percentage points behind the calendar'),
  kind: 'number',
  min: -100,
  max: 100,
  source: { from: 'behind', clock: 'due', field: 'progress' },
}

const overdue: Reading = {
  ...reading('overdue', '已逾期', 'overdue'),
  kind: 'choice',
  values: yesNo,
  source: { from: 'clock', clock: 'due', as: 'overdue' },
}

const explained: Reading = {
  ...reading('explained', '已说明原因', 'a reason was given'),
  kind: 'choice',
  values: yesNo,
  source: { from: 'given', field: 'lag-reason' },
}

const yinchuan: readonly Light[] = [
  {
    name: 'start',
    words: say('开工', 'start'),
    hit: 'unique',
    readings: [
      {
        ...reading('months', '逾期未签收（月）', 'months overdue to start'),
        kind: 'number',
        min: 0,
        source: { from: 'clock', clock: 'accept', as: 'months-late' },
      },
      explained,
    ],
    rows: [
      { colour: 'green', when: [{ reading: 'months', below: 1 }] },
      {
        colour: 'green',
        when: [
          { reading: 'months', from: 1, below: 3 },
          { reading: 'explained', is: ['yes'] },
        ],
      },
      {
        colour: 'yellow',
        when: [
          { reading: 'months', from: 1, below: 3 },
          { reading: 'explained', is: ['no'] },
        ],
      },
      { colour: 'red', when: [{ reading: 'months', from: 3 }] },
    ],
  },
  {
    name: 'progress',
    words: say('进度', 'progress'),
    hit: 'unique',
    readings: [behind],
    rows: [
      { colour: 'green', when: [{ reading: 'behind', to: 0 }] },
      {
        colour: 'green',
        when: [{ reading: 'behind', above: 0, below: 10 }],
        note: say(
          '原文未规定落后0至10个百分点的情形，这里按绿灯处理。',
          'The page says nothing of 0 to 10 points behind; here they count as green.',
        ),
      },
      { colour: 'yellow', when: [{ reading: 'behind', from: 10, to: 30 }] },
      { colour: 'red', when: [{ reading: 'behind', above: 30 }] },
    ],
  },
  {
    name: 'payment',
    words: say('支付', 'payment'),
    hit: 'unique',
    readings: [
      {
        ...reading('payment', '资金支付落后（百分点）', 'payment behind (percentage points)'),
        kind: 'number',
        source: { from: 'field', field: 'payment-behind' },
      },
    ],
    rows: [
      { colour: 'green', when: [{ reading: 'payment', to: 0 }] },
      { colour: 'red', when: [{ reading: 'payment', above: 0 }] },
    ],
  },
  {
    name: 'entry',
    words: say('入统', 'entry'),
    hit: 'unique',
    readings: [
      {
        ...reading('missed', '连续未报（期）', 'reports missed in a row'),
        kind: 'number',
        min: 0,
        source: { from: 'missed', clock: 'report' },
      },
    ],
    rows: [
      { colour: 'green', when: [{ reading: 'missed', below: 1 }] },
      { colour: 'yellow', when: [{ reading: 'missed', from: 1, to: 2 }] },
      { colour: 'red', when: [{ reading: 'missed', above: 2 }] },
    ],
  },
]

const suqian: Light = {
  name: 'slip',
  words: say('督办单', 'slip'),
  hit: 'first',
  readings: [
    overdue,
    behind,
    {
      ...reading('returned', '质量不高被退回', 'sent back for poor quality'),
      kind: 'choice',
      values: yesNo,
      source: { from: 'given', field: 'return-reason' },
    },
    {
      ...reading('days-left', '距到期（日）', 'days left'),
      kind: 'number',
      source: { from: 'clock', clock: 'due', as: 'days-left' },
    },
  ],
  rows: [
    { colour: 'red', when: [{ reading: 'overdue', is: ['yes'] }] },
    { colour: 'yellow', when: [{ reading: 'behind', above: 0 }] },
    { colour: 'yellow', when: [{ reading: 'returned', is: ['yes'] }] },
    {
      colour: 'blue',
      when: [{ reading: 'days-left', to: 10 }],
      note: say('原文只说临近时限，这里取10日。', 'The page says near due without a number; here 10 days.'),
    },
    { colour: 'none', when: [] },
  ],
}

const sanming: Light = {
  name: 'slip',
  words: say('督办单', 'slip'),
  hit: 'first',
  readings: [
    {
      ...reading('urgency', '类别', 'class'),
      kind: 'choice',
      values: ['ordinary', 'urgent', 'instruction', 'special'],
      source: { from: 'field', field: 'urgency' },
    },
    overdue,
    explained,
    {
      ...reading('last', '上一张督办单', 'last slip'),
      kind: 'choice',
      values: ['none', 'blue', 'orange', 'red'],
      source: { from: 'slip' },
    },
  ],
  rows: [
    { colour: 'red', when: [{ reading: 'urgency', is: ['special'] }] },
    {
      colour: 'red',
      when: [
        { reading: 'overdue', is: ['yes'] },
        { reading: 'explained', is: ['no'] },
        { reading: 'last', is: ['orange', 'red'] },
      ],
    },
    { colour: 'orange', when: [{ reading: 'urgency', is: ['urgent', 'instruction'] }] },
    {
      colour: 'orange',
      when: [
        { reading: 'overdue', is: ['yes'] },
        { reading: 'explained', is: ['no'] },
        { reading: 'last', is: ['blue'] },
      ],
    },
    { colour: 'blue', when: [] },
  ],
}

/** The rule sets of three cities; a region chooses which of them it goes by. */
export const lights: readonly LightSet[] = [
  {
    name: 'sanming',
    words: say('三明：三色督办单', 'Sanming: slips of three colours'),
    source: 'm.mnw.cn/news/sm/1855869.html',
    branch: 'lead',
    lights: [sanming],
  },
  {
    name: 'suqian',
    words: say('宿迁：督办提示', 'Suqian: slips'),
    source: 'sqgzw.suqian.gov.cn 202506',
    branch: 'lead',
    lights: [suqian],
  },
  {
    name: 'yinchuan',
    words: say('银川：四项红黄绿灯', 'Yinchuan: four lights'),
    source: 'm.qlbk.net/news/3Ww4l7bw75.html',
    branch: 'lead',
    lights: yinchuan,
  },
]
