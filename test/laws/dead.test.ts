// Law 13 as knip keeps it: no file, export, or dependency that nothing needs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant, ROOT, readProject, runTool, unplant } from './tree.ts'

/** What knip finds in a folder, as "kind name" lines. */
function dead(folder: string): string[] {
  const { stdout, stderr } = runTool('knip', ['--reporter', 'json', '--no-progress'], folder)
  const at = stdout.indexOf('{')
  if (at < 0) return stderr === '' ? [] : [stderr]
  const { issues, files = [] } = JSON.parse(stdout.slice(at))
  const found = issues.flatMap((issue: Record<string, unknown>) =>
    Object.entries(issue).flatMap(([kind, value]) =>
      Array.isArray(value) && kind !== 'owners' ? value.map((one) => `${kind} ${one.name} in ${issue.file}`) : [],
    ),
  )
  return [...found, ...files.map((file: string) => `files ${file}`)]
}

describe('what nothing needs', () => {
  let folder = ''
  let found: string[] = []
  beforeAll(() => {
    folder = plant({
      'package.json': JSON.stringify({
        name: 'planted',
        type: 'module',
        bin: 'src/cli/main.ts',
        dependencies: { pino: '10.4.0' },
      }),
      'src/cli/main.ts': "import { used } from '../app/use.ts'\nused()\n",
      'src/app/use.ts': 'export const used = () => 1\nexport const unused = () => 2\nexport interface Unused {}\n',
      'src/app/forgotten.ts': 'export const forgotten = 1\n',
    })
    found = dead(folder)
  })
  afterAll(() => unplant(folder))

  it.each([
    ['an export is used nowhere', 'exports unused in src/app/use.ts'],
    ['a type is used nowhere', 'types Unused in src/app/use.ts'],
    ['a file is used nowhere', 'files src/app/forgotten.ts in src/app/forgotten.ts'],
    ['a dependency is used nowhere', 'dependencies pino in package.json'],
  ])('law 13: it is caught when %s', (_what, line) => {
    expect(found).toContain(line)
  })

  it('law 13: finds nothing in the real tree', () => {
    expect(dead(ROOT)).toEqual([])
  })

  it('law 13: npm run check runs all four tools', () => {
    const { check, test } = JSON.parse(readProject('package.json')).scripts
    for (const tool of ['tsc -p tsconfig.json', 'biome check .', 'depcruise src', 'knip']) expect(check).toContain(tool)
    expect(test).toContain('npm run check')
  })
})
