// The reference of the interface for programs is what its table says.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { API_PAGE, apiPage } from '../../scripts/api.ts'
import { endpoints } from '../../src/http/api/table.ts'

it('docs/reference/api.md is what npm run docs writes, and has every endpoint', () => {
  expect(readFileSync(API_PAGE, 'utf8')).toBe(apiPage())
  for (const { method, path } of endpoints) expect(apiPage()).toContain(`## ${method} ${path}\n`)
})
