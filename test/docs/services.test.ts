// The reference of services is what the declarations say.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SERVICES_PAGE, servicesPage } from '../../scripts/services.ts'
import { services } from '../../src/services/registry.ts'

it('docs/reference/services.md is what npm run docs writes', () => {
  expect(readFileSync(SERVICES_PAGE, 'utf8')).toBe(servicesPage())
})

it('the reference has every event and every example of every service', () => {
  const page = servicesPage()
  for (const { service, examples } of services) {
    const events = service.versions.flatMap(({ main, legs }) => [main, ...legs.map(({ procedure }) => procedure)])
    for (const { name } of events.flatMap((procedure) => procedure.events)) expect(page).toContain(`| \`${name}\` |`)
    for (const { name } of examples) expect(page).toContain(`(\`${name}\`)`)
  }
})
