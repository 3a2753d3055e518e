// Sentences of judging targets by figures (en); {name} is filled from the parameters.
export const judge: Readonly<Record<string, string>> = {
  'command.help.judge': `Says of every target of a plan where it stands and why, by a table of figures (needs no server and no database).

Usage: gangmu judge PLAN --figures FILE.csv [options]

Options
  --figures FILE.csv   figures of indicators, one a row (docs/reference/judge.md defines the columns)
  --on YYYY-MM-DD      the day of the question (default: today); what ended or appeared later does not count
  --date YYYY-MM-DD    date of the plan (default: found in its text)
  --region NAME        whose figures are used (default: the region that the plan names most often)
  --svg FOLDER         also write a chart of every target into this folder
  --json               print JSON
  --lang zh|en         language

Statuses: reached, on schedule, behind, far behind, missed, too early, no data, not comparable.
Where there is no data it says so and guesses nothing.

Exit codes: 0 judged, 1 a file cannot be used, 2 wrong usage.
`,
  'command.judge.one-plan':
    'One plan is judged at a time; {found} were given. For example: gangmu judge plan.txt --figures figures.csv.',
  'command.judge.no-figures': 'No table of figures was named. Add --figures FILE.csv.',
  'command.judge.unknown-option':
    'There is no option {option}. Options of judge: --figures, --on, --date, --region, --svg, --json, --lang, --help.',
  'command.judge.no-value': 'Option {option} lacks its value, for example --figures figures.csv or --on 2026-03-01.',
  'command.judge.which-region':
    'It cannot be told which region the plan speaks of. The table has: {known}. Name one with --region.',
  'command.judge.no-region': 'The table has no region “{region}”. It has: {known}.',
  'command.judge.more-faults': '{count} more faults are not listed.',
  'command.judge.no-folder':
    'Nothing can be written into the folder {folder} ({reason}). Name one that you may write to.',
  'command.judge.head': '{region}, as of {on}, targets: {count} (rule {rule})',
  'command.judge.no-targets': 'No target was read.',
  'files.figures-unreadable': '{name} is not a table in text. Save it as csv (UTF-8 or GB18030).',
  'files.figures-columns':
    '{name} lacks columns: {missing}. The first line names the columns: indicator, region, period, value, unit.',
  'files.figures-empty': '{name} has heads and no rows. Write at least one row.',
  'files.figures-blank': '{name}, line {line}, column {column}: the cell is empty. Fill it in.',
  'files.figures-period':
    '{name}, line {line}, column {column}: “{found}” is no period. Expected 2024, 2024Q1, 2024-03, 2024-12-31, 2024-01..2024-08 or 2021-2025.',
  'files.figures-value':
    '{name}, line {line}, column {column}: “{found}” is no number. Expected 1234.5, 1,234.5, >325, ≥325 or ≈6; leave it empty where there is none, with the reason in the column missing.',
  'files.figures-both':
    '{name}, line {line}: there is a value, and a reason “{found}” in column {column} why it is missing. Remove one of them.',
  'files.figures-choice': '{name}, line {line}, column {column}: “{found}” is not known. Use one of: {choices}.',
  'files.figures-wide':
    '{name}, line {line}: {cells} cells under {heads} heads, “{extra}” is too much. Put a number with commas in quotes: "1,234".',
  'files.figures-day': '{name}, line {line}, column {column}: “{found}” is no day. Write it as 2024-03-20.',
  'indicator.status.reached': 'reached',
  'indicator.status.on-track': 'on schedule',
  'indicator.status.behind': 'behind',
  'indicator.status.off-track': 'far behind',
  'indicator.status.missed': 'missed',
  'indicator.status.too-early': 'too early',
  'indicator.status.no-data': 'no data',
  'indicator.status.not-comparable': 'not comparable',
  'indicator.kind.level': 'level',
  'indicator.kind.share': 'share',
  'indicator.kind.growth': 'growth',
  'indicator.kind.average-growth': 'average growth',
  'indicator.kind.change': 'change',
  'indicator.kind.multiple': 'multiple',
  'indicator.kind.band': 'kept in each period',
  'indicator.kind.grade': 'grade',
  'indicator.kind.rank': 'rank',
  'indicator.kind.relative-level': 'beside another level',
  'indicator.kind.relative-growth': 'beside another growth',
  'indicator.kind.count': 'count',
  'indicator.kind.milestone': 'milestone',
  'indicator.kind.qualitative': 'in words',
  'indicator.reason.no-due': 'there is no deadline to judge by',
  'indicator.reason.no-series': 'there are no figures of this indicator',
  'indicator.reason.no-other-series': 'there are no figures of what it is compared with',
  'indicator.reason.no-base': 'without a figure of the base the pace cannot be told',
  'indicator.reason.base-zero': 'the base is zero: there is no multiple of it and no growth on it',
  'indicator.reason.nothing': 'no figure in the time asked about',
  'indicator.reason.nothing-since-base': 'no figure since the base',
  'indicator.reason.nothing-at-due': 'the time is up and its figure is not there',
  'indicator.reason.published-without-figure': 'the due period was reported without a figure',
  'indicator.reason.only-a-bound': 'only a bound was published (“above …”), which does not decide it',
  'indicator.reason.figure-too-old': 'the latest figure is too old to speak of today',
  'indicator.reason.gap-in-periods': 'a period in between has no figure',
  'indicator.reason.differs': 'may not be compared; what differs: {what}',
  'indicator.reason.reaches': 'the figure of the due period reaches it',
  'indicator.reason.falls-short': 'the figure of the due period falls short',
  'indicator.reason.reached-early': 'reached before it is due',
  'indicator.reason.slipped-back': 'the base kept it, the latest figure does not',
  'indicator.reason.keeps-pace': 'keeps up with the straight path',
  'indicator.reason.lags': 'lags behind the straight path',
  'indicator.reason.lags-far': 'lags far behind the straight path',
  'indicator.reason.runs-away': 'moves away from the goal',
  'indicator.reason.part-keeps': 'the part of the year that is published keeps it',
  'indicator.reason.period-open': 'the period is not over',
  'indicator.reason.first-period-open': 'the first period is not over',
  'indicator.reason.broken-in-a-period': 'it was not kept in one of the periods',
  'indicator.reason.kept-in-each-period': 'kept in each period',
  'indicator.reason.kept-so-far': 'kept so far',
  'indicator.reason.not-yet': 'not there yet',
  'indicator.reason.place-undeclared': '“in front” says neither which place nor among whom',
  'indicator.reason.stands-ahead': 'stands to the other as promised',
  'indicator.reason.stands-behind': 'does not stand to the other as promised',
  'indicator.reason.claimed-only': 'claimed without evidence',
  'indicator.reason.overdue': 'the time is up and it is not done',
  'indicator.reason.done-late': 'done, but late',
  'indicator.reason.done': 'done, with evidence',
  'indicator.reason.no-criteria': 'no criteria say when it is done',
  'indicator.property.measure': 'indicator',
  'indicator.property.unit': 'unit',
  'indicator.property.region': 'region',
  'indicator.property.period-kind': 'kind of period',
  'indicator.property.window': 'window',
  'indicator.property.set': 'list of what is counted',
  'indicator.property.base': 'base',
  'indicator.used.now': 'observed',
  'indicator.used.base': 'base',
  'indicator.used.goal': 'goal',
  'indicator.used.before': 'a year before',
  'indicator.used.other': 'the other',
  'indicator.used.growth': 'growth',
  'indicator.used.other-growth': 'growth of the other',
  'indicator.used.done': 'done',
  'indicator.used.elapsed': 'time gone',
  'indicator.used.pace': 'way gone of the way asked for',
  'indicator.used.lead': 'ahead of the calendar',
  'indicator.used.ahead': 'difference',
  'indicator.outlook.path': 'the path stood at {value}',
  'indicator.outlook.gap': 'gap {value}',
  'indicator.outlook.required.rate': 'needs {value} a year from there',
  'indicator.outlook.required.amount': 'needs {value} a year from there',
  'indicator.outlook.forecast': 'at the latest pace {value} when due',
  'indicator.outlook.error': ' ({low} to {high})',
  'indicator.outlook.reached-on': 'reached in {month} at that pace',
  'indicator.assumed.due': 'no deadline is named: the year of the document is taken',
  'indicator.assumed.base': 'no base is named: the year before the window is taken',
  'indicator.assumed.tolerance': "the tolerance is the rule's",
  'indicator.assumed.more-is-better': 'more is taken to be better',
  'indicator.assumed.less-is-better': 'less is taken to be better',
  'indicator.unknown.due': 'the deadline is unknown',
  'indicator.unknown.place': 'place and peers are unknown',
  'indicator.unknown.criteria': 'the criteria are unknown',
  'indicator.unknown.scale': 'the scale of grades is unknown',
  'indicator.points': ' points',
}
