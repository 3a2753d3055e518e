// Walks through a major task: what a newcomer reads, what the documentation shows, and what the tests take.
import type { Walk } from '../../domain/matter/service.ts'
import { beginning, does, ending, instant, paper, passes, people, photo, registered } from './people.ts'
import { say } from './shared.ts'

const lead = { leg: 'lead-1' }
const openedAt = instant('2026-03-02 08:30')
const accepted = does('lead', '2026-03-04 09:00', 'accept', { ...lead, fields: { handler: '陈立' } })
const news = (progress: number) => ({ progress, news: '路基、桥涵施工' })
const reports = (when: string, progress: number) => does('lead', when, 'report', { ...lead, fields: news(progress) })
const asksForEnd = (when: string) =>
  does('lead', when, 'request-close', {
    ...lead,
    fields: { progress: 100, summary: '全线建成通车' },
    evidence: [paper],
  })
const passed = (when: string) => does('verifier', when, 'pass', { ...lead, fields: { finding: '属实' } })

const inTime: Walk = {
  name: 'in-time',
  words: say('两省各司其职，按期办结', 'Two provinces do their part, and the task is closed in time'),
  openedAt,
  lines: [
    ...beginning('ordinary', {
      supports: [people.support.unit],
      verifier: people.verifier.unit,
      leader: people.leader.unit,
      milestones: [{ title: '路基完成', due: '2026-06-30' }],
    }),
    accepted,
    does('support', '2026-03-05 09:00', 'accept', { leg: 'support-1', fields: { handler: '何川' } }),
    reports('2026-03-27 09:00', 20),
    does('support', '2026-03-27 10:00', 'report', {
      leg: 'support-1',
      fields: { progress: 30, news: '省界段同步施工' },
    }),
    does('lead', '2026-06-25 09:00', 'reach', {
      leg: 'milestone-1',
      fields: { news: '路基全部完成' },
      evidence: [photo],
    }),
    reports('2026-06-26 09:00', 65),
    does('support', '2026-06-26 10:00', 'hand-in', {
      leg: 'support-1',
      fields: { summary: '省界段完工' },
      evidence: [paper],
    }),
    does('lead', '2026-06-29 10:00', 'confirm', { leg: 'support-1' }),
    asksForEnd('2026-09-10 09:00'),
    does('lead', '2026-09-10 09:30', 'pass', {
      ...lead,
      fields: { finding: '自己核查自己' },
      refused: 'procedure.not-allowed',
    }),
    passed('2026-09-16 09:00'),
    ...ending('2026-09-17'),
  ],
  ends: [
    { branch: 'main', state: 'archived', late: 0 },
    { branch: 'lead-1', state: 'verified', late: 0, slips: [] },
    { branch: 'support-1', state: 'confirmed', late: 0 },
    { branch: 'milestone-1', state: 'reached', late: 0 },
  ],
}

const late: Walk = {
  name: 'late-stays',
  words: say(
    '逾期由系统升级催办，办结后仍然留痕',
    'Slips climb by themselves when it is late, and it stays on record after closing',
  ),
  openedAt,
  lines: [
    ...beginning('ordinary', {}),
    // 3 working days from 3 March: due on 6 March; two more: 10 March.
    passes('2026-03-11 08:00'),
    does('lead', '2026-03-11 09:00', 'accept', { ...lead, fields: { handler: '陈立' } }),
    passes('2026-03-29 00:00'),
    reports('2026-06-26 09:00', 40),
    reports('2026-09-27 09:00', 70),
    passes('2026-10-20 08:00'),
    does('lead', '2026-10-20 09:00', 'ask-extension', {
      ...lead,
      fields: { 'extension-reason': '汛期停工', progress: 80, until: '2026-12-15' },
      refused: 'procedure.extension-too-late',
    }),
    asksForEnd('2026-10-28 09:00'),
    passed('2026-10-30 09:00'),
    ...ending('2026-11-02'),
  ],
  ends: [
    { branch: 'main', state: 'archived' },
    { branch: 'lead-1', state: 'verified', late: 3, slips: ['blue', 'orange', 'blue', 'orange', 'red'] },
  ],
}

const extended: Walk = {
  name: 'extended-and-returned',
  words: say(
    '到期前申请延期；核查退回，整改后通过',
    'More time is asked for before it is over; sent back once, then verified',
  ),
  openedAt,
  lines: [
    ...beginning('instruction', {}),
    accepted,
    reports('2026-03-27 09:00', 15),
    reports('2026-06-26 09:00', 40),
    does('lead', '2026-09-10 09:00', 'ask-extension', {
      ...lead,
      fields: { 'extension-reason': '汛期停工三十日', progress: 70, until: '2026-08-31' },
      refused: 'procedure.extension-not-later',
    }),
    does('lead', '2026-09-10 09:10', 'ask-extension', {
      ...lead,
      fields: { 'extension-reason': '汛期停工三十日', progress: 70, until: '2026-12-15' },
    }),
    does('office', '2026-09-14 09:00', 'grant-extension', {
      ...lead,
      fields: {},
      refused: 'procedure.field-missing',
    }),
    does('office', '2026-09-14 09:10', 'grant-extension', { ...lead, fields: { 'granted-until': '2026-11-30' } }),
    reports('2026-09-25 09:00', 75),
    asksForEnd('2026-11-02 09:00'),
    does('verifier', '2026-11-06 09:00', 'return', {
      ...lead,
      fields: { 'return-reason': '隔离护栏缺失', 'rework-by': '2026-11-20' },
    }),
    asksForEnd('2026-11-18 09:00'),
    passed('2026-11-19 09:00'),
    ...ending('2026-11-20'),
  ],
  ends: [
    { branch: 'main', state: 'archived' },
    {
      branch: 'lead-1',
      state: 'verified',
      late: 0,
      slips: [],
      due: { clock: 'due', day: '2026-12-04', provisional: false },
    },
  ],
}

