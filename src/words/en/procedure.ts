// Sentences of the area "procedure" (en); {name} is filled from the parameters.
export const procedure: Readonly<Record<string, string>> = {
  'procedure.other-version':
    'The matter runs on version {found} of its procedure, not {version}. Use the version it was opened under.',
  'procedure.time-backwards': 'The time {at} lies before the last entry ({last}). Check the clock.',
  'procedure.nothing-due': 'Nothing is due by {at}.',
  'procedure.no-leg': 'There is no leg “{leg}” on which to do “{event}”. Check its id.',
  'procedure.no-event': 'The procedure has no event “{event}”. Check its name.',
  'procedure.leg-waiting':
    'Leg {leg} still waits for the document of the leg before it; “{event}” is not possible yet.',
  'procedure.leg-cut':
    'Leg {leg} was stopped with its matter (in state “{state}”); “{event}” is not possible any more.',
  'procedure.leg-asleep':
    'The matter is in state “{state}” and leg {leg} rests; “{event}” is not possible until it goes on.',
  'procedure.not-in-state': '“{event}” is not possible in state “{state}”.',
  'procedure.not-allowed':
    '{person} may not do “{event}”. Needed (role/right): {wanted}; a leg is moved by the unit that owns it.',
  'procedure.field-missing': '“{event}” lacks the field “{field}”. Fill it in.',
  'procedure.field-wrong': 'The field “{field}” of “{event}” is wrong; it must be {kind}.',
  'procedure.field-not-asked': '“{event}” does not ask for “{field}”. Leave it out.',
  'procedure.field.text': 'a text',
  'procedure.field.date': 'a day that exists (year-month-day)',
  'procedure.field.number': 'a number within its bounds',
  'procedure.field.choice': 'one of its choices',
  'procedure.field.unit': 'a unit',
  'procedure.field.units': 'a list of units',
  'procedure.field.parts': 'a list of parts, each with a title, and a unit and a day if need be',
  'procedure.document-missing': '“{event}” needs the document “{document}”. Attach it.',
  'procedure.evidence-missing':
    '“{event}” needs {wanted} of evidence “{kind}”; there are {found}. Add what is missing.',
  'procedure.same-person':
    '“{event}” cannot be done by the person who did “{other}” ({who}). Somebody else must do it.',
  'procedure.same-unit': '“{event}” cannot be done by the unit that did “{other}” ({who}). Another unit must do it.',
  'procedure.too-late': 'The clock “{clock}” has run out; “{event}” is not possible any more.',
  'procedure.date-not-later': 'The date “{field}” of “{event}” is {date}; it must be later than today.',
  'procedure.date-too-late': 'The date “{field}” of “{event}” is {date}; it may not be later than {due}.',
  'procedure.part-too-late':
    'The part “{title}” of “{event}” is due on {date}; it may not be later than {due}, when the whole is due.',
  'procedure.legs-not-there': '“{event}” needs the legs “{leg}” to be in: {states}. Found: {found}.',
  'procedure.not-done-before':
    'Before “{event}”, “{other}” must have been done {wanted} times; it was done {found} times.',
  'procedure.clock-not-running': 'The clock “{clock}” is not running; “{event}” is not possible.',
  'procedure.extension-too-late':
    'The clock “{clock}” has run out; “{event}” came too late. More time must be asked for before it is over.',
  'procedure.extension-used':
    'The clock “{clock}” was extended {times} times already; “{event}” is not possible again.',
  'procedure.extension-not-asked': 'Nobody has asked for more time on “{clock}”; “{event}” is not possible.',
  'procedure.extension-asked-already':
    'More time on “{clock}” was asked for and is not yet decided; “{event}” need not be done again.',
  'procedure.extension-not-later':
    '“{event}” would move “{clock}” to {date}, which is not later than {due}. Name a later day.',
  'procedure.replay-stopped': 'The log cannot be replayed from entry {seq} ({at}).',
}
