// People of a matter who act over HTTP: each with a session of their own, their forms sent as browsers send them.
import { openMatter } from '../../src/app/open-matter.ts'
import { openSeat } from '../../src/app/seats.ts'
import { submitEvent } from '../../src/app/submit-event.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { makePerson, type PersonMade, tokenFor } from '../app/people.ts'
import type { Site } from './site.ts'

/** An answer with its text read. */
export interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
}

/** A person at a browser without scripts. */
export interface Person {
  readonly made: PersonMade
  readonly get: (path: string) => Promise<Answer>
  readonly post: (path: string, fields?: Fields, files?: readonly File[]) => Promise<Answer>
  /** Sends a form as it is. */
  readonly send: (path: string, form: FormData) => Promise<Answer>
}

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Makes people of the service's roles, each in a unit of their own that is called by the role. */
export async function makePeople<Name extends string>(
  site: Site,
  names: readonly Name[],
  service: string,
): Promise<Readonly<Record<Name, Person>>> {
  const people: Partial<Record<Name, Person>> = {}
  for (const name of names) {
    const holds = name === 'office' ? [{ service, role: name }] : []
    const made = await makePerson(site.ctx, { name: `${name}甲`, unit: `${name}单位`, holds })
    people[name] = await personOf(site, made)
  }
  return people as Record<Name, Person>
}

/** Signs a person in anew and gives them a browser. */
export async function personOf(site: Site, made: PersonMade): Promise<Person> {
  const token = await tokenFor(site.ctx, made)
  const headers = { cookie: `gangmu_session=${token}`, origin: site.url, accept: 'text/html' }
  const read = async (response: Response): Promise<Answer> => {
    return {
      status: response.status,
      location: response.headers.get('location') ?? '',
      text: await response.text(),
    }
  }
  const send: Person['send'] = async (path, body) =>
    read(await fetch(site.url + path, { method: 'POST', headers, body, redirect: 'manual' }))
  return {
    made,
    send,
    get: async (path) => read(await fetch(site.url + path, { headers, redirect: 'manual' })),
    post: (path, fields = {}, files = []) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one as string)
      for (const file of files) form.append('evidence', file)
      return send(path, form)
    },
  }
}

/** The value of a hidden field of a page. */
export const hidden = (page: string, name: string): string =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

/** A small PDF that is evidence enough. */
export const report = (name = '验收报告.pdf'): File =>
  new File([`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`], name, {
    type: 'application/pdf',
  })

const SERVICE = 'major-task'

/** What a unit holds that registers matters. */
export const OFFICE = { holds: [{ service: SERVICE, role: 'office' }] }

/** The seat of a person who was made. */
export async function seatOf(site: Site, made: PersonMade): Promise<Seat> {
  const opened = await openSeat(site.ctx, await tokenFor(site.ctx, made))
  if (!opened) throw new Error('no seat')
  return opened.seat
}

/** A matter that a seat registered and dispatched to a unit; gives its address. */
export async function dispatchAs(site: Site, seat: Seat, title: string, lead: string): Promise<string> {
  const opened = await openMatter(site.ctx, seat, {
    service: SERVICE,
    fields: { title, basis: '行动方案', urgency: 'ordinary' },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const { region, matter } = opened.value
  const fields = { lead, due: '2026-06-30', rhythm: 'month', criteria: '建成' }
  const done = await submitEvent(site.ctx, seat, { region, matter, event: 'dispatch', fields })
  if (!done.ok) throw new Error(JSON.stringify(done))
  return `/matters/${region}.${matter}`
}

/** A matter of a supervision office with a slip, its entry the third; gives its address. */
export async function someMatter(site: Site, unit: string): Promise<string> {
  const seat = await seatOf(site, await makePerson(site.ctx, { name: '周敏', unit, ...OFFICE }))
  const lead = await makePerson(site.ctx, { name: '陈立', unit: '交通运输局' })
  const address = await dispatchAs(site, seat, '绿道二期', lead.unit ?? '')
  const [region = '', matter = ''] = address.replace('/matters/', '').split('.')
  const fields = { colour: 'orange', demand: '三日内报送进度' }
  const urged = await submitEvent(site.ctx, seat, { region, matter, event: 'urge', leg: 'lead-1', fields })
  if (!urged.ok) throw new Error(JSON.stringify(urged))
  return address
}
