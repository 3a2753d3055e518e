// How long a chart takes from figures to markup, and how large it is: one of every kind, as pages and files show it (npm run bench:chart).
import { renderToString } from 'preact-render-to-string'
import { Spark } from '../src/web/charts/spark.tsx'
import { TargetChart } from '../src/web/charts/target-chart.tsx'
import { voiceOf } from '../src/web/voice.ts'
import { CASES, drawingFrom } from '../test/web/drawings.ts'

const [WARM, ROUNDS] = [30, 200]
const v = voiceOf('zh-Hans')

/** Milliseconds of one run, the median of many. */
function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN
}

const short = (ms: number) => `${ms.toFixed(2)} ms`
for (let round = 0; round < WARM; round++)
  for (const one of Object.values(CASES)) renderToString(<TargetChart v={v} drawing={drawingFrom(one)} id="c" />)

console.log('kind | drawing and chart together | spark | bytes of the chart')
for (const [kind, one] of Object.entries(CASES)) {
  const chart = () => renderToString(<TargetChart v={v} drawing={drawingFrom(one)} id="c" />)
  const drawing = drawingFrom(one)
  const spark = median(() => renderToString(<Spark v={v} drawing={drawing} />))
  console.log([kind, short(median(chart)), short(spark), new TextEncoder().encode(chart()).length].join(' | '))
}
