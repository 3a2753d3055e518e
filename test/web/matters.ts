// People of a matter who act over HTTP: each with a session of their own, their forms sent as browsers send them.
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
  return {
    made,
    get: async (path) => read(await fetch(site.url + path, { headers, redirect: 'manual' })),
    post: async (path, fields = {}, files = []) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields))
        for (const one of [value].flat()) form.append(name, one as string)
      for (const file of files) form.append('evidence', file)
      return read(await fetch(site.url + path, { method: 'POST', headers, body: form, redirect: 'manual' }))
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
