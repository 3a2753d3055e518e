-- Notices on their way to people: followers of the outbox, what has been read, and e-mail.

drop index notice_unit;
create index notice_unit on notice (region, unit, xid, id);
create index notice_follow on notice (region, xid, id);

comment on column notice.kind is 'event, or what a clock said: reminder or overdue.';

create table follower (
  region text not null,
  name text not null,
  xid xid8 not null,
  id bigint not null,
  primary key (region, name)
);

comment on table follower is 'How far each reader of the outbox of notices has come. Its row is its lock.';
comment on column follower.region is 'Region whose notices it reads.';
comment on column follower.name is 'The reader.';
comment on column follower.xid is 'Transaction of the last notice that it has dealt with.';
comment on column follower.id is 'That notice.';

create table notice_read (
  region text not null,
  person_region text not null,
  person uuid not null,
  unit text not null,
  xid xid8 not null,
  id bigint not null,
  primary key (region, person_region, person, unit)
);

comment on table notice_read is 'Up to where a person has read the notices of a unit of theirs.';
comment on column notice_read.region is 'Region of the notices.';
comment on column notice_read.person_region is 'Region of the person.';
comment on column notice_read.person is 'The person.';
comment on column notice_read.unit is 'The unit.';
comment on column notice_read.xid is 'Transaction of the last notice that was read.';
comment on column notice_read.id is 'That notice.';

create table mail_choice (
  region text not null,
  person uuid not null,
  rhythm text not null,
  lang text not null,
  primary key (region, person),
  constraint mail_choice_rhythm check (rhythm in ('at-once', 'daily', 'none'))
);

comment on table mail_choice is 'How people want their notices by e-mail; whoever has no row gets them at once.';
comment on column mail_choice.region is 'Region of the person.';
comment on column mail_choice.person is 'The person.';
comment on column mail_choice.rhythm is 'at-once, daily or none.';
comment on column mail_choice.lang is 'Language of the mail: zh-Hans, zh-Hant or en.';

create table mail (
  region text not null,
  id uuid not null,
  person uuid not null,
  cause text not null,
  address text not null,
  lang text not null,
  lines jsonb not null,
  status text not null,
  tries integer not null default 0,
  next_at timestamptz not null,
  leased_until timestamptz,
  fence bigint not null default 0,
  last_error text,
  made_at timestamptz not null,
  done_at timestamptz,
  primary key (region, id),
  constraint mail_cause unique (region, person, cause),
  constraint mail_status check (status in ('waiting', 'sent', 'given-up'))
);
create index mail_next on mail (region, next_at) where status = 'waiting';
create index mail_person on mail (region, person, id);

comment on table mail is 'E-mail to people: one for each person and cause.';
comment on column mail.region is 'Region of the person.';
comment on column mail.id is 'UUIDv7.';
comment on column mail.person is 'Who gets it.';
comment on column mail.cause is 'The entry that it tells of, or the day that it sums up.';
comment on column mail.address is 'Where it goes.';
comment on column mail.lang is 'Language that it is written in.';
comment on column mail.lines is 'What it tells, a line for each notice.';
comment on column mail.status is 'waiting, sent or given-up.';
comment on column mail.tries is 'How often it was tried.';
comment on column mail.next_at is 'Not sent before then.';
comment on column mail.leased_until is 'Until when a worker has it.';
comment on column mail.fence is 'Grows with every lease: a worker that lost its lease cannot write any more.';
comment on column mail.last_error is 'What the mail server said when it last refused.';
comment on column mail.made_at is 'When it was made.';
comment on column mail.done_at is 'When it was sent or given up.';

-- The link at the end of every mail: whoever has the mail may stop those that would follow, without signing in.
create function stop_mail(p_region text, p_mail uuid)
returns boolean
language sql
security definer
set search_path from current
as $$
  with stopped as (
    insert into mail_choice (region, person, rhythm, lang)
    select m.region, m.person, 'none', m.lang
    from mail m
    where m.region = p_region
      and m.id = p_mail
    on conflict (region, person) do update
    set rhythm = 'none'
    returning region
  )
  select exists (select from stopped)
$$;

comment on function stop_mail is 'Stops the mail of whoever got this one; false when there is no such mail.';

revoke execute on function stop_mail from public;
grant execute on function stop_mail to gangmu_serve;
grant select, insert, update on notice_read, mail_choice to gangmu_serve;
grant select on mail to gangmu_serve;
grant select on mail_choice to gangmu_work;
grant select, insert, update on follower, mail to gangmu_work;

alter table notice_read enable row level security;
alter table mail_choice enable row level security;
alter table mail enable row level security;

create policy notice_read_own on notice_read to gangmu_serve
using (person_region || '/' || person::text = current_setting('gangmu.person', true));
create policy mail_choice_own on mail_choice to gangmu_serve
using (region || '/' || person::text = current_setting('gangmu.person', true));
create policy mail_choice_work on mail_choice for select to gangmu_work using (true);
create policy mail_own on mail for select to gangmu_serve
using (region || '/' || person::text = current_setting('gangmu.person', true));
create policy mail_work on mail to gangmu_work using (true);
