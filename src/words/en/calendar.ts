// Sentences of the calendar of one's deadlines (en), of the area "pages"; {name} is filled from the parameters.
export const calendar: Readonly<Record<string, string>> = {
  'pages.calendar': 'Calendar',
  'pages.calendar-lead':
    'Subscribe to the deadlines of {unit} in the calendar of a phone or computer; it keeps itself up to date.',
  'pages.calendar-name': 'Gangmu deadlines: {unit}',
  'pages.calendar-line': '{action}: {title}',
  'pages.calendar-address': 'Address to subscribe to',
  'pages.calendar-once':
    'The address is shown this once. Copy it into your calendar program now and pass it on to nobody: whoever has it sees these deadlines.',
  'pages.calendar-open': 'Open in the calendar of this device',
  'pages.calendar-made': 'An address was made on {when}.',
  'pages.calendar-make': 'Make an address',
  'pages.calendar-renew': 'Make a new address',
  'pages.calendar-end': 'End the subscription',
  'pages.calendar-renew-hint':
    'The old address stops working as soon as a new one is made or the subscription is ended.',
  'pages.calendar-gone': 'This address does not work any more. Sign in and make a new one under “Calendar”.',
}
