import { expect, it } from 'vitest'
import { formatNumber } from './numbers.ts'

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCountingThousand', '十二'],
  [20, 'japaneseCounting', '二十'],
  [105, 'chineseCountingThousand', '一百零五'],
  [110, 'chineseCountingThousand', '一百一十'],
  [1005, 'chineseCountingThousand', '一千零五'],
  [12, 'chineseLegalSimplified', '壹拾贰'],
  [21, 'ideographDigital', '二一'],
  [3, 'decimalEnclosedCircleChinese', '③'],
  [2, 'ideographTraditional', '乙'],
  [9, 'decimalZero', '09'],
  [12, 'decimalFullWidth', '１２'],
  [4, 'upperRoman', 'IV'],
  [1994, 'lowerRoman', 'mcmxciv'],
  [2, 'lowerLetter', 'b'],
  [28, 'upperLetter', 'BB'],
  [7, 'decimal', '7'],
  [7, 'somethingNew', '7'],
] as const)('the number %i in the format %s reads %s', (number, format, text) => {
  expect(formatNumber(number, format)).toBe(text)
})
