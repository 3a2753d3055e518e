// Major tasks (重大任务闭环落实): the loop of supervision from registering to archiving, as data.

import type { Service } from '../../domain/matter/service.ts'
import type { Declaration } from '../../domain/procedure/declaration.ts'
import { lead } from './lead.ts'
import { lights } from './lights.ts'
import { main } from './main.ts'
import { rules } from './rules.ts'
import { say } from './shared.ts'
import { milestone, sub, support } from './support.ts'

const document = (name: string, zh: string, en: string, number: string) => ({
  name,
  words: say(zh, en),
  number,
  template: name,
})

const first: Declaration = {
  version: '1',
  roles: [
    {
      name: 'office',
      words: say('督查机构', 'supervision office'),
      rights: ['register', 'dispatch', 'urge', 'decide', 'close', 'archive'],
      holder: { from: 'opener' },
    },
    {
      name: 'lead',
      words: say('牵头单位', 'lead unit'),
      rights: ['accept', 'split', 'report', 'request', 'confirm'],
    },
    { name: 'support', words: say('配合单位', 'support unit'), rights: ['accept', 'report', 'request'] },
    { name: 'subunit', words: say('分解单位', 'sub-unit'), rights: ['accept', 'report', 'request'] },
    {
      name: 'verifier',
      words: say('核查单位', 'verifier'),
      rights: ['verify'],
      holder: { from: 'field', field: 'verifier' },
    },
    {
      name: 'leader',
      words: say('牵头领导', 'leader in charge'),
      rights: [],
      holder: { from: 'field', field: 'leader' },
    },
  ],
  documents: [
    document('task-notice', '交办通知', 'task notice', '交办〔{year}〕{seq}号'),
    document('order-slip', '督办单', 'order slip', '督办〔{year}〕{seq}号'),
    document('extension-decision', '延期批复', 'decision on more time', '延批〔{year}〕{seq}号'),
    document('verification-report', '核查报告', 'verification report', '核查〔{year}〕{seq}号'),
    document('closing-notice', '办结通知', 'closing notice', '办结〔{year}〕{seq}号'),
    document('suspension-notice', '中止通知', 'suspension notice', '中止〔{year}〕{seq}号'),
    document('termination-notice', '终止通知', 'termination notice', '终止〔{year}〕{seq}号'),
  ],
  series: [
    { name: 'registered', words: say('立项数', 'registered') },
    { name: 'dispatched', words: say('交办数', 'dispatched') },
    { name: 'accepted', words: say('签收数', 'accepted') },
    { name: 'progress', words: say('完成进度', 'progress') },
    { name: 'milestones-reached', words: say('达到的节点数', 'milestones reached') },
    { name: 'urged', words: say('人工催办数', 'urged by hand') },
    { name: 'extended', words: say('延期数', 'extended') },
    { name: 'returned', words: say('退回数', 'sent back') },
    { name: 'verified', words: say('核查通过数', 'verified') },
    { name: 'closed', words: say('办结数', 'closed') },
    { name: 'terminated', words: say('终止数', 'ended without completion') },
  ],
  main,
  legs: [lead, support, sub, milestone],
}

/** The service of major tasks. */
export const service: Service = {
  id: 'major-task',
  words: say('重大任务闭环落实', 'Major tasks'),
  about: say(
    '规划中确认的任务从立项、交办、签收、办理、核查到办结、销号、归档的全过程；牵头、配合单位分别推进，逾期留痕。',
    'Tasks confirmed out of a plan, from registering and dispatch through handling and verification to closing and archiving; lead and support units move in branches of their own, and what was late stays on record.',
  ),
  sources: [
    'xtnz.com.cn/buy/show-10635.html',
    'hugalliance.com/…/1739.html (Yichang: 督查事项、领导审核、下发通知、签收、办理、反馈、复核、办结)',
    'creditsailing.com 295240-3, arts. 18-22',
    'fymate.net …16834225_2',
  ],
  versions: [first],
  lights,
  rules,
  plan: {
    follow: ['dispatch'],
    fields: {
      title: 'title',
      basis: 'basis',
      lead: 'lead',
      supports: 'supports',
      due: 'due',
      milestones: 'milestones',
    },
    each: ['verifier', 'rhythm'],
  },
}
