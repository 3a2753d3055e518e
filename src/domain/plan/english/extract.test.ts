// English sentences and the statements in them, whole: who owns a figure, how it binds, what it leans on.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

const SENTENCES: readonly [string, ...string[]][] = [
  // Verbs with their subject or object.
  ['The urbanization rate will rise to 65 percent.', 'urbanization rate: level = 65 %'],
  ['We will raise the recycling rate to at least 50 percent.', 'recycling rate: level >= 50 %'],
  ['Cut energy use per unit of output by about 2.5 percent.', 'energy use per unit of output: growth ~ -2.5 %'],
  ['Reduce emissions 50% by 2030, 75% by 2040.', 'emissions: growth = -50 %', 'emissions: growth = -75 %'],
  ['Public spending will be kept above 4 percent.', 'Public spending: level > 4 %'],
  [
    'We will keep inflation within 3 percent and unemployment below 5.5 percent.',
    'inflation: level <= 3 %',
    'unemployment: level < 5.5 %',
  ],
  [
    'Cut steel capacity by 30 million tons and coal capacity by around 150 million tons.',
    'steel capacity: change = -30000000 tons',
    'coal capacity: change ~ -150000000 tons',
  ],
  // Nouns.
  ['GDP growth of around 5 percent', 'GDP: growth ~ 5 %'],
  ['a drop of around 2.5 percent in energy intensity', 'energy intensity: growth ~ -2.5 %'],
  ['an annual increase of research spending by more than 7 percent', 'research spending: growth > 7 % year'],
  ['grain output of over 650 million metric tons', 'grain output: level > 650000000 metric tons'],
  ['The plan brings a 40% reduction in food waste.', 'food waste: growth = -40 %'],
  // Counts.
  ['over 12 million new urban jobs', 'new urban jobs: level > 12000000 jobs'],
  ['Ten million trees will be planted.', 'trees planted: level = 10000000 trees'],
  [
    'We will train 2 million workers, including 500,000 technicians.',
    'workers: level = 2000000 workers',
    'technicians: level = 500000 technicians',
  ],
  ['We will issue 15 sets of rules.', 'rules: level = 15 sets'],
  ['Trials will be expanded to four more areas.', 'Trials: level = 4 areas'],
  // Shares and money.
  ['90% of our fleet will be electric by 2030.', 'fleet electric: level = 90 %'],
  [
    'We will place 2.8 trillion yuan of central funding under this mechanism.',
    'central funding: level = 2800000000000 yuan',
  ],
  ['Basic insurance will cover 95 percent of the population.', 'Basic insurance of the population: level = 95 %'],
  // Both ends, lists, respectively.
  ['Coverage will be raised from 75 percent to 100 percent.', 'Coverage: level = 75 % from', 'Coverage: level = 100 %'],
  [
    'Exports and imports will rise 7 percent and 4 percent respectively.',
    'Exports: growth = 7 %',
    'imports: growth = 4 %',
  ],
  [
    'Income of urban and rural residents will grow by 4.8 and 6.3 percent, respectively.',
    'Income of urban residents: growth = 4.8 %',
    'Income of rural residents: growth = 6.3 %',
  ],
  [
    'Both energy and water use per unit of output will fall more than 20 percent.',
    'energy use per unit of output: growth > -20 %',
    'water use per unit of output: growth > -20 %',
  ],
  // What leans on what was told before.
  [
    'Transfer payments will come to nearly 9.8 trillion yuan. This figure represents a growth of 18 percent, or around 1.5 trillion yuan.',
    'Transfer payments: level ~ 9800000000000 yuan',
    'Transfer payments: growth = 18 %',
    'Transfer payments: change ~ 1500000000000 yuan',
  ],
  [
    'The deficit will be 2.6 percent, 0.4 percentage points lower than before.',
    'deficit: level = 2.6 %',
    'deficit: change = -0.4 pp',
  ],
  ['Tourist numbers: 4.2 million (up 12%).', 'Tourist numbers: level = 4200000', 'Tourist numbers: growth = 12 %'],
  // Per year.
  ['Research spending will increase by more than 7 percent annually.', 'Research spending: growth > 7 % year'],
  ['The cap will be raised by 4,000 yuan per person per year.', 'cap: change = 4000 yuan year'],
  // Names that end where another clause begins.
  [
    'The discharge of pollutants will continue to fall and the average concentration of dust will drop by 9 percent.',
    'average concentration of dust: growth = -9 %',
  ],
  [
    'We must ensure that the area of farmland remains above the redline of 120 million hectares.',
    'area of farmland: level > 120000000 hectares',
  ],
  ['We will complete 12 of the 15 projects.', 'projects: level = 12 projects'],
]

const NOTHING: readonly string[] = [
  'We will ensure stability on six key fronts.',
  'The three-year action plan will be completed.',
  'In 2022 the 14th Five-Year Plan was launched.',
  'We lowered required reserve ratios twice.',
  'The first two problems need more attention.',
  'The program lasted for three consecutive years.',
  'We will carry out the third national survey.',
]

describe('English statements', () => {
  it.each(SENTENCES)('%s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(NOTHING)('no statement: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })

  it('takes a threshold inside a policy as context', () => {
    expect(told('Tax on annual income of between one million and three million yuan will be cut.')).toEqual([
      'Tax on annual income: level range 1000000..3000000 yuan context',
    ])
  })
})
