-- One-time links to set a password, and what administrators changed of people, units and rights.

create table invitation (
  region text not null,
  token text not null,
  person uuid not null,
  made_at timestamptz not null,
  until timestamptz not null,
  primary key (region, token)
);

comment on table invitation is 'Links with which a person sets their password, once.';
comment on column invitation.region is 'Region of the person.';
comment on column invitation.token is 'SHA-256 of what the link holds, so that the table opens no door.';
comment on column invitation.person is 'Whose password is set.';
comment on column invitation.made_at is 'When the link was made.';
comment on column invitation.until is 'The link opens nothing after that.';

create table people_change (
  region text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  kind text not null,
  subject text not null,
  data jsonb not null,
  primary key (region, id)
);

comment on table people_change is 'What was changed of people, units and rights, by whom; lines are added, never changed or removed.';
comment on column people_change.region is 'Region whose people or units were changed.';
comment on column people_change.id is 'UUIDv7: the order in which it happened.';
comment on column people_change.at is 'When.';
comment on column people_change.actor is 'Region and id of who did it; system where nobody was signed in.';
comment on column people_change.actor_name is 'Their name then.';
comment on column people_change.kind is 'What was done: unit-added, person-changed, password-reset …';
comment on column people_change.subject is 'Id of the unit or person.';
comment on column people_change.data is 'The new state; no passwords, no secrets.';

grant select, insert, delete on invitation to gangmu_serve;
grant select, insert on people_change to gangmu_serve;
grant select on people_change to gangmu_work;

alter table person add column totp_step bigint;
comment on column person.totp_step is 'Last 30-second step whose one-time code was taken: none is taken twice (RFC 6238 section 5.2).';
