-- Matters: where each stands, who has to do what, what wakes by itself, and what follows from a step.
-- A step is written by write_step, which nobody may call but its doors: take_step and take_steps for people, work_steps for time.

create table matter (
  region text not null,
  id uuid not null,
  service text not null,
  version text not null,
  title text not null,
  state text not null,
  opener text not null,
  parties text[] not null,
  plan uuid,
  item text,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  ended boolean not null,
  late boolean not null,
  due timestamptz,
  progress numeric,
  seq bigint not null,
  head text not null,
  body jsonb not null,
  primary key (region, id)
);
-- A state is written anew at every step: it is kept as it is, not compressed.
alter table matter set (toast_tuple_target = 4080);
create index matter_plan on matter (region, plan) where plan is not null;

comment on table matter is 'Projection: anything that must get done, as it stands now; replaying its entries gives the same.';
comment on column matter.region is 'Region of the unit that opened it.';
comment on column matter.id is 'UUIDv7: sorts by the time of opening.';
comment on column matter.service is 'Service that it is a matter of.';
comment on column matter.version is 'Version of the service that it was opened under and stays on.';
comment on column matter.title is 'What it is called.';
comment on column matter.state is 'State of the matter itself.';
comment on column matter.opener is 'Unit that opened it.';
comment on column matter.parties is 'Units that ever had a part in it: whoever acts for one of them may see it.';
comment on column matter.plan is 'Document whose task it carries out.';
comment on column matter.item is 'That task.';
comment on column matter.opened_at is 'When it was opened.';
comment on column matter.last_at is 'When anything last happened.';
comment on column matter.ended is 'Whether it has come to its end.';
comment on column matter.late is 'Whether a clock is overdue now.';
comment on column matter.due is 'The next instant at which a clock runs out.';
comment on column matter.progress is 'Progress in percent that was last reported.';
comment on column matter.seq is 'Number of its last entry.';
comment on column matter.head is 'Hash of its last entry.';
comment on column matter.body is 'Its whole state, as the procedure steps it.';

create table party (
  region text not null,
  unit text not null,
  matter uuid not null,
  primary key (region, unit, matter)
);

comment on table party is 'Projection: matters by the units that have a part in them, in the order of opening.';
comment on column party.region is 'Region of the matter.';
comment on column party.unit is 'The unit.';
comment on column party.matter is 'The matter.';

create table todo (
  region text not null,
  matter uuid not null,
  branch text not null,
  unit text not null,
  kind text not null,
  state text not null,
  events text[] not null,
  since timestamptz not null,
  due timestamptz,
  late boolean not null,
  primary key (region, matter, branch, unit, kind)
);
create index todo_unit on todo (region, unit, late desc, due, matter);

comment on table todo is 'Projection: what a unit is expected to do now.';
comment on column todo.region is 'Region of the matter.';
comment on column todo.matter is 'The matter.';
comment on column todo.branch is 'Id of the leg, main for the matter itself.';
comment on column todo.unit is 'The unit that is expected to act.';
comment on column todo.kind is 'do, verify or decide.';
comment on column todo.state is 'State of the branch.';
comment on column todo.events is 'Events that would discharge it.';
comment on column todo.since is 'When the branch last moved.';
comment on column todo.due is 'When its next clock runs out.';
comment on column todo.late is 'Whether one of its clocks is overdue.';

create table tally (
  region text not null,
  unit text not null,
  kind text not null,
  slot integer not null,
  n bigint not null,
  late bigint not null,
  primary key (region, unit, kind, slot)
);

comment on table tally is 'Projection: how many lines of todo a unit has, in slots so that steps do not queue for one row.';
comment on column tally.region is 'Region of the matters.';
comment on column tally.unit is 'The unit.';
comment on column tally.kind is 'do, verify or decide.';
comment on column tally.slot is 'Part of the sum, by matter.';
comment on column tally.n is 'Lines.';
comment on column tally.late is 'Lines of them that are late.';

create table wake (
  region text not null,
  matter uuid not null,
  at timestamptz not null,
  fence bigint not null default 0,
  leased_until timestamptz,
  primary key (region, matter)
);
create index wake_at on wake (region, at);

