// Sentences about webhooks (en); {name} is filled from the parameters.
export const webhooks: Readonly<Record<string, string>> = {
  'pages.webhooks': 'Webhooks',
  'pages.webhooks-lead':
    'What the unit is told goes to programs at these addresses at once: signed by the Standard Webhooks scheme, in order for each matter, tried again for three days.',
  'pages.webhooks-none': 'The unit has no webhook yet.',
  'pages.webhook-new': 'Add a webhook',
  'pages.webhook-no-unit':
    'Webhooks are kept by people of the unit itself. Change to a unit of your own at the top right first.',
  'pages.webhook-of': 'For: {unit}',
  'pages.webhook-url': 'Address',
  'pages.webhook-url-hint':
    'http or https. Whoever runs this site must first list addresses inside the network in GANGMU_WEBHOOK_ALLOW.',
  'pages.webhook-add': 'Add',
  'pages.webhook-key-made': 'Signing key',
  'pages.webhook-running': 'Running (added {at})',
  'pages.webhook-paused': 'Paused since {at}; messages wait, 30 days at most',
  'pages.webhook-failing': 'Failing since {at}',
  'pages.webhook-off': 'Switched off on {at}',
  'pages.webhook-off-lead':
    'Nothing arrived for five days, so it was switched off: what waited was given up, and nothing is kept for it since. When it is mended, send one to try and press Resume.',
  'pages.webhook-counts': '{waiting} waiting, {lost} given up',
  'pages.webhook-both-keys': 'signed with the old key, too, until {until}',
  'pages.webhook-do-try': 'Send one to try',
  'pages.webhook-do-pause': 'Pause',
  'pages.webhook-do-run': 'Resume',
  'pages.webhook-do-secret': 'Change the key',
  'pages.webhook-do-end': 'Remove',
  'pages.webhook-messages': 'Messages sent',
  'pages.webhook-messages-none': 'There is no message yet. Send one to try.',
  'pages.webhook-tried': 'The message sent to try has arrived.',
  'pages.webhook-tried-not':
    'The message sent to try has not arrived: {reason}. Look at the program there and the network, then try again.',
  'pages.message-made': 'Time',
  'pages.message-about': 'About',
  'pages.message-state': 'Result',
  'pages.message-tries': 'Tries',
  'pages.message-body': 'Message',
  'pages.message-test': 'Sent to try',
  'pages.message-waiting': 'Waiting',
  'pages.message-sent': 'Arrived',
  'pages.message-given-up': 'Given up',
  'pages.message-not-arrived': 'Not arrived',
  'pages.message-next': 'tried again {at}',
  'pages.message-show': 'Show',
  'pages.notices-webhooks-off': '{n} webhooks of the unit were switched off because nothing arrived for five days.',
  'pages.notices-webhooks-off.one': 'A webhook of the unit was switched off because nothing arrived for five days.',
  'pages.letter-webhook-off': 'A webhook of {unit} was switched off',
  'pages.letter-webhook-off-line':
    'Nothing has arrived at the webhook {url} since {since} ({reason}); it was switched off and what waited was given up. When it is mended, send one to try and resume it on its page.',
  'system.webhook-inside':
    'The webhook address “{url}” lies inside the network or is this machine; it was not added. If messages shall go there, whoever runs this site lists its name, address or network in GANGMU_WEBHOOK_ALLOW.',
  'system.webhook-place':
    'Webhooks are seen and kept by people of the unit itself. Change to a unit of your own at the top right first.',
  'system.webhook-allow-unreadable':
    '“{value}” in GANGMU_WEBHOOK_ALLOW is neither a name nor an address nor a network. Write hooks.example.org, 10.1.2.3 or 10.1.0.0/16, with commas between.',
  'system.webhook-url':
    'The webhook address “{url}” cannot be used. It must be http or https, without a user name, and not this machine.',
  'system.webhook-many': 'A unit has at most {most} webhooks. Take one back first.',
  'system.webhook-unknown': 'There is no webhook “{id}”, or it was taken back.',
}
