// Sentences of the area "system" (en); {name} is filled from the parameters.
export const system: Readonly<Record<string, string>> = {
  'system.unknown-document': 'There is no document {id}. Open it again from the list of documents.',
  'system.date-unreadable': '"{date}" is not a date. Write year-month-day, for example 2023-01-18.',
  'system.unknown-choice': '"{value}" is not one of the choices: {known}.',
  'system.quote-outside': 'Positions {start}–{end} are not inside the text. Select the words in the text again.',
  'system.quote-differs':
    'The quote differs from the text at {start}–{end}. Select the words in the text again and leave the quote as it is.',
  'system.value-missing': 'A value is missing. Fill in a number, or choose "grade" or "relation" where there is none.',
  'system.value-not-decimal':
    '"{value}" is not a number. Write digits only, without unit or separators, for example 4000000000000 or 6.5.',
  'system.value2-unwanted': 'Only a range has a second value. Clear it, or choose "range".',
  'system.range-reversed': 'The range is reversed: {value} is more than {value2}. Put the smaller number first.',
  'system.period-reversed': 'The period is reversed: {from} is after {to}. Put the earlier date first.',
  'system.field-empty': 'This field cannot be empty. Fill it in.',
  'system.field-too-long': 'This field is too long: at most {most} characters.',
  'system.unknown-quantity': 'Quantity {index} does not exist in this reading. Choose again.',
  'system.reason-missing': 'Say why it is rejected, so that others can check.',
  'system.split-needs-two': 'A split needs at least two parts. Add one, or correct the item instead.',
  'system.merge-needs-two': 'Choose at least two items to merge.',
  'system.merge-mixes': 'A statement and a task cannot be merged. Choose items of one kind.',
  'system.nothing-chosen': 'Nothing is chosen. Choose an item first.',
  'system.unknown-item': 'There is no item {item}; it may have been split, merged or read again. Reload the page.',
  'system.already-decided': '{who} has decided on this item ({standing}). To change that, undo it first.',
  'system.unknown-decision': 'There is no decision number {seq}. Reload the page before undoing.',
  'system.already-undone': 'Decision {seq} has been undone already; there is nothing to do.',
  'system.undo-blocked':
    'Decision {seq} cannot be undone alone: {who} decided on the same item later (number {by}). Undo that one first.',
  'system.name-missing': 'Give your name first: every decision is kept with who made it.',
  'system.changed-meanwhile':
    'After you opened this page {who} {what} (entry {seq}). Your change was not saved: look at the item as it is now, then decide.',
  'system.did-accept': 'accepted the same item',
  'system.did-correct': 'corrected the same item',
  'system.did-reject': 'rejected the same item',
  'system.did-split': 'split the same item',
  'system.did-merge': 'merged the same item',
  'system.did-add': 'added the same item',
  'system.did-undo': 'undid a decision on the same item',
  'system.did-reread': 'had the document read again',
  'system.standing-proposed': 'undecided',
  'system.standing-accepted': 'accepted',
  'system.standing-corrected': 'corrected',
  'system.standing-added': 'added by hand',
  'system.standing-rejected': 'rejected',
  'system.database-away':
    'The database cannot be reached and is being recovered. Nothing saved is lost; try again in a moment.',
  'system.database-restarting': 'The database stopped unexpectedly and is being started again. Nothing saved is lost.',
  'system.database-restarted': 'The database is back.',
  'system.postgres-missing':
    'There is no embedded database for this machine ({platform}). Run npm ci to install every dependency, or name a PostgreSQL 15 or later in DATABASE_URL.',
  'system.postgres-failed':
    'The embedded database did not start: {reason}. Details are in postgres.log in the data folder.',
  'system.account-failed':
    'The database cannot run as root, and its own account {account} could not be made. Run as an ordinary user, or make the account first: useradd --system {account}.',
  'system.account-unreachable':
    'The database account {account} cannot enter {folder}. Move the program to where it can, or run as an ordinary user.',
  'system.folder-unwritable':
    'The data folder {folder} cannot be written to ({reason}). Change its permissions, or choose another with --data.',
  'system.folder-foreign':
    '{folder} does not hold a whole Gangmu database. Choose another folder with --data, or restore a backup.',
  'system.folder-locked':
    'The data folder {folder} is in use by another Gangmu (process {pid}). Stop that one first, or choose another folder with --data.',
  'system.folder-busy':
    'A database (process {pid}) still runs in the data folder {folder} and does not answer. Wait and start again, or end that process first.',
  'system.postgres-newer':
    'The data folder {folder} was made by PostgreSQL {found}; this version brings {ours} and cannot open it. Use a newer Gangmu.',
  'system.postgres-older':
    'The data folder {folder} was made by PostgreSQL {found}; this version brings {ours} and cannot open it as it is. Export with the older version and import into a new folder.',
  'system.schema-newer':
    'The database was made by a newer Gangmu (schema {found}; this version knows up to {known}). Use a newer Gangmu.',
  'system.migration-changed':
    'Migration {name} was edited after it ran. Restore the original file; never edit a migration that has run.',
  'system.database-privileges':
    'The database account lacks privileges: {detail}. Ask its administrator for CREATE on the database and for CREATEROLE.',
  'system.database-url': 'DATABASE_URL is not a valid address. Write postgres://user:password@host:5432/database.',
  'system.database-url-missing':
    'No database is named. Set DATABASE_URL=postgres://user:password@host:5432/database; for the embedded database run gangmu start.',
  'system.database-unreachable':
    'The database at {where} cannot be reached ({reason}). Check the address, the network, and that the database runs.',
  'system.database-password': 'The database at {where} refused the login: wrong user or password. Check DATABASE_URL.',
  'system.database-absent': 'There is no such database at {where}. Create it first, or check DATABASE_URL.',
  'system.database-too-old':
    'The database is version {found}; PostgreSQL 15 or later is needed. Upgrade it, or use the embedded database.',
  'system.database-encoding': 'The database is encoded in {found}; UTF8 is needed. Create another one with UTF8.',
  'system.port-in-use': 'Port {port} is in use. Stop the program that uses it, or choose another with --port.',
  'system.port-forbidden': 'Port {port} may not be used without privileges. Choose one above 1024 with --port.',
  'system.smtp-url-unreadable':
    'GANGMU_SMTP_URL is not the address of a mail server. Write smtp://user:password@host:587 or smtps://user:password@host:465, with special characters in the password percent-encoded.',
  'system.mail-from-unreadable':
    '“{value}” is no sender. With GANGMU_SMTP_URL, set GANGMU_MAIL_FROM to one address, or to name <address>.',
  'system.base-url-unreadable':
    '“{value}” is not the address of this site, which links in mail and single sign-on need. Set GANGMU_BASE_URL to what people type, beginning with http:// or https://.',
  'system.port-unreadable': '"{value}" is not a port. Write a whole number from 0 to 65535.',
  'system.host-unavailable': 'This machine has no address {host}. Give --host one that it has, for example 127.0.0.1.',
  'system.unknown-option': 'There is no option {option}. Options: --port, --host, --data, --no-sample, --lang, --help.',
  'system.unexpected': 'Something unexpected happened: {reason}.',
  'system.column.indicator': 'Indicator',
  'system.column.form': 'Form',
  'system.column.op': 'Binding',
  'system.column.value': 'Value',
  'system.column.value2': 'Upper value',
  'system.column.unit': 'Unit',
  'system.column.per': 'Per',
  'system.column.period': 'Period',
  'system.column.from': 'From',
  'system.column.to': 'To',
  'system.column.stance': 'Stance',
  'system.column.role': 'Role',
  'system.column.other': 'Compared with',
  'system.column.title': 'Task',
  'system.column.path': 'Headings',
  'system.column.lead': 'Lead',
  'system.column.support': 'Support',
  'system.column.due': 'Deadline',
  'system.column.due-to': 'Due',
  'system.column.marker': 'Responsibility',
  'system.column.quote': 'Quote',
  'system.column.start': 'Start',
  'system.column.end': 'End',
  'system.column.standing': 'Standing',
  'system.column.by': 'Decided by',
  'system.column.by-unit': 'Unit of that person',
  'system.column.at': 'Decided at',
  'system.column.id': 'Id',
  'system.column.range': 'range',
  'system.column.per-year': 'per year',
  'system.column.per-cumulative': 'cumulative',
  'system.column.role-main': 'main',
  'system.column.role-from': 'starting point',
  'system.sheet.statements': 'Statements',
  'system.sheet.tasks': 'Tasks',
  'system.note.ready': 'Gangmu is ready: {address} (Ctrl-C stops it)',
  'system.note.stopping': 'Stopping …',
  'system.note.stopped': 'Stopped; everything is saved.',
  'system.note.migrated': 'The database has schema {version}; {applied} migrations were applied now.',
  'system.note.help': `Start Gangmu: gangmu start | serve | migrate [options]

  start     start the embedded database and the server; an empty database gets the sample documents
  serve     start the server alone; the database is named by DATABASE_URL or GANGMU_DATA
  migrate   only bring the database to the current schema

Options (in brackets: environment variables that mean the same)
  --port N       port, 4300 by default (PORT)
  --host ADDR    address to listen on, 127.0.0.1 by default (HOST)
  --data FOLDER  folder of the embedded database, ./data by default (GANGMU_DATA)
  --no-sample    leave an empty database empty
  --lang zh|en   language

DATABASE_URL=postgres://user:password@host:5432/database  use an existing PostgreSQL (15 or later)
`,
}
