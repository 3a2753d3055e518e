// Laws 10, 11 and 13 as Biome keeps them: named exports, specifiers, erasable syntax, short functions, no leftovers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant, ROOT, readProject, runTool, unplant } from './tree.ts'

const long = `export function long(): number {\n${'  Math.max(1, 2)\n'.repeat(45)}  return 1\n}\n`

/** One breach a line: the law, what it would look like, the rule that catches it, and a file that breaks it. */
const breaches: readonly (readonly [law: number, what: string, rule: string, text: string])[] = [
  [10, 'a file has a default export', 'lint/style/noDefaultExport', 'export default 1\n'],
  [10, 'an import has no .ts', 'lint/correctness/useImportExtensions', "import { x } from './x'\nexport const y = x\n"],
  [10, 'a file passes on what others export', 'lint/performance/noBarrelFile', "export { x } from './x.ts'\n"],
  [10, 'a file passes on all of another', 'lint/performance/noReExportAll', "export * from './x.ts'\n"],
  [10, 'an enum is used', 'lint/style/noEnum', 'export enum Light {\n  Red = 1,\n}\n'],
  [10, 'a namespace is used', 'lint/style/noNamespace', 'export namespace Light {\n  export const red = 1\n}\n'],
  [
    10,
    'a constructor declares a field',
    'lint/style/noParameterProperties',
    'export class A {\n  constructor(readonly b: number) {}\n}\n',
  ],
  [
    10,
    'a type is imported as a value',
    'lint/style/useImportType',
    "import { X } from './x.ts'\nexport const y = (x: X) => x\n",
  ],
  [11, 'a function is longer than 40 lines', 'lint/complexity/noExcessiveLinesPerFunction', long],
  [
    12,
    'a package is used that package.json does not name',
    'lint/correctness/noUndeclaredDependencies',
    "import 'left-pad'\n",
  ],
  [
    13,
    'an import is left over',
    'lint/correctness/noUnusedImports',
    "import { x } from './x.ts'\nexport const y = 1\n",
  ],
  [13, 'a value is left over', 'lint/correctness/noUnusedVariables', 'const y = 1\nexport const z = 2\n'],
]

describe('style', () => {
  let folder = ''
  let caught: string[] = []
  beforeAll(() => {
    const files = breaches.map(([, , , text], at) => [`src/app/planted-${at}.ts`, text])
    folder = plant({ ...Object.fromEntries(files), 'src/app/x.ts': 'export const x = 1\nexport type X = number\n' })
    const { stdout } = runTool('biome', ['lint', '--reporter=json', '--max-diagnostics=none', 'src'], folder)
    const { diagnostics } = JSON.parse(stdout.slice(stdout.indexOf('{')))
    caught = diagnostics.map((one: { category: string; location: { path: string | { file: string } } }) => {
      const { path } = one.location
      return `${one.category} ${typeof path === 'string' ? path : path.file}`
    })
  })
  afterAll(() => unplant(folder))

  it.each(breaches.map(([law, what, rule], at) => [law, what, rule, at] as const))(
    'law %i: it is caught when %s (%s)',
    (_law, _what, rule, at) => {
      expect(caught).toContain(`${rule} src/app/planted-${at}.ts`)
    },
  )

  it('finds nothing in the real tree', () => {
    const { stdout, stderr, code } = runTool('biome', ['check', '--error-on-warnings', '.'], ROOT)
    expect(code === 0 ? '' : stdout + stderr).toBe('')
  })

  it('law 10: types can be stripped, and no alias hides where a file lies', () => {
    const { compilerOptions } = JSON.parse(readProject('tsconfig.json'))
    expect(compilerOptions).toMatchObject({ strict: true, erasableSyntaxOnly: true, verbatimModuleSyntax: true })
    expect(compilerOptions.paths).toBeUndefined()
    expect(compilerOptions.baseUrl).toBeUndefined()
    expect(JSON.parse(readProject('package.json')).imports).toBeUndefined()
  })
})
