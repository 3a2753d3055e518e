// How a list number reads in the formats of word processors (ECMA-376 part 1, 17.18.59).

const digits = '〇一二三四五六七八九'
const formal = '零壹贰叁肆伍陆柒捌玖'

/** The number `n` in a numbering format such as `chineseCounting`; formats that are not known read as decimal. */
export function formatNumber(n: number, format: string): string {
  const set = sets[format]
  if (set) return set[n - 1] ?? String(n)
  if (/legal/i.test(format)) return inChinese(n, formal, ['', '拾', '佰', '仟'])
  if (format === 'ideographDigital' || format === 'japaneseDigitalTenThousand' || format === 'taiwaneseDigital') {
    return [...String(n)].map((digit) => digits[Number(digit)]).join('')
  }
  if (/chinese|japaneseCounting|taiwanese|ideographLegal/i.test(format))
    return inChinese(n, digits, ['', '十', '百', '千'])
  if (/roman/i.test(format)) return format.startsWith('lower') ? roman(n).toLowerCase() : roman(n)
  if (/letter/i.test(format)) return letter(n, format.startsWith('lower') ? 97 : 65)
  if (format === 'decimalZero') return String(n).padStart(2, '0')
  if (format === 'decimalFullWidth')
    return String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  return String(n)
}

const run = (first: number, length: number) => Array.from({ length }, (_, i) => String.fromCharCode(first + i))

const sets: Readonly<Record<string, readonly string[]>> = {
  decimalEnclosedCircle: run(0x2460, 20),
  decimalEnclosedCircleChinese: run(0x2460, 20),
  decimalEnclosedParen: run(0x2474, 20),
  decimalEnclosedFullstop: run(0x2488, 20),
  ideographEnclosedCircle: run(0x3280, 10),
  ideographTraditional: [...'甲乙丙丁戊己庚辛壬癸'],
  ideographZodiac: [...'子丑寅卯辰巳午未申酉戌亥'],
}

/** 1–9999 as counted in Chinese: 10 is 十, 12 is 十二, 105 is 一百〇五 (零 in counted numbers). */
function inChinese(n: number, names: string, units: readonly string[]): string {
  if (n <= 0 || n > 9999) return String(n)
  let text = ''
  const places = [...String(n)].map(Number)
  places.forEach((digit, i) => {
    const unit = units[places.length - 1 - i] ?? ''
    if (digit > 0) text += names.charAt(digit) + unit
    else if (places.slice(i + 1).some((rest) => rest > 0) && !text.endsWith('零')) text += '零'
  })
  return n < 20 && n >= 10 && names === digits ? text.slice(1) : text
}

function roman(n: number): string {
  const steps: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(n, 3999)
  return steps
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

/** a … z, aa … zz, as word processors go on. */
const letter = (n: number, first: number) =>
  String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
