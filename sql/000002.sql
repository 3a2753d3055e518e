-- Regions, units, people, and who may do what for whom.
-- A person's units are read by my_units(); every policy of a later file that hides rows asks it.

create table region (
  region text not null,
  name text not null,
  parent text,
  hosted boolean not null default false,
  primary key (region)
);

comment on table region is 'Regions by their code (GB/T 2260): provinces, and the districts, cities and counties in them.';
comment on column region.region is 'Code: two digits for a province, six below it; any word for a place that has none.';
comment on column region.name is 'Full name.';
comment on column region.parent is 'Region that it lies in.';
comment on column region.hosted is 'Whether this installation keeps matters and people of it: each such region is a shard.';

create table unit (
  region text not null,
  id text not null,
  name text not null,
  short_name text,
  code text,
  code_fault text,
  parent text,
  kind text not null default 'unit',
  place text,
  from_on date,
  to_on date,
  rhythm text,
  primary key (region, id),
  constraint unit_name unique (region, name),
  constraint unit_kind check (kind in ('unit', 'task-force'))
);

comment on table unit is 'Bodies that have tasks: units, and task forces with a term and a rhythm.';
comment on column unit.region is 'Province that it belongs to.';
comment on column unit.id is 'Its name in every record; unique in the whole installation.';
comment on column unit.name is 'Full name.';
comment on column unit.short_name is 'Short name, where people use one.';
comment on column unit.code is 'Unified social credit code (GB 32100), 18 characters, as it was given.';
comment on column unit.code_fault is 'Code of what is wrong with that code; it is flagged, not refused.';
comment on column unit.parent is 'Unit above it; for a task force, the unit that leads it.';
comment on column unit.kind is 'unit or task-force.';
comment on column unit.place is 'District, city or county that it sits in.';
comment on column unit.from_on is 'First day of its term.';
comment on column unit.to_on is 'Last day of its term.';
comment on column unit.rhythm is 'How often a task force meets: week, month or quarter.';

create table person (
  region text not null,
  id uuid not null,
  login text not null,
  name text not null,
  email text,
  password text,
  totp text,
  failures integer not null default 0,
  locked_until timestamptz,
  active boolean not null default true,
  admin boolean not null default false,
  primary key (region, id),
  constraint person_login unique (region, login)
);

comment on table person is 'People who sign in.';
comment on column person.region is 'Region that keeps the account.';
comment on column person.id is 'UUIDv7.';
comment on column person.login is 'Name to sign in with, lower case.';
comment on column person.name is 'Name that is shown.';
comment on column person.email is 'Where notices go.';
comment on column person.password is 'argon2id hash; null when nobody can sign in with a password.';
comment on column person.totp is 'Secret of the second factor (RFC 6238), base32; null when there is none.';
comment on column person.failures is 'Wrong passwords since the last right one.';
comment on column person.locked_until is 'No sign-in before then.';
comment on column person.active is 'False: may not sign in any more.';
comment on column person.admin is 'May keep regions, units and people.';

create table membership (
  region text not null,
  person uuid not null,
  unit text not null,
  unit_region text not null,
  title text,
  rights text[] not null,
  from_on date,
  to_on date,
  primary key (region, person, unit)
);

comment on table membership is 'Who works in which unit, and which rights they have in the roles that the unit holds.';
comment on column membership.region is 'Region of the person.';
comment on column membership.person is 'The person.';
comment on column membership.unit is 'The unit.';
comment on column membership.unit_region is 'Region of the unit.';
comment on column membership.title is 'What they are there.';
comment on column membership.rights is 'Rights, * for all: to receive is not to accept, to accept is not to decide.';
comment on column membership.from_on is 'First day.';
comment on column membership.to_on is 'Last day.';
create index membership_unit on membership (region, unit_region, unit);

create table deputy (
  region text not null,
  person uuid not null,
  deputy uuid not null,
  deputy_region text not null,
  from_on date not null,
  to_on date not null,
  primary key (region, person, deputy, from_on),
  constraint deputy_other check (person <> deputy),
  constraint deputy_term check (from_on <= to_on)
);

comment on table deputy is 'Who acts for whom during absence.';
comment on column deputy.region is 'Region of the person who is away.';
comment on column deputy.person is 'Who is away.';
comment on column deputy.deputy is 'Who acts for them.';
comment on column deputy.deputy_region is 'Region of the deputy.';
comment on column deputy.from_on is 'First day of the absence.';
comment on column deputy.to_on is 'Last day of the absence.';
create index deputy_deputy on deputy (deputy, deputy_region);

create table holding (
  region text not null,
  unit text not null,
  service text not null,
  role text not null,
  primary key (region, unit, service, role)
);

comment on table holding is 'Roles that a unit holds in every matter of a service that it opens or that names nobody else.';
comment on column holding.region is 'Region of the unit.';
comment on column holding.unit is 'The unit.';
comment on column holding.service is 'The service.';
comment on column holding.role is 'A role that the service declares.';

create table session (
  region text not null,
  token text not null,
  person uuid not null,
  unit text,
  stands_for uuid,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (region, token)
);

comment on table session is 'Who is signed in; ends after half an hour without a request and after twelve hours in any case.';
comment on column session.region is 'Region of the person.';
comment on column session.token is 'SHA-256 of what the cookie holds, so that the table opens no door.';
comment on column session.person is 'Who signed in.';
comment on column session.unit is 'Unit that they act for now.';
comment on column session.stands_for is 'Person whom they stand in for now; null when they act for themselves.';
comment on column session.opened_at is 'When they signed in.';
comment on column session.seen_at is 'Last request, to the minute.';

-- The units that a person acts for today: their own, and those of the people whom they stand in for.
create function my_units(p_region text, p_person uuid)
returns text[]
language plpgsql
stable
security definer
set search_path from current
as $$
begin
  return array(
    select m.unit
    from membership m
    where m.region = p_region
      and m.person = p_person
      and (m.from_on is null or m.from_on <= current_date)
      and (m.to_on is null or m.to_on >= current_date)
    union all
    select m.unit
    from deputy d
    join membership m on m.region = d.region and m.person = d.person
    where d.deputy = p_person
      and d.deputy_region = p_region
      and current_date between d.from_on and d.to_on
      and (m.from_on is null or m.from_on <= current_date)
      and (m.to_on is null or m.to_on >= current_date)
  );
end
$$;

comment on function my_units is 'Units that a person acts for today, as member or as deputy of a member.';

revoke execute on function my_units from public;
grant execute on function my_units to gangmu_serve, gangmu_work;
grant usage on schema gangmu to gangmu_work;
grant select on region, unit, person, membership, deputy, holding, session to gangmu_serve, gangmu_work;
grant insert, update on region, unit, person, membership to gangmu_serve;
grant insert, update, delete on deputy, holding, session to gangmu_serve;
grant delete on membership to gangmu_serve;
