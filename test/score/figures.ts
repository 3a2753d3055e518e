// Figures for tests: units that hand in and review, and figures that are handed in.
import { keepFigures, moveFigures } from '../../src/app/keep-figures.ts'
import type { Observation } from '../../src/domain/indicator/observation.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { SCOREBOARD } from '../../src/domain/score/rights.ts'
import { makePerson } from '../app/people.ts'
import { type Person, personOf, seatOf } from '../web/matters.ts'
import type { Site } from '../web/site.ts'

/** Somebody at a browser, with the seat that they sit on. */
export type Seated = Person & { readonly seat: Seat }

/** Three people: one hands in, one reviews, one has nothing to do with it. */
export async function figurePeople(site: Site): Promise<Readonly<Record<'maker' | 'reviewer' | 'stranger', Seated>>> {
  const seated = async (name: string, unit: string, holds: { service: string; role: string }[] = []) => {
    const made = await makePerson(site.ctx, { name, unit, holds })
    return { ...(await personOf(site, made)), seat: await seatOf(site, made) }
  }
  return {
    maker: await seated('郑岚', '统计局'),
    reviewer: await seated('吴桐', '督查室', [{ service: SCOREBOARD, role: 'reviewer' }]),
    stranger: await seated('贺川', '教育局'),
  }
}

/** A figure of a year; `more` says what is special. */
export const figureOf = (year: number, value: string, more: Partial<Observation> = {}): Observation => ({
  ...{ indicator: '居民平均步数', measure: 'level', region: '健康城区', unit: '步', set: null, base: null },
  period: { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` },
  figure: { kind: 'value', value, op: '=' },
  vintage: { on: null, words: '' },
  source: '年度调查',
  ...more,
})

/** Hands figures in; `approve` lets the reviewer approve them at once. Gives the batch. */
export async function handIn(
  site: Site,
  maker: Seat,
  figures: readonly Observation[],
  approve: Seat | null,
  submit = true,
): Promise<string> {
  const id = site.ctx.newId()
  const kept = await keepFigures(site.ctx, maker, { id, title: '步数调查', origin: 'entry', figures, submit })
  if (!kept.ok) throw new Error(JSON.stringify(kept.diagnostics))
  if (!approve) return id
  const moved = await moveFigures(site.ctx, approve, id, { move: 'approve', note: '', key: site.ctx.newId() })
  if (!moved.ok) throw new Error(JSON.stringify(moved.diagnostics))
  return id
}
