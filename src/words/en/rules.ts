// Sentences about rule tables (en); {name} is filled from the parameters.
export const rules: Readonly<Record<string, string>> = {
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
