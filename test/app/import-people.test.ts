// Units and people from a table: what each line would do is told before anything is written.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ImportLine, importLines, previewImport } from '../../src/app/import-people.ts'
import { openSeat } from '../../src/app/seats.ts'
import { openWorkshop } from '../../src/documents/workshop.ts'
import { writeXlsx } from '../../src/documents/write.ts'
import type { Seat } from '../../src/domain/matter/party.ts'
import { openContext, type TestContext } from './context.ts'
import { makePerson, tokenFor } from './people.ts'

let test: TestContext
let seat: Seat

beforeAll(async () => {
  test = await openContext(undefined, { workshop: openWorkshop({ timeoutMs: 60_000, memoryMb: 256, threads: 1 }) })
  const admin = await makePerson(test.ctx, { name: '周敏', unit: '督查室', admin: true, login: 'zhoumin' })
  const opened = await openSeat(test.ctx, await tokenFor(test.ctx, admin))
  if (!opened) throw new Error('nobody')
  seat = opened.seat
})
afterAll(() => test?.close())

const HEAD = '单位,统一社会信用代码,姓名,登录名,职务,权限'
const csv = (...lines: string[]) => ({ name: '人员.csv', bytes: Buffer.from([HEAD, ...lines].join('\n')) })
const preview = async (file: { name: string; bytes: Uint8Array }) => {
  const seen = await previewImport(test.ctx, seat, file)
  if (!seen.ok) throw new Error(JSON.stringify(seen.diagnostics))
  return seen.value
}

it('tells line by line what is new, what is there, what is wrong, and what is flagged', async () => {
  const seen = await preview(
    csv(
      '交通局,91350100M000100Y44,陈立,chenli,处长,accept report',
      '交通局,,罗强,luoqiang,,*',
      '督查室,,周敏,zhoumin,主任,*',
      '审计局,,,,,',
      ',,唐悦,tangyue,,',
      '审计局,,吴桐,王 五,,',
      '审计局,,吴桐,wutong,,fly',
      '审计局,,另一人,chenli,,verify',
    ),
  )
  expect(seen.map(({ adds }) => adds)).toEqual([
    ['unit', 'person', 'work'],
    ['person', 'work'],
    ['work'],
    ['unit'],
    ...[[], [], [], []],
  ])
  expect(seen.map(({ faults }) => faults[0]?.code)).toEqual([
    ...[undefined, undefined, undefined, undefined],
    'system.unit-nameless',
    'system.login-unreadable',
    'system.right-unknown',
    'system.login-taken',
  ])
  expect(seen[0]?.flags.map(({ code }) => code)).toEqual(['system.credit-code-check'])
})

it('takes in what is good, once: the same table again changes nothing', async () => {
  const seen = await preview(csv('住建局,,何川,hechuan,,accept', '住建局,,,x y,,', '住建局,,蒋宁,jiangning,,*'))
  const lines: readonly ImportLine[] = seen.map(({ line }) => line)
  const taken = await importLines(test.ctx, seat, lines)
  expect(taken).toEqual({ ok: true, value: { units: 1, people: 2, works: 2, left: 1 } })
  expect(await importLines(test.ctx, seat, lines)).toEqual({
    ok: true,
    value: { units: 0, people: 0, works: 2, left: 1 },
  })
})

it('reads workbooks as well as csv', async () => {
  const columns = HEAD.split(',').map((title) => ({ title, width: 12, type: 'text' as const }))
  const bytes = await writeXlsx([{ name: '人员', columns, rows: [['水利局', '', '郑岚', 'zhenglan', '', 'report']] }])
  expect((await preview({ name: '人员.xlsx', bytes }))[0]?.adds).toEqual(['unit', 'person', 'work'])
})

it('says which column is missing, and is for administrators alone', async () => {
  const bytes = Buffer.from('部门,姓名\n交通局,陈立\n')
  const seen = await previewImport(test.ctx, seat, { name: 'a.csv', bytes })
  expect(!seen.ok && seen.diagnostics).toEqual([{ code: 'system.import-heads', params: { found: '部门、姓名' } }])
  const plain = { ...seat, admin: false }
  expect((await importLines(test.ctx, plain, [])).ok).toBe(false)
})
