import { describe, expect, it } from 'vitest'
import { readFigureLines, splitRows } from './figures.ts'

const read = (text: string) => {
  const lines = readFigureLines('a.csv', splitRows(text))
  return lines.ok ? lines.value : []
}
const OLD = 'DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS'

describe('SDMX-CSV', () => {
  it('1.0: a row becomes a figure in base units, with its status as edition or as the reason for none', () => {
    const [value, none] = read(
      `${OLD}\nWB:WDI(1.0),A,CN,GDP,2024,134.9,CNY,12,P\nWB:WDI(1.0),A,CN,GDP,2025,NaN,CNY,12,L\n`,
    )
    expect(value?.observation).toMatchObject({
      ...{ indicator: 'GDP', region: 'CN', unit: 'CNY', source: 'WB:WDI(1.0)' },
      period: { kind: 'year', to: '2024-12-31' },
      figure: { kind: 'value', value: '134900000000000' },
      vintage: { words: 'provisional' },
    })
    expect(none?.observation?.figure).toEqual({ kind: 'missing', why: 'not-collected' })
  })

  it('2.0 with labels: names stand for codes; another sex is another series, the total is not', () => {
    const head =
      'STRUCTURE,STRUCTURE_ID,ACTION,FREQ: Frequency,REF_AREA: Area,INDICATOR: Indicator,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT_MEASURE: Unit'
    const [total, women] = read(
      `${head}\ndataflow,X:Y(1.0),I,Q: Quarterly,CQ: Chongqing,UR: Unemployment rate,_T: Total,2024-Q3,5.4,PT: Percent\n` +
        'dataflow,X:Y(1.0),I,Q: Quarterly,CQ: Chongqing,UR: Unemployment rate,F: Female,2024-Q3,5.1,PT: Percent\n',
    )
    expect(total?.observation).toMatchObject({
      ...{ indicator: 'Unemployment rate', region: 'Chongqing', unit: '%', source: 'X:Y(1.0)' },
      period: { kind: 'quarter', from: '2024-07-01', to: '2024-09-30' },
    })
    expect(women?.observation?.indicator).toBe('Unemployment rate · SEX=Female')
  })

  it.each([
    ['2024-A1', 'year', '2024-12-31'],
    ['2024-M02', 'month', '2024-02-29'],
    ['2024-S1', 'year-to-date', '2024-06-30'],
    ['2024-12-31T00:00:00', 'point-in-time', '2024-12-31'],
  ])('%s is a %s', (words, kind, to) => {
    const [row] = read(`${OLD}\nX,A,CN,GDP,${words},1,CNY,0,A\n`)
    expect(row?.observation?.period).toMatchObject({ kind, to })
  })

  it.each([
    ['X,A,CN,GDP,2024-W05,1,CNY,0,A', 'files.figures-period', 'TIME_PERIOD'],
    ['X,A,CN,GDP,2024,many,CNY,0,A', 'files.figures-value', 'OBS_VALUE'],
    ['X,A,CN,GDP,2030,1,CNY,0,F', 'files.figures-forecast', 'OBS_STATUS'],
    ['X,A,CN,GDP,2024,1,CNY,six,A', 'files.figures-value', 'UNIT_MULT'],
    ['X,A,,GDP,2024,1,CNY,0,A', 'files.figures-blank', 'REF_AREA'],
  ])('%s is refused: %s', (row, code, column) => {
    const [line] = read(`${OLD}\n${row}\n`)
    expect(line?.observation).toBeNull()
    expect(line?.faults).toMatchObject([{ code, params: { line: 2, column } }])
  })

  it('2.0: a deletion is not taken', () => {
    const [line] = read('STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE\ndataflow,X,D,CN,2024,1\n')
    expect(line?.faults).toMatchObject([{ code: 'files.figures-delete' }])
  })
})

describe('a table with a title above its head', () => {
  it('is read from its head on, lines counted from the top', () => {
    const [line] = read('年度数据\n\n指标,地区,时期,数值,单位\n产值,甲,2024,x,元\n')
    expect(line?.faults).toMatchObject([{ params: { line: 4 } }])
  })

  it('traditional heads are known', () => {
    expect(read('指標,地區,時期,數值,單位\n產值,甲,2024,3,元\n')[0]?.observation?.figure).toMatchObject({ value: '3' })
  })
})
