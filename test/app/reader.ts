// A reader for tests of storing and deciding: it takes every "name：number unit" line as a statement, so that these tests do not move with the grammar.
import { decode } from '../../src/documents/decode.ts'
import type { Workshop } from '../../src/documents/workshop.ts'
import { writeDocx } from '../../src/documents/write-docx.ts'
import { ok } from '../../src/domain/base/diagnostic.ts'
import type { ReadInput, Reading, Statement, Task } from '../../src/domain/plan/commitment.ts'

/** What a version of the test reader does: `skip` leaves out lines with these words, `rename` calls indicators otherwise. */
export interface Version {
  readonly engine: string
  readonly skip?: string
  readonly rename?: (indicator: string) => string
}

/** A workshop that reads as `version()` says at the time. */
export function plainWorkshop(version: () => Version): Workshop {
  return {
    decode,
    read: async (input) => ok(readPlain(input, version())),
    decodeAndRead: async (file, options = {}) => {
      const decoded = await decode(file)
      if (!decoded.ok) return decoded
      return ok({ decoded: decoded.value, reading: readPlain({ text: decoded.value.text, ...options }, version()) })
    },
    write: async (briefing, site) => ok(await writeDocx(briefing, site)),
    close: async () => undefined,
  }
}

function readPlain(input: ReadInput, version: Version): Reading {
  const lines = [...input.text.matchAll(/^(\S+?)：(-?\d+(?:\.\d+)?)(\S*)$/gm)].filter(
    ([line]) => !version.skip || !line.includes(version.skip),
  )
  return {
    engine: version.engine,
    document: {
      title: input.text.split('\n')[0] ?? '',
      kind: input.kind ?? 'plan',
      date: input.date ?? null,
      lang: 'zh-Hans',
      chars: input.text.length,
    },
    outline: [],
    statements: lines.map((found) => statementOf(found, version)),
    tasks: [...input.text.matchAll(/^任务 (\S+)$/gm)].map(taskOf),
    leftOut: [],
    diagnostics: [],
  }
}

function statementOf(found: RegExpMatchArray, { rename = (name) => name }: Version): Statement {
  const [quote, name = '', value = null, unit = null] = found
  return {
    start: found.index ?? 0,
    end: (found.index ?? 0) + quote.length,
    quote,
    indicator: rename(name),
    form: 'level',
    op: '>=',
    value,
    value2: null,
    unit,
    per: null,
    stance: 'commitment',
    role: 'main',
    other: null,
    period: null,
    rule: 'plain/line',
  }
}

function taskOf(found: RegExpMatchArray): Task {
  const [quote, title = ''] = found
  const start = found.index ?? 0
  const end = start + quote.length
  return { start, end, quote, title, path: [], lead: [], support: [], due: [], quantities: [0], marker: null }
}