comment on table wake is 'Projection: when something next happens to a matter by itself.';
comment on column wake.region is 'Region of the matter.';
comment on column wake.matter is 'The matter.';
comment on column wake.at is 'The instant.';
comment on column wake.fence is 'Grows with every lease: a worker that lost its lease cannot write any more.';
comment on column wake.leased_until is 'Until when a worker has it.';

create table numbering (
  region text not null,
  series text not null,
  next bigint not null,
  primary key (region, series)
);

comment on table numbering is 'The next number of every series of documents, without gaps.';
comment on column numbering.region is 'Region that numbers.';
comment on column numbering.series is 'Document and year.';
comment on column numbering.next is 'Number that the next one gets.';

create table issued (
  region text not null,
  matter uuid not null,
  seq bigint not null,
  at_index integer not null,
  branch text not null,
  document text not null,
  colour text,
  year integer not null,
  number bigint not null,
  at timestamptz not null,
  primary key (region, matter, seq, at_index)
);

comment on table issued is 'Documents that steps issued, with their numbers. Never changed.';
comment on column issued.region is 'Region of the matter.';
comment on column issued.matter is 'The matter.';
comment on column issued.seq is 'The entry that issued it.';
comment on column issued.at_index is 'Which of the documents of that entry it is, from 0.';
comment on column issued.branch is 'Id of the leg, main for the matter itself.';
comment on column issued.document is 'Document as the service declares it.';
comment on column issued.colour is 'Colour of a slip.';
comment on column issued.year is 'Year of the number.';
comment on column issued.number is 'Number in its series of the year.';
comment on column issued.at is 'When it was issued.';

create table notice (
  region text not null,
  id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  matter uuid not null,
  seq bigint not null,
  unit text not null,
  role text not null,
  branch text not null,
  about text not null,
  kind text not null,
  at timestamptz not null,
  primary key (region, id)
);
create index notice_unit on notice (region, unit, id);

comment on table notice is 'The outbox: what units are told. Followers read it by xid and id, behind the oldest transaction that still writes.';
comment on column notice.region is 'Region of the matter.';
comment on column notice.id is 'Order of writing.';
comment on column notice.xid is 'Transaction that wrote it.';
comment on column notice.matter is 'The matter.';
comment on column notice.seq is 'The entry that it follows from.';
comment on column notice.unit is 'Who is told.';
comment on column notice.role is 'As what they are told.';
comment on column notice.branch is 'Id of the leg, main for the matter itself.';
comment on column notice.about is 'Event or clock that it is about.';
comment on column notice.kind is 'event or clock.';
comment on column notice.at is 'When it happened.';

create table measure (
  region text not null,
  matter uuid not null,
  seq bigint not null,
  at_index integer not null,
  service text not null,
  series text not null,
  unit text not null,
  value numeric,
  at timestamptz not null,
  primary key (region, matter, seq, at_index)
);
create index measure_series on measure (region, service, series, at);

comment on table measure is 'What steps add to the series that indicators are made of. Never changed.';
comment on column measure.region is 'Region of the matter.';
comment on column measure.matter is 'The matter.';
comment on column measure.seq is 'The entry that it follows from.';
comment on column measure.at_index is 'Which of the measures of that entry it is, from 0.';
comment on column measure.service is 'The service.';
comment on column measure.series is 'Series as the service declares it.';
comment on column measure.unit is 'Unit of whoever acted.';
comment on column measure.value is 'What is added; null when the field held no number.';
comment on column measure.at is 'When.';

alter table entry add column of text not null default 'document';
comment on column entry.of is 'What the line is about: document or matter. Not hashed.';

-- Writes one step whole: entry, state, lists, clocks, documents, notices, measures. The matter's row is its lock.
-- outcome: 'done'; 'again' when a form with this key was taken before (at_seq says where); 'moved' when somebody wrote
-- meanwhile; 'absent' when there is no such matter; 'fenced' when the lease is another's by now. Nothing is written unless 'done'.
create function write_step(
  p_region text,
  p_matter uuid,
  p_expected bigint,
  p_entry jsonb,
  p_row jsonb,
  p_body jsonb,
  p_lists jsonb,
  out outcome text,
  out at_seq bigint
)
language plpgsql
set search_path from current
as $$
declare
  v_at timestamptz := (p_entry ->> 'at')::timestamptz;
  v_key text := p_entry ->> 'key';
