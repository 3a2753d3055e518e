// A line of a dispatch: what a duty proposes, and what a typed line comes to.
import { expect, it } from 'vitest'
import { workdaysCn } from '../../src/domain/base/workdays-cn.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import type { Duty } from '../../src/domain/matter/plan-duty.ts'
import { type PlanForm, planForm } from '../../src/domain/matter/plan-form.ts'
import { matterIdOf, proposeLine, readLine, tryLine } from '../../src/domain/matter/plan-row.ts'
import { unitBook } from '../../src/domain/matter/unit-names.ts'
import { service } from '../../src/services/major-task/index.ts'

const form = planForm(service) as PlanForm
const named = (id: string, name: string) => ({ id, name, shortName: null, region: 'a', places: ['东山市'] })
const book = unitBook(
  [
    named('sl', '东山市水利局'),
    named('jt', '东山市交通运输委员会'),
    named('sj', '东山市审计局'),
    named('ly', '东山市林业局'),
  ],
  'a',
)
const duty: Duty = {
  ...{ item: 't1', kind: 'task', title: '建设绿道', quote: '建设绿道', basis: '规划 / 一', dueWords: '2026年底前' },
  ...{ lead: ['市水利局', '市林业局'], support: ['市交通局', '各区县', '市审计局'], due: '2026-12-31' },
}
const shared = { urgency: 'ordinary', rhythm: 'quarter', criteria: '建成', verifier: '市审计局' }
const seat: Seat = {
  ...{ region: 'a', person: 'p', name: '周敏', unit: 'u', unitName: '督查室', unitRegion: 'a', rights: ['*'] },
  ...{ holds: [{ service: service.id, role: 'office' }], standsFor: null, admin: false },
}
const [declaration] = service.versions
const basis = { declaration: declaration as NonNullable<typeof declaration>, calendar: workdaysCn }

it('proposes the units that are certain, makes further leads supports, and tells what is left open', () => {
  const { values, open } = proposeLine(form, book, duty)
  expect(values).toEqual({ lead: '东山市水利局', supports: '东山市林业局、东山市审计局', due: '2026-12-31' })
  expect(open.map(({ words }) => words)).toEqual(['市交通局', '各区县'])
  expect(proposeLine(form, book, { ...duty, lead: ['市海洋局'], support: [] }).values.lead).toBe('市海洋局')
})

it('reads a line into what the events ask for; what it leaves empty is taken from what is said for all', () => {
  const typed = {
    lead: '市水利局',
    supports: '市林业局',
    due: '2026-12-31',
    milestones: '2026-06-30 开工',
    verifier: '',
  }
  const { values, wrong } = readLine(form, book, duty, typed, shared)
  expect(wrong).toEqual([])
  expect(values).toMatchObject({ title: '建设绿道', basis: '规划 / 一', lead: 'sl', supports: ['ly'], verifier: 'sj' })
  expect(values.milestones).toEqual([{ title: '开工', due: '2026-06-30' }])
  expect(tryLine(basis, form, seat, values, '2026-01-05T01:00:00.000Z')).toEqual([])
  expect(tryLine(basis, form, seat, values, '2027-01-05T01:00:00.000Z')).toMatchObject([
    { code: 'procedure.date-not-later', params: { field: 'due' } },
  ])
})

it('says of every field what is wrong with it', () => {
  const typed = {
    ...{ lead: '市水利局、市林业局', supports: '市海洋局、各区县、市交通局', due: '2026-02-30', milestones: '开工' },
    ...{ rhythm: 'year' },
  }
  const { wrong } = readLine(form, book, duty, typed, shared)
  expect(wrong.map(({ code, params }) => `${params.field} ${code}`).sort()).toEqual([
    'due matter.no-day',
    'lead matter.one-unit-only',
    'milestones matter.no-milestone',
    'rhythm matter.no-choice',
    'supports matter.unit-collective',
    'supports matter.unit-unclear',
    'supports matter.unit-unknown',
  ])
})

it('one form makes one matter of a task, another form another', () => {
  const key = '0190a1b2-c3d4-7000-8000-000000000001'
  expect(matterIdOf(key, 't1')).toBe(matterIdOf(key, 't1'))
  expect(matterIdOf(key, 't1')).not.toBe(matterIdOf(key, 't2'))
  expect(matterIdOf(key, 't1')).toMatch(/^0190a1b2-c3d4-7/)
})
