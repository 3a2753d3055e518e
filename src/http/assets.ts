// The pages' scripts and sheet: found by the list that the build writes, served under names that carry their content.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Where the build puts them, seen from this file in `src` and in `dist`. */
const BUILT = fileURLToPath(new URL('../../dist/web/assets', import.meta.url))

/** Serves the assets and gives the address of each by its plain name. */
export async function serveAssets(
  app: FastifyInstance,
  assetsDir: string | undefined,
): Promise<(name: string) => string> {
  const folder = assetsDir ?? BUILT
  if (assetsDir === undefined && import.meta.url.endsWith('.ts')) buildFromSource()
  const names = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
  return (name) => `/assets/${names[name] ?? name}`
}

/** Run from source (development, tests), the assets are made afresh. */
function buildFromSource(): void {
  const script = fileURLToPath(new URL('../../scripts/assets.mjs', import.meta.url))
  execFileSync(process.execPath, [script], { stdio: 'inherit' })
}
