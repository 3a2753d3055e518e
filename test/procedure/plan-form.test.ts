// How a service takes tasks of plans: what it asks for, who may dispatch, what is wrong with how it says so.
import { expect, it } from 'vitest'
import type { Seat } from '../../src/domain/matter/party.ts'
import { barredFrom, checkPlan, fieldsByEvent, type PlanForm, planForm } from '../../src/domain/matter/plan-form.ts'
import { service } from '../../src/services/major-task/index.ts'

const form = planForm(service) as PlanForm
const seat = (rights: string[], role: string): Seat => ({
  ...{ region: 'a', person: 'p', name: '周敏', unit: 'u', unitName: '督查室', unitRegion: 'a', rights },
  ...{ holds: [{ service: service.id, role }], standsFor: null, admin: false },
})

it('a task is opened and dispatched with what both events ask for, each field in its place', () => {
  expect(form.events.map(({ name }) => name)).toEqual(['register', 'dispatch'])
  const values = { title: '绿道', urgency: 'ordinary', lead: 'u1', supports: [], due: '2027-01-31' }
  expect(fieldsByEvent(form, values)).toEqual([
    { event: 'register', fields: { title: '绿道', urgency: 'ordinary' } },
    { event: 'dispatch', fields: { lead: 'u1', due: '2027-01-31' } },
  ])
})

it('only a person with the rights, of a unit that holds the role, may dispatch', () => {
  expect(barredFrom(form, seat(['*'], 'office'))).toEqual([])
  expect(barredFrom(form, seat(['register'], 'office')).map(({ name }) => name)).toEqual(['dispatch'])
  expect(barredFrom(form, seat(['*'], 'verifier')).map(({ name }) => name)).toEqual(['register', 'dispatch'])
})

it('a service that names an event or a field that it does not have is told so', () => {
  expect(checkPlan(service)).toEqual([])
  const plan = { follow: ['send'], fields: { title: 'title', lead: 'lead', due: 'due' } }
  expect(checkPlan({ ...service, plan })).toMatchObject([{ code: 'service.plan-event', params: { event: 'send' } }])
  const twisted = { follow: ['dispatch'], fields: { title: 'lead', lead: 'lead', due: 'when' }, each: ['colour'] }
  expect(checkPlan({ ...service, plan: twisted }).map(({ params }) => params.as)).toEqual(['title', 'due', 'each'])
  expect(planForm({ ...service, plan: undefined } as never)).toBe(null)
})
