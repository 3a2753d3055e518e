// Sentences of the area "command" (en); {name} is filled from the parameters.
export const command: Readonly<Record<string, string>> = {
  'command.help.program': `Gangmu turns a published plan into work that is owned, done, proved and publicly scored.

Usage: gangmu COMMAND [options]

Commands
  start     start the server and its own database, and use it in the browser (http://localhost:4300)
  serve     start the server alone, on the database that DATABASE_URL names
  migrate   bring the database up to this version
  read      read one or more files and list their targets and tasks (needs no server and no database)
  rules     show rule tables with their gaps and overlaps, or write one as a DMN file
  check     check a service's procedure, deadlines and rules, and list its paths (needs no server and no database)
  compare   set every promise of an earlier text beside what a later text says of it (needs no server)
  verify    recompute every chain, matter and file that is kept, and name what does not hold
  backup    write everything that is kept into one file, beside a server that works
  restore   put a backup into an empty database and verify it
  judge     say of every target of a plan where it stands, by a table of figures (needs no server)
  help      show this page; gangmu help read shows the page of read
  version   show the version

Options
  --lang zh|en   the language to speak (otherwise LC_ALL or LANG decides)
`,
  'command.help.compare': `Sets every promise of an earlier text beside what a later text says of it, with a verdict.

Usage: gangmu compare EARLIER LATER [options]

Options
  --json                     print JSON: one promise a line, with places, figures and reasons
  --earlier-date YYYY-MM-DD  date of the earlier text (otherwise found in it)
  --later-date YYYY-MM-DD    date of the later text (otherwise found in it)

Verdicts
  met, missed, in progress, not reported, not comparable, restated (another date or value),
  weakened (softer words), words only.
  Rules propose them for people to check.
`,
  'command.compare.two-files':
    'Two files are compared, the earlier one first; {found} were given. For example: gangmu compare 2025.txt 2026.txt.',
  'command.compare.unknown-option':
    'There is no option {option}. Options of compare: --json, --earlier-date, --later-date, --lang, --help.',
  'command.compare.no-value': 'Option {option} lacks its value, for example --later-date 2026-01-28 or --lang zh.',
  'command.compare.undated':
    'No date was found in “{file}”, so “this year” cannot be told. Say it with {option}, for example {option} 2025-01-19.',
  'command.compare.order':
    'The first file ({earlier}) is later than the second ({later}). Name the earlier one first, or correct the dates with --earlier-date and --later-date.',
  'command.compare.no-promises': 'No promise with a figure was read in the earlier file.',
  'command.reason.reaches': 'the figure of the same period reaches it',
  'command.reason.falls-short': 'the figure of the same period falls short of it',
  'command.reason.reached-early': 'reached before its time is up',
  'command.reason.window-open': 'its time is not up; this is the figure so far',
  'command.reason.repeated': 'its time is not up; the later text repeats the promise',
  'command.reason.later-date': 'the same goal was set for a later date',
  'command.reason.softer-value': 'the same goal was lowered',
  'command.reason.harder-value': 'the same goal was raised',
  'command.reason.weaker-relation': 'the comparison was put in weaker words (above became in step with, or up to)',
  'command.reason.only-an-average': 'only an average or lowest value of several years is told, not that of the year',
  'command.reason.window-differs': 'the figure is for another period',
  'command.reason.unit-differs': 'the figure has another unit',
  'command.reason.base-differs': 'the multiple has another base year',
  'command.reason.needs-base': 'a level is told where growth was promised: the figure before it is needed',
  'command.reason.only-a-multiple': 'only a multiple is told, not the figure',
  'command.reason.a-total': 'a total of many years is told, not what was done in the promised time',
  'command.reason.under-way': 'said to be begun or under way, not to be done',
  'command.reason.only-words': 'spoken of without a figure that could be compared',
  'command.reason.grows-as-fast': 'its growth does not lag behind the other (0.2 points are allowed for “in step”)',
  'command.reason.grows-slower': 'its growth lags behind the other',
  'command.reason.silence': 'the later text says nothing of it',
  'command.verdict.met': 'met',
  'command.verdict.missed': 'missed',
  'command.verdict.in-progress': 'in progress',
  'command.verdict.not-reported': 'not reported',
  'command.verdict.not-comparable': 'not comparable',
  'command.verdict.restated': 'restated',
  'command.verdict.weakened': 'weakened',
  'command.verdict.qualitative-only': 'words only',
  'command.help.read': `Reads plans, reports and interviews, and lists what they promise, each with its place in the text.

Usage: gangmu read FILE… [options]
       some command | gangmu read -

A FILE is txt, html, docx, pdf, xlsx or csv; - is standard input.

Options
  --kind plan|report|interview   what the text is (otherwise found out from the text)
  --date YYYY-MM-DD              its date, from which “this year” is counted (otherwise found in the text)
  --table                        print tables as wide as the terminal (default)
  --json                         print JSON: one object for one file, one object a line for several
  --csv                          print CSV: one line a statement or task, ready for a spreadsheet
  --lang zh|en                   the language to speak
  -h, --help                     show this page

Exit codes: 0 everything was read; 1 some file could not be read; 2 wrong usage.

Examples
  gangmu read examples/plan.zh.txt
  gangmu read --json --date 2023-01-18 examples/plan.zh.txt > plan.json
  gangmu read --csv 2025/*.docx > 2025.csv
`,
  'command.note.see-help': 'See gangmu help, or gangmu help COMMAND.',
  'command.unknown':
    'There is no command “{word}”. Commands: start, serve, migrate, read, compare, judge, check, rules, verify, backup, restore, help, version.',
  'command.unknown-option':
    'Unknown option {option}. Options of read: --kind, --date, --table, --json, --csv, --lang, --help.',
  'command.no-value': 'Option {option} lacks its value, such as --kind plan, --date 2023-01-18 or --lang zh.',
  'command.unknown-kind': '“{kind}” is no kind of text; write plan, report or interview.',
  'command.unknown-language': '“{lang}” is no language that Gangmu speaks; write zh or en.',
  'command.no-date': '“{date}” is no date; write year-month-day, such as --date 2023-01-18.',
  'command.one-format': 'Only one kind of output at a time, but {formats} was asked for; keep one of them.',
  'command.no-file': 'No file was named; name one, or write - for standard input.',
  'command.input-twice': 'Standard input - can be read only once; take the other - away.',
  'command.not-found': 'There is no file {file}; check its name and folder.',
  'command.is-folder': '{file} is a folder, not a file; to read the files in it, write {file}/*.',
  'command.not-allowed': 'No permission to read {file}; use another account or change its permissions.',
  'command.unreadable': '{file} cannot be read ({reason}); check the disk and the file.',
  'command.note.paste': 'Paste the text, then press Ctrl-D.',
  'command.note.progress': 'Read {value} of {total} files {bar} {eta_formatted} left',
  'command.head.statements': 'Statements: {count}',
  'command.head.tasks': 'Tasks: {count}',
  'command.head.left-out': 'Left out as not part of the text: {count} ({kinds})',
  'command.head.characters': '{count} characters',
  'command.head.undated': 'no date found',
  'command.note.line': 'Line {line}: ',
  'command.column.line': 'Line',
  'command.column.indicator': 'Indicator',
  'command.column.amount': 'Amount',
  'command.column.period': 'Period',
  'command.column.stance': 'Stance',
  'command.column.task': 'Task',
  'command.column.lead': 'Lead',
  'command.column.support': 'Support',
  'command.column.due': 'Due',
  'command.stance.commitment': 'commitment',
  'command.stance.result': 'result',
  'command.stance.context': 'context',
  'command.kind.plan': 'plan',
  'command.kind.report': 'report',
  'command.kind.interview': 'interview',
  'command.left-out.navigation': 'navigation',
  'command.left-out.teaser': 'teasers of other articles',
  'command.left-out.glossary': 'glossary',
  'command.left-out.footnote': 'footnotes',
  'command.left-out.byline': 'byline and source',
  'command.left-out.contents': 'table of contents',
  'command.amount.from': '{indicator} (before)',
  'command.amount.front': 'front rank',
  'command.amount.open': 'see the text',
  'command.amount.rank': 'rank {value}',
  'command.amount.points': 'percentage points',
  'command.per.year': 'a year',
  'command.per.cumulative': 'in total',
  'command.help.check': `Checks whether a service (the procedure, deadlines and rules of a kind of matter) can work, and lists its paths, clocks and examples.

Usage: gangmu check [SERVICE|FOLDER]… [options]

Without a name all services that come with Gangmu are checked. A folder holds service.json, and examples.json if there are any.

Options
  --brief        say only whether it can be used
  --lang zh|en   the language to speak
  -h, --help     show this page

Exit codes: 0 all can be used; 1 some service is refused; 2 wrong usage.

Examples
  gangmu check major-task
  gangmu check ./my-service
`,
  'command.check.refused': '{name}: refused, {count} faults',
  'command.check.fine': '{name}: nothing wrong (examples: {examples}, all as they say)',
  'command.check.version': 'version {version}',
  'command.check.main': 'matter',
  'command.check.counts': 'states: {states}, events: {events}, paths: {paths}',
  'command.check.besides': 'other events:',
  'command.check.lights': 'Rule set:',
  'command.check.table': 'Rule table: {table}, {rows} rows ({pages})',
  'command.check.example': 'Example',
  'command.check.clock': 'clock {clock}: {length}',
  'command.check.pauses': ' (pauses: {states})',
  'command.check.until': 'until: {field}',
  'command.check.every.month': 'by day {day} of every month',
  'command.check.every.quarter': 'by day {day} of every quarter’s last month',
  'command.check.every.field': 'by day {day} of the month, or of the quarter’s last month',
  'command.check.span.minute': '{n} minute(s)',
  'command.check.span.hour': '{n} hour(s)',
  'command.check.span.workday': '{n} working day(s)',
  'command.check.span.day': '{n} day(s)',
  'command.check.span.month': '{n} month(s)',
  'command.check.before': '{span} before: ',
  'command.check.at-once': 'when over: ',
  'command.check.later': '{span} late: ',
  'command.check.missed': 'missed {n} in a row: ',
  'command.check.fires': 'when over: {event}, by itself',
  'command.check.slip.blue': 'blue slip',
  'command.check.slip.orange': 'orange slip',
  'command.check.slip.yellow': 'yellow slip',
  'command.check.slip.red': 'red slip',
  'command.check.unknown-option': 'Unknown option {option}. Options of check: --brief, --lang, --help.',
  'command.no-service': 'There is no service and no folder “{name}”. Services that come with Gangmu: {known}.',
  'command.no-declaration': 'The folder {folder} holds no service.json; it is no service.',
}
