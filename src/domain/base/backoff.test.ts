import { expect, it } from 'vitest'
import { nextTry } from './backoff.ts'

it.each([
  [1, '2026-03-02T00:01:00.000Z'],
  [2, '2026-03-02T00:02:00.000Z'],
  [5, '2026-03-02T00:16:00.000Z'],
  [10, '2026-03-02T08:32:00.000Z'],
  [11, '2026-03-02T12:00:00.000Z'],
  [500, '2026-03-02T12:00:00.000Z'],
])('after %i tries that failed the next one waits longer, half a day at most', (tries, next) => {
  expect(nextTry('2026-03-02T00:00:00.000Z', tries)).toBe(next)
})
