// Bundles the pages' scripts and sheet into dist/web/assets under names that carry their content, and writes the list of those names.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'dist/web/assets')

/** What goes in, by the name that the pages ask for. */
const ENTRIES = {
  'reader.js': 'src/web/islands/reader.ts',
  'documents.js': 'src/web/islands/documents.ts',
  'evidence.js': 'src/web/islands/evidence.ts',
  'inbox.js': 'src/web/islands/inbox.ts',
  'style.css': 'src/web/style/main.css',
  'report.css': 'src/web/style/report.css',
}

await mkdir(out, { recursive: true })
const made = await build({
  absWorkingDir: root,
  entryPoints: Object.values(ENTRIES),
  outdir: out,
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: ['chrome90', 'firefox100', 'safari15'],
  logLevel: 'warning',
})
const names = Object.keys(ENTRIES)
const files = made.outputFiles.map((file, i) => ({ name: names[i], bytes: file.contents }))
files.push({ name: 'icon.svg', bytes: await readFile(join(root, 'src/web/style/icon.svg')) })

const manifest = {}
for (const { name, bytes } of files) {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  const dot = name.lastIndexOf('.')
  manifest[name] = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`
  await place(manifest[name], bytes)
  await place(`${manifest[name]}.br`, brotliCompressSync(bytes))
  await place(`${manifest[name]}.gz`, gzipSync(bytes))
}
await place('manifest.json', JSON.stringify(manifest, null, 2))
for (const old of await readdir(out)) {
  if (
    !Object.values(manifest).includes(old.replace(/\.(br|gz)$/, '')) &&
    old !== 'manifest.json' &&
    !old.endsWith('.new')
  )
    await rm(join(out, old), { force: true })
}

/** Written beside and moved into place, so that a server that starts meanwhile never reads half a file. */
async function place(name, bytes) {
  const beside = join(out, `${name}.${process.pid}.new`)
  await writeFile(beside, bytes)
  await rename(beside, join(out, name))
}