const suspended: Walk = {
  name: 'suspended',
  words: say(
    '中止期间不计时，恢复后顺延',
    'While it is suspended no time is counted; afterwards the deadline has moved',
  ),
  openedAt,
  lines: [
    ...beginning('ordinary', {}),
    accepted,
    does('office', '2026-03-10 09:00', 'suspend', { fields: { reason: '规划调整', 'review-on': '2026-04-30' } }),
    does('lead', '2026-03-11 09:00', 'report', { ...lead, fields: news(5), refused: 'procedure.leg-asleep' }),
    does('office', '2026-04-09 09:00', 'resume', { fields: { reason: '规划已批复' } }),
    reports('2026-04-20 09:00', 25),
  ],
  ends: [
    { branch: 'main', state: 'running', late: 0 },
    {
      branch: 'lead-1',
      state: 'handling',
      late: 0,
      due: { clock: 'due', day: '2026-10-30', provisional: false },
      light: { set: 'yinchuan', light: 'progress', colour: 'green' },
    },
  ],
}

const refused: Walk = {
  name: 'refused-and-split',
  words: say('拒签后改派，新牵头单位分解任务', 'Refused with a reason, given to another unit, which splits it'),
  openedAt,
  lines: [
    ...beginning('urgent', { rhythm: 'month' }),
    does('lead', '2026-03-04 09:00', 'refuse', { ...lead, fields: { 'refuse-reason': '不属本单位职责' } }),
    does('office', '2026-03-05 09:00', 'reassign', { fields: { lead: people.other.unit, due: '2026-10-30' } }),
    does('lead', '2026-03-05 10:00', 'accept', {
      leg: 'lead-2',
      fields: { handler: '陈立' },
      refused: 'procedure.not-allowed',
    }),
    does('other', '2026-03-06 09:00', 'accept', { leg: 'lead-2', fields: { handler: '罗强' } }),
    does('other', '2026-03-09 09:00', 'split', {
      leg: 'lead-2',
      fields: { parts: [{ title: '征地拆迁', unit: people.sub.unit, due: '2026-11-30' }] },
      refused: 'procedure.part-too-late',
    }),
    does('other', '2026-03-09 09:05', 'split', {
      leg: 'lead-2',
      fields: { parts: [{ title: '征地拆迁', unit: people.sub.unit, due: '2026-06-30' }] },
    }),
    does('sub', '2026-03-10 09:00', 'accept', { leg: 'sub-1', fields: { handler: '唐悦' } }),
    does('other', '2026-03-20 09:00', 'request-close', {
      leg: 'lead-2',
      fields: { progress: 100, summary: '完成' },
      evidence: [paper],
      refused: 'procedure.legs-not-there',
    }),
    does('office', '2026-03-23 09:00', 'urge', { leg: 'lead-2', fields: { colour: 'orange', demand: '报送推进方案' } }),
    does('other', '2026-03-25 09:00', 'answer', { leg: 'lead-2', fields: { answer: '方案已报' } }),
    passes('2026-05-01 00:00'),
  ],
  ends: [
    { branch: 'main', state: 'running' },
    { branch: 'lead-1', state: 'refused', late: 0 },
    {
      branch: 'lead-2',
      state: 'handling',
      late: 2,
      slips: ['orange', 'blue'],
      light: { set: 'yinchuan', light: 'entry', colour: 'yellow' },
      proposes: { event: 'urge', field: 'colour', value: 'orange', row: 3 },
    },
    { branch: 'sub-1', state: 'handling', due: { clock: 'due', day: '2026-06-30', provisional: false } },
  ],
}

const ended: Walk = {
  name: 'ended',
  words: say('终止后各分办随之停止', 'When it is ended, its branches stop with it'),
  openedAt,
  lines: [
    ...beginning('ordinary', { supports: [people.support.unit] }),
    accepted,
    does('office', '2026-04-01 09:00', 'terminate', {
      fields: { reason: '项目取消' },
      refused: 'procedure.evidence-missing',
    }),
    does('office', '2026-04-01 09:10', 'terminate', { fields: { reason: '项目取消' }, evidence: [paper] }),
    does('lead', '2026-04-02 09:00', 'report', { ...lead, fields: news(5), refused: 'procedure.leg-cut' }),
    does('office', '2026-04-03 09:00', 'archive'),
  ],
  ends: [
    { branch: 'main', state: 'archived' },
    { branch: 'lead-1', state: 'handling', late: 1 },
  ],
}

const proposed: Walk = {
  name: 'proposed',
  words: say('会议交办的事项，按公布的规则建议二十日办结', 'Out of a meeting: the published rule proposes twenty days'),
  openedAt,
  lines: [registered('minutes')],
  ends: [
    {
      branch: 'main',
      state: 'registered',
      proposes: { event: 'dispatch', field: 'due', value: '2026-03-22', row: 2 },
    },
  ],
}

/** All walks, the plainest first. */
export const examples: readonly Walk[] = [inTime, late, extended, suspended, refused, ended, proposed]
