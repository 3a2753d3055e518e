// Laws 3 and 12, and what the project says of itself: its pages, its commands and its closing line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ProjectFile, projectFiles, ROOT, readProject } from './tree.ts'

const manifest = JSON.parse(readProject('package.json'))

/** Run-time dependencies without a line in the decision record, and lines without a dependency. */
function unrecorded(dependencies: Readonly<Record<string, string>>, record: string): string[] {
  const lines = [...record.matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, name]) => name ?? '')
  const missing = Object.keys(dependencies).filter((name) => !lines.includes(name))
  return [...missing, ...lines.filter((name) => !(name in dependencies)).map((name) => `${name} is not used`)]
}

/** Links of a page to files that are not there. */
function brokenLinks({ path, text }: ProjectFile): string[] {
  const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target ?? '')
  return targets
    .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
    .map((target) => `${path}: ${target}`)
}

/** True when nothing is lost on the way through JSON: no function, date, undefined or class. */
const isData = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isData)
  return (
    typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData)
  )
}

const elsewhere = /registry\.[a-z]+\.|npmmirror|artifactory|verdaccio|jfrog|nexus\.|\/work\/|\/root\/|\.\.\/shared/

describe('the project', () => {
  it('law 3: it is caught when a service is more than data', () => {
    expect(isData({ id: 'a', states: ['open', 'done'], days: 5, note: null })).toBe(true)
    for (const more of [
      { check: () => true },
      { at: new Date(0) },
      { note: undefined },
      { days: Number.NaN },
      new Map(),
    ])
      expect(isData(more)).toBe(false)
  })

  it('law 3: every service is data', async () => {
    const services = projectFiles(/^src\/services\/[^/]+\/index\.ts$/)
    for (const { path } of services)
      expect([path, isData(Object.values(await import(join(ROOT, path))))]).toEqual([path, true])
  })

  it('law 12: it is caught when a run-time dependency has no record, or a record no dependency', () => {
    const record = '| `pg` | driver | none |\n| `left-pad` | padding | by hand |\n'
    expect(unrecorded({ pg: '1', pino: '1' }, record)).toEqual(['pino', 'left-pad is not used'])
    expect(unrecorded(manifest.dependencies, readProject('docs/decisions/0003-run-time-dependencies.md'))).toEqual([])
  })

  it('the lock file names every package of every platform, so that npm ci takes it', () => {
    const { packages } = JSON.parse(readProject('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>
    }
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    const known = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf('node_modules/') + 13)))
    expect(wanted.length).toBeGreaterThan(50)
    expect(
      wanted.filter((name) => !known.has(name)),
      'run npm run lock',
    ).toEqual([])
  })

  it('law 12: every dependency is pinned to one version', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(
      Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version))),
    ).toEqual([])
  })

  it('every law has its number, and a test that sees a breach of it caught', () => {
    const laws = [...readProject('CONTRIBUTING.md').matchAll(/^(\d+)\. \*\*/gm)].map(([, number]) => Number(number))
    expect(laws).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
    const tests = projectFiles(/^test\/laws\/.*\.test\.ts$/).map(({ text }) => text)
    const caught = tests.flatMap((text) =>
      [...text.matchAll(/\blaw (\d+): it is caught/g)].map(([, number]) => Number(number)),
    )
    const tabled = tests
      .filter((text) => text.includes("'law %i: it is caught"))
      .flatMap((text) => [...text.matchAll(/^ {2}\[\s*(\d+),/gm)])
    const all = new Set([...caught, ...tabled.map(([, number]) => Number(number))])
    expect(laws.filter((law) => !all.has(law))).toEqual([])
  })

  it('README tells the two commands, and .ci/run runs exactly the one for tests', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) {
      expect(readProject(page)).toMatch(/^npm ci && npm start$/m)
      expect(readProject(page)).toMatch(/^npm ci && npm test$/m)
    }
    const commands = readProject('.ci/run').match(/^npm .*$/gm)
    expect(commands).toEqual(['npm ci && npm test'])
  })

  it('no page links to a file that is not there', () => {
    expect(
      brokenLinks({ path: 'README.md', text: '[a](nowhere.md) [b](package.json) [c](https://example.org)' }),
    ).toEqual(['README.md: nowhere.md'])
    expect(projectFiles(/\.md$/).flatMap(brokenLinks)).toEqual([])
  })

  it('nothing in the project points to the machine it was made on', () => {
    const found = (files: readonly ProjectFile[]) =>
      files.filter(({ text }) => elsewhere.test(text)).map(({ path }) => path)
    expect(found([{ path: 'a', text: '"resolved": "https://registry.npmjs.org/pg"' }])).toEqual(['a'])
    const text = /\.(tsx?|mjs|cjs|json|md|sql|css|txt|yml|svg)$|^\.ci\/|^\.npmrc$/
    expect(found(projectFiles(text).filter(({ path }) => path !== 'test/laws/project.test.ts'))).toEqual([])
  })
})

describe('the closing line', () => {
  const report = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

  it.each([
    ['all tests passed', 0, report, '12 passed, 0 failed', 0],
    ['some were skipped', 0, { ...report, numPendingTests: 2 }, '12 passed, 0 failed, 2 skipped', 0],
    ['one failed', 1, { ...report, numFailedTests: 1 }, '12 passed, 1 failed', 1],
    [
      'a file could not be loaded',
      1,
      { ...report, testResults: [{ status: 'failed', assertionResults: [] }] },
      '12 passed, 1 failed',
      1,
    ],
    ['the build failed, so that no test ran', 2, null, '0 passed, 1 failed', 1],
    ['the run failed after its tests', 1, report, '12 passed, 1 failed', 1],
  ])('says so when %s', (_what, code, given, line, exitCode) => {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-line-'))
    const file = join(folder, 'tests.json')
    if (given) writeFileSync(file, JSON.stringify(given))
    const script = join(ROOT, 'scripts', 'closing-line.mjs')
    const done = spawnSync(process.execPath, [script, String(code), file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect([done.stdout, done.status]).toEqual([`${line}\n`, exitCode])
  })
})
