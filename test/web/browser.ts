// A Chromium for the browser tests: the machine's own, else the one that comes with npm ci, with the libraries and fonts it brings; null when none starts.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import bundle from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]
const OWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/gangmu-chromium', import.meta.url))

/** A browser that was seen to open a page, or null; the run then says so and skips its tests. */
export async function openBrowser(): Promise<Browser | null> {
  const reasons: string[] = []
  const attempts = [
    ...OWN.filter((path) => existsSync(path)).map((path) => async () => tryOut(path, {})),
    async () => tryOut(await unpacked(), {}),
    async () => tryOut(await unpacked(), { LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib') }),
  ]
  for (const attempt of attempts) {
    try {
      return await attempt()
    } catch (error) {
      reasons.push((error as Error).message.split('\n').slice(0, 3).join(' '))
    }
  }
  process.stderr.write(`no browser can be started, its tests are skipped: ${reasons.join(' | ')}\n`)
  return null
}

async function tryOut(executablePath: string, more: Readonly<Record<string, string>>): Promise<Browser> {
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }
  const env = { ...(process.env as Record<string, string>), ...fonts, ...more }
  const browser = await chromium.launch({ executablePath, args: FLAGS, env, timeout: 30_000 })
  try {
    const page = await browser.newPage()
    await page.setContent('<p>ready</p>')
    if ((await page.textContent('p')) !== 'ready') throw new Error('it shows nothing')
    await page.close()
    return browser
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** Unpacks the bundled browser once, beside the packages, so that two runs at a time never see half a file. */
async function unpacked(): Promise<string> {
  if (existsSync(join(UNPACKED, 'chromium'))) return join(UNPACKED, 'chromium')
  const making = `${UNPACKED}.${process.pid}`
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env
  await mkdir(making, { recursive: true })
  // The package unpacks into the temporary folder, its libraries only where it takes the machine for one without any.
  process.env.TMPDIR = making
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  try {
    await bundle.executablePath()
  } finally {
    restore('TMPDIR', TMPDIR)
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV)
  }
  await rename(making, UNPACKED).catch(() => rm(making, { recursive: true, force: true }))
  return join(UNPACKED, 'chromium')
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