begin
  if p_expected = 0 then
    insert into matter (
      region, id, service, version, title, state, opener, parties, plan, item,
      opened_at, last_at, ended, late, due, progress, seq, head, body
    )
    values (
      p_region, p_matter, p_row ->> 'service', p_row ->> 'version', p_row ->> 'title', p_row ->> 'state', p_row ->> 'opener', '{}',
      (p_row ->> 'plan')::uuid, p_row ->> 'item', (p_row ->> 'openedAt')::timestamptz, v_at, false, false, null, null, 0,
      repeat('0', 64), '{}'
    )
    on conflict (region, id) do nothing;
  end if;

  if v_key is not null then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = p_matter
      and e.key = v_key;
    if found then
      outcome := 'again';
      return;
    end if;
  end if;

  if p_lists ? 'fence' then
    perform
    from wake w
    where w.region = p_region
      and w.matter = p_matter
      and w.fence = (p_lists ->> 'fence')::bigint;
    if not found then
      outcome := 'fenced';
      return;
    end if;
  end if;

  update matter m
  set title = p_row ->> 'title',
      state = p_row ->> 'state',
      parties = case when p_lists ? 'parties' then array(select jsonb_array_elements_text(p_lists -> 'parties')) else m.parties end,
      last_at = v_at,
      ended = (p_row ->> 'ended')::boolean,
      late = (p_row ->> 'late')::boolean,
      due = (p_row ->> 'due')::timestamptz,
      progress = (p_row ->> 'progress')::numeric,
      seq = m.seq + 1,
      head = p_entry ->> 'hash',
      body = p_body
  where m.region = p_region
    and m.id = p_matter
    and m.seq = p_expected
    and m.head = p_entry ->> 'prev';
  if not found then
    select e.seq
    into at_seq
    from entry e
    where e.region = p_region
      and e.matter = p_matter
      and e.key = v_key;
    if found then
      outcome := 'again';
      return;
    end if;
    select m.seq
    into at_seq
    from matter m
    where m.region = p_region
      and m.id = p_matter;
    outcome := case when found then 'moved' else 'absent' end;
    return;
  end if;

  at_seq := p_expected + 1;
  insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
  values (
    p_region, p_matter, at_seq, v_at, p_entry ->> 'actor', p_entry ->> 'unit', p_entry ->> 'event', p_entry -> 'payload',
    p_entry -> 'documents', p_entry ->> 'prev', p_entry ->> 'hash', v_key, 'matter'
  );

  if p_lists ? 'parties' then
    insert into party (region, unit, matter)
    select p_region, u.unit, p_matter
    from jsonb_array_elements_text(p_lists -> 'parties') as u (unit)
    on conflict (region, unit, matter) do nothing;
  end if;

  if p_lists ? 'gone' then
    delete from todo t
    using jsonb_to_recordset(p_lists -> 'gone') as g (branch text, unit text, kind text)
    where t.region = p_region
      and t.matter = p_matter
      and t.branch = g.branch
      and t.unit = g.unit
      and t.kind = g.kind;
  end if;

  if p_lists ? 'todos' then
    insert into todo (region, matter, branch, unit, kind, state, events, since, due, late)
    select p_region, p_matter, t.branch, t.unit, t.kind, t.state, t.events, t.since, t.due, t.late
    from jsonb_to_recordset(p_lists -> 'todos') as t (
      branch text, unit text, kind text, state text, events text[], since timestamptz, due timestamptz, late boolean
    )
    on conflict (region, matter, branch, unit, kind) do update
    set state = excluded.state,
        events = excluded.events,
        since = excluded.since,
        due = excluded.due,
        late = excluded.late;
  end if;

  if p_lists ? 'wake' then
    if p_lists ->> 'wake' is null then
      delete from wake w
      where w.region = p_region
        and w.matter = p_matter;
    else
      update wake w
      set at = (p_lists ->> 'wake')::timestamptz,
          leased_until = null
      where w.region = p_region
        and w.matter = p_matter;
      if not found then
        insert into wake (region, matter, at)
        values (p_region, p_matter, (p_lists ->> 'wake')::timestamptz);
      end if;
    end if;
  end if;

  if p_lists ? 'notices' then
    insert into notice (region, matter, seq, unit, role, branch, about, kind, at)
    select p_region, p_matter, write_step.at_seq, n.unit, n.role, n.branch, n.about, n.kind, v_at
    from jsonb_to_recordset(p_lists -> 'notices') as n (unit text, role text, branch text, about text, kind text);
  end if;

  if p_lists ? 'measures' then
    insert into measure (region, matter, seq, at_index, service, series, unit, value, at)
    select p_region, p_matter, write_step.at_seq, n.at_index, p_row ->> 'service', n.series, p_row ->> 'unit', n.value, v_at
    from jsonb_to_recordset(p_lists -> 'measures') as n (at_index integer, series text, value numeric);
  end if;

  outcome := 'done';
