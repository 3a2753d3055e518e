-- Who acts for which units is asked within the statement that reads or writes many steps, not by a call for each step.

create function acting_units(p_region text, p_person uuid, p_day date)
returns setof text
language sql
stable
as $$
  select s.unit
  from (
    select m.unit, m.unit_region, m.from_on, m.to_on
    from membership m
    where m.region = p_region
      and m.person = p_person
    union all
    select m.unit, m.unit_region, m.from_on, m.to_on
    from deputy d
    join membership m on m.region = d.region and m.person = d.person
    where d.deputy = p_person
      and d.deputy_region = p_region
      and p_day between d.from_on and d.to_on
  ) as s
  where p_day is not null
    and (s.from_on is null or s.from_on <= p_day)
    and (s.to_on is null or s.to_on >= p_day)
    and not exists (
      select
      from unit u
      where u.region = s.unit_region
        and u.id = s.unit
        and u.to_on < p_day
    )
$$;

comment on function acting_units is
  'Units that a person acts for on a day, as member or as deputy of a member, a line each. It has no settings of its own, so that statements take it in.';

create or replace function my_units(p_region text, p_person uuid, p_day date)
returns text[]
language plpgsql
stable
security definer
set search_path from current
as $$
begin
  return array(select u.unit from acting_units(p_region, p_person, p_day) as u (unit));
end
$$;

create or replace function read_matters(p_region text, p_day date, p_person_regions text[], p_persons uuid[], p_matters uuid[])
returns table (
  place bigint, service text, version text, opener text, parties text[], seq bigint, head text, body jsonb
)
language plpgsql
stable
security definer
set search_path from current
set plan_cache_mode = force_generic_plan
as $$
begin
  return query
  select a.place, m.service, m.version, m.opener, m.parties, m.seq, m.head, m.body
  from unnest(p_person_regions, p_persons, p_matters) with ordinality as a (person_region, person, matter, place)
  join matter m on m.region = p_region and m.id = a.matter
  where exists (select from acting_units(a.person_region, a.person, p_day) as u (unit) where u.unit = any (m.parties));
end
$$;

-- The door for steps of several people, each of another matter: what is the asker's and stands where it was read is written, all by
-- the same few statements. outcome as in write_step. p_lists holds the lines of all steps, each with the place of its step; "shared"
-- is what write_shared takes.
create or replace function take_each(p_region text, p_day date, p_matters uuid[], p_steps jsonb, p_lists jsonb)
returns table (place bigint, outcome text, at_seq bigint)
language plpgsql
security definer
set search_path from current
set plan_cache_mode = force_generic_plan
as $$
declare
  v_done bigint[];
