-- Early warnings: what a region has set of the rules, what the rules found, and when they were last asked.

create table warning_rule (
  region text not null,
  rule text not null,
  version integer not null,
  id uuid not null,
  enabled boolean not null,
  level text not null,
  parts jsonb not null,
  reason text not null,
  set_at timestamptz not null,
  set_by text not null,
  unit text not null,
  primary key (region, rule, version),
  constraint warning_rule_version check (version > 0),
  constraint warning_rule_level check (level in ('blue', 'yellow', 'orange', 'red'))
);
create index warning_rule_id on warning_rule (region, id);

comment on table warning_rule is 'What a region has set of the warning rules. Every change is a new version; the newest is in force. A rule without a line is as it was shipped.';
comment on column warning_rule.region is 'Region that goes by the rule.';
comment on column warning_rule.rule is 'The rule, by the name that it was shipped under.';
comment on column warning_rule.version is 'Counts from 1 without a gap.';
comment on column warning_rule.id is 'UUIDv7: the matter of the rule''s lines in the log, the same for every version.';
comment on column warning_rule.enabled is 'Whether it speaks.';
comment on column warning_rule.level is 'How grave its warnings are: blue, yellow, orange or red.';
comment on column warning_rule.parts is 'Its numbers, by name, as exact decimals.';
comment on column warning_rule.reason is 'Why it was changed.';
comment on column warning_rule.set_at is 'When.';
comment on column warning_rule.set_by is 'Who changed it.';
comment on column warning_rule.unit is 'Name of the unit of that person.';

create table warning_watch (
  region text not null,
  day date not null,
  at timestamptz not null,
  by text,
  found integer not null,
  primary key (region)
);

comment on table warning_watch is 'When the rules of a region were last asked. Its row is held while what they found is written: one asks at a time.';
comment on column warning_watch.region is 'The region.';
comment on column warning_watch.day is 'The product''s own day of the last time.';
comment on column warning_watch.at is 'Instant at which the facts were read.';
comment on column warning_watch.by is 'Who asked; null when the day did.';
comment on column warning_watch.found is 'How many warnings there were then.';

create table warning (
  region text not null,
  id uuid not null,
  subject text not null,
  kind text not null,
  plan uuid,
  level text not null,
  rules text[] not null,
  content jsonb not null,
  unit text,
  parties text[] not null,
  raised_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  matter uuid not null,
  seq bigint not null,
  pending boolean not null,
  primary key (region, id),
  constraint warning_kind check (kind in ('target', 'series', 'matter', 'unit')),
  constraint warning_level check (level in ('blue', 'yellow', 'orange', 'red'))
);
create unique index warning_open on warning (region, subject) where ended_at is null;
create index warning_of_plan on warning (region, plan) where plan is not null;
create index warning_pending on warning (region) where pending;
create index warning_raised on warning (region, raised_at);

comment on table warning is 'What the rules found. Of a subject at most one lasts: what has ended and comes back is a new one.';
comment on column warning.region is 'Region whose rules found it.';
comment on column warning.id is 'UUIDv7: also the matter of its lines in the log.';
comment on column warning.subject is 'What it is about: a target, a series, a matter or a unit, by its id.';
comment on column warning.kind is 'target, series, matter or unit.';
comment on column warning.plan is 'Plan of the target.';
comment on column warning.level is 'The gravest level of the rules that speak.';
comment on column warning.rules is 'Those rules with their versions, the gravest first.';
comment on column warning.content is 'Subject and reasons with the numbers used, as of the last time the rules were asked.';
comment on column warning.unit is 'Unit that answers for the subject; null where nobody does.';
comment on column warning.parties is 'Units that may see it when it is about a matter or a unit; targets and series are everybody''s.';
comment on column warning.raised_at is 'When it was found first.';
comment on column warning.changed_at is 'When its level or its rules last changed.';
comment on column warning.ended_at is 'When its cause was gone; null while it lasts.';
comment on column warning.matter is 'Id of the matter that it becomes: made beforehand, so that it is opened once.';
comment on column warning.seq is 'Number of its last line in the log.';
comment on column warning.pending is 'Whether the matter has yet to be told of the last line.';

alter table warning enable row level security;
create policy warning_seen on warning for select to gangmu_serve
  using (
    kind in ('target', 'series')
    or parties && (
      select my_units(
        split_part(current_setting('gangmu.person', true), '/', 1),
        nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
      )
    )
  );
create policy warning_work on warning to gangmu_work using (true) with check (true);

create policy entry_warned on entry for insert to gangmu_work with check (of = 'score' and event like 'warning.%');
grant select on warning, warning_rule, warning_watch to gangmu_serve, gangmu_work;
grant insert on warning_rule to gangmu_serve;
grant insert, update on warning, warning_watch to gangmu_work;
grant insert on entry to gangmu_work;
grant insert, update on chain to gangmu_work;
grant execute on function append_line to gangmu_work;
