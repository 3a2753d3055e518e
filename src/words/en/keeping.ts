// Sentences of keeping (en): verifying, backing up, restoring; {name} is filled from the parameters.
export const keeping: Readonly<Record<string, string>> = {
  'command.help.verify': `Recomputes everything that is kept: every chain of the log, every matter by replaying its steps, every file by its SHA-256.

Usage: gangmu verify [options]

Options
  --json         print JSON: what was verified, and everything that does not hold
  --data FOLDER  folder of the embedded database, ./data by default (GANGMU_DATA)
  --lang zh|en   language

DATABASE_URL=postgres://… verifies that database. It may run beside a server that works.
Ends with 0 when everything is whole, with 1 when something does not hold: the first such line of each chain is named.
`,
  'command.help.backup': `Writes everything that is kept into one file: a tar archive of gzipped rows with a list of checksums.

Usage: gangmu backup FILE [options]

Options
  --data FOLDER  folder of the embedded database, ./data by default (GANGMU_DATA)
  --lang zh|en   language

DATABASE_URL=postgres://… copies that database. It may run beside a server that works: the copy is of one moment.
The file holds what people entered and the hashes of their passwords: keep it as safe as the database.
`,
  'command.help.restore': `Puts what gangmu backup wrote into a database that nothing was entered in, all or nothing, and verifies it.

Usage: gangmu restore FILE [options]

Options
  --data FOLDER  folder of the embedded database, ./data by default (GANGMU_DATA); made when it is not there
  --lang zh|en   language

DATABASE_URL=postgres://… restores into that database, which must be empty.
`,
  'command.verify.progress': 'Verified {value} of {total} {bar} {eta_formatted} left',
  'command.verify.whole':
    'Whole: {lines} lines of {matters} matters, {documents} documents and {scores} boards and batches of figures in {regions} regions, {files} files ({megabytes} MB).',
  'command.verify.broken':
    'Not whole: {n} of {matters} matters, {documents} documents and {files} files in {regions} regions do not hold ({lines} lines, {megabytes} MB read). Keep the database as it is, and compare with the latest backup.',
  'command.verify.more': '… and {n} more; --json lists all.',
  'command.verify.of.matter': 'Region {region}, matter {matter}, line {seq}: {reason}',
  'command.verify.of.document': 'Region {region}, document {matter}, line {seq}: {reason}',
  'command.verify.of.score': 'Region {region}, scores or figures {matter}, line {seq}: {reason}',
  'command.verify.of.file': 'Region {region}, file {matter}: {reason}',
  'command.verify.why.gap': 'a line is missing here or stands twice',
  'command.verify.why.prev': 'it does not follow the line before it; one was slipped in, dropped or moved',
  'command.verify.why.hash': 'its words are not those that were hashed',
  'command.verify.why.tail': 'the chain does not end as it is known to; lines are missing at its end or were added',
  'command.verify.why.no-row': 'the log has it, but what the log is about is gone',
  'command.verify.why.service': 'this installation does not have the service it was opened under ({detail})',
  'command.verify.why.replay': 'this step could not have been taken ({detail})',
  'command.verify.why.state': 'the state that is kept is not what the steps lead to ({detail} differs)',
  'command.verify.why.row': 'what lists show is not what the steps lead to ({detail} differs)',
  'command.verify.why.evidence': 'its evidence “{detail}” is not kept',
  'command.verify.why.file': 'the bytes that are kept have another SHA-256',
  'command.verify.why.text': 'the text is not the one that was read',
  'command.verify.why.reading': 'the reading is not the one that was made',
  'command.verify.why.items': 'statements and tasks are not what the decisions lead to',
  'command.verify.why.publication': 'publication {detail} is not what was released',
  'command.backup.progress': 'Copied {value} of {total} rows {bar} {eta_formatted} left',
  'command.backup.made': 'The copy is in {file}: {rows} rows, {megabytes} MB. Keep it on another machine.',
  'command.restore.progress': 'Put back {value} of {total} rows {bar} {eta_formatted} left',
  'command.restore.done': '{rows} rows are back, as they were at {madeAt}. Verifying them:',
  'system.backup-no-file': 'Name the file, for example gangmu backup gangmu-2026-05-01.tar.',
  'system.backup-file-there':
    'There is a file {file} already; nothing was overwritten. Name another, or move that one away.',
  'system.backup-file-unwritable':
    'The copy cannot be written to {file} ({reason}), and nothing was left there. Check folder, rights and free space.',
  'system.backup-file-unreadable': 'The copy {file} cannot be read ({reason}). Check the name and the rights.',
  'system.backup-incomplete':
    '{file} is no whole copy of Gangmu: it breaks off or is something else. Take another copy.',
  'system.backup-other-schema':
    'The copy has schema {found}, this Gangmu has {known}. Restore it with the Gangmu that wrote it, then start this one, which migrates it.',
  'system.backup-not-empty':
    'Something was entered in this database already; nothing was changed. Restore into an empty one, for example with --data and a new folder.',
  'system.backup-unknown-table':
    'The copy has a table {table} that this Gangmu does not know. Restore it with the Gangmu that wrote it.',
  'system.backup-spoilt':
    'The part {part} of the copy is missing or does not have its checksum; nothing was restored. Take another copy.',
  'system.schema-other':
    'The database has schema {found}, this Gangmu has {known}. Run gangmu migrate first, or use the Gangmu that fits.',
  'system.no-database':
    'There is no database in {folder}. Name its folder with --data, or the database with DATABASE_URL.',
  'system.disk-full':
    'The disk of the database is full: nothing was saved. Tell the administrator to make room; then send the same form again.',
}