begin
  -- In one order everywhere, so that two batches do not wait for each other.
  if cardinality(p_matters) > 1 then
    perform
    from matter m
    where m.region = p_region
      and m.id = any (p_matters)
    order by m.id
    for no key update;
  end if;

  with s as materialized (
    select *
    from jsonb_to_recordset(p_steps) as r (
      place bigint, matter uuid, expected bigint, person_region text, person uuid, key text, at timestamptz, actor text, unit text,
      event text, payload jsonb, documents jsonb, prev text, hash text, title text, state text, parties text[], ended boolean,
      late boolean, due timestamptz, progress numeric, body jsonb
    )
  ),
  written as (
    update matter m
    set title = s.title,
        state = s.state,
        parties = coalesce(s.parties, m.parties),
        last_at = s.at,
        ended = s.ended,
        late = s.late,
        due = s.due,
        progress = s.progress,
        seq = m.seq + 1,
        head = s.hash,
        body = s.body
    from s
    where m.region = p_region
      and m.id = s.matter
      and m.seq = s.expected
      and m.head = s.prev
      and exists (select from acting_units(s.person_region, s.person, p_day) as u (unit) where u.unit = any (m.parties))
      and (
        s.key is null
        or not exists (select from entry e where e.region = p_region and e.matter = s.matter and e.key = s.key)
      )
    returning s.place, m.seq
  ),
  told as (
    insert into entry (region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, key, of)
    select p_region, s.matter, w.seq, s.at, s.actor, s.unit, s.event, s.payload, s.documents, s.prev, s.hash, s.key, 'matter'
    from written w
    join s on s.place = w.place
  )
  select coalesce(array_agg(w.place), '{}')
  into v_done
  from written w;

  if p_lists ? 'parties' then
    insert into party (region, unit, matter)
    select p_region, u.unit, u.matter
    from jsonb_to_recordset(p_lists -> 'parties') as u (place bigint, matter uuid, unit text)
    where u.place = any (v_done)
    on conflict (region, unit, matter) do nothing;
  end if;

  if p_lists ? 'gone' then
    delete from todo t
    using jsonb_to_recordset(p_lists -> 'gone') as g (place bigint, matter uuid, branch text, unit text, kind text)
    where g.place = any (v_done)
      and t.region = p_region
      and t.matter = g.matter
      and t.branch = g.branch
      and t.unit = g.unit
      and t.kind = g.kind;
  end if;

  if p_lists ? 'todos' then
    insert into todo (region, matter, branch, unit, kind, state, events, since, due, late)
    select p_region, t.matter, t.branch, t.unit, t.kind, t.state, t.events, t.since, t.due, t.late
    from jsonb_to_recordset(p_lists -> 'todos') as t (
      place bigint, matter uuid, branch text, unit text, kind text, state text, events text[], since timestamptz, due timestamptz,
      late boolean
    )
    where t.place = any (v_done)
    on conflict (region, matter, branch, unit, kind) do update
    set state = excluded.state,
        events = excluded.events,
        since = excluded.since,
        due = excluded.due,
        late = excluded.late;
  end if;

  if p_lists ? 'asleep' then
    delete from wake w
    using jsonb_to_recordset(p_lists -> 'asleep') as a (place bigint, matter uuid)
    where a.place = any (v_done)
      and w.region = p_region
      and w.matter = a.matter;
  end if;

  if p_lists ? 'wakes' then
    insert into wake (region, matter, at)
    select p_region, a.matter, a.at
    from jsonb_to_recordset(p_lists -> 'wakes') as a (place bigint, matter uuid, at timestamptz)
    where a.place = any (v_done)
    on conflict (region, matter) do update
    set at = excluded.at,
        leased_until = null;
  end if;

  if p_lists ? 'notices' then
    insert into notice (region, matter, seq, unit, role, branch, about, kind, at)
    select p_region, n.matter, n.seq, n.unit, n.role, n.branch, n.about, n.kind, n.at
    from jsonb_to_recordset(p_lists -> 'notices') as n (
      place bigint, matter uuid, seq bigint, unit text, role text, branch text, about text, kind text, at timestamptz
    )
    where n.place = any (v_done);
  end if;

  if p_lists ? 'measures' then
    insert into measure (region, matter, seq, at_index, service, series, unit, value, at)
    select p_region, n.matter, n.seq, n.at_index, n.service, n.series, n.unit, n.value, n.at
    from jsonb_to_recordset(p_lists -> 'measures') as n (
      place bigint, matter uuid, seq bigint, at_index integer, service text, series text, unit text, value numeric, at timestamptz
    )
    where n.place = any (v_done);
  end if;

  if p_lists ? 'shared' then
    perform write_shared(
      p_region,
      (
        select coalesce(jsonb_agg(d.step order by d.at), '[]')
        from jsonb_array_elements(p_lists -> 'shared') with ordinality as d (step, at)
        where (d.step ->> 'place')::bigint = any (v_done)
      )
    );
  end if;

  if cardinality(v_done) = cardinality(p_matters) then
    return query select d.done, 'done'::text, null::bigint from unnest(v_done) as d (done);
    return;
  end if;
  return query
  select s.place,
         case
           when s.place = any (v_done) then 'done'
           when m.id is null then 'absent'
           when e.seq is not null then 'again'
           else 'moved'
         end,
         case when s.place = any (v_done) then s.expected + 1 else coalesce(e.seq, m.seq) end
  from jsonb_to_recordset(p_steps) as s (place bigint, matter uuid, expected bigint, person_region text, person uuid, key text)
  left join matter m
    on m.region = p_region
    and m.id = s.matter
    and exists (select from acting_units(s.person_region, s.person, p_day) as u (unit) where u.unit = any (m.parties))
  left join entry e
    on e.region = p_region
    and e.matter = m.id
    and e.key = s.key;
end
$$;

revoke execute on function acting_units from public;
