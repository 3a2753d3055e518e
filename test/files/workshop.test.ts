// The workshop: limits of time and memory around every file.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop, type WorkshopOptions } from '../../src/documents/workshop.ts'
import { makePdf, makeSwellingPdf } from './make.ts'

const text = '重庆市工作方案\n一、总体目标\n到2027年，地区生产总值超过4万亿元。\n'
const plan = { name: '方案.txt', bytes: new TextEncoder().encode(text) }
/** A page that takes a reader far longer and far more memory than any honest one. */
const heavy = {
  name: '沉重.html',
  bytes: new TextEncoder().encode(`<html><body>${'<a href="x"><b><i>字</i></b></a>'.repeat(700_000)}</body></html>`),
}

const compiled = fileURLToPath(new URL('../../dist/documents/workshop.js', import.meta.url))

let shop: Workshop | undefined
const open = (options: Partial<WorkshopOptions> = {}) => {
  shop = openWorkshop({ timeoutMs: 30_000, memoryMb: 512, threads: 2, ...options })
  return shop
}
afterEach(() => shop?.close())

describe('the workshop', () => {
  it('decodes and reads in a thread and hands back what the file held', async () => {
    const worked = await open().decodeAndRead(plan, { kind: 'plan', date: '2023-01-18' })
    expect(worked).toMatchObject({
      ok: true,
      value: {
        decoded: { kind: 'txt', text },
        reading: { document: { kind: 'plan', date: '2023-01-18', chars: text.length } },
      },
    })
  })

  it('leaves the caller’s bytes where they are', async () => {
    await open().decode(plan)
    expect(plan.bytes).toHaveLength(new TextEncoder().encode(text).length)
  })

  it('takes the day that a page states where neither a person nor the text gives one', async () => {
    const page =
      '<html><head><meta name="PubDate" content="2023-03-08"></head><body><p>今年地区生产总值增长6%以上。</p></body></html>'
    const worked = await open().decodeAndRead({ name: '页.html', bytes: new TextEncoder().encode(page) })
    expect(worked).toMatchObject({ ok: true, value: { reading: { document: { date: '2023-03-08' } } } })
  })

  it('answers more files than it has threads, each with its own', async () => {
    const files = Array.from({ length: 12 }, (_, i) => ({
      name: `${i}`,
      bytes: new TextEncoder().encode(`第${i}份方案`),
    }))
    const workshop = open()
    const answers = await Promise.all(files.map((file) => workshop.decode(file)))
    expect(answers.map((answer) => answer.ok && answer.value.text)).toEqual(files.map((_, i) => `第${i}份方案`))
  })

  it('tells of the pages of a PDF that hold no text', async () => {
    const line = {
      x: 72,
      y: 700,
      text: 'GDP shall exceed 4 trillion yuan by 2027, and incomes shall keep pace with it.',
    }
    const worked = await open().decodeAndRead({ name: 'mixed.pdf', bytes: makePdf([[line], [], [line]]) })
    expect(worked.ok && worked.value.reading.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'files.pages-without-text', params: { pages: '2' } }),
    )
  })

  it('ends a file that takes too long, and goes on with the next', async () => {
    const workshop = open({ timeoutMs: 300, threads: 1 })
    const [slow, next] = await Promise.all([workshop.decode(heavy), workshop.decode(plan)])
    expect(slow).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'files.too-slow', params: { name: '沉重.html', seconds: 1 } }],
    })
    expect(next).toMatchObject({ ok: true })
  })

  it('ends a file that takes too much memory, and goes on with the next', async () => {
    const workshop = open({ memoryMb: 48, threads: 1 })
    const [fat, next] = await Promise.all([workshop.decode(heavy), workshop.decode(plan)])
    expect(fat).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'files.too-heavy', params: { name: '沉重.html', megabytes: 48 } }],
    })
    expect(next).toMatchObject({ ok: true })
  })

  it('ends a file that takes too much memory outside the heap, and goes on with the next', async () => {
    const workshop = open({ memoryMb: 48, threads: 1 })
    const [fat, next] = await Promise.all([
      workshop.decode({ name: '膨胀.pdf', bytes: makeSwellingPdf(400) }),
      workshop.decode(plan),
    ])
    expect(fat).toMatchObject({ ok: false, diagnostics: [{ code: 'files.too-heavy' }] })
    expect(next).toMatchObject({ ok: true })
  })

  it.skipIf(!existsSync(compiled))('runs compiled as it runs from source', () => {
    const script = `import { openWorkshop } from ${JSON.stringify(pathToFileURL(compiled).href)}
      const shop = openWorkshop({ timeoutMs: 30000, memoryMb: 256, threads: 1 })
      const read = await shop.decode({ name: 'a.txt', bytes: new TextEncoder().encode('到2027年') })
      console.log(JSON.stringify(read))
      await shop.close()`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(JSON.parse(output)).toMatchObject({ ok: true, value: { kind: 'txt', text: '到2027年' } })
  })

  it('closed, refuses what it had and what comes after', async () => {
    const workshop = open({ threads: 1 })
    const pending = [workshop.decode(heavy), workshop.decode(plan)]
    await workshop.close()
    for (const answer of [...(await Promise.all(pending)), await workshop.decode(plan)]) {
      expect(answer).toMatchObject({ ok: false, diagnostics: [{ code: 'files.closed' }] })
    }
  })
})
