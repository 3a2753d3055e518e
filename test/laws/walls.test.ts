// Laws 1–3, 5–8, 12, 13: who may import whom. A breach of every rule is planted, and the real tree passes.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plant, projectFiles, ROOT, runTool, SOURCE, unplant } from './tree.ts'

const rules: { name: string }[] = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')).forbidden

interface Violation {
  readonly from: string
  readonly to: string
  readonly rule: { readonly name: string }
}

/** What dependency-cruiser says of the sources in a folder. */
function cruise(folder: string): { modules: number; violations: Violation[] } {
  const { stdout, stderr } = runTool('depcruise', ['src', '--config', '.dependency-cruiser.cjs', '-T', 'json'], folder)
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}`)
  const { modules, summary } = JSON.parse(stdout)
  const seen = modules.filter(({ source }: { source: string }) => source.startsWith('src/'))
  return { modules: seen.length, violations: summary.violations }
}

const file = (...imports: string[]) =>
  `${imports.map((from) => `import '${from}'`).join('\n')}\nexport const here = 1\n`

/** One breach a line: the law, what it would look like, the rule that catches it, the file that breaks it, and what that file says. */
const breaches: readonly (readonly [law: number, what: string, rule: string, path: string, text: string])[] = [
  [1, 'the domain reads a file', 'law-1-domain-imports-only-domain', 'src/domain/base/a.ts', file('node:fs')],
  [
    1,
    'the domain uses a package that is not on the list',
    'law-1-domain-imports-only-domain',
    'src/domain/base/b.ts',
    file('pino'),
  ],
  [
    1,
    'the domain asks a use case',
    'law-1-domain-imports-only-domain',
    'src/domain/plan/c.ts',
    file('../../app/use.ts'),
  ],
  [2, 'base looks ahead to text', 'law-2-base-stands-before-text', 'src/domain/base/d.ts', file('../text/x.ts')],
  [2, 'text looks ahead to plan', 'law-2-text-stands-before-plan', 'src/domain/text/d.ts', file('../plan/x.ts')],
  [
    2,
    'plan looks ahead to procedure',
    'law-2-plan-stands-before-procedure',
    'src/domain/plan/d.ts',
    file('../procedure/x.ts'),
  ],
  [
    2,
    'procedure looks ahead to matter',
    'law-2-procedure-stands-before-matter',
    'src/domain/procedure/d.ts',
    file('../matter/x.ts'),
  ],
  [
    2,
    'matter looks ahead to evidence',
    'law-2-matter-stands-before-evidence',
    'src/domain/matter/d.ts',
    file('../evidence/x.ts'),
  ],
  [
    2,
    'evidence looks ahead to indicator',
    'law-2-evidence-stands-before-indicator',
    'src/domain/evidence/d.ts',
    file('../indicator/x.ts'),
  ],
  [
    2,
    'indicator looks ahead to score',
    'law-2-indicator-stands-before-score',
    'src/domain/indicator/d.ts',
    file('../score/x.ts'),
  ],
  [
    2,
    'a folder stands outside the order',
    'law-2-domain-folders-are-listed',
    'src/app/e.ts',
    file('../domain/other/x.ts'),
  ],
  [3, 'a service uses another service', 'law-3-a-service-is-data', 'src/services/one/a.ts', file('../two/x.ts')],
  [
    3,
    'a service runs code of the domain',
    'law-3-a-service-imports-types-only',
    'src/services/one/b.ts',
    file('../../domain/base/x.ts'),
  ],
  [
    5,
    'a use case opens the database itself',
    'law-5-the-database-is-reached-through-the-store',
    'src/app/f.ts',
    file('pg'),
  ],
  [5, 'the store asks a use case', 'law-5-the-store-knows-only-the-domain', 'src/store/g.ts', file('../app/use.ts')],
  [6, 'a page writes to the log', 'law-6-one-writer-of-truth', 'src/http/h.ts', file('../store/log.ts')],
  [7, 'a handler reads the store', 'law-7-edges-never-import-the-store', 'src/http/i.ts', file('../store/x.ts')],
  [7, 'a command reads the store', 'law-7-edges-never-import-the-store', 'src/cli/j.ts', file('../store/x.ts')],
  [7, 'a page decodes a file', 'law-7-pages-never-reach-formats', 'src/web/k.ts', file('../documents/x.ts')],
  [7, 'a use case draws a page', 'law-7-nothing-imports-the-edges', 'src/app/l.ts', file('../web/k.ts')],
  [7, 'a sentence looks something up', 'law-7-words-know-nobody', 'src/words/m.ts', file('../domain/base/x.ts')],
  [
    8,
    'a use case looks into the registry',
    'law-8-only-entry-points-see-the-registry',
    'src/app/n.ts',
    file('../services/registry.ts'),
  ],
  [
    12,
    'the program needs a package of development',
    'law-12-run-time-packages-are-dependencies',
    'src/app/o.ts',
    file('fast-check'),
  ],
  [13, 'two files need each other', 'law-13-no-cycles', 'src/app/p.ts', file('./q.ts')],
  [13, 'nobody needs a file and it needs nobody', 'law-13-no-orphans', 'src/app/r.ts', 'export const here = 1\n'],
  [13, 'an import leads nowhere', 'law-13-everything-resolves', 'src/app/s.ts', file('./nowhere.ts')],
  [13, 'the program imports a test', 'law-13-no-tests-in-the-program', 'src/app/t.ts', file('./use.test.ts')],
]

const targets = ['domain/text/x', 'domain/plan/x', 'domain/procedure/x', 'domain/matter/x', 'domain/evidence/x']
const more = ['domain/indicator/x', 'domain/score/x', 'domain/base/x', 'domain/other/x', 'services/two/x', 'store/x']
const last = ['services/registry', 'store/log', 'documents/x', 'app/use', 'app/use.test']
const bystanders = [...targets, ...more, ...last].map((path) => [`src/${path}.ts`, 'export const x = 1\n'])

describe('walls between the rooms', () => {
  let folder = ''
  let planted: Violation[] = []
  beforeAll(() => {
    const broken = breaches.map(([, , , path, text]) => [path, text])
    folder = plant({ ...Object.fromEntries([...bystanders, ...broken]), 'src/app/q.ts': file('./p.ts') })
    planted = cruise(folder).violations
  })
  afterAll(() => unplant(folder))

  it.each(breaches)('law %i: it is caught when %s (%s)', (_law, _what, rule, path) => {
    expect(planted.map((one) => `${one.rule.name} ${one.from}`)).toContain(`${rule} ${path}`)
  })

  it('has a planted breach for every rule', () => {
    const caught = new Set(breaches.map(([, , rule]) => rule))
    expect(rules.map((rule) => rule.name).filter((name) => !caught.has(name))).toEqual([])
  })

  it('finds none in the real tree, and really looks at it', () => {
    const { modules, violations } = cruise(ROOT)
    expect(violations.map((one) => `${one.rule.name}: ${one.from} → ${one.to}`)).toEqual([])
    expect(modules).toBeGreaterThanOrEqual(projectFiles(SOURCE).length)
    expect(modules).toBeGreaterThan(25)
  })
})
