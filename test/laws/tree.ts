// The project's own files as the laws look at them, and folders in which a breach of a law can be planted.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** A file of the project: its path from the root, and its text. */
export interface ProjectFile {
  readonly path: string
  readonly text: string
}

/** Every file that git knows or would take, whose path matches; new files count before they are committed. */
export function projectFiles(matching: RegExp): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  const paths = [...new Set(listed.toString().split('\0'))].filter((path) => matching.test(path)).sort()
  return paths.filter((path) => existsSync(join(ROOT, path))).map((path) => ({ path, text: readProject(path) }))
}

/** The text of one file of the project. */
export function readProject(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** Source files of the program without their tests. */
export const SOURCE = /^src\/(?!.*\.test\.tsx?$).*\.tsx?$/

/** A new temporary folder that holds `files` and the project's configuration, with the project's packages; the caller removes it. */
export function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-law-'))
  for (const name of [
    '.dependency-cruiser.cjs',
    'biome.json',
    'knip.json',
    'tsconfig.json',
    'package.json',
    '.gitignore',
  ]) {
    writeFileSync(join(folder, name), readProject(name))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Removes a planted folder. */
export function unplant(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Runs a tool that came with `npm ci` in a folder and gives back what it printed; tools exit with 1 when they find something. */
export function runTool(
  name: string,
  args: readonly string[],
  folder: string,
): { stdout: string; stderr: string; code: number | null } {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }
  const done = spawnSync(join(ROOT, 'node_modules', '.bin', name), args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { stdout: done.stdout, stderr: done.stderr, code: done.status }
}
