// What the people of the sample have done so far: tasks of the sample plan as matters of two provinces, at every stage of the loop.
// Days are counted back from today in working days; a field "@+30" is a day thirty days ahead, "@-6w" six working days ago.

/** A field's value; dates may be written from today. */
type Value = string | number | readonly string[] | readonly Readonly<Record<string, string>>[]

/** Something that a person did: so many working days ago, at a time of day. */
export interface SampleStep {
  readonly ago: number
  readonly time: string
  readonly who: string
  readonly does: string
  readonly leg?: string
  readonly fields?: Readonly<Record<string, Value>>
  /** A file handed in: a report or a picture. */
  readonly proof?: { readonly kind: 'document' | 'photo'; readonly name: string }
}

/** A matter: the task of the plan that it carries out, and its steps, of which the first two register and dispatch it. */
export interface SampleMatter {
  readonly task: string
  readonly steps: readonly SampleStep[]
}

const lead = 'lead-1'
const support = 'support-1'
const paper = (name: string) => ({ kind: 'document', name }) as const

const step = (
  ago: number,
  time: string,
  who: string,
  does: string,
  leg: string | null,
  fields: SampleStep['fields'] = {},
  proof?: SampleStep['proof'],
): SampleStep => ({ ago, time, who, does, fields, ...(leg ? { leg } : {}), ...(proof ? { proof } : {}) })

const opened = (ago: number, by: string, urgency: string, dispatch: NonNullable<SampleStep['fields']>) => [
  step(ago, '09:00', by, 'register', null, { urgency }),
  step(ago - 1, '10:00', by, 'dispatch', null, { rhythm: 'quarter', ...checkers(by), ...dispatch }),
]

const checkers = (by: string) =>
  by === 'zhoumin' ? { verifier: '50-shenji', leader: '50-bangong' } : { verifier: '51-ducha' }

const accepts = (ago: number, who: string, handler: string, leg = lead) =>
  step(ago, '09:20', who, 'accept', leg, { handler })
const reports = (ago: number, who: string, progress: number, news: string, leg = lead) =>
  step(ago, '15:30', who, 'report', leg, { progress, news })
const asksForEnd = (ago: number, who: string, summary: string, name: string) =>
  step(ago, '10:10', who, 'request-close', lead, { progress: 100, summary }, paper(name))

/** Under way on both sides of the border, one milestone reached. */
const underWay: SampleMatter = {
  task: '推动成渝地区双城经济圈建设走深走实',
  steps: [
    ...opened(62, 'zhoumin', 'ordinary', {
      ...{ lead: '50-jiaotong', supports: ['51-jiaotong'], due: '@+150', criteria: '年度合作项目清单全部落地' },
      milestones: [
        { title: '两省市合作要点印发', due: '@-18w' },
        { title: '首批项目开工', due: '@+45' },
      ],
    }),
    accepts(60, 'chenli', '陈立'),
    accepts(59, 'hechuan', '何川', support),
    reports(41, 'chenli', 20, '合作要点送两省市会签'),
    reports(40, 'hechuan', 15, '项目清单报省推进办', support),
    step(
      20,
      '11:00',
      'chenli',
      'reach',
      'milestone-1',
      { news: '合作要点已联合印发' },
      { kind: 'photo', name: '联合印发会现场.png' },
    ),
    reports(14, 'chenli', 55, '四十个项目完成前期工作'),
    reports(13, 'hechuan', 50, '川方二十一个项目完成前期工作', support),
  ],
}

/** Sent out yesterday, waiting to be accepted in two provinces. */
const waiting: SampleMatter = {
  task: '推进西部陆海新通道建设',
  steps: opened(2, 'zhoumin', 'urgent', {
    ...{ lead: '50-jiaotong', supports: ['51-jiaotong'], due: '@+120', criteria: '班列常态化开行' },
  }),
}

/** Nobody accepted it: a blue slip, then an orange one, by the rule. */
const ignored: SampleMatter = {
  task: '强化“双核”联动',
  steps: opened(9, 'zhoumin', 'ordinary', {
    ...{ lead: '50-zhujian', due: '@+200', criteria: '同城化事项清单印发并实施' },
  }),
}

/** Done, with a part that a sub-unit did; verified, closed, struck off, archived. */
const closed: SampleMatter = {
  task: '扩大高速公路“警保联动”便民服务站覆盖面',
  steps: [
    ...opened(61, 'zhoumin', 'ordinary', { lead: '50-jiaotong', due: '@+20', criteria: '新增站点全部开站' }),
    accepts(59, 'chenli', '陈立'),
    step(58, '09:30', 'chenli', 'split', lead, {
      parts: [{ title: '站点场地改造', unit: '50-gonglu', due: '@-10w' }],
    }),
    accepts(57, 'tangyue', '唐悦', 'sub-1'),
    reports(42, 'chenli', 35, '首批八个站点完成选址'),
    step(25, '16:00', 'tangyue', 'hand-in', 'sub-1', { summary: '场地改造完工' }, paper('场地改造验收单.txt')),
    step(24, '09:00', 'chenli', 'confirm', 'sub-1'),
    reports(22, 'chenli', 80, '十四个站点开站'),
    asksForEnd(12, 'chenli', '十六个站点全部开站', '开站情况报告.txt'),
    step(9, '14:00', 'wutong', 'pass', lead, { finding: '抽查六个站点，情况属实' }),
    step(8, '10:00', 'zhoumin', 'close', null, { conclusion: '按要求完成' }),
    step(7, '10:30', 'zhoumin', 'strike-off', null),
    step(6, '11:00', 'zhoumin', 'archive', null, { shelf: '督-017' }),
  ],
}

