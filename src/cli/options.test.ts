// What may be written after `gangmu read`, and what is said when it may not.
import { describe, expect, it } from 'vitest'
import { languageOf } from './language.ts'
import { readOptions } from './options.ts'

const codes = (args: string[], terminal = true) => {
  const options = readOptions(args, terminal)
  return options.ok ? [] : options.diagnostics.map((one) => one.code)
}

describe('options of read', () => {
  it('takes files, kind, date and one output format', () => {
    const options = readOptions(
      ['a.txt', '--kind', 'plan', '--date=2023-01-18', 'b.txt', '--json', '--lang', 'zh'],
      true,
    )
    expect(options).toEqual({
      ok: true,
      value: { files: ['a.txt', 'b.txt'], kind: 'plan', date: '2023-01-18', format: 'json', help: false },
    })
  })

  it('reads standard input when text is piped in and no file is named', () => {
    expect(readOptions([], false)).toMatchObject({ ok: true, value: { files: ['-'] } })
    expect(codes([])).toEqual(['command.no-file'])
  })

  it.each([
    [['a', '--kind', 'law'], 'command.unknown-kind'],
    [['a', '--kind', 'toString'], 'command.unknown-kind'],
    [['a', '--date', '2023-02-30'], 'command.no-date'],
    [['a', '--date', '18.1.2023'], 'command.no-date'],
    [['a', '--date'], 'command.no-value'],
    [['a', '--lang', 'fr'], 'command.unknown-language'],
    [['a', '--xml'], 'command.unknown-option'],
    [['a', '-x'], 'command.unknown-option'],
    [['a', '--json', '--csv'], 'command.one-format'],
    [['-', '-'], 'command.input-twice'],
  ])('refuses %j', (args, code) => {
    expect(codes(args)).toEqual([code])
  })

  it('names every mistake at once, not one a try', () => {
    expect(codes(['--kind', 'law', '--date', 'soon', '--json', '--table'])).toEqual([
      'command.no-file',
      'command.one-format',
      'command.unknown-kind',
      'command.no-date',
    ])
  })

  it('takes what follows -- for file names', () => {
    expect(readOptions(['--', '--json'], true)).toMatchObject({
      ok: true,
      value: { files: ['--json'], format: 'table' },
    })
  })
})

describe('language', () => {
  it('is what --lang says, before what the environment says', () => {
    expect(languageOf(['read', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('en')
    expect(languageOf(['read', '--lang=zh'], { LANG: 'en_GB.UTF-8' })).toBe('zh-Hans')
  })

  it('is what LC_ALL says before LANG, and English when nobody says', () => {
    expect(languageOf([], { LC_ALL: 'zh_CN.UTF-8', LANG: 'en_GB' })).toBe('zh-Hans')
    expect(languageOf([], { LC_ALL: '', LANG: 'zh_TW.UTF-8' })).toBe('zh-Hans')
    expect(languageOf([], { LANG: 'C' })).toBe('en')
    expect(languageOf([], {})).toBe('en')
  })
})