end
$$;

comment on function write_step is 'Writes one step, all or nothing; called through take_step, take_steps and work_steps alone.';

-- What steps share with others: counts of units and numbers of documents. Written last, in one order everywhere, so that no
-- two transactions wait for each other, and no such row is held while a matter's row is waited for.
create function write_shared(p_region text, p_done jsonb)
returns void
language plpgsql
set search_path from current
as $$
declare
  v_issue record;
  v_number bigint;
begin
  insert into tally (region, unit, kind, slot, n, late)
  select p_region, t.unit, t.kind, t.slot, t.n, t.late
  from (
    select c.unit, c.kind, ('x' || right(d.step ->> 'matter', 1))::bit(4)::integer as slot, sum(c.n) as n, sum(c.late) as late
    from jsonb_array_elements(p_done) as d (step)
    cross join lateral jsonb_to_recordset(d.step -> 'lists' -> 'tallies') as c (unit text, kind text, n bigint, late bigint)
    group by c.unit, c.kind, slot
  ) as t
  where t.n <> 0
     or t.late <> 0
  order by t.unit, t.kind, t.slot
  on conflict (region, unit, kind, slot) do update
  set n = tally.n + excluded.n,
      late = tally.late + excluded.late;

  for v_issue in
    select d.step, i.issue, (i.issue ->> 'document') || ' ' || (i.issue ->> 'year') as series
    from jsonb_array_elements(p_done) with ordinality as d (step, at)
    cross join lateral jsonb_array_elements(d.step -> 'lists' -> 'issues') with ordinality as i (issue, at)
    order by series, d.at, i.at
  loop
    insert into numbering (region, series, next)
    values (p_region, v_issue.series, 2)
    on conflict (region, series) do update
    set next = numbering.next + 1
    returning next - 1 into v_number;
    insert into issued (region, matter, seq, at_index, branch, document, colour, year, number, at)
    values (
      p_region, (v_issue.step ->> 'matter')::uuid, (v_issue.step ->> 'seq')::bigint, (v_issue.issue ->> 'at_index')::integer,
      v_issue.issue ->> 'branch', v_issue.issue ->> 'document', v_issue.issue ->> 'colour', (v_issue.issue ->> 'year')::integer,
      v_number, (v_issue.step ->> 'at')::timestamptz
    );
  end loop;
end
$$;

comment on function write_shared is 'Counts and numbers that follow from written steps; called by the doors alone.';

-- The door for one person's one step: of a matter that the person may see, or opened for a unit of theirs.
create function take_step(
  p_region text,
  p_person_region text,
  p_person uuid,
  p_matter uuid,
  p_expected bigint,
  p_entry jsonb,
  p_row jsonb,
  p_body jsonb,
  p_lists jsonb,
  out outcome text,
  out at_seq bigint
)
language plpgsql
security definer
set search_path from current
as $$
declare
  v_units text[] := my_units(p_person_region, p_person);
  v_written record;