/** More time was asked for before it was over, and granted. */
const extended: SampleMatter = {
  task: '深化毗邻地区合作',
  steps: [
    ...opened(58, 'zhoumin', 'ordinary', {
      ...{ lead: '50-zhujian', supports: ['51-jiaotong'], due: '@+12', criteria: '共建平台支持政策落地' },
    }),
    accepts(56, 'luoqiang', '罗强'),
    accepts(55, 'hechuan', '何川', support),
    reports(38, 'luoqiang', 30, '政策初稿征求意见'),
    step(11, '09:40', 'luoqiang', 'ask-extension', lead, {
      ...{ 'extension-reason': '两省市意见尚需协调', progress: 60, until: '@+75' },
    }),
    step(9, '15:00', 'zhoumin', 'grant-extension', lead, { 'granted-until': '@+60' }),
    reports(5, 'luoqiang', 65, '分歧条款达成一致'),
  ],
}

/** Verified once and sent back: it is being mended. */
const returned: SampleMatter = {
  task: '推出数字化应用试点',
  steps: [
    ...opened(55, 'zhoumin', 'instruction', { lead: '50-zhujian', due: '@+40', criteria: '三类场景上线并有用户评价' }),
    accepts(53, 'luoqiang', '罗强'),
    reports(33, 'luoqiang', 60, '两类场景上线'),
    asksForEnd(8, 'luoqiang', '三类场景上线', '试点总结.txt'),
    step(4, '16:20', 'wutong', 'return', lead, {
      ...{ 'return-reason': '企业融资场景没有用户评价', 'rework-by': '@+14' },
    }),
  ],
}

/** Said to be done, waiting for the verifier. */
const toVerify: SampleMatter = {
  task: '建设统一数字金融服务平台',
  steps: [
    ...opened(57, 'zhoumin', 'ordinary', { lead: '50-jiaotong', due: '@+25', criteria: '平台上线运行满一月' }),
    accepts(55, 'chenli', '陈立'),
    reports(36, 'chenli', 50, '平台联调'),
    asksForEnd(3, 'chenli', '平台上线运行三十五天', '上线运行报告.txt'),
  ],
}

/** Asks for more time: the office decides. */
const toDecide: SampleMatter = {
  task: '提升两地群众获得感',
  steps: [
    ...opened(50, 'zhoumin', 'ordinary', { lead: '50-zhujian', due: '@+18', criteria: '通办事项清单扩容' }),
    accepts(48, 'luoqiang', '罗强'),
    reports(29, 'luoqiang', 40, '新增事项完成梳理'),
    step(2, '10:00', 'luoqiang', 'ask-extension', lead, {
      ...{ 'extension-reason': '对方省系统改造推迟', progress: 70, until: '@+60' },
    }),
  ],
}

/** Overdue: slips of all colours, urged by hand, answered. */
const overdue: SampleMatter = {
  task: '建设现代化产业体系',
  steps: [
    ...opened(60, 'zhoumin', 'ordinary', { lead: '50-jiaotong', due: '@-7w', criteria: '行动方案印发' }),
    accepts(58, 'chenli', '陈立'),
    reports(39, 'chenli', 40, '方案起草'),
    reports(18, 'chenli', 70, '方案送审'),
    step(5, '09:00', 'zhoumin', 'urge', lead, { colour: 'red', demand: '三日内报送推进计划' }),
    step(3, '17:00', 'chenli', 'answer', lead, { answer: '推进计划已报，本月底前印发' }),
  ],
}

/** Registered, not dispatched yet. */
const registered: SampleMatter = {
  task: '增强经营主体活力',
  steps: opened(2, 'zhoumin', 'ordinary', {}).slice(0, 1),
}

/** A matter of the other province, with support from the first one. */
const across: SampleMatter = {
  task: '共建西部陆海新通道',
  steps: [
    ...opened(52, 'jiangning', 'ordinary', {
      ...{ lead: '51-jiaotong', supports: ['50-jiaotong'], due: '@+90', criteria: '会商机制运行、规则衔接清单印发' },
    }),
    accepts(50, 'hechuan', '何川'),
    accepts(49, 'chenli', '陈立', support),
    reports(31, 'hechuan', 30, '会商机制方案印发'),
    reports(30, 'chenli', 35, '渝方衔接清单报送', support),
    reports(6, 'hechuan', 60, '规则衔接清单征求意见'),
  ],
}

/** A matter of the other province, verified and closed. */
const closedAcross: SampleMatter = {
  task: '健全高效协同机制',
  steps: [
    ...opened(54, 'jiangning', 'ordinary', { lead: '51-jiaotong', due: '@+30', criteria: '重大任务闭环落实机制印发' }),
    accepts(52, 'hechuan', '何川'),
    reports(34, 'hechuan', 45, '机制征求意见'),
    asksForEnd(13, 'hechuan', '机制联合印发', '机制文本.txt'),
    step(10, '09:50', 'jiangning', 'pass', lead, { finding: '文件已印发，要求齐全' }),
    step(9, '11:20', 'jiangning', 'close', null, { conclusion: '按期完成' }),
  ],
}

/** All of them. */
export const sampleMatters: readonly SampleMatter[] = [
  ...[underWay, waiting, ignored, closed, extended, returned],
  ...[toVerify, toDecide, overdue, registered, across, closedAcross],
]
