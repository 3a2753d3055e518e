-- Doors and gates: whose day it is, which task is carried out by which matter, who signs in elsewhere, webhooks that rest or fail.

-- The day is the product's own, in the country's time: whoever opens a transaction says it, as they say who looks.
create function my_units(p_region text, p_person uuid, p_day date)
returns text[]
language plpgsql
stable
security definer
set search_path from current
as $$
begin
  return array(
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
  );
end
$$;

comment on function my_units(text, uuid, date) is
  'Units that a person acts for on a day, as member or as deputy of a member; a unit whose term has ended is nobody''s.';

create or replace function my_units(p_region text, p_person uuid)
returns text[]
language plpgsql
stable
security definer
set search_path from current
as $$
begin
  return my_units(p_region, p_person, nullif(current_setting('gangmu.day', true), '')::date);
end
$$;

comment on function my_units(text, uuid) is
  'Units that a person acts for on the day that the transaction was opened with (gangmu.day); none without it.';

revoke execute on function my_units(text, uuid, date) from public;
grant execute on function my_units(text, uuid, date) to gangmu_serve, gangmu_work;

create table dispatched (
  region text not null,
  document uuid not null,
  item text not null,
  matter uuid not null,
  primary key (region, document, item)
);

comment on table dispatched is 'Which matter carries out a task: one at a time, claimed in the transaction that opens the matter.';
comment on column dispatched.region is 'Region of the matter.';
comment on column dispatched.document is 'Document whose task it is.';
comment on column dispatched.item is 'The task.';
comment on column dispatched.matter is 'The matter; another may follow once it has ended.';

insert into dispatched (region, document, item, matter)
select distinct on (m.region, m.plan, m.item) m.region, m.plan, m.item, m.id
from matter m
where m.plan is not null
  and m.item is not null
order by m.region, m.plan, m.item, m.ended, m.id desc;

grant select on dispatched to gangmu_work;

-- Claims the task that a matter is opened for; false while another matter carries it out. Two at once: the second waits for the first.
create function claim_task(p_region text, p_matter uuid, p_row jsonb)
returns boolean
language plpgsql
set search_path from current
as $$
begin
  if p_row ->> 'plan' is null or p_row ->> 'item' is null then
    return true;
  end if;
  perform
  from matter m
  where m.region = p_region
    and m.id = p_matter;
  if found then
    return true;
  end if;
  insert into dispatched (region, document, item, matter)
  values (p_region, (p_row ->> 'plan')::uuid, p_row ->> 'item', p_matter)
  on conflict (region, document, item) do update
  set matter = excluded.matter
  where dispatched.matter = excluded.matter
     or exists (
       select
       from matter m
       where m.region = p_region
         and m.id = dispatched.matter
         and m.ended
     );
  return found;
end
$$;

comment on function claim_task is 'Claims the task that a matter is opened for; called by the doors alone.';

drop function take_step;
drop function take_steps;
drop function read_matter;
drop function keep_upload;

