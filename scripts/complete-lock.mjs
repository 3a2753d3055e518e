// Adds to package-lock.json the platform packages that the registry at hand did not have (npm leaves those out, and `npm ci` then refuses the
// whole lock file). Each is named by its parent with an exact version and is only fetched on its own platform. Run by `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '..', 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el']

for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (lock.packages[place] || !/^\d/.test(version)) continue
    const parts = name.split(/[/-]/)
    const os = systems.filter((system) => parts.includes(system))
    const cpu = processors.filter((processor) => parts.includes(processor))
    const libc =
      parts.includes('musl') || parts.includes('musleabihf') ? ['musl'] : parts.includes('gnu') ? ['glibc'] : []
    const dev = parent.dev ? { dev: true } : {}
    lock.packages[place] = { version, cpu, ...dev, ...(libc.length > 0 ? { libc } : {}), optional: true, os }
  }
}

const [root, ...others] = Object.keys(lock.packages)
const sorted = [root, ...others.sort((a, b) => a.localeCompare(b, 'en'))]
lock.packages = Object.fromEntries(sorted.map((place) => [place, lock.packages[place]]))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
