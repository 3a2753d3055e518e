// `gangmu rules`: the tables of a DMN file or of a service, with everything that the checker says of them; or one table as a DMN file.

import { type DmnRead, readDmn } from '../documents/dmn.ts'
import { writeDmn } from '../documents/dmn-write.ts'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { checkRules } from '../domain/matter/check-rules.ts'
import type { RuleTable } from '../domain/matter/rules.ts'
import type { ServiceFolder } from '../domain/matter/service.ts'
import { type Lang, say } from '../words/say.ts'
import { type Column, layOut } from './columns.ts'
import { load } from './load.ts'
import { parseWords } from './options.ts'
import type { Terminal } from './terminal.ts'

const EXIT = { ok: 0, refused: 1, usage: 2 } as const

/** Shows or writes rule tables. Resolves to 0, to 1 when something is wrong with them, to 2 on wrong usage. */
export async function rules(terminal: Terminal, args: readonly string[], services: readonly ServiceFolder[]) {
  const { lang } = terminal
  const { given, names, unknown, empty } = parseWords(args, ['json', 'help'], ['lang'])
  if (given.has('help')) {
    await terminal.out(say(lang, 'command.help.rules'))
    return EXIT.ok
  }
  const [name, wanted, ...more] = names
  if (name === undefined || more.length > 0 || unknown.length > 0 || empty.length > 0)
    return misused(terminal, { code: 'command.rules.usage', params: {} })
  const own = services.find(({ service }) => service.id === name)?.service
  if (own && wanted === undefined)
    return show(terminal, { tables: own.rules ?? [], diagnostics: [] }, given.has('json'))
  if (own && wanted !== undefined) return write(terminal, own.rules ?? [], wanted)
  if (wanted !== undefined) {
    const known = services.map(({ service }) => service.id).join(', ')
    return misused(terminal, { code: 'command.no-service', params: { name, known } })
  }
  const file = await load(name, terminal.input)
  const read = file.ok
    ? await readDmn(Buffer.from(file.value.bytes).toString('utf8'))
    : { tables: [], diagnostics: file.diagnostics }
  return show(terminal, read, given.has('json'))
}

function misused({ err, lang }: Terminal, { code, params }: Diagnostic): number {
  err(`gangmu: ${say(lang, code, params)}\n${say(lang, 'command.note.see-help')}\n`)
  return EXIT.usage
}

async function write(terminal: Terminal, tables: readonly RuleTable[], name: string): Promise<number> {
  const table = tables.find((one) => one.name === name)
  if (!table) {
    const known = tables.map((one) => one.name).join(', ')
    return misused(terminal, { code: 'command.rules.no-table', params: { name, known } })
  }
  await terminal.out(`${(await writeDmn(table.name, [table])).trimEnd()}\n`)
  return EXIT.ok
}

async function show(terminal: Terminal, { tables, diagnostics }: DmnRead, json: boolean): Promise<number> {
  const { lang, columns } = terminal
  const wrong = [...diagnostics, ...checkRules(tables)]
  if (json) {
    const said = wrong.map((one) => ({ ...one, message: say(lang, one.code, one.params) }))
    await terminal.out(`${JSON.stringify({ tables, diagnostics: said }, null, 2)}\n`)
    return wrong.length > 0 ? EXIT.refused : EXIT.ok
  }
  for (const table of tables) await terminal.out(`${printTable(table, lang, columns)}\n`)
  for (const { code, params } of wrong) terminal.err(`! ${say(lang, code, params)} [${code}]\n`)
  if (wrong.length === 0) await terminal.out(`${say(lang, 'command.rules.fine', { count: tables.length })}\n`)
  return wrong.length > 0 ? EXIT.refused : EXIT.ok
}

function printTable({ name, words, inputs, outputs, hit, rows }: RuleTable, lang: Lang, width: number): string {
  const pick = (one: { zh: string; en: string }) => (lang === 'en' ? one.en : one.zh)
  const heads: Column[] = [
    { head: '', wraps: false, right: true },
    ...inputs.map((one) => ({ head: pick(one.words), wraps: true })),
    ...outputs.map((one) => ({ head: `→ ${pick(one.words)}`, wraps: true })),
    { head: say(lang, 'command.rules.source'), wraps: true },
  ]
  const cells = rows.map(({ when, gives, source, note }, at) => [
    String(at + 1),
    ...inputs.map((one) => when[one.name] ?? '-'),
    ...outputs.map((one) => `${gives[one.name] ?? ''}${one.unit ? ` ${one.unit}` : ''}`),
    note ? `${source} (${pick(note)})` : source,
  ])
  return `${pick(words)} (${name}, ${say(lang, `command.rules.hit.${hit}`)})\n${layOut(heads, cells, width)}\n`
}
