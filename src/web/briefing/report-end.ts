// What stands at the end of a report: how targets are judged, where the figures come from, and where all of it can be had as data.
import { OPEN_FILES } from '../../app/open-data.ts'
import type { Published } from '../../app/release-board.ts'
import { RULE, type Status } from '../../domain/indicator/judgement.ts'
import type { Line } from '../../domain/score/briefing.ts'
import { drawingOf } from '../../domain/score/drawing.ts'
import type { Release } from '../../domain/score/release.ts'
import { rowWords } from '../charts/rows.ts'
import { STATUSES } from '../charts/status-bar.tsx'
import type { Voice } from '../voice.ts'
import { type DrawnBlock, paragraph, part, plain, sourceLine, statusRun } from './drawn.ts'

/** The rule in words, its version, and what each status means. */
export function methodPart(v: Voice, { targets }: Release): DrawnBlock {
  const versions = [...new Set(targets.map(({ judgement }) => judgement.rule))]
  const { version: rule, onTrack: most, steps, behind: least, freshMonths: months } = RULE
  const rules = versions.map((one) =>
    paragraph(
      plain(
        one === rule ? v.t('help-status-rule', { rule, most, least, months }) : v.t('report-older-rule', { rule: one }),
      ),
    ),
  )
  const rows = STATUSES.map((status: Status) => ({
    cells: [[statusRun(v, status)], plain(v.t(`help-status-${status}`))],
  }))
  const columns = [
    { title: v.t('report-col-status'), wide: 24 },
    { title: v.t('report-col-meaning'), wide: 76 },
  ]
  return part(2, 'method', plain(v.t('report-method')), [
    ...rules,
    ...(versions.includes(rule) ? [paragraph(plain(v.t('report-forecast', { n: steps })))] : []),
    { kind: 'table', caption: '', columns, rows },
    paragraph(plain(v.t('report-verdicts'))),
  ])
}

/** Every source once, with the targets that stand on it. */
export function sourcesPart(v: Voice, { targets, on }: Release): DrawnBlock {
  const used = new Map<string, number[]>()
  for (const [at, { target, facts, judgement }] of targets.entries()) {
    const sources = rowWords(v, drawingOf(target, facts, judgement, on)).flatMap(({ kind, source }) =>
      kind === 'figure' && source !== '' ? [source] : [],
    )
    for (const source of new Set(sources)) used.set(source, [...(used.get(source) ?? []), at + 1])
  }
  const head = plain(v.t('report-sources'))
  if (used.size === 0) return part(2, 'sources', head, [paragraph(plain(v.t('chart-no-rows')))])
  const rows = [...used].map(([source, nths]) => ({
    cells: [sourceLine(source, true), plain(nths.join(v.lang === 'en' ? ', ' : '、'))],
  }))
  const columns = [
    { title: v.t('chart-col-source'), wide: 76 },
    { title: v.t('report-col-of'), wide: 24 },
  ]
  return part(2, 'sources', head, [{ kind: 'table', caption: '', columns, rows }])
}

/** The files of this publication by their whole addresses, and how the hash is checked. */
export function dataPart(v: Voice, { release: { plan, number } }: Published, site: string): DrawnBlock {
  const base = `${site}/open/${plan.document}/${number}`
  const link = (address: string): Line => [{ text: address, href: address, tone: 'code' }]
  const page = `${site}${v.to(`/scores/${plan.document}/${number}`)}`
  const rows = OPEN_FILES.map((name) => ({
    cells: [
      plain(name),
      [...plain(v.t(`open-${name.replaceAll('.', '-')}`)), { text: ' ' }, ...link(`${base}/${name}`)],
    ],
  }))
  const columns = [
    { title: v.t('report-col-file'), wide: 24 },
    { title: v.t('report-col-holds'), wide: 76 },
  ]
  return part(2, 'data', plain(v.t('report-data')), [
    paragraph([{ text: v.t('report-board') }, ...link(page)]),
    { kind: 'table', caption: '', columns, rows },
    paragraph(plain(v.t('history-lead')), 'dim'),
  ])
}
