// How a number in a cell shows: dates, per cents and decimals by the cell's number format, everything else as stored.
import { walkXml } from './xml.ts'

/** Formats that have no code in the file (ECMA-376 part 1, 18.8.30), as far as they change what a reader sees; 27–58 are dates in Chinese locales. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'yyyy-m-d',
  16: 'm-d',
  17: 'yyyy-m',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  30: 'yyyy-m-d',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format code of every cell style of xl/styles.xml, by the style's number. */
export function readFormats(styles: Uint8Array | null): string[] {
  if (!styles) return []
  const codes = new Map<number, string>()
  const formats: string[] = []
  let inCells = false
  walkXml(styles, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId) || 0
      formats.push(codes.get(id) ?? builtIn[id] ?? '')
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return formats
}

/** The text of a number under a format code. */
export function formatCell(value: string, code: string, epoch1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  const bare = (code.split(';')[0] ?? '').replace(/\[[^\]]*\]|\\.|_./g, '')
  const signs = bare.replace(/"[^"]*"/g, '')
  if (/[ymdh]/i.test(signs) && !/[0#]/.test(signs)) return formatDate(number, bare, epoch1904)
  const decimals = /\.(0+)/.exec(signs)?.[1]?.length
  if (signs.includes('%')) return `${trim(number * 100, decimals)}%`
  const suffix = /[0#](?:"([^"]*)")?$/.exec(bare)?.[1] ?? ''
  return (decimals === undefined || bare === '' ? trim(number) : trim(number, decimals)) + suffix
}

/** Fifteen digits, as spreadsheets keep them, never in powers of ten; with `decimals` given, exactly as many. */
function trim(number: number, decimals?: number): string {
  if (decimals !== undefined) return number.toFixed(decimals)
  const text = String(Number(number.toPrecision(15)))
  return /e/.test(text) ? BigInt(Math.round(number)).toString() : text
}

function formatDate(serial: number, code: string, epoch1904: boolean): string {
  // Day 60 of the 1900 system is a 29 February that never was: days after it count from 1899-12-30.
  const days = epoch1904 ? serial + 1462 : serial
  const date = new Date(Math.round(days * 86_400_000) + Date.UTC(1899, 11, 30))
  if (Number.isNaN(date.getTime())) return String(serial)
  const year = date.getUTCFullYear()
  const month = date.getUTCMonth() + 1
  const day = date.getUTCDate()
  const time = `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`
  const isChinese = /[年月日]/.test(code)
  const parts = {
    y: /y/i.test(code) ? `${year}${isChinese ? '年' : '-'}` : '',
    m: /m/i.test(code.replace(/h+:m+|m+:s+/gi, ''))
      ? `${isChinese ? month : String(month).padStart(2, '0')}${isChinese ? '月' : '-'}`
      : '',
    d: /d/i.test(code) ? `${isChinese ? day : String(day).padStart(2, '0')}${isChinese ? '日' : ''}` : '',
  }
  const text = (parts.y + parts.m + parts.d).replace(/-$/, '')
  return /h/i.test(code) ? `${text} ${time}`.trim() : text
}
