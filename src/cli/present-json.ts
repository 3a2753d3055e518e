// A reading as JSON: the names and their order are a promise to whoever reads it by program (docs/reference/read.md).
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Heading, Reading, Statement, Task } from '../domain/plan/commitment.ts'
import { type Lang, say } from '../words/say.ts'

/** The reading as the plain object that `--json` prints: values as JSON numbers, offsets into the decoded text. */
export function toJson(reading: Reading, lang: Lang) {
  const { title, kind, date, lang: language, chars } = reading.document
  return {
    document: { title, kind, date, lang: language, chars },
    outline: reading.outline.map(heading),
    statements: reading.statements.map(statement),
    tasks: reading.tasks.map(task),
    left_out: reading.leftOut.map(({ start, end, why }) => ({ start, end, why })),
    diagnostics: reading.diagnostics.map((one) => diagnostic(one, lang)),
  }
}

/** One object over several lines, one entry of a list a line: for people, grep and diff. */
export function printObject(object: ReturnType<typeof toJson>): string {
  const fields = Object.entries(object).map(([name, value]) => {
    const lines = Array.isArray(value) ? value.map((entry) => `    ${JSON.stringify(entry)}`) : []
    if (!Array.isArray(value)) return `  "${name}": ${JSON.stringify(value)}`
    return lines.length === 0 ? `  "${name}": []` : `  "${name}": [\n${lines.join(',\n')}\n  ]`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

function heading({ start, end, level, marker, title, close, children }: Heading): object {
  return { start, end, level, marker, title, close, children: children.map(heading) }
}

function statement(one: Statement) {
  const { start, end, quote, indicator, form, op, unit, per, stance, role, other, period, rule } = one
  const [value, value2] = [number(one.value), number(one.value2)]
  return { start, end, quote, indicator, form, op, value, value2, unit, per, stance, role, other, period, rule }
}

function task({ title, quote, start, end, path, lead, support, due, quantities, marker }: Task) {
  return { title, quote, start, end, path, lead, support, due, quantities, marker }
}

function diagnostic({ code, params, place }: Diagnostic, lang: Lang) {
  const message = say(lang, code, params)
  return { code, params, start: place?.start ?? null, end: place?.end ?? null, message }
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value)
}
