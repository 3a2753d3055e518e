-- Steps that many people take at the same time: read in one statement and written in one call, each whole or not at all.

drop function read_matter;
drop function take_step;

-- What people may read of matters in order to step them, one line for each that is its asker's.
create function read_matters(p_region text, p_day date, p_person_regions text[], p_persons uuid[], p_matters uuid[])
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
  where m.parties && my_units(a.person_region, a.person, p_day);
end
$$;

comment on function read_matters is 'Matters as their askers may see them, numbered as they were asked for; what is not theirs is left out.';

-- The door for steps of several people, each of another matter: what is the asker's and stands where it was read is written, all by
-- the same few statements. outcome as in write_step. p_lists holds the lines of all steps, each with the place of its step; "shared"
-- is what write_shared takes.
create function take_each(p_region text, p_day date, p_matters uuid[], p_steps jsonb, p_lists jsonb)
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
      and m.parties && my_units(s.person_region, s.person, p_day)
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
    and m.parties && my_units(s.person_region, s.person, p_day)
  left join entry e
    on e.region = p_region
    and e.matter = m.id
    and e.key = s.key;
end
$$;

comment on function take_each is 'Steps that people take in matters of theirs, each of another matter, in one transaction; what stands in the way of one hinders no other.';

revoke execute on function read_matters, take_each from public;
grant execute on function read_matters, take_each to gangmu_serve;
