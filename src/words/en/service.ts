// Sentences of the area "service" (en); {name} is filled from the parameters.
export const service: Readonly<Record<string, string>> = {
  'service.id': 'The service’s id “{id}” is not well formed. Use lower-case letters, digits and hyphens.',
  'service.no-source': 'The service “{id}” names no source. Put laws, documents or pages into sources.',
  'service.no-version': 'The service “{id}” has no version. Put a procedure into versions.',
  'service.name-twice': 'The name “{name}” stands twice in {place}. Change one of them.',
  'service.name-unknown': '{place} names the {kind} “{name}”, which is not declared. Declared are: {known}.',
  'service.words-missing': '{place} lacks its Chinese or English words. Give both zh and en in words.',
  'service.kind.state': 'state',
  'service.kind.event': 'event',
  'service.kind.clock': 'clock',
  'service.kind.field': 'field',
  'service.kind.document': 'document',
  'service.kind.role': 'role',
  'service.kind.leg': 'leg',
  'service.kind.series': 'series',
  'service.no-final': '{place} has no final state. Mark the last one as final.',
  'service.state-unreachable':
    'The state “{state}” of {place} cannot be reached from the start. Add an event that leads to it, or take it out.',
  'service.state-cannot-end': 'From the state “{state}” of {place} no final state can be reached. Add a way out.',
  'service.final-goes-on': 'The state “{state}” of {place} is final, but “{event}” leads out of it.',
  'service.event-from-nowhere': 'The event “{event}” of {place} starts from no state (from is empty).',
  'service.event-nobody':
    'Nobody can do the event “{event}” of {place} ({by}). Check the roles and their rights; what only the system does must be fired by a clock.',
  'service.holder-twice':
    'The role “{role}” owns the leg “{leg}”, so its owners hold it; it cannot have a holder besides. Take holder out.',
  'service.holder-field':
    'The role “{role}” is to be held by the units in the field “{field}”, but no event of the matter itself asks for such a field of units. Fields of units are: {known}.',
  'service.event-does-not-ask':
    'The event “{event}” of {place} relies on the field “{field}” but does not ask for it. Add it to asks.fields.',
  'service.choice-without': 'The choice “{field}” of the event “{event}” of {place} has nothing to choose from.',
  'service.event-never-possible':
    'In rehearsal the event “{event}” (branch/event) never went through. Check its conditions; the next line says what stopped it last.',
  'service.matter-never-ends': 'In rehearsal the matter never came to its end. Check the conditions of its events.',
  'service.path-blocked': 'A path of {branch} cannot be walked: {path}. The next line says why.',
  'service.clock-never-starts': 'Nothing starts the clock “{clock}” of {place}.',
  'service.clock-never-ends':
    'The clock “{clock}” of {place} cannot be stopped once it runs (states: {states}). Let some event stop it.',
  'service.clock-silent':
    'When the clock “{clock}” of {place} runs out, nothing happens and nobody is told. Say what follows.',
  'service.clock-misfires':
    'The clock “{clock}” of {place} is to fire “{event}”, which is not possible then. Let the system do it, and check its from.',
  'service.clock-not-recurring': 'The clock “{clock}” of {place} does not recur; it cannot be met.',
  'service.clock-never-met':
    'Nothing meets the recurring clock “{clock}” of {place}. Let the event that reports meet it.',
  'service.clock-length':
    'The length of the clock “{clock}” of {place} is {n}; it must be a whole number above 0 (a day of a month at most 31).',
  'service.ladder-order': 'Rung {rung} of the ladder of “{clock}” of {place} does not come after the one before it.',
  'service.extension-does-not-ask':
    'Clock “{clock}” of {place}: “{event}” asks for more time without requiring “{field}”. Reason, progress and new date are all needed.',
  'service.extension-names-no-date':
    'Clock “{clock}” of {place}: “{event}” grants more time without requiring the date “{field}”. The decision must name a day.',
  'service.extension-unit':
    'Clock “{clock}” of {place}: more time comes in the unit {unit}, which is not the clock’s own.',
  'service.leg-never-opened': 'Nothing opens the leg “{leg}” ({place}). Let some event open it.',
  'service.leg-never-lives': 'The leg “{leg}” ({place}) lives in no state of the matter. Fill in lives.',
  'service.leg-waits-for-ever':
    'The leg “{leg}” ({place}) waits for the document “{document}” of “{other}”, which never comes.',
  'service.light-reads-unknown': 'The light “{light}” of {place} uses the reading “{reading}”, which is not declared.',
  'service.light-gap': 'The light “{light}” of {place} has a gap: no row says what holds for {where}.',
  'service.light-overlap': 'The light “{light}” of {place} has an overlap: several rows hold for {where}.',
  'service.light-branch': '{place} reads the branch “{branch}”, which does not exist. Name main or a leg.',
  'service.light-uncited': '{place} cites no source. Fill in source.',
  'service.light-blind':
    'The light “{light}” of {place}: the reading “{reading}” is read from “{what}”, which does not exist.',
  'service.example-step': 'Example “{walk}”, line {line} ({did}): {wanted} was to come, {found} came.',
  'service.example-end': 'At the end of example “{walk}”, {what} of {branch} was to be “{wanted}” and is “{found}”.',
  'service.example-replay': 'Example “{walk}”: replaying its log leads elsewhere than its steps did.',
  'service.not-json': '{file} is no valid JSON: {reason}.',
  'service.shape-type': '{file} at {at}: wrong kind of value; wanted: {wanted}.',
  'service.shape-missing': '{file} at {at}: {wanted} is missing.',
  'service.shape-unknown': '{file} at {at}: {found} is unknown. Check the spelling.',
  'service.shape-none': '{file} at {at}: it has none of the forms allowed here. Check its kind and members.',
  'service.plan-event':
    'plan.follow names the event “{event}”, which the matter itself does not have. Check its spelling.',
  'service.plan-field':
    '“{as}” of plan names the field “{field}”, but neither the opening event nor those that follow ask for such a field (expected: {kind}). Check its name and kind.',
  'service.warning-event':
    'warning names the event “{event}”, which the matter itself does not have or the system may not do. Check it.',
  'service.warning-field':
    '“{as}” of warning names the field “{field}”, but none of its events asks for such a field (expected: {kind}). Check its name and kind.',
  'service.warning-empty':
    'The events of warnings ask for “{field}”, which the rules do not fill in. Make it optional or give it a default from a rule table.',
}
