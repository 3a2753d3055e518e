-- What is scored of plans: their targets, the verdicts of later texts, the figures that judge them, and what was published.

-- Plans that are scored. Its id names the chain of everything that people decided about the score of that plan.
create table board (
  region text not null,
  document uuid not null,
  id uuid not null,
  area text,
  opened_at timestamptz not null,
  opened_by text not null,
  primary key (region, document)
);
create index board_id on board (region, id);

comment on table board is 'Plans that are scored.';
comment on column board.region is 'Region of the plan.';
comment on column board.document is 'The plan.';
comment on column board.id is 'UUIDv7: the matter of its lines in the log.';
comment on column board.area is 'Place whose figures count, by its name in the figures; null while nobody has said it.';
comment on column board.opened_at is 'When scoring began.';
comment on column board.opened_by is 'Who began it.';

create table board_text (
  region text not null,
  document uuid not null,
  later uuid not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (region, document, later)
);

comment on table board_text is 'Later texts that a plan''s promises are held against.';
comment on column board_text.region is 'Region of the plan.';
comment on column board_text.document is 'The plan.';
comment on column board_text.later is 'The later text, a document of the same region.';
comment on column board_text.added_at is 'When it was chosen.';
comment on column board_text.added_by is 'Who chose it.';

create table target (
  region text not null,
  document uuid not null,
  item text not null,
  place integer not null,
  goal text not null,
  content jsonb not null,
  owner text,
  confirmed_at timestamptz not null,
  confirmed_by text not null,
  primary key (region, document, item)
);

comment on table target is 'Targets of plans as people confirmed them.';
comment on column target.region is 'Region of the plan.';
comment on column target.document is 'The plan.';
comment on column target.item is 'Statement of the plan that it is made of; the first where several make one target.';
comment on column target.place is 'Where the statement begins in the text: the order of targets.';
comment on column target.goal is 'Heading that it stands under.';
comment on column target.content is 'Kind, indicators, bound, base, due period, tolerance, earlier wordings.';
comment on column target.owner is 'Unit that answers for it.';
comment on column target.confirmed_at is 'When it was confirmed last.';
comment on column target.confirmed_by is 'Who confirmed it.';

create table verdict (
  region text not null,
  document uuid not null,
  item text not null,
  later uuid not null,
  proposed jsonb not null,
  decided jsonb not null,
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (region, document, item, later)
);

comment on table verdict is 'What people said a later text makes of a promise, beside what the rules proposed then.';
comment on column verdict.region is 'Region of the plan.';
comment on column verdict.document is 'The plan.';
comment on column verdict.item is 'Statement of the plan that promises.';
comment on column verdict.later is 'The later text.';
comment on column verdict.proposed is 'Verdict, reason and quote that the rules gave, with their version.';
comment on column verdict.decided is 'Verdict that a person gave, and why when it is another.';
comment on column verdict.decided_at is 'When.';
comment on column verdict.decided_by is 'Who.';

create table publication (
  region text not null,
  document uuid not null,
  number integer not null,
  released_at timestamptz not null,
  released_by text not null,
  unit text not null,
  note text not null,
  sha256 text not null,
  content jsonb not null,
  primary key (region, document, number)
);

comment on table publication is 'What was published of a plan''s targets, as it was then. Never changed: a correction is the next number.';
comment on column publication.region is 'Region of the plan.';
comment on column publication.document is 'The plan.';
comment on column publication.number is 'Counts from 1 without a gap.';
comment on column publication.released_at is 'When it was released.';
comment on column publication.released_by is 'Who released it.';
comment on column publication.unit is 'Name of the unit of the person who released it.';
comment on column publication.note is 'What has changed, in the words of whoever released it.';
comment on column publication.sha256 is 'SHA-256 of the canonical JSON of the content; stands in the log too.';
comment on column publication.content is 'Targets, judgements with their numbers, figures, verdicts: everything that the pages show.';

create table series (
  region text not null,
  id uuid not null,
  indicator text not null,
  measure text not null,
  area text not null,
  unit text not null,
  owner text,
  frequency text,
  lag_days integer,
  definition text not null default '',
  made_at timestamptz not null,
  primary key (region, id),
  constraint series_same unique (region, indicator, measure, area, unit),
  constraint series_measure check (measure in ('level', 'growth', 'average-growth')),
  constraint series_frequency check (frequency in ('year', 'quarter', 'month')),
  constraint series_lag check (lag_days between 0 and 3660)
);

comment on table series is 'Indicators as they are observed: one measure of one place in one unit.';
comment on column series.region is 'Region that keeps the series.';
comment on column series.id is 'UUIDv7.';
comment on column series.indicator is 'Name of the indicator.';
comment on column series.measure is 'level, growth (on the same period a year before) or average-growth.';
comment on column series.area is 'Place that the figures are of.';
comment on column series.unit is 'Unit of the figures, without 万 and 亿.';
comment on column series.owner is 'Unit that reports it; null when nobody is bound to.';
comment on column series.frequency is 'How often a figure is due: year, quarter or month; null when none is.';
comment on column series.lag_days is 'Days after the end of a period at which its figure is due.';
comment on column series.definition is 'What is counted, and how.';
comment on column series.made_at is 'When the series was begun.';

create table batch (
  region text not null,
  id uuid not null,
  unit text not null,
  unit_name text not null,
  title text not null,
  origin text not null,
  state text not null,
  note text not null default '',
  document uuid,
  made_at timestamptz not null,
  made_by text not null,
  maker text not null,
  moved_at timestamptz not null,
  moved_by text not null,
  primary key (region, id),
  constraint batch_origin check (origin in ('entry', 'import', 'document', 'matters')),
  constraint batch_state check (state in ('draft', 'submitted', 'returned', 'approved', 'locked', 'withdrawn'))
);
create index batch_state_unit on batch (region, state, unit, id);

