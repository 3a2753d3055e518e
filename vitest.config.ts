import { defineConfig } from 'vitest/config'

// `pure`: tests beside the code they test. `world`: what needs a database, files or a browser; one PostgreSQL for the whole run.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'tmp/tests.json' }]],
    projects: [
      { extends: true, test: { name: 'pure', include: ['src/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'world', include: ['test/**/*.test.{ts,tsx}'], globalSetup: ['test/store/servers.ts'] },
      },
    ],
  },
})