begin
  if p_expected > 0 then
    perform
    from matter m
    where m.region = p_region
      and m.id = p_matter
      and m.parties && v_units;
    if not found then
      outcome := 'absent';
      return;
    end if;
  elsif not p_row ->> 'opener' = any (v_units) then
    outcome := 'absent';
    return;
  end if;
  v_written := write_step(p_region, p_matter, p_expected, p_entry, p_row, p_body, p_lists);
  outcome := v_written.outcome;
  at_seq := v_written.at_seq;
  if outcome = 'done' and p_lists ?| array['tallies', 'issues'] then
    perform write_shared(
      p_region,
      jsonb_build_array(jsonb_build_object('matter', p_matter, 'seq', at_seq, 'at', p_entry -> 'at', 'lists', p_lists))
    );
  end if;
end
$$;

comment on function take_step is 'One step that a person takes.';

-- Many steps in order, in one transaction; what they share with others is written once all are.
create function write_steps(p_region text, p_steps jsonb)
returns table (at_index bigint, outcome text, at_seq bigint)
language plpgsql
set search_path from current
as $$
declare
  v_step jsonb;
  v_done jsonb := '[]';
begin
  for v_step, at_index in
    select s.step, s.at
    from jsonb_array_elements(p_steps) with ordinality as s (step, at)
    order by s.at
  loop
    select w.outcome, w.at_seq
    into outcome, at_seq
    from write_step(
      p_region, (v_step ->> 'matter')::uuid, (v_step ->> 'expected')::bigint, v_step -> 'entry', v_step -> 'row',
      v_step -> 'body', v_step -> 'lists'
    ) as w;
    if outcome = 'done' then
      v_done := v_done || jsonb_build_object(
        'matter', v_step -> 'matter', 'seq', at_seq, 'at', v_step -> 'entry' -> 'at',
        'lists', jsonb_build_object('tallies', v_step -> 'lists' -> 'tallies', 'issues', v_step -> 'lists' -> 'issues')
      );
    end if;
    return next;
  end loop;
  perform write_shared(p_region, jsonb_strip_nulls(v_done));
end
$$;

comment on function write_steps is 'Writes steps in order; called by the doors alone.';

-- The door for many steps of one person, each of a matter of theirs or opened for a unit of theirs; else none is written.
create function take_steps(p_region text, p_person_region text, p_person uuid, p_steps jsonb)
returns table (at_index bigint, outcome text, at_seq bigint)
language plpgsql
security definer
set search_path from current
as $$
declare
  v_units text[] := my_units(p_person_region, p_person);
  v_opened text[] := array(
    select s.step ->> 'matter'
    from jsonb_array_elements(p_steps) as s (step)
    where (s.step ->> 'expected')::bigint = 0
      and s.step -> 'row' ->> 'opener' = any (v_units)
  );
begin
  if exists (
    select
    from jsonb_array_elements(p_steps) as s (step)
    where not s.step ->> 'matter' = any (v_opened)
      and not exists (
        select
        from matter m
        where m.region = p_region
          and m.id = (s.step ->> 'matter')::uuid
          and (s.step ->> 'expected')::bigint > 0
          and m.parties && v_units
      )
  ) then
    return query
    select s.at, 'absent'::text, null::bigint
    from jsonb_array_elements(p_steps) with ordinality as s (step, at)
    order by s.at;
    return;
  end if;
  return query select w.at_index, w.outcome, w.at_seq from write_steps(p_region, p_steps) as w;
end
$$;

comment on function take_steps is 'Steps that a person takes, in order, in one transaction.';

-- The door for time: only the worker's role may call it.
create function work_steps(p_region text, p_steps jsonb)
returns table (at_index bigint, outcome text, at_seq bigint)
language plpgsql
security definer
set search_path from current
as $$
begin
  return query select w.at_index, w.outcome, w.at_seq from write_steps(p_region, p_steps) as w;
end
$$;

comment on function work_steps is 'Steps that time takes, in one transaction.';

