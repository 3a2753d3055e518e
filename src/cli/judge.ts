// `gangmu judge`: a plan and a table of figures in, where every target stands and why out; no server, no database.
import { readFigures } from '../documents/figures.ts'
import { openWorkshop } from '../documents/workshop.ts'
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import { judgeTarget } from '../domain/indicator/judge.ts'
import { seriesOf } from '../domain/indicator/series.ts'
import type { Reading } from '../domain/plan/commitment.ts'
import { findFacts, regionOf } from '../domain/score/find-facts.ts'
import { proposeTargets } from '../domain/score/propose.ts'
import { say } from '../words/say.ts'
import { type JudgeOptions, judgeOptions } from './judge-options.ts'
import { load } from './load.ts'
import { type Judged, judgedToJson, printJudged } from './present-judged.ts'
import type { Terminal } from './terminal.ts'
import { writeCharts } from './write-charts.ts'

const LIMITS = { timeoutMs: 120_000, memoryMb: 1024, threads: 1 } as const
/** So many faults of a table are told one by one. */
const TOLD = 20

/** Judges the targets of a plan. Resolves to 0, to 1 when a file cannot be used, or to 2 on wrong usage. */
export async function judge(terminal: Terminal, args: readonly string[], today: string): Promise<number> {
  const { lang } = terminal
  const options = judgeOptions(args, today)
  if (!options.ok) {
    complain(terminal, options.diagnostics)
    terminal.err(`${say(lang, 'command.note.see-help')}\n`)
    return 2
  }
  if (options.value.help) {
    await terminal.out(say(lang, 'command.help.judge'))
    return 0
  }
  const judged = await judgeFiles(terminal, options.value)
  if (!judged.ok) return complain(terminal, judged.diagnostics)
  const { svg } = options.value
  const drawn = svg === null ? null : await writeCharts(svg, judged.value, lang)
  if (drawn && !drawn.ok) return complain(terminal, drawn.diagnostics)
  await terminal.out(options.value.json ? judgedToJson(judged.value) : printJudged(judged.value, lang))
  return 0
}

/** Reads both files and judges; everything that is wrong with either is told. */
async function judgeFiles(
  terminal: Terminal,
  { plan, figures, on, date, region }: JudgeOptions,
): Promise<Result<Judged>> {
  const [text, table] = await Promise.all([readPlanFile(terminal, plan, date), readTable(terminal, figures)])
  if (!text.ok || !table.ok)
    return { ok: false, diagnostics: [text, table].flatMap((one) => (one.ok ? [] : one.diagnostics)) }
  const all = seriesOf(table.value)
  const here = region ?? regionOf(all, text.value.text)
  const regions = [...new Set(all.map((one) => one.region))]
  if (here === null || !regions.includes(here)) {
    const code = here === null ? 'command.judge.which-region' : 'command.judge.no-region'
    return { ok: false, diagnostics: [{ code, params: { region: here ?? '', known: regions.join(', ') } }] }
  }
  const targets = proposeTargets(text.value.reading, text.value.text).map((proposal) => {
    const target = { ...proposal.target, region: here }
    const facts = findFacts(target, all, here)
    return { ...proposal, target, facts, judgement: judgeTarget(target, facts, on) }
  })
  return { ok: true, value: { on, region: here, targets } }
}

interface PlanText {
  readonly text: string
  readonly reading: Reading
}

async function readPlanFile(terminal: Terminal, file: string, date: string | null): Promise<Result<PlanText>> {
  const bytes = await load(file, terminal.input)
  if (!bytes.ok) return bytes
  const workshop = openWorkshop(LIMITS)
  try {
    const worked = await workshop.decodeAndRead(bytes.value, date ? { date } : {})
    return worked.ok ? { ok: true, value: { text: worked.value.decoded.text, reading: worked.value.reading } } : worked
  } finally {
    await workshop.close()
  }
}

async function readTable({ input }: Terminal, file: string): Promise<ReturnType<typeof readFigures>> {
  const bytes = await load(file, input)
  return bytes.ok ? readFigures(file, bytes.value.bytes) : bytes
}

function complain({ err, lang }: Terminal, diagnostics: readonly Diagnostic[]): 1 {
  for (const { code, params } of diagnostics.slice(0, TOLD)) err(`gangmu: ${say(lang, code, params)}\n`)
  const left = diagnostics.length - TOLD
  if (left > 0) err(`${say(lang, 'command.judge.more-faults', { count: left })}\n`)
  return 1
}
