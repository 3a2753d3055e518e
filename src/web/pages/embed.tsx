// A target as other sites show it in a frame: name, light, figure, chart, and the way to its page.
import type { Published } from '../../app/release-board.ts'
import { drawingOf } from '../../domain/score/drawing.ts'
import type { ScoredTarget } from '../../domain/score/release.ts'
import { Figures } from '../board/figures.tsx'
import { latestOf, nameOf } from '../board/say.ts'
import { StatusLight } from '../charts/status-bar.tsx'
import { TargetChart } from '../charts/target-chart.tsx'
import type { Frame } from '../layout.tsx'

interface Props {
  readonly frame: Frame
  readonly published: Published
  readonly target: ScoredTarget
  readonly site: string
}

/** The whole page. */
export function EmbedPage({ frame, published, target, site }: Props) {
  const { v, asset, nonce } = frame
  const { release } = published
  const name = nameOf(v, target)
  return (
    <html lang={v.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{name}</title>
        <link rel="stylesheet" href={asset('style.css')} nonce={nonce} />
      </head>
      <body class="embed">
        <main>
          <h1>
            <a
              href={`${site}${v.to(`/targets/${release.plan.document}/${target.item}`)}`}
              target="_blank"
              rel="noopener"
            >
              {name}
            </a>
          </h1>
          <p>
            <StatusLight v={v} status={target.judgement.status} /> <Figures v={v} latest={latestOf(v, target)} />
          </p>
          <TargetChart
            v={v}
            drawing={drawingOf(target.target, target.facts, target.judgement, release.on)}
            id="chart"
          />
          <p class="small dim">
            {v.t('embed-foot', { title: release.plan.title, day: release.on, n: release.number })}
          </p>
        </main>
      </body>
    </html>
  )
}
