// Law 9: every code has its sentence in both languages and its line in the reference, and no sentence is left that nobody says.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codesPage, isCode, PAGE } from '../../scripts/codes.ts'
import { en } from '../../src/words/en.ts'
import { zh } from '../../src/words/zh.ts'
import { stringsOf } from './source.ts'
import { type ProjectFile, projectFiles, SOURCE } from './tree.ts'

type Words = Readonly<Record<string, string>>

const sources = projectFiles(SOURCE).filter(({ path }) => !path.startsWith('src/words/'))
const areas = /^(files|reading|system|command|pages|procedure|service|notices)\./

/** Codes that the sources use and the words lack, as "path:line code". */
function withoutWords(files: readonly ProjectFile[], words: Words): string[] {
  return files.flatMap((file) =>
    stringsOf(file)
      .filter(({ text }) => areas.test(text) && /^[a-z]+(\.[a-z0-9-]*[a-z0-9])+$/.test(text) && !(text in words))
      .map(({ text, line }) => `${file.path}:${line} ${text}`),
  )
}

/** Codes that the words have and no source says, neither whole nor by its beginning (`command.stance.${…}`). */
function withoutUse(files: readonly ProjectFile[], words: Words): string[] {
  const all = files.map(({ text }) => text).join('\n')
  const said = (code: string): boolean => {
    const short = code.replace(/^pages\./, '').replace(/\.one$/, '')
    const stems = [code, short].flatMap((name) =>
      [...name.matchAll(/[.-]/g)].map(({ index }) => `\`${name.slice(0, index + 1)}\${`),
    )
    return [`'${code}'`, `'${short}'`, `"${short}"`, ...stems].some((text) => all.includes(text))
  }
  return Object.keys(words).filter((code) => !said(code))
}

const params = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort()

describe('words', () => {
  const planted: ProjectFile[] = [
    { path: 'src/app/planted.ts', text: "export const no = refuse('files.planted', {})\n" },
  ]

  it('law 9: it is caught when a code has no sentence', () => {
    expect(withoutWords(planted, {})).toEqual(['src/app/planted.ts:1 files.planted'])
    expect(withoutWords(planted, { 'files.planted': 'No.' })).toEqual([])
    expect(withoutWords(sources, zh)).toEqual([])
    expect(withoutWords(sources, en)).toEqual([])
  })

  it('law 9: it is caught when nobody says a sentence', () => {
    expect(withoutUse(planted, { 'files.planted': 'No.', 'files.left-over': 'No.' })).toEqual(['files.left-over'])
    expect(withoutUse(sources, en)).toEqual([])
  })

  it('law 9: it is caught when the two languages differ in their codes', () => {
    expect(Object.keys(zh).filter((code) => !(code in en))).toEqual([])
    expect(Object.keys(en).filter((code) => !(code in zh) && !code.endsWith('.one'))).toEqual([])
  })

  it('law 9: it is caught when the two languages fill in different things', () => {
    const differ = (a: Words, b: Words) =>
      Object.keys(a).filter((code) => code in b && String(params(a[code] ?? '')) !== String(params(b[code] ?? '')))
    expect(differ({ 'files.a': 'So {big}' }, { 'files.a': '{size}' })).toEqual(['files.a'])
    expect(differ(zh, en)).toEqual([])
  })

  it('law 9: docs/reference/codes.md is what npm run docs writes', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(codesPage())
    expect(Object.keys(en).filter(isCode).length).toBeGreaterThan(20)
  })

  it('writes Chinese where Chinese is read, and none where English is', () => {
    expect(
      Object.entries(en)
        .filter(([, sentence]) => /[\u4e00-\u9fff]/.test(sentence))
        .map(([code]) => code),
    ).toEqual([])
    expect(Object.values(zh).filter((sentence) => /[\u4e00-\u9fff]/.test(sentence)).length).toBeGreaterThan(50)
  })
})