comment on table batch is 'Figures that were handed in together; they count once the batch is approved.';
comment on column batch.region is 'Region that keeps the series.';
comment on column batch.id is 'UUIDv7: also the matter of its lines in the log.';
comment on column batch.unit is 'Unit that hands them in.';
comment on column batch.unit_name is 'Its name at that time.';
comment on column batch.title is 'What the batch is called.';
comment on column batch.origin is 'entry, import, document or matters.';
comment on column batch.state is 'draft, submitted, returned, approved, locked or withdrawn.';
comment on column batch.note is 'Why it was returned, or what was said when it was moved last.';
comment on column batch.document is 'Document that the figures were found in.';
comment on column batch.made_at is 'When it was begun.';
comment on column batch.made_by is 'Who began it.';
comment on column batch.maker is 'Region and id of that person: whoever hands in does not approve.';
comment on column batch.moved_at is 'When its state last changed.';
comment on column batch.moved_by is 'Who changed it.';

create table figure (
  region text not null,
  series uuid not null,
  id uuid not null,
  batch uuid not null,
  place integer not null,
  counts boolean not null default false,
  period_kind text not null,
  from_on date not null,
  to_on date not null,
  op text,
  value text,
  missing text,
  published_on date,
  edition text not null,
  listed text,
  base text,
  source text not null,
  quote jsonb,
  primary key (region, series, id),
  constraint figure_period check (period_kind in ('year', 'quarter', 'month', 'year-to-date', 'cumulative', 'point-in-time')),
  constraint figure_order check (from_on <= to_on),
  constraint figure_value check ((value is null) = (op is null) and (value is null) <> (missing is null)),
  constraint figure_exact check (value ~ '^-?[0-9]+([.][0-9]+)?$')
);
create index figure_batch on figure (region, batch, place);

comment on table figure is 'Observations: a figure or the reason why there is none. A revision is a new row.';
comment on column figure.region is 'Region that keeps the series.';
comment on column figure.series is 'The series.';
comment on column figure.id is 'UUIDv7: sorts by the time of handing in.';
comment on column figure.batch is 'Batch that it came in.';
comment on column figure.place is 'Row of the batch, from 0.';
comment on column figure.counts is 'Whether its batch was approved: only then it judges anything.';
comment on column figure.period_kind is 'year, quarter, month, year-to-date, cumulative or point-in-time.';
comment on column figure.from_on is 'First day of the period.';
comment on column figure.to_on is 'Last day of the period.';
comment on column figure.op is 'Sign of the figure: = exact, or only bounded.';
comment on column figure.value is 'Exact decimal in base units.';
comment on column figure.missing is 'Why there is none.';
comment on column figure.published_on is 'Day on which this edition appeared.';
comment on column figure.edition is 'Words for the edition: preliminary, revised.';
comment on column figure.listed is 'List of things that is counted.';
comment on column figure.base is 'From when a sum runs, or in whose prices it is told.';
comment on column figure.source is 'Where it comes from.';
comment on column figure.quote is 'Document and characters that it was read from.';

-- Adds one line to a chain that has no projection of its own in this function; the caller's transaction writes that.
-- outcome as in append_entry.
create function append_line(p_region text, p_expected bigint, p_entry jsonb, p_key text, out outcome text, out at_seq bigint)
language plpgsql
set search_path from current
as $$
declare
  v_matter uuid := (p_entry ->> 'matter')::uuid;
  v_seq bigint;
  v_head text;
begin
  insert into chain (region, matter, seq, head)
  values (p_region, v_matter, 0, repeat('0', 64))
  on conflict (region, matter) do nothing;

  select c.seq, c.head
  into v_seq, v_head
  from chain c
  where c.region = p_region
    and c.matter = v_matter
  for update;

  if p_key is not null then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = v_matter
      and e.key = p_key;
    if found then
      outcome := 'again';
      return;
    end if;
  end if;

  if v_seq <> p_expected or v_head <> p_entry ->> 'prev' then
    outcome := 'moved';
    at_seq := v_seq;
    return;
  end if;

  at_seq := v_seq + 1;
  insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
  values (
    p_region, v_matter, at_seq, (p_entry ->> 'at')::timestamptz, p_entry ->> 'actor', p_entry ->> 'unit',
    p_entry ->> 'event', p_entry -> 'payload', p_entry -> 'documents', p_entry ->> 'prev', p_entry ->> 'hash', p_key, 'score'
  );
  update chain c
  set seq = at_seq,
      head = p_entry ->> 'hash'
  where c.region = p_region
    and c.matter = v_matter;
  outcome := 'added';
end
$$;

comment on function append_line is 'Adds one line about scores or figures to its chain, its place checked; what follows from it is written in the same transaction.';

revoke execute on function append_line from public;
grant execute on function append_line to gangmu_serve;
drop policy entry_seen on entry;
create policy entry_seen on entry for select to gangmu_serve
  using (of in ('document', 'score') or exists (select from matter m where m.region = entry.region and m.id = entry.matter));
create policy entry_score on entry for insert to gangmu_serve with check (of = 'score');
comment on column entry.of is 'What the line is about: document, matter or score. Not hashed.';
grant select on board, board_text, target, verdict, publication, series, batch, figure to gangmu_serve, gangmu_work;
grant insert, update on board, target, verdict, series, batch to gangmu_serve;
grant insert on publication to gangmu_serve;
grant insert, delete on board_text to gangmu_serve;
grant delete on target to gangmu_serve;
grant insert, delete on figure to gangmu_serve;
grant update (counts) on figure to gangmu_serve;