-- The door for one person's one step: of a matter that the person may see, or opened for a unit of theirs.
create function take_step(
  p_region text,
  p_person_region text,
  p_person uuid,
  p_day date,
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
  v_units text[] := my_units(p_person_region, p_person, p_day);
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
  elsif not claim_task(p_region, p_matter, p_row) then
    outcome := 'claimed';
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

-- The door for many steps of one person, each of a matter of theirs or opened for a unit of theirs; else none is written. Nor is any
-- while a task that one of them opens a matter for is carried out by another matter: those say 'claimed', the rest 'held'.
create function take_steps(p_region text, p_person_region text, p_person uuid, p_day date, p_steps jsonb)
returns table (at_index bigint, outcome text, at_seq bigint)
language plpgsql
security definer
set search_path from current
as $$
declare
  v_units text[] := my_units(p_person_region, p_person, p_day);
  v_opened text[] := array(
    select s.step ->> 'matter'
    from jsonb_array_elements(p_steps) as s (step)
    where (s.step ->> 'expected')::bigint = 0
      and s.step -> 'row' ->> 'opener' = any (v_units)
  );
  v_claimed text[] := '{}';
  v_matter text;
  v_row jsonb;
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

  -- Claims are made before anything is written, in one order everywhere, and all undone when one of them fails.
  begin
    for v_matter, v_row in
      select s.step ->> 'matter', s.step -> 'row'
      from jsonb_array_elements(p_steps) as s (step)
      where (s.step ->> 'expected')::bigint = 0
      order by s.step -> 'row' ->> 'plan', s.step -> 'row' ->> 'item'
    loop
      if not claim_task(p_region, v_matter::uuid, v_row) then
        v_claimed := v_claimed || v_matter;
      end if;
    end loop;
    if v_claimed <> '{}' then
      raise exception using errcode = 'GM001', message = 'a task is carried out by another matter';
    end if;
  exception
    when sqlstate 'GM001' then
      return query
      select s.at, case when s.step ->> 'matter' = any (v_claimed) then 'claimed' else 'held' end, null::bigint
      from jsonb_array_elements(p_steps) with ordinality as s (step, at)
      order by s.at;
      return;
  end;
  return query select w.at_index, w.outcome, w.at_seq from write_steps(p_region, p_steps) as w;
end
$$;

comment on function take_steps is 'Steps that a person takes, in order, in one transaction.';

-- What a person may read of a matter in order to step it: one statement, so that a step is one read and one call.
create function read_matter(p_region text, p_person_region text, p_person uuid, p_day date, p_matter uuid)
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
    and m.parties && my_units(p_person_region, p_person, p_day);
end
$$;

comment on function read_matter is 'A matter as a person may see it, null rows when it is not theirs.';

-- Keeps what has come whole. 'kept'; 'absent' when it is not the person's; 'unfinished' when bytes are lacking; 'differs' when the
-- bytes have another SHA-256 than the one that was looked at.
create function keep_upload(
  p_region text,
  p_person_region text,
  p_person uuid,
  p_day date,
  p_upload uuid,
  p_sha256 text,
  p_kind text,
  p_name text,
  p_at timestamptz
)
returns text
language plpgsql
security definer
set search_path from current
as $$
declare
  v_unit text;
  v_size bigint;
  v_received bigint;
  v_kept text;
  v_bytes bytea;
begin
  select u.unit, u.size, u.received, u.sha256
  into v_unit, v_size, v_received, v_kept
  from upload u
  where u.region = p_region
    and u.id = p_upload
    and u.person_region = p_person_region
    and u.person = p_person
  for update;
  if not found or not v_unit = any (my_units(p_person_region, p_person, p_day)) then
    return 'absent';
  end if;
  if v_kept is not null then
    return case when v_kept = p_sha256 then 'kept' else 'differs' end;
  end if;
  if v_received <> v_size then
    return 'unfinished';
  end if;

  select string_agg(u.bytes, ''::bytea order by u.at_byte)
  into v_bytes
  from upload_part u
  where u.region = p_region
    and u.upload = p_upload;
  if length(v_bytes) is distinct from v_size or encode(sha256(v_bytes), 'hex') <> p_sha256 then
    return 'differs';
  end if;

  insert into file (region, sha256, kind, size, at)
  values (p_region, p_sha256, p_kind, v_size, p_at)
  on conflict (region, sha256) do nothing;
  if found then
    insert into file_part (region, sha256, part, bytes)
    select p_region, p_sha256, n, substr(v_bytes, n * 1048576 + 1, 1048576)
    from generate_series(0, ((v_size - 1) / 1048576)::integer) as n;
  end if;
  insert into handing (region, sha256, unit, person_region, person, name, at)
  values (p_region, p_sha256, v_unit, p_person_region, p_person, p_name, p_at)
  on conflict (region, sha256, unit) do nothing;
  update upload u
  set sha256 = p_sha256
  where u.region = p_region
    and u.id = p_upload;
  delete from upload_part u
  where u.region = p_region
    and u.upload = p_upload;
  return 'kept';
end
$$;

comment on function keep_upload is 'The one way in for files: the bytes that came, under the SHA-256 that they have.';

revoke execute on function claim_task, take_step, take_steps, read_matter, keep_upload from public;
grant execute on function take_step, take_steps, read_matter, keep_upload to gangmu_serve;

create table identity (
  region text not null,
  issuer text not null,
  subject text not null,
  person uuid not null,
  made_at timestamptz not null,
  used_at timestamptz not null,
  primary key (region, issuer, subject),
  constraint identity_person unique (region, issuer, person)
);

comment on table identity is 'Accounts of a sign-in service elsewhere (OpenID Connect) by which people sign in here.';
comment on column identity.region is 'Region of the person.';
comment on column identity.issuer is 'The sign-in service: its issuer identifier.';
comment on column identity.subject is 'The account there: its subject identifier, never given to another.';
comment on column identity.person is 'Who signs in by it.';
comment on column identity.made_at is 'When the two were tied.';
comment on column identity.used_at is 'Last sign-in by it.';

grant select, insert, update, delete on identity to gangmu_serve;

alter table webhook add column former_secret text;
alter table webhook add column former_until timestamptz;
alter table webhook add column paused_at timestamptz;
alter table webhook add column failing_since timestamptz;
alter table webhook add column off_at timestamptz;
comment on column webhook.former_secret is 'Key that the last change replaced: messages are signed with both for a while.';
comment on column webhook.former_until is 'Until when they are.';
comment on column webhook.paused_at is 'When its unit paused it; messages wait. Null while it runs.';
comment on column webhook.failing_since is 'First try that failed since the last that went through.';
comment on column webhook.off_at is 'When it was switched off because it failed for days; null while it is on.';

alter table delivery add column tried_at timestamptz;
comment on column delivery.tried_at is 'When it was last tried.';
create index delivery_hook on delivery (region, hook, id);
create index delivery_done on delivery (region, done_at) where status <> 'waiting';
create index mail_done on mail (region, done_at) where status <> 'waiting';

grant insert on delivery to gangmu_serve;
grant update on webhook to gangmu_work;
grant delete on delivery, mail to gangmu_work;
