// Sentences about rule tables (en); {name} is filled from the parameters.
export const rules: Readonly<Record<string, string>> = {
  'command.help.rules': `Shows rule tables (decision tables) and finds gaps, overlaps and idle rows; or writes one as a DMN file.

Usage: gangmu rules FILE.dmn [options]
       gangmu rules SERVICE [options]
       gangmu rules SERVICE TABLE > FILE.dmn

Options
  --json         print JSON
  --lang zh|en   the language to speak
  -h, --help     show this page

Exit codes: 0 nothing wrong; 1 something is wrong with a table or file; 2 wrong usage.
`,
  'command.rules.usage':
    'Name a DMN file, or a service, or a service and one of its rule tables. For example: gangmu rules limits.dmn.',
  'command.rules.no-table': 'There is no rule table “{name}”. There are: {known}.',
  'command.rules.fine': '{count} rule tables, nothing wrong',
  'command.rules.source': 'page',
  'command.rules.hit.unique': 'one row holds',
  'command.rules.hit.first': 'the first row that holds',
  'command.rules.hit.collect': 'all rows that hold',
  'files.dmn-broken':
    'This is no valid DMN 1.3 file: {reason}. Save a file of an older version as 1.3 with your modeller first.',
  'files.dmn-empty': 'The file holds no decision.',
  'files.dmn-no-table': 'The decision “{name}” is no decision table; it was left out.',
  'files.dmn-policy':
    'The hit policy {policy} of the table “{name}” is not known here. Use UNIQUE, FIRST or COLLECT (without a sum).',
  'files.dmn-input':
    'The input “{expression}” of the table “{name}” is a formula. Make it a name and put the formula into the cells.',
  'files.dmn-output':
    'Row {row} of the table “{name}” answers “{expression}”, a formula or a text without quotes. Wanted: "text", a number, true, false, date("2026-01-01") or null.',
  'service.rule-cell':
    'The cell “{cell}” of {place} cannot be read at character {at} (“{near}”). It takes a FEEL test, such as >= 10, [1..5], "a", "b", not("a") or < date("2026-01-01").',
  'service.rule-cell-impure':
    'The cell “{cell}” of {place} uses {name}, so that the table would answer differently when asked again. Let an input give it.',
  'service.rule-cell-name':
    'The cell “{cell}” of {place} uses “{part}”, which is not there. Use ? and the inputs of the table only; put texts in double quotes.',
  'service.rule-cell-unfit':
    'In the cell “{cell}” of {place}, “{found}” does not belong to the input. Wanted: {wanted}.',
  'service.rule-range-turned': '{place}: the range {range} begins after its end. Turn it round.',
  'service.rule-uncited': '{place} cites no source. Name the rule or page.',
  'service.rule-column': '{place} uses the column “{name}”, which the table does not have. It has: {known}.',
  'service.rule-unanswered': '{place} gives no answer. Fill it in (null where there is none).',
  'service.rule-output': '{place} answers “{found}”, which does not fit. Wanted: {wanted}.',
  'service.rule-kind.text': 'a text in double quotes',
  'service.rule-kind.number': 'a number',
  'service.rule-kind.date': 'a day, such as date("2026-01-01")',
  'service.rule-kind.choice': 'one of the choices',
  'service.rule-kind.boolean': 'true or false',
  'service.rule-kind.list': 'a list of texts',
  'service.rule-gap': '{place} has a gap: no row holds for {where}. Add a row.',
  'service.rule-overlap':
    '{place} has an overlap: several rows hold for {where} (rows in brackets). Narrow them, or set hit to first.',
  'service.rule-idle': 'Row {row} of {place} never counts. Change its tests or its place, or take it out.',
  'service.rule-wide':
    '{place} has {count} cases, more than the {most} that can be proved one by one. Split the table.',
  'service.rule-none': 'No row of the rule table “{table}” holds for these values.',
  'service.rule-several': 'Rows {rows} of the rule table “{table}” hold at once; one should.',
  'service.default-unknown': 'The default of {place} names “{name}”, which is not there. There are: {known}.',
  'service.default-blind': 'The default of {place}: the rule table “{rule}” reads “{what}”, which does not exist here.',
  'service.default-unfit':
    'The default of {place}: “{output}” of the rule table “{rule}” does not fit. Wanted: {wanted}.',
}