-- Leases matters whose time has come to a worker; whoever held a lease before can no longer write.
create function lease_wakes(p_region text, p_now timestamptz, p_until timestamptz, p_limit integer)
returns table (matter uuid, at timestamptz, fence bigint)
language sql
security definer
set search_path from current
as $$
  update wake w
  set fence = w.fence + 1,
      leased_until = p_until
  where w.region = p_region
    and w.matter in (
      select d.matter
      from wake d
      where d.region = p_region
        and d.at <= p_now
        and (d.leased_until is null or d.leased_until <= p_now)
      order by d.at
      limit p_limit
      for update skip locked
    )
  returning w.matter, w.at, w.fence
$$;

comment on function lease_wakes is 'A batch of matters whose time has come, each with the fence that its writer must show.';

-- What a person may read of a matter in order to step it: one statement, so that a step is one read and one call.
create function read_matter(p_region text, p_person_region text, p_person uuid, p_matter uuid)
returns table (
  service text, version text, opener text, parties text[], seq bigint, head text, body jsonb
)
language plpgsql
stable
security definer
set search_path from current
as $$
begin
  return query
  select m.service, m.version, m.opener, m.parties, m.seq, m.head, m.body
  from matter m
  where m.region = p_region
    and m.id = p_matter
    and m.parties && my_units(p_person_region, p_person);
end
$$;

comment on function read_matter is 'A matter as a person may see it, null rows when it is not theirs.';

revoke execute on function write_step, write_steps, write_shared, take_step, take_steps, work_steps, lease_wakes, read_matter from public;
grant execute on function take_step, take_steps, read_matter to gangmu_serve;
grant execute on function work_steps, lease_wakes to gangmu_work;
grant select on matter, party, todo, tally, issued, notice, measure to gangmu_serve, gangmu_work;
grant select on entry to gangmu_work;

-- Row-level security: a row is seen by whoever acts for a unit that has a part in its matter; gangmu.person is set for each
-- transaction as region/id. Without it nothing is seen. The worker sees everything and has no page.
alter table matter enable row level security;
alter table party enable row level security;
alter table todo enable row level security;
alter table tally enable row level security;
alter table issued enable row level security;
alter table notice enable row level security;
alter table measure enable row level security;
alter table entry enable row level security;

create policy matter_party on matter for select to gangmu_serve
using (
  parties && (
    select my_units(
      split_part(current_setting('gangmu.person', true), '/', 1),
      nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
    )
  )
);
create policy matter_work on matter for select to gangmu_work using (true);

create policy party_own on party for select to gangmu_serve
using (
  unit = any (
    (
      select my_units(
        split_part(current_setting('gangmu.person', true), '/', 1),
        nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
      )
    )::text[]
  )
);
create policy party_work on party for select to gangmu_work using (true);

create policy todo_own on todo for select to gangmu_serve
using (
  unit = any (
    (
      select my_units(
        split_part(current_setting('gangmu.person', true), '/', 1),
        nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
      )
    )::text[]
  )
);
create policy todo_work on todo for select to gangmu_work using (true);

create policy tally_own on tally for select to gangmu_serve
using (
  unit = any (
    (
      select my_units(
        split_part(current_setting('gangmu.person', true), '/', 1),
        nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
      )
    )::text[]
  )
);
create policy tally_work on tally for select to gangmu_work using (true);

create policy notice_own on notice for select to gangmu_serve
using (
  unit = any (
    (
      select my_units(
        split_part(current_setting('gangmu.person', true), '/', 1),
        nullif(split_part(current_setting('gangmu.person', true), '/', 2), '')::uuid
      )
    )::text[]
  )
);
create policy notice_work on notice for select to gangmu_work using (true);

create policy issued_of_matter on issued for select to gangmu_serve
using (exists (select from matter m where m.region = issued.region and m.id = issued.matter));
create policy issued_work on issued for select to gangmu_work using (true);

create policy measure_of_matter on measure for select to gangmu_serve
using (exists (select from matter m where m.region = measure.region and m.id = measure.matter));
create policy measure_work on measure for select to gangmu_work using (true);

create policy entry_seen on entry for select to gangmu_serve
using (of = 'document' or exists (select from matter m where m.region = entry.region and m.id = entry.matter));
create policy entry_document on entry for insert to gangmu_serve with check (of = 'document');
create policy entry_work on entry for select to gangmu_work using (true);
