// Sentences of scoring plans and of figures on their way to counting (en); {name} is filled from the parameters.
export const score: Readonly<Record<string, string>> = {
  'score.not-yours':
    'Only people with this right in a unit that holds the role “{role}” may do this. Ask an administrator to grant it, or a colleague who has it.',
  'score.role.publisher': 'publisher of scores',
  'score.role.reviewer': 'reviewer of figures',
  'score.role.service': 'scoreboard',
  'score.not-a-day': '“{found}” is not a date. Write it like 2027-12-31.',
  'score.not-a-number': '“{found}” is not a number. Write it like 338 or 0.5, without unit or commas.',
  'score.not-a-count': '“{found}” is no place or count. Write a positive whole number such as 8.',
  'score.no-due': 'A target needs a last day to be judged. Write it, for instance 2027-12-31.',
  'score.due-order': 'The first day {from} lies after the last day {to}. Set one of them right.',
  'score.no-indicator': 'Name at least one indicator, one a line, as it is called in the figures.',
  'score.nothing-chosen': 'No target is chosen. Tick some first.',
  'score.unknown-target':
    'The plan has no such target ({item}). Somebody may have changed or rejected it: reload the page.',
  'score.unknown-verdict': 'There is no verdict of that text on this target ({item}). Choose the later text first.',
  'score.why-missing': 'Say why, since this is another verdict than the proposed one.',
  'score.unknown-area': 'There are no figures of “{found}”. Choose one of the places listed.',
  'score.no-area': 'Nobody has said whose figures count. Choose a place first.',
  'score.not-later':
    'A later text must be dated after the plan: the plan is of {before}, this text of {after}. If a date is wrong, mend it on the page of that document.',
  'score.nothing-confirmed': 'No target is confirmed, so there is nothing to release. Confirm targets first.',
  'score.no-unit':
    'You act for no unit of this region and cannot hand in figures. Change your unit or ask an administrator.',
  'score.no-key': 'The form is not complete. Reload the page and send it again.',
  'score.no-figures': 'There are no figures. Fill in at least one row.',
  'score.too-many-figures': '{found} rows were handed in at once; the most is {most}. Hand them in in parts.',
  'score.unknown-batch': 'There is no such batch of figures ({id}), or you may not see it.',
  'score.move-closed':
    'This cannot be done now ({move}): the batch is {state}, or it is for somebody else (whoever hands in figures does not review them).',
  'score.note-missing': 'Say what is wrong and how to mend it when you return figures.',
  'score.move.submit': 'Hand in',
  'score.move.approve': 'Approve',
  'score.move.return': 'Return',
  'score.move.withdraw': 'Withdraw',
  'score.move.lock': 'Lock',
  'score.state.draft': 'draft',
  'score.state.submitted': 'handed in',
  'score.state.returned': 'returned',
  'score.state.approved': 'approved',
  'score.state.locked': 'locked',
  'score.state.withdrawn': 'withdrawn',
}
