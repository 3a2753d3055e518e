// Writes docs/reference/codes.md: every code that a diagnostic may carry, with its sentence in both languages. Run by `npm run docs`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '../src/words/en.ts'
import { zh } from '../src/words/zh.ts'

/** Where the page lies. */
export const PAGE = join(import.meta.dirname, '..', 'docs', 'reference', 'codes.md')

/** A diagnostic's code has two parts, area and name; longer ones are labels. The area `pages` holds labels only. */
export const isCode = (code: string): boolean => /^(?!pages\.)[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code)

/** The page's text, in the order of the codes. */
export function codesPage(): string {
  const codes = Object.keys(en).filter(isCode).sort()
  const cell = (sentence: string | undefined) => (sentence ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ')
  const rows = codes.map((code) => `| \`${code}\` | ${cell(zh[code])} | ${cell(en[code])} |`)
  const head = ['| code | 中文 | English |', '|---|---|---|']
  const intro = [
    '# Codes',
    '',
    'Everything that can be expected to go wrong has a code. Pages, the command line and JSON output carry the same ones;',
    '`{…}` is filled in where it happens. This page is written by `npm run docs`; a test compares it with the program.',
    '',
  ]
  return `${[...intro, ...head, ...rows].join('\n')}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, codesPage())
