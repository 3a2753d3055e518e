// A desk for scoring over HTTP, as a browser without scripts sends it: a plan, two later reports, figures, and people with and without the role.
import type { Observation } from '../../src/domain/indicator/observation.ts'
import { SCOREBOARD } from '../../src/domain/score/rights.ts'
import { GREENWAY } from '../web/fixtures.ts'
import { cookieOf, openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

/** What the report of the first year says. */
const FIRST_REPORT = `临江区2024年绿道建设工作报告
2025年2月1日
一、过去一年
2024年，全区绿道总里程达到180公里，空气优良天数331天。
二、今年打算
到2026年，全区绿道总里程超过300公里。`

/** And of the second: one promise put off, one kept, one not told of. */
const SECOND_REPORT = `临江区2025年绿道建设工作报告
2026年2月1日
一、过去一年
2025年，全区绿道总里程达到230公里，空气优良天数335天。
二、今后打算
到2028年，全区绿道总里程超过300公里。`

/** Somebody's browser. */
export interface Hand {
  readonly get: (path: string) => Promise<{ status: number; html: string; to: string }>
  readonly data: (path: string) => Promise<{ status: number; body: unknown }>
  readonly post: (
    path: string,
    fields: readonly (readonly [string, string])[],
  ) => Promise<{ status: number; html: string; to: string }>
}

/** The desk. */
export interface ScoreDesk {
  readonly site: Site
  readonly plan: string
  readonly first: string
  readonly second: string
  readonly publisher: Hand
  readonly reader: Hand
  readonly stranger: Hand
  readonly cookie: string
}

const AREA = '临江区'

/** Opens the desk; the texts are read as Gangmu itself does. */
export async function openScoreDesk(): Promise<ScoreDesk> {
  const site = await openSite(true)
  const plan = await site.add({ name: '绿道.html', text: GREENWAY })
  const first = await site.add({ name: '2024.txt', text: FIRST_REPORT, kind: 'report' })
  const second = await site.add({ name: '2025.txt', text: SECOND_REPORT, kind: 'report' })
  const { maker, reviewer } = await figurePeople(site)
  const length = (year: number, value: string): Observation =>
    figureOf(year, value, { indicator: '全区绿道总里程', region: AREA, unit: '公里', source: '区住建局年报' })
  await handIn(site, maker.seat, [length(2023, '120'), length(2024, '180')], reviewer.seat)
  const holds = [{ service: SCOREBOARD, role: 'publisher' }]
  const cookie = await cookieOf(site, '周敏', { unit: '督查办', holds })
  const other = await cookieOf(site, '陈立', { unit: '水利局' })
  return {
    ...{ site, plan, first, second, cookie },
    publisher: handOf(site, cookie),
    reader: handOf(site, other),
    stranger: handOf(site, ''),
  }
}

function handOf(site: Site, cookie: string): Hand {
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin', cookie }
  const told = (answer: { statusCode: number; body: string; headers: Record<string, unknown> }) => ({
    status: answer.statusCode,
    html: answer.body,
    to: String(answer.headers.location ?? ''),
  })
  return {
    get: async (url) => told(await site.app.inject({ url, headers })),
    data: async (url) => {
      const answer = await site.app.inject({ url, headers: { ...headers, accept: 'application/json' } })
      return { status: answer.statusCode, body: answer.json() }
    },
    post: async (url, fields) => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      const payload = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
      return told(await site.app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload }))
    },
  }
}
