// The eight people of the sample, of two provinces. Their names are invented; their units exist, but the credit codes are
// invented too and say so (GANGMU01 …): only the check digits are right (GB 11714, GB 32100).

interface SampleLine {
  readonly region: '50' | '51'
  /** Last digits of the person's id. */
  readonly n: number
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly short: string
  readonly code: string
  readonly holds?: readonly { readonly service: string; readonly role: string }[]
  readonly admin?: boolean
  readonly does: { readonly zh: string; readonly en: string }
}

const office = [
  { service: 'major-task', role: 'office' },
  { service: 'early-warning', role: 'office' },
]
const publisher = { service: 'scoreboard', role: 'publisher' }
const reviewer = { service: 'scoreboard', role: 'reviewer' }

/** The regions that the sample keeps. */
export const sampleRegions = [
  { region: '50', name: '重庆市', parent: null, hosted: true },
  { region: '51', name: '四川省', parent: null, hosted: true },
]

/** One line a person: who they are, where they work, what they do in the sample. */
export const sampleLines: readonly SampleLine[] = [
  {
    region: '50',
    n: 1,
    login: 'zhoumin',
    name: '周敏',
    unit: '50-ducha',
    unitName: '重庆市人民政府督查室',
    short: '市政府督查室',
    code: '11500000GANGMU01XR',
    holds: [...office, publisher],
    admin: true,
    does: {
      zh: '立项、交办、催办、审批、办结，确认并发布目标评价；也管理单位和人员',
      en: 'Registers, dispatches, urges, decides and closes; confirms targets and releases their score; keeps units and people, too',
    },
  },
  {
    region: '50',
    n: 2,
    login: 'chenli',
    name: '陈立',
    unit: '50-jiaotong',
    unitName: '重庆市交通运输委员会',
    short: '市交通运输委',
    code: '11500000GANGMU028R',
    does: { zh: '牵头：签收、分解、报告进度', en: 'Leads: accepts, splits up, reports progress' },
  },
  {
    region: '50',
    n: 3,
    login: 'luoqiang',
    name: '罗强',
    unit: '50-zhujian',
    unitName: '重庆市住房和城乡建设委员会',
    short: '市住房城乡建委',
    code: '11500000GANGMU036L',
    does: { zh: '另一牵头单位：各办各的支线', en: 'Leads another branch of the same task' },
  },
  {
    region: '50',
    n: 4,
    login: 'tangyue',
    name: '唐悦',
    unit: '50-gonglu',
    unitName: '重庆市公路事务中心',
    short: '市公路事务中心',
    code: '12500000GANGMU044C',
    does: { zh: '承接分解下来的任务', en: 'Takes on what the lead unit splits off' },
  },
  {
    region: '50',
    n: 5,
    login: 'wutong',
    name: '吴桐',
    unit: '50-shenji',
    unitName: '重庆市审计局',
    short: '市审计局',
    code: '11500000GANGMU052A',
    holds: [reviewer],
    does: { zh: '核查：确认是否真的办成；审核指标数据', en: 'Verifies what is said to be done; reviews figures' },
  },
  {
    region: '50',
    n: 6,
    login: 'zhenglan',
    name: '郑岚',
    unit: '50-bangong',
    unitName: '重庆市人民政府办公厅',
    short: '市政府办公厅',
    code: '11500000GANGMU0605',
    does: {
      zh: '牵头领导处：收督办单，看进展；报送指标数据',
      en: 'The leader’s office: gets order slips, follows progress; hands in figures',
    },
  },
  {
    region: '51',
    n: 7,
    login: 'hechuan',
    name: '何川',
    unit: '51-jiaotong',
    unitName: '四川省交通运输厅',
    short: '省交通运输厅',
    code: '11510000GANGMU0796',
    does: { zh: '邻省配合单位：签收、报告', en: 'Supports from the other province: accepts and reports' },
  },
  {
    region: '51',
    n: 8,
    login: 'jiangning',
    name: '蒋宁',
    unit: '51-ducha',
    unitName: '四川省人民政府督查室',
    short: '省政府督查室',
    code: '11510000GANGMU0871',
    holds: office,
    admin: true,
    does: { zh: '邻省督查：立项、交办、办结本省事项', en: 'Supervises in the other province' },
  },
]
